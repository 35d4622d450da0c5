import CLibCurl

/// One easy handle of libcurl with the settings that every protocol here shares. It keeps its connection from call to call; not for
/// two threads at a time.
final class CurlHandle {
    let raw: UnsafeMutableRawPointer
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Nil when libcurl has no memory.
    init?() {
        guard CurlHandle.isReady, let raw = curl_easy_init() else { return nil }
        self.raw = raw
    }

    deinit { curl_easy_cleanup(raw) }

    func set(_ option: CURLoption, _ number: Int) { _ = multaqa_curl_number(raw, option, number) }
    func set(_ option: CURLoption, _ text: String?) { _ = multaqa_curl_text(raw, option, text) }

    /// Forgets every setting, keeps the connection.
    func reset() { curl_easy_reset(raw) }

    func perform() -> CURLcode { curl_easy_perform(raw) }

    /// Certificates are always checked; TLS 1.2 is the least. A connection is given up after `patience` seconds without a byte.
    func secure(_ server: MailServer) {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_CONNECTTIMEOUT, min(30, server.patience))
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.patience)
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, server.patience)
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_TCP_NODELAY, 1)
        if let file = server.authorityFile { set(CURLOPT_CAINFO, file) }
        if server.security == .startTLS { set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        guard let credentials = server.credentials else { return }
        set(CURLOPT_USERNAME, credentials.user)
        switch credentials.secret {
        case .password(let password): set(CURLOPT_PASSWORD, password)
        case .token(let token): set(CURLOPT_XOAUTH2_BEARER, token)
        }
    }
}

extension MailServer {
    /// `smtp://host:port/hello.name`: libcurl takes the EHLO name from the path.
    func url(scheme: String, path: String) -> String {
        let host = host.contains(":") ? "[\(host)]" : host
        return "\(scheme)\(security == .tls ? "s" : "")://\(host):\(port)/\(path)"
    }

    /// A secret is never said over a line that others may read.
    var wouldShowSecret: Bool { credentials != nil && security == .none && !isLoopback }
}
