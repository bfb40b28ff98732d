/// Where something may start: most words start no name.
extension NameScanner {
    /// The first atom from one on where something may start, or the end of the zone.
    func start(from position: Int, in zone: Range<Int>) -> Int {
        let (allCodes, allCategories) = (document.codes, matches.categories)
        let (codes, categories) = (allCodes.span, allCategories.span)
        var position = position
        while position < zone.upperBound {
            let code = codes[position &+ 1]
            if !code.isMark {
                guard code.isLowerCase else { break }
                let phrases = categories[position]
                guard LexiconMatches.openNoName(phrases) else { break }
                guard isPlain(code, phrases) || startsNothing(position, code) else { break }
            }
            position &+= 1
        }
        return position
    }

    /// Whether a word is one of no phrase and no meaning of grammar.
    @inline(__always)
    private func isPlain(_ code: AtomCode, _ phrases: UInt64) -> Bool {
        LexiconMatches.startNoPhrase(phrases) && !document.has(.functionWord, code)
    }

    /// Whether a word in lower case that no phrase of a name opens with opens nothing else either: it does not stand before
    /// an office or a pen name, and no rule of documents and events starts with it.
    @inline(__always)
    private func startsNothing(_ position: Int, _ code: AtomCode) -> Bool {
        !document.has(.officeState, code) && !document.has(.incumbent, code) && !document.has(.photoNoun, code)
            && !laws.mayStart(at: position) && !events.mayStart(at: position)
    }
}
