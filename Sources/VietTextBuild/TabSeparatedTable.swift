/// A table of `Corpus/lexicon`: a header line, then a row a line, tabs between the cells.
struct TabSeparatedTable {
    struct Row {
        let place: String
        let cells: [String: String]

        subscript(column: String) -> String { cells[column] ?? "" }

        func error(_ problem: String, remedy: String) -> BuildError {
            BuildError(place: place, problem: problem, remedy: remedy)
        }
    }

    let rows: [Row]

    init(_ path: String) throws {
        let lines = try File.read(path).split(separator: "\n", omittingEmptySubsequences: false)
        let header = (lines.first ?? "").split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        rows = try lines.enumerated().dropFirst().filter { !$0.element.isEmpty }.map { index, line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count <= header.count else {
                throw BuildError(
                    place: "\(path):\(index + 1)", problem: "\(cells.count) cells under \(header.count) headings",
                    remedy: "remove the extra tab")
            }
            return Row(
                place: "\(path):\(index + 1)",
                cells: Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first }))
        }
    }
}
