import VietTokenization

/// Finds percentages, money, measures, counts and ranks in one pass from left to right.
struct FigureRecognizer {
    let grammars: Grammars

    /// Adds the mentions in a range of atoms; they do not overlap.
    ///
    /// - Parameter isWanted: whether one counts.
    func addMentions(
        in range: Range<Int>, to mentions: inout [Mention], _ facts: inout MentionFacts,
        where isWanted: (Mention) -> Bool
    ) {
        guard let set = grammars.rules.set(.figure) else { return }
        let document = grammars.document
        var matcher = Matcher(set, FigureRuleContext(grammars.text))
        var position = range.lowerBound
        while position < range.upperBound {
            // Most atoms start nothing and are no part of a number.
            position = matcher.firstStart(in: position..<range.upperBound, orDigits: true)
            guard position < range.upperBound else { break }
            if let mention = mention(at: position, &matcher, &facts), mention.range.upperBound <= range.upperBound {
                if isWanted(mention) { mentions.append(mention) }
                position = mention.range.upperBound
            } else {
                let isNumber = document.code(position).isDigits
                position = (isNumber ? matcher.context.amountEnd(at: position) : nil) ?? position + 1
            }
        }
    }

    @inline(__always)
    private func mention(
        at position: Int, _ matcher: inout Matcher<FigureRuleContext>, _ facts: inout MentionFacts
    ) -> Mention? {
        guard matcher.mayStart(at: position), let reading = matcher.startedReading(at: position) else { return nil }
        return facts.mention(reading, at: position, of: grammars.rules, .cardinal)
    }
}
