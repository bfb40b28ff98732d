import VietTokenization

/// Where the name of a known place starts and ends.
extension KnownPlaceGrammar {
    /// Capitals stand where the table writes them.
    func isWritten(_ range: Range<Int>, _ place: KnownPlace) -> Bool {
        guard place.capitals != 0 else { return document.atom(range.lowerBound)?.casing != .lower }
        return range.enumerated().allSatisfy { offset, position in
            place.capitals >> offset & 1 == 0 || document.atom(position)?.casing != .lower
        }
    }

    /// Whether no name goes on from before.
    func opensHere(_ range: Range<Int>, _ standing: PlaceStanding) -> Bool {
        let before = range.lowerBound - 1
        guard let previous = document.atom(before), document.isConnected(range.lowerBound) else { return true }
        if document.isGlued(range.lowerBound) {
            if previous.kind == .letters || previous.kind == .digits || document.isMark(before, "@") { return false }
            // `Việt-Mỹ`, `Mỹ.Linh`
            return standing == .clear || !document.isDash(before) && !document.isMark(before, ".")
        }
        guard previous.kind == .letters, previous.casing != .lower else { return true }
        return document.has(.leadWord, before) || standing == .clear && opensSentence(before)
            || matches.longest(.placeCue, endingAt: range.lowerBound, within: 1) != nil
            || standing == .clear && document.isShouted(before)
    }

    /// `Gốm Bát Tràng`: a word that is written with a capital because a sentence starts with it.
    func opensSentence(_ position: Int) -> Bool {
        guard document.atom(position)?.casing == .title, matches.longest(.surname, at: position) == nil,
            matches.longest(.givenName, at: position) == nil
        else { return false }
        guard let before = document.atom(position - 1), document.isConnected(position) else { return true }
        return before.kind == .punctuation && !document.isDash(position - 1) && !document.isMark(position - 1, ",")
    }

    /// Whether the name goes no further, or something of its own stands after it.
    func closesHere(
        _ range: Range<Int>, _ standing: PlaceStanding, _ setting: Setting = .free
    ) -> Bool {
        let end = range.upperBound
        guard let next = document.atom(end), document.isConnected(end) else { return true }
        if standing != .clear, startsLonger(range) { return false }
        if next.gap == .none, next.kind == .letters || next.kind == .digits { return false }
        if next.gap == .none, document.isDash(end), document.isGlued(end + 1), standing != .clear { return false }
        let tail = names.run(at: end)
        guard let first = tail.first else { return true }
        if standing == .clear, document.isShouted(end) { return true }
        if startsOther(first.lowerBound) { return true }
        guard tail.count > 1 else { return false }
        // `Hà Nội Nguyễn Văn A`, `Mỹ Donald Trump`
        let isForeign = document.atom(first.lowerBound)?.isSyllable == false
        if standing != .clear { return isForeign }
        // `Thủ tướng Singapore Tan Wei Ming`
        if setting == .attached, isCountry(of: range) { return true }
        return shape.score(tail[...]) >= 2 || self.end(at: end, .attached) != nil
            || isForeign && (setting == .attached || isVietnamese(range))
    }

    /// `Ý kiến`, `Trung đoàn`: a word that goes on in lower case.
    func startsLonger(_ range: Range<Int>) -> Bool {
        [.commonWord, .bodyHead, .bodyName, .titleHead, .placeHead].contains { (category: LexiconCategory) in
            matches.longest(category, at: range.lowerBound).map { $0.range.count > range.count } ?? false
        }
    }

    private func isVietnamese(_ range: Range<Int>) -> Bool {
        range.allSatisfy { document.atom($0)?.isSyllable == true }
    }

    private func startsOther(_ position: Int) -> Bool {
        [.bodyHead, .bodyName, .titleHead, .titleAbbreviation, .honorific].contains { (category: LexiconCategory) in
            matches.longest(category, at: position) != nil && !document.isShouted(position)
        }
    }
}
