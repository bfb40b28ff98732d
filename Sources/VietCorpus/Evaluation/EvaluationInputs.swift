/// What the arguments of an evaluation name: gold, and perhaps predictions.
public struct EvaluationInputs: Sendable, Equatable {
    /// Gold files and folders.
    public let gold: [String]
    /// The predictions, where there are any.
    public let predictions: String?

    /// Takes the last path for predictions where it is neither a gold file (`*.txt`) nor a folder.
    public init(_ paths: [String]) {
        guard let last = paths.last, !last.hasSuffix(".txt"), FileSystem.kind(of: last) != .folder, paths.count > 1
        else {
            gold = paths
            predictions = nil
            return
        }
        gold = Array(paths.dropLast())
        predictions = last
    }
}
