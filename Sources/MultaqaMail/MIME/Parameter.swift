/// Parameters of MIME headers.
enum Parameter {
    /// One token, or several for a long value: `filename="a.pdf"`, or after RFC 2231 `filename*=UTF-8''%D8%AF.pdf`, continued
    /// as `filename*0*=…`, `filename*1*=…`.
    static func tokens(_ name: String, _ value: String) -> [String] {
        if HeaderText.isPrintableASCII(value), value.count <= 60 { return ["\(name)=\(quoted(value))"] }
        // A line holds a space, the name, its mark (`*10*=`) and a semicolon beside the value.
        let room = 76 - name.count - 7
        var pieces = ["UTF-8''"]
        for scalar in value.unicodeScalars {
            let encoded = String(Character(scalar)).utf8.map(percentEncoded).joined()
            if pieces[pieces.count - 1].count + encoded.count > room { pieces.append("") }
            pieces[pieces.count - 1] += encoded
        }
        if pieces.count == 1 { return ["\(name)*=\(pieces[0])"] }
        return pieces.enumerated().map { "\(name)*\($0.offset)*=\($0.element)" }
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }

    private static func percentEncoded(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            String(UnicodeScalar(byte))
        default: "%" + hexadecimal(byte)
        }
    }
}
