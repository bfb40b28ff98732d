extension InvalidUTF8 {
    /// Checks a buffer against the well-formed sequences of the Unicode Standard, table 3-7.
    ///
    /// - Throws: the first fault.
    /// - Complexity: O(n); eight ASCII bytes a step.
    public static func validate(_ utf8: Span<UInt8>) throws(InvalidUTF8) {
        let raw = utf8.bytes
        var position = 0
        while position < utf8.count {
            if position + 8 <= utf8.count,
                raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                position += 8
            } else if utf8[position] < 0x80 {
                position += 1
            } else {
                position += try sequenceLength(utf8, at: position)
            }
        }
    }

    private static func sequenceLength(_ utf8: Span<UInt8>, at position: Int) throws(InvalidUTF8) -> Int {
        let lead = utf8[position]
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0x80...0xBF: throw InvalidUTF8(offset: position, byte: lead, fault: .strayContinuation)
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: throw InvalidUTF8(offset: position, byte: lead, fault: .impossibleByte)
        }
        for offset in 1..<length {
            guard position + offset < utf8.count, utf8[position + offset] & 0xC0 == 0x80 else {
                throw InvalidUTF8(offset: position, byte: lead, fault: .truncatedSequence)
            }
        }
        guard second.contains(utf8[position + 1]) else {
            throw InvalidUTF8(offset: position, byte: lead, fault: .impossibleScalar)
        }
        return length
    }
}
