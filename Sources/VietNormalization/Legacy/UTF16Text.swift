/// Text in UTF-16, with the mark before it that says the order of bytes, or without.
enum UTF16Text {
    /// Reads bytes as text in NFC, without a mark at its head; a surrogate alone is U+FFFD, a byte too many at the end none.
    ///
    /// Without a mark the order is the one that makes more of the text plain letters, little endian where both do.
    static func decode(_ bytes: Span<UInt8>) -> [UInt8] {
        var units = units(of: bytes, isBigEndian: isBigEndian(bytes))
        if units.first == mark { units.removeFirst() }
        let utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
        return Normalizer([.nfc]).rewrite(utf8.span)?.bytes ?? utf8
    }

    /// Writes text, little endian after the mark, as Windows does.
    static func encode(_ text: String) -> [UInt8] {
        ([mark] + text.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    /// Whether bytes are UTF-16: they begin with the mark, or have a zero in every other place of plain text.
    static func isLikely(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count > 1 else { return false }
        if markedOrder(bytes) != nil {
            // FF FE 00 00 is the mark of UTF-32.
            return bytes.count < 4 || bytes[2] | bytes[3] != 0
        }
        let start = bytes.extracting(0..<min(bytes.count & ~1, sampleCount))
        guard bytes.count.isMultiple(of: 2), zeros(in: start) * 5 >= start.count else { return false }
        let plain = plainUnits(units(of: start, isBigEndian: isBigEndian(start)))
        return plain * 20 >= start.count / 2 * 19
    }

    private static let mark: UInt16 = 0xFEFF
    private static let sampleCount = 16 << 10

    private static func isBigEndian(_ bytes: Span<UInt8>) -> Bool {
        if let order = markedOrder(bytes) { return order }
        let start = bytes.extracting(0..<min(bytes.count, sampleCount))
        return plainUnits(units(of: start, isBigEndian: true)) > plainUnits(units(of: start, isBigEndian: false))
    }

    /// Whether a mark says big endian; `nil` without a mark.
    private static func markedOrder(_ bytes: Span<UInt8>) -> Bool? {
        guard bytes.count > 1 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): return false
        case (0xFE, 0xFF): return true
        default: return nil
        }
    }

    private static func units(of bytes: Span<UInt8>, isBigEndian: Bool) -> [UInt16] {
        (0..<(bytes.count / 2)).map { index in
            let pair = (UInt16(bytes[index * 2]), UInt16(bytes[index * 2 + 1]))
            return isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
        }
    }

    private static func zeros(in bytes: Span<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices where bytes[index] == 0 { count += 1 }
        return count
    }

    /// How many units are what Vietnamese pages are written with: Latin letters and marks, punctuation, common signs.
    private static func plainUnits(_ units: [UInt16]) -> Int {
        units.count { unit in
            switch unit {
            case 0x09, 0x0A, 0x0D, 0x20..<0x7F, 0xA0..<0x370, 0x1E00..<0x1F00, 0x2000..<0x2070, 0x20A0..<0x20D0,
                0x2100..<0x2200, 0x2500..<0x2700, 0xFEFF:
                true
            default: false
            }
        }
    }
}
