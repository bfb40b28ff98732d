import CVietICU

/// Normalization to NFC and NFD, identical to ICU's on every well-formed text.
///
/// Stable stretches are skipped, a Vietnamese vowel with its marks is composed directly, and ICU does the rest, one
/// segment between two boundaries at a time.
enum CanonicalForm {
    static func rewrite(_ source: Span<UInt8>, to form: NormalizationForm, _ rewriter: inout Rewriter) {
        var position = 0
        var segmentStart = 0
        while true {
            if form == .nfc {
                let unknown = StableScalars.firstUnknown(source, from: position)
                if unknown > position {
                    segmentStart = ScalarCoding.start(before: unknown, in: source, notBefore: position)
                    position = unknown
                }
            }
            guard position < source.count else { return }
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            if StableScalars.contains(scalar, form: form) {
                segmentStart = position
                position = next
                continue
            }
            position = segmentEnd(source, from: next, form: form)
            rewriteSegment(source, segmentStart..<position, to: form, &rewriter)
            segmentStart = position
        }
    }

    private static func segmentEnd(_ source: Span<UInt8>, from start: Int, form: NormalizationForm) -> Int {
        var end = start
        while end < source.count {
            let (scalar, next) = ScalarCoding.decode(source, at: end)
            if StableScalars.contains(scalar, form: form) { break }
            end = next
        }
        return end
    }

    private static func rewriteSegment(
        _ source: Span<UInt8>, _ segment: Range<Int>, to form: NormalizationForm, _ rewriter: inout Rewriter
    ) {
        if form == .nfc, let letter = composedLetter(source, segment) {
            rewriter.replace(segment, of: source, with: letter.scalar)
        } else {
            rewriteWithICU(source, segment, to: form, &rewriter)
        }
    }

    /// The one Vietnamese letter that a segment of a vowel and its marks composes to.
    @inline(__always)
    private static func composedLetter(_ source: Span<UInt8>, _ segment: Range<Int>) -> VietnameseLetter? {
        var (scalar, position) = ScalarCoding.decode(source, at: segment.lowerBound)
        guard var letter = VietnameseLetter(scalar), position < segment.upperBound else { return nil }
        while position < segment.upperBound {
            (scalar, position) = ScalarCoding.decode(source, at: position)
            guard let next = letter.adding(scalar, anyOrder: false) else { return nil }
            letter = next
        }
        return letter
    }

    private static func rewriteWithICU(
        _ source: Span<UInt8>, _ segment: Range<Int>, to form: NormalizationForm, _ rewriter: inout Rewriter
    ) {
        guard let (target, edits) = ICUNormalization.normalize(source.extracting(segment), to: form) else { return }
        for edit in edits {
            let range = (segment.lowerBound + Int(edit.source_start))..<(segment.lowerBound + Int(edit.source_end))
            let replacement = target[Int(edit.target_start)..<Int(edit.target_end)]
            rewriter.replace(range, of: source, with: replacement)
        }
    }
}

/// ICU's own normalization, the oracle and the slow path.
enum ICUNormalization {
    /// Normalizes a whole buffer.
    /// - Returns: `nil` when the text is too long for ICU (715 million bytes) or ICU's data is missing.
    static func normalize(
        _ source: Span<UInt8>, to form: NormalizationForm
    ) -> (bytes: [UInt8], edits: [viet_edit])? {
        guard source.count <= Int(Int32.max) / 3 else { return nil }
        var editCount: Int32 = 0
        var length: Int32 = 0
        var bytes: [UInt8] = []
        let edits = [viet_edit](unsafeUninitializedCapacity: source.count) { edits, count in
            bytes = [UInt8](unsafeUninitializedCapacity: source.count * 3) { target, targetCount in
                length = source.withUnsafeBufferPointer {
                    viet_icu_normalize(
                        form.icu, $0.baseAddress, Int32($0.count), target.baseAddress, edits.baseAddress, &editCount)
                }
                targetCount = Int(max(length, 0))
            }
            count = Int(editCount)
        }
        return length < 0 ? nil : (bytes, edits)
    }
}
