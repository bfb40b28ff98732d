import VietTokenization

/// All segmentations of one island with their probabilities, by the forward-backward algorithm.
struct IslandLattice {
    /// Weight indices and the gradient of the log-likelihood in their direction.
    private(set) var gradient: [(index: UInt32, value: Float)] = []

    /// A word of two or more tokens that the island may hold.
    private struct Arc {
        var first: Int
        var last: Int
        var features: Range<Int>
        var score: Float = 0
    }

    private var features: [UInt32] = []
    private var gaps: [Range<Int>] = []
    private var arcs: [Arc] = []
    private var forward: [Float] = []
    private var backward: [Float] = []

    /// Computes the gradient for an island. Positions count from 0 at its first token.
    mutating func run(_ island: TrainingIsland, _ weights: [Float]) {
        gradient.removeAll(keepingCapacity: true)
        collect(island)
        let gapScores = gaps.map { score($0, weights) }
        for index in arcs.indices {
            let arc = arcs[index]
            arcs[index].score = score(arc.features, weights) + gapScores[arc.first..<arc.last].reduce(0, +)
        }
        let count = island.range.count
        sweep(count)
        add(island, count)
    }

    private mutating func collect(_ island: TrainingIsland) {
        features.removeAll(keepingCapacity: true)
        gaps.removeAll(keepingCapacity: true)
        arcs.removeAll(keepingCapacity: true)
        let base = island.range.lowerBound
        let count = island.range.count
        for gap in 0..<count - 1 {
            let start = features.count
            SegmentFeatures.forGap(island.sites.span, base + gap) { features.append(UInt32($0)) }
            gaps.append(start..<features.count)
        }
        for first in 0..<count - 1 {
            var word = SegmentFeatures.Word(island.sites[base + first])
            for last in first + 1..<min(count, first + SegmentFeatures.maximumLength) {
                word.append(island.sites[base + last])
                let start = features.count
                SegmentFeatures.forWord(island.sites.span, base + first, base + last, word) {
                    features.append(UInt32($0))
                }
                arcs.append(Arc(first: first, last: last, features: start..<features.count))
            }
        }
    }

    private func score(_ range: Range<Int>, _ weights: [Float]) -> Float {
        features[range].reduce(0) { $0 + weights[Int($1)] }
    }

    /// Log sums of the scores of all segmentations before, and after, each boundary. A single token scores 0.
    private mutating func sweep(_ count: Int) {
        forward = Array(repeating: -.infinity, count: count + 1)
        backward = forward
        forward[0] = 0
        for boundary in 0..<count {
            forward[boundary + 1] = Self.logSum(forward[boundary + 1], forward[boundary])
            for arc in arcs where arc.first == boundary {
                forward[arc.last + 1] = Self.logSum(forward[arc.last + 1], forward[boundary] + arc.score)
            }
        }
        backward[count] = 0
        for boundary in (0..<count).reversed() {
            backward[boundary] = backward[boundary + 1]
            for arc in arcs where arc.first == boundary {
                backward[boundary] = Self.logSum(backward[boundary], arc.score + backward[arc.last + 1])
            }
        }
    }

    private mutating func add(_ island: TrainingIsland, _ count: Int) {
        let base = island.range.lowerBound
        var gapGradients = gaps.indices.map { gap -> Float in island.joins[base + gap] ? 1 : 0 }
        for arc in arcs {
            let probability = Self.exponential(forward[arc.first] + arc.score + backward[arc.last + 1] - forward[count])
            for gap in arc.first..<arc.last { gapGradients[gap] -= probability }
            let isGold =
                (arc.first == 0 || !island.joins[base + arc.first - 1])
                && (arc.first..<arc.last).allSatisfy { island.joins[base + $0] }
                && (arc.last == count - 1 || !island.joins[base + arc.last])
            let value = (isGold ? 1 : 0) - probability
            guard value.magnitude > 1e-4 else { continue }
            for feature in arc.features { gradient.append((features[feature], value)) }
        }
        for (gap, value) in gapGradients.enumerated() where value.magnitude > 1e-4 {
            for feature in gaps[gap] { gradient.append((features[feature], value)) }
        }
    }

    private static func logSum(_ a: Float, _ b: Float) -> Float {
        let high = max(a, b)
        let low = min(a, b)
        guard low > -.infinity, high - low < 20 else { return high }
        return high + logarithm(1 + exponential(low - high))
    }
}

extension IslandLattice {
    /// The exponential function from arithmetic alone, so that every machine trains the same weights.
    static func exponential(_ x: Float) -> Float {
        guard x > -80 else { return 0 }
        let scaled = min(x, 80) * 1.442_695
        let whole = scaled.rounded(.down)
        let part = (scaled - whole) * 0.693_147_2
        // Taylor's series is exact to a float on 0...ln 2 by the eighth power.
        var term: Float = 1
        var sum: Float = 1
        for power in 1...8 {
            term *= part / Float(power)
            sum += term
        }
        return sum * Float(sign: .plus, exponent: Int(whole), significand: 1)
    }

    /// The natural logarithm of a number from 1 to 2.
    static func logarithm(_ x: Float) -> Float {
        let ratio = (x - 1) / (x + 1)
        let square = ratio * ratio
        return 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
    }
}
