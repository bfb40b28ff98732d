/// A–Z and a–z.
enum ASCIILetters {
    @inline(__always)
    static func contains(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
