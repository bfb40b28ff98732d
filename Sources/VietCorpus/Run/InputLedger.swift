import Synchronization

/// What a run has read of its inputs and not noted in its journal yet, record by record.
///
/// A class because the reader of the inputs fills it and the output of their results empties it.
final class InputLedger: Sendable {
    private let states = Mutex<[InputState]>([])

    /// Takes note of the next record.
    func append(_ state: InputState) { states.withLock { $0.append(state) } }

    /// Takes the next records out, whose results are in the output now.
    ///
    /// - Parameter earlierCount: how many records were taken out before.
    /// - Returns: the state of the last record of each input.
    func take(_ count: Int, after earlierCount: Int) -> [InputMark] {
        states.withLock { states in
            let taken = states.prefix(count)
            states.removeFirst(taken.count)
            return taken.indices.compactMap { index in
                let isLast = index + 1 == taken.endIndex || taken[index + 1].number != taken[index].number
                return isLast ? InputMark(taken[index], recordCount: earlierCount + index + 1) : nil
            }
        }
    }
}
