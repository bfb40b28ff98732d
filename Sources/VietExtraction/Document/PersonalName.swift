import VietNormalization
import VietTokenization

/// A Vietnamese name in its parts: `Nguyễn`, `Thị Minh`, `Khai`.
///
/// The surname is the longest that the lexicon has at the head of the name, the given name its last syllable, the middle name all
/// between them.
public struct PersonalName: Sendable, Equatable {
    /// The name, composed, one blank between two syllables.
    private let text: String
    /// Where the surname ends in it, in bytes.
    private let surnameEnd: Int
    /// Where the given name starts in it.
    private let givenStart: Int

    /// The family name, of one syllable or two.
    public var surname: String { read { surname, _, _ in String(wellFormed: surname) } }

    /// What stands between surname and given name; `nil` where nothing does.
    public var middle: String? { read { _, middle, _ in middle.isEmpty ? nil : String(wellFormed: middle) } }

    /// The name that a person is called by.
    public var given: String { read { _, _, given in String(wellFormed: given) } }

    /// No name has more syllables.
    private static let longest = 6

    /// Takes a name apart.
    ///
    /// - Returns: `nil` for what is no Vietnamese name, and for two syllables of which the first may be a given name as well
    ///   (`Mai Phương`): nobody knows then.
    public init?(_ name: some StringProtocol) {
        guard let parts = String(name).withUTF8Bytes({ PersonalName(0..<$0.count, of: $0) }) else { return nil }
        self = parts
    }

    /// Takes the name apart that is a part of a text.
    package init?(_ range: Range<Int>, of utf8: Span<UInt8>) {
        let name = utf8.extracting(range)
        // Most mentions of people are a given name alone.
        guard Self.mayHoldWhiteSpace(name) else { return nil }
        guard let changed = Normalizer.forMatching.rewrite(name) else {
            self.init(clean: name, Self.atoms(of: range, utf8))
            return
        }
        self.init(clean: changed.bytes.span, AtomScanner.scan(changed.bytes.span))
    }

    private init?(clean utf8: Span<UInt8>, _ atoms: [Atom]) {
        guard 2...Self.longest ~= atoms.count, atoms.allSatisfy({ Self.isPart($0) }),
            let count = Self.surnameCount(atoms)
        else { return nil }
        if Self.isPlain(atoms, utf8) {
            text = String(wellFormed: utf8)
            surnameEnd = Int(atoms[count - 1].end)
            givenStart = Int(atoms[atoms.count - 1].start)
        } else {
            let syllables = String(wellFormed: utf8).split(whereSeparator: \.isWhitespace)
            guard syllables.count == atoms.count, let given = syllables.last else { return nil }
            text = syllables.joined(separator: " ")
            surnameEnd = syllables[..<count].reduce(count - 1) { $0 + $1.utf8.count }
            givenStart = text.utf8.count - given.utf8.count
        }
    }

    /// Calls a closure with the three parts, of which the middle one may be empty.
    package func withParts(
        _ body: (_ surname: Span<UInt8>, _ middle: Span<UInt8>, _ given: Span<UInt8>) -> Void
    ) {
        read(body)
    }

    /// How many bytes the parts have together at most.
    package var byteCount: Int { text.utf8.count }

    private func read<Result>(_ body: (Span<UInt8>, Span<UInt8>, Span<UInt8>) -> Result) -> Result {
        text.withUTF8Bytes { utf8 in
            let middle = surnameEnd + 1 < givenStart ? surnameEnd + 1..<givenStart - 1 : 0..<0
            return body(
                utf8.extracting(..<surnameEnd), utf8.extracting(middle), utf8.extracting(givenStart...))
        }
    }

    /// The atoms of a part of a text, one more at most than a name may have.
    private static func atoms(of range: Range<Int>, _ utf8: Span<UInt8>) -> [Atom] {
        // Read with what stands after it, for a syllable is found in the cache where as many bytes as it may have do.
        var atoms = AtomScanner.scan(utf8.extracting(range.lowerBound...), upTo: longest + 1)
        while let last = atoms.last, Int(last.start) >= range.count { atoms.removeLast() }
        // What begins in it and ends after it was read as something else.
        let isWhole = atoms.last.map { Int($0.end) <= range.count } ?? true
        return isWhole ? atoms : AtomScanner.scan(utf8.extracting(range), upTo: longest + 1)
    }

    /// How many syllables the surname at the head has; `nil` where there is none, or nobody knows.
    private static func surnameCount(_ atoms: [Atom]) -> Int? {
        var surname: (count: Int, standing: SurnameStanding)?
        var mayBeGiven = false
        Lexicon.shipped.phrases?.forEachMatch(in: atoms, at: 0) { end, payloads in
            for payload in payloads where end < atoms.count {
                switch LexiconCategory(rawValue: payload.category) {
                case .surname?: surname = SurnameStanding(number: payload.number).map { (end, $0) } ?? surname
                case .givenName?: mayBeGiven = mayBeGiven || end == 1 && payload.number == 1
                default: break
                }
            }
        }
        guard let (count, standing) = surname, standing == .clear || standing == .ambiguous,
            atoms.count > 2 || standing == .clear && !mayBeGiven
        else { return nil }
        return count
    }

    /// Whether a text has a byte of white space: `false` is certain.
    private static func mayHoldWhiteSpace(_ utf8: Span<UInt8>) -> Bool {
        for index in utf8.indices {
            let byte = utf8[index]
            // Control characters and blanks; what begins with C2, E2 and E3; E1 9A 80 by its second byte.
            if (byte < 0x21) || (byte == 0xC2) || (byte == 0x9A) || (byte & 0xFE == 0xE2) { return true }
        }
        return false
    }

    /// Whether the text is its atoms, one blank between two, and nothing else.
    private static func isPlain(_ atoms: [Atom], _ utf8: Span<UInt8>) -> Bool {
        var position = 0
        for (index, atom) in atoms.enumerated() {
            if index > 0 {
                guard utf8[position] == UInt8(ascii: " ") else { return false }
                position += 1
            }
            guard Int(atom.start) == position else { return false }
            position = Int(atom.end)
        }
        return position == utf8.count
    }

    /// Whether an atom is a syllable of a name, or the one letter that stands for it.
    private static func isPart(_ atom: Atom) -> Bool {
        guard atom.kind == .letters else { return false }
        return (atom.isSyllable || atom.letterCount == 1) && (atom.casing == .title || atom.casing == .upper)
    }
}

extension Entity {
    /// For a person, the parts of a Vietnamese name, where it is told by its surname.
    public var personalName: PersonalName? { label == .person ? PersonalName(text) : nil }
}
