/// What mentions say that does not fit into them and stays with the entities that they become, each in a row.
struct EntityFacts: Sendable {
    /// Times, which as values would lie behind a reference each.
    private var times: [TimeExpression] = []
    private var values: [Value] = []
    private(set) var lunarDays: [LunarDay] = []
    /// Ranges of atoms; of an article, of bytes of its text.
    private(set) var phrases: [SmallRange] = []

    /// A range in eight bytes.
    struct SmallRange: Sendable, BitwiseCopyable {
        private let first: Int32
        private let end: Int32

        init(_ range: Range<Int>) {
            first = Int32(range.lowerBound)
            end = Int32(range.upperBound)
        }

        var range: Range<Int> { Int(first)..<Int(end) }
    }

    // MARK: Values

    /// The value of a mention, where nothing is left to know of it.
    func value(of mention: Mention) -> Value? {
        switch mention.valueKind {
        case .none, .draft: nil
        case .number: mention.number.map(Value.number)
        case .clock: mention.clock.map(Value.time)
        case .date: .date(times[Int(mention.valueBits)])
        case .other: values[Int(mention.valueBits)]
        }
    }

    /// What writers are told of the value of a mention at once.
    func outline(ofValueOf mention: Mention) -> EntityOutline.Value {
        switch mention.valueKind {
        case .none, .draft: .none
        case .number where mention.fractionCount == 0: .integer(Int(mention.valueBits))
        case .number, .clock, .date, .other: .text
        }
    }

    /// What the value of a mention is written as: of times without making the value, which lies behind a reference.
    func valueText(of mention: Mention) -> ValueText {
        switch mention.valueKind {
        case .none, .draft: ValueText()
        case .number: mention.number.map { ValueText($0.description) } ?? ValueText()
        case .clock: mention.clock.map { ValueText($0.shortText) } ?? ValueText()
        case .date: ValueText(times[Int(mention.valueBits)])
        case .other: ValueText(values[Int(mention.valueBits)].description)
        }
    }

    /// The time that a mention says: its value without an enclosing case, which is allocated for each one that is read.
    func time(of mention: Mention) -> TimeExpression? {
        if mention.valueKind == .date { return times[Int(mention.valueBits)] }
        guard mention.valueKind == .other, case .date(let time) = values[Int(mention.valueBits)] else { return nil }
        return time
    }

    /// Gives a mention a value.
    mutating func set(_ value: Value?, of mention: inout Mention) {
        switch value {
        case nil: mention.valueKind = .none
        case .number(let number) where Int32(exactly: number.significand) != nil: mention.number = number
        case .time(let clock): mention.clock = clock
        case let value?:
            mention.valueKind = .other
            mention.valueBits = Int32(values.count)
            values.append(value)
        }
    }

    /// Makes room for so many times.
    mutating func reserveTimes(_ count: Int) { times.reserveCapacity(times.count + count) }

    /// Gives a mention a time.
    mutating func set(_ time: TimeExpression?, of mention: inout Mention) {
        guard let time else { return mention.valueKind = .none }
        mention.valueKind = .date
        mention.valueBits = Int32(times.count)
        times.append(time)
    }

    // MARK: Details

    /// The noun that a count counts, or what a percentage is about.
    func phrase(of mention: Mention) -> Range<Int>? {
        if case .phrase(let phrase) = mention.details { phrases[phrase].range } else { nil }
    }

    /// Gives a date what it has besides its value.
    mutating func setDate(_ lunar: LunarDay?, contradictsWeekday: Bool, of mention: inout Mention) {
        mention.details = .date(lunar: lunar == nil ? nil : lunarDays.count, contradictsWeekday: contradictsWeekday)
        if let lunar { lunarDays.append(lunar) }
    }

    /// Gives a count its noun, or a percentage what it is about.
    mutating func set(_ phrase: Range<Int>, of mention: inout Mention) {
        mention.details = .phrase(phrases.count)
        phrases.append(SmallRange(phrase))
    }

    /// Puts other ranges in the place of the phrases'.
    mutating func mapPhrases(_ range: (Range<Int>) -> Range<Int>) {
        for index in phrases.indices { phrases[index] = SmallRange(range(phrases[index].range)) }
    }
}

extension Mention {
    /// A number of few digits that lies in the mention itself.
    fileprivate var number: Decimal? {
        get {
            valueKind == .number ? Decimal(significand: Int(valueBits), fractionDigits: Int(fractionCount)) : nil
        }
        set {
            guard let newValue else { return }
            (valueKind, valueBits) = (.number, Int32(truncatingIfNeeded: newValue.significand))
            fractionCount = UInt8(newValue.fractionDigits)
        }
    }

    /// A clock time that lies in the mention itself.
    fileprivate var clock: ClockTime? {
        get { valueKind == .clock ? ClockTime(hour: Int(valueBits) / 60, minute: Int(valueBits) % 60) : nil }
        set {
            guard let newValue else { return }
            (valueKind, valueBits) = (.clock, Int32(newValue.hour * 60 + newValue.minute))
        }
    }
}
