import VietTokenization

/// Finds percentages, money, measures, counts and ranks in one pass from left to right.
struct FigureRecognizer {
    let grammars: Grammars
    /// Where a rule may start or digits stand.
    let starts: StartingAtoms

    /// Adds the mentions in a range of atoms; they do not overlap.
    ///
    /// - Parameter isWanted: whether one counts.
    func addMentions(
        in range: Range<Int>, to mentions: inout [Mention], _ facts: inout MentionFacts,
        where isWanted: (Mention) -> Bool
    ) {
        guard let set = grammars.rules.set(.figure) else { return }
        // What is read through an object counts a reference each time.
        let (document, rules) = (grammars.document, grammars.rules)
        var matcher = Matcher(set, FigureRuleContext(grammars.text))
        var position = range.lowerBound
        while position < range.upperBound {
            // Most atoms start nothing and are no part of a number.
            position = starts.first(in: position..<range.upperBound)
            guard position < range.upperBound else { break }
            if matcher.mayStart(at: position), let reading = matcher.startedReading(at: position),
                reading.end <= range.upperBound
            {
                let mention = facts.mention(reading, at: position, of: rules, .cardinal)
                if isWanted(mention) { mentions.append(mention) }
                position = reading.end
            } else {
                let isNumber = document.code(position).isDigits
                position = (isNumber ? matcher.context.amountEnd(at: position) : nil) ?? position + 1
            }
        }
    }
}
