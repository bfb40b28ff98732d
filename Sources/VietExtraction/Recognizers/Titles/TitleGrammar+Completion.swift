import VietTokenization

/// What completes the head of a title: modifiers, a body, a village, a place.
extension TitleGrammar {
    /// Reads what the head asks for; `false` where it asks for something that is not there.
    func complete(
        _ reading: inout Reading, _ rule: TitleBody, _ expectation: RunSplitter.Expectation
    ) -> Bool {
        switch rule {
        case .none:
            if reading.titleClass == .rank { attachProfessional(&reading) }
            if let term = bodies.term(at: reading.range.upperBound) { extend(&reading, to: term) }
            return true
        case .complete:
            reading.hasBody = true
            // `Tổng Bí thư Lào`
            if let country = country(at: reading.range.upperBound) { extend(&reading, to: country) }
            return true
        case .optional:
            attachModifiers(&reading)
            attachBody(&reading, expectation)
            return true
        case .required:
            attachModifiers(&reading)
            attachBody(&reading, expectation)
            return reading.hasBody
        case .field: return attachField(&reading, expectation)
        case .mission:
            attachMission(&reading, expectation)
            return true
        case .council: return attachCouncil(&reading, expectation)
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

    /// `Thường trực`, `chuyên trách`, `danh dự`, `phụ trách`, `phó`, `dự khuyết` after the head.
    private func attachModifiers(_ reading: inout Reading) {
        while document.isConnected(reading.range.upperBound) {
            guard let adjunct = adjuncts.reading(at: reading.range.upperBound) else { break }
            extend(&reading, to: adjunct.end)
        }
        reading.headEnd = reading.range.upperBound
    }

    func attachBody(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) {
        let position = reading.range.upperBound
        guard document.isConnected(position) else { return }
        if let body = bodies.body(at: position, expectation), body.standing != .never, !isPlural(position) {
            extend(&reading, to: body.end)
            reading.hasBody = true
            if body.isDefinite { reading.body = position..<body.end }
        } else if let place = bodies.places.place(at: position, expectation),
            place.isNamed ? place.level <= .hamlet || place.level == .facility : isWholeUnit(place)
        {
            // `Chủ tịch xã Tân Lập`, `Giám đốc Vườn quốc gia Cát Tiên`
            extend(&reading, to: place.end)
            reading.hasBody = true
        } else if let place = placeEnd(at: position, expectation) {
            extend(&reading, to: place)
            reading.hasBody = true
        } else {
            _ = attachField(&reading, expectation)
        }
    }

    /// `Chủ tịch xã`; but `giám đốc buôn lậu` heads no village.
    private func isWholeUnit(_ place: PlaceGrammar.Reading) -> Bool {
        place.level <= .hamlet && !document.isInsideWord(place.end)
    }

    /// `Trợ lý Chính trị`, `Bộ trưởng Y tế`, `TP. Nội vụ huyện`: a field of work without the noun of its body.
    private func attachField(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) -> Bool {
        let position = reading.range.upperBound
        guard document.isConnected(position), document.atom(position)?.isCapitalized == true,
            let body = bodies.nounlessBody(at: position, expectation)
        else { return false }
        extend(&reading, to: body.end)
        reading.hasBody = true
        return true
    }

    /// `Trưởng đại diện UNICEF tại Việt Nam`, `Đại sứ đặc mệnh toàn quyền nước CHDCND Lào tại Việt Nam`,
    /// `Tổng Lãnh sự Việt Nam tại Savannakhet`.
    private func attachMission(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) {
        let noun = document.has(.countryNoun, reading.range.upperBound) ? 1 : 0
        let start = reading.range.upperBound + noun
        let body = document.isConnected(start) ? bodies.body(at: start, expectation)?.end : nil
        guard let end = bodies.mission(at: start, orAfter: body, expectation) else { return }
        extend(&reading, to: end)
        reading.hasBody = true
    }

    /// `Quốc hội khóa XV`, `HĐND tỉnh` in the head of a seat.
    private func attachCouncil(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) -> Bool {
        let start = reading.range.first { position in
            matches.longest(.bodyName, at: position)?.range.upperBound == reading.range.upperBound
                && position > reading.range.lowerBound
        }
        guard let start, let body = bodies.body(at: start, expectation) else { return false }
        extend(&reading, to: body.end)
        reading.hasBody = true
        reading.body = start..<body.end
        return true
    }

    private func country(at position: Int) -> Int? {
        guard document.isConnected(position) else { return nil }
        return bodies.places.known.end(at: position, .attached) ?? bodies.longCountry(at: position)
    }

    /// `Tổng thống Pháp`, `Chủ tịch Hải Phòng`, `Bí thư Hoài Ân`: a country, or a unit above communes.
    private func placeEnd(at position: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        if let end = country(at: position) { return end }
        let run = bodies.places.names.run(at: position)
        guard run.count > 1, !document.isShouted(position) else { return nil }
        let length = bodies.places.splitter.bareLength(run, expectation)
        guard length > 1 else { return nil }
        let range = position..<run[length - 1].upperBound
        let isDistrict = bodies.places.known.isDistrict(range)
        let isPerson = length == run.count && bodies.places.splitter.shape.score(run[...]) >= 2
        return isDistrict && !isPerson ? range.upperBound : nil
    }

    private func isPlural(_ position: Int) -> Bool { document.has(.pluralMarker, position) }

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
        } else if let number = document.atom(position), number.kind == .digits, number.byteCount <= 2 {
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
}
