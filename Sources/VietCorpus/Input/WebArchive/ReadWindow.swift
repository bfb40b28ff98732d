/// The bytes of a file that are in memory: from the first that is not done with to the last that was asked for.
///
/// A class because it owns an open file, which closes with it.
final class ReadWindow {
    private let file: ReadableFile
    private let countsChecksum: Bool
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// Why the file gives no more, where that is not its end.
    private(set) var failure: InputError?
    /// How many bytes are done with.
    private(set) var byteCount = 0
    /// The checksum of these bytes, where it is wanted.
    private(set) var checksum = Checksum()

    init(_ file: ReadableFile, countsChecksum: Bool) {
        self.file = file
        self.countsChecksum = countsChecksum
    }

    /// How many bytes of the file were read so far, in whole blocks.
    var filePosition: Int { file.position }

    /// The bytes in memory that are not done with.
    var bytes: ArraySlice<UInt8> { buffer[start...] }

    /// How many these are.
    var count: Int { buffer.count - start }

    /// The byte at a place among them, which must be there.
    subscript(_ index: Int) -> UInt8 { buffer[start + index] }

    /// Some of the bytes in memory.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        buffer[start + range.lowerBound..<start + range.upperBound]
    }

    /// Reads until this many bytes are there.
    ///
    /// - Returns: whether they are.
    func ensure(_ count: Int) -> Bool {
        while self.count < count, !isAtEnd { fill() }
        return self.count >= count
    }

    /// Is done with some bytes, as many as are there at most.
    func advance(_ count: Int) {
        let end = start + min(count, self.count)
        if countsChecksum { checksum.combine(buffer[start..<end]) }
        byteCount += end - start
        start = end
    }

    /// Whether there may be something after the place where the file is broken.
    var mayContinueAfterBreak: Bool { file.mayContinueAfterBreak }

    /// Goes on after the place where the file is broken, if there is anything to go on with; what is in memory is done with.
    ///
    /// - Parameter start: where the record begins that is broken, by ``byteCount``.
    func continueAfterBreak(from start: Int) -> Bool {
        advance(count)
        guard failure != nil, file.continueAfterBreak(from: start) else { return false }
        failure = nil
        isAtEnd = false
        return true
    }

    private func fill() {
        let isRoomy = start == buffer.count && buffer.capacity > Self.leastRoomy
        buffer.removeSubrange(..<start)
        start = 0
        if isRoomy { buffer = [] }
        do throws(InputError) {
            isAtEnd = try !file.read(into: &buffer)
        } catch {
            isAtEnd = true
            failure = error
        }
    }

    /// A long record is not to hold its memory for the rest of the run.
    private static let leastRoomy = 1 << 21
}
