import CVietICU

/// The encodings of other languages, which ICU reads.
package enum ForeignEncoding {
    /// Reads bytes.
    ///
    /// - Parameter converter: what ICU calls the encoding.
    /// - Returns: the text with U+FFFD for what is no character, and the offset of the first byte of that; `nil` for an
    ///   encoding that ICU does not have.
    /// - Complexity: O(n).
    package static func decode(_ bytes: [UInt8], as converter: String) -> (utf8: [UInt8], lossOffset: Int?)? {
        guard let length = Int32(exactly: bytes.count), length <= Int32.max / 2 else { return nil }
        var loss: Int32 = -1
        var units = [UInt16](repeating: 0, count: 2 * bytes.count)
        let count = units.withUnsafeMutableBufferPointer { units in
            bytes.withUnsafeBufferPointer {
                viet_icu_decode(converter, $0.baseAddress, length, units.baseAddress, &loss)
            }
        }
        guard count >= 0 else { return nil }
        let text = String(decoding: units.prefix(Int(count)), as: UTF16.self)
        return (Array(text.utf8), loss < 0 ? nil : Int(loss))
    }
}
