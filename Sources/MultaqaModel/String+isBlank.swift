extension StringProtocol {
    /// Nothing but white space.
    public var isBlank: Bool {
        guard let first = utf8.first else { return true }
        switch first {
        // In UTF-8 every white space begins with a control, a space, 0xC2, 0xE1, 0xE2 or 0xE3.
        case ...0x20, 0xC2, 0xE1...0xE3: return allSatisfy(\.isWhitespace)
        default: return false
        }
    }
}
