import VietNormalization

/// One pass over UTF-8 bytes into ``Atom``s.
package struct AtomScanner: Sendable {
    private var position = 0
    /// The white space seen since the last atom.
    private var gap = Atom.Gap.none

    package init() {}

    /// Scans a whole buffer.
    ///
    /// - Parameters:
    ///   - utf8: valid UTF-8, at most 2³¹−1 bytes. A malformed byte is passed over as a symbol of its own, so that the
    ///     scan never fails.
    /// - Complexity: O(n).
    package static func scan(_ utf8: Span<UInt8>) -> [Atom] {
        var atoms: [Atom] = []
        atoms.reserveCapacity(max(leastCapacity, utf8.count / 4 + 8))
        var scanner = AtomScanner()
        SyllableCachePool.shared.withCache { cache in
            while !scanner.scan(
                utf8, into: &atoms, upTo: max(atoms.capacity, atoms.count + leastCapacity), cache: &cache)
            {}
        }
        return atoms
    }

    /// Scans a buffer as far as so many atoms.
    package static func scan(_ utf8: Span<UInt8>, upTo count: Int) -> [Atom] {
        var atoms: [Atom] = []
        var scanner = AtomScanner()
        _ = SyllableCachePool.shared.withCache { scanner.scan(utf8, into: &atoms, upTo: count, cache: &$0) }
        return atoms
    }

    /// Atoms that there is room made for at least.
    private static let leastCapacity = 64

    /// Goes on where the last call stopped, until `atoms` holds `count` atoms or the buffer ends.
    ///
    /// - Returns: whether the buffer has ended.
    package mutating func scan(
        _ utf8: Span<UInt8>, into atoms: inout [Atom], upTo count: Int, cache: inout SyllableCache
    ) -> Bool {
        atoms.append(addingCapacity: max(0, count - atoms.count)) { free in
            (position, gap) = Self.fill(&free, utf8, from: position, gap, cache: &cache)
        }
        return position == utf8.count
    }

    /// - Returns: where the atoms end that there was room for, and the white space seen after them.
    @inline(__always)
    private static func fill(
        _ free: inout OutputSpan<Atom>, _ utf8: Span<UInt8>, from start: Int, _ gap: Atom.Gap,
        cache: inout SyllableCache
    ) -> (end: Int, gap: Atom.Gap) {
        var position = start
        var gap = gap
        while !free.isFull {
            // The blank between two words is the most frequent of all; everything else takes the general way.
            if position < utf8.count, utf8[position] == 0x20 {
                gap = max(gap, .space)
                position &+= 1
            }
            guard position < utf8.count else { break }
            if let atom = cachedLetters(utf8, at: position, gap, cache) {
                free.append(atom)
                position = Int(atom.end)
                gap = .none
                continue
            }
            if ScalarClass.isPunctuation(utf8[position]) {
                let end = position &+ 1
                free.append(single(.punctuation, UInt32(utf8[position]), position..<end, gap))
                position = end
                gap = .none
                continue
            }
            let (atom, next, space) = scanSlowly(utf8, at: position, gap, cache: &cache)
            if let atom { free.append(atom) }
            position = next
            gap = space
        }
        return (position, gap)
    }

    /// The next scalar and what belongs to it, without help from the cache; no atom for white space.
    ///
    /// - Returns: where to go on, and the white space seen before there.
    @inline(never)
    private static func scanSlowly(
        _ utf8: Span<UInt8>, at position: Int, _ gap: Atom.Gap, cache: inout SyllableCache
    ) -> (atom: Atom?, next: Int, gap: Atom.Gap) {
        let (scalar, next) = ScalarCoding.decode(utf8, at: position)
        let atom: Atom
        switch ScalarClass(scalar) {
        case .space: return (nil, next, gap.widened(by: LineEnd.count(scalar, utf8, next)))
        case .ignorable:
            guard gap == .none, Emoji.isJoiner(scalar, utf8, position..<next) else { return (nil, next, gap) }
            atom = single(.symbol, scalar, position..<next, gap)
        case .letter:
            atom = LetterRun(utf8, from: position).atom(gap: gap)
            remember(atom, utf8, in: &cache)
        case .digit: atom = digits(utf8, from: position, gap: gap)
        case .punctuation: atom = single(.punctuation, scalar, position..<next, gap)
        case .symbol, .mark: atom = single(.symbol, scalar, position..<next, gap)
        }
        return (atom, Int(atom.end), .none)
    }

    @inline(__always)
    private static func single(_ kind: Atom.Kind, _ scalar: UInt32, _ range: Range<Int>, _ gap: Atom.Gap) -> Atom {
        Atom(
            start: Int32(range.lowerBound), end: Int32(range.upperBound), kind: kind, gap: gap, casing: .lower,
            value: UInt64(scalar))
    }

    private static func digits(_ utf8: Span<UInt8>, from start: Int, gap: Atom.Gap) -> Atom {
        var position = start
        var value: UInt64 = 0
        while position < utf8.count, utf8[position] >= 0x30, utf8[position] <= 0x39 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(utf8[position] - 0x30))
            value = overflow || carry || value == .max ? .max : sum
            position += 1
        }
        return Atom(
            start: Int32(start), end: Int32(position), kind: .digits, gap: gap, casing: .lower, value: value)
    }
}

// MARK: - The short way, by whole words of bytes

extension AtomScanner {
    /// The letter run at the position when the cache knows its bytes.
    @inline(__always)
    private static func cachedLetters(
        _ utf8: Span<UInt8>, at position: Int, _ gap: Atom.Gap, _ cache: SyllableCache
    ) -> Atom? {
        guard let (low, high, length) = runBytes(utf8, at: position), let entry = cache.find(low, high) else {
            return nil
        }
        return Atom(
            start: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: position &+ length),
            kind: .letters, gap: gap, casing: entry.casing, traits: entry.traits, letterCount: entry.letterCount,
            tokenKind: entry.tokenKind, tokenShape: entry.tokenShape, value: entry.key)
    }

    private static func remember(_ run: Atom, _ utf8: Span<UInt8>, in cache: inout SyllableCache) {
        guard let (low, high, length) = runBytes(utf8, at: Int(run.start)), run.byteCount == length else { return }
        cache.insert(
            SyllableCache.Entry(
                low: low, high: high, key: run.value, casing: run.casing, traits: run.traits,
                letterCount: run.letterCount, tokenKind: run.tokenKind, tokenShape: run.tokenShape))
    }

    /// The bytes up to the next ASCII byte that is no letter, as two little-endian words filled up with zeros;
    /// `nil` for none, for more than fifteen, and near the end of the buffer.
    ///
    /// Bytes above 0x7F are taken as they come: whether they are letters was found out when the run was first met.
    @inline(__always)
    private static func runBytes(_ utf8: Span<UInt8>, at position: Int) -> (low: UInt64, high: UInt64, length: Int)? {
        guard position &+ SyllableCache.longestRun <= utf8.count else { return nil }
        let bytes = utf8.bytes
        let low = UInt64(
            littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self))
        let lowEnds = asciiNonLetters(low)
        if lowEnds != 0 {
            let bits = lowEnds.trailingZeroBitCount & ~7
            guard bits > 0 else { return nil }
            return (low & ((1 << UInt64(bits)) &- 1), 0, bits >> 3)
        }
        let high = UInt64(
            littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position &+ 8, as: UInt64.self))
        let highEnds = asciiNonLetters(high)
        guard highEnds != 0 else { return nil }
        let bits = highEnds.trailingZeroBitCount & ~7
        return (low, high & ((1 << UInt64(bits)) &- 1), 8 &+ bits >> 3)
    }

    /// The high bit of each byte that is ASCII and no letter; exact up to the lowest one set.
    @inline(__always)
    private static func asciiNonLetters(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        // Adding to seven-bit values never carries into the next byte.
        let folded = (word | 0x20 &* ones) & ~high
        let atLeastA = folded &+ (0x80 - 0x61) &* ones
        let aboveZ = folded &+ (0x80 - 0x7B) &* ones
        return ~(atLeastA & ~aboveZ) & ~word & high
    }
}
