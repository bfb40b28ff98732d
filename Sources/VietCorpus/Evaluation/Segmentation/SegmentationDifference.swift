/// Words of a gold segmentation and other words found in their place.
struct SegmentationDifference: Equatable {
    /// Which words of the gold.
    let gold: Range<Int>
    /// Which words of the prediction.
    let predicted: Range<Int>

    /// The smallest stretches in which two segmentations of the same characters differ, and how many words they share.
    ///
    /// - Parameters:
    ///   - gold: where each word of the gold ends, in ascending order.
    ///   - predicted: where each word of the prediction ends, counted the same way; the last end is the gold's.
    /// - Complexity: O(n).
    static func find(gold: [Int], predicted: [Int]) -> (differences: [SegmentationDifference], matched: Int) {
        var differences: [SegmentationDifference] = []
        var matched = 0
        var (goldStart, predictedStart, other) = (0, 0, 0)
        for (index, end) in gold.enumerated() {
            while other < predicted.count, predicted[other] < end { other += 1 }
            guard other < predicted.count, predicted[other] == end else { continue }
            if index == goldStart, other == predictedStart {
                matched += 1
            } else {
                differences.append(
                    SegmentationDifference(gold: goldStart..<index + 1, predicted: predictedStart..<other + 1))
            }
            goldStart = index + 1
            predictedStart = other + 1
        }
        return (differences, matched)
    }
}
