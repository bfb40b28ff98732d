extension InvalidUTF8 {
    /// Checks a buffer against the well-formed sequences of the Unicode Standard, table 3-7.
    ///
    /// - Throws: the first fault.
    /// - Complexity: O(n); eight bytes a step but for rare sequences.
    public static func validate(_ utf8: Span<UInt8>) throws(InvalidUTF8) {
        var position = 0
        while position < utf8.count {
            var suspect = position
            if position >= 2 {
                // Everything before `position` is well-formed; the search looks two bytes ahead.
                let found = firstSuspect(utf8, from: position - 2)
                guard found < utf8.count else { return }
                suspect = found + 2
                // What is out of place there may be the fault of the sequence before.
                let lowerBound = position
                position = max(lowerBound, suspect - 1)
                while position > lowerBound, utf8[position] & 0xC0 == 0x80 { position -= 1 }
            }
            repeat {
                position += try sequenceLength(utf8, at: position)
            } while position <= suspect && position < utf8.count
        }
    }

    /// Two bytes before the first one that is out of place in sequences of one to three bytes, or that starts a rare one.
    private static func firstSuspect(_ utf8: Span<UInt8>, from start: Int) -> Int {
        ByteSearch.first(in: utf8, from: start) { bytes, second, third in
            let isContinuation = (third >= 0x80) - (third >= 0xC0)
            let isExpected = (bytes >= 0xE0) | (second >= 0xC0)
            // C0, C1, E0, and E3 on: all leads with rules of their own, and some that hardly occur in Vietnamese.
            let isRare = (third >= 0xE3) | (third & 0xFE == 0xC0) | (third == 0xE0)
            return (isContinuation - isExpected) | (isExpected - isContinuation) | isRare
        }
    }

    private static func sequenceLength(_ utf8: Span<UInt8>, at position: Int) throws(InvalidUTF8) -> Int {
        let lead = utf8[position]
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0..<0x80: return 1
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
