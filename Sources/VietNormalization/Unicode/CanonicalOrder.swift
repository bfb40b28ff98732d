import CVietICU

/// Puts long rows of combining marks into canonical order in linear time.
///
/// ICU inserts each mark into the ones before it, which takes 200 seconds for a megabyte of marks. No language has such
/// rows, but an input may.
enum CanonicalOrder {
    /// Segments of more bytes than this are put in order here before ICU sees them.
    static let longSegment = 1 << 10

    /// Rewrites a segment, as one edit.
    static func rewriteLongSegment(
        _ source: Span<UInt8>, _ segment: Range<Int>, to form: NormalizationForm, _ rewriter: inout Rewriter
    ) {
        let ordered = ordered(source.extracting(segment))
        guard let target = ICUNormalization.normalize(ordered.span, to: form)?.bytes else { return }
        rewriter.replaceDifference(segment, of: source, with: target)
    }

    /// The canonical decomposition of a segment.
    private static func ordered(_ source: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(source.count * 2)
        var marks: [UInt8: [UInt32]] = [:]
        func flush() {
            for combiningClass in marks.keys.sorted() {
                for mark in marks[combiningClass] ?? [] { ScalarCoding.append(mark, to: &output) }
            }
            marks.removeAll(keepingCapacity: true)
        }
        var position = 0
        while position < source.count {
            let next = ScalarCoding.decode(source, at: position).next
            let parts = ICUNormalization.normalize(source.extracting(position..<next), to: .nfd)?.bytes ?? []
            var part = 0
            while part < parts.count {
                let (scalar, end) = ScalarCoding.decode(parts.span, at: part)
                let combiningClass = viet_icu_combining_class(scalar)
                if combiningClass == 0 {
                    flush()
                    ScalarCoding.append(scalar, to: &output)
                } else {
                    marks[combiningClass, default: []].append(scalar)
                }
                part = end
            }
            position = next
        }
        flush()
        return output
    }
}
