import ArgumentParser
import VietCorpus

/// `viettext sort`: lines in the order of Vietnamese dictionaries, or of lists of people.
struct SortCommand: ParsableCommand, InputPlaces {
    static let configuration = CommandConfiguration(
        commandName: "sort", _superCommandName: "viettext",
        abstract: "Sorts lines, or the rows of a table, in Vietnamese order.",
        discussion: """
            The order of dictionaries goes syllable by syllable: the letters a ă â b c d đ e ê …, then the tones ngang, huyền, \
            hỏi, ngã, sắc, nặng. That of people goes by given name, which is the last syllable, then surname, then what is \
            between. Lines that are equal keep their order. What does not fit the memory is sorted in parts in temporary files \
            (TMPDIR) and merged. Lines are UTF-8; 'viettext normalize --from' converts others.
            """)

    /// What lines are sorted by.
    enum By: String, NamedChoice {
        case dictionary
        case given
        case icu

        var order: SortOrder {
            switch self {
            case .dictionary: .dictionary
            case .given: .personalName
            case .icu: .icu
            }
        }
    }

    @Argument(help: .inputPaths)
    var paths: [String] = []

    @Option(help: .inputText)
    var text: String?

    @Option(help: .inputPattern)
    var pattern: [String] = []

    @Option(help: "The order: of dictionaries, of people by given name, or ICU's for Vietnamese.")
    var by = By.dictionary

    @Option(
        help: ArgumentHelp(
            "Sort the rows of a table by this column, its number from 1 or its heading; a heading stays first. (default: "
                + "whole lines)", valueName: "column"))
    var key: String?

    @Option(help: "How columns are parted. (default: by the name of the first input, else by tabs)")
    var format: LineTable.Format?

    @Flag(help: "The last first.")
    var reverse = false

    @Flag(help: "Each line once.")
    var unique = false

    @Option(help: ArgumentHelp("Megabytes of lines to sort at once.", valueName: "megabytes"))
    var memory = 256

    func validate() throws {
        try checkPlaces()
        if memory < 1 { throw ValidationError("--memory takes 1 or more.") }
        if key?.isEmpty == true || key.flatMap({ Int($0) }).map({ $0 < 1 }) == true {
            throw ValidationError("--key takes a column from 1, or its heading.")
        }
    }

    func run() throws {
        try open()
        let paths = inputPaths
        let column = key.map { key in Int(key).map { LineTable.Column.number($0) } ?? .heading(key) }
        let table = LineTable(column: column, format: format ?? LineTable.Format(path: paths.first ?? "-"))
        let corpus = Corpus(paths: paths, patterns: pattern, format: .lines)
        try corpus.checkInputs(against: .standardOutput)
        var sorter = LineSorter(order: by.order, isReversed: reverse, isUnique: unique, memory: memory << 20)
        var output = StandardOutput()
        // Of the first file that has them; those of further files are left out.
        var headings: [UInt8]?
        var hasFailures = false
        for file in InputFiles(paths, patterns: corpus.patterns) {
            do {
                var rows = try table.rows(of: file.get())
                headings = headings ?? rows.heading
                while let (row, key) = try rows.next() { try sorter.add(row, key: key) }
            } catch let error as InputError {
                StandardError.write("viettext: \(error)")
                hasFailures = true
            }
        }
        if let headings { try output.write(headings + [0x0A]) }
        try sorter.finish { line throws(OutputError) in try output.write(line + [0x0A]) }
        try output.flush()
        if hasFailures { throw ExitStatus.inputsFailed }
    }
}

extension LineTable.Format: NamedChoice {}
