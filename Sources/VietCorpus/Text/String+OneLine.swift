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
    var spacedByOne: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
