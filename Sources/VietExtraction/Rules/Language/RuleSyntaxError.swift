extension RuleTable {
    /// Why a text is no table of rules.
    public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        /// The file, or `rules` where a text was given.
        public let file: String
        /// The line, from 1.
        public let line: Int
        /// The character of the line, from 1.
        public let column: Int
        /// What is wrong there.
        public let problem: String
        /// What was expected.
        public let remedy: String

        /// `time.rules:12:8: unknown class “plurall”; use one of …`
        public var description: String { "\(file):\(line):\(column): \(problem); \(remedy)" }
    }
}

/// A failure before the name of its file is known.
struct RuleSyntaxError: Error {
    let place: RulePlace
    let problem: String
    let remedy: String

    /// More of something than the numbers of the compiled form go to; the package's rules have some of them.
    static func tooMany(_ limit: Int, _ what: String, _ place: RulePlace) -> RuleSyntaxError {
        RuleSyntaxError(
            place: place, problem: "more than \(limit) \(what), those of the package among them",
            remedy: "leave some out, or use some that are there")
    }

    static func tooDeep(_ place: RulePlace) -> RuleSyntaxError {
        RuleSyntaxError(
            place: place, problem: "patterns within patterns, more than \(Pattern.maximumDepth) deep",
            remedy: "write it with fewer brackets inside one another, and fewer patterns that use each other")
    }

    func failure(in file: String) -> RuleTable.Failure {
        RuleTable.Failure(file: file, line: place.line, column: place.column, problem: problem, remedy: remedy)
    }
}
