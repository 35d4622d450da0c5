import AgendaPlugin
import EmailPlugin
import MultaqaModel
public import MultaqaPluginKit
import OfficePlugin

/// Everything that ships: the one list.
public enum BuiltInPlugins {
    public static var registry: PluginRegistry {
        PluginRegistry([
            EmailPlugin(),
            AgendaPlugin(),
            OfficePlugin(),
        ])
    }

    /// The agenda of a programme on its own, without a run; `assembly` is the number of people.
    static func agenda(of programme: Programme, in workflow: Workflow, assembly: Int, seed: UInt64) -> Agenda {
        AgendaSolver.solve(
            programme, opening: workflow.opening, days: workflow.days, assembly: assembly, seed: seed)
    }
}
