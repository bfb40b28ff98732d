/// A 64-bit fingerprint under which all spellings of one syllable meet.
///
/// Equal for upper and lower case, for both tone placements (`hoà`, `hòa`), for a misplaced tone, for precomposed and
/// decomposed marks, for `Ð` and `Đ`, and for i and y after an onset (`kỹ`, `kĩ`): a syllable has one tone, so the
/// letters without it and the tone itself say everything.
public struct SyllableKey: Hashable, Sendable {
    /// The fingerprint; equal keys of different syllables are possible at odds of about 1 in 2⁶⁴ a pair.
    public let rawValue: UInt64

    /// Wraps a fingerprint that was computed before.
    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Computes the key of one syllable or of a whole string of letters.
    @inlinable public init(_ syllable: some StringProtocol) {
        var hasher = SyllableHasher()
        for scalar in syllable.unicodeScalars { hasher.combine(scalar.value) }
        self = hasher.finalize()
    }

    /// The keys of words that stand between single spaces and line ends: lists in code are read when a process starts, for
    /// which to cut them into strings would take most of the time.
    package static func keys(of words: String) -> [SyllableKey] {
        var keys: [SyllableKey] = []
        var hasher = SyllableHasher()
        for scalar in words.unicodeScalars {
            if scalar == " " || scalar == "\n" {
                keys.append(hasher.finalize())
                hasher = SyllableHasher()
            } else {
                hasher.combine(scalar.value)
            }
        }
        keys.append(hasher.finalize())
        return keys
    }
}

/// Builds a ``SyllableKey`` one scalar at a time.
@frozen
public struct SyllableHasher: Sendable {
    @usableFromInline var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    @usableFromInline var pending: UInt32 = 0
    @usableFromInline var tone: UInt32 = 0
    @usableFromInline var pendingIsVowel = false
    @usableFromInline var beforePendingIsConsonant = false

    /// Starts an empty syllable.
    @inlinable public init() {}

    /// Adds the next scalar, in logical order.
    @inlinable public mutating func combine(_ scalar: UInt32) {
        if let letter = VietnameseLetter(scalar) {
            combine(letter)
        } else {
            combineMark(scalar)
        }
    }

    /// Adds a letter that was looked up before.
    @inlinable @inline(__always)
    package mutating func combine(_ letter: VietnameseLetter) {
        if letter.tone != .ngang { tone = UInt32(letter.tone.rawValue) }
        push(letter.base, isVowel: letter.isVowel)
    }

    @usableFromInline package mutating func combineMark(_ scalar: UInt32) {
        switch scalar {
        case 0x300: tone = 1
        case 0x309: tone = 2
        case 0x303: tone = 3
        case 0x301: tone = 4
        case 0x323: tone = 5
        case 0x302: pending = Self.composed(pending, a: 0xE2, e: 0xEA, o: 0xF4, u: pending)
        case 0x306: pending = Self.composed(pending, a: 0x103, e: pending, o: pending, u: pending)
        case 0x31B: pending = Self.composed(pending, a: pending, e: pending, o: 0x1A1, u: 0x1B0)
        case 0x110...0x111: push(0x111, isVowel: false)
        default:
            let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
            push(lower, isVowel: true)
        }
    }

    private static func composed(_ base: UInt32, a: UInt32, e: UInt32, o: UInt32, u: UInt32) -> UInt32 {
        switch base {
        case 0x61: a
        case 0x65: e
        case 0x6F: o
        case 0x75: u
        default: base
        }
    }

    @inlinable mutating func push(_ base: UInt32, isVowel: Bool) {
        if pending != 0 { hash = (hash ^ UInt64(pending)) &* 0x100_0000_01B3 }
        beforePendingIsConsonant = pending != 0 && !pendingIsVowel
        pending = base
        pendingIsVowel = isVowel
    }

    /// The key of all that was added.
    @inlinable public func finalize() -> SyllableKey {
        let last: UInt32 = pending == 0x79 && beforePendingIsConsonant ? 0x69 : pending
        var mixed = (hash ^ UInt64(last)) &* 0x100_0000_01B3
        mixed = (mixed ^ UInt64(tone)) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 32
        return SyllableKey(rawValue: mixed &* 0xD6E8_FEB8_6659_FD93)
    }
}
