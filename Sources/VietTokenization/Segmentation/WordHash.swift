/// The fingerprint of a sequence of syllables, built one syllable at a time.
@usableFromInline
package enum WordHash {
    /// The fingerprint of `prefix` with one more syllable after it; a single syllable is its own fingerprint.
    @inlinable @inline(__always)
    package static func extend(_ prefix: UInt64, by syllable: UInt64) -> UInt64 {
        ((prefix << 23 | prefix >> 41) ^ syllable) &* 0xD6E8_FEB8_6659_FD93
    }
}
