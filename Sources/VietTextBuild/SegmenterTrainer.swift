import VietTokenization

/// Trains the semi-Markov conditional random field of ``WordSegmenter`` by AdaGrad.
///
/// Everything is deterministic: the order of the sentences comes from a fixed seed, and no threads are used. The
/// same sources and the same machine give the same bytes.
struct SegmenterTrainer {
    /// The knobs, at the values that serve best on the development set.
    struct Settings {
        var epochs = 8
        /// The weights of that many last epochs are averaged.
        var averagedEpochs = 4
        var learningRate: Float = 0.08
        var seed: UInt64 = 20_221_004
    }

    private let settings: Settings
    private var weights: [Float]
    private var squares: [Float]
    private var sums: [Float]
    private var lattice = IslandLattice()

    init(_ settings: Settings) {
        self.settings = settings
        let count = SegmentFeatures.weightCount
        weights = Array(repeating: 0, count: count)
        squares = Array(repeating: 0, count: count)
        sums = Array(repeating: 0, count: count)
    }

    /// Runs all epochs and returns the averaged weights as whole numbers from −127 to 127.
    mutating func train(_ islands: [TrainingIsland]) -> [Int8] {
        var order = Array(islands.indices)
        var random = SplitMix64(state: settings.seed)
        for epoch in 0..<settings.epochs {
            order.shuffle(using: &random)
            for index in order { update(islands[index]) }
            if epoch >= settings.epochs - settings.averagedEpochs {
                for index in weights.indices { sums[index] += weights[index] }
            }
        }
        return quantized()
    }

    /// One step of stochastic gradient ascent on the likelihood of one island.
    private mutating func update(_ island: TrainingIsland) {
        lattice.run(island, weights)
        for (index, gradient) in lattice.gradient where gradient != 0 {
            let index = Int(index)
            squares[index] += gradient * gradient
            weights[index] += settings.learningRate * gradient / (squares[index].squareRoot() + 1e-6)
        }
    }

    /// The scale puts all but the outermost weights into a byte; what lies beyond is cut.
    private func quantized() -> [Int8] {
        let count = Float(settings.averagedEpochs)
        let averages = sums.map { $0 / count }
        let magnitudes = averages.map(\.magnitude).filter { $0 > 0 }.sorted()
        guard !magnitudes.isEmpty else { return averages.map { _ in 0 } }
        let largest = magnitudes[min(magnitudes.count - 1, magnitudes.count * 9998 / 10000)]
        return averages.map { Int8(max(-127, min(127, ($0 * 127 / largest).rounded()))) }
    }
}

/// An island of joinable gaps in a sentence whose words are known.
struct TrainingIsland {
    var sites: [Site]
    var range: ClosedRange<Int>
    /// For each site of the sentence, whether the gold joins it to the next.
    var joins: [Bool]
}

/// The sequence of pseudo-random numbers of Steele, Lea and Flood 2014.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
