extension RandomAccessCollection where Index == Int {
    /// The first index from which on a condition holds that, once it holds, holds to the end.
    ///
    /// - Complexity: O(log n).
    @inlinable
    package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The same where the condition does not hold before an index, and the place is thought to be near it.
    ///
    /// - Complexity: O(log n) in the distance from that index.
    @inlinable
    package func partitioningIndex(from start: Int, where holds: (Element) -> Bool) -> Int {
        var low = start
        var step = 1
        while low + step <= endIndex, !holds(self[low + step - 1]) {
            low += step
            step *= 2
        }
        var high = Swift.min(low + step - 1, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
