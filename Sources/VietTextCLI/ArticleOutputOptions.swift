import ArgumentParser
import VietCorpus

/// How the results of `extract` are printed.
struct ArticleOutputOptions: ParsableArguments {
    enum Format: String, NamedChoice {
        case jsonl
        case json
        case table
        case csv
        case tsv
        case brat
        case conll
        case conllu
        case spacy
        case html

        /// Whether it holds no entities inside others.
        var isFlat: Bool { [.conll, .conllu, .spacy].contains(self) }
        /// Whether it has the tokens of a text as well.
        var hasTokens: Bool { [.conll, .conllu].contains(self) }
        /// Whether it tells what entities rest on.
        var tellsReasons: Bool { [.jsonl, .json].contains(self) }
    }

    @Option(help: "The form of the results. (default: jsonl; table on a terminal)")
    var format: Format?

    @Option(help: "csv, tsv and table: what a row stands for. (default: entities)")
    var table: ArticleTable?

    @Flag(help: "With --table people: authors and photographers as well.")
    var bylines = false

    @Option(help: "Labels to print, separated by commas. (default: all)")
    var labels: LabelList?

    @Option(
        help: ArgumentHelp(
            "Name every administrative unit as on this day too, as in 2025-07-01; for jsonl and json.",
            valueName: "date"))
    var asOf: PublicationDate?

    /// What becomes of articles that repeat an earlier one.
    enum Duplicates: String, NamedChoice {
        case mark
        case drop
    }

    @Option(
        help: ArgumentHelp(
            "Mark articles that repeat an earlier one of the run nearly word by word (jsonl and json: duplicateOf, its "
                + "id), or leave them out.", valueName: "mark|drop"))
    var duplicates: Duplicates?

    @Option(help: "The unit of positions: scalar, utf8 or utf16.")
    var offsets = OffsetUnit.scalar

    @Option(
        help: ArgumentHelp(
            "Write to a file, or a folder for brat and html, that appears when it is complete; failures go to "
                + "PATH.errors.jsonl. A PATH ending in .html is one page of all articles.",
            discussion:
                "Links are followed; a pipe or a device is written straight, - is standard output. What is there "
                + "already, complete or left by an interrupted run, is refused without --force or --resume; so is an "
                + "output that another process writes, and one that is among the inputs.",
            valueName: "path"))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            "Go on with a run of the same options that was interrupted; needs --output to a file.",
            discussion: "Refused where an input that was read has changed, is gone, or has a new one before it."))
    var resume = false

    @Flag(
        help: ArgumentHelp(
            "With --resume: go back to before the first input that failed. Else what failed is not tried again."))
    var retryFailures = false

    @Flag(
        help: ArgumentHelp(
            "Replace an output that is there, when the new one is complete, and discard what an interrupted run left.",
            discussion: "A folder is replaced only if it holds nothing but what a run makes."))
    var force = false

    func validate() throws {
        let format = resolvedFormat
        if [.spacy, .brat].contains(format), offsets != .scalar {
            throw ValidationError("--format \(format.rawValue) counts scalars, as Python does.")
        }
        if format == .brat, output == nil || resume {
            throw ValidationError("--format brat writes a folder: give --output, and no --resume.")
        }
        if asOf != nil, !format.tellsReasons {
            throw ValidationError("--as-of goes with --format jsonl or json.")
        }
        if duplicates == .mark, !format.tellsReasons {
            throw ValidationError("--duplicates mark goes with --format jsonl or json; drop goes with all.")
        }
        if table != nil, ![.csv, .tsv, .table].contains(format) {
            throw ValidationError("--table goes with --format csv, tsv or table.")
        }
        if bylines, resolvedTable != .people { throw ValidationError("--bylines goes with --table people.") }
        if labels != nil, resolvedTable != .entities {
            throw ValidationError("--labels goes with --table entities.")
        }
        if retryFailures, !resume { throw ValidationError("--retry-failures needs --resume.") }
        for (option, isGiven) in [("--resume", resume), ("--force", force)] where isGiven && output == nil {
            throw ValidationError("\(option) needs --output.")
        }
        if output?.isEmpty == true { throw ValidationError("--output takes a path.") }
        if resume, force { throw ValidationError("--resume and --force exclude each other.") }
        if resume, articleFormat(of: .default)?.framing.isPrefixOnly != true {
            throw ValidationError("--resume needs a format of independent lines, such as jsonl or csv.")
        }
    }

    var resolvedFormat: Format { format ?? ((output ?? "-") == "-" && StandardOutput.isTerminal ? .table : .jsonl) }

    var resolvedTable: ArticleTable { table ?? .entities }

    /// The labels that are printed: those that are asked for, else all that an extractor gives.
    func selectedLabels(of extractor: Extractor) -> Set<Label> { labels?.labels ?? extractor.labels }

    /// Where the results go.
    ///
    /// - Throws: wrong usage where it cannot take what the options ask for.
    func destination() throws -> OutputDestination {
        let destination = try OutputDestination(output ?? "-")
        if destination.isStream, resume {
            throw ValidationError("--resume needs --output to a file; a pipe or a device keeps nothing to go on with.")
        }
        if destination.isStream, resolvedFormat == .brat {
            throw ValidationError("--format brat writes a folder: give --output one.")
        }
        return destination
    }

    /// What the names of the files end in where the results make a folder of them; `nil` where they make one file.
    func fileExtensions(in destination: OutputDestination) -> [String]? {
        switch resolvedFormat {
        case .brat: BratLayout().fileExtensions
        case .html: destination.isStream || output?.hasSuffix(".html") == true ? nil : ReportLayout().fileExtensions
        default: nil
        }
    }

    /// What becomes of an output that is there.
    var existing: ExistingOutput { resume ? .resume : force ? .replace : .refuse }

    /// Refuses labels that neither the package nor the caller's rules give.
    func checkLabels(of extractor: Extractor) throws {
        let unknown = (labels?.labels ?? []).subtracting(extractor.labels).map(\.rawValue).sorted()
        guard let name = unknown.first else { return }
        StandardError.write(
            "viettext: --labels: unknown label '\(name)'; use one of "
                + Label.inOrder(extractor.labels).map(\.rawValue).joined(separator: ", "))
        throw ExitStatus.wrongUsage
    }

    func htmlFormat(of extractor: Extractor) -> HTMLFormat {
        HTMLFormat(offsetUnit: offsets, labels: selectedLabels(of: extractor))
    }

    private func delimited(_ delimiter: DelimitedFormat.Delimiter, _ labels: Set<Label>) -> DelimitedFormat {
        DelimitedFormat(delimiter, table: resolvedTable, offsetUnit: offsets, labels: labels, showsBylines: bylines)
    }

    /// The format of an output in one file; `nil` for one that is a folder always.
    func articleFormat(of extractor: Extractor) -> (any ArticleFormat)? {
        let labels = selectedLabels(of: extractor)
        return switch resolvedFormat {
        case .jsonl: JSONFormat(.lines, offsetUnit: offsets, labels: labels, asOf: asOf?.day)
        case .json: JSONFormat(.array, offsetUnit: offsets, labels: labels, asOf: asOf?.day)
        case .table: TableFormat(resolvedTable, offsetUnit: offsets, labels: labels, showsBylines: bylines)
        case .csv: delimited(.comma, labels)
        case .tsv: delimited(.tab, labels)
        case .brat: nil as (any ArticleFormat)?
        case .conll: CoNLLFormat(labels: labels)
        case .conllu: CoNLLUFormat(offsetUnit: offsets, labels: labels)
        case .spacy: SpaCyFormat(labels: labels)
        case .html: htmlFormat(of: extractor)
        }
    }
}

extension OffsetUnit: NamedChoice {}

extension ArticleTable: NamedChoice {}
