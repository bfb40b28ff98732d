/// Changes of offices.
extension Production {
    static let personnel = [
        change("takes", .takes), change("leaves", .leaves), change("held", .former), change("holds", nil),
        Production("leaves-all", of: [.person]) { captures in
            guard let people = captures.range(.person) else { return nil }
            let end = captures.range(.office)?.upperBound ?? people.upperBound
            return .change(
                PersonnelChange(
                    status: .leaves, people: people, offices: people.lowerBound..<end, trigger: captures.range(.trigger)
                ))
        },
    ]

    private static func change(_ name: String, _ status: Relation.Status?) -> Production {
        Production(name, of: [.office]) { captures in
            guard let offices = captures.range(.office) else { return nil }
            return .change(
                PersonnelChange(
                    status: status, people: captures.range(.person), offices: offices,
                    trigger: captures.range(.trigger)))
        }
    }
}
