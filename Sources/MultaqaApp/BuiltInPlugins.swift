import AgendaPlugin
import EmailPlugin
import GroupsPlugin
import ListsPlugin
import MultaqaModel
public import MultaqaPluginKit
import OfficePlugin

/// Everything that ships: the one list.
public enum BuiltInPlugins {
    public static var registry: PluginRegistry {
        PluginRegistry([
            EmailPlugin(),
            AgendaPlugin(),
            GroupsPlugin(),
            OfficePlugin(),
            ListsPlugin(),
        ])
    }

    /// The agenda of a programme on its own, without a run; `assembly` is the number of people.
    static func agenda(of programme: Programme, in workflow: Workflow, assembly: Int, wish: AgendaWish) -> Agenda {
        AgendaSolver.solve(
            programme, opening: workflow.opening, days: workflow.days, assembly: assembly, zone: workflow.zone,
            seed: wish.seed,
            iterations: wish.seconds.map { min(max(0, $0), 600) * AgendaSolver.iterationsPerSecond }
                ?? AgendaSolver.usualIterations,
            keeping: wish.kept.map { KeptAgenda($0, weight: wish.weight) })
    }
}
