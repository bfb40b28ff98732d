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

    /// A rank by itself: also `thứ 5`, `đợt 2`, `vòng 3`, `giải Nhất`.
    func rank(at start: Int) -> (end: Int, number: Int)? {
        if let ordinal = ordinal(at: start) { return ordinal }
        guard document.isConnected(start + 1) else { return nil }
        switch document.keyword(start) {
        case .thứ: return number(at: start + 1)
        case .đợt: return round(at: start)
        case nil: break
        default: return nil
        }
        switch document.atom(start)?.value {
        case Self.vòng: return round(at: start)
        case Self.giải: return prize(at: start)
        default: return nil
        }
    }

    private static let vòng = SyllableKey("vòng").rawValue
    private static let giải = SyllableKey("giải").rawValue

    private func round(at start: Int) -> (end: Int, number: Int)? {
        let isDate = document.isMark(start + 2, "/") || document.isDash(start + 2) && document.isGlued(start + 2)
        return isDate ? nil : numeral(at: start + 1).map { (start + 2, $0) }
    }

    private func prize(at start: Int) -> (end: Int, number: Int)? {
        guard document.atom(start + 1)?.isCapitalized == true || document.keyword(start + 1) == .nhất else {
            return nil
        }
        return word(at: start + 1).map { (start + 2, $0) }
    }

    /// A number behind `thứ`: a numeral, or a word up to ten.
    func number(at position: Int) -> (end: Int, number: Int)? {
        guard document.isConnected(position) else { return nil }
        if let number = numeral(at: position) ?? word(at: position) { return (position + 1, number) }
        return nil
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
