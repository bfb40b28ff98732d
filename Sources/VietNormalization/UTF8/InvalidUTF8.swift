/// Bytes that are not UTF-8, with where and why.
public struct InvalidUTF8: Error, Sendable, Equatable {
    /// What is wrong with the byte at ``InvalidUTF8/offset``.
    public enum Fault: Sendable, Equatable {
        /// A continuation byte (0x80–0xBF) without a lead byte before it.
        case strayContinuation
        /// A byte that UTF-8 never uses: 0xC0, 0xC1 and everything above 0xF4.
        case impossibleByte
        /// A sequence that the next byte, or the end of the text, cuts short.
        case truncatedSequence
        /// A sequence that is longer than the scalar needs, stands for a surrogate, or lies above U+10FFFF.
        case impossibleScalar
    }

    /// Byte offset of the first malformed sequence.
    public let offset: Int
    /// The byte at that offset.
    public let byte: UInt8
    /// What is wrong with it.
    public let fault: Fault

    /// Describes a fault.
    public init(offset: Int, byte: UInt8, fault: Fault) {
        self.offset = offset
        self.byte = byte
        self.fault = fault
    }

    /// What to do about it.
    public var remedy: String { "decode the text from the encoding it was written in, then pass it as UTF-8" }
}

extension InvalidUTF8: CustomStringConvertible {
    /// One line with what, where and the remedy.
    public var description: String {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        let what =
            switch fault {
            case .strayContinuation: "continues no sequence"
            case .impossibleByte: "never occurs in UTF-8"
            case .truncatedSequence: "starts a sequence that is cut short"
            case .impossibleScalar: "starts a sequence that stands for no Unicode scalar"
            }
        return "invalid UTF-8: byte 0x\(hexadecimal) at offset \(offset) \(what); \(remedy)"
    }
}
