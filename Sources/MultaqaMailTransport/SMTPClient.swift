import CLibCurl

/// Hands mails to one server, one after the other, over a connection that is kept as long as both sides want it.
///
/// Calls block until the server has answered or is given up. Not for two threads at a time.
public final class SMTPClient {
    private let server: MailServer
    private let handle: CurlHandle?

    public init(_ server: MailServer) {
        self.server = server
        handle = CurlHandle()
        handle?.secure(server)
        handle?.set(CURLOPT_URL, server.url(scheme: "smtp", path: server.helloName))
        handle?.set(CURLOPT_UPLOAD, 1)
        // A refused copy does not keep the mail from the others.
        handle?.set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1)
    }

    /// Sends one mail. `beforeBody` is called once, after the server has said it is ready for the mail and before its first byte is
    /// handed over; when it throws, nothing is sent and the result is ``TransportProblem/ownFault``.
    ///
    /// - Parameter bytes: the mail as stored, lines ended with CRLF; dots at a line's begin are doubled on the way.
    public func deliver(
        _ bytes: [UInt8], from sender: String, to recipients: [String],
        beforeBody: @escaping () throws -> Void = {}
    ) -> DeliveryResult {
        guard let handle else { return .stopped(.ownFault, detail: "libcurl") }
        if server.wouldShowSecret { return .stopped(.secretInClear, detail: "") }
        guard ([sender] + recipients).allSatisfy(SMTPClient.fitsEnvelope), !recipients.isEmpty else {
            return .refused(reply: "ill-formed address")
        }
        return bytes.withUnsafeBufferPointer { bytes in
            let exchange = SMTPExchange(bytes, beforeBody: beforeBody)
            return withExtendedLifetime(exchange) { send(exchange, handle, from: sender, to: recipients) }
        }
    }

    private func send(
        _ exchange: SMTPExchange, _ handle: CurlHandle, from sender: String, to recipients: [String]
    ) -> DeliveryResult {
        var list: UnsafeMutablePointer<curl_slist>?
        for recipient in recipients { list = curl_slist_append(list, "<\(recipient)>") }
        defer { curl_slist_free_all(list) }
        handle.set(CURLOPT_MAIL_FROM, "<\(sender)>")
        _ = multaqa_curl_list(handle.raw, CURLOPT_MAIL_RCPT, list)
        let context = Unmanaged.passUnretained(exchange).toOpaque()
        _ = multaqa_curl_read(
            handle.raw,
            { buffer, size, count, context in
                guard let buffer, let context else { return 0 }
                return Unmanaged<SMTPExchange>.fromOpaque(context).takeUnretainedValue()
                    .read(into: buffer, size * count)
            }, context)
        _ = multaqa_curl_observe(
            handle.raw,
            { _, kind, line, count, context in
                guard let line, let context, kind == CURLINFO_HEADER_IN || kind == CURLINFO_HEADER_OUT else { return 0 }
                let exchange = Unmanaged<SMTPExchange>.fromOpaque(context).takeUnretainedValue()
                line.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
                    let line = UnsafeBufferPointer(start: bytes, count: count)
                    if kind == CURLINFO_HEADER_IN { exchange.heard(line) } else { exchange.said(line) }
                }
                return 0
            }, context)
        let code = handle.perform()
        _ = multaqa_curl_list(handle.raw, CURLOPT_MAIL_RCPT, nil)
        return DeliveryResult(exchange, code, recipients: recipients.count)
    }

    /// An address goes between angle brackets of a command: nothing in it may end the bracket or the line.
    private static func fitsEnvelope(_ address: String) -> Bool {
        !address.isEmpty && address.utf8.count <= 320
            && address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "<" && $0 != ">" }
    }
}

extension DeliveryResult {
    /// Reads the outcome off what was said and answered; libcurl's own code only says what kind of trouble the line had.
    init(_ exchange: SMTPExchange, _ code: CURLcode, recipients: Int) {
        if let fault = exchange.fault {
            self = .stopped(.ownFault, detail: "\(fault)")
            return
        }
        if let final = exchange.finalCode {
            switch final {
            case 200..<300: self = .accepted(reply: exchange.reply, refused: exchange.refused)
            case 500..<600: self = .refused(reply: exchange.reply)
            default: self = .later(reason: exchange.reply)
            }
            return
        }
        let line = String(cString: curl_easy_strerror(code))
        if exchange.isHandedOver {
            self = .unknown(reason: line)
            return
        }
        if exchange.hasBegun || !exchange.isAnswered || exchange.code < 400 {
            self = DeliveryResult(line: code, line, at: exchange)
            return
        }
        switch exchange.stage {
        case .greeting, .hello: self = .stopped(.unwilling, detail: exchange.reply)
        case .login: self = .stopped(.login, detail: exchange.reply)
        case .sender:
            self =
                exchange.code < 500 ? .later(reason: exchange.reply) : .stopped(.senderRefused, detail: exchange.reply)
        case .recipient, .data, .body:
            let isTemporary = exchange.code < 500 || exchange.refused.contains { $0.reply.hasPrefix("4") }
            self = isTemporary ? .later(reason: exchange.reply) : .refused(reply: exchange.reply)
        }
    }

    /// The line broke, or never was.
    private init(line code: CURLcode, _ detail: String, at exchange: SMTPExchange) {
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR:
            self = .stopped(.certificate, detail: detail)
        case CURLE_SSL_CONNECT_ERROR, CURLE_USE_SSL_FAILED: self = .stopped(.noTLS, detail: detail)
        case CURLE_LOGIN_DENIED: self = .stopped(.login, detail: exchange.reply)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: self = .stopped(.unreachable, detail: detail)
        default: self = .later(reason: detail)
        }
    }
}
