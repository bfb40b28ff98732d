import VietTokenization

/// Reads titles: state, modifiers, head, body and unit.
///
/// ```
/// TITLE := STATE? (RANK | DEGREE | HONOUR | CLERGY PLACE? | HEAD MODIFIER* BODY? UNIT?)
/// ```
struct TitleGrammar: Sendable {
    let bodies: BodyGrammar

    private var document: Document { bodies.places.names.document }
    private var matches: LexiconMatches { bodies.places.names.matches }

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

    /// The title that starts at an atom.
    func title(at start: Int, _ expectation: RunSplitter.Expectation) -> Reading? {
        let head = stateEnd(at: start) ?? start
        guard document.isConnected(head) || head == start else { return nil }
        return headed(start, head, expectation)
    }

    /// `nguyên`, `quyền`, `Q.`, `P.`, `tân`, `cựu`, `đương kim`.
    private func stateEnd(at start: Int) -> Int? {
        switch document.keyword(start) {
        case .nguyên, .quyền, .tân, .cựu: return start + 1
        case .đương where document.keyword(start + 1) == .kim: return start + 2
        default:
            let isShort = document.isMark(start + 1, ".") && document.isGlued(start + 1)
            return isShort && ["Q", "P"].contains(document.text(start)) ? start + 2 : nil
        }
    }

    /// The longest reading: `Bí thư Đoàn` is a head, but `Bí thư Đoàn Thanh niên xã` goes further from `Bí thư`.
    private func headed(_ start: Int, _ head: Int, _ expectation: RunSplitter.Expectation) -> Reading? {
        let abbreviation = matches.longest(.titleAbbreviation, at: head)
        var best: Reading?
        for match in matches.at(head) where match.category == .titleHead {
            if let abbreviation, abbreviation.range.count >= match.range.count { continue }
            guard let reading = completed(start, head, match, expectation) else { continue }
            if reading.range.upperBound >= best?.range.upperBound ?? 0 { best = reading }
        }
        return best ?? abbreviation.flatMap { abbreviated(start, $0, expectation) }
    }

    private func completed(
        _ start: Int, _ head: Int, _ match: Lexicon.Match, _ expectation: RunSplitter.Expectation
    ) -> Reading? {
        guard let titleClass = TitleClass(rawValue: match.number % 16),
            let bodyRule = TitleBody(rawValue: match.number / 16), isWritten(match.range, titleClass)
        else { return nil }
        let end = dotEnd(behind: match.range.upperBound, titleClass)
        var reading = Reading(
            range: start..<end, titleClass: titleClass, headEnd: end, hasBody: false, expansions: nil,
            isMarked: isMarked(start, head, titleClass))
        guard complete(&reading, bodyRule, expectation) else { return nil }
        if reading.body == nil { reading.body = invertedBody(of: match.range) }
        return reading
    }

    /// `Huyện ủy` in `Huyện ủy viên`.
    private func invertedBody(of head: Range<Int>) -> Range<Int>? {
        guard let body = matches.longest(.bodyName, at: head.lowerBound)?.range,
            body.upperBound == head.upperBound - 1, document.text(body.upperBound) == "viên"
        else { return nil }
        return body
    }

    /// `ThS. Trần Thị Kim Oanh`: the dot of an abbreviated degree belongs to it.
    private func dotEnd(behind end: Int, _ titleClass: TitleClass) -> Int {
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
        attachBody(&reading, expectation)
        return reading
    }

    /// Whether the form is written as titles of its class are: abbreviations in capitals.
    private func isWritten(_ range: Range<Int>, _ titleClass: TitleClass) -> Bool {
        guard let first = document.atom(range.lowerBound) else { return false }
        switch titleClass {
        case .officeAbbreviation: return document.atom(range.upperBound - 1)?.casing == .upper
        case .degree, .clergy:
            let isShort = first.count <= 4 && range.count <= 3 && !document.text(range).contains(" ")
            return !isShort || first.casing != .lower
        default: return true
        }
    }

    private func isMarked(_ start: Int, _ head: Int, _ titleClass: TitleClass) -> Bool {
        start < head || document.atom(head)?.casing != .lower || titleClass == .rank
    }

    // MARK: What follows the head

    /// Reads what the head asks for; `false` where it asks for something that is not there.
    private func complete(
        _ reading: inout Reading, _ rule: TitleBody, _ expectation: RunSplitter.Expectation
    ) -> Bool {
        switch rule {
        case .none:
            if reading.titleClass == .rank { attachProfessional(&reading) }
            if let term = term(at: reading.range.upperBound) { extend(&reading, to: term) }
            return true
        case .complete:
            reading.hasBody = true
            return true
        case .optional:
            attachModifiers(&reading)
            attachBody(&reading, expectation)
            return true
        case .required:
            attachModifiers(&reading)
            attachBody(&reading, expectation)
            return reading.hasBody
        case .body: return attachHeadNoun(&reading, expectation)
        case .place:
            attachPlace(&reading, expectation)
            return true
        case .name:
            attachPlaceName(&reading, expectation)
            return true
        }
    }

    private func extend(_ reading: inout Reading, to end: Int) { reading.range = reading.range.lowerBound..<end }

    /// `Thiếu tá CN`: a professional soldier.
    private func attachProfessional(_ reading: inout Reading) {
        let text = document.text(reading.range.upperBound)
        if text == "CN" || text == "QNCN" { extend(&reading, to: reading.range.upperBound + 1) }
    }

    /// `Thường trực`, `chuyên trách`, `danh dự`, `phụ trách`, `phó`, `dự khuyết` behind the head.
    private func attachModifiers(_ reading: inout Reading) {
        while document.isConnected(reading.range.upperBound) {
            let position = reading.range.upperBound
            switch (document.keyword(position), document.keyword(position + 1)) {
            case (.thường, .trực), (.chuyên, .trách), (.danh, .dự), (.phụ, .trách), (.dự, .khuyết):
                extend(&reading, to: position + 2)
            default:
                reading.headEnd = position
                return
            }
        }
        reading.headEnd = reading.range.upperBound
    }

    private func attachBody(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) {
        let position = reading.range.upperBound
        guard document.isConnected(position) else { return }
        if let body = bodies.body(at: position, expectation), body.standing != .never, !isPlural(position) {
            extend(&reading, to: body.end)
            reading.hasBody = true
            if body.isDefinite { reading.body = position..<body.end }
        } else if let place = bodies.places.place(at: position, expectation),
            place.level.rawValue <= PlaceLevel.hamlet.rawValue
        {
            extend(&reading, to: place.end)
            reading.hasBody = true
        } else if let field = matches.longest(.field, at: position), document.atom(position)?.isCapitalized == true {
            // `Trợ lý Chính trị`, `Bộ trưởng Y tế`
            extend(&reading, to: unitEnd(at: field.range.upperBound, expectation) ?? field.range.upperBound)
            reading.hasBody = true
        }
    }

    private func unitEnd(at position: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        guard document.isConnected(position), let place = bodies.places.place(at: position, expectation),
            place.level.rawValue <= PlaceLevel.hamlet.rawValue
        else { return nil }
        return place.end
    }

    private func isPlural(_ position: Int) -> Bool { document.keyword(position) == .các }

    /// `Trưởng`, `Phó Trưởng`, `Phó`: the noun of a body must follow, which may stand for itself (`Trưởng ban`).
    private func attachHeadNoun(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) -> Bool {
        let position = reading.range.upperBound
        guard document.isConnected(position) else { return false }
        if let place = bodies.places.place(at: position, expectation), place.level == .hamlet,
            matches.longest(.bodyHead, at: position) == nil
        {
            extend(&reading, to: place.end)
            reading.hasBody = place.isNamed
            reading.titleClass = .village
            return true
        }
        guard let body = bodies.body(at: position, expectation), body.standing != .never else { return false }
        extend(&reading, to: body.end)
        reading.headEnd = min(position + 1, body.end)
        reading.hasBody = body.isDefinite
        if body.isDefinite { reading.body = position..<body.end }
        guard body.end == body.coreEnd, !body.isDefinite else { return true }
        // `Phó Trưởng ban Thường trực Ban Chỉ đạo`, `Trưởng ban chỉ huy PCLB huyện`
        attachModifiers(&reading)
        attachBody(&reading, expectation)
        return true
    }

    /// A village, a pagoda or a parish: `Trưởng thôn Lũng Cẩm Trên`, `trụ trì chùa Tà Pạ`, `chánh xứ Làng Tám`.
    private func attachPlace(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) {
        let position = reading.range.upperBound
        guard document.isConnected(position) else { return }
        if let place = bodies.places.place(at: position, expectation) {
            extend(&reading, to: place.end)
            reading.hasBody = place.isNamed
            return
        }
        if let body = bodies.body(at: position, expectation), body.isDefinite {
            extend(&reading, to: body.end)
            reading.hasBody = true
            reading.body = position..<body.end
            return
        }
        let run = bodies.places.names.run(at: position)
        let known = bodies.places.names.phrase(.placeName, in: run[...])?.syllables ?? 0
        let length = known > 0 ? bodies.places.splitter.bareLength(run, expectation) : 0
        if length > 0, length == known {
            extend(&reading, to: run[length - 1].upperBound)
            reading.hasBody = true
        } else if let number = document.atom(position), number.kind == .digits, number.count <= 2 {
            extend(&reading, to: position + 1)
            reading.hasBody = true
        }
    }

    /// The name or number of the village: `Trưởng bản Nà Hường`, `Trưởng thôn 4`.
    private func attachPlaceName(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) {
        let position = reading.range.upperBound
        guard document.isConnected(position) else { return }
        let run = bodies.places.names.run(at: position)
        let length = bodies.places.splitter.placeLength(run, expectation)
        if length > 0 {
            extend(&reading, to: run[length - 1].upperBound)
            reading.hasBody = true
        } else {
            attachPlace(&reading, expectation)
        }
    }

    /// `khóa XV` behind an office without a body: `đại biểu Quốc hội khóa XV`.
    private func term(at position: Int) -> Int? {
        guard document.keyword(position) == .khóa, document.isConnected(position), document.isConnected(position + 1),
            let number = document.atom(position + 1),
            number.kind == .digits && number.count <= 2 || RomanNumeral.isNumeral(number)
        else { return nil }
        return position + 2
    }
}
