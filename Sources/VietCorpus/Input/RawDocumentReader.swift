/// Finds the articles of a list of inputs one after the other, reading no more than the next needs.
struct RawDocumentReader: IteratorProtocol {
    private struct OpenFile {
        let reader: LineReader
        let path: String
        var lineCount = 0
    }

    private var inputs: InputFiles
    private let corpus: Corpus
    private let cancellation: Cancellation
    private var file: OpenFile?
    private var documentCount = 0
    private var finishedBytes = 0

    /// How many bytes of the inputs were read so far; a file that is an article itself counts when it is found.
    var position: Int { finishedBytes + (file?.reader.filePosition ?? 0) }

    init(_ corpus: Corpus, cancellation: Cancellation = .ofTask) {
        inputs = InputFiles(corpus.paths, patterns: corpus.patterns)
        self.corpus = corpus
        self.cancellation = cancellation
    }

    mutating func next() -> Result<RawDocument, InputError>? {
        while true {
            if let line = nextLine() { return line }
            switch inputs.next() {
            case nil: return nil
            case .failure(let error)?: return .failure(error)
            case .success(let path)?:
                guard corpus.hasLines else {
                    finishedBytes += FileSystem.size(of: path) ?? 0
                    return .success(.file(path: path))
                }
                do throws(InputError) {
                    let reader = try LineReader(
                        path: path, maximumCount: corpus.maximumRecord, cancellation: cancellation)
                    file = OpenFile(reader: reader, path: path)
                } catch {
                    return .failure(error)
                }
            }
        }
    }

    private mutating func nextLine() -> Result<RawDocument, InputError>? {
        while let file {
            do throws(InputError) {
                guard let line = try file.reader.next() else {
                    close(file)
                    return file.lineCount == 0 ? .failure(TextFile.emptyError(file.path)) : nil
                }
                self.file?.lineCount += 1
                if corpus.skipsBlankLines, case .content(let bytes) = line, bytes.allSatisfy(\.isJSONSpace) { continue }
                documentCount += 1
                switch line {
                case .content(let bytes):
                    let number = file.lineCount + 1
                    return .success(.line(bytes, number: documentCount, path: file.path, lineInFile: number))
                case .tooLong(let count):
                    let name = "\(TextFile.displayName(file.path)):\(file.lineCount + 1)"
                    return .failure(TextFile.tooLargeError(name, count: count, maximum: corpus.maximumRecord))
                }
            } catch {
                close(file)
                return .failure(error)
            }
        }
        return nil
    }

    private mutating func close(_ file: OpenFile) {
        finishedBytes += file.reader.filePosition
        self.file = nil
    }
}

extension Corpus {
    fileprivate var hasLines: Bool {
        switch format {
        case .lines, .jsonLines: true
        default: false
        }
    }

    fileprivate var skipsBlankLines: Bool { format != .lines }
}

extension UInt8 {
    /// White space as JSON defines it.
    var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
