import AgendaPlugin
import EmailPlugin
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
}
