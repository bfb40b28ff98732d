import CVietICU

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
