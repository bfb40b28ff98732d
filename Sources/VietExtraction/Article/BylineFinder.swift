import VietTokenization

/// Finds the line that says who wrote the article: behind its body, on the publication line, or near the headline.
struct BylineFinder: Sendable {
    private let document: Document
    private let matches: LexiconMatches
    private let reader: BylineReader
    private let kinds: [LineKind]
    /// Who signs, in the order of the page.
    private(set) var authors: [BylineReader.Author] = []

    init(document: Document, matches: LexiconMatches, kinds: [LineKind]) {
        self.document = document
        self.matches = matches
        self.kinds = kinds
        reader = BylineReader(document: document, matches: matches)
    }

    /// Reads the byline behind the body and returns the end of the article.
    ///
    /// - Parameter lines: from the first line of the body to the page's tail.
    mutating func readBehind(_ lines: Range<Int>) -> Int {
        let lastProse = lines.last { kinds[$0] == .prose } ?? lines.lowerBound
        let signed = (lastProse..<lines.upperBound).filter {
            kinds[$0] == .byline || kinds[$0] == .boilerplate(.source)
        }
        let labelled = signed.first {
            reader.byline(in: document.lines[$0]).map { $0.isLabelled && !$0.authors.isEmpty } ?? false
        }
        guard let index = labelled ?? signed.first else {
            readWithoutLine(lastProse, lines.upperBound)
            return lines.upperBound
        }
        authors = reader.byline(in: document.lines[index])?.authors ?? []
        var end = index + 1
        // The author's office may stand in brackets on the next line.
        if end < lines.upperBound, document.isMark(document.lines[end].atoms.lowerBound, "(") { end += 1 }
        return end
    }

    /// A name behind the end mark of the last paragraph, or a body that signs.
    private mutating func readWithoutLine(_ lastProse: Int, _ end: Int) {
        if let author = reader.signature(endOf: document.lines[lastProse]) {
            authors = [author]
        } else if lastProse + 1 < end, kinds[lastProse + 1] == .short {
            let line = document.lines[lastProse + 1].atoms
            if isBody(line) { authors = [BylineReader.Author(range: line, isPerson: false)] }
        }
    }

    /// Whether a line is the name of a body and nothing else: `HĐND xã Thanh Điền`.
    private func isBody(_ line: Range<Int>) -> Bool {
        guard line.count <= 12, document.atom(line.lowerBound)?.isCapitalized == true else { return false }
        let names = NameReader(document: document, matches: matches)
        let splitter = RunSplitter(names: names, shape: PersonShape(names: names))
        let bodies = BodyGrammar(places: PlaceGrammar(names: names, splitter: splitter))
        let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)
        return bodies.body(at: line.lowerBound, expectation)?.end == line.upperBound
    }

    /// Reads the byline of a page that signs above the body: on the publication line, or on a line of its own between
    /// headline and body.
    mutating func readAbove(_ headline: Int, _ dateLine: Int?, _ body: Int) {
        if let dateLine { readDateLine(document.lines[dateLine]) }
        guard authors.isEmpty, headline + 1 < body else { return }
        for index in headline + 1..<body where kinds[index] == .byline {
            guard let byline = reader.byline(in: document.lines[index]), byline.authors.contains(where: \.isPerson)
            else { continue }
            authors = byline.authors
            return
        }
    }

    /// A name on the publication line: `DIỆU HIỀN 09:07, 06/09/2019`.
    private mutating func readDateLine(_ line: Line) {
        var end = line.atoms.lowerBound
        while end < line.atoms.upperBound, document.atoms[end].isCapitalized, document.keyword(end) != .thứ { end += 1 }
        guard (2...4).contains(end - line.atoms.lowerBound), document.atom(end)?.kind != .letters else { return }
        let first = document.text(line.atoms.lowerBound).lowercased()
        guard first != "ngày", first != "cập", first != "chính", first != "được" else { return }
        authors = [BylineReader.Author(range: line.atoms.lowerBound..<end, isPerson: true)]
    }
}
