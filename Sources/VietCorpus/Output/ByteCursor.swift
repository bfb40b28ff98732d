import VietNormalization

/// Writes parts one after the other into room that was made for all of them.
///
/// Unsafe in this file and in what it hands places to, ``ShortParts`` and ``DecimalDigits``: before anything is written it is
/// checked against the room that is left.
struct ByteCursor {
    private let start: UnsafeMutablePointer<UInt8>
    /// How many bytes there is room for.
    private let room: Int
    /// How many bytes were written.
    private(set) var count = 0

    /// Bytes that a number takes at most.
    static let longestNumber = DecimalDigits.longest
    /// Bytes that a byte of a string of JSON takes at most: `\u0000`.
    static let longestEscape = 6

    /// Room that lets the last bytes be written with those after them, as the short ones are.
    static let slack = 32

    /// - Parameter room: how many bytes can be written from the start on.
    init(_ start: UnsafeMutablePointer<UInt8>, room: Int) { (self.start, self.room) = (start, room) }

    /// Calls a closure with what was written.
    func withWritten(_ body: (Span<UInt8>) -> Void) { body(UnsafeBufferPointer(start: start, count: count).span) }

    /// Whether this many bytes can be written.
    @inline(__always)
    func hasRoom(for byteCount: Int) -> Bool { byteCount <= room &- count }

    @inline(__always)
    mutating func append(byte: UInt8) { place(for: 1).pointee = byte }

    @inline(__always)
    mutating func append(_ ascii: StaticString) {
        let target = UnsafeMutableRawPointer(place(for: ascii.utf8CodeUnitCount))
        target.copyMemory(from: ascii.utf8Start, byteCount: ascii.utf8CodeUnitCount)
    }

    @inline(__always)
    mutating func append(_ utf8: Span<UInt8>) {
        utf8.withUnsafeBytes { utf8 in
            guard let source = utf8.baseAddress else { return }
            Self.copy(source, to: UnsafeMutableRawPointer(place(for: utf8.count)), utf8.count)
        }
    }

    /// A part of a text as it is; thirty-two bytes at once where as many can be read and written, for few parts are longer.
    @inline(__always)
    mutating func append(_ range: Range<Int>, of utf8: Span<UInt8>) {
        typealias Block = SIMD32<UInt8>
        let size = MemoryLayout<Block>.size
        guard range.count <= size, range.lowerBound &+ size <= utf8.count, room &- count >= size else {
            return append(utf8.extracting(range))
        }
        let block = utf8.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: Block.self)
        // What stands after the bytes is written over, or is not part of the content.
        UnsafeMutableRawPointer(start + count).storeBytes(of: block, as: Block.self)
        count &+= range.count
    }

    /// So many bytes of a text from a position on as they are, and a byte after them, where they are few and a block can be read
    /// and written in their place.
    ///
    /// - Returns: whether they were appended.
    @inline(__always)
    mutating func append(_ byteCount: Int, at position: Int, of utf8: Span<UInt8>, then byte: UInt8) -> Bool {
        typealias Block = SIMD16<UInt8>
        let size = MemoryLayout<Block>.size
        guard UInt(bitPattern: byteCount) < size, position >= 0, position <= utf8.count &- size, room &- count >= size
        else { return false }
        let block = utf8.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: Block.self)
        // What stands after the bytes is written over, or is not part of the content.
        UnsafeMutableRawPointer(start + count).storeBytes(of: block, as: Block.self)
        start[count &+ byteCount] = byte
        count &+= byteCount &+ 1
        return true
    }

    /// Short parts for which there is room, ``ShortParts/size`` for each.
    ///
    /// - Parameter partCount: how many they are at most.
    @inline(__always)
    mutating func append(shortParts partCount: Int, _ body: (inout ShortParts) -> Void) {
        precondition(hasRoom(for: partCount &* ShortParts.size))
        var parts = ShortParts(UnsafeMutableRawPointer(start + count), atMost: partCount)
        body(&parts)
        count &+= parts.count
    }

    /// Bytes that a function writes.
    ///
    /// - Parameter body: takes the place for this many bytes, and returns how many it wrote, negative for none.
    /// - Returns: what `body` returned.
    mutating func append(atMost byteCount: Int, _ body: (UnsafeMutableRawPointer) -> Int) -> Int {
        precondition(byteCount <= room &- count)
        let written = body(UnsafeMutableRawPointer(start + count))
        precondition(written <= byteCount)
        count &+= max(0, written)
        return written
    }

    /// Writes another byte over one of those that were written.
    ///
    /// - Parameter distance: how far before the end it stands, from 1.
    @inline(__always)
    mutating func replace(byteBeforeEnd distance: Int, by byte: UInt8) {
        precondition(distance > 0 && distance <= count)
        start[count &- distance] = byte
    }

    /// Forgets the last bytes.
    mutating func removeLast(_ byteCount: Int) {
        precondition(byteCount <= count)
        count &-= byteCount
    }

    /// A text as it is.
    @inline(__always)
    mutating func append(text: String) {
        var text = text
        text.withUTF8 { append($0.span) }
    }

    /// Appends a part of a text where none of its bytes is of a kind: looked at and copied by eight, one step for most words,
    /// without a branch for each length.
    ///
    /// - Parameter isOfKind: says which of eight bytes are, and depends on nothing else but what it saw before.
    /// - Returns: whether it was appended; not at the very end of the text or the room, which are left to slower ways.
    @inline(__always)
    mutating func append(
        _ range: Range<Int>, of utf8: Span<UInt8>, unless isOfKind: (ByteLanes) -> LaneMask
    ) -> Bool {
        let bytes = utf8.bytes
        guard range.upperBound &+ 8 <= utf8.count, room &- count >= range.count &+ 8, !range.isEmpty else {
            return false
        }
        var (position, target) = (range.lowerBound, count)
        while true {
            let lanes = ByteLanes(bytes, at: position)
            let rest = range.upperBound &- position
            let inside = ~UInt64(0) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(8, rest))
            if isOfKind(lanes).bits & inside != 0 { return false }
            // What stands after the bytes is written over, or is not part of the content.
            UnsafeMutableRawPointer(start + target).storeBytes(of: lanes.word.littleEndian, as: UInt64.self)
            if rest <= 8 { break }
            position &+= 8
            target &+= 8
        }
        count &+= range.count
        return true
    }

    /// Copies bytes; most texts are so short that a call of `memcpy(3)` would take longer.
    @inline(__always)
    private static func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ count: Int) {
        switch count {
        case 8...16: copyEnds(UInt64.self, source, to: target, count)
        case 4..<8: copyEnds(UInt32.self, source, to: target, count)
        case 2..<4: copyEnds(UInt16.self, source, to: target, count)
        default: target.copyMemory(from: source, byteCount: count)
        }
    }

    /// Copies at most twice the bytes of a number: those at the front, and those at the end, which may be the same in part.
    @inline(__always)
    private static func copyEnds<Number: FixedWidthInteger & BitwiseCopyable>(
        _: Number.Type, _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ count: Int
    ) {
        let end = count &- MemoryLayout<Number>.size
        let (first, last) = (source.loadUnaligned(as: Number.self), (source + end).loadUnaligned(as: Number.self))
        target.storeBytes(of: first, as: Number.self)
        (target + end).storeBytes(of: last, as: Number.self)
    }

    /// The first bytes of a block, where there is room for all of it.
    @inline(__always)
    mutating func append(_ block: JSONBlock, _ byteCount: Int) {
        precondition(hasRoom(for: JSONBlock.size))
        // What stands after these bytes is written over, or is not part of the content.
        block.store(to: start + count)
        count &+= byteCount
    }

    /// A number in decimal.
    @inline(__always)
    mutating func append(_ number: Int, _ digits: DecimalDigits = .shared) {
        if hasRoom(for: DecimalDigits.longest) {
            count &+= digits.write(number, to: UnsafeMutableRawPointer(start + count))
        } else {
            self = appending(atEnd: number)
        }
    }

    /// The last digits of a number that is not below 0, zeros before it where it has fewer.
    mutating func append(_ number: Int, digits: Int) {
        let target = place(for: digits)
        var rest = number.magnitude
        for index in (0..<digits).reversed() {
            target[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// The same cursor after a number: a value, for one whose address is taken does not stay in registers.
    @inline(never)
    private func appending(atEnd number: Int) -> ByteCursor {
        var cursor = self
        cursor.append(text: String(number))
        return cursor
    }

    /// Where the next bytes go, which count as written.
    @inline(__always)
    private mutating func place(for byteCount: Int) -> UnsafeMutablePointer<UInt8> {
        precondition(byteCount <= room &- count)
        defer { count &+= byteCount }
        return start + count
    }
}
