import VietTokenization

/// Reads the proper name or the number that tells a body from others of its kind: `Giáo xứ Liễu Đề`,
/// `Trường THCS số 2 Nam Phước`, `Công ty TNHH MTV Cao su Lộc Ninh`, `Trung đoàn Bộ binh 48`.
struct ProperNameGrammar: Sendable {
    let places: PlaceGrammar
    let fields: FieldGrammar

    var document: Document { places.document }
    var names: NameRunGrammar { places.names }
    var matches: LexiconMatches { places.matches }

    /// A quoted name, a number, a place or capitalised words: `Đồn Biên phòng Cửa khẩu quốc tế Lao Bảo`.
    func name(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        if let end = fields.quoted(at: start) ?? dayName(at: start) ?? fields.number(at: start) { return end }
        if let place = places.place(at: start, expectation), place.isNamed, place.level != .road { return place.end }
        let field = fields.fields(at: start)
        guard var end = words(at: field ?? start, .name, expectation) else { return field }
        // `CLB Hát then`: one word of two syllables.
        if end == start + 1, let word = fields.capitalisedWords(at: start) { end = max(end, word) }
        return lowerCaseEnd(at: end) ?? trailingNumber(at: end, digits: 1...4)
    }

    /// The score of a run that is a person even after `Tập đoàn Cao su`: three syllables with a clear surname.
    private static let plainPersonScore = 4.0

    /// A run of capitalised syllables without the person that may stand after it.
    ///
    /// - Parameter isNamed: whether the body has a name already; else the name is never missing, unlike the place in
    ///   `Chủ tịch UBND xã Mai Xuân Kỳ`.
    private func capitals(
        at start: Int, _ expectation: RunSplitter.Expectation, isNamed: Bool = false
    ) -> (end: Int, isWhole: Bool)? {
        let run = unshouted(names.run(at: start))
        guard !run.isEmpty else { return nil }
        if isNamed, expectation.allowsPerson, places.splitter.shape.score(run[...]) >= Self.plainPersonScore {
            return nil
        }
        let length = places.splitter.placeLength(
            run, .init(allowsPerson: expectation.allowsPerson, allowsNoPlace: false))
        return (run[length - 1].upperBound, length == run.count)
    }

    /// A line in capitals goes on after the name: `CHI BỘ TRƯỜNG THPT ĐẠ TÔNG TỔ CHỨC LỄ KẾT NẠP`.
    private func unshouted(_ run: NameRun) -> NameRun {
        guard let first = run.first, document.isShouted(first.lowerBound) else { return run }
        if let place = names.phrase(.placeName, in: run[...]) { return run[..<place.syllables] }
        let end = run.indices.first { index in
            let start = run[index].lowerBound
            return document.has(.functionWord, start) || matches.longest(.commonWord, at: start) != nil
                || matches.longest(.personVerb, at: start) != nil || matches.longest(.eventKind, at: start) != nil
        }
        return run.prefix(min(end ?? 3, 3))
    }

    /// `CLB Bạn thương nhau (TP. Đà Nẵng)`: lower-case words that a bracket closes.
    private func lowerCaseEnd(at start: Int) -> Int? {
        var end = start
        while end < start + 3, document.isConnected(end), document.atom(end)?.kind == .letters,
            !document.has(.functionWord, end)
        {
            end += 1
        }
        return end > start && document.isMark(end, "(") ? end : nil
    }

    private func trailingNumber(at end: Int, digits: ClosedRange<Int>) -> Int {
        guard let number = document.integer(end, digits: digits), number > 0, document.atom(end)?.gap == .space,
            document.atom(end + 1)?.kind != .letters || document.atom(end + 1)?.isCapitalized == true,
            !(document.isDash(end + 1) && document.isGlued(end + 1))
        else { return end }
        return end + 1
    }

    // MARK: Companies, schools, units of the army

    /// Words of the trade, capitalised names, `&` and dashes between them.
    func company(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        words(at: start, .company, expectation).map { regionEnd(at: $0, expectation) ?? $0 }
    }

    /// `miền Nam` in `Tổng công ty Điện lực miền Nam`.
    private func regionEnd(at position: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        guard document.isConnected(position), let place = places.place(at: position, expectation),
            place.level == .region, place.isNamed
        else { return nil }
        return place.end
    }

    /// Words that names of such bodies are made of, capitalised words, `&` and dashes between them.
    private func words(at start: Int, _ naming: BodyNaming, _ expectation: RunSplitter.Expectation) -> Int? {
        var end = start
        var isNamed = false
        while end < start + 20, document.isConnected(end) {
            if let initials = places.names.initials.initials(at: end) {
                isNamed = true
                end = initials.upperBound
                // `Công ty Cổ phần Chăn nuôi C.P. Việt Nam`
                guard document.isMark(end, "."), document.atom(end + 1)?.isCapitalized == true else { break }
                end += 1
            } else if let word = word(naming, at: end) {
                isNamed = isNamed || document.atom(end)?.isCapitalized ?? false
                // `Công ty Cổ phần Dược phẩm`
                end = document.wordEnd(word)
            } else if end == start || matches.longest(.bodyHead, at: end) == nil,
                let capitals = capitals(at: end, expectation, isNamed: isNamed)
            {
                isNamed = true
                end = capitals.end
                if !capitals.isWhole { break }
                end = domainEnd(at: document.wordEnd(end))
                end = splitWordEnd(at: end) ?? end
            } else if isJoint(end), document.atom(end + 1)?.isCapitalized == true || word(naming, at: end + 1) != nil {
                end += 1
            } else {
                break
            }
        }
        return isNamed ? end : nil
    }

    /// `báo Zing.vn`: a name that is an address on the web.
    private func domainEnd(at end: Int) -> Int {
        let isDomain =
            document.isMark(end, ".") && document.isGlued(end) && document.isGlued(end + 1)
            && document.atom(end + 1)?.kind == .letters && document.atom(end + 1)?.casing == .lower
        return isDomain ? end + 2 : end
    }

    /// `Bao bì Tân Á`, `Doanh nhân trẻ Đức Phổ`: one or two syllables in lower case between capitals.
    private func splitWordEnd(at start: Int) -> Int? {
        var end = start
        while end < start + 2, document.isConnected(end), let atom = document.atom(end), atom.kind == .letters,
            atom.casing == .lower, !document.has(.functionWord, end), matches.longest(.personVerb, at: end) == nil
        {
            end += 1
        }
        guard end > start, document.isConnected(end), !document.has(.feastNoun, end),
            document.atom(end)?.isCapitalized == true
        else { return nil }
        return end
    }

    /// Kinds of schools, a number or a name: `Trường THCS số 2 Nam Phước`, `Trường Mầm non 1/6`.
    func school(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        var end = start
        while end < start + 14, document.isConnected(end) {
            if let word = word(.school, at: end) {
                end = word
            } else if isJoint(end), document.atom(end + 1)?.kind == .letters {
                end += 1
            } else {
                break
            }
        }
        if end > start, document.isDash(end - 1) { end -= 1 }
        if document.isConnected(end), document.has(.numberSign, end), let number = fields.number(at: end) {
            end = number
        }
        if let day = dayName(at: end) { return day }
        guard document.isConnected(end), let name = capitals(at: end, expectation) else {
            return end > start ? end : nil
        }
        return name.isWhole ? trailingGrade(at: wholeWordEnd(after: name.end, expectation)) : name.end
    }

    /// `Học viện Ngân hàng`, `Trường Quốc tế Nam Mỹ`: the rest of the word that a run of capitals breaks off in, and the
    /// capitals after it.
    private func wholeWordEnd(after end: Int, _ expectation: RunSplitter.Expectation) -> Int {
        let word = document.wordEnd(end)
        guard word > end, document.isConnected(word), let rest = capitals(at: word, expectation, isNamed: true) else {
            return word
        }
        return rest.isWhole ? document.wordEnd(rest.end) : rest.end
    }

    /// `Trường Mầm non 20/10`, `Trường Tiểu học 19-5`, `Bệnh viện 2 tháng 9`.
    private func dayName(at start: Int) -> Int? {
        guard document.isConnected(start), let day = document.integer(start, digits: 1...2), (1...31).contains(day),
            let month = document.integer(start + 2, digits: 1...2), (1...12).contains(month)
        else { return nil }
        let isGlued = document.isGlued(start + 1) && document.isGlued(start + 2)
        let isInDigits = isGlued && (document.isMark(start + 1, "/") || document.isDash(start + 1))
        guard isInDigits || document.has(.monthNoun, start + 1) && document.isConnected(start + 2) else { return nil }
        return start + 3
    }

    /// `Trường Tiểu học Đại Kim 2`: a single digit that counts nothing.
    private func trailingGrade(at end: Int) -> Int {
        guard let number = document.integer(end, digits: 1...1), number > 0, document.atom(end)?.gap == .space else {
            return end
        }
        if document.has(.countedBehind, end + 1) { return end }
        let hasDecimals = document.atom(end + 1)?.gap == Atom.Gap.none && document.atom(end + 2)?.kind == .digits
        return hasDecimals ? end : end + 1
    }

    /// `Lữ đoàn Công binh 7`, `Tiểu đoàn 3`.
    func military(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        var end = start
        while end < start + 6, document.isConnected(end) {
            if let word = word(.military, at: end) {
                end = word
            } else {
                end = capitals(at: end, expectation).map { document.wordEnd($0.end) } ?? end
                break
            }
        }
        if document.isConnected(end), document.integer(end, digits: 1...4) != nil { end += 1 }
        return end > start ? end : nil
    }

    /// The end of a word that names of such bodies are made of, `và` before it included.
    private func word(_ naming: BodyNaming, at position: Int) -> Int? {
        let hasConjunction = document.has(.and, position) && document.isConnected(position + 1)
        let start = hasConjunction ? position + 1 : position
        guard let word = matches.longest(.bodyWord, at: start), word.payload(BodyWord.self)?.names(naming) == true
        else { return nil }
        // `công ty Hưng Thịnh may mắn` does not sew.
        let isOther =
            word.range.count == 1 && document.atom(start)?.casing == .lower && document.isInsideWord(start + 1)
            && matches.longest(.placeHead, at: start) == nil
        return isOther ? nil : word.range.upperBound
    }

    private func isJoint(_ position: Int) -> Bool {
        (document.isMark(position, "&") || document.isDash(position)) && document.isConnected(position + 1)
            && fields.startsNoTitle(position + 1) && matches.longest(.bodyHead, at: position + 1) == nil
    }
}
