import VietTokenization

/// Which part of a page is the article, and which line says when it was published.
struct ArticleAnatomy: Sendable {
    /// Ranges of atoms in which entities count: headline, publication line, body, captions and byline.
    private(set) var zones: [Range<Int>] = []
    /// The headline, without what systems add to it.
    private(set) var headline: Range<Int>?
    /// The date and the clock time of the publication line.
    private(set) var publicationLine: Range<Int>?
    /// From the first to the last line of the body.
    private(set) var body: Range<Int>?
    /// The lines of the body in running prose, sapo first.
    private(set) var paragraphs: [Range<Int>] = []
    /// Who signs.
    private(set) var byline: [BylineGrammar.Author] = []
    /// Lines that say again what a line of the article before them says.
    private(set) var repeated: [Range<Int>] = []

    init(grammars: Grammars) {
        let document = grammars.document
        let bylines = BylineGrammar(grammars: grammars)
        let classifier = LineClassifier(grammars: grammars, bylines: bylines)
        var lineKinds: [LineKind] = []
        lineKinds.reserveCapacity(document.lines.count)
        // A closure would copy the classifier.
        for line in document.lines { lineKinds.append(classifier.kind(of: line)) }
        let head = HeadFinder(grammars: grammars, kinds: lineKinds)
        let kinds = head.kinds
        guard let firstProse = kinds.firstIndex(of: .prose) else {
            readWithoutBody(document, kinds, bylines)
            return
        }
        let tail = Self.tail(kinds, after: firstProse)
        var signatures = BylineFinder(grammars: grammars, bylines: bylines, kinds: kinds)
        let end = signatures.readAfter(firstProse..<tail)
        let lastProse = (firstProse..<end).last { kinds[$0] == .prose } ?? firstProse
        let title = head.title(before: firstProse, lastProse: lastProse, tail: tail)
        headline = title.headline
        publicationLine = title.publicationLine
        let letterhead = Letterhead(document: document, kinds: kinds).firstLine ?? firstProse
        let bodyStart = title.headlineLine ?? head.bodyStart(firstProse)
        let start = min(bodyStart, title.dateLine ?? firstProse, letterhead)
        for index in start..<max(end, (title.dateLine ?? 0) + 1) where !Self.isLeftOut(kinds[index]) {
            addZone(document.lines[index].atoms)
        }
        body = document.lines[firstProse].atoms.lowerBound..<document.lines[lastProse].atoms.upperBound
        paragraphs = Self.paragraphs(document, kinds, firstProse...lastProse)
        if signatures.authors.isEmpty { signatures.readAbove(title.headlineLine ?? start, title.dateLine, firstProse) }
        byline = signatures.authors
        repeated = Self.repeated(document, start..<end)
    }

    /// The lines of running prose, on a page that breaks its sentences those between two blank lines together.
    private static func paragraphs(_ document: Document, _ kinds: [LineKind], _ lines: ClosedRange<Int>) -> [Range<Int>]
    {
        var paragraphs: [Range<Int>] = []
        paragraphs.reserveCapacity(lines.count)
        for index in lines {
            let line = document.lines[index]
            if document.isHardWrapped, !line.followsBlank, let last = paragraphs.last,
                last.upperBound == line.atoms.lowerBound
            {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<line.atoms.upperBound
            } else if kinds[index] == .prose {
                paragraphs.append(line.atoms)
            }
        }
        return paragraphs
    }

    /// A text without running prose: everything up to the first line of the page's tail.
    private mutating func readWithoutBody(_ document: Document, _ kinds: [LineKind], _ bylines: BylineGrammar) {
        for (line, kind) in zip(document.lines, kinds) {
            if kind == .boilerplate(.tail), !zones.isEmpty { break }
            if !Self.isLeftOut(kind) { addZone(line.atoms) }
        }
        publicationLine = kinds.firstIndex(of: .dateLine).map { document.lines[$0].atoms }
        // `Thực hiện: Thúy Hà` below headings and captions.
        if let last = document.lines.last, let signed = bylines.byline(in: last), signed.label == .author {
            byline = signed.authors
        }
    }

    private mutating func addZone(_ range: Range<Int>) {
        if let last = zones.last, last.upperBound == range.lowerBound {
            zones[zones.count - 1] = last.lowerBound..<range.upperBound
        } else {
            zones.append(range)
        }
    }

    private static func isLeftOut(_ kind: LineKind) -> Bool {
        switch kind {
        case .boilerplate, .ignored: true
        default: false
        }
    }

    /// The first line of the page's tail: boilerplate after which no more than a stray line of prose follows.
    private static func tail(_ kinds: [LineKind], after first: Int) -> Int {
        var proseAfter = 0
        var tail = kinds.count
        for index in stride(from: kinds.count - 1, to: first, by: -1) {
            if kinds[index] == .prose { proseAfter += 1 }
            if kinds[index] == .boilerplate(.tail), proseAfter <= 1 { tail = index }
        }
        return tail
    }

    /// Shorter lines repeat without meaning it: image stubs, lone marks.
    private static let shortestRepetition = 24

    private static func repeated(_ document: Document, _ lines: Range<Int>) -> [Range<Int>] {
        var seen = KeyTable(capacity: lines.count)
        var repeated: [Range<Int>] = []
        for index in lines where document.lines[index].byteCount >= shortestRepetition {
            let atoms = document.lines[index].atoms
            if !seen.insert(fingerprint(document.atoms[atoms])) { repeated.append(atoms) }
        }
        return repeated
    }

    /// What a line says, whatever its white space.
    private static func fingerprint(_ line: ArraySlice<Atom>) -> UInt64 {
        line.reduce(0) { WordHash.extend($0, by: $1.value &+ UInt64($1.casing.rawValue)) }
    }
}
