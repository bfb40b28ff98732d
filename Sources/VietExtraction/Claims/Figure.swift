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
    /// Digits behind the comma as written: `85,0%` has one.
    let fractionDigits: Int
    /// Number of the sentence, from 0.
    let sentence: Int
    /// How many figures stand before it.
    let figuresBefore: Int
}

/// The figures and percentages of a document in order.
struct Figures: Sendable {
    private(set) var figures: [Figure] = []
    /// Where percentages stand; what they are is read when it is asked for, for a text may be nothing else.
    private(set) var sites: [Site] = []
    private let document: Document
    private let mentions: [Mention]
    private let facts: MentionFacts

    /// Where a percentage stands.
    struct Site: Sendable, BitwiseCopyable {
        fileprivate let mention: Int32
        fileprivate let sentence: Int32
        fileprivate let figuresBefore: Int32
    }

    /// - Complexity: O(n) in the length of the text.
    init(grammars: Grammars, mentions: [Mention], _ facts: MentionFacts) {
        document = grammars.document
        self.mentions = mentions
        self.facts = facts
        // Figures are looked at beside percentages alone.
        guard mentions.contains(where: { $0.label == .percent }) else { return }
        var sentence = 0
        var position = 0
        for index in mentions.indices {
            switch mentions[index].label {
            case .percent, .cardinal, .money, .quantity: break
            default: continue
            }
            while position < mentions[index].range.lowerBound {
                if document.endsSentence(position) { sentence += 1 }
                position += 1
            }
            if mentions[index].label == .percent {
                sites.append(
                    Site(mention: Int32(index), sentence: Int32(sentence), figuresBefore: Int32(figures.count)))
            } else if let figure = Self.figure(mentions[index], index, sentence, grammars, facts) {
                figures.append(figure)
            }
        }
    }

    private static func figure(
        _ mention: Mention, _ index: Int, _ sentence: Int, _ grammars: Grammars, _ facts: MentionFacts
    ) -> Figure? {
        guard let (number, whole, unit) = amount(mention, facts.value(of: mention), grammars.amounts) else {
            return nil
        }
        let noun = facts.phrase(of: mention).map { grammars.document.letterKey($0) }
        let written = grammars.numerals.numeral(at: mention.range.lowerBound)?.value ?? number
        return Figure(
            mention: index, range: mention.range, number: number, ratioWhole: whole, unit: unit, written: written,
            noun: noun, sentence: sentence)
    }

    /// The percentage at a place; `nil` where it has no single value.
    func percentage(_ site: Site) -> StatedPercentage? {
        let mention = mentions[Int(site.mention)]
        guard case .number(let value) = facts.value(of: mention) else { return nil }
        let start = mention.range.lowerBound
        let hasFraction = document.isMark(start + 1, ",") || document.isMark(start + 1, ".")
        let digits = hasFraction ? document.atom(start + 2)?.byteCount ?? 0 : 0
        let significantDigits = Self.digitCount(value.significand) + digits - value.fractionDigits
        return StatedPercentage(
            mention: Int(site.mention), range: mention.range, value: value,
            isTelling: significantDigits >= 3 && value != Decimal(significand: 100), fractionDigits: digits,
            sentence: Int(site.sentence), figuresBefore: Int(site.figuresBefore))
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
