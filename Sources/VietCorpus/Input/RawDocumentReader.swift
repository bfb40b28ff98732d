/// Finds the articles of a list of inputs one after the other, reading no more than the next needs.
struct RawDocumentReader: IteratorProtocol {
    private var inputs: IndexingIterator<[Result<String, InputError>]>
    private let format: InputFormat
    private var lines: (reader: LineReader, path: String, count: Int)?
    private var documentCount = 0

    init(paths: [String], format: InputFormat) {
        inputs = InputPaths.expand(paths).makeIterator()
        self.format = format
    }

    mutating func next() -> Result<RawDocument, InputError>? {
        while true {
            if let line = nextLine() { return line }
            switch inputs.next() {
            case nil: return nil
            case .failure(let error)?: return .failure(error)
            case .success(let path)? where format != .lines: return .success(.file(path: path, format: format))
            case .success(let path)?:
                do throws(InputError) {
                    lines = (try LineReader(path: path), path, 0)
                } catch {
                    return .failure(error)
                }
            }
        }
    }

    private mutating func nextLine() -> Result<RawDocument, InputError>? {
        guard let (reader, path, count) = lines else { return nil }
        do throws(InputError) {
            guard let bytes = try reader.next() else {
                lines = nil
                return count == 0 ? .failure(TextFile.emptyError(path)) : nil
            }
            lines?.count += 1
            documentCount += 1
            return .success(.line(bytes, number: documentCount, path: path, lineInFile: count + 1))
        } catch {
            lines = nil
            return .failure(error)
        }
    }
}
