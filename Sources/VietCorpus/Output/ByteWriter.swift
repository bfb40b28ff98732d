/// Puts texts and numbers into one growing buffer of UTF-8: what all formats of output are written with.
///
/// Nothing but the buffer is allocated; where it has grown large enough, nothing at all.
struct ByteWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []
    /// Takes what was written of a record that gets long.
    private let sink: RecordSink?

    /// How many bytes that are.
    var count: Int { bytes.count }

    init(sink: RecordSink? = nil) { self.sink = sink }

    /// Whether the memory that is taken does not grow with what is written.
    var givesAway: Bool { sink != nil }

    /// Gives away what was written where that is much.
    @inline(__always)
    mutating func giveAway() {
        if let sink, bytes.count >= sink.pieceSize { sink.take(&bytes) }
    }

    /// Makes room, so that the buffer does not have to grow; twice what there was at least, for many that ask for little.
    mutating func reserve(_ byteCount: Int) {
        let needed = bytes.count + byteCount
        if needed > bytes.capacity { bytes.reserveCapacity(max(needed, 2 * bytes.capacity)) }
    }

    /// Forgets what was written, keeping the memory.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    @inline(__always)
    mutating func append(byte: UInt8) { bytes.append(byte) }

    mutating func append(_ ascii: StaticString) { append(atMost: ascii.utf8CodeUnitCount) { $0.append(ascii) } }

    mutating func append(text: some StringProtocol) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if isDone == nil { bytes.append(contentsOf: text.utf8) }
    }

    mutating func append(utf8: some Collection<UInt8>) { bytes.append(contentsOf: utf8) }

    mutating func append(span utf8: Span<UInt8>) { append(atMost: utf8.count) { $0.append(utf8) } }

    /// A number in decimal.
    mutating func append(_ number: Int) { append(atMost: ByteCursor.longestNumber) { $0.append(number) } }

    /// Several parts for which there is room made once.
    ///
    /// - Parameter count: how many bytes they may have together.
    @inline(__always)
    mutating func append(atMost count: Int, _ body: (inout ByteCursor) -> Void) {
        bytes.append(addingCapacity: count) { free in
            free.withUnsafeMutableBufferPointer { buffer, used in
                guard let start = buffer.baseAddress else { return }
                var cursor = ByteCursor(start + used, room: buffer.count - used)
                body(&cursor)
                used += cursor.count
            }
        }
    }

    /// A part of a text without the white space at its ends, every other run of it as one sign.
    @inline(__always)
    mutating func append(_ utf8: Span<UInt8>, spacedBy sign: UInt8) {
        append(atMost: utf8.count) { $0.append(utf8, spacedBy: sign) }
    }

    /// A part of a text in one line: every line break, tab and control character as a space, but for carriage returns.
    mutating func append(inOneLine utf8: Span<UInt8>) {
        append(atMost: utf8.count) { $0.append(inOneLine: utf8) }
    }
}

extension ByteCursor {
    /// A text without the white space at its ends, every other run of it as one sign.
    @inline(__always)
    mutating func append(_ utf8: Span<UInt8>, spacedBy sign: UInt8) {
        append(0..<utf8.count, of: utf8, spacedBy: sign)
    }

    /// The same for a part of a text.
    @inline(__always)
    mutating func append(_ range: Range<Int>, of utf8: Span<UInt8>, spacedBy sign: UInt8) {
        if !append(range, of: utf8, unless: mayBeginWhiteSpace) {
            append(long: utf8.extracting(range), spacedBy: sign)
        }
    }

    /// The same for a part of a text that begins and ends with no white space, words with one blank between them as a rule.
    @inline(__always)
    mutating func append(spaced range: Range<Int>, of utf8: Span<UInt8>) {
        var lastBlank: UInt64 = 0
        let isSpaced = append(range, of: utf8) { lanes in
            let blanks = lanes == 0x20
            let doubled = blanks.bits & (blanks.bits << 8 | lastBlank)
            lastBlank = blanks.bits >> 56
            return mayBeginWhiteSpace(lanes) - blanks | LaneMask(bits: doubled)
        }
        if !isSpaced { append(long: utf8.extracting(range), spacedBy: 0x20) }
    }

    @inline(never)
    private mutating func append(long utf8: Span<UInt8>, spacedBy sign: UInt8) {
        if utf8.mayHoldWhiteSpace { append(wordsOf: utf8, joinedBy: sign) } else { append(utf8) }
    }

    @inline(never)
    private mutating func append(wordsOf utf8: Span<UInt8>, joinedBy sign: UInt8) {
        let start = count
        utf8.forEachWord(in: 0..<utf8.count) { word in
            if count > start { append(byte: sign) }
            append(utf8.extracting(word))
        }
    }

    /// What ``Swift/String/inOneLine`` gives.
    mutating func append(inOneLine utf8: Span<UInt8>) {
        var position = 0
        while position < utf8.count {
            // Control characters are below a blank, DEL, or begin with C2; other ends of lines begin with E2.
            let suspect = utf8.first(from: position) { ($0 < 0x20) | ($0 == 0x7F) | ($0 == 0xC2) | ($0 == 0xE2) }
            append(utf8.extracting(position..<suspect))
            guard suspect < utf8.count else { return }
            let length = utf8.lineBreakLength(at: suspect)
            if length == 0 { append(byte: utf8[suspect]) } else if utf8[suspect] != 0x0D { append(byte: 0x20) }
            position = suspect + max(1, length)
        }
    }
}

extension Span<UInt8> {
    /// How many bytes the control character, line or paragraph separator takes that starts at a byte; 0 where none does.
    fileprivate func lineBreakLength(at position: Int) -> Int {
        switch self[position] {
        case 0..<0x20, 0x7F: return 1
        case 0xC2 where position + 1 < count: return self[position + 1] < 0xA0 ? 2 : 0
        case 0xE2 where position + 2 < count:
            return self[position + 1] == 0x80 && self[position + 2] & 0xFE == 0xA8 ? 3 : 0
        default: return 0
        }
    }
}
