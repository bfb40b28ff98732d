import VietNormalization
import VietTokenization

/// A number of the text that a percentage may speak of.
struct Figure: Sendable {
    /// What a number counts: only figures of one kind are parts of each other. Currencies and units by their key.
    enum Unit: Sendable, Equatable {
        case count
        case money(UInt64)
        case quantity(UInt64)
    }

    /// Index of the mention.
    let mention: Int
    /// Range of atoms.
    let range: Range<Int>
    /// The number; of a ratio, the part.
    var number: Decimal
    /// The whole of a ratio.
    var ratioWhole: Decimal?
    let unit: Unit
    /// The number without the words that multiply it: 1.2 of `1,2 tỷ đồng`.
    let written: Decimal
    /// The key of the counted noun, where there is one.
    let noun: UInt64?
    /// Number of the sentence, from 0.
    let sentence: Int

    /// A ratio by its whole alone, the other figures as they are.
    var byWhole: Figure {
        var figure = self
        if let ratioWhole { figure.number = ratioWhole }
        figure.ratioWhole = nil
        return figure
    }

    /// The numbers of this figure and another one in units of one kind; `nil` where they count different things. A number that
    /// leaves the unit to the other one is counted in that: `từ 1,2 lên 1,5 tỷ đồng`.
    func numbers(with other: Figure) -> (own: Decimal, other: Decimal)? {
        if unit == other.unit { return (number, other.number) }
        return unit == .count && noun == nil ? (number, other.written) : nil
    }
}

/// A percentage with a single value.
struct StatedPercentage: Sendable {
    /// Index of the mention.
    let mention: Int
    /// Range of atoms.
    let range: Range<Int>
    let value: Decimal
    /// Whether it has so many digits that figures which give it by chance are rare.
    let isTelling: Bool
    /// Digits after the comma as written: `85,0%` has one.
    let fractionDigits: Int
    /// Number of the sentence, from 0.
    let sentence: Int
    /// How many figures stand before it.
    let figuresBefore: Int
}

/// The figures and percentages of a document in order.
struct Figures: Sendable {
    private(set) var figures: [Figure] = []
    private let document: Document
    private let mentions: [Mention]
    private let facts: MentionFacts

    /// - Complexity: O(n) in the length of the text.
    init(grammars: Grammars, mentions: [Mention], _ facts: MentionFacts) {
        document = grammars.document
        self.mentions = mentions
        self.facts = facts
        var counter = SentenceCounter(document: document)
        for index in mentions.indices {
            switch mentions[index].label {
            case .cardinal, .money, .quantity: break
            default: continue
            }
            let sentence = counter.sentence(at: mentions[index].range.lowerBound)
            if let figure = Self.figure(mentions[index], index, sentence, grammars, facts) { figures.append(figure) }
        }
    }

    /// Hands over the percentages in order; a text may be nothing else, so there is no list of them.
    func forEachPercentage(_ body: (StatedPercentage) -> Void) {
        var counter = SentenceCounter(document: document)
        var figuresBefore = 0
        for index in mentions.indices where mentions[index].label == .percent {
            while figuresBefore < figures.count, figures[figuresBefore].mention < index { figuresBefore += 1 }
            let sentence = counter.sentence(at: mentions[index].range.lowerBound)
            if let percentage = percentage(index, sentence, figuresBefore) { body(percentage) }
        }
    }

    /// Whether some figure may be the part of a percentage: one that stands in its sentence or, before it, in the one before.
    func areNear(_ percentage: StatedPercentage) -> Bool {
        let next = percentage.figuresBefore
        if next < figures.count, figures[next].sentence == percentage.sentence { return true }
        return next > 0 && figures[next - 1].sentence + 1 >= percentage.sentence
    }

    /// Counts sentences from the start of a text on.
    private struct SentenceCounter {
        let document: Document
        private var count = 0
        private var position = 0

        init(document: Document) { self.document = document }

        /// The number of the sentence of an atom that does not stand before the last one asked for.
        mutating func sentence(at atom: Int) -> Int {
            while position < atom {
                if document.endsSentence(position) { count += 1 }
                position += 1
            }
            return count
        }
    }

    private static func figure(
        _ mention: Mention, _ index: Int, _ sentence: Int, _ grammars: Grammars, _ facts: MentionFacts
    ) -> Figure? {
        guard let (number, whole, unit) = amount(mention, facts.value(of: mention), grammars.text.amounts) else {
            return nil
        }
        let noun = facts.phrase(of: mention).map { grammars.document.letterKey($0) }
        let written = grammars.text.amounts.numerals.numeral(at: mention.range.lowerBound)?.value ?? number
        return Figure(
            mention: index, range: mention.range, number: number, ratioWhole: whole, unit: unit, written: written,
            noun: noun, sentence: sentence)
    }

    /// The percentage that a mention is; `nil` where it has no single value.
    private func percentage(_ index: Int, _ sentence: Int, _ figuresBefore: Int) -> StatedPercentage? {
        let mention = mentions[index]
        guard case .number(let value) = facts.value(of: mention) else { return nil }
        let start = mention.range.lowerBound
        let hasFraction = document.isMark(start + 1, ",") || document.isMark(start + 1, ".")
        let digits = hasFraction ? document.atom(start + 2)?.byteCount ?? 0 : 0
        let significantDigits = Self.digitCount(value.significand) + digits - value.fractionDigits
        return StatedPercentage(
            mention: index, range: mention.range, value: value,
            isTelling: significantDigits >= 3 && value != Decimal(significand: 100), fractionDigits: digits,
            sentence: sentence, figuresBefore: figuresBefore)
    }

    private static func digitCount(_ number: Int) -> Int {
        var count = number < 0 ? 2 : 1
        var rest = number.magnitude
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }

    private static func amount(
        _ mention: Mention, _ value: Value?, _ amounts: AmountGrammar
    ) -> (number: Decimal, whole: Decimal?, unit: Figure.Unit)? {
        switch (mention.label, value) {
        case (.cardinal, .number(let number)): return (number, nil, .count)
        case (.money, .money(.exactly(let number), let currency)):
            return (number, nil, .money(SyllableKey(currency).rawValue))
        case (.quantity, .quantity(.exactly(let number), let unit)):
            return (number, nil, .quantity(SyllableKey(unit).rawValue))
        case (.cardinal, _):
            // Ratios of decimals have no value of their own.
            guard let amount = amounts.amount(at: mention.range.lowerBound), amount.end == mention.range.upperBound,
                case .ratio(let part, let whole) = amount.value
            else { return nil }
            return (part, whole, .count)
        default: return nil
        }
    }
}
