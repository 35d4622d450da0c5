import Testing

/// The rules, held against the working copy.
@Suite struct HouseTests {
    @Test func `no target imports what its row does not list`() throws {
        var breaches: [String] = []
        for target in try Repository.targets() {
            breaches += House.breaches(in: try Repository.imports(below: target.folder), of: target.name)
        }
        #expect(breaches == [])
    }

    @Test func `every row of the table is a target that is there`() throws {
        #expect(Set(try Repository.targets().map(\.name)) == Set(House.table.keys))
    }

    @Test func `Yams is linked nowhere, not even in tests`() throws {
        let imports = try ["Sources", "Tests", "plugins"].flatMap { try Repository.imports(below: $0) }
        #expect(imports.filter { $0.module == "Yams" } == [])
        #expect(!(try Repository.text(of: "Package.swift")).contains("Yams"))
    }

    @Test func `every plug-in folder has the same shape`() throws {
        let missing = try Repository.plugins().flatMap { plugin in
            ["plugin.yaml", "README.md", "sample.yaml", "Sources", "Tests"].map { "\(plugin)/\($0)" }
        }.filter { !Repository.exists($0) }
        #expect(missing == [])
    }

    @Test func `every plug-in stands in the table of plugins and in the one list`() throws {
        let table = try Repository.text(of: "plugins/README.md")
        let list = Set(try SourceImport.all(in: Repository.text(of: House.pluginList), of: "").map(\.module))
        for plugin in try Repository.plugins() {
            #expect(table.contains("](\(plugin.dropFirst("plugins/".count)))"), "\(plugin) is not in plugins/README.md")
            let module = try Repository.moduleName(of: plugin)
            #expect(list.contains(module), "\(module) is not in \(House.pluginList)")
        }
    }
}
