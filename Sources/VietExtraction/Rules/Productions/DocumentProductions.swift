/// Codes of documents; they carry no value, but not every row of digits and letters is one.
extension Production {
    static let documents = [
        Production("code", of: [.code]) { hasLetters($0) ? RuleValue.none : nil },
        Production("kind-code", of: [.code]) { namesKind($0) ? RuleValue.none : nil },
    ]

    private static func hasLetters(_ captures: Captures) -> Bool {
        guard let code = captures.range(.code) else { return false }
        return code.count >= 3 && code.contains { captures.document.atom($0)?.kind == .letters }
    }

    /// Whether the letters of a code abbreviate a kind of document: `QĐ`, `NQ`.
    private static func namesKind(_ captures: Captures) -> Bool {
        guard hasLetters(captures), let code = captures.range(.code) else { return false }
        return code.dropFirst().contains {
            captures.document.has(.documentCode, $0) && captures.document.atom($0)?.casing != .lower
        }
    }
}
