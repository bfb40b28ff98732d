#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The members of a gzip file (RFC 1952), as far as they are found without decompressing them.
enum GzipMembers {
    /// Where to go on after a broken member: at the next one.
    ///
    /// Each member ends with the number of bytes that it holds, so the members before the broken one are counted off. Where
    /// the count does not come out even, because a member holds more than a record, the one that holds the place is the
    /// broken one.
    ///
    /// - Parameters:
    ///   - start: where decompressing began, at a member.
    ///   - count: how many decompressed bytes stand before the broken member.
    /// - Returns: a place in the file after `start`; `nil` where no member follows.
    static func next(in descriptor: Int32, from start: Int, after count: Int) -> Int? {
        var scan = HeaderScan(descriptor: descriptor, position: start + 1)
        var rest = count
        while let header = scan.next() {
            if rest == 0 || header.sizeBefore > rest { return header.position }
            rest -= header.sizeBefore
        }
        return nil
    }
}

/// Finds what looks like the header of a member: `1F 8B 08`, flags and a system that there are.
private struct HeaderScan {
    let descriptor: Int32
    /// Where the first byte of the buffer stands in the file.
    var position: Int
    private var buffer: [UInt8] = []
    /// Where in the buffer is searched next.
    private var index = 0
    private var isAtEnd = false

    init(descriptor: Int32, position: Int) {
        self.descriptor = descriptor
        self.position = position
    }

    private static let headerSize = 10
    private static let sizeCount = 4

    mutating func next() -> (position: Int, sizeBefore: Int)? {
        while true {
            while let found = buffer[index...].firstIndex(of: 0x1F) {
                index = found
                guard found + Self.headerSize <= buffer.count || isAtEnd else { break }
                index = found + 1
                guard found >= Self.sizeCount, isHeader(found) else { continue }
                return (position + found, size(before: found))
            }
            guard !isAtEnd else { return nil }
            if buffer[index...].firstIndex(of: 0x1F) == nil { index = buffer.count }
            fill()
        }
    }

    private func isHeader(_ index: Int) -> Bool {
        guard index + Self.headerSize <= buffer.count, buffer[index + 1] == 0x8B, buffer[index + 2] == 8 else {
            return false
        }
        let (flags, level, system) = (buffer[index + 3], buffer[index + 8], buffer[index + 9])
        return flags & 0xE0 == 0 && [0, 2, 4].contains(level) && (system <= 13 || system == 255)
    }

    private func size(before index: Int) -> Int {
        buffer[index - Self.sizeCount..<index].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Reads the next block; of what was there the bytes before the place of the search stay that a size may be in.
    private mutating func fill() {
        let dropped = max(0, index - Self.sizeCount)
        buffer.removeFirst(dropped)
        position += dropped
        index -= dropped
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = pread(descriptor, &block, block.count, off_t(position + buffer.count))
        if count > 0 { buffer += block[..<count] } else { isAtEnd = true }
    }
}
