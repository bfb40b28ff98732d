/// Reads a text character by character and knows where each of them stands.
struct RuleScanner {
    private struct Located {
        var character: Character
        var place: RulePlace
    }

    private var characters: [Located] = []
    private var position = 0
    /// Where the text ends.
    private var end: RulePlace

    /// A text of one or more pieces of lines; a blank stands between two of them.
    init(_ pieces: [(text: Substring, place: RulePlace)]) {
        end = pieces.last?.place ?? RulePlace(line: 1, column: 1)
        for (text, place) in pieces {
            if !characters.isEmpty { characters.append(Located(character: " ", place: place)) }
            var place = place
            for character in text {
                characters.append(Located(character: character, place: place))
                place.column += 1
            }
            end = place
        }
    }

    /// Where the next character stands.
    var place: RulePlace { position < characters.count ? characters[position].place : end }

    var isAtEnd: Bool { position >= characters.count }

    /// The next character, if any.
    var next: Character? { position < characters.count ? characters[position].character : nil }

    /// The next character, taken.
    mutating func take() -> Character? {
        guard let character = next else { return nil }
        position += 1
        return character
    }

    mutating func skipBlanks() {
        while let character = next, character.isWhitespace { position += 1 }
    }

    /// Takes a text if it comes next.
    mutating func take(_ text: String) -> Bool {
        guard characters.count - position >= text.count else { return false }
        for (offset, character) in text.enumerated() where characters[position + offset].character != character {
            return false
        }
        position += text.count
        return true
    }

    /// Takes characters as long as they fit.
    mutating func take(while fits: (Character) -> Bool) -> String {
        var taken = ""
        while let character = next, fits(character) {
            taken.append(character)
            position += 1
        }
        return taken
    }

    /// A name in small ASCII letters, digits and hyphens that starts with a letter; empty where none stands.
    mutating func takeName() -> String {
        guard let first = next, first.isASCII, first.isLowercase else { return "" }
        return take { $0.isASCII && ($0.isLowercase || $0.isNumber) || $0 == "-" }
    }

    /// A number in digits.
    mutating func takeNumber() -> Int? {
        var probe = self
        let isNegative = probe.take("-")
        guard let number = Int(probe.take { $0.isASCII && $0.isNumber }) else { return nil }
        self = probe
        return isNegative ? -number : number
    }

    /// - Throws: for a number that was taken at a place and is none of a range.
    func check(_ number: Int, within range: ClosedRange<Int>, at place: RulePlace) throws(RuleSyntaxError) {
        guard range.contains(number) else {
            throw error(
                "\(number) is out of range", expected: "write a number from \(range.lowerBound) to \(range.upperBound)",
                at: place)
        }
    }

    func error(_ problem: String, expected remedy: String, at place: RulePlace? = nil) -> RuleSyntaxError {
        RuleSyntaxError(place: place ?? self.place, problem: problem, remedy: remedy)
    }

    /// What comes next, as an error names it.
    var shown: String { next.map { "“\($0)”" } ?? "the end of the line" }
}
