/// Lines as the rows of a table: which part of each is its key.
public struct LineTable: Sendable {
    /// How columns are parted.
    public enum Format: String, Sendable, CaseIterable {
        case tsv
        /// RFC 4180: fields in double quotes may hold commas, quotes twice and line ends.
        case csv

        /// What the name of a file says; tabs where it says nothing.
        public init(path: String) {
            let name = path.lowercased()
            self = name.hasSuffix(".csv") || name.hasSuffix(".csv.gz") ? .csv : .tsv
        }
    }

    /// A column of the table.
    public enum Column: Sendable, Equatable {
        /// From 1.
        case number(Int)
        /// By the first row, which is no row of data then.
        case heading(String)
    }

    private let column: Column?
    private let format: Format

    /// A table sorted by a column; lines without columns for `nil`.
    public init(column: Column?, format: Format) {
        self.column = column
        self.format = format
    }

    /// Reads a file row by row, in constant memory but for the row.
    ///
    /// - Parameter body: takes each row and its key, empty where the row has no such column.
    /// - Returns: the row of headings, where the column is named by one.
    /// - Throws: where the file cannot be read, a row is not UTF-8, a quote is open at the end, or no heading is as the column
    ///   is called; the rows before it were taken by then.
    public func read(
        _ path: String, _ body: (_ row: [UInt8], _ key: String) throws(InputError) -> Void
    ) throws(InputError) -> [UInt8]? {
        var rows = try RowReader(path: path, joinsLines: column != nil && format == .csv)
        var heading: (row: [UInt8], index: Int)?
        while let row = try rows.next() {
            let text = try Self.text(of: row)
            switch column {
            case nil: try body(row.bytes, text)
            case .number(let number)?: try body(row.bytes, cell(number - 1, of: text))
            case .heading(let wanted)?:
                if let heading {
                    try body(row.bytes, cell(heading.index, of: text))
                } else {
                    heading = (row.bytes, try index(of: wanted, in: text, path))
                }
            }
        }
        return heading?.row
    }

    /// A row as text; there is no other encoding to name.
    private static func text(of row: RowReader.Row) throws(InputError) -> String {
        do throws(InputError) {
            return try TextFile.decode(row.bytes, name: row.name)
        } catch {
            throw InputError(
                name: error.name, offset: error.offset, reason: error.reason, remedy: "convert it to UTF-8")
        }
    }

    private func index(of wanted: String, in row: String, _ path: String) throws(InputError) -> Int {
        let headings = cells(of: row)
        // Strings compare by canonical equivalence: composed or not.
        if let index = headings.firstIndex(of: wanted) { return index }
        throw InputError(
            name: TextFile.displayName(path), reason: "no column “\(wanted)”",
            remedy: "name one of \(headings.joined(separator: ", ")), or its number")
    }

    private func cell(_ index: Int, of row: String) -> String {
        let cells = cells(of: row)
        return index < cells.count ? cells[index] : ""
    }

    private func cells(of row: String) -> [String] {
        if format == .tsv { return TabSeparatedText.cells(of: row).map(String.init) }
        var cells = [""]
        var isQuoted = false
        var followsQuote = false
        for scalar in row.unicodeScalars {
            if scalar == "\"" {
                // The second of two quotes inside a field is one.
                if !isQuoted, followsQuote { cells[cells.count - 1].unicodeScalars.append(scalar) }
                isQuoted.toggle()
                followsQuote = !isQuoted
                continue
            }
            followsQuote = false
            if scalar == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].unicodeScalars.append(scalar)
            }
        }
        return cells
    }
}
