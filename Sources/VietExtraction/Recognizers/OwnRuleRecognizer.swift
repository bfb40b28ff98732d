/// Finds what the caller's own rules speak of, from left to right.
struct OwnRuleRecognizer {
    let grammars: Grammars
    let table: RuleTable

    /// Adds the mentions in a range of atoms; they do not overlap.
    func addMentions(in range: Range<Int>, to mentions: inout [Mention], _ facts: inout MentionFacts) {
        guard let set = table.ownSet else { return }
        var matcher = Matcher(set, grammars.text)
        var position = range.lowerBound
        while position < range.upperBound {
            if let reading = matcher.reading(at: position), reading.end <= range.upperBound,
                let label = table.rules.rules[reading.rule].label
            {
                mentions.append(facts.mention(reading, at: position, of: table.rules, LabelCode(label)))
                position = reading.end
            } else {
                position += 1
            }
        }
    }
}
