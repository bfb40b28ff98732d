/// Makes the value of a rule from what its pattern captured; rules name it after `value`.
struct Production: Sendable {
    /// A value, and how many bytes of the last atom are no part of the match.
    struct Made: Sendable {
        var value: RuleValue
        var excess = 0
    }

    let name: String
    /// The parts that it makes nothing without: each has to be captured, or given by the rule.
    let parts: [CaptureName]
    /// What makes the value; to ask it of the production itself would copy that.
    let maker: Maker

    /// A function as it is written: one that called it would be an object, which counts a reference for every match.
    enum Maker: Sendable {
        case value(@Sendable (Captures) -> RuleValue?)
        case withExcess(@Sendable (Captures) -> Made?)

        /// The value, or `nil` where the captures make none: the rule then does not match.
        @inline(__always)
        func make(_ captures: Captures) -> Made? {
            switch self {
            case .value(let make): make(captures).map { Made(value: $0) }
            case .withExcess(let make): make(captures)
            }
        }
    }

    /// A production that makes a value.
    init(_ name: String, of parts: [CaptureName] = [], _ make: @escaping @Sendable (Captures) -> RuleValue?) {
        self.name = name
        self.parts = parts
        maker = .value(make)
    }

    /// A production that also says what is no part of the match.
    init(
        _ name: String, of parts: [CaptureName], withExcess make: @escaping @Sendable (Captures) -> Made?
    ) {
        self.name = name
        self.parts = parts
        maker = .withExcess(make)
    }

    /// All productions; compiled rules name them, so their order is free.
    static let all: [Production] = plain + days + periods + ranges + clocks + figures + documents + personnel

    static let names = all.map(\.name)

    static func number(of name: String) -> UInt8? { names.firstIndex(of: name).map { UInt8($0) } }
}
