/// Finds what the caller's own rules speak of, from left to right.
struct OwnRuleRecognizer {
    let grammars: Grammars
    let table: RuleTable

    /// All mentions in a range of atoms; they do not overlap.
    func mentions(in range: Range<Int>) -> [Mention] {
        guard let set = table.ownSet else { return [] }
        let document = grammars.document
        var matcher = Matcher(
            set, document: document, matches: grammars.matches, rules: table.rules,
            context: DocumentContext(document: document, matches: grammars.matches))
        var mentions: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let reading = matcher.reading(at: position), reading.end <= range.upperBound,
                let label = table.rules.rules[reading.rule].label
            {
                mentions.append(Mention(reading, at: position, of: table.rules, label))
                position = reading.end
            } else {
                position += 1
            }
        }
        return mentions
    }
}
