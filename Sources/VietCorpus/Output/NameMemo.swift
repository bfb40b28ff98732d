/// The parts of the names of an article's people, which are mentioned by the same name again and again.
struct NameMemo {
    /// By person: where a name stands that was taken apart, and its parts.
    private var names: [(utf8Range: Range<Int>, name: PersonalName)?] = []

    /// The parts of the name by which a person is mentioned; `nil` where it is none of several parts.
    mutating func name(of person: Int, at utf8Range: Range<Int>, in utf8: [UInt8]) -> PersonalName? {
        if person < names.count, let known = names[person], known.utf8Range.count == utf8Range.count,
            utf8[known.utf8Range] == utf8[utf8Range]
        {
            return known.name
        }
        guard let name = PersonalName(utf8Range, of: utf8.span) else { return nil }
        while names.count <= person { names.append(nil) }
        names[person] = (utf8Range, name)
        return name
    }
}
