/// The normalized value of an entity; its description is the form of the annotation guide.
///
/// Numbers and clock times lie in it, the longer ones behind a reference: a text of nothing but numbers has one in two bytes.
public enum Value: Sendable, Hashable, CustomStringConvertible {
    /// A calendar point or span as a TIMEX3 value: `2022-09-29TAF`, `2022/2025`, `2022-Q3`.
    indirect case date(TimeExpression)
    /// A clock time: `T08:30`.
    case time(ClockTime)
    /// A plain number: a percentage or a count.
    case number(Decimal)
    /// A range of numbers: `5..7`.
    indirect case range(Decimal, Decimal)
    /// A ratio of two numbers: `23/25`, `17.5/20`.
    indirect case ratio(Decimal, Decimal)
    /// An amount of money in the unit of the currency (ISO 4217).
    indirect case money(Amount, currency: String)
    /// A measured amount in the unit as written.
    indirect case quantity(Amount, unit: String)

    /// One number or a range of two.
    public enum Amount: Sendable, Hashable, CustomStringConvertible {
        case exactly(Decimal)
        case between(Decimal, Decimal)

        /// `12.5` or `2..3`.
        public var description: String {
            switch self {
            case .exactly(let number): number.description
            case .between(let low, let high): "\(low)..\(high)"
            }
        }
    }

    /// The value in the form of the annotation guide.
    public var description: String {
        switch self {
        case .date(let expression): expression.description
        case .time(let time): time.description
        case .number(let number): number.description
        case .range(let low, let high): "\(low)..\(high)"
        case .ratio(let part, let whole): "\(part)/\(whole)"
        case .money(let amount, let currency): "\(amount) \(currency)"
        case .quantity(let amount, let unit): "\(amount) \(unit)"
        }
    }
}
