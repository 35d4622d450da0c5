import MultaqaModel

/// Pieces of a page. Everything a file or a person wrote goes through ``escaped``.
enum HTMLText {
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// An element with text in it.
    static func element(_ name: String, _ text: String, class style: String = "") -> String {
        raw(name, escaped(text), class: style)
    }

    /// An element around other elements.
    static func raw(_ name: String, _ content: String, class style: String = "") -> String {
        "<\(name)\(style.isEmpty ? "" : " class=\"\(style)\"")>\(content)</\(name)>"
    }

    /// Latin text that keeps its own direction inside Arabic: a date, `J-60`, an address.
    static func latin(_ text: String) -> String { "<bdi dir=\"ltr\">\(escaped(text))</bdi>" }

    /// Words that may be in another language than the page: they take their own direction.
    static func written(_ text: String, in name: String) -> String {
        "<\(name) dir=\"auto\">\(escaped(text))</\(name)>"
    }

    /// A sentence; dates such as 2015-06-08 keep their direction inside Arabic.
    static func sentence(_ text: String) -> String {
        escaped(text).replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/) { latin(String($0.output)) }
    }

    /// A table; cells are already HTML.
    static func table(_ heading: [String], _ rows: [[String]], class style: String) -> String {
        let head = "<thead><tr>" + heading.map { element("th", $0) }.joined() + "</tr></thead>"
        let body = rows.map { "<tr>" + $0.map { raw("td", $0) }.joined() + "</tr>" }.joined(separator: "\n")
        return "<table class=\"\(style)\">\(head)<tbody>\n\(body)\n</tbody></table>"
    }

    static func page(title: String, language: Language, style: String, body: String) -> String {
        let direction = language.isRightToLeft ? "rtl" : "ltr"
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(escaped(title))</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            \(body)
            </body>
            </html>

            """
    }
}
