/// Reads a file of rules.
///
/// A line is empty, a comment after `#`, or starts with one of these words; a line that is indented by eight blanks or
/// more goes on with the one before it.
/// ```
/// class NAME = word word …             words of the file's own
/// let NAME = pattern                   a pattern that others use as $NAME
/// group NAME                           the rules below belong to it
/// set NAME = group group …             several groups as one, for @NAME
/// rule IDENTIFIER LABEL                LABEL is - for a rule that only others use
///   says  …   when  …   value  …   priority N   right  …   wrong  …
/// ```
struct RuleFileParser {
    private var file: RuleFile
    private var group = ""
    private var rule: RuleFile.Rule?
    /// The patterns of the rule that still wait for their value.
    private var pending: [Pattern] = []

    /// - Parameter name: what errors call the file.
    static func parse(_ text: String, name: String) throws(RuleSyntaxError) -> RuleFile {
        var parser = RuleFileParser(file: RuleFile(name: name))
        for statement in statements(of: text) { try parser.read(statement) }
        try parser.finishRule()
        return parser.file
    }

    private init(file: RuleFile) { self.file = file }

    // MARK: Lines

    /// A line with those that go on with it.
    private struct Statement {
        var keyword: String
        var pieces: [(text: Substring, place: RulePlace)]
        var place: RulePlace

        var scanner: RuleScanner { RuleScanner(pieces) }
        var sentence: RuleFile.Sentence { .init(text: text, line: place.line) }
        /// The text in one line.
        var text: String {
            pieces.map { $0.text.trimmed }.joined(separator: " ")
        }
    }

    private static let continuationIndent = 8

    private static func statements(of text: String) -> [Statement] {
        var statements: [Statement] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = line.drop { $0 == " " || $0 == "\u{FEFF}" }
            guard !content.isEmpty, content.first != "#" else { continue }
            let column = line.count - content.count + 1
            if column > continuationIndent, let last = statements.indices.last {
                statements[last].pieces.append((content, RulePlace(line: index + 1, column: column)))
                continue
            }
            let keyword = content.prefix { !$0.isWhitespace }
            let rest = content.dropFirst(keyword.count).drop(while: \.isWhitespace)
            let restColumn = line.count - rest.count + 1
            statements.append(
                Statement(
                    keyword: String(keyword), pieces: [(rest, RulePlace(line: index + 1, column: restColumn))],
                    place: RulePlace(line: index + 1, column: column)))
        }
        return statements
    }

    private mutating func read(_ statement: Statement) throws(RuleSyntaxError) {
        switch statement.keyword {
        case "class", "let", "set", "group", "rule":
            try finishRule()
            try readDefinition(statement)
        case "says": try change(statement) { $0.says = statement.text }
        case "right": try change(statement) { $0.examples.append(statement.sentence) }
        case "wrong": try change(statement) { $0.counterExamples.append(statement.sentence) }
        case "priority":
            var scanner = statement.scanner
            let place = scanner.place
            guard let number = scanner.takeNumber() else {
                throw scanner.error("\(scanner.shown) is no priority", expected: "write a whole number")
            }
            try scanner.check(number, within: RuleFile.numbers, at: place)
            try change(statement) { $0.priority = number }
        case "when":
            try change(statement) { _ in }
            var parser = PatternParser(scanner: statement.scanner)
            pending.append(try parser.pattern())
        case "value":
            let value = try value(statement)
            let patterns = pending
            pending = []
            try change(statement) { $0.forms += patterns.map { .init(pattern: $0, value: value) } }
        default:
            throw RuleSyntaxError(
                place: statement.place, problem: "unknown word “\(statement.keyword)”",
                remedy: "start the line with class, let, set, group, rule, says, when, value, priority, right or wrong")
        }
    }

    // MARK: Definitions

    private mutating func readDefinition(_ statement: Statement) throws(RuleSyntaxError) {
        var scanner = statement.scanner
        if statement.keyword == "rule" {
            let words = statement.text.split(separator: " ")
            guard words.count == 2 else {
                throw RuleSyntaxError(
                    place: statement.place, problem: "a rule has an identifier and a label",
                    remedy: "write: rule date.quarter DATE, or - instead of the label")
            }
            rule = RuleFile.Rule(
                identifier: String(words[0]), label: words[1] == "-" ? nil : String(words[1]), group: group,
                priority: 0,
                says: "", forms: [], examples: [], counterExamples: [], place: statement.place)
            return
        }
        let name = scanner.takeName()
        guard !name.isEmpty else {
            throw scanner.error("no name after “\(statement.keyword)”", expected: "write one in small letters")
        }
        if statement.keyword == "group" {
            group = name
            return
        }
        scanner.skipBlanks()
        guard scanner.take("=") else {
            throw scanner.error("\(scanner.shown) instead of “=”", expected: "write \(statement.keyword) \(name) = …")
        }
        let words = statement.text.drop { $0 != "=" }.dropFirst().split(whereSeparator: \.isWhitespace).map(String.init)
        switch statement.keyword {
        case "class": file.classes.append(.init(name: name, words: words, place: statement.place))
        case "set": file.sets.append(.init(name: name, groups: words, place: statement.place))
        default:
            var parser = PatternParser(scanner: scanner)
            file.patterns.append(.init(name: name, pattern: try parser.pattern()))
        }
    }

    private mutating func change(
        _ statement: Statement, _ change: (inout RuleFile.Rule) -> Void
    ) throws(RuleSyntaxError) {
        // Taken out, for a second holder would have all its forms and sentences copied for each that is added.
        guard var current = rule.take() else {
            throw RuleSyntaxError(
                place: statement.place, problem: "“\(statement.keyword)” outside of a rule",
                remedy: "start the rule with: rule IDENTIFIER LABEL")
        }
        change(&current)
        rule = current
    }

    private mutating func finishRule() throws(RuleSyntaxError) {
        guard let finished = rule else { return }
        guard pending.isEmpty, !finished.forms.isEmpty else {
            throw RuleSyntaxError(
                place: finished.place, problem: "rule \(finished.identifier) has a pattern without a value",
                remedy: "write at least one `when` and a `value` after the last; `value none` where it has none")
        }
        file.rules.append(finished)
        rule = nil
    }

    /// `half(half=1)`, `day`, `none`.
    private func value(_ statement: Statement) throws(RuleSyntaxError) -> RuleFile.ValueExpression {
        var scanner = statement.scanner
        let place = scanner.place
        let production = scanner.takeName()
        guard !production.isEmpty else {
            throw scanner.error("no production after “value”", expected: "name one, or none")
        }
        var constants: [(CaptureName, Int)] = []
        if scanner.take("(") {
            repeat {
                scanner.skipBlanks()
                let namePlace = scanner.place
                let name = scanner.takeName()
                guard let capture = CaptureName.named(name), scanner.take("="), let number = scanner.takeNumber()
                else {
                    throw scanner.error(
                        "“\(name)” is given no number", expected: "write name=number, such as half=1", at: namePlace)
                }
                try scanner.check(number, within: RuleFile.numbers, at: namePlace)
                constants.append((capture, number))
                scanner.skipBlanks()
            } while scanner.take(",")
            guard scanner.take(")") else {
                throw scanner.error("\(scanner.shown) instead of “)”", expected: "close the bracket")
            }
        }
        return RuleFile.ValueExpression(production: production, constants: constants, place: place)
    }
}

extension RuleFile {
    /// Reads the text of a file.
    ///
    /// - Parameter name: what errors call it.
    init(_ text: String, name: String) throws(RuleTable.Failure) {
        do throws(RuleSyntaxError) { self = try RuleFileParser.parse(text, name: name) } catch {
            throw error.failure(in: name)
        }
    }
}

extension Substring {
    /// The text without white space at its ends.
    fileprivate var trimmed: Substring {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
