/// Where something may start: most words start no name.
extension NameScanner {
    /// The first atom from one on where something may start, or the end of the zone.
    func start(from position: Int, in zone: Range<Int>) -> Int {
        let (allCodes, allCategories) = (document.codes, matches.categories)
        let (codes, categories) = (allCodes.span, allCategories.span)
        var position = position
        while position < zone.upperBound {
            let code = codes[position &+ 1]
            if code.isLowerCase {
                let phrases = categories[position]
                guard isPlain(code, phrases) || startsNothing(code, phrases) else { break }
            } else {
                guard code.isMark else { break }
            }
            position &+= 1
        }
        return position
    }

    /// Whether a word in lower case is one of no phrase and no meaning of grammar.
    @inline(__always)
    private func isPlain(_ code: AtomCode, _ phrases: UInt64) -> Bool {
        LexiconMatches.startNoPhrase(phrases) && !document.has(.functionWord, code)
    }

    /// Whether a word in lower case opens nothing: no phrase of a name opens with it, it does not stand before an office or
    /// a pen name, and no rule of documents and events starts with it.
    @inline(__always)
    private func startsNothing(_ code: AtomCode, _ phrases: UInt64) -> Bool {
        LexiconMatches.openNoName(phrases) && !document.has(.officeState, code) && !document.has(.incumbent, code)
            && !document.has(.photoNoun, code) && !laws.mayStart(code, phrases) && !events.mayStart(code, phrases)
    }
}
