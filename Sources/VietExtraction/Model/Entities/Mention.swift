/// A candidate entity: what a recognizer found, before conflicts are resolved; and the entity that it becomes.
///
/// Plain data without references, for mentions are copied a lot and a dense text has one in two bytes. What takes more than four
/// bytes lies in ``EntityFacts``.
struct Mention: Sendable, BitwiseCopyable {
    private var first: Int32
    private var end: Int32
    /// A number, a clock time or the place of a value or draft in ``EntityFacts``.
    var valueBits: Int32 = 0
    private var detailBits: Int32 = 0
    var rule: Rule
    let label: LabelCode
    var valueKind = ValueKind.none
    private var detailKind = DetailKind.none
    /// Of a number in ``valueBits``, how many of its digits stand after the point.
    var fractionCount: UInt8 = 0

    init(label: LabelCode, range: Range<Int>, rule: Rule) {
        self.label = label
        self.rule = rule
        first = Int32(range.lowerBound)
        end = Int32(range.upperBound)
    }

    init(label: LabelCode, range: Range<Int>, rule: NamedRule) {
        self.init(label: label, range: range, rule: .named(rule))
    }

    /// Range of atoms; of an entity of an article, bytes of its text.
    var range: Range<Int> {
        @inline(__always) get { Int(first)..<Int(end) }
        set { (first, end) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
    }

    /// Which rule made it.
    enum Rule: Sendable, Equatable, BitwiseCopyable {
        case named(NamedRule)
        /// The number of a rule in ``RuleCatalog``.
        case compiled(UInt16)

        init(compiled number: Int) { self = .compiled(UInt16(number)) }

        /// No table has more rules.
        static var maximumCount: Int { Int(UInt16.max) + 1 }
    }

    /// Where the value is.
    enum ValueKind: UInt8, Sendable, BitwiseCopyable {
        case none
        /// In ``Mention/valueBits`` itself.
        case number, clock
        /// In ``EntityFacts``.
        case date, other
        /// A time that waits for the publication date, among the drafts of the document.
        case draft
    }

    private enum DetailKind: UInt8, Sendable, BitwiseCopyable {
        case none, excess, person, title, date, mismatchedDate, phrase, units
    }

    /// What only mentions of some labels have.
    enum Details: Sendable {
        case none
        /// Bytes of the last atom that do not belong to it, such as a view counter glued to a clock time.
        case excess(Int)
        /// The cluster of the person.
        case person(Int)
        /// The place of a title among those of the document; of an entity, of its ``Entity/TitleDetails``.
        case title(Int)
        /// The place of the day of the lunar calendar, where it is one, and whether the text states another weekday than the
        /// calendar has.
        case date(lunar: Int?, contradictsWeekday: Bool)
        /// The place of the noun that says what is counted, or of what a percentage is about, among the phrases.
        case phrase(Int)
        /// The place of a list of units; entities alone have one.
        case units(Int)
    }

    /// What it has besides its value.
    var details: Details {
        get {
            let bits = Int(detailBits)
            return switch detailKind {
            case .none: .none
            case .excess: .excess(bits)
            case .person: .person(bits)
            case .title: .title(bits)
            case .date: .date(lunar: bits < 0 ? nil : bits, contradictsWeekday: false)
            case .mismatchedDate: .date(lunar: bits < 0 ? nil : bits, contradictsWeekday: true)
            case .phrase: .phrase(bits)
            case .units: .units(bits)
            }
        }
        set {
            switch newValue {
            case .none: (detailKind, detailBits) = (.none, 0)
            case .excess(let bytes): (detailKind, detailBits) = (.excess, Int32(bytes))
            case .person(let cluster): (detailKind, detailBits) = (.person, Int32(cluster))
            case .title(let title): (detailKind, detailBits) = (.title, Int32(title))
            case .date(let lunar, let contradictsWeekday):
                detailKind = contradictsWeekday ? .mismatchedDate : .date
                detailBits = Int32(lunar ?? -1)
            case .phrase(let phrase): (detailKind, detailBits) = (.phrase, Int32(phrase))
            case .units(let units): (detailKind, detailBits) = (.units, Int32(units))
            }
        }
    }
}
