import VietTokenization

/// Readings in code that patterns name as `%name`, for what they cannot say themselves.
enum GrammarName: String, CaseIterable, Sendable {
    case numberWords = "number-words"
    case decimalWords = "decimal-words"
    case numeral
    case share
    case amount
    case sharingAmount = "sharing-amount"
    case number
    case numberRange = "number-range"
    case ratio
    case body
    case definiteBody = "definite-body"
    case council
    case festivalName = "festival-name"
    case place
    case people
    case titledPeople = "titled-people"
    case offices

    /// What it reads.
    var says: String {
        switch self {
        case .numberWords: "a number in words"
        case .decimalWords: "a number in words with a decimal comma"
        case .numeral: "a number in digits with its separators: `1.234,5`"
        case .share: "a number in digits in which a single separator is decimal: `12.345%`"
        case .amount: "a number or a range with the words that multiply it"
        case .sharingAmount: "a number that shares the multiplying words of the next one"
        case .number: "a number with the words that multiply it"
        case .numberRange: "two numbers of which the second is larger, joined by a dash"
        case .ratio: "two numbers and a slash"
        case .body: "the name of an organization"
        case .definiteBody: "one that a unit, a parent or a proper name makes definite"
        case .council: "one that stands by itself, such as a council"
        case .festivalName: "the name of a festival after its kind"
        case .place: "the name of a place"
        case .people: "one person or several, with forms of address and the titles right before the names"
        case .titledPeople: "the people, and the titles that follow each of them"
        case .offices: "one office or a chain of them, none that belongs to the name after it"
        }
    }

    /// How many there are: their numbers are those of their cases.
    static var count: Int { Int(unsafeBitCast(GrammarName.offices, to: UInt8.self)) + 1 }

    /// The grammar with a number, as fast as every step needs it.
    @inline(__always)
    init(code: Int32) {
        self = code >= 0 && code < Self.count ? unsafeBitCast(UInt8(truncatingIfNeeded: code), to: Self.self) : .offices
    }

    /// Whether it reads amounts of the shape of a value.
    func reads(_ value: Value) -> Bool {
        switch (self, value) {
        case (.amount, .number), (.amount, .range), (.number, .number), (.numberRange, .range), (.ratio, .ratio): true
        default: false
        }
    }

    /// What its readings start with; `nil` for anything.
    var first: AtomPattern.Content? {
        switch self {
        case .numberWords, .decimalWords: .wordClass(WordClass.smallNumber.name)
        case .numeral, .share, .amount, .sharingAmount, .number, .numberRange, .ratio:
            .digits(count: 1...255, value: 0...Int.max)
        case .body, .definiteBody, .council, .festivalName, .place, .people, .titledPeople, .offices: nil
        }
    }

    /// The marks that may stand after the first digits of its readings, none that go on to another number among them where
    /// it reads one only.
    var marks: [Unicode.Scalar] {
        let separators: [Unicode.Scalar] = [".", ","]
        return switch self {
        case .amount, .numberRange: separators + Atom.dashes + ["/"]
        case .ratio: separators + ["/"]
        default: separators
        }
    }

    /// Whether a run of digits or a word alone may be one.
    var mayBeOneAtom: Bool { ![.numberRange, .ratio, .sharingAmount, .decimalWords].contains(self) }
}
