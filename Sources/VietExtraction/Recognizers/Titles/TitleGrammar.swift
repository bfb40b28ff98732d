import VietTokenization

/// Reads titles: state, modifiers, head, body and unit.
///
/// ```
/// TITLE := STATE? (RANK | DEGREE | HONOUR | CLERGY PLACE? | HEAD MODIFIER* BODY? UNIT?)
/// ```
///
/// A class for the reason that ``Document`` is one: every name asks for it.
final class TitleGrammar: Sendable {
    let bodies: BodyGrammar
    /// What may stand between the head of a title and its body: `thường trực`.
    let adjuncts: RuleGrammar<DocumentContext>
    let document: Document
    let matches: LexiconMatches

    init(bodies: BodyGrammar, adjuncts: RuleGrammar<DocumentContext>) {
        self.bodies = bodies
        self.adjuncts = adjuncts
        document = bodies.document
        matches = bodies.matches
    }

    struct Reading: Sendable {
        var range: Range<Int>
        var titleClass: TitleClass
        /// Where the head with its modifiers ends.
        var headEnd: Int
        /// Whether a body or a place completes the head.
        var hasBody: Bool
        /// The body that completes the head, where it is a definite one.
        var body: Range<Int>?
        /// Whether the head is a written abbreviation, and of which expansions.
        var expansions: Int?
        /// Whether the first word is capitalised or the form is one that only titles have.
        var isMarked: Bool
    }

    /// Whether a title may start at an atom, as far as the word there, the categories of the phrases that start with it, and
    /// a full stop after it tell.
    @inline(__always)
    func mayStart(at start: Int, _ code: AtomCode, _ phrases: UInt64) -> Bool {
        LexiconMatches.openTitle(phrases) || document.has(.officeState, code) || document.has(.incumbent, code)
            || document.isMark(start + 1, ".")
    }

    /// The title that starts at an atom.
    func title(at start: Int, _ expectation: RunSplitter.Expectation) -> Reading? {
        let head = stateEnd(at: start) ?? start
        guard document.isConnected(head) || head == start else { return nil }
        return headed(start, head, expectation)
    }

    /// `nguyên`, `quyền`, `Q.`, `P.`, `tân`, `cựu`, `đương kim`.
    private func stateEnd(at start: Int) -> Int? {
        if document.has(.officeState, start) { return start + 1 }
        if document.spells(.incumbent, at: start) { return start + 2 }
        guard document.isMark(start + 1, "."), document.isGlued(start + 1) else { return nil }
        let letters = document.atoms[start]
        guard letters.byteCount == 1 else { return nil }
        let letter = document.utf8[Int(letters.start)]
        return letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "P") ? start + 2 : nil
    }

    /// The longest reading: `Bí thư Đoàn` is a head, but `Bí thư Đoàn Thanh niên xã` goes further from `Bí thư`.
    private func headed(_ start: Int, _ head: Int, _ expectation: RunSplitter.Expectation) -> Reading? {
        let abbreviation = matches.longest(.titleAbbreviation, at: head)
        guard abbreviation != nil || matches.starts(.titleHead, at: head) else { return nil }
        var best: Reading?
        matches.forEach(.titleHead, at: head) { match in
            if let abbreviation, abbreviation.range.count >= match.range.count { return }
            guard let reading = completed(start, head, match, expectation) else { return }
            if best.map({ isBetter(reading, than: $0) }) ?? true { best = reading }
        }
        return best ?? abbreviation.flatMap { abbreviated(start, $0, expectation) }
    }

    /// Whether the reading of a shorter head goes further, or as far with a body: `Chủ tịch Quốc hội` is a head with its body,
    /// whether a country follows or not.
    private func isBetter(_ shorter: Reading, than longer: Reading) -> Bool {
        if shorter.range.upperBound != longer.range.upperBound {
            return shorter.range.upperBound > longer.range.upperBound
        }
        return shorter.hasBody && !longer.hasBody
    }

    private func completed(
        _ start: Int, _ head: Int, _ match: Lexicon.Match, _ expectation: RunSplitter.Expectation
    ) -> Reading? {
        guard let lexical = match.payload(TitleHead.self), isWritten(match.range, lexical.titleClass) else {
            return nil
        }
        let titleClass = lexical.titleClass
        guard !isPlaceNoun(match.range, titleClass), !isInBodyNoun(match.range) else { return nil }
        let end = dotEnd(after: match.range.upperBound, titleClass)
        var reading = Reading(
            range: start..<end, titleClass: titleClass, headEnd: end, hasBody: false, expansions: nil,
            isMarked: isMarked(start, head, titleClass))
        if let dotted = dotted(reading, lexical.body, expectation) { return dotted }
        guard complete(&reading, lexical.body, expectation) else { return nil }
        if let body = bodyInHead(match.range, reading.range.upperBound, expectation) {
            reading.body = body
        } else if reading.body == nil {
            reading.body = invertedBody(of: match.range)
        }
        return reading
    }

    /// `PGĐ. Sở Tư pháp`, `PCT.UBND xã`: the dot of an abbreviated office, where the body follows.
    private func dotted(
        _ reading: Reading, _ rule: TitleBody, _ expectation: RunSplitter.Expectation
    ) -> Reading? {
        let end = reading.range.upperBound
        guard reading.titleClass == .officeAbbreviation, document.isMark(end, "."), document.isGlued(end) else {
            return nil
        }
        var dotted = reading
        dotted.range = reading.range.lowerBound..<end + 1
        guard complete(&dotted, rule, expectation), dotted.hasBody else { return nil }
        // `làm GĐ. Anh về quê`: the name of a place alone may open a sentence.
        return document.isGlued(end + 1) || dotted.body != nil || startsBody(end + 1) ? dotted : nil
    }

    /// `Đại sứ quán` is no `Đại sứ`.
    private func isInBodyNoun(_ head: Range<Int>) -> Bool {
        matches.longest(.bodyHead, at: head.lowerBound).map { $0.range.count > head.count } ?? false
    }

    private func startsBody(_ position: Int) -> Bool {
        let nouns: [LexiconCategory] = [.bodyName, .bodyHead, .placeHead, .field]
        return nouns.contains { matches.longest($0, at: position) != nil }
    }

    /// `TT. Đức Hòa` is a township, `TT. Thích Minh Trí` a venerable monk.
    private func isPlaceNoun(_ head: Range<Int>, _ titleClass: TitleClass) -> Bool {
        guard titleClass == .clergy, matches.longest(.placeHead, at: head.lowerBound)?.range == head else {
            return false
        }
        let name = matches.longest(.surname, at: head.upperBound)
        return name?.payload() != SurnameStanding.prefix
    }

    /// `Văn phòng Huyện ủy` in `Chánh Văn phòng Huyện ủy`: the head ends with the noun of the body.
    private func bodyInHead(
        _ head: Range<Int>, _ end: Int, _ expectation: RunSplitter.Expectation
    ) -> Range<Int>? {
        for start in head.dropFirst() {
            let noun = matches.longest(.bodyHead, at: start) ?? matches.longest(.bodyName, at: start)
            guard let noun, noun.range.upperBound >= head.upperBound, let body = bodies.body(at: start, expectation)
            else { continue }
            let isWhole = body.isDefinite || body.isOfUnits && end > head.upperBound
            return isWhole && body.end == end ? start..<end : nil
        }
        return nil
    }

    /// `Huyện ủy` in `Huyện ủy viên`.
    private func invertedBody(of head: Range<Int>) -> Range<Int>? {
        guard let body = matches.longest(.bodyName, at: head.lowerBound)?.range,
            body.upperBound == head.upperBound - 1, document.has(.memberSuffix, body.upperBound)
        else { return nil }
        return body
    }

    /// `ThS. Trần Thị Kim Oanh`: the dot of an abbreviated degree belongs to it.
    private func dotEnd(after end: Int, _ titleClass: TitleClass) -> Int {
        guard titleClass == .degree, document.atom(end - 1)?.casing != .lower, document.isMark(end, "."),
            document.isGlued(end), document.isConnected(end + 1), document.atom(end + 1)?.isCapitalized == true
        else { return end }
        return end + 1
    }

    /// `TUV`, `UVBTV Tỉnh ủy`.
    private func abbreviated(
        _ start: Int, _ match: Lexicon.Match, _ expectation: RunSplitter.Expectation
    ) -> Reading? {
        guard document.atom(match.range.lowerBound)?.casing != .lower else { return nil }
        var reading = Reading(
            range: start..<match.range.upperBound, titleClass: .officeAbbreviation, headEnd: match.range.upperBound,
            hasBody: false, expansions: match.number, isMarked: true)
        if let dotted = dotted(reading, .required, expectation) { return dotted }
        attachBody(&reading, expectation)
        return reading
    }

    /// Whether the form is written as titles of its class are: abbreviations in capitals.
    private func isWritten(_ range: Range<Int>, _ titleClass: TitleClass) -> Bool {
        guard let first = document.atom(range.lowerBound), isOnOneLine(range) else { return false }
        switch titleClass {
        case .officeAbbreviation: return document.atom(range.upperBound - 1)?.casing == .upper
        case .degree, .clergy:
            let mayBeShort = first.casing == .lower && first.byteCount <= 4 && range.count <= 3
            return !mayBeShort || document.text(range).contains(" ")
        default: return true
        }
    }

    /// `Ứng phó⏎Chủ tịch UBND tỉnh`: no head spans the end of a line, unless the page breaks phrases there.
    private func isOnOneLine(_ range: Range<Int>) -> Bool {
        range.dropFirst().allSatisfy { document.isConnected($0) || document.isGlued($0) }
    }

    private func isMarked(_ start: Int, _ head: Int, _ titleClass: TitleClass) -> Bool {
        start < head || document.atom(head)?.casing != .lower || titleClass == .rank
    }
}
