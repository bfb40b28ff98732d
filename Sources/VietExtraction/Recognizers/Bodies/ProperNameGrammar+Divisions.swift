import VietTokenization

/// The countries that bodies are of, and the parts of the country that they serve.
extension ProperNameGrammar {
    /// `Thái Lan` in `đội tuyển Thái Lan`: a run of capitals that is a place as a whole, or no longer than a place.
    func country(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        let run = names.run(at: start)
        let length = places.splitter.placeLength(run, expectation)
        return (1...3).contains(length) ? run[length - 1].upperBound : nil
    }

    /// `khu vực 5 - Lâm Đồng`, `cơ sở Tân Uyên`, `liên huyện Chư Sê - Chư Pưh`, `đơn vị tỉnh Ninh Thuận`: the part of the
    /// country that a body serves, by its number, its places or its unit.
    func division(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        guard let noun = divisionNoun(at: start), document.isConnected(noun) else { return nil }
        if let place = places.place(at: noun, expectation), place.level <= .commune, place.isNamed { return place.end }
        guard var end = divisionNumber(at: noun) ?? divisionName(at: noun, expectation) else { return nil }
        while document.isDash(end), document.isConnected(end), document.isConnected(end + 1),
            fields.startsNoTitle(end + 1), let name = divisionName(at: end + 1, expectation)
        {
            end = name
        }
        return end
    }

    /// Whether a word starts here that names of such bodies hold: `cửa khẩu`, `sân bay` of sites.
    func isWord(_ naming: BodyNaming, _ position: Int) -> Bool {
        matches.longest(.bodyWord, at: position)?.payload(BodyWord.self)?.names(naming) ?? false
    }

    private func divisionNoun(at position: Int) -> Int? {
        matches.longest(.bodyWord, at: position).flatMap { word in
            word.payload(BodyWord.self)?.names(.division) == true ? word.range.upperBound : nil
        }
    }

    private func divisionNumber(at position: Int) -> Int? {
        let number = document.has(.numberSign, position) ? position + 1 : position
        guard let atom = document.atom(number), document.isConnected(number) else { return nil }
        return document.integer(number, digits: 1...2) != nil || RomanNumeral.isNumeral(atom) ? number + 1 : nil
    }

    private func divisionName(at position: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        let run = names.run(at: position)
        let length = run.isEmpty ? 0 : places.splitter.placeLength(run, expectation)
        return length > 0 ? run[length - 1].upperBound : nil
    }
}
