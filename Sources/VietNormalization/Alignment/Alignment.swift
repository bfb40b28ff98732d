/// How a normalized text lies on its source: the edits that were made, everything between them being unchanged.
///
/// All positions are UTF-8 byte offsets. Edits are in order and do not overlap, in the source as in the normalized
/// text; two edits may touch. A deletion is an edit whose normalized range is empty, an insertion one whose source
/// range is empty.
///
/// ```swift
/// let clean = Normalizer([.clean]).normalize("xin\u{200B} chào")
/// clean.alignment.sourceRange(of: 3..<4)      // 6..<7, the space; the deleted U+200B before it stays outside
/// clean.alignment.normalizedRange(of: 3..<6)  // 3..<3, the deleted U+200B
/// ```
public struct Alignment: Sendable, Equatable {
    /// One replaced stretch. Texts of 4 GiB and more are out of range.
    @frozen
    public struct Edit: Sendable, Equatable {
        @usableFromInline let sourceStart, sourceEnd, normalizedStart, normalizedEnd: UInt32

        /// Describes the replacement of a source range by a normalized range.
        @inlinable public init(source: Range<Int>, normalized: Range<Int>) {
            sourceStart = UInt32(source.lowerBound)
            sourceEnd = UInt32(source.upperBound)
            normalizedStart = UInt32(normalized.lowerBound)
            normalizedEnd = UInt32(normalized.upperBound)
        }

        /// The bytes that were replaced.
        @inlinable public var source: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }
        /// The bytes that stand in their place.
        @inlinable public var normalized: Range<Int> { Int(normalizedStart)..<Int(normalizedEnd) }
    }

    /// The edits in order.
    public let edits: [Edit]
    /// Length of the source in bytes.
    public let sourceCount: Int
    /// Length of the normalized text in bytes.
    public let normalizedCount: Int

    /// An alignment without edits.
    public init(identity count: Int) {
        edits = []
        sourceCount = count
        normalizedCount = count
    }

    init(edits: [Edit], sourceCount: Int, normalizedCount: Int) {
        self.edits = edits
        self.sourceCount = sourceCount
        self.normalizedCount = normalizedCount
    }

    /// Whether nothing was edited.
    public var isIdentity: Bool { edits.isEmpty }

    /// The source bytes that a normalized range stands for.
    ///
    /// The tightest answer: a bound inside an edit widens to the whole edit, but deleted bytes that only touch the range
    /// stay outside it. An empty range maps to an empty range.
    /// - Complexity: O(log *n*) in the number of edits.
    public func sourceRange(of normalized: Range<Int>) -> Range<Int> {
        precondition(normalized.upperBound <= normalizedCount, "range outside the normalized text")
        return map(normalized, from: .normalized)
    }

    /// The normalized bytes that stand for a source range; empty for a deleted one.
    ///
    /// The tightest answer, as in ``sourceRange(of:)``.
    /// - Complexity: O(log *n*) in the number of edits.
    public func normalizedRange(of source: Range<Int>) -> Range<Int> {
        precondition(source.upperBound <= sourceCount, "range outside the source")
        return map(source, from: .source)
    }

    private func map(_ range: Range<Int>, from side: Side) -> Range<Int> {
        // Edits that end at or before the lower bound lie before the range: those that are empty there, too.
        let before = edits.partitioningIndex { $0.range(on: side).upperBound > range.lowerBound }
        var lower = range.lowerBound + shift(before: before, from: side)
        if before < edits.count, edits[before].range(on: side).lowerBound < range.lowerBound {
            lower = edits[before].range(on: side.other).lowerBound
        }
        // The first edit that starts at or after the upper bound lies after the range, the empty ones there, too.
        // No edit before those stands after a range that is not empty.
        let following = edits.partitioningIndex(from: range.isEmpty ? 0 : before) {
            $0.range(on: side).lowerBound >= range.upperBound
        }
        var upper = range.upperBound + shift(before: following, from: side)
        if following > 0, edits[following - 1].range(on: side).upperBound > range.upperBound {
            upper = edits[following - 1].range(on: side.other).upperBound
        }
        return min(lower, upper)..<(range.isEmpty ? min(lower, upper) : max(lower, upper))
    }

    /// How far the unchanged text before an edit has moved.
    private func shift(before index: Int, from side: Side) -> Int {
        guard index > 0 else { return 0 }
        return edits[index - 1].range(on: side.other).upperBound - edits[index - 1].range(on: side).upperBound
    }
}

/// One of the two texts of an alignment.
private enum Side {
    case source, normalized

    var other: Side { self == .source ? .normalized : .source }
}

extension Alignment.Edit {
    @inline(__always)
    fileprivate func range(on side: Side) -> Range<Int> { side == .source ? source : normalized }
}
