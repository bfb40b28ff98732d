import VietNormalization

/// A number that mostly grows by little, as positions in a text do, along with its digits: to add to these costs a fraction of
/// working them out.
struct RunningNumber {
    private(set) var value = 0
    /// A byte for each of the last eight digits, the last in the lowest.
    private var digits: UInt64 = 0

    /// Its characters in eight bytes as they are written, and how many they are; `nil` where it has more.
    @inline(__always)
    var characters: (word: UInt64, count: Int)? {
        guard UInt64(bitPattern: Int64(value)) < .eightDigitLimit else { return nil }
        let unused = UInt64(truncatingIfNeeded: (digits | 1).leadingZeroBitCount) & 0x38
        return (((digits | ByteLanes.all(0x30)) &<< unused).bigEndian, 8 &- Int(truncatingIfNeeded: unused >> 3))
    }

    /// Goes on to another number.
    @inline(__always)
    mutating func advance(to value: Int) {
        let step = UInt64(bitPattern: Int64(value &- self.value))
        self.value = value
        if step < 100 { add(step) } else { digits = Self.digits(of: value) }
    }

    /// Adds two digits at most.
    @inline(__always)
    private mutating func add(_ number: UInt64) {
        let tens = (number &* 103) >> 10
        // A digit is 246 too high, so that one above 9 carries; those that carry nothing have the highest bit then.
        let sum = digits &+ ByteLanes.all(0xF6) &+ number &+ tens &* 0xF6
        let uncarried = (sum & ByteLanes.all(0x80)) >> 7
        digits = sum &- uncarried &* 0xF6
    }

    @inline(never)
    private static func digits(of value: Int) -> UInt64 {
        (UInt64(value.magnitude) % .eightDigitLimit).eightDigits.byteSwapped
    }
}

/// The numbers that an output says of each entity, for entities in their order.
struct RunningNumbers {
    private var id = RunningNumber()
    /// The last bound.
    private var place = RunningNumber()

    /// What an entity is called, counted from 1, and its bounds.
    @inline(__always)
    mutating func next(
        _ id: Int, _ range: Range<Int>
    ) -> (name: RunningNumber, start: RunningNumber, end: RunningNumber) {
        self.id.advance(to: id &+ 1)
        place.advance(to: range.lowerBound)
        let start = place
        place.advance(to: range.upperBound)
        return (self.id, start, place)
    }
}

extension UInt64 {
    /// The first number with more than eight digits.
    static var eightDigitLimit: UInt64 { 100_000_000 }

    /// The eight digits of a number below 10⁸, all of them worked out at once, a byte each, the first in the lowest.
    @inline(__always)
    var eightDigits: UInt64 {
        // Two numbers below 10⁴, then four below 100, then eight digits; quotients by multiplication.
        let pair = self / 10_000 | (self % 10_000) << 32
        let hundreds = (pair &* 10_486) >> 20 & 0x7F_0000_007F
        let quarters = hundreds | (pair &- hundreds &* 100) << 16
        let tens = (quarters &* 103) >> 10 & 0x000F_000F_000F_000F
        return tens | (quarters &- tens &* 10) << 8
    }
}
