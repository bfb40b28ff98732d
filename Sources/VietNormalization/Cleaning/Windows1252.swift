/// The code page that UTF-8 is mistaken for most often.
package enum Windows1252 {
    /// Scalars of the bytes 0x80 to 0x9F; the five unassigned ones are C1 controls, as in browsers.
    private static let high: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
        0x178,
    ]

    /// The scalar of a byte.
    package static func scalar(_ byte: UInt8) -> UInt32 {
        (0x80..<0xA0).contains(byte) ? high[Int(byte - 0x80)] : UInt32(byte)
    }

    /// The byte from 0x80 on that reads as a scalar, in windows-1252 or Latin-1; `nil` for none.
    @inline(__always)
    static func highByte(_ scalar: UInt32) -> UInt8? {
        if scalar >= 0x80, scalar < 0x100 { return UInt8(truncatingIfNeeded: scalar) }
        guard (0x152...0x2DC).contains(scalar) || (0x2013...0x2122).contains(scalar),
            let index = high.firstIndex(of: scalar)
        else { return nil }
        return UInt8(0x80 + index)
    }
}
