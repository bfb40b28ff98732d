/// What a match captured, for its production.
struct Captures {
    /// One captured part.
    struct Capture: Sendable {
        var name: UInt8
        /// Atoms.
        var start: Int32
        var end: Int32
        /// The number that it spells, if any.
        var number: Int?
        /// The place in the list of values of what a rule or a grammar said about it; −1 where nothing did.
        var value: Int32

        static let none = Capture(name: 0, start: 0, end: 0, number: nil, value: -1)
    }

    /// Whole, for every array of it that is handed over counts a reference.
    let text: DocumentContext
    /// The form of a rule that matched.
    var form = 0
    /// Those before the first belong to the rule that uses this one; in the order in which they were met.
    var captures: [Capture] = []
    var first = 0
    var values: [RuleValue] = []

    var document: Document { text.document }

    /// The last capture of a name.
    private func last(_ name: CaptureName) -> Capture? {
        var index = captures.count
        while index > first {
            index -= 1
            if captures[index].name == name.rawValue { return captures[index] }
        }
        return nil
    }

    /// Whether a name was captured.
    func has(_ name: CaptureName) -> Bool { last(name) != nil }

    /// The number of a capture, or the one that the rule itself gives, to reckon with; `nil` for one that is too large for it.
    func number(_ name: CaptureName) -> Int? { anyNumber(name).flatMap { $0 < Self.tooLarge ? $0 : nil } }

    /// The same, however large it is.
    func anyNumber(_ name: CaptureName) -> Int? {
        if let number = last(name)?.number { return number }
        return text.rules.forms[form].constants.first { $0.name == name.rawValue }.map { Int($0.number) }
    }

    /// The numbers of all captures of a name, in order, to reckon with: those that are too large are as large as no other.
    func numbers(_ name: CaptureName) -> [Int] {
        captures[first...].compactMap { $0.name == name.rawValue ? $0.number.map { min($0, Self.tooLarge) } : nil }
    }

    /// No day, amount or code has so many digits; sums and products of smaller numbers are numbers, too.
    private static let tooLarge = 1_000_000_000_000_000

    /// What a rule or a grammar said about a capture.
    func value(_ name: CaptureName) -> RuleValue {
        guard let index = last(name)?.value, index >= 0 else { return .none }
        return values[Int(index)]
    }

    /// The atoms of a capture.
    func range(_ name: CaptureName) -> Range<Int>? { last(name).map { Int($0.start)..<Int($0.end) } }
}
