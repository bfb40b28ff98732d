import VietNormalization
import VietTokenization

/// Reads runs of capitalised syllables, the raw material of names.
///
/// A class for the reason that ``Document`` is one: every name asks for it.
final class NameRunGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches

    init(document: Document, matches: LexiconMatches) {
        self.document = document
        self.matches = matches
    }

    /// The capitalised syllable that starts at an atom: `Văn`, `H'Linh`, `K'`, `S'tiêng`, `B.` where initials count; or the
    /// word that hyphens make of several: `Xtê-pa-nốp`, `Jean-Baptiste`.
    @inline(__always)
    func syllable(at start: Int) -> Range<Int>? { document.isCased(start) ? casedSyllable(at: start) : nil }

    /// The same at a word that is not all in small letters.
    @inline(__always)
    private func casedSyllable(at start: Int) -> Range<Int>? {
        guard isCapital(start) else { return nil }
        // Most of those with a mark right after them stand before a comma.
        let mayGoOn = document.isGlued(start + 1) && !document.isMark(start + 1, ",")
        return mayGoOn ? gluedSyllable(at: start) : start..<start + 1
    }

    @inline(never)
    private func gluedSyllable(at start: Int) -> Range<Int> {
        if isApostrophe(start + 1) {
            if document.isGlued(start + 2), document.atom(start + 2)?.kind == .letters { return start..<start + 3 }
            // `K' Sen`, `H' Liêng`: the apostrophe belongs to the letter before it.
            return document.atoms[start].byteCount == 1 ? start..<start + 2 : start..<start + 1
        }
        return document.isMark(start + 1, "-") ? start..<hyphens.end(from: start) : start..<start + 1
    }

    var initials: InitialsGrammar { InitialsGrammar(document: document, matches: matches) }

    private var hyphens: HyphenGrammar { HyphenGrammar(document: document, matches: matches) }

    /// The capitalised syllables that follow one another from an atom on, at most so many.
    @inline(__always)
    func run(at start: Int, limit: Int = NameRun.maximumCount) -> NameRun {
        document.isCased(start) ? casedRun(at: start, limit: limit) : NameRun()
    }

    /// A call of its own, for most atoms start none.
    private func casedRun(at start: Int, limit: Int) -> NameRun {
        guard let head = casedSyllable(at: start) else { return NameRun() }
        var run = NameRun(head)
        var last = head
        // `Thích nữ Diệu Tịnh`
        if document.spells(.nunName, at: start) {
            last = last.upperBound..<last.upperBound + 1
            run.append(endingAt: last.upperBound)
        }
        while run.count < limit, document.isConnected(last.upperBound),
            let word = syllable(at: last.upperBound) ?? particles(at: last.upperBound, after: last)
        {
            run.append(endingAt: word.upperBound)
            last = word
        }
        return run
    }

    /// `van der Meulen`, `al-Nuaimi`: particles in lower case and the word of a foreign name that they lead to.
    @inline(__always)
    private func particles(at start: Int, after last: Range<Int>) -> Range<Int>? {
        document.has(.nameParticle, start) && isForeign(last) ? ledWord(at: start) : nil
    }

    private func ledWord(at start: Int) -> Range<Int>? {
        var position = start
        while position < start + 3, document.has(.nameParticle, position), document.atom(position)?.casing == .lower {
            position += 1
            if document.isDash(position), document.isGlued(position), document.isGlued(position + 1) { position += 1 }
        }
        guard document.isConnected(position), let word = syllable(at: position), isForeign(word) else { return nil }
        return start..<word.upperBound
    }

    /// Whether a word of a run is not Vietnamese: it has another syllable, or hyphens join three of them.
    func isForeign(_ word: Range<Int>) -> Bool {
        if word.count == 1 { return isForeign(at: word.lowerBound) }
        if word.count >= 5, document.isDash(word.lowerBound + 1) { return true }
        return word.contains { isForeign(at: $0) }
    }

    private func isForeign(at position: Int) -> Bool {
        guard let atom = document.atom(position) else { return false }
        return atom.kind == .letters && !atom.isSyllable
    }

    /// Whether a word of a run is one syllable of Vietnamese and no letter.
    func isPlainSyllable(_ word: Range<Int>) -> Bool {
        guard word.count == 1, let atom = document.atom(word.lowerBound) else { return false }
        return atom.isSyllable && atom.letterCount > 1
    }

    /// Whether a run is a name of the highlands, which also write syllables that Vietnamese does not have: `Y Bhum Niê`.
    func isHighland(_ run: NameRun) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        let isPrefix = document.atoms[first.lowerBound].letterCount == 1 && !document.isDash(first.lowerBound + 1)
        return isPrefix || phrase(.surname, in: run) != nil
            || phrase(.surname, in: NameRun(last)) != nil
    }

    /// The number of syllables of a run that an atom range covers, where it ends at a border of the run.
    func count(of run: NameRun, upTo end: Int) -> Int? {
        run.firstIndex { $0.upperBound == end }.map { $0 + 1 }
    }

    /// Whether a word that is not all in small letters starts with a capital.
    @inline(__always)
    private func isCapital(_ position: Int) -> Bool {
        document.code(position).casing != Atom.Casing.mixed.rawValue || startsWithCapital(document.atoms[position])
    }

    @inline(never)
    private func startsWithCapital(_ atom: Atom) -> Bool {
        let utf8 = document.utf8
        let (scalar, _) = ScalarCoding.decode(utf8.span, at: Int(atom.start))
        return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    private func isApostrophe(_ position: Int) -> Bool {
        guard let atom = document.atom(position), atom.kind != .letters, atom.kind != .digits else { return false }
        switch atom.value {
        case 0x27, 0x2018, 0x2019, 0x2BC, 0x60, 0xB4: return true
        default: return false
        }
    }

    /// The lexicon phrase of a category that starts at a run and ends at one of its borders, all of it capitalised.
    @inline(__always)
    func phrase(_ category: LexiconCategory, in run: NameRun) -> (syllables: Int, match: Lexicon.Match)? {
        guard let first = run.first, matches.starts(category, at: first.lowerBound) else { return nil }
        return startedPhrase(category, in: run, first)
    }

    private func startedPhrase(
        _ category: LexiconCategory, in run: NameRun, _ first: Range<Int>
    ) -> (syllables: Int, match: Lexicon.Match)? {
        var syllables = 0
        let match = matches.last(category, at: first.lowerBound) { match in
            guard let word = run.firstIndex(where: { $0.upperBound == match.range.upperBound }) else { return false }
            syllables = word - run.startIndex + 1
            return true
        }
        return match.map { (syllables, $0) }
    }
}
