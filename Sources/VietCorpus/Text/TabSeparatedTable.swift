/// A table in a file: a header line, then a row a line, tabs between the cells.
package struct TabSeparatedTable {
    package struct Row {
        /// The file and the line, from 1.
        package let place: String
        private let cells: [String: String]

        init(place: String, cells: [String: String]) {
            self.place = place
            self.cells = cells
        }

        /// The cell of a column; empty where the row ends before it.
        package subscript(column: String) -> String { cells[column] ?? "" }

        /// The parts of a cell between semicolons.
        package func list(_ column: String) -> [String] {
            self[column].split(separator: ";").map { String($0.drop(while: { $0 == " " })) }
        }

        package func error(_ reason: String, remedy: String) -> InputError {
            InputError(name: place, reason: reason, remedy: remedy)
        }
    }

    package let rows: [Row]

    /// Reads a file; blank lines are no rows.
    ///
    /// - Throws: where the file cannot be read, or a row has more cells than the header.
    package init(_ path: String) throws(InputError) {
        let lines = try TextFile.readData(path).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let header = TabSeparatedText.cells(of: lines.first ?? "").map(String.init)
        var rows: [Row] = []
        for (number, line) in zip(2..., lines.dropFirst()) where !line.isEmpty {
            let cells = TabSeparatedText.cells(of: line).map(String.init)
            let place = "\(path):\(number)"
            guard cells.count <= header.count else {
                throw InputError(
                    name: place, reason: "\(cells.count) cells under \(header.count) headings",
                    remedy: "remove the extra tab")
            }
            rows.append(
                Row(place: place, cells: Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })))
        }
        self.rows = rows
    }
}
