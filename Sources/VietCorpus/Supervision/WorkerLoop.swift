/// What a worker process does: it takes records, applies a function to each and sends the results back.
struct WorkerLoop<Output: Transferable> {
    typealias Element = Result<Output, InputError>

    let corpus: Corpus
    let transform: (Document) -> Output
    /// What becomes of a part of a long text by its bytes; `nil` where ``transform`` says it.
    var partTransform: (([UInt8]) -> Output)?

    /// Works until the parent closes the channel.
    func run(_ channel: Channel, _ place: WorkerBoard.Place) {
        while let message = channel.receive() {
            // The parent is this program: what it sends is right.
            guard let records = try? WorkerMessages.records(in: message) else { return }
            var reply = MessageWriter()
            for (number, document) in records {
                place.begin(number)
                for result in results(of: document, place) { WorkerMessages.write(result, of: number, to: &reply) }
            }
            place.clear()
            guard channel.send(reply.finishPieces()) else { return }
        }
    }

    private func results(of raw: RawDocument, _ place: WorkerBoard.Place) -> [Element] {
        do throws(InputError) {
            if case .part(let range, let path) = raw, let partTransform {
                return [.success(partTransform(try ReadableFile(path: path).bytes(in: range)))]
            }
            return try raw.documents(of: corpus).map { document in
                place.name(document.id)
                return .success(transform(document))
            }
        } catch {
            return [.failure(error)]
        }
    }
}

/// What parent and worker tell each other: records with their numbers in a batch, and results with the same numbers; the
/// articles of one page follow one another.
enum WorkerMessages {
    /// The message to a worker.
    static func request(_ records: [(number: Int, document: RawDocument)]) -> [UInt8] {
        var message = MessageWriter()
        for (number, document) in records {
            message.write(number)
            document.write(to: &message)
        }
        return message.finish()
    }

    static func records(in message: [UInt8]) throws(MalformedMessage) -> [(number: Int, document: RawDocument)] {
        var message = MessageReader(message)
        var records: [(number: Int, document: RawDocument)] = []
        while !message.isAtEnd { records.append((try message.number(), try RawDocument(from: &message))) }
        return records
    }

    static func write<Output: Transferable>(
        _ result: Result<Output, InputError>, of number: Int, to reply: inout MessageWriter
    ) {
        reply.write(number)
        switch result {
        case .success(let output):
            reply.write(true)
            output.write(to: &reply)
        case .failure(let error):
            reply.write(false)
            error.write(to: &reply)
        }
    }

    static func results<Output: Transferable>(
        in reply: [UInt8]
    ) throws(MalformedMessage) -> [(number: Int, result: Result<Output, InputError>)] {
        var reply = MessageReader(reply)
        var results: [(number: Int, result: Result<Output, InputError>)] = []
        while !reply.isAtEnd {
            let number = try reply.number()
            let result: Result<Output, InputError> =
                try reply.flag() ? .success(try Output(from: &reply)) : .failure(try InputError(from: &reply))
            results.append((number, result))
        }
        return results
    }
}
