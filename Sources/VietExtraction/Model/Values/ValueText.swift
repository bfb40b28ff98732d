/// The description of a value for writers that put bytes together: of most values without a string.
package struct ValueText: Sendable {
    private let short: ShortText
    /// What is no short one; empty for those that are.
    private let long: String

    /// That of no value.
    init() { self.init(ShortText()) }

    init(_ short: ShortText) { (self.short, long) = (short, "") }

    init(_ long: String) { (short, self.long) = (ShortText(), long) }

    init(_ time: TimeExpression) {
        if case .point(let point) = time { self.init(point.shortText) } else { self.init(time.description) }
    }

    /// How many bytes it takes; none where there is no value.
    package var byteCount: Int { long.isEmpty ? short.byteCount : long.utf8.count }

    /// Calls a closure with its bytes.
    package func withUTF8(_ body: (Span<UInt8>) -> Void) {
        if long.isEmpty { short.withUTF8(body) } else { long.withUTF8Bytes(body) }
    }
}
