import VietNormalization
import VietTokenization

/// Reads ranks: `lần thứ XIX`, `thứ nhất`, `khóa XIII`.
struct OrdinalReader: Sendable {
    let document: Document
    private let weekdays: RuleGrammar<DocumentContext>

    init(document: Document, matches: LexiconMatches, rules: CompiledRules) {
        self.document = document
        weekdays = RuleGrammar(.weekday, document: document, matches: matches, rules: rules)
    }

    /// `lần thứ XIX` or `khóa XV`: where it ends and its number.
    func ordinal(at start: Int) -> (end: Int, number: Int)? {
        guard document.isConnected(start + 1) else { return nil }
        if document.keyword(start) == .lần, document.keyword(start + 1) == .thứ { return number(at: start + 2) }
        guard document.keyword(start) == .khóa else { return nil }
        return numeral(at: start + 1).map { (start + 2, $0) }
    }

    /// A rank by itself: also `thứ 5`, `đợt 2`, `vòng 3`, `lần 2`, `giải Nhất`.
    func rank(at start: Int) -> (end: Int, number: Int)? {
        guard document.atom(start)?.kind == .letters else { return nil }
        guard document.isConnected(start + 1) else { return nil }
        switch document.keyword(start) {
        case .khóa: return ordinal(at: start)
        case .lần: return ordinal(at: start) ?? numbered(start)
        case .thứ: return weekdays.reading(at: start) != nil ? nil : number(at: start + 1)
        case .đợt: return numbered(start)
        case nil: break
        default: return nil
        }
        switch document.atom(start)?.value {
        case Self.vòng: return numbered(start)
        case Self.giải: return prize(start)
        default: return nil
        }
    }

    /// The words that open a rank and are no keywords.
    static func isPrizeOrRound(_ atom: Atom) -> Bool { atom.value == vòng || atom.value == giải }

    private static let vòng = SyllableKey("vòng").rawValue
    private static let giải = SyllableKey("giải").rawValue

    /// `đợt 2`, `vòng 3`, `lần 2`; but `trong vòng 5 ngày` and `đợt 2/9` rank nothing.
    private func numbered(_ start: Int) -> (end: Int, number: Int)? {
        let next = start + 2
        let isDate =
            document.isMark(next, "/") && document.integer(next + 1, digits: 4...4) == nil
            || document.isDash(next) && document.isGlued(next)
        let isSpan =
            document.atom(start)?.value == Self.vòng
            && (document.keyword(start - 1) == .trong || Self.measures.contains(document.text(next)))
        let isCounted = document.keyword(start) == .lần && document.atom(start - 1)?.kind == .digits
        guard !isDate, !isSpan, !isCounted, let number = numeral(at: start + 1) else { return nil }
        return (next, number)
    }

    /// What `vòng` counts before these words is a span of time or an amount.
    private static let measures: Set<String> = [
        "ngày", "tháng", "năm", "giờ", "phút", "tuần", "người", "m", "km", "cm", "so", "%", "mét",
    ]

    /// `giải Nhất`, `giải nhì`, `giải ba`.
    private func prize(_ start: Int) -> (end: Int, number: Int)? {
        switch document.keyword(start + 1) {
        case .nhất: (start + 2, 1)
        case .nhì: (start + 2, 2)
        case .ba: (start + 2, 3)
        case .tư: (start + 2, 4)
        default: nil
        }
    }

    /// A number behind `thứ`: a numeral, `nhất`, or words.
    func number(at position: Int) -> (end: Int, number: Int)? {
        guard document.isConnected(position) else { return nil }
        if let number = numeral(at: position) { return (position + 1, number) }
        switch document.keyword(position) {
        case .nhất: return (position + 1, 1)
        case .nhì: return (position + 1, 2)
        case .một: return nil
        default: return NumberWordGrammar(document: document).number(at: position).map { ($0.end, $0.value) }
        }
    }

    /// Digits or a Roman numeral.
    func numeral(at position: Int) -> Int? {
        guard let atom = document.atom(position), document.isConnected(position) else { return nil }
        if atom.kind == .digits, atom.count <= 3 { return Int(exactly: atom.value) }
        return RomanNumeral.value(of: atom)
    }
}
