import MultaqaModel

/// Looks whether a PDF file carries every font it uses. LibreOffice writes font objects in the clear, not in object streams.
enum PDFFonts {
    /// Names of fonts that the file leaves to the reader's machine.
    static func missing(in bytes: [UInt8]) -> [String] {
        var missing: [String] = []
        for start in bytes.positions(of: "/Type/FontDescriptor") {
            let object = object(at: start, in: bytes)
            if object.position(of: "/FontFile") == nil { missing.append(name(behind: "/FontName/", in: object)) }
        }
        for start in bytes.positions(of: "/Type/Font/") {
            let object = object(at: start, in: bytes)
            let needsNone = object.position(of: "/Type0") != nil || object.position(of: "/Type3") != nil
            guard !needsNone, object.position(of: "/FontDescriptor") == nil else { continue }
            missing.append(name(behind: "/BaseFont/", in: object))
        }
        return missing.uniqued
    }

    private static func object(at start: Int, in bytes: [UInt8]) -> [UInt8] {
        Array(bytes[start..<(bytes.position(of: "endobj", from: start) ?? bytes.count)])
    }

    private static func name(behind key: StaticString, in object: [UInt8]) -> String {
        guard let start = object.position(of: key).map({ $0 + key.utf8CodeUnitCount }) else { return "?" }
        let name = object[start...].prefix { $0 > 0x20 && !Array("/<>[]()".utf8).contains($0) }
        return String(decoding: name, as: UTF8.self)
    }
}
