import VietTokenization

/// What stands after a body's own name: parents, divisions, units, terms.
extension BodyGrammar {
    func extend(
        _ reading: inout Reading, from start: Int, _ expectation: RunSplitter.Expectation, _ depth: Int
    ) {
        if let end = shortForm(at: reading.end) { reading.end = end }
        if let unit = unitBelow(reading, expectation) {
            reading.end = unit
            reading.isDefinite = true
            reading.standing = .alone
        }
        guard document.isConnected(reading.end) else { return }
        attachDivision(&reading, expectation)
        if let parent = parent(at: reading.end, expectation, depth) {
            reading.end = parent.end
            reading.isDefinite = true
            if reading.standing == .unit || reading.standing == .title { reading.standing = .alone }
        } else if let unit = unit(at: reading.end, expectation) {
            reading.end = unit
            reading.isDefinite = true
            if reading.standing == .unit { reading.standing = .alone }
        } else if !isServiceOfCountry(reading), !reading.endsInPlace,
            let place = bareName(at: reading.end, of: start, expectation)
        {
            reading.end = place
            reading.isDefinite = true
            if reading.standing == .unit { reading.standing = .alone }
        }
        attachConcern(&reading, start)
        if let term = term(at: reading.end) {
            reading.end = term
            // `Đoàn đại biểu Quốc hội khóa XV đơn vị tỉnh Ninh Thuận`
            attachDivision(&reading, expectation)
        }
    }

    /// `Ban Chỉ đạo Trung ương về phòng, chống tham nhũng`: what the body is about, after its unit.
    private func attachConcern(_ reading: inout Reading, _ start: Int) {
        guard document.has(.topic, reading.end), document.isConnected(reading.end), reading.isDefinite,
            properNames.isWord(.concern, start), let field = fields.fields(at: reading.end + 1)
        else { return }
        reading.end = field
    }

    private func attachDivision(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) {
        guard let division = properNames.division(at: reading.end, expectation) else { return }
        reading.end = division
        reading.isDefinite = true
        if reading.standing == .unit { reading.standing = .alone }
    }

    /// `(LHPN)` inside a name that goes on with its unit.
    private func shortForm(at position: Int) -> Int? {
        guard document.isMark(position, "("), document.atom(position + 1)?.casing == .upper,
            document.isMark(position + 2, ")"), matches.longest(.placeHead, at: position + 3) != nil
        else { return nil }
        return position + 3
    }

    private func parent(at position: Int, _ expectation: RunSplitter.Expectation, _ depth: Int) -> Reading? {
        guard let parent = body(at: position, expectation, depth: depth + 1) else { return nil }
        // `nhà trường`, `Trung ương` complete a name; a lone lower-case noun such as `ban`, `tổ` does not.
        let isNoun = parent.end == parent.coreEnd && !parent.isDefinite && parent.standing == .title
        if isNoun, matches.longest(.bodyName, at: position) == nil { return nil }
        return parent
    }

    /// `huyện`, `xã Đại Lai`, `thôn 4`: an administrative unit with or without its name.
    private func unit(at position: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        guard let place = places.place(at: position, expectation) else { return nil }
        if place.isNamed, properNames.isWord(.site, position) { return place.end }
        switch place.level {
        case .province, .district, .commune: return place.end
        case .hamlet: return place.isNamed || isWholeHamlet(position) ? place.end : nil
        case .road, .water, .facility, .region: return nil
        }
    }

    /// `ỦY BAN NHÂN DÂN⏎THỊ XÃ AN KHÊ`: the unit on the line below a body of units that ends its line.
    private func unitBelow(_ reading: Reading, _ expectation: RunSplitter.Expectation) -> Int? {
        let start = reading.end
        guard let first = document.atom(start), first.gap == .lineBreak, !document.isConnected(start),
            reading.standing == .alone || reading.standing == .unit, reading.isOfUnits,
            first.casing == .lower || first.casing == .upper && document.atom(start - 1)?.casing == .upper,
            let place = places.place(at: start, expectation), place.isNamed, place.level <= .commune
        else { return nil }
        return place.end
    }

    /// `thôn`, `ấp` without a name still name the level; `khu` and `tổ` are too common.
    private func isWholeHamlet(_ position: Int) -> Bool {
        document.has(.hamletNoun, position) && document.atom(position)?.casing == .lower
    }

    /// `đoàn công tác Lào`: the country stands for itself.
    private func isServiceOfCountry(_ reading: Reading) -> Bool {
        !reading.isDefinite && reading.standing == .title && places.known.isCountry(reading.end)
    }

    /// A place without its noun: `Huyện ủy An Lão`.
    private func bareName(
        at position: Int, of body: Int, _ expectation: RunSplitter.Expectation
    ) -> Int? {
        if let end = places.known.end(at: position, .attached) { return end }
        let run = places.names.run(at: position)
        guard !run.isEmpty, matches.longest(.honorific, at: position) == nil,
            matches.longest(.titleHead, at: position).map({ $0.range.count < 2 }) ?? true
        else { return nil }
        let length =
            document.isShouted(position)
            ? places.names.phrase(.placeName, in: run[...])?.syllables ?? 0
            : places.splitter.bareLength(run, expectation)
        guard length > 0 else { return nil }
        // `Chủ tịch Quốc hội Campuchia Khuon Sudary`: somebody foreign stands after a place that everybody knows.
        if expectation.allowsPerson, let known = places.names.phrase(.placeName, in: run[...])?.syllables,
            run.count - known > 1, run.contains(where: { document.atom($0.lowerBound)?.isSyllable == false })
        {
            return run[known - 1].upperBound
        }
        let end = run[length - 1].upperBound
        if places.names.phrase(.placeName, in: run[..<length])?.syllables == length { return end }
        // `công an Phan Văn Vĩnh`: a man of the police, not the police of a place.
        if document.atom(body)?.casing == .lower, places.splitter.shape.score(run[...]) >= 3 { return nil }
        // `Hội Nghệ sĩ`: no name ends inside a word.
        return document.isConnected(end) && document.atom(end)?.casing == .lower && document.isInsideWord(end)
            ? nil : end
    }

    /// `khóa XII` without a comma before it, after a body or an office: `đại biểu Quốc hội khóa XV`.
    func term(at position: Int) -> Int? {
        guard document.has(.termNoun, position), document.isConnected(position), document.isConnected(position + 1),
            let number = document.atom(position + 1),
            number.kind == .digits && number.byteCount <= 2 || RomanNumeral.isNumeral(number)
        else { return nil }
        return position + 2
    }
}
