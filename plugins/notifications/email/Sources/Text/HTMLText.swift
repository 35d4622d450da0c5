import MultaqaModel

/// The text of a message as a page. Styles are inline, because mail programs drop anything else; direction and language are
/// said twice, because some keep only what is inside the body.
enum HTMLText {
    static func page(_ blocks: [MessageBlock], title: String, in language: Language) -> String {
        let direction = language.isRightToLeft ? "rtl" : "ltr"
        let side = language.isRightToLeft ? "right" : "left"
        let attributes = "lang=\"\(language.rawValue)\" dir=\"\(direction)\""
        let fonts =
            language.isRightToLeft
            ? "'Noto Naskh Arabic','Traditional Arabic','Segoe UI',Tahoma,Arial,sans-serif"
            : "'Segoe UI','Helvetica Neue',Arial,sans-serif"
        let size = language.isRightToLeft ? "18px;line-height:1.8" : "16px;line-height:1.6"
        let body = blocks.map { html($0, side: side, in: language) }.joined()
        return """
            <!DOCTYPE html>
            <html \(attributes)>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title>
            </head>
            <body style="margin:0;padding:0;background:#f3f4f2">
            <div \(attributes) style="max-width:640px;margin:24px auto;padding:32px 36px;background:#ffffff;\
            border-top:4px solid #1f6f54;color:#22262a;font-family:\(fonts);font-size:\(size);text-align:\(side)">
            \(body)</div>
            </body>
            </html>

            """
    }

    private static func html(_ block: MessageBlock, side: String, in language: Language) -> String {
        switch block {
        case .paragraph(let lines):
            let text = lines.map { html($0, in: language) }.joined(separator: "<br>\n")
            return "<p style=\"margin:0 0 16px\">\(text)</p>\n"
        case .list(let items):
            let lines = items.map { "<li style=\"margin:0 0 4px\">\(html($0, in: language))</li>\n" }.joined()
            return "<ul style=\"margin:0 0 16px;padding:0;padding-\(side):24px\">\n\(lines)</ul>\n"
        }
    }

    private static func html(_ line: String, in language: Language) -> String {
        TextRun.runs(of: line).map { run in
            let text = escaped(run.text)
            let linked =
                switch run.kind {
                case .words, .phone, .reference: text
                case .mail: "<a href=\"mailto:\(text)\" style=\"color:#1f6f54\">\(text)</a>"
                case .link: "<a href=\"\(text)\" style=\"color:#1f6f54\">\(text)</a>"
                }
            return language.isRightToLeft && run.kind != .words ? "<bdi dir=\"ltr\">\(linked)</bdi>" : linked
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
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
}
