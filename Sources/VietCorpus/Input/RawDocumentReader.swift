/// Finds the articles of a list of inputs one after the other, reading no more than the next needs.
struct RawDocumentReader: IteratorProtocol {
    fileprivate struct OpenFile {
        enum Reader {
            case lines(LineReader)
            case archive(WebArchiveReader)
        }

        let reader: Reader
        let path: String
        /// How many lines or records were read.
        var recordCount = 0
    }

    private var inputs: InputFiles
    private let corpus: Corpus
    private let recordsStates: Bool
    private let cancellation: Cancellation
    private var file: OpenFile?
    private var text: LongText?
    private var stream: StreamedText?
    private var documentCount = 0
    private var finishedBytes = 0

    /// How many bytes of the inputs were read so far; a file that is an article itself counts when it is found.
    var position: Int { finishedBytes + (file?.filePosition ?? 0) }

    /// What was read of the input of the last article, where ``init(_:recordsStates:cancellation:)`` asked for it.
    private(set) var state = InputState()

    /// The records so far that are of no kind that is read.
    var passedOver: PassedOver { finishedPassedOver + (file?.passedOver ?? PassedOver()) }
    private var finishedPassedOver = PassedOver()

    /// Begins with the first input.
    ///
    /// - Parameter recordsStates: keeps ``state`` up to date, which costs a look at every byte.
    init(_ corpus: Corpus, recordsStates: Bool = false, cancellation: Cancellation = .ofTask) {
        inputs = InputFiles(corpus.paths, patterns: corpus.patterns)
        self.corpus = corpus
        self.recordsStates = recordsStates
        self.cancellation = cancellation
    }

    mutating func next() -> Result<RawDocument, InputError>? {
        while true {
            if let record = nextRecord() { return record }
            if cancellation.isRequested { return nil }
            if let part = text?.next() { return .success(part) }
            text = nil
            if let part = stream?.next() { return part }
            stream = nil
            switch inputs.next() {
            case nil: return nil
            case .failure(let error)?: return failure(error)
            case .success(let path)?:
                if recordsStates { state = InputState(number: state.number + 1, path: path) }
                guard corpus.hasRecords else {
                    finishedBytes += FileSystem.size(of: path) ?? 0
                    if recordsStates { state.read(path) }
                    if let partition = corpus.partition, corpus.encoding == .utf8 {
                        text = LongText(path: path, partition, maximumCount: corpus.maximumRecord)
                    }
                    if text == nil, corpus.cutsStreams, corpus.encoding == .utf8 {
                        stream = StreamedText(
                            path: path, maximumCount: corpus.maximumRecord, cancellation: cancellation)
                    }
                    if text != nil || stream != nil { continue }
                    return whole(path)
                }
                do throws(InputError) {
                    file = OpenFile(reader: try open(path), path: path)
                } catch {
                    state.checksum = .of(error.description)
                    return .failure(error)
                }
            }
        }
    }

    /// An article that is all of an input. A regular file is left to whoever decodes it; of a stream nobody knows when it
    /// comes, and the wait for it ends here where the run is cancelled.
    private func whole(_ path: String) -> Result<RawDocument, InputError> {
        switch FileSystem.kind(of: path) {
        case .file, .folder, nil: return .success(.file(path: path))
        case .pipe, .socket, .device:
            return Result { () throws(InputError) in
                let bytes = try TextFile.bytes(
                    path, maximumCount: corpus.maximumRecord, cancellation: cancellation)
                return .stream(bytes, path: path)
            }
        }
    }

    /// An input that is no file.
    private mutating func failure(_ error: InputError) -> Result<RawDocument, InputError> {
        if recordsStates {
            state = InputState(number: state.number + 1, path: error.name, checksum: .of(error.description))
        }
        return .failure(error)
    }

    /// Passes over the first articles, as done before.
    ///
    /// - Parameter earlier: what is known of their inputs.
    /// - Throws: where one of these is not what it was.
    mutating func skip(_ count: Int, checking earlier: EarlierInputs) throws(OutputError) {
        var earlier = earlier
        for number in 0..<count {
            let isThere = next() != nil
            try earlier.check(number + 1, isThere ? state : nil)
        }
    }

    private func open(_ path: String) throws(InputError) -> OpenFile.Reader {
        if corpus.hasArchives {
            .archive(
                try WebArchiveReader(
                    path: path, format: corpus.format, maximumCount: corpus.maximumRecord,
                    countsChecksum: recordsStates, cancellation: cancellation))
        } else {
            .lines(
                try LineReader(
                    path: path, maximumCount: corpus.maximumRecord, countsChecksum: recordsStates,
                    endsAtReturns: corpus.format == .lines, cancellation: cancellation))
        }
    }

    private mutating func nextRecord() -> Result<RawDocument, InputError>? {
        guard let file else { return nil }
        switch file.reader {
        case .lines(let reader): return nextLine(reader, file.path)
        case .archive(let reader):
            let record = reader.next()
            (state.byteCount, state.checksum) = (reader.window.byteCount, reader.window.checksum)
            switch record {
            case nil:
                close(file)
                return reader.window.byteCount == 0 ? .failure(TextFile.emptyError(file.path)) : nil
            case .success(let record)?:
                documentCount += 1
                return .success(.webRecord(record, path: file.path))
            case .failure(let error)?:
                // What cannot be read again is told by what is said of it.
                if recordsStates { state.checksum.combine(error.description.utf8) }
                return .failure(error)
            }
        }
    }

    private mutating func nextLine(_ reader: LineReader, _ path: String) -> Result<RawDocument, InputError>? {
        while let file {
            do throws(InputError) {
                guard let line = try reader.next() else {
                    close(file)
                    return file.recordCount == 0 ? .failure(TextFile.emptyError(path)) : nil
                }
                state.byteCount = reader.byteCount
                state.checksum = reader.checksum
                self.file?.recordCount += 1
                if corpus.skipsBlankLines, case .content(let bytes) = line,
                    ByteOrderMark.removed(from: bytes).allSatisfy(\.isJSONSpace)
                {
                    continue
                }
                documentCount += 1
                let number = file.recordCount + 1
                switch line {
                case .content(let bytes):
                    return .success(.line(bytes, number: documentCount, path: path, lineInFile: number))
                case .tooLong(let count):
                    let name = "\(TextFile.displayName(path)):\(number)"
                    return .failure(TextFile.tooLargeError(name, count: count, maximum: corpus.maximumRecord))
                }
            } catch {
                close(file)
                state.checksum.combine(error.description.utf8)
                return .failure(error)
            }
        }
        return nil
    }

    private mutating func close(_ file: OpenFile) {
        finishedBytes += file.filePosition
        finishedPassedOver += file.passedOver
        self.file = nil
    }
}

extension RawDocumentReader.OpenFile {
    /// How many bytes of the file were read so far, in whole blocks.
    fileprivate var filePosition: Int {
        switch reader {
        case .lines(let reader): reader.filePosition
        case .archive(let reader): reader.window.filePosition
        }
    }

    fileprivate var passedOver: PassedOver {
        if case .archive(let reader) = reader { reader.passedOver } else { PassedOver() }
    }
}

extension InputState {
    /// Reads a file that is a record itself, as it is stored; one that cannot be read has no bytes.
    fileprivate mutating func read(_ path: String) {
        guard path != "-", FileSystem.kind(of: path) == .file,
            let file = try? ReadableFile(path: path, decompresses: false)
        else { return }
        var block: [UInt8] = []
        while (try? file.read(into: &block)) == true {
            checksum.combine(block)
            byteCount += block.count
            block.removeAll(keepingCapacity: true)
        }
    }
}

extension Corpus {
    /// Whether an input may hold many articles.
    fileprivate var hasRecords: Bool {
        switch format {
        case .lines, .jsonLines: true
        default: hasArchives
        }
    }

    fileprivate var hasArchives: Bool {
        switch format {
        case .wet: true
        #if HTML
            case .warc: true
        #endif
        default: false
        }
    }

    fileprivate var skipsBlankLines: Bool { format != .lines }
}
