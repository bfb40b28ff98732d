import VietNormalization

/// What the commands `tokenize` and `normalize` make of texts, and how their output looks.
package struct TextJob: Sendable {
    /// How parts of a text are put together.
    package let framing: TextFraming
    /// How a long text is cut into parts; `nil` where it stays whole.
    let partition: TextPartition?
    fileprivate let work: @Sendable (Corpus, _ examine: ((String) -> Void)?) -> BatchWork

    fileprivate init<Encoder: TextEncoder>(_ encoder: Encoder) {
        framing = encoder.framing
        partition = encoder.partition
        work = { corpus, examine in
            var work = TextWork(corpus: corpus, encoder: encoder, examine: examine)
            return { work.answer($0, at: $1, to: &$2) }
        }
    }

    /// Tokens.
    package static func tokens(_ format: TokenFormat) -> TextJob { TextJob(format) }

    /// Normalized text.
    package static func normalized(_ normalizer: Normalizer, _ format: NormalizedFormat) -> TextJob {
        TextJob(NormalizedTextEncoder(normalizer: normalizer, format: format))
    }
}

extension SupervisedResults where Output == RunResult<EncodedText> {
    /// Starts at the first text of a corpus.
    ///
    /// - Parameters:
    ///   - cutsLongTexts: whether what is made of a long text is made of its parts.
    ///   - examine: looks at each text before it is worked on, and may trap.
    package convenience init(
        _ corpus: Corpus, _ job: TextJob, cutsLongTexts: Bool = true, workers options: WorkerOptions,
        cancellation: Cancellation, examine: ((String) -> Void)? = nil
    ) throws {
        var corpus = corpus
        corpus.partition = cutsLongTexts ? job.partition : nil
        try self.init(corpus, workers: options, cancellation: cancellation, work: job.work(corpus, examine))
    }
}

/// Writes texts as bytes.
protocol TextEncoder: Sendable {
    var framing: TextFraming { get }
    /// How a long text is cut into parts; `nil` where it stays whole.
    var partition: TextPartition? { get }

    /// Appends what is written of a document.
    func encode(_ text: SourceText, to writer: inout ByteWriter)

    /// Whether what is written of a part may be the part itself, which is then to be read where the answer lies.
    var mayKeepParts: Bool { get }

    /// What is written of a part of one.
    ///
    /// - Parameters:
    ///   - source: the bytes of the part, which nobody has looked at.
    ///   - room: for what is written.
    /// - Throws: where the part is not UTF-8.
    func encode(
        _ source: ByteBlock, _ part: TextPart, id: String, room: inout AnswerRoom
    ) throws(InvalidUTF8) -> EncodedText
}

/// A document by its bytes.
struct SourceText {
    let id: String
    /// UTF-8.
    let utf8: ArraySlice<UInt8>
    var detection: LegacyEncoding.Detection?
}

/// Encodes texts; those that follow one another go back together.
private struct TextWork<Encoder: TextEncoder> {
    let corpus: Corpus
    let encoder: Encoder
    let examine: ((String) -> Void)?
    /// The file of the last part, which the next is mostly in.
    private var opened: (path: String, file: ReadableFile)?

    init(corpus: Corpus, encoder: Encoder, examine: ((String) -> Void)?) {
        (self.corpus, self.encoder, self.examine) = (corpus, encoder, examine)
    }

    mutating func answer(_ records: [NumberedRecord], at place: WorkerBoard.Place, to reply: inout MessageWriter) {
        var run = TextRun()
        for (number, document) in records {
            place.begin(number)
            do throws(InputError) {
                if examine == nil, case .part(let part, let path) = document {
                    run.end(to: &reply)
                    let text = try encode(part, of: path, room: &reply.room)
                    WorkerMessages.write(.success(RunResult(text)), of: number, to: &reply)
                } else {
                    let text = try document.sourceText(of: corpus)
                    examine?(String(decoding: text.utf8, as: UTF8.self))
                    if corpus.cutsStreams, case .stream(_, _, let start) = document {
                        // By itself: where a part before it has failed it is left out, and nothing else with it.
                        run.end(to: &reply)
                        var writer = ByteWriter()
                        encoder.encode(text, to: &writer)
                        let part = EncodedText(streamed: writer.bytes, isFirst: start == 0)
                        WorkerMessages.write(.success(RunResult(part)), of: number, to: &reply)
                    } else {
                        run.add(number, to: &reply) { encoder.encode(text, to: &$0) }
                    }
                }
            } catch {
                run.end(to: &reply)
                WorkerMessages.write(Result<RunResult<EncodedText>, _>.failure(error), of: number, to: &reply)
            }
        }
        run.end(to: &reply)
    }

    private mutating func encode(
        _ part: TextPart, of path: String, room: inout AnswerRoom
    ) throws(InputError) -> EncodedText {
        let file = try file(path)
        let laid = encoder.mayKeepParts ? room.fill(atMost: part.count) { file.read(part.range, into: &$0) } : nil
        let source = laid ?? ByteBlock(file.bytes(in: part.range))
        try part.check(byteCount: source.count, name: TextFile.displayName(path))
        do throws(InvalidUTF8) {
            return try encoder.encode(source, part, id: InputPaths.identifier(path), room: &room)
        } catch {
            throw TextFile.problem(
                error, of: source.slice, name: TextFile.displayName(path), from: part.range.lowerBound)
        }
    }

    private mutating func file(_ path: String) throws(InputError) -> ReadableFile {
        if let opened, opened.path == path { return opened.file }
        let file = try ReadableFile(path: path)
        opened = (path, file)
        return file
    }
}

/// What is written of records that follow one another.
private struct TextRun {
    private var writer = ByteWriter()
    private var first = 0
    private var count = 0

    mutating func add(_ number: Int, to reply: inout MessageWriter, _ encode: (inout ByteWriter) -> Void) {
        if count > 0, number != first + count { end(to: &reply) }
        if count == 0 { first = number }
        count += 1
        encode(&writer)
    }

    mutating func end(to reply: inout MessageWriter) {
        guard count > 0 else { return }
        let result = Result<_, InputError>.success(RunResult(EncodedText(writer.bytes)))
        WorkerMessages.write(result, of: first, count: count, to: &reply)
        writer = ByteWriter()
        count = 0
    }
}

extension RawDocument {
    /// The text by its bytes, which are not copied where they are UTF-8.
    fileprivate func sourceText(of corpus: Corpus) throws(InputError) -> SourceText {
        guard corpus.encoding == .utf8, corpus.format == .text || corpus.format == .lines else {
            return try decodedText(of: corpus)
        }
        switch self {
        case .file(let path):
            let bytes = try TextFile.bytes(path, maximumCount: corpus.maximumRecord)
            try TextFile.check(bytes[...], name: name)
            return SourceText(id: InputPaths.identifier(path), utf8: bytes[...])
        case .stream(let bytes, let path, let start):
            try TextFile.check(bytes[...], name: name, from: start)
            return SourceText(id: InputPaths.identifier(path), utf8: bytes[...])
        case .line(let bytes, let number, _, _):
            try TextFile.check(bytes, name: name)
            return SourceText(id: String(number), utf8: bytes)
        case .part, .webRecord: return try decodedText(of: corpus)
        }
    }

    private func decodedText(of corpus: Corpus) throws(InputError) -> SourceText {
        let documents = try documents(of: corpus)
        precondition(documents.count == 1, "texts are no pages")
        return SourceText(
            id: documents[0].id, utf8: Array(documents[0].text.utf8)[...], detection: documents[0].detection)
    }
}
