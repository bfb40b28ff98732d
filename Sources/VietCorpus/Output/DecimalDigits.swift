/// The digits of numbers, three at once from a table: fewer steps than to work them out.
struct DecimalDigits {
    /// Of each number below a thousand the characters, the first in the lowest byte, and in the highest byte how many they are;
    /// then the same with zeros before them, so that they are three.
    private let groups: [UInt32]

    /// The only table.
    static let shared = DecimalDigits()

    /// Bytes that are written at most, those included that are no digits.
    static let longest = 20

    private init() {
        let shown = (0..<1_000).map { Self.group($0, $0 < 10 ? 1 : $0 < 100 ? 2 : 3) }
        groups = shown + (0..<1_000).map { Self.group($0, 3) }
    }

    private static func group(_ number: UInt32, _ digitCount: UInt32) -> UInt32 {
        let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
        let characters = (hundreds | tens << 8 | ones << 16) + 0x30_30_30
        return characters >> (8 * (3 - digitCount)) | digitCount << 24
    }

    /// Writes a number where there is room for ``longest`` bytes.
    ///
    /// - Returns: how many bytes it takes; those after them may have been written as well.
    @inline(__always)
    func write(_ number: Int, to target: UnsafeMutableRawPointer) -> Int {
        let magnitude = UInt(bitPattern: number)
        if magnitude < 1_000 { return write(group: magnitude, to: target) }
        if magnitude < 1_000_000 {
            let count = write(group: magnitude / 1_000, to: target)
            return count &+ write(group: magnitude % 1_000 &+ 1_000, to: target + count)
        }
        guard magnitude < 1_000_000_000 else { return Self.write(long: number, to: target) }
        let (millions, rest) = (magnitude / 1_000_000, magnitude % 1_000_000)
        var count = write(group: millions, to: target)
        count &+= write(group: rest / 1_000 &+ 1_000, to: target + count)
        return count &+ write(group: rest % 1_000 &+ 1_000, to: target + count)
    }

    /// Writes three characters at most, in four bytes.
    @inline(__always)
    private func write(group index: UInt, to target: UnsafeMutableRawPointer) -> Int {
        let group = groups[Int(bitPattern: index)]
        target.storeBytes(of: group.littleEndian, as: UInt32.self)
        return Int(group >> 24)
    }

    @inline(never)
    private static func write(long number: Int, to target: UnsafeMutableRawPointer) -> Int {
        let characters = String(number).utf8
        for (position, character) in characters.enumerated() {
            target.storeBytes(of: character, toByteOffset: position, as: UInt8.self)
        }
        return characters.count
    }
}
