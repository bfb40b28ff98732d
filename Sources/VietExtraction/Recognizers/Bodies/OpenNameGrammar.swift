import VietTokenization

/// Reads names of bodies with a long middle in lower case up to a place: `Câu lạc bộ đàn ca tài tử ấp Vĩnh Lạc`,
/// `Đội cảnh sát giao thông đường thủy Bến Lức`.
struct OpenNameGrammar: Sendable {
    let places: PlaceGrammar

    private var document: Document { places.document }
    private var matches: LexiconMatches { places.matches }

    /// Words between the noun of the body and the place.
    private static let longestMiddle = 10

    /// The end of the name after the noun of a body.
    ///
    /// - Parameters:
    ///   - noun: the noun, which has to open with a capital.
    ///   - known: where a shorter name ends, if there is one.
    func end(after noun: Range<Int>, known: Int?, _ expectation: RunSplitter.Expectation) -> Int? {
        guard document.atom(noun.lowerBound)?.isCapitalized == true, !document.isShouted(noun.lowerBound),
            known.map(isOpen) ?? true, let end = end(from: max(noun.upperBound, known ?? 0), expectation)
        else { return nil }
        // What the tokenizer has to be asked comes last.
        return document.isInsideWord(noun.upperBound) ? nil : end
    }

    /// The end of a place that a middle in lower case leads to from an atom on.
    private func end(from start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        var position = start
        while position < start + Self.longestMiddle, document.isConnected(position), let atom = document.atom(position)
        {
            // A unit right after a name completes it like any other.
            if position > start, let end = place(at: position, expectation) { return end }
            if atom.isMark(",") {
                // `phòng, chống`
                guard matches.longest(.field, at: position - 1)?.range.contains(position) == true else { return nil }
            } else if atom.kind != .letters || atom.casing != .lower || isStop(position) {
                return nil
            }
            position += 1
        }
        return nil
    }

    /// A place that a name may end with: one with its noun and name, or one that is known by its name alone.
    private func place(at position: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        if let place = places.place(at: position, expectation), place.isNamed, place.level != .road {
            return numbered(place.end)
        }
        guard document.atom(position)?.isCapitalized == true else { return nil }
        if let end = places.known.end(at: position, .attached) { return end }
        let run = places.names.run(at: position)
        guard let name = places.names.phrase(.placeName, in: run[...]), name.syllables == run.count, run.count > 1
        else { return nil }
        return numbered(run[run.count - 1].upperBound)
    }

    /// `Hòa Phong 1`: a digit that counts nothing.
    private func numbered(_ end: Int) -> Int {
        guard document.isConnected(end), document.integer(end, digits: 1...1) != nil,
            document.atom(end + 1)?.kind != .letters || document.atom(end + 1)?.casing != .lower
        else { return end }
        return end + 1
    }

    /// Whether a name that ends here may go on: no proper name, and no other body after `và`.
    private func isOpen(_ end: Int) -> Bool {
        document.atom(end - 1)?.casing == .lower && document.atom(end)?.casing == .lower && !document.has(.and, end)
    }

    /// Words that no name of a body contains.
    private func isStop(_ position: Int) -> Bool {
        if document.has(.and, position), matches.longest(.placeHead, at: position + 1) != nil { return true }
        let categories: [LexiconCategory] = [.actionVerb, .personVerb, .honorific, .titleHead, .eventNoun]
        return categories.contains { matches.longest($0, at: position) != nil && !isField(position) }
    }

    private func isField(_ position: Int) -> Bool {
        matches.longest(.field, at: position).map { $0.range.count > 1 } ?? false
    }
}
