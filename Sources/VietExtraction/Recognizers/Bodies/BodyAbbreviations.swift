import VietTokenization

/// The abbreviations that an article gives to bodies: `Tổng công ty Điện lực miền Nam (EVNSPC)`.
struct BodyAbbreviations: Sendable {
    /// As they are written.
    private var words: Set<String> = []

    /// Atoms between the start of a body's name and its abbreviation.
    private static let longestName = 24

    init(bodies: BodyGrammar) {
        let document = bodies.places.names.document
        var found: Set<String> = []
        document.forEachAtom(in: document.atoms.indices, where: { $0.isMark("(") }) { bracket in
            guard let word = Self.word(after: bracket, document), Self.isAbbreviation(word, bodies.places.names),
                Self.bodyEnds(at: bracket, bodies)
            else { return }
            found.insert(document.text(word))
        }
        words = found
    }

    /// Whether an atom is the abbreviation of a body.
    func contains(_ position: Int, in document: Document) -> Bool {
        guard !words.isEmpty, let atom = document.atom(position), atom.kind == .letters, atom.casing != .lower else {
            return false
        }
        return words.contains(document.text(position))
    }

    /// The last word of a short bracket: `(VIB)`, `(gọi tắt là VIB)`.
    private static func word(after bracket: Int, _ document: Document) -> Int? {
        guard let closing = (bracket + 2..<bracket + 7).first(where: { document.isMark($0, ")") }) else { return nil }
        let word = closing - 1
        return word == bracket + 1 || document.has(.copula, word - 1) ? word : nil
    }

    /// Several capitals, or a word that is not a Vietnamese syllable: `EVNSPC`, `Sacombank`.
    private static func isAbbreviation(_ word: Int, _ names: NameRunGrammar) -> Bool {
        guard let atom = names.document.atom(word), atom.kind == .letters, atom.byteCount > 1,
            names.matches.longest(.bodyName, at: word) == nil, names.matches.longest(.field, at: word) == nil
        else { return false }
        switch atom.casing {
        case .upper, .mixed: return !RomanNumeral.isNumeral(atom)
        case .title: return !atom.isSyllable
        case .lower: return false
        }
    }

    /// Whether the full name of a body ends at an atom.
    private static func bodyEnds(at end: Int, _ bodies: BodyGrammar) -> Bool {
        let matches = bodies.places.names.matches
        return (max(0, end - longestName)..<end).contains { start in
            guard matches.longest(.bodyHead, at: start) != nil || matches.longest(.bodyName, at: start) != nil,
                let body = bodies.body(at: start, .init(allowsPerson: false, allowsNoPlace: false))
            else { return false }
            return body.end == end && (body.isDefinite || body.standing == .alone)
        }
    }
}
