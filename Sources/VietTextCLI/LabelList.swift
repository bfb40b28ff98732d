import ArgumentParser
import VietCorpus

/// Labels separated by commas.
struct LabelList: ExpressibleByArgument, CustomStringConvertible {
    let labels: Set<Label>

    init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        let labels = names.compactMap { Label(rawValue: $0.uppercased()) }
        guard labels.count == names.count else { return nil }
        self.labels = Set(labels)
    }

    static var allValueStrings: [String] { Label.allCases.map(\.rawValue) }

    /// The labels in one order, whatever the order they were given in.
    var description: String { labels.map(\.rawValue).sorted().joined(separator: ",") }
}
