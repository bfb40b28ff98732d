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

    fileprivate let column: Column?
    fileprivate let format: Format

    /// A table sorted by a column; lines without columns for `nil`.
    public init(column: Column?, format: Format) {
        self.column = column
        self.format = format
    }

    /// Opens a file, which is read in constant memory but for the row.
    ///
    /// - Throws: where it cannot be read, or no heading is as the column is called.
    public func rows(of path: String) throws(InputError) -> Rows { try Rows(self, path) }

    /// The rows of a file one after the other.
    public struct Rows {
        /// The row of headings, where the column is named by one: no row of data.
        public private(set) var heading: [UInt8]?
        private let format: Format
        /// The column of the keys, from 0; `nil` for whole lines.
        private var index: Int?
        private var rows: RowReader

        fileprivate init(_ table: LineTable, _ path: String) throws(InputError) {
            rows = try RowReader(path: path, joinsLines: table.column != nil && table.format == .csv)
            format = table.format
            switch table.column {
            case nil: break
            case .number(let number): index = number - 1
            case .heading(let wanted):
                guard let row = try rows.next() else { return }
                heading = row.bytes
                index = try format.index(of: wanted, in: row.text(), path)
            }
        }

        /// The next row and its key, empty where the row has no such column; `nil` after the last.
        ///
        /// - Throws: where the file cannot be read, a row is not UTF-8, or a quote is open at the end.
        public mutating func next() throws(InputError) -> (row: [UInt8], key: String)? {
            guard let row = try rows.next() else { return nil }
            let text = try row.text()
            guard let index else { return (row.bytes, text) }
            let cells = format.cells(of: text)
            return (row.bytes, index < cells.count ? cells[index] : "")
        }
    }
}

extension LineTable.Format {
    fileprivate func index(of wanted: String, in row: String, _ path: String) throws(InputError) -> Int {
        let headings = cells(of: row)
        // Strings compare by canonical equivalence: composed or not.
        if let index = headings.firstIndex(of: wanted) { return index }
        throw InputError(
            name: TextFile.displayName(path), reason: "no column “\(wanted)”",
            remedy: "name one of \(headings.joined(separator: ", ")), or its number")
    }

    fileprivate func cells(of row: String) -> [String] {
        if self == .tsv { return TabSeparatedText.cells(of: row).map(String.init) }
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
