/// Text whose lines are rows and whose tabs part their cells.
package enum TabSeparatedText {
    /// The cells of a row.
    package static func cells<Line: StringProtocol>(of line: Line) -> [Line.SubSequence] {
        line.split(separator: "\t", omittingEmptySubsequences: false)
    }

    /// The rows of a compiled table, a `static const` array in C that never moves and never ends, each with so many cells.
    package static func rows(constant start: UnsafePointer<UInt8>, count: Int, columns: Int) -> [[String]] {
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self).split(separator: "\n")
            .map { cells(of: $0).map(String.init) }.filter { $0.count == columns }
    }
}
