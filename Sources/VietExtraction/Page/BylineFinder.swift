import VietTokenization

/// Finds the line that says who wrote the article: after its body, on the publication line, or near the headline.
struct BylineFinder: Sendable {
    private let grammars: Grammars
    private let bylines: BylineGrammar
    private let kinds: [LineKind]
    /// Who signs, in the order of the page.
    private(set) var authors: [BylineGrammar.Author] = []

    private var document: Document { grammars.document }

    init(grammars: Grammars, bylines: BylineGrammar, kinds: [LineKind]) {
        self.grammars = grammars
        self.bylines = bylines
        self.kinds = kinds
    }

    /// Lines of a page's tail that may stand above a labelled byline: counters, buttons.
    private static let linesBeforeByline = 4

    /// Reads the byline after the body and returns the end of the article.
    ///
    /// - Parameter lines: from the first line of the body to the page's tail.
    mutating func readAfter(_ lines: Range<Int>) -> Int {
        let lastProse = lines.last { kinds[$0] == .prose } ?? lines.lowerBound
        let signed = (lastProse..<lines.upperBound).compactMap { signedLine($0) }
        let best = signed.min { $0.byline.rank < $1.byline.rank }
        guard let line = best ?? lineInTail(lines.upperBound) ?? announcedLine(lines) else {
            readWithoutLine(lastProse, lines.upperBound)
            return lines.upperBound
        }
        authors = line.byline.authors
        var end = line.index + 1
        // `Tin: A` and `Ảnh: B` may stand one below the other.
        while line.byline.label == .author, end < lines.upperBound, let next = signedLine(end),
            next.byline.label != nil,
            next.byline.label != .source
        {
            authors += next.byline.authors
            end += 1
        }
        // Two names, or one after a dash, may stand one below the other too.
        if line.byline.label == nil, line.byline.isOfPeople, end < lines.upperBound, let next = signedLine(end),
            next.byline.label == nil, next.byline.isOfPeople
        {
            authors += next.byline.authors
            end += 1
        }
        // The author's office may stand in brackets on the next line.
        if end < lines.upperBound, document.isMark(document.lines[end].atoms.lowerBound, "(") { end += 1 }
        return end
    }

    private func signedLine(_ index: Int) -> (index: Int, byline: BylineGrammar.Byline)? {
        guard kinds[index] == .byline || kinds[index] == .boilerplate(.source),
            let byline = bylines.byline(in: document.lines[index]), !byline.authors.isEmpty,
            byline.label != nil || !isBelowOffice(index)
        else { return nil }
        return (index, byline)
    }

    /// Lines between the office of who signs a document and the name.
    private static let linesAboveSigner = 3

    /// Whether an office in capitals stands above: `KT. CHỦ TỊCH`, `(Đã ký)` and a name sign a document, not the article.
    private func isBelowOffice(_ index: Int) -> Bool {
        (max(0, index - Self.linesAboveSigner)..<index).contains { above in
            let line = document.lines[above].atoms
            let isShouted = line.allSatisfy {
                document.atoms[$0].kind != .letters || document.atoms[$0].casing == .upper
            }
            return isShouted && line.contains { grammars.matches.longest(.titleHead, at: $0) != nil }
        }
    }

    private func lineInTail(_ tail: Int) -> (index: Int, byline: BylineGrammar.Byline)? {
        firstByAuthor(tail..<min(kinds.count, tail + Self.linesBeforeByline))
    }

    /// `Tác giả: …` above what looks like more of the body, such as a long imprint.
    private func announcedLine(_ lines: Range<Int>) -> (index: Int, byline: BylineGrammar.Byline)? {
        firstByAuthor(lines.reversed())
    }

    /// The first of some lines whose label names an author.
    private func firstByAuthor(_ lines: some Sequence<Int>) -> (index: Int, byline: BylineGrammar.Byline)? {
        for index in lines {
            if let line = signedLine(index), line.byline.label == .author { return line }
        }
        return nil
    }

    /// Somebody who signs after the last sentence, or a body on a line of its own.
    private mutating func readWithoutLine(_ lastProse: Int, _ end: Int) {
        authors = bylines.signature(endOf: document.lines[lastProse])
        if authors.isEmpty, lastProse + 1 < end, kinds[lastProse + 1] == .short {
            let line = document.lines[lastProse + 1].atoms
            if isBody(line) { authors = [BylineGrammar.Author(range: line, isPerson: false)] }
        }
    }

    /// Whether a line is the name of a body and nothing else: `HĐND xã Thanh Điền`.
    private func isBody(_ line: Range<Int>) -> Bool {
        guard line.count <= 12, document.atom(line.lowerBound)?.isCapitalized == true else { return false }
        let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)
        return grammars.bodies.body(at: line.lowerBound, expectation)?.end == line.upperBound
    }

    /// Reads the byline of a page that signs above the body: on the publication line, or on a line of its own between
    /// headline and body.
    mutating func readAbove(_ headline: Int, _ dateLine: Int?, _ body: Int) {
        if let dateLine { readDateLine(document.lines[dateLine]) }
        guard authors.isEmpty, headline + 1 < body else { return }
        for index in headline + 1..<body where kinds[index] == .byline {
            guard let byline = bylines.byline(in: document.lines[index]), byline.authors.contains(where: \.isPerson)
            else { continue }
            authors = byline.authors
            return
        }
    }

    /// Names on the publication line, before its date or after it: `DIỆU HIỀN 09:07, 06/09/2019`, `… | Tác giả: A`.
    private mutating func readDateLine(_ line: Line) {
        let digits = line.atoms.filter { document.atoms[$0].kind == .digits }
        guard let first = digits.first, let last = digits.last else { return }
        for part in [line.atoms.lowerBound..<first, last + 1..<line.atoms.upperBound] {
            let part = trimmed(part)
            guard !part.isEmpty, let byline = bylines.byline(in: part), isSigned(byline, part) else { continue }
            authors = byline.authors
            return
        }
    }

    /// Whether a part of a publication line names authors: after a label, or in words that are nothing else.
    private func isSigned(_ byline: BylineGrammar.Byline, _ part: Range<Int>) -> Bool {
        guard byline.isOfPeople else { return false }
        if byline.label == .author { return true }
        return byline.label == nil && !document.has(.dateLineOpening, part.lowerBound)
            && grammars.matches.longest(.knownPlace, at: part.lowerBound)?.range != part
    }

    /// A range without the marks around it.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let words = range.filter { document.atoms[$0].kind == .letters }
        guard let first = words.first, let last = words.last else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }
}
