import VietTokenization

/// Where the name of a person ends, and what starts none.
extension PersonGrammar {
    /// Cuts the run where a title starts inside it: `Nguyễn Văn A Bí thư`.
    func trimmed(_ run: NameRun) -> NameRun {
        let isShouted = run.count > 2 && document.isShouted(run[0].lowerBound)
        for (index, syllable) in run.enumerated().dropFirst(2) {
            if isShouted, endsShoutedName(syllable.lowerBound) { return run[..<index] }
            if matches.longest(.titleAbbreviation, at: syllable.lowerBound) != nil { return run[..<index] }
            guard let head = matches.longest(.titleHead, at: syllable.lowerBound) else { continue }
            if head.range.count > 1 || isShortOffice(head, after: run[index - 1]) { return run[..<index] }
        }
        return run[...]
    }

    /// `NGUYỄN VĂN HÙNG GIỮ CHỨC`, `LÊ VĂN NAM THĂM`: in capitals a verb, a function word or a word of two syllables ends
    /// the name.
    private func endsShoutedName(_ position: Int) -> Bool {
        if matches.longest(.givenName, at: position) != nil { return false }
        let ends: [WordClass] = [.leadWord, .auxiliary, .personnelCue]
        if ends.contains(where: { document.has($0, position) }) { return true }
        let openers: [LexiconCategory] = [.personVerb, .placeHead, .bodyHead, .bodyName, .relationTrigger]
        return openers.contains { matches.longest($0, at: position) != nil } || document.isInsideWord(position + 1)
    }

    /// `Phan Dương Sửu CT UBND xã`: an office in capitals after a name that is not.
    private func isShortOffice(_ head: Lexicon.Match, after syllable: Range<Int>) -> Bool {
        head.payload(TitleHead.self)?.titleClass == .officeAbbreviation
            && document.atom(head.range.lowerBound)?.casing == .upper
            && document.atom(syllable.lowerBound)?.casing == .title
    }

    /// Whether a title, a body or a place starts here rather than a name.
    func startsBody(_ start: Int, _ cue: Cue) -> Bool {
        // Most names open with a word that is nothing else.
        if LexiconMatches.startNoPhrase(matches.categories(at: start)) { return false }
        if let head = matches.longest(.titleHead, at: start), head.range.count > 1 || cue != .address || isOffice(start)
        {
            return true
        }
        if matches.longest(.titleAbbreviation, at: start) != nil { return true }
        if let word = matches.longest(.commonWord, at: start), word.range.count > 1 { return true }
        if isNamedBody(start) { return true }
        if let body = matches.longest(.bodyName, at: start), body.range.count > 1 || cue != .address { return true }
        if let head = matches.longest(.bodyHead, at: start), head.range.count > 1 || cue == .occupation || cue == .none
        {
            return true
        }
        if let ethnonym = matches.longest(.ethnonym, at: start),
            names.run(at: start).count <= ethnonym.range.count, !document.has(.elder, start - 1)
        {
            return true
        }
        guard let place = matches.longest(.placeHead, at: start), !isNamedLikePlace(start) else { return false }
        return cue == .none || place.range.count > 1
    }

    /// `đồng chí Trưởng Công an xã`: a head of one syllable and its body.
    private func isOffice(_ start: Int) -> Bool {
        let next = start + 1
        return matches.longest(.bodyName, at: next).map { $0.range.count > 1 } ?? false
            || matches.longest(.bodyHead, at: next).map { $0.range.count > 1 } ?? false
    }

    /// `Trường Tiểu học …`, `Công ty TNHH …`: a noun of bodies and a word or a field that goes with it.
    private func isNamedBody(_ start: Int) -> Bool {
        guard let head = matches.longest(.bodyHead, at: start), head.payload(BodyHead.self)?.naming != .place else {
            return false
        }
        let next = head.range.upperBound
        return [.bodyWord, .field].contains { (category: LexiconCategory) in
            matches.longest(category, at: next).map { word in
                word.range.count > 1 || matches.longest(.givenName, at: next) == nil
            } ?? false
        }
    }
}
