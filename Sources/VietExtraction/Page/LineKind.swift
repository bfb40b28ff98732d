import VietTokenization

/// What a line of a page looks like by itself.
enum LineKind: Sendable, Equatable {
    /// Running text: long, or ending like a sentence.
    case prose
    /// A date line of the page, its label and its counters.
    case dateLine
    /// A personal name or several, with or without a label such as `Tác giả:`.
    case byline
    /// Text that the page adds.
    case boilerplate(BoilerplateZone)
    /// An image, a file name, a related link.
    case ignored
    /// Anything else: headlines, headings, captions, categories.
    case short
}

/// Classifies lines by their own look.
struct LineClassifier: Sendable {
    let grammars: Grammars
    let bylines: BylineGrammar
    private let counters: RuleGrammar<DocumentContext>

    init(grammars: Grammars, bylines: BylineGrammar) {
        self.grammars = grammars
        self.bylines = bylines
        counters = grammars.grammar(.pageCounter)
    }

    private var document: Document { grammars.document }
    private var matches: LexiconMatches { grammars.matches }

    func kind(of line: Line) -> LineKind {
        if isIgnored(line) { return .ignored }
        if let zone = boilerplate(line) { return .boilerplate(zone) }
        if isDateLine(line) { return .dateLine }
        if bylines.byline(in: line) != nil { return .byline }
        return isProse(line) ? .prose : .short
    }

    /// Image markup, file names, related links.
    private func isIgnored(_ line: Line) -> Bool {
        let first = line.atoms.lowerBound
        if document.isMark(first, "!"), document.isMark(first + 1, "[") { return true }
        if document.isMark(first, ">"), document.isMark(first + 1, ">") { return true }
        guard line.atoms.count <= 8 else { return false }
        if counters.reading(at: first) != nil { return true }
        let last = line.atoms.upperBound - 1
        guard let atom = document.atom(last), atom.kind == .letters, (3...4).contains(atom.byteCount) else {
            return false
        }
        return Self.imageExtensions.contains(document.text(last).lowercased())
    }

    /// Of three letters or four.
    private static let imageExtensions = ["jpg", "jpeg", "png", "gif", "webp"]

    private func boilerplate(_ line: Line) -> BoilerplateZone? {
        var first = line.atoms.lowerBound
        // Markup residue and bullets may stand before it.
        while first < line.atoms.upperBound, document.code(first).isMark, !document.isMark(first, "("),
            !document.isMark(first, "[")
        {
            first += 1
        }
        if document.isMark(first, "<") { first += 1 }
        for start in first...first + 2 where line.atoms.contains(start) {
            guard let match = matches.longest(.boilerplate, at: start) else { continue }
            // A running sentence may open with the same words.
            if start > first, document.atom(first)?.kind != .digits, !document.isMark(first, "(") {
                continue
            }
            let zone = match.payload(BoilerplateZone.self)
            if zone == .footer { return .tail }
            let isShort = line.atoms.count <= match.range.count + 24
            if isShort || zone == .tail && !isProse(line) {
                return zone
            }
        }
        return nil
    }

    /// A line with a full date and hardly anything but labels, clock times, counters and a name.
    private func isDateLine(_ line: Line) -> Bool {
        guard line.atoms.count <= 40, mayHoldYear(line), let date = fullDate(in: line.atoms) else { return false }
        var foreign = 0
        var position = line.atoms.lowerBound
        while position < line.atoms.upperBound {
            if position == date.lowerBound {
                position = date.upperBound
            } else if let clock = grammars.clocks.reading(at: position) {
                position = clock.end
            } else {
                if isForeign(position) { foreign += 1 }
                position += 1
            }
        }
        // `Ngày 5/8/2025, xã họp dân.` is a sentence.
        if foreign > 0, document.isMark(line.atoms.upperBound - 1, ".") { return false }
        return foreign <= (date.lowerBound == line.atoms.lowerBound ? 3 : 4)
    }

    /// Most lines have no number of four digits, and so no full date.
    private func mayHoldYear(_ line: Line) -> Bool {
        document.hasAtom(in: line.atoms) { (4...5).contains($0.kind.digitCount) }
    }

    /// Whether a word is not one of those that date lines carry.
    private func isForeign(_ position: Int) -> Bool {
        document.atom(position)?.kind == .letters && !document.has(.dateLineWord, position)
    }

    /// The first date with day, month and year.
    func fullDate(in range: Range<Int>) -> Range<Int>? {
        grammars.grammar(.dated).first(in: range) { $0.value.day?.year != nil }.map { $0.start..<$0.reading.end }
    }

    /// Long, or as long as a sentence and closed like one or signed.
    private func isProse(_ line: Line) -> Bool {
        if line.byteCount >= 240 { return true }
        return line.byteCount >= 60 && (closesSentence(line) || !bylines.signature(endOf: line).isEmpty)
    }

    /// Whether a line ends as a sentence does, or as one that a page breaks.
    private func closesSentence(_ line: Line) -> Bool {
        let end = line.atoms.upperBound
        let isQuoted =
            document.isMark(end - 1, "”") || document.isMark(end - 1, "\"") || document.isMark(end - 1, ")")
        let last = isQuoted ? end - 2 : end - 1
        if document.isMark(last, ".") || document.isMark(last, "…") || document.isMark(last, ":")
            || document.isMark(last, ";")
        {
            return true
        }
        if document.isMark(last, "!") || document.isMark(last, "?") { return line.byteCount >= 120 }
        return document.isHardWrapped && document.code(end - 1).isLetters
    }
}
