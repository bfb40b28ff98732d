/// Reads the patterns of rules.
///
/// ```
/// choice    alternative | alternative
/// sequence  item item …
/// item      name:item   item?   item*   item+   item*5   ~item (glued)   _item (after a blank)   ^item (after any space)
/// part      ngày  "SA"  '/'  <class>  {category:sort}  $pattern  @set  %grammar  [condition]  ( … )
///           digits(1-2, 1..31)  roman(1..4)  dash  letters  punctuation  any  line-start  line-end  sentence-start
///           before( … )  after( … )  not before( … )  not after( … )
/// casing    ngày&lower  letters&capital  any&upper  <class>&title
/// ```
struct PatternParser {
    var scanner: RuleScanner
    /// How many items stand around the one that is read.
    private var depth = 0

    init(scanner: RuleScanner) { self.scanner = scanner }

    /// The pattern that fills the text.
    mutating func pattern() throws(RuleSyntaxError) -> Pattern {
        let pattern = try choice()
        scanner.skipBlanks()
        guard scanner.isAtEnd else {
            throw scanner.error("\(scanner.shown) is no part of a pattern", expected: "end the pattern before it")
        }
        return pattern
    }

    mutating func choice() throws(RuleSyntaxError) -> Pattern {
        let place = scanner.place
        var alternatives = [try sequence()]
        while scanner.take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : Pattern(kind: .choice(alternatives), place: place)
    }

    private mutating func sequence() throws(RuleSyntaxError) -> Pattern {
        scanner.skipBlanks()
        let place = scanner.place
        var items: [Pattern] = []
        while let next = scanner.next, next != "|", next != ")" {
            items.append(try item())
            scanner.skipBlanks()
        }
        guard !items.isEmpty else {
            throw scanner.error("nothing stands before \(scanner.shown)", expected: "write a word, a mark or a pattern")
        }
        return items.count == 1 ? items[0] : Pattern(kind: .sequence(items), place: place)
    }

    // MARK: Items

    private mutating func item() throws(RuleSyntaxError) -> Pattern {
        let place = scanner.place
        guard depth < Pattern.maximumDepth else { throw .tooDeep(place) }
        depth += 1
        defer { depth -= 1 }
        if scanner.take("~") { return try gap(.glued, place) }
        if scanner.take("_") { return try gap(.spaced, place) }
        let isLoose = scanner.take("^")
        var part: Pattern
        if let captured = try capture() { part = captured } else { part = try self.part() }
        if isLoose { part = try loose(part, place) }
        return try repetition(of: part)
    }

    private mutating func gap(_ gap: Pattern.Gap, _ place: RulePlace) throws(RuleSyntaxError) -> Pattern {
        let item = try item()
        let check = Pattern(kind: .gap(gap), place: place)
        // `~x?` is an optional glued x.
        guard case .repeated(let inner, let bounds) = item.kind else {
            return Pattern(kind: .sequence([check, item]), place: place)
        }
        return Pattern(kind: .repeated(Pattern(kind: .sequence([check, inner]), place: place), bounds), place: place)
    }

    private func loose(_ part: Pattern, _ place: RulePlace) throws(RuleSyntaxError) -> Pattern {
        guard case .atom(var atom) = part.kind else {
            throw scanner.error("“^” goes with one word or mark", expected: "put it before each of them", at: place)
        }
        atom.isLoose = true
        return Pattern(kind: .atom(atom), place: place)
    }

    /// `year:digits(4)`
    private mutating func capture() throws(RuleSyntaxError) -> Pattern? {
        var probe = scanner
        let place = probe.place
        let name = probe.takeName()
        guard !name.isEmpty, probe.take(":") else { return nil }
        guard let capture = CaptureName.named(name) else {
            throw scanner.error(
                "unknown capture “\(name)”",
                expected: "use one of \(CaptureName.allCases.map(\.name).joined(separator: ", "))", at: place)
        }
        scanner = probe
        return Pattern(kind: .captured(capture, try part()), place: place)
    }

    private mutating func repetition(of part: Pattern) throws(RuleSyntaxError) -> Pattern {
        if scanner.take("?") { return Pattern(kind: .repeated(part, 0...1), place: part.place) }
        if scanner.take("+") { return Pattern(kind: .repeated(part, 1...Self.maximumRepetition), place: part.place) }
        guard scanner.take("*") else { return part }
        let most = scanner.takeNumber() ?? Self.maximumRepetition
        guard (1...Self.maximumRepetition).contains(most) else {
            throw scanner.error(
                "\(most) repetitions", expected: "allow at most \(Self.maximumRepetition)", at: part.place)
        }
        return Pattern(kind: .repeated(part, 0...most), place: part.place)
    }

    /// A bound for every repetition keeps matching linear.
    private static let maximumRepetition = 32

    // MARK: Parts

    mutating func part() throws(RuleSyntaxError) -> Pattern {
        let place = scanner.place
        switch scanner.next {
        case "(":
            _ = scanner.take()
            let inner = try choice()
            try close(")")
            return inner
        case "<": return try cased(.wordClass(try bracketed("<", ">", "a class of words")), place)
        case "{": return Pattern(kind: try phrase(), place: place)
        case "[": return Pattern(kind: .condition(try bracketed("[", "]", "a condition")), place: place)
        case "$": return Pattern(kind: .named(try prefixed("$", "a pattern")), place: place)
        case "@": return Pattern(kind: .reading(set: try prefixed("@", "a set of rules")), place: place)
        case "%": return Pattern(kind: .grammar(try prefixed("%", "a grammar")), place: place)
        case "'": return try cased(.mark(try mark()), place)
        case "\"": return try cased(.spelling(try spelling()), place)
        default: return try word(place)
        }
    }

    mutating func close(_ mark: String) throws(RuleSyntaxError) {
        scanner.skipBlanks()
        guard scanner.take(mark) else {
            throw scanner.error("\(scanner.shown) instead of “\(mark)”", expected: "close what was opened")
        }
    }

    private mutating func bracketed(_ open: String, _ close: String, _ what: String) throws(RuleSyntaxError) -> String {
        let name = try prefixed(open, what)
        try self.close(close)
        return name
    }

    private mutating func prefixed(_ mark: String, _ what: String) throws(RuleSyntaxError) -> String {
        _ = scanner.take(mark)
        let name = scanner.takeName()
        guard !name.isEmpty else {
            throw scanner.error(
                "no name of \(what) after “\(mark)”", expected: "write one in small letters, digits and hyphens")
        }
        return name
    }

    private mutating func phrase() throws(RuleSyntaxError) -> Pattern.Kind {
        let category = try prefixed("{", "a category of the lexicon")
        let sort = scanner.take(":") ? scanner.takeName() : nil
        try close("}")
        return .phrase(category: category, sort: sort)
    }

    private mutating func mark() throws(RuleSyntaxError) -> Unicode.Scalar {
        _ = scanner.take("'")
        guard let character = scanner.take(), character.unicodeScalars.count == 1,
            let scalar = character.unicodeScalars.first
        else { throw scanner.error("no mark after “'”", expected: "write one mark and close it with “'”") }
        try close("'")
        return scalar
    }

    private mutating func spelling() throws(RuleSyntaxError) -> String {
        _ = scanner.take("\"")
        let spelling = scanner.take { $0 != "\"" }
        guard !spelling.isEmpty, spelling.allSatisfy({ $0.isLetter || $0.isNumber }) else {
            throw scanner.error("“\(spelling)” is no single word", expected: "put one word between the quotes")
        }
        try close("\"")
        return spelling
    }

    /// A casing after an atom: `tới&lower`.
    mutating func cased(_ content: AtomPattern.Content, _ place: RulePlace) throws(RuleSyntaxError) -> Pattern {
        var atom = AtomPattern(content: content)
        while scanner.take("&") {
            let name = scanner.takeName()
            guard let casing = AtomPattern.Casing.names.first(where: { $0.name == name })?.casing else {
                let names = AtomPattern.Casing.names.map(\.name).joined(separator: ", ")
                throw scanner.error("“&\(name)” is no casing", expected: "use one of \(names)")
            }
            atom.casing.formUnion(casing)
        }
        return Pattern(kind: .atom(atom), place: place)
    }
}
