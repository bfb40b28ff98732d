import VietTokenization

/// Finds DATE and TIME mentions in one pass from left to right.
struct TimeRecognizer {
    let grammars: Grammars
    /// Where a rule may start or digits stand.
    let starts: StartingAtoms

    private var document: Document { grammars.document }

    /// Adds the mentions in a range of atoms; they do not overlap.
    func addMentions(in range: Range<Int>, to mentions: inout [Mention], _ facts: inout MentionFacts) {
        // What is read through an object counts a reference each time.
        let rules = grammars.rules
        guard let set = rules.set(.time) else { return }
        var matcher = Matcher(set, TimeRuleContext(text: grammars.text))
        var position = range.lowerBound
        while position < range.upperBound {
            // Most atoms start nothing and are no part of a number.
            position = starts.first(in: position..<range.upperBound)
            guard position < range.upperBound else { break }
            if matcher.mayStart(at: position), !isInsideToken(position),
                let reading = matcher.startedReading(at: position), reading.end <= range.upperBound
            {
                let mention = facts.mention(reading, at: position, of: rules, .date)
                mentions.append(mention)
                matcher.context.previous = TimeRuleContext.Previous(mention, reading.value, rules)
                position = reading.end
            } else {
                position = document.code(position).isDigits ? endOfNumber(position) : position + 1
            }
        }
    }

    /// The end of a run of digits and the separators inside, so that no rule starts in the middle of a number.
    private func endOfNumber(_ start: Int) -> Int {
        var end = start + 1
        while document.isGlued(end), document.isGlued(end + 1), document.atom(end + 1)?.kind == .digits,
            document.isMark(end, ".") || document.isMark(end, ",") || document.isMark(end, "/")
        {
            end += 2
        }
        return end
    }

    /// Whether digits are glued to something that makes them part of a code: `QĐ-12`, `a1`, `/2022`.
    private func isInsideToken(_ start: Int) -> Bool {
        guard document.atoms[start].kind == .digits, document.isGlued(start), let before = document.atom(start - 1)
        else { return false }
        return before.kind == .letters || before.isMark("/") || before.isMark("_") || before.isMark("+")
    }
}
