extension String {
    /// The text with every line break, tab and control character shown as a space: safe to print in a row.
    var inOneLine: String {
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
    /// With every run of white space and line breaks as one space.
    var spacedByOne: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
