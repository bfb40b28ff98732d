import VietTokenization

/// Readings in code that patterns name as `%name`, for what they cannot say themselves.
enum GrammarName: String, CaseIterable, Sendable {
    /// A number in words: `hai mươi mốt`.
    case numberWords = "number-words"
    /// A number in words with a decimal comma: `ba phẩy năm`.
    case decimalWords = "decimal-words"
    /// A number in digits with its separators: `1.234,5`.
    case numeral
    /// A number in digits in which a single separator is decimal: `12.345%`.
    case share
    /// A number or a range with the words that multiply it: `11 tỷ 200 triệu`, `98-104 nghìn`.
    case amount
    /// A number that shares the multiplier of the one behind `đến`: `3 đến 5 triệu`.
    case sharingAmount = "sharing-amount"
    /// A number with the words that multiply it.
    case number
    /// Two numbers of which the second is larger, joined by a dash.
    case numberRange = "number-range"
    /// Two numbers and a slash.
    case ratio
    /// The name of an organization.
    case body
    /// One that a unit, a parent or a proper name makes definite.
    case definiteBody = "definite-body"
    /// One that stands by itself, such as a council.
    case council
    /// The name of a festival behind its kind.
    case festivalName = "festival-name"
    /// The name of a place.
    case place
    /// One person or several, with forms of address and the titles right before the names.
    case people
    /// The people, and the titles that follow each of them.
    case titledPeople = "titled-people"
    /// One office or a chain of them, none that belongs to the name behind it.
    case offices

    /// The grammars by their numbers.
    static let all = allCases

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

    /// The marks that may stand behind the first digits of its readings, none that go on to another number among them where
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
