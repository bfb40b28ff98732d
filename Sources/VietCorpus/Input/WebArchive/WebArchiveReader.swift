/// Reads a web archive (WARC, ISO 28500) record by record, in constant memory but for the record itself.
///
/// A record is believed where another one, or the end, follows it. One that is cut, or is not as long as it says, is named, and
/// reading goes on at the next record that begins anywhere after its header. After a break in a file of gzip with a member a
/// record, it goes on with the next member.
///
/// A class because it owns an open file, which closes with it.
final class WebArchiveReader {
    let window: ReadWindow
    /// The records so far that are of no kind that is read.
    private(set) var passedOver = PassedOver()
    private let path: String
    private let format: InputFormat
    private let maximumCount: Int
    private var number = 0
    /// Where the last record began.
    private var recordStart = 0
    /// Whether the break that the window stands at was named with a record.
    private var isBreakTold = false
    /// Whether what comes may be the middle of a member, or of a record that was named.
    private var isAfterBreak = false
    private var fruitlessContinuations = 0

    init(
        path: String, format: InputFormat, maximumCount: Int = .max, countsChecksum: Bool = false,
        cancellation: Cancellation = .ofTask
    ) throws(InputError) {
        window = ReadWindow(
            try ReadableFile(path: path, cancellation: cancellation), countsChecksum: countsChecksum)
        self.path = path
        self.format = format
        self.maximumCount = maximumCount
    }

    /// The next record that is read, or why one cannot be; `nil` after the last.
    func next() -> Result<WebRecord, InputError>? {
        while true {
            skipLineEnds()
            guard window.ensure(1) else {
                guard let failure = window.failure else { return nil }
                let isTold = isBreakTold
                let goesOn = continueAfterBreak()
                if !isTold {
                    return .failure(error(number + 1, window.byteCount, nil, failure.reason, Self.fetchAgain))
                }
                if !goesOn { return nil }
                continue
            }
            if let result = window.isAtRecord ? nextRecord() : passGarbage() { return result }
        }
    }

    /// A record cut from the rest by a break is followed by this.
    private func continueAfterBreak() -> Bool {
        fruitlessContinuations += 1
        guard fruitlessContinuations <= Self.mostFruitlessContinuations, window.continueAfterBreak(from: recordStart)
        else {
            isBreakTold = true
            return false
        }
        isBreakTold = false
        isAfterBreak = true
        return true
    }

    private static let mostFruitlessContinuations = 1000

    /// The record that begins here; `nil` for one that is passed over.
    private func nextRecord() -> Result<WebRecord, InputError>? {
        number += 1
        isAfterBreak = false
        let start = window.byteCount
        recordStart = start
        guard let headCount = findHead() else {
            window.passToRecord(from: 1)
            return .failure(cut(start, nil, "its header is cut or has no end"))
        }
        let fields = HeaderFields(window.bytes(0..<headCount))
        let url = fields.uri("warc-target-uri")
        guard let length = fields.number("content-length") else {
            window.passToRecord(from: headCount)
            return .failure(cut(start, url, "no Content-Length that is a number"))
        }
        _ = window.ensure(headCount + min(length, Self.httpHeadSize))
        let kind = WebRecordKind(
            fields, head: window.bytes(headCount..<min(window.count, headCount + length)), format: format)
        if length > (kind.isWanted ? maximumCount : Self.largestOther) {
            window.advance(headCount)
            let passed = window.pass(length)
            if passed < length { return .failure(cut(start, url, "cut: \(passed) of \(length) bytes are there")) }
            return kind.isWanted
                ? .failure(
                    TextFile.tooLargeError(
                        WebRecord.name(number, url: url, path: path), count: length, maximum: maximumCount))
                : other(kind)
        }
        if let reason = damage(headCount, length) { return .failure(cut(start, url, reason)) }
        fruitlessContinuations = 0
        recordStart = start + headCount + length
        defer { window.advance(headCount + length) }
        switch kind {
        case .other: return other(kind)
        case .broken(let reason, let remedy): return .failure(error(number, start, url, reason, remedy))
        case .content(let content):
            return .success(
                WebRecord(
                    content: content, number: number, id: fields.uri("warc-record-id"), url: url,
                    captured: fields["warc-date"], truncation: fields["warc-truncated"],
                    charset: fields["content-type"].flatMap { MediaType($0).charset },
                    block: Array(window.bytes(headCount..<headCount + length))))
        }
    }

    private func other(_ kind: WebRecordKind) -> Result<WebRecord, InputError>? {
        if case .other(let name) = kind { passedOver.add(name) }
        return nil
    }

    /// How long the header of the record is that begins here, its empty line counted; `nil` where it has no end.
    private func findHead() -> Int? {
        var lineStart = 0
        var position = 0
        while position < Self.longestHead, window.ensure(position + 1) {
            defer { position += 1 }
            guard window[position] == UInt8(ascii: "\n") else { continue }
            let line = position - lineStart
            if line == 0 || line == 1 && window[lineStart] == UInt8(ascii: "\r") {
                let head = window.bytes(1..<position + 1)
                return WebRecordStart.first(in: head, from: head.startIndex) == nil ? position + 1 : nil
            }
            lineStart = position + 1
        }
        return nil
    }

    /// What is wrong with the extent of a record, having passed to the next one in that case; `nil` where nothing is.
    private func damage(_ headCount: Int, _ length: Int) -> String? {
        let end = headCount + length
        guard window.ensure(end) else {
            let reason = "cut: \(window.count - headCount) of \(length) bytes are there"
            window.passToRecord(from: headCount)
            return reason
        }
        var next = end
        while window.ensure(next + 1), window[next].isLineEnd { next += 1 }
        guard window.ensure(next + 1) else {
            // A checksum that does not hold is known when all has come.
            guard let failure = window.failure, DecompressingProcess.concernsWhatCame(failure) else { return nil }
            window.passToRecord(from: end)
            return "not what it was when it was written"
        }
        _ = window.ensure(next + WebRecordStart.longest)
        if window.isRecord(at: next) || window.bytes(end..<next).filter({ $0 == UInt8(ascii: "\n") }).count == 2 {
            return nil
        }
        let before = window.byteCount + headCount
        window.passToRecord(from: headCount)
        let found = window.byteCount - before
        return found < length
            ? "cut, or shorter than its Content-Length: \(found) of \(length) bytes"
            : "longer than its Content-Length of \(length) bytes"
    }

    /// Passes over what is no record.
    ///
    /// - Returns: its name, unless it belongs to a break that was named.
    private func passGarbage() -> Result<WebRecord, InputError>? {
        let start = window.byteCount
        window.passToRecord(from: 0)
        guard !isAfterBreak else { return nil }
        if number == 0, window.count == 0 {
            isBreakTold = true
            return .failure(
                InputError(
                    name: TextFile.displayName(path), reason: "no web archive: there is no WARC record in it",
                    remedy: "name its format", setting: .format))
        }
        return .failure(
            error(number + 1, start, nil, "\(window.byteCount - start) bytes that are no record", Self.fetchAgain))
    }

    private func skipLineEnds() {
        while window.ensure(1), window[0].isLineEnd {
            window.advance(1)
            recordStart = window.byteCount
        }
    }

    /// The error of a record that is damaged; a break that the file ends at is the cause.
    private func cut(_ start: Int, _ url: String?, _ reason: String) -> InputError {
        guard window.count == 0, let failure = window.failure else {
            return error(number, start, url, reason, Self.fetchAgain)
        }
        isBreakTold = true
        return error(number, start, url, "\(reason), \(failure.reason)", remedyOfBreak)
    }

    private func error(
        _ number: Int, _ offset: Int, _ url: String?, _ reason: String, _ remedy: String
    ) -> InputError {
        InputError(
            name: WebRecord.name(number, url: url, path: path), offset: offset, reason: "\(reason) (at byte \(offset))",
            remedy: remedy)
    }

    private var remedyOfBreak: String {
        window.mayContinueAfterBreak ? Self.fetchAgain : "fetch it again; nothing after it is read"
    }

    private static let fetchAgain = "fetch it again; the others are read"
    /// Far longer than any that is written.
    private static let longestHead = 1 << 16
    /// An HTTP header is shorter.
    private static let httpHeadSize = 1 << 16
    /// A block of another kind that is longer is not kept while it is passed over.
    private static let largestOther = 1 << 20
}

extension WebRecordKind {
    /// Whether it is one that is read, or should be.
    fileprivate var isWanted: Bool {
        if case .other = self { false } else { true }
    }
}

extension UInt8 {
    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
