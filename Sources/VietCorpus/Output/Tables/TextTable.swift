/// Rows of text in aligned columns, for a terminal.
struct TextTable {
    enum Alignment {
        case left
        case right
    }

    private var rows: [[String]] = []
    private let alignments: [Alignment]
    private let maximumWidth: Int

    /// An empty table.
    ///
    /// - Parameters:
    ///   - alignments: one for each column.
    ///   - maximumWidth: a longer cell is cut and ends in `…`.
    init(_ alignments: [Alignment], maximumWidth: Int = .max) {
        self.alignments = alignments
        self.maximumWidth = maximumWidth
    }

    mutating func append(_ row: [String]) { rows.append(row.map { $0.inOneLine.truncated(toWidth: maximumWidth) }) }

    /// The rows, each ended by a line feed, columns two spaces apart and no space at the end of a line.
    var description: String {
        let widths = alignments.indices.map { column in rows.map { $0[column].terminalWidth }.max() ?? 0 }
        var text = ""
        for row in rows {
            var line = ""
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - cell.terminalWidth)
                line += (column > 0 ? "  " : "") + (alignments[column] == .right ? padding + cell : cell + padding)
            }
            text += line.prefix(through: line.lastIndex { $0 != " " } ?? line.startIndex) + "\n"
        }
        return text
    }
}

extension String {
    /// How many cells of a terminal the text takes.
    var terminalWidth: Int { unicodeScalars.reduce(0) { $0 + $1.terminalWidth } }

    /// The text, or its beginning and `…` where it is wider.
    func truncated(toWidth width: Int) -> String {
        guard terminalWidth > width else { return self }
        var kept = String.UnicodeScalarView()
        var used = 1
        for scalar in unicodeScalars {
            used += scalar.terminalWidth
            if used > width { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}

extension Unicode.Scalar {
    /// 0 for marks and invisible characters, 2 for East Asian wide ones and emoji, else 1.
    fileprivate var terminalWidth: Int {
        if value < 0x300 { return value == 0xAD ? 0 : 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
