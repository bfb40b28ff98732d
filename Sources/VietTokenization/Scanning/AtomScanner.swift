import VietNormalization

/// One pass over UTF-8 bytes into ``Atom``s.
package enum AtomScanner {
    /// Scans a whole buffer.
    ///
    /// - Parameter utf8: valid UTF-8, at most 2³¹−1 bytes. A malformed byte is passed over as a symbol of its own,
    ///   so that the scan never fails.
    /// - Complexity: O(n).
    package static func scan(_ utf8: Span<UInt8>) -> [Atom] {
        var atoms: [Atom] = []
        atoms.reserveCapacity(utf8.count / 4 + 8)
        var position = 0
        var lineBreaks = 0
        var gap = Atom.Gap.none
        while position < utf8.count {
            let (scalar, next) = decode(utf8, at: position)
            switch ScalarClass(scalar) {
            case .space:
                if scalar == 0x0A { lineBreaks += 1 }
                gap = lineBreaks == 0 ? .space : lineBreaks == 1 ? .lineBreak : .paragraphBreak
                position = next
                continue
            case .letter:
                atoms.append(letters(utf8, from: position, gap: gap))
            case .digit:
                atoms.append(digits(utf8, from: position, gap: gap))
            case .punctuation:
                atoms.append(single(.punctuation, scalar, position, next, gap))
            case .symbol, .mark:
                atoms.append(single(.symbol, scalar, position, next, gap))
            }
            position = Int(atoms[atoms.count - 1].end)
            gap = .none
            lineBreaks = 0
        }
        return atoms
    }

    private static func single(_ kind: Atom.Kind, _ scalar: UInt32, _ start: Int, _ end: Int, _ gap: Atom.Gap) -> Atom {
        Atom(
            start: Int32(start), end: Int32(end), kind: kind, casing: .lower, gap: gap, value: UInt64(scalar))
    }

    private static func letters(_ utf8: Span<UInt8>, from start: Int, gap: Atom.Gap) -> Atom {
        var hasher = SyllableHasher()
        var position = start
        var letters = 0
        var capitals = 0
        var firstIsCapital = false
        while position < utf8.count {
            let (scalar, next) = decode(utf8, at: position)
            if let letter = VietnameseLetter(scalar) {
                if letter.isUppercase { capitals += 1 }
            } else {
                let scalarClass = ScalarClass(scalar)
                guard scalarClass == .letter || scalarClass == .mark else { break }
                if scalarClass == .mark {
                    hasher.combine(scalar)
                    position = next
                    continue
                }
                if Unicode.Scalar(scalar)?.properties.isUppercase == true { capitals += 1 }
            }
            letters += 1
            if letters == 1 { firstIsCapital = capitals == 1 }
            hasher.combine(scalar)
            position = next
        }
        let casing: Atom.Casing =
            capitals == 0
            ? .lower : capitals == 1 && firstIsCapital ? .title : capitals == letters ? .upper : .mixed
        return Atom(
            start: Int32(start), end: Int32(position), kind: .letters, casing: casing, gap: gap,
            value: hasher.finalize().rawValue)
    }

    private static func digits(_ utf8: Span<UInt8>, from start: Int, gap: Atom.Gap) -> Atom {
        var position = start
        var value: UInt64 = 0
        while position < utf8.count, utf8[position] >= 0x30, utf8[position] <= 0x39 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(utf8[position] - 0x30))
            value = overflow || carry || value == .max ? .max : sum
            position += 1
        }
        return Atom(
            start: Int32(start), end: Int32(position), kind: .digits, casing: .lower, gap: gap, value: value)
    }

    /// The scalar that starts at `position` and where the next one starts; U+FFFD and one byte for malformed input.
    @inline(__always)
    package static func decode(_ utf8: Span<UInt8>, at position: Int) -> (scalar: UInt32, next: Int) {
        let lead = UInt32(utf8[position])
        if lead < 0x80 { return (lead, position + 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
        guard length > 0, position + length <= utf8.count else { return (0xFFFD, position + 1) }
        var scalar = lead & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = UInt32(utf8[position + offset])
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, position + 1) }
            scalar = scalar << 6 | byte & 0x3F
        }
        return (scalar, position + length)
    }
}
