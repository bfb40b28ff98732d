/// Writes short parts one after the other into room that was checked once for all of them.
///
/// Unsafe, with this proof: a part writes no more than ``size`` bytes from where the one before ends, and ends among them; and
/// there are no more parts than there is room for, which costs nothing to check where all is inlined, for the compiler counts
/// them.
struct ShortParts {
    private let start: UnsafeMutableRawPointer
    private var end: UnsafeMutableRawPointer
    private var left: Int

    /// Bytes that a part writes at most, with those that are written over or not part of the content.
    static let size = 32

    /// - Parameters:
    ///   - start: where there is room for all parts.
    ///   - partCount: how many these are at most.
    @inline(__always)
    init(_ start: UnsafeMutableRawPointer, atMost partCount: Int) {
        self.start = start
        end = start
        left = partCount
    }

    /// How many bytes were written.
    var count: Int { @inline(__always) get { end - start } }

    @inline(__always)
    mutating func append(_ ascii: StaticString) {
        take()
        precondition(ascii.utf8CodeUnitCount <= Self.size)
        end.copyMemory(from: ascii.utf8Start, byteCount: ascii.utf8CodeUnitCount)
        end += ascii.utf8CodeUnitCount
    }

    @inline(__always)
    mutating func append(_ text: ShortText) {
        take()
        end.storeBytes(of: text.block.bytes, as: TextBlock.Bytes.self)
        end += text.count
    }

    @inline(__always)
    mutating func append(_ number: Int, _ digits: DecimalDigits) {
        take()
        end += digits.write(number, to: end)
    }

    @inline(__always)
    private mutating func take() {
        precondition(left > 0)
        left &-= 1
    }
}
