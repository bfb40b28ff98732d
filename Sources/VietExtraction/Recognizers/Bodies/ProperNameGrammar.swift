import VietTokenization

/// Reads the proper name or the number that tells a body from others of its kind: `Giáo xứ Liễu Đề`,
/// `Trường THCS số 2 Nam Phước`, `Công ty TNHH MTV Cao su Lộc Ninh`, `Trung đoàn Bộ binh 48`.
struct ProperNameGrammar: Sendable {
    let places: PlaceGrammar
    let fields: FieldGrammar

    private var document: Document { places.names.document }
    private var names: NameReader { places.names }
    private var matches: LexiconMatches { places.names.matches }

    /// A proper name is never missing, unlike the place in `Chủ tịch UBND xã Mai Xuân Kỳ`.
    private func length(of run: [Range<Int>], _ expectation: RunSplitter.Expectation) -> Int {
        places.splitter.placeLength(run, .init(allowsPerson: expectation.allowsPerson, allowsNoPlace: false))
    }

    /// A quoted name, a number, a place or capitalised words: `Đồn Biên phòng Cửa khẩu quốc tế Lao Bảo`.
    func name(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        if let end = fields.quoted(at: start) ?? fields.number(at: start) { return end }
        if let place = places.place(at: start, expectation), place.isNamed, place.level != .road { return place.end }
        let field = fields.fields(at: start)
        guard let end = capitals(at: field ?? start, expectation) else { return field }
        return lowerCaseEnd(at: end) ?? trailingNumber(at: end, digits: 1...4)
    }

    /// A run of capitalised syllables without the person that may stand behind it.
    private func capitals(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        let run = names.run(at: start, limit: 8)
        guard !run.isEmpty else { return nil }
        let length = length(of: run, expectation)
        let end = run[max(length, 1) - 1].upperBound
        // `CLB Thiện nguyện Ban Mê`: words of two syllables, the second in lower case.
        guard length == run.count, let words = fields.capitalisedWords(at: start), words > end,
            run.count == 1 || document.atom(words - 1)?.isCapitalized == true
        else { return end }
        return words
    }

    /// `CLB Bạn thương nhau (TP. Đà Nẵng)`: lower-case words that a bracket closes.
    private func lowerCaseEnd(at start: Int) -> Int? {
        var end = start
        while end < start + 3, document.isConnected(end), document.atom(end)?.kind == .letters,
            document.keyword(end) == nil
        {
            end += 1
        }
        return end > start && document.isMark(end, "(") ? end : nil
    }

    private func trailingNumber(at end: Int, digits: ClosedRange<Int>) -> Int {
        guard let number = document.integer(end, digits: digits), number > 0, document.atom(end)?.gap == .space,
            document.atom(end + 1)?.kind != .letters || document.atom(end + 1)?.isCapitalized == true
        else { return end }
        return end + 1
    }

    // MARK: Companies, schools, units of the army

    /// Words of the trade, capitalised names, `&` and dashes between them.
    func company(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        var end = start
        var isNamed = false
        while end < start + 20, document.isConnected(end) {
            if let word = word(.company, at: end) {
                isNamed = isNamed || document.atom(end)?.isCapitalized ?? false
                end = word
            } else if document.atom(end)?.isCapitalized == true, matches.longest(.bodyHead, at: end) == nil {
                isNamed = true
                let run = names.run(at: end)
                let length = length(of: run, expectation)
                end = length > 0 ? run[length - 1].upperBound : end + 1
                if length < run.count { break }
            } else if isJoint(end), document.atom(end + 1)?.isCapitalized == true || word(.company, at: end + 1) != nil
            {
                end += 1
            } else {
                break
            }
        }
        return isNamed ? end : nil
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
        if document.isConnected(end), document.keyword(end) == .số, let number = fields.number(at: end) { end = number }
        if let day = dayName(at: end) { return day }
        let run = names.run(at: end, limit: 7)
        guard document.isConnected(end), !run.isEmpty else { return end > start ? end : nil }
        let length = length(of: run, expectation)
        guard length > 0 else { return end > start ? end : nil }
        end = run[length - 1].upperBound
        return length == run.count ? trailingGrade(at: end) : end
    }

    /// `Trường Mầm non 20/10`, `Trường Tiểu học 19-5`.
    private func dayName(at start: Int) -> Int? {
        guard document.isConnected(start), document.integer(start, digits: 1...2) != nil,
            document.isMark(start + 1, "/") || document.isDash(start + 1), document.isGlued(start + 1),
            document.isGlued(start + 2), document.integer(start + 2, digits: 1...2) != nil
        else { return nil }
        return start + 3
    }

    /// `Trường Tiểu học Đại Kim 2`: a single digit that counts nothing.
    private func trailingGrade(at end: Int) -> Int {
        guard let number = document.integer(end, digits: 1...1), number > 0, document.atom(end)?.gap == .space else {
            return end
        }
        switch document.keyword(end + 1) {
        case .năm, .tháng, .ngày, .giờ, .triệu, .tỷ, .nghìn, .lần, .lớp, .em, .điểm: return end
        default:
            return document.atom(end + 1)?.gap == Atom.Gap.none && document.atom(end + 2)?.kind == .digits
                ? end : end + 1
        }
    }

    /// `Lữ đoàn Công binh 7`, `Tiểu đoàn 3`.
    func military(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        var end = start
        while end < start + 6, document.isConnected(end) {
            if let word = word(.military, at: end) {
                end = word
            } else {
                let run = names.run(at: end)
                let length = length(of: run, expectation)
                if length > 0 { end = run[length - 1].upperBound }
                break
            }
        }
        if document.isConnected(end), document.integer(end, digits: 1...4) != nil { end += 1 }
        return end > start ? end : nil
    }

    /// The end of a word that names of such bodies are made of, `và` before it included.
    private func word(_ naming: BodyNaming, at position: Int) -> Int? {
        if document.keyword(position) == .và, document.isConnected(position + 1) {
            return word(naming, at: position + 1)
        }
        guard let word = matches.longest(.bodyWord, at: position), word.number & naming.bit != 0 else { return nil }
        return word.range.upperBound
    }

    private func isJoint(_ position: Int) -> Bool {
        (document.isMark(position, "&") || document.isDash(position)) && document.isConnected(position + 1)
            && fields.startsNoTitle(position + 1)
    }
}
