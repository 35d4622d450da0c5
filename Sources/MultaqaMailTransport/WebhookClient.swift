import CLibCurl

/// Posts messages to a gateway: SMS, WhatsApp, a chat. The gateway knows by the signature that they come from us, and by the key that it
/// has seen one before. Calls block.
public final class WebhookClient {
    public struct Gateway: Hashable, Sendable {
        /// `https://…`; `http` only to this machine.
        public var url: String
        /// Hosts that may be posted to; another one is refused before anything is said.
        public var allowedHosts: [String]
        public var authorityFile: String?
        public var patience: Int

        public init(url: String, allowedHosts: [String], authorityFile: String? = nil, patience: Int = 30) {
            self.url = url
            self.allowedHosts = allowedHosts
            self.authorityFile = authorityFile
            self.patience = patience
        }

        /// Nil for what is no plain URL: user names, other schemes and control characters are not taken.
        var host: String? {
            let scheme = url.hasPrefix("https://") ? "https://" : url.hasPrefix("http://") ? "http://" : nil
            guard let scheme, url.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 && $0 != "\\" }) else {
                return nil
            }
            let authority = url.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
            guard !authority.contains("@") else { return nil }
            let host =
                authority.hasPrefix("[")
                ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
            let name = host.lowercased()
            let isHere = name == "localhost" || name == "::1" || name.hasPrefix("127.")
            return name.isEmpty || scheme == "http://" && !isHere ? nil : name
        }

        public var isAllowed: Bool { host.map { allowedHosts.map { $0.lowercased() }.contains($0) } ?? false }
    }

    private let gateway: Gateway
    private let handle: CurlHandle?

    public init(_ gateway: Gateway) {
        self.gateway = gateway
        handle = CurlHandle()
    }

    /// - Parameters:
    ///   - key: the same for the same message; the gateway must not act twice on it.
    ///   - signature: HMAC-SHA256 of the body, in hexadecimal digits.
    ///   - beforeBody: called once before anything is said; when it throws, nothing is.
    public func post(_ body: [UInt8], key: String, signature: String, beforeBody: () throws -> Void) -> DeliveryResult {
        guard let handle else { return .stopped(.ownFault, detail: "libcurl") }
        guard gateway.isAllowed else { return .stopped(.senderRefused, detail: "host not allowed: \(gateway.url)") }
        do { try beforeBody() } catch { return .stopped(.ownFault, detail: "\(error)") }
        handle.reset()
        handle.secure(
            MailServer(
                host: "", port: 0, security: .none, authorityFile: gateway.authorityFile, patience: gateway.patience))
        handle.set(CURLOPT_URL, gateway.url)
        handle.set(CURLOPT_POST, 1)
        handle.set(CURLOPT_FOLLOWLOCATION, 0)
        handle.set(CURLOPT_TIMEOUT, gateway.patience)
        handle.set(CURLOPT_POSTFIELDSIZE, body.count)
        var list: UnsafeMutablePointer<curl_slist>?
        for line in [
            "Content-Type: application/json; charset=utf-8", "Idempotency-Key: \(key)",
            "X-Multaqa-Signature: sha256=\(signature)", "Expect:",
        ] { list = curl_slist_append(list, line) }
        defer { curl_slist_free_all(list) }
        _ = multaqa_curl_list(handle.raw, CURLOPT_HTTPHEADER, list)
        // What the gateway writes back is not kept.
        _ = multaqa_curl_write(handle.raw, { _, size, count, _ in size * count }, nil)
        return body.withUnsafeBytes { bytes in
            _ = multaqa_curl_pointer(
                handle.raw, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
            return WebhookClient.result(handle.perform(), multaqa_curl_response_code(handle.raw))
        }
    }

    private static func result(_ code: CURLcode, _ status: Int) -> DeliveryResult {
        let line = String(cString: curl_easy_strerror(code))
        switch code {
        case CURLE_OK:
            switch status {
            case 200..<300: return .accepted(reply: "HTTP \(status)", refused: [])
            case 401, 403: return .stopped(.login, detail: "HTTP \(status)")
            case 408, 425, 429, 500..<600: return .later(reason: "HTTP \(status)")
            default: return .refused(reply: "HTTP \(status)")
            }
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT: return .stopped(.unreachable, detail: line)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE: return .stopped(.certificate, detail: line)
        case CURLE_SSL_CONNECT_ERROR: return .stopped(.noTLS, detail: line)
        default: return .unknown(reason: line)
        }
    }
}
