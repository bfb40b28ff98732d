import VietNormalization
import VietTokenization

/// A Vietnamese name in its parts: `Nguyễn`, `Thị Minh`, `Khai`.
///
/// The surname is the longest that the lexicon has at the head of the name, the given name its last syllable, the middle name all
/// between them.
public struct PersonalName: Sendable, Equatable {
    /// The family name, of one syllable or two.
    public let surname: String
    /// What stands between surname and given name; `nil` where nothing does.
    public let middle: String?
    /// The name that a person is called by.
    public let given: String

    /// No name has more syllables.
    private static let longest = 6

    /// Takes a name apart.
    ///
    /// - Returns: `nil` for what is no Vietnamese name, and for two syllables of which the first may be a given name as well
    ///   (`Mai Phương`): nobody knows then.
    public init?(_ name: some StringProtocol) {
        let text = Normalizer.forMatching.normalize(String(name)).text
        let utf8 = Array(text.utf8)
        let atoms = AtomScanner.scan(utf8.span)
        guard 2...Self.longest ~= atoms.count, atoms.allSatisfy({ Self.isPart($0) }),
            let phrases = Lexicon.shipped.phrases
        else { return nil }
        let syllables = Self.syllables(of: text, utf8, atoms)
        guard syllables.count == atoms.count else { return nil }
        var surname: (count: Int, standing: SurnameStanding)?
        var mayBeGiven = false
        phrases.forEachMatch(in: atoms, at: 0) { end, payloads in
            for payload in payloads where end < atoms.count {
                switch LexiconCategory(rawValue: payload.category) {
                case .surname?: surname = SurnameStanding(number: payload.number).map { (end, $0) } ?? surname
                case .givenName?: mayBeGiven = mayBeGiven || end == 1 && payload.number == 1
                default: break
                }
            }
        }
        guard let (count, standing) = surname, standing == .clear || standing == .ambiguous,
            syllables.count > 2 || standing == .clear && !mayBeGiven
        else { return nil }
        self.surname = syllables[..<count].joined(separator: " ")
        let middle = syllables[count...].dropLast()
        self.middle = middle.isEmpty ? nil : middle.joined(separator: " ")
        given = syllables[syllables.count - 1]
    }

    /// The parts of a name between white space: its atoms, where one blank stands between two and nothing else.
    private static func syllables(of text: String, _ utf8: [UInt8], _ atoms: [Atom]) -> [String] {
        let isPlain = zip(atoms, atoms.dropFirst()).allSatisfy { first, second in
            second.start == first.end + 1 && utf8[Int(first.end)] == UInt8(ascii: " ")
        }
        guard isPlain, let first = atoms.first, let last = atoms.last, first.start == 0, last.end == utf8.count else {
            return text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        return atoms.map { String(wellFormed: utf8.span.extracting(Int($0.start)..<Int($0.end))) }
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
