/// FNV-1a over bytes, 64 bits: tells damage and difference, not malice. http://www.isthe.com/chongo/tech/comp/fnv
package struct Checksum: Equatable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    package static func of(_ text: some StringProtocol) -> Checksum {
        var checksum = Checksum()
        checksum.combine(text.utf8)
        return checksum
    }

    package var hexadecimal: String { String(value, radix: 16) }
}
