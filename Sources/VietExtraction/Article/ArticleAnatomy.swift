import VietTokenization

/// Which part of a page is the article, and which line says when it was published.
struct ArticleAnatomy: Sendable {
    /// Ranges of atoms in which entities count: headline, publication line, body, captions and byline.
    var zones: [Range<Int>] = []
    /// The line of the headline.
    var headline: Range<Int>?
    /// The date and the clock time of the publication line.
    var publicationLine: Range<Int>?
    /// From the first to the last line of the body.
    var body: Range<Int>?
    /// The names of the byline.
    var byline: [Range<Int>] = []
    /// All names of authors, those of the byline and others that sign the page a second time.
    var authors: [Range<Int>] = []

    init(document: Document, lexicon: LexiconMatches) {
        let classifier = LineClassifier(document: document, lexicon: lexicon)
        let kinds = document.lines.map(classifier.kind)
        guard let firstProse = kinds.firstIndex(of: .prose) else {
            readWithoutBody(document, kinds)
            return
        }
        let reader = BylineReader(document: document, matches: lexicon)
        let tail = Self.tail(kinds, after: firstProse)
        let end = readByline(document, reader, kinds, firstProse..<tail)
        var dateLine = Self.publicationLine(kinds, before: firstProse)
        let headline = Self.headline(document, reader, kinds, firstProse, dateLine)
        let prose = document.lines[firstProse].atoms.lowerBound..<document.lines[tail - 1].atoms.upperBound
        if let line = dateLine, let headline, line == 0 || kinds[line - 1] != .short,
            LiveClock(document: document).isClock(line, above: headline, body: prose)
        {
            dateLine = nil
        }
        self.headline = headline.map { document.lines[$0].atoms }
        publicationLine = dateLine.map { document.lines[$0].atoms }
        let start = min(headline ?? firstProse, dateLine ?? firstProse)
        for index in start..<end where !Self.isLeftOut(kinds[index]) { addZone(document.lines[index].atoms) }
        let lastProse = (firstProse..<end).last { kinds[$0] == .prose } ?? firstProse
        body = document.lines[firstProse].atoms.lowerBound..<document.lines[lastProse].atoms.upperBound
        readOtherAuthors(
            reader, document, kinds, firstProse, dateLine, headline)
    }

    /// A text without running prose: everything up to the first line of the page's tail.
    private mutating func readWithoutBody(_ document: Document, _ kinds: [LineKind]) {
        for (line, kind) in zip(document.lines, kinds) {
            if kind == .boilerplate(.tail), !zones.isEmpty { break }
            if !Self.isLeftOut(kind) { addZone(line.atoms) }
        }
        publicationLine = kinds.firstIndex(of: .dateLine).map { document.lines[$0].atoms }
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

    /// The first line of the page's tail: boilerplate behind which no more than a stray line of prose follows.
    private static func tail(_ kinds: [LineKind], after first: Int) -> Int {
        var proseBehind = 0
        var tail = kinds.count
        for index in stride(from: kinds.count - 1, to: first, by: -1) {
            if kinds[index] == .prose { proseBehind += 1 }
            if kinds[index] == .boilerplate(.tail), proseBehind <= 1 { tail = index }
        }
        return tail
    }

    /// The last date line before the body: a live clock stands above the headline, the publication line below it.
    private static func publicationLine(_ kinds: [LineKind], before prose: Int) -> Int? {
        kinds[..<prose].lastIndex(of: .dateLine)
    }

    /// The headline: the nearest headline-like line above the publication line, else the first one before the body.
    private static func headline(
        _ document: Document, _ bylines: BylineReader, _ kinds: [LineKind], _ prose: Int, _ dateLine: Int?
    ) -> Int? {
        func isCandidate(_ index: Int) -> Bool {
            guard document.lines[index].atoms.count >= 4 else { return false }
            return kinds[index] == .short
                || kinds[index] == .byline && bylines.byline(in: document.lines[index])?.isLabelled == false
        }
        if let dateLine, let above = (0..<dateLine).last(where: isCandidate) { return above }
        return ((dateLine.map { $0 + 1 } ?? 0)..<prose).first(where: isCandidate)
    }

    /// Finds the byline behind the body and returns the end of the article.
    private mutating func readByline(
        _ document: Document, _ reader: BylineReader, _ kinds: [LineKind], _ range: Range<Int>
    ) -> Int {
        let lastProse = range.last { kinds[$0] == .prose } ?? range.lowerBound
        let signed = (lastProse..<range.upperBound).filter {
            kinds[$0] == .byline || kinds[$0] == .boilerplate(.source)
        }
        guard let index = Self.byline(signed.map { ($0, reader.byline(in: document.lines[$0])) }) else {
            return range.upperBound
        }
        byline = reader.byline(in: document.lines[index])?.names ?? []
        var end = index + 1
        // The author's office may stand in brackets on the next line.
        if end < range.upperBound, document.isMark(document.lines[end].atoms.lowerBound, "(") { end += 1 }
        return end
    }

    /// The line that signs the article: a labelled one with a name, else the one right behind the credit of a
    /// photograph, else the first.
    private static func byline(_ signed: [(line: Int, byline: BylineReader.Byline?)]) -> Int? {
        func isLabelled(_ byline: BylineReader.Byline?) -> Bool { byline?.isLabelled ?? false }
        if let author = signed.first(where: {
            isLabelled($0.byline) && $0.byline?.isCredit == false && $0.byline?.names.isEmpty == false
        }) {
            return author.line
        }
        guard let first = signed.first(where: { isLabelled($0.byline) }) ?? signed.first else { return nil }
        if first.byline?.isCredit == true, let next = signed.first(where: { $0.line == first.line + 1 }) {
            return next.line
        }
        return first.line
    }

    /// Names on the publication line, on a line beside it, or at the end of the body.
    private mutating func readOtherAuthors(
        _ reader: BylineReader, _ document: Document, _ kinds: [LineKind], _ prose: Int, _ dateLine: Int?,
        _ headline: Int?
    ) {
        var others: [Range<Int>] = []
        if let dateLine {
            others = reader.authors(onDateLine: document.lines[dateLine])
            for index in [dateLine - 1, dateLine + 1] where kinds.indices.contains(index) && kinds[index] == .byline {
                guard index < prose, index != headline, index > headline ?? 0 else { continue }
                others += reader.byline(in: document.lines[index])?.names ?? []
            }
        }
        if byline.isEmpty, let body, let last = document.line(containing: body.upperBound - 1) {
            others += [reader.author(behind: last)].compactMap { $0 }
        }
        authors = byline + others.filter { other in !byline.contains { $0.overlaps(other) } }
        if byline.isEmpty { byline = others }
    }
}
