extension String {
    /// The text with every line break, tab and control character shown as a space: safe to print in a row.
    var inOneLine: String {
        guard mayHoldLineBreaks else { return self }
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: if scalar != "\r" { shown.append(" ") }
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }
}

extension StringProtocol {
    /// Whether there may be a control character or a line or paragraph separator: `false` is certain.
    fileprivate var mayHoldLineBreaks: Bool {
        // C0 and DEL; C1 begin with C2, the separators U+2028 and U+2029 end in A8 and A9.
        let found = utf8.withContiguousStorageIfAvailable { utf8 in
            let utf8 = utf8.span
            for index in utf8.indices {
                let byte = utf8[index]
                if byte < 0x20 || byte == 0x7F || byte == 0xC2 { return true }
                if byte & 0xFE == 0xA8, index > 1, utf8[index - 2] == 0xE2 { return true }
            }
            return false
        }
        return found ?? true
    }

    /// With every run of white space and line breaks as one space.
    var spacedByOne: String {
        isSpacedByOne ? String(self) : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether all white space is one blank between two words: `true` is certain.
    private var isSpacedByOne: Bool { utf8.withContiguousStorageIfAvailable { $0.span.isSpacedByOne } ?? false }
}

extension Span<UInt8> {
    /// Whether all white space is one blank between two words: `true` is certain.
    var isSpacedByOne: Bool {
        var isAfterBlank = true
        for index in indices {
            let byte = self[index]
            // White space begins with control characters, C2, E1 9A, E2 or E3; marks begin with CC or CD, and a blank
            // with one on it is a character of its own.
            if byte < 0x20 || byte == 0xC2 || byte == 0x9A || byte & 0xFE == 0xE2 { return false }
            if isAfterBlank, byte == 0x20 || byte >= 0x80 && !isVietnamese(at: index) { return false }
            isAfterBlank = byte == 0x20
        }
        return !isAfterBlank
    }

    /// Whether a letter beyond ASCII that Vietnamese has begins at a byte, or one beside it in Unicode.
    @inline(__always)
    private func isVietnamese(at index: Int) -> Bool {
        let byte = self[index]
        if byte & 0xFE == 0xC4 || byte == 0xC3 { return true }
        guard byte == 0xE1, index + 1 < count else { return false }
        return self[index + 1] & 0xFC == 0xB8
    }
}
