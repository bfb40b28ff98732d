import VietNormalization

/// One pass over UTF-8 bytes into ``Atom``s.
package struct AtomScanner: Sendable {
    private var position = 0
    private var lineBreaks = 0
    private var gap = Atom.Gap.none

    package init() {}

    /// Scans a whole buffer.
    ///
    /// - Parameters:
    ///   - utf8: valid UTF-8, at most 2³¹−1 bytes. A malformed byte is passed over as a symbol of its own, so that the
    ///     scan never fails.
    ///   - caches: where to lend a cache.
    /// - Complexity: O(n).
    package static func scan(_ utf8: Span<UInt8>, caches: SyllableCachePool = SyllableCachePool()) -> [Atom] {
        var atoms: [Atom] = []
        atoms.reserveCapacity(utf8.count / 4 + 8)
        var scanner = AtomScanner()
        caches.withCache { cache in
            while !scanner.scan(utf8, into: &atoms, upTo: max(atoms.capacity, atoms.count + 64), cache: &cache) {}
        }
        return atoms
    }

    /// Goes on where the last call stopped, until `atoms` holds `count` atoms or the buffer ends.
    ///
    /// - Returns: whether the buffer has ended.
    package mutating func scan(
        _ utf8: Span<UInt8>, into atoms: inout [Atom], upTo count: Int, cache: inout SyllableCache
    ) -> Bool {
        atoms.append(addingCapacity: max(0, count - atoms.count)) { free in
            while !free.isFull {
                // The blank between two words is the most frequent of all; everything else takes the general way.
                if position < utf8.count, utf8[position] == 0x20 {
                    gap = max(gap, .space)
                    position += 1
                }
                guard position < utf8.count else { return }
                guard let atom = cachedLetters(utf8, cache) ?? scanSlowly(utf8, cache: &cache) else { continue }
                free.append(atom)
                position = Int(atom.end)
                gap = .none
                lineBreaks = 0
            }
        }
        return position == utf8.count
    }

    /// The next scalar and what belongs to it, without help from the cache; `nil` for white space.
    @inline(never)
    private mutating func scanSlowly(_ utf8: Span<UInt8>, cache: inout SyllableCache) -> Atom? {
        let (scalar, next) = ScalarCoding.decode(utf8, at: position)
        switch ScalarClass(scalar) {
        case .space:
            lineBreaks += LineEnd.count(scalar, utf8, next)
            gap = lineBreaks == 0 ? .space : lineBreaks == 1 ? .lineBreak : .paragraphBreak
            position = next
            return nil
        case .ignorable:
            if gap == .none, Emoji.isJoiner(scalar, utf8, position..<next) { return single(.symbol, scalar, next) }
            position = next
            return nil
        case .letter:
            let run = LetterRun(utf8, from: position)
            remember(run, utf8, in: &cache)
            return run.atom(gap: gap)
        case .digit: return Self.digits(utf8, from: position, gap: gap)
        case .punctuation: return single(.punctuation, scalar, next)
        case .symbol, .mark: return single(.symbol, scalar, next)
        }
    }

    private func single(_ kind: Atom.Kind, _ scalar: UInt32, _ end: Int) -> Atom {
        Atom(
            start: Int32(position), end: Int32(end), kind: kind, casing: .lower, gap: gap, value: UInt64(scalar))
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
            start: Int32(start), end: Int32(position), kind: .digits, casing: .lower, gap: gap, value: value)
    }
}

// MARK: - The short way, by whole words of bytes

extension AtomScanner {
    /// The letter run at the position when the cache knows its bytes.
    @inline(__always)
    private func cachedLetters(_ utf8: Span<UInt8>, _ cache: SyllableCache) -> Atom? {
        guard let (low, high, length) = Self.runBytes(utf8, at: position), let entry = cache.find(low, high) else {
            return nil
        }
        return Atom(
            start: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: position + length),
            kind: .letters, casing: entry.casing, gap: gap, isForeign: entry.isForeign,
            isForeignInCapitals: entry.isForeignInCapitals, isSyllable: entry.isSyllable,
            letterCount: entry.letterCount,
            isRomanLetters: entry.isRomanLetters, value: entry.key)
    }

    private func remember(_ run: LetterRun, _ utf8: Span<UInt8>, in cache: inout SyllableCache) {
        guard let (low, high, length) = Self.runBytes(utf8, at: run.start), run.end == run.start + length else {
            return
        }
        cache.insert(
            SyllableCache.Entry(
                low: low, high: high, key: run.key, casing: run.casing, isForeign: run.isForeign,
                isForeignInCapitals: run.isForeignInCapitals, isSyllable: run.isSyllable, letterCount: run.letterCount,
                isRomanLetters: run.isRomanLetters))
    }

    /// The bytes up to the next ASCII byte that is no letter, as two little-endian words filled up with zeros;
    /// `nil` for none, for more than fifteen, and near the end of the buffer.
    ///
    /// Bytes above 0x7F are taken as they come: whether they are letters was found out when the run was first met.
    @inline(__always)
    private static func runBytes(_ utf8: Span<UInt8>, at position: Int) -> (low: UInt64, high: UInt64, length: Int)? {
        guard position &+ 16 <= utf8.count else { return nil }
        let bytes = utf8.bytes
        let low = UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
        let lowEnds = asciiNonLetters(low)
        if lowEnds != 0 {
            let bits = lowEnds.trailingZeroBitCount & ~7
            guard bits > 0 else { return nil }
            return (low & ((1 << UInt64(bits)) &- 1), 0, bits >> 3)
        }
        let high = UInt64(
            littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self))
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
