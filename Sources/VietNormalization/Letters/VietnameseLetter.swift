/// A Latin letter as Vietnamese writes it: the letter without its tone, the tone, and the case.
///
/// The circumflex, breve, horn and the bar of đ belong to the letter; the tone does not.
/// `ắ` is the letter `ă` with the tone sắc.
public struct VietnameseLetter: Sendable, Equatable {
    /// The five marked tones and the unmarked one, numbered in dictionary order.
    public enum Tone: UInt8, Sendable, CaseIterable {
        case ngang, huyền, hỏi, ngã, sắc, nặng
    }

    @usableFromInline let packed: UInt32

    @inlinable init(packed: UInt32) { self.packed = packed }

    init(base: UInt32, tone: Tone, isUppercase: Bool, isVowel: Bool) {
        let ordinal = VietnameseLetterTable.ordinal(base: base, tone: tone, isUppercase: isUppercase)
        packed =
            base | UInt32(tone.rawValue) << 16 | (isUppercase ? 1 << 20 : 0) | (isVowel ? 1 << 21 : 0) | ordinal << 22
    }

    /// The lower-case letter without its tone: one of a–z, ă, â, đ, ê, ô, ơ, ư.
    @inlinable public var base: UInt32 { packed & 0xFFFF }

    /// The letter from a to z that is left of ``base`` without its mark.
    package var plainBase: UInt32 {
        switch base {
        case 0x103, 0xE2: 0x61
        case 0x111: 0x64
        case 0xEA: 0x65
        case 0xF4, 0x1A1: 0x6F
        case 0x1B0: 0x75
        default: base
        }
    }

    /// The tone mark that the letter carries.
    @inlinable public var tone: Tone { Tone(rawValue: UInt8(packed >> 16 & 7)) ?? .ngang }

    /// Whether the letter is a capital.
    @inlinable public var isUppercase: Bool { packed & 1 << 20 != 0 }

    /// Whether the letter is one of the twelve vowels a ă â e ê i o ô ơ u ư y.
    @inlinable public var isVowel: Bool { packed & 1 << 21 != 0 }

    /// The precomposed scalar of this letter.
    @inlinable public var scalar: UInt32 {
        isVowel
            ? VietnameseLetterTable.scalars[Int(ordinal)] : isUppercase ? (base == 0x111 ? 0x110 : base - 0x20) : base
    }

    /// The number of a vowel among the 144 of all tones and cases.
    @inlinable var ordinal: UInt32 { packed >> 22 }

    /// Looks a scalar up.
    ///
    /// - Parameter scalar: any Unicode scalar value.
    /// - Returns: `nil` for everything that is no precomposed Latin letter of the Vietnamese alphabet
    ///   (f, j, w and z count as letters here, because names and loan words use them). U+00D0 and U+00F0
    ///   (Ð ð) read as đ: pages write them for it.
    /// - Complexity: O(1).
    @inlinable @inline(__always) public init?(_ scalar: UInt32) {
        let packed: UInt32
        switch scalar {
        case 0..<0x1B1: packed = VietnameseLetterTable.low[Int(scalar)]
        case 0x1EA0..<0x1EFA: packed = VietnameseLetterTable.high[Int(scalar - 0x1EA0)]
        default: return nil
        }
        guard packed != 0 else { return nil }
        self.packed = packed
    }
}
