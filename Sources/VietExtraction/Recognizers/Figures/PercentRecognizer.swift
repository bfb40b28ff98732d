import VietTokenization

/// Finds percentages: `18,4%`, `63,24 %`, `5-7%`, `98 phần trăm`, `0,5 điểm %`, `3 đến 5%`.
struct PercentRecognizer: Sendable {
    private let document: Document
    private let numerals: NumeralReader

    init(document: Document) {
        self.document = document
        numerals = NumeralReader(document: document)
    }

    /// All percentages in a range of atoms.
    func mentions(in range: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        for start in range where document.atoms[start].kind == .digits {
            if let mention = mention(at: start) { mentions.append(mention) }
        }
        return mentions
    }

    /// The percentage whose number starts at an atom.
    private func mention(at start: Int) -> Mention? {
        guard let low = percentNumeral(at: start) else { return nil }
        if let sign = sign(at: low.end) {
            return mention(start..<sign.end, .number(low.value), sign.rule)
        }
        let isJoined = document.isDash(low.end) || document.keyword(low.end) == .đến && document.isConnected(low.end)
        guard isJoined, let high = percentNumeral(at: low.end + 1), let sign = sign(at: high.end) else {
            return nil
        }
        return mention(start..<sign.end, .range(low.value, high.value), "percent.range")
    }

    private func mention(_ range: Range<Int>, _ value: Value, _ rule: RuleIdentifier) -> Mention {
        Mention(label: .percent, range: range, rule: rule, value: .known(value))
    }

    /// A number in which a single separator is always decimal: shares have no thousands.
    private func percentNumeral(at start: Int) -> NumeralReader.Numeral? {
        guard var numeral = numerals.numeral(at: start) else { return nil }
        if numeral.end == start + 3, document.isMark(start + 1, "."), numeral.value.fractionDigits == 0,
            let digits = document.atom(start + 2)?.count
        {
            // `12.345%`: nobody means twelve thousand percent.
            numeral.value = Decimal(significand: numeral.value.significand, fractionDigits: digits)
        }
        return numeral
    }

    private func sign(at position: Int) -> (end: Int, rule: RuleIdentifier)? {
        guard document.isConnected(position) else { return nil }
        if document.isMark(position, "%") || document.isMark(position, "％") { return (position + 1, "percent.sign") }
        let isPhrase = document.isConnected(position + 1)
        if document.keyword(position) == .phần, document.keyword(position + 1) == .trăm, isPhrase {
            return (position + 2, "percent.words")
        }
        guard document.keyword(position) == .điểm, isPhrase else { return nil }
        if document.isMark(position + 1, "%") { return (position + 2, "percent.points") }
        if document.keyword(position + 1) == .phần, document.keyword(position + 2) == .trăm {
            return (position + 3, "percent.points")
        }
        return nil
    }
}
