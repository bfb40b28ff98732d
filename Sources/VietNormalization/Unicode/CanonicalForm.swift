import CVietICU

/// Normalization to NFC and NFD, identical to ICU's on every well-formed text.
///
/// Stable stretches are skipped, Vietnamese letters are composed and decomposed directly, and ICU does the rest, one
/// segment between two boundaries at a time.
enum CanonicalForm {
    static func rewrite(_ source: Span<UInt8>, to form: NormalizationForm, _ rewriter: inout Rewriter) {
        switch form {
        case .nfc: compose(source, &rewriter)
        case .nfd: decompose(source, &rewriter)
        }
    }

    private static func compose(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        // Where the scalar before `position` may start: the end of the segment before.
        var lowerBound = 0
        while true {
            position = StableScalars.firstUnknown(source, from: position)
            guard position < source.count else { return }
            if let (letter, range) = VietnameseComposition.composed(source, at: position, notBefore: lowerBound) {
                rewriter.replace(range, of: source, with: letter)
                position = range.upperBound
            } else {
                let (scalar, next) = ScalarCoding.decode(source, at: position)
                if StableScalars.contains(scalar, form: .nfc) {
                    position = next
                    continue
                }
                let start =
                    position > lowerBound
                    ? ScalarCoding.start(before: position, in: source, notBefore: lowerBound) : position
                position = rewriteSegment(source, from: start, through: next, to: .nfc, &rewriter)
            }
            lowerBound = position
        }
    }

    private static func decompose(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            position = ByteSearch.first(in: source, from: position) { bytes, _, _ in bytes >= 0xC3 }
            guard position < source.count else { return }
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            if let letter = VietnameseLetter(scalar),
                let parts = VietnameseComposition.decomposed(letter, source, endingAt: next)
            {
                rewriter.replace(position..<next, of: source, with: parts.base, parts.first, parts.second)
                position = next
            } else if StableScalars.contains(scalar, form: .nfd) {
                position = next
            } else {
                position = rewriteSegment(source, from: position, through: next, to: .nfd, &rewriter)
            }
        }
    }

    /// Lets ICU normalize the segment that reaches from a start over a scalar's end up to the next boundary, and returns
    /// where that is.
    private static func rewriteSegment(
        _ source: Span<UInt8>, from start: Int, through scalarEnd: Int, to form: NormalizationForm,
        _ rewriter: inout Rewriter
    ) -> Int {
        var end = scalarEnd
        while end < source.count {
            let (scalar, next) = ScalarCoding.decode(source, at: end)
            if StableScalars.contains(scalar, form: form) { break }
            end = next
        }
        if end - start > CanonicalOrder.longSegment {
            CanonicalOrder.rewriteLongSegment(source, start..<end, to: form, &rewriter)
            return end
        }
        guard let (target, edits) = ICUNormalization.normalize(source.extracting(start..<end), to: form) else {
            return end
        }
        for edit in edits {
            rewriter.replace(
                (start + Int(edit.source_start))..<(start + Int(edit.source_end)), of: source,
                with: target[Int(edit.target_start)..<Int(edit.target_end)])
        }
        return end
    }
}
