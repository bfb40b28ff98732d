import VietNormalization
import VietTokenization

/// Reads ranks: `lần thứ XIX`, `thứ nhất`, `khóa XIII`.
struct OrdinalReader: Sendable {
    let document: Document

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
        case .lần, .khóa: return ordinal(at: start)
        case .thứ: return isWeekday(start) ? nil : number(at: start + 1)
        case .đợt, .lần: return numbered(start)
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
        case .nhất, .nhì, .ba, .tư: break
        default: return nil
        }
        return word(at: start + 1).map { (start + 2, $0) }
    }

    /// `sáng thứ hai`, `vào thứ 7 hằng tuần`, `thứ 7, chủ nhật`: a day of the week.
    private func isWeekday(_ start: Int) -> Bool {
        let calendar = CalendarReader(document: document)
        guard let day = calendar.weekday(at: start) else { return false }
        if [.hằng, .hàng, .tuần].contains(document.keyword(day.end)) { return true }
        switch document.keyword(start - 1) {
        case .sáng, .trưa, .chiều, .tối, .đêm, .hôm: return true
        default: break
        }
        return (day.end...day.end + 1).contains { calendar.weekday(at: $0)?.content == 7 }
            || document.isMark(day.end, "(") && calendar.numericDay(at: day.end + 1) != nil
    }

    /// A number behind `thứ`: a numeral, or words up to ninety-nine.
    func number(at position: Int) -> (end: Int, number: Int)? {
        guard document.isConnected(position) else { return nil }
        if let number = numeral(at: position) { return (position + 1, number) }
        guard let first = word(at: position) else { return nil }
        // `mười lăm`, `hai mươi`, `hai mươi ba`
        let second = position + 1
        if first == 10, document.isConnected(second), let unit = unit(at: second) { return (second + 1, 10 + unit) }
        guard document.keyword(second) == .mươi, document.isConnected(second), first < 10 else {
            return (second, first)
        }
        let last = unit(at: second + 1).flatMap { document.isConnected(second + 1) ? $0 : nil }
        return (second + (last == nil ? 1 : 2), first * 10 + (last ?? 0))
    }

    /// The last word of a number of two digits.
    private func unit(at position: Int) -> Int? {
        switch document.keyword(position) {
        case .một, .mốt: 1
        case .lăm: 5
        case .nhất, .nhì, .mười: nil
        default: word(at: position)
        }
    }

    /// Digits or a Roman numeral.
    func numeral(at position: Int) -> Int? {
        guard let atom = document.atom(position), document.isConnected(position) else { return nil }
        if atom.kind == .digits, atom.count <= 3 { return Int(exactly: atom.value) }
        return RomanNumeral.value(of: atom)
    }

    private func word(at position: Int) -> Int? {
        switch document.keyword(position) {
        case .nhất: 1
        case .nhì, .hai: 2
        case .ba: 3
        case .tư, .bốn: 4
        case .năm: 5
        case .sáu: 6
        case .bảy, .bẩy: 7
        case .tám: 8
        case .chín: 9
        case .mười: 10
        default: nil
        }
    }
}
