extension Label {
    /// Labels as outputs list them: those of the annotation guide in its order, then those of one's own by name.
    public static func inOrder(_ labels: some Sequence<Label>) -> [Label] {
        let present = Set(labels)
        return allCases.filter(present.contains) + present.filter(\.isOwn).sorted { $0.rawValue < $1.rawValue }
    }
}
