// The command line imports the app and nothing else of ours; the values the app speaks in come with it.
@_exported public import MultaqaCalendar
@_exported public import MultaqaEngine
@_exported public import MultaqaJournal
@_exported public import MultaqaMail
@_exported public import MultaqaMailTransport
@_exported public import MultaqaModel
@_exported public import MultaqaPluginKit
@_exported public import MultaqaWorkflow
