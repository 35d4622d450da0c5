import Foundation
import Synchronization

/// An HTTP server that keeps what is posted to it and answers with one status: for tests, on a random port of the loopback.
public final class HTTPSink: Sendable {
    public struct Post: Hashable, Sendable {
        /// Names in lower case.
        public var headers: [String: String]
        public var body: String
    }

    public let port: Int
    private let socket: LoopbackSocket
    private let store = Mutex<[Post]>([])

    /// - Parameter status: `200 OK`; nil hangs up without an answer.
    public init(status: String?) throws {
        guard let (socket, port) = LoopbackSocket.listening() else { throw POSIXError(.EADDRNOTAVAIL) }
        self.socket = socket
        self.port = port
        Thread { [weak self] in
            while let line = socket.accepted() {
                self?.serve(line, status)
                line.end()
            }
            socket.end()
        }.start()
    }

    deinit { stop() }

    public var posts: [Post] { store.withLock { $0 } }

    public func stop() { socket.wake() }

    private func serve(_ line: LoopbackSocket, _ status: String?) {
        var bytes: [UInt8] = []
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let fields = text[..<end.lowerBound].components(separatedBy: "\r\n").dropFirst().compactMap { line in
                    line.firstIndex(of: ":").map { colon in
                        (
                            line[..<colon].lowercased(),
                            line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                        )
                    }
                }
                let headers = Dictionary(fields, uniquingKeysWith: { first, _ in first })
                let body = text[end.upperBound...]
                if body.utf8.count >= headers["content-length"].flatMap({ Int($0) }) ?? 0 {
                    store.withLock { $0.append(Post(headers: headers, body: String(body))) }
                    break
                }
            }
            let more = line.read()
            if more.isEmpty { return }
            bytes += more
        }
        if let status { line.write("HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8) }
    }
}
