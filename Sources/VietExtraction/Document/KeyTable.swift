/// Numbers by keys that are hashes already, such as those of names; a set of keys where nobody asks for the numbers.
///
/// A dictionary of Swift would hash every key again and move its buckets as often: that was a twentieth of the instructions of
/// an extraction. Open addressing over one array, nothing allocated before the first key.
struct KeyTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        /// The smallest of all numbers where the slot is free; no key has that.
        var value = Int.min

        var isFree: Bool { value == .min }
    }

    private var slots: [Slot] = []
    private(set) var count = 0

    /// What keys are mixed with, so that no text can choose keys that meet: other in every process, as Swift's own.
    private static let seed = UInt64(truncatingIfNeeded: 0.hashValue) | 1
    /// The same: to ask for what all tables share takes a call for every key.
    private let seed = Self.seed

    /// Room for more keys than most articles have is made when they are there: a long text may repeat a few.
    static let usualCount = 64

    /// - Parameter capacity: how many keys are awaited.
    init(capacity: Int = 0) {
        if capacity > 0 { slots = Self.free(atLeast: capacity) }
    }

    var isEmpty: Bool { count == 0 }

    /// The number of a key.
    subscript(_ key: UInt64) -> Int? {
        get {
            guard count > 0 else { return nil }
            let slot = slot(of: key)
            return slots[slot].isFree ? nil : slots[slot].value
        }
        set {
            guard let newValue else { return }
            if slots.count <= 2 * count { grow() }
            let slot = slot(of: key)
            if slots[slot].isFree { count += 1 }
            slots[slot] = Slot(key: key, value: newValue)
        }
    }

    /// The number of a key; one without gets a new one.
    mutating func number(of key: UInt64, new: Int) -> Int {
        if slots.count <= 2 * count { grow() }
        let slot = slot(of: key)
        if slots[slot].isFree {
            count += 1
            slots[slot] = Slot(key: key, value: new)
        }
        return slots[slot].value
    }

    func contains(_ key: UInt64) -> Bool { self[key] != nil }

    /// Adds a key and says whether it is new.
    @discardableResult
    mutating func insert(_ key: UInt64) -> Bool {
        let before = count
        self[key] = 0
        return count > before
    }

    /// The slot of a key, or the free one where it would be.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var mixed = (key ^ seed) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 32
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: mixed) & mask
        while !slots[slot].isFree, slots[slot].key != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        var old = Self.free(atLeast: max(slots.count, Self.firstCapacity))
        swap(&old, &slots)
        for entry in old where !entry.isFree { slots[slot(of: entry.key)] = entry }
    }

    /// Keys that most tables of an article have room for.
    private static let firstCapacity = 15

    /// Free slots, twice as many as keys or more.
    private static func free(atLeast keyCount: Int) -> [Slot] {
        var slotCount = 8
        while slotCount < 2 * keyCount + 2 { slotCount *= 2 }
        return Array(filling: slotCount, with: Slot())
    }
}
