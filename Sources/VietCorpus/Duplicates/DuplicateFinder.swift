/// Finds the articles of a run that repeat an earlier one, in the order of the run.
///
/// An article repeats one whose fingerprint differs from its own in at most ``largestDistance`` bits; an article that repeats none
/// is an original, and only originals are repeated. At least the last ``capacity`` originals are remembered, and no more than
/// twice as many: some 100 bytes and the id for each.
///
/// Two fingerprints that differ in so few bits agree in one of eight parts of eight bits, by which they are looked up.
public struct DuplicateFinder: Sendable {
    /// The most bits in which the fingerprints of reprints differ; those of other texts differ in some 32.
    public static let largestDistance = 7
    /// How many originals before an article it is compared with at least.
    public static let capacity = 1 << 17

    private let capacity: Int
    private var older = Generation()
    private var newer = Generation()

    /// Begins with no articles.
    public init() { self.init(capacity: Self.capacity) }

    init(capacity: Int) { self.capacity = capacity }

    /// Looks an article up.
    ///
    /// - Returns: the id of the original that it repeats, the nearest and of these the first; `nil` for an original.
    public func original(of fingerprint: TextFingerprint) -> String? {
        let (first, second) = (older.nearest(to: fingerprint), newer.nearest(to: fingerprint))
        guard let first else { return second?.id }
        guard let second, second.distance < first.distance else { return first.id }
        return second.id
    }

    /// Takes note of an original.
    public mutating func remember(_ fingerprint: TextFingerprint, id: String) {
        if newer.count == capacity {
            older = newer
            newer = Generation()
        }
        newer.append(fingerprint, id)
    }
}

/// Originals, found by the blocks of their fingerprints.
private struct Generation {
    private var fingerprints: [TextFingerprint] = []
    private var ids: [String] = []
    /// By block and its value the last original with it, by original and block the one before; ``none`` for none.
    private var last = [Int32](repeating: none, count: Block.all.count << Block.width)
    private var before: [Int32] = []
    private static let none: Int32 = -1

    var count: Int { ids.count }

    mutating func append(_ fingerprint: TextFingerprint, _ id: String) {
        let number = Int32(count)
        for block in Block.all {
            before.append(last[block.place(of: fingerprint)])
            last[block.place(of: fingerprint)] = number
        }
        fingerprints.append(fingerprint)
        ids.append(id)
    }

    func nearest(to fingerprint: TextFingerprint) -> (id: String, distance: Int)? {
        var nearest: (number: Int, distance: Int)?
        for block in Block.all {
            var number = Int(last[block.place(of: fingerprint)])
            while number >= 0 {
                let distance = fingerprints[number].distance(to: fingerprint)
                if distance <= DuplicateFinder.largestDistance,
                    nearest.map({ (distance, number) < ($0.distance, $0.number) }) ?? true
                {
                    nearest = (number, distance)
                }
                number = Int(before[number * Block.all.count + block.number])
            }
        }
        return nearest.map { (ids[$0.number], $0.distance) }
    }
}

/// A part of a fingerprint.
private struct Block {
    let number: Int

    /// One more than bits may differ: that many changes leave one as it is.
    static let all = (0...DuplicateFinder.largestDistance).map(Block.init)
    static let width = UInt64.bitWidth / (DuplicateFinder.largestDistance + 1)

    /// Where the originals stand that have the same block.
    func place(of fingerprint: TextFingerprint) -> Int {
        let value = fingerprint.bits >> UInt64(number * Self.width) & (1 << UInt64(Self.width) - 1)
        return number << Self.width | Int(value)
    }
}
