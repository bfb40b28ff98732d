/// A JSON value as read; an object keeps its members in order.
enum JSONValue: Equatable, Sendable {
    case null
    case boolean(Bool)
    /// A number as it is written: no type holds all that JSON allows, and a double does not hold an id of 19 digits.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Equatable, Sendable {
        let key: String
        let value: JSONValue
    }

    /// The last member of a name, as most parsers read a repeated one.
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A number without fraction that fits, also where it is written `1.0` or `1e3`.
    var integer: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text) ?? Double(text).flatMap(Int.init(exactly:))
    }

    /// A string, or a number as it is written.
    var identifier: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}
