/// Says whether a run is to read no further.
package struct Cancellation: Sendable {
    private let question: @Sendable () -> Bool

    /// A cancellation that is requested when the answer is yes; the question is asked often.
    package init(_ question: @escaping @Sendable () -> Bool) { self.question = question }

    /// Whether the run is to end.
    package var isRequested: Bool { question() }

    /// That of the task that asks.
    static let ofTask = Cancellation { Task.isCancelled }
}
