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
    private var isSpacedByOne: Bool {
        let found = utf8.withContiguousStorageIfAvailable { utf8 in
            let utf8 = utf8.span
            var isBehindBlank = true
            for index in utf8.indices {
                let byte = utf8[index]
                // White space begins with control characters, C2, E1 9A, E2 or E3; marks begin with CC or CD, and a blank
                // with one on it is a character of its own.
                if byte < 0x20 || byte == 0xC2 || byte == 0x9A || byte & 0xFE == 0xE2 { return false }
                let isVietnamese =
                    byte & 0xFE == 0xC4 || byte == 0xC3
                    || byte == 0xE1 && index + 1 < utf8.count && utf8[index + 1] & 0xFC == 0xB8
                if isBehindBlank, byte == 0x20 || byte >= 0x80 && !isVietnamese { return false }
                isBehindBlank = byte == 0x20
            }
            return !isBehindBlank
        }
        return found ?? false
    }
}
