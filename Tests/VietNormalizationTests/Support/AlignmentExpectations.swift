import Testing

@testable import VietNormalization

/// Checks all that an alignment promises about a source and its normalized text.
func expectFaithful(
    _ alignment: Alignment, from source: [UInt8], to normalized: [UInt8],
    _ comment: @autoclosure () -> Comment = "", location: SourceLocation = #_sourceLocation
) {
    let note = comment()
    #expect(alignment.sourceCount == source.count, note, sourceLocation: location)
    #expect(alignment.normalizedCount == normalized.count, note, sourceLocation: location)
    var rebuilt: [UInt8] = []
    var sourceEnd = 0
    var isOrdered = true
    for edit in alignment.edits {
        isOrdered = isOrdered && edit.source.lowerBound >= sourceEnd
        guard isOrdered else { break }
        rebuilt += source[sourceEnd..<edit.source.lowerBound]
        isOrdered = isOrdered && rebuilt.count == edit.normalized.lowerBound
        rebuilt += normalized[edit.normalized]
        sourceEnd = edit.source.upperBound
    }
    #expect(isOrdered, note, sourceLocation: location)
    rebuilt += source[min(sourceEnd, source.count)...]
    #expect(rebuilt == normalized, note, sourceLocation: location)
    let isText = String(validating: source, as: UTF8.self) != nil
    #expect(!isText || String(validating: normalized, as: UTF8.self) != nil, note, sourceLocation: location)
}

/// Checks that ranges map there and back, on every pair of bounds.
func expectRoundTrips(_ alignment: Alignment, location: SourceLocation = #_sourceLocation) {
    for lower in 0...alignment.normalizedCount {
        for upper in lower...alignment.normalizedCount {
            let source = alignment.sourceRange(of: lower..<upper)
            let back = alignment.normalizedRange(of: source)
            // The way back covers the range, unless no source byte stands for it.
            let isCovered = source.isEmpty || (back.lowerBound <= lower && back.upperBound >= upper)
            #expect(isCovered, "\(lower..<upper) \(source) \(back)", sourceLocation: location)
            // Mapping again adds nothing.
            #expect(source.isEmpty || alignment.sourceRange(of: back) == source, sourceLocation: location)
        }
    }
}
