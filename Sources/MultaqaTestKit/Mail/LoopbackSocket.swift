#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A TCP line of this machine, for servers that tests start. Never anywhere else than on 127.0.0.1.
public struct LoopbackSocket: Sendable {
    let descriptor: Int32

    /// Listens on a port that the system chooses; nil when there is none.
    static func listening() -> (socket: LoopbackSocket, port: Int)? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw -> Int? in
                guard bind(descriptor, raw, size) == 0, listen(descriptor, 16) == 0,
                    getsockname(descriptor, raw, &size) == 0
                else { return nil }
                return pointerPort(raw)
            }
        }
        guard let port else {
            close(descriptor)
            return nil
        }
        return (LoopbackSocket(descriptor: descriptor), port)
    }

    private static func pointerPort(_ raw: UnsafeMutablePointer<sockaddr>) -> Int {
        raw.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { Int(UInt16(bigEndian: $0.pointee.sin_port)) }
    }

    /// Whether somebody listens on a port of this machine.
    static func canConnect(to port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// Waits for somebody; nil when the socket was closed.
    func accepted() -> LoopbackSocket? {
        let other = accept(descriptor, nil, nil)
        guard other >= 0 else { return nil }
        _ = fcntl(other, F_SETFD, FD_CLOEXEC)
        return LoopbackSocket(descriptor: other)
    }

    /// Empty when the other side has gone.
    func read() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
        }
    }

    func write(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Wakes whoever waits on it. Who waits then ends the line: a number that is closed under a waiting thread may be another line's
    /// the next moment.
    func wake() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    func end() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }
}
