import VietNormalization
import VietTokenization

/// What all recognizers read: the bytes for matching, their atoms, words and sentences, and the lines.
///
/// Atoms and sentences are the tokenizer's, and so are words, which it is asked for where names begin and end. Its typed tokens are
/// not kept: rules read the same atoms, also those of a code or a clock that white space parts (`45 /QĐ-UBND`, `7 giờ 30`), and take
/// the numbers in them; tests see to it that no rule cuts a token.
///
/// Positions are atom indices. Asking beyond either end answers "nothing there", so rules need no bounds checks.
///
/// A class although it never changes: every grammar holds it, and as a structure the reference counts of its
/// arrays took a third of the time of an extraction.
final class Document: Sendable {
    /// UTF-8 in NFC without invisible characters.
    let utf8: [UInt8]
    let atoms: [Atom]
    /// Whether some of the atoms are two parts of what the tokenizer has as one: see ``GluedWords``.
    let isDivided: Bool
    private let classes: AtomWords
    let lines: Lines
    /// How many atoms are digits.
    let digitCount: Int
    /// Which lines go on with the phrase before them.
    private let wrapping: LineWrapping
    let sentences: DocumentSentences

    /// Whether lines end inside phrases all over, as on portals that break paragraphs hard.
    var isHardWrapped: Bool { wrapping.isHard }

    /// Whether some line of the page goes on in the middle of a phrase, in lower case.
    var breaksPhrases: Bool { wrapping.breaksPhrases }

    init(utf8: [UInt8], vocabulary: borrowing Vocabulary = .shipped) {
        self.utf8 = utf8
        var atoms = AtomScanner.scan(utf8.span)
        var survey = AtomSurvey(atoms, vocabulary)
        let divided = GluedWords.divided(atoms, at: survey.glued, utf8)
        if let divided {
            atoms = divided
            survey = AtomSurvey(divided, vocabulary)
        }
        isDivided = divided != nil
        self.atoms = atoms
        let lines = survey.lines
        self.lines = lines
        digitCount = survey.digitCount
        let classes = AtomWords(codes: survey.codes, vocabulary: copy vocabulary)
        self.classes = classes
        let wrapping = LineWrapping(lines: lines, atoms: atoms, words: classes)
        self.wrapping = wrapping
        sentences = DocumentSentences(atoms, wrapping: wrapping)
    }

    /// What rules look at of each atom, the end of the text before the first and after the last.
    @inline(__always)
    var codes: [AtomCode] { classes.codes }

    /// The code of an atom, or of the end of the text right before the first one and right after the last.
    @inline(__always)
    func code(_ index: Int) -> AtomCode { codes[index + 1] }

    func atom(_ index: Int) -> Atom? { atoms.indices.contains(index) ? atoms[index] : nil }

    var vocabulary: Vocabulary { classes.vocabulary }

    /// Whether an atom is a word of a class.
    @inline(__always)
    func has(_ wordClass: WordClass, _ index: Int) -> Bool { classes.has(wordClass, index) }

    /// Whether an atom with a code is a word of a class.
    @inline(__always)
    func has(_ wordClass: WordClass, _ code: AtomCode) -> Bool { classes.has(wordClass, code) }

    /// The value of an atom's word in a class, where it belongs to it.
    func value(of wordClass: WordClass, _ index: Int) -> Int? { classes.value(of: wordClass, index) }

    /// Whether two atoms spell two syllables that a class numbers 1 and 2.
    @inline(__always)
    func spells(_ wordClass: WordClass, at index: Int) -> Bool {
        has(wordClass, index) && spellsBoth(wordClass, at: index)
    }

    @inline(never)
    private func spellsBoth(_ wordClass: WordClass, at index: Int) -> Bool {
        classes.value(of: wordClass, index) == 1 && classes.value(of: wordClass, index + 1) == 2
    }

    /// Whether an atom is a mark; none of the marks that rules and code ask for lies beyond U+FFFF.
    @inline(__always)
    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { classes[index].isMark(mark) }

    /// Whether an atom is a word with a capital in it.
    @inline(__always)
    func isCased(_ index: Int) -> Bool { classes[index].isCased }

    /// Calls a closure with each atom of a range whose code has a property.
    @inline(__always)
    func forEachAtom(in range: Range<Int>, where fits: (AtomCode) -> Bool, _ body: (Int) -> Void) {
        let codes = codes
        let span = codes.span
        for index in range { if fits(span[index &+ 1]) { body(index) } }
    }

    /// Whether the code of some atom of a range has a property.
    @inline(__always)
    func hasAtom(in range: Range<Int>, where fits: (AtomCode) -> Bool) -> Bool {
        let codes = codes
        let span = codes.span
        var index = range.lowerBound
        while index < range.upperBound {
            index &+= 1
            if fits(span[index]) { return true }
        }
        return false
    }

    @inline(__always)
    func isDash(_ index: Int) -> Bool { classes[index].isMark && atoms[index].isDash }

    /// Whether an atom stands right after the one before it.
    @inline(__always)
    func isGlued(_ index: Int) -> Bool { classes[index].isAfter(.none) }

    /// Whether an atom is the first of its line.
    @inline(__always)
    func startsLine(_ index: Int) -> Bool { index == 0 || !classes[index].isOnLine }

    /// Whether a phrase may go on from the atom before to this one: on the same line, or over a hard line break.
    @inline(__always)
    func isConnected(_ index: Int) -> Bool {
        let code = classes[index]
        return code.isOnLine || code.isAfter(.lineBreak) && wrapping.continues(at: index)
    }

    /// The value of a run of digits of at most so many digits.
    func integer(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard atoms.indices.contains(index), atoms[index].kind == .digits, digits.contains(atoms[index].byteCount)
        else {
            return nil
        }
        return Int(exactly: atoms[index].value)
    }

    /// The matching text of a range of atoms.
    func text(_ range: Range<Int>) -> String {
        guard let first = atom(range.lowerBound), let last = atom(range.upperBound - 1), !range.isEmpty else {
            return ""
        }
        // Atoms are whole scalars.
        let utf8 = utf8
        return String(wellFormed: utf8.span.extracting(Int(first.start)..<Int(last.end)))
    }

    func text(_ index: Int) -> String { text(index..<index + 1) }

    /// The matching text of a range of atoms with every run of white space, line breaks among them, as one space.
    func oneLine(_ range: Range<Int>) -> String {
        let text = text(range)
        // Most ranges lie in one line, their words a single space apart.
        let isClean = text.isEmpty || range.dropFirst().allSatisfy { isGlued($0) || isSpace(before: $0) }
        return isClean ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether exactly one space stands before an atom.
    private func isSpace(before index: Int) -> Bool {
        let start = Int(atoms[index].start)
        return start - Int(atoms[index - 1].end) == 1 && utf8[start - 1] == UInt8(ascii: " ")
    }

    /// The bytes of one atom.
    func bytes(_ index: Int) -> ArraySlice<UInt8> {
        guard let atom = atom(index) else { return [] }
        return utf8[atom.range]
    }

    /// How many scalars an atom has in the matching text.
    func scalarCount(_ index: Int) -> Int {
        guard let atom = atom(index) else { return 0 }
        let utf8 = utf8
        let bytes = utf8.span.extracting(atom.range)
        var count = 0
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
        return count
    }

    /// Whether an atom stands in a line of capitals.
    func isShouted(_ index: Int) -> Bool { lines.holdShouted && line(containing: index)?.isShouted ?? false }

    /// The line that holds an atom.
    func line(containing index: Int) -> Line? {
        atoms.indices.contains(index) ? lines[lines.number(containing: index)] : nil
    }
}
