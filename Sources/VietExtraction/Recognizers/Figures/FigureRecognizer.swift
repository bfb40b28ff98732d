import VietTokenization

/// Finds percentages, money, measures, counts and ranks in one pass from left to right.
struct FigureRecognizer {
    let grammars: Grammars

    /// All mentions in a range of atoms; they do not overlap.
    func mentions(in range: Range<Int>) -> [Mention] {
        guard let set = grammars.rules.set(.figure) else { return [] }
        let document = grammars.document
        var matcher = Matcher(
            set, document: document, matches: grammars.matches, rules: grammars.rules,
            context: FigureRuleContext(document: document, matches: grammars.matches))
        var mentions: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let reading = matcher.reading(at: position), reading.end <= range.upperBound {
                mentions.append(Mention(reading, at: position, of: grammars.rules, .cardinal))
                position = reading.end
            } else {
                let isNumber = document.code(position).isDigits
                position = (isNumber ? matcher.context.amount(at: position)?.end : nil) ?? position + 1
            }
        }
        return mentions
    }
}
