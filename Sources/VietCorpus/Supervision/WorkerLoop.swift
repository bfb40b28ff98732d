/// Works on a batch: appends an answer for each record, or for several that follow one another.
typealias BatchWork = (_ records: [NumberedRecord], _ place: WorkerBoard.Place, _ reply: inout MessageWriter) -> Void

/// A record with its number in a batch.
typealias NumberedRecord = (number: Int, document: RawDocument)

/// What a worker process does: it takes batches, works on them and sends the answers back.
struct WorkerLoop {
    let work: BatchWork

    /// Works until the parent closes the channel.
    func run(_ channel: Channel, _ place: WorkerBoard.Place) {
        while let (message, area) = channel.receive() {
            // The parent is this program: what it sends is right.
            guard let records = try? WorkerMessages.records(in: message) else { return }
            var reply = MessageWriter()
            reply.room = AnswerRoom(place.board.area(area))
            work(records, place, &reply)
            place.clear()
            guard channel.send(reply.finish(), area: area) else { return }
        }
    }
}

/// Applies a function to each article.
struct RecordWork<Output: Transferable> {
    let corpus: Corpus
    let transform: (Document) -> Output

    func answer(_ records: [NumberedRecord], at place: WorkerBoard.Place, to reply: inout MessageWriter) {
        var run = AnswerRun<Output>()
        for (number, document) in records {
            place.begin(number)
            let results = results(of: document, place)
            if results.count == 1 {
                run.add(results[0], of: number, to: &reply)
            } else {
                run.end(to: &reply)
                for result in results { WorkerMessages.write(result, of: number, to: &reply) }
            }
        }
        run.end(to: &reply)
    }

    private func results(of raw: RawDocument, _ place: WorkerBoard.Place) -> [Result<Output, InputError>] {
        do throws(InputError) {
            return try raw.documents(of: corpus).map { document in
                place.name(document.id)
                return .success(transform(document))
            }
        } catch {
            return [.failure(error)]
        }
    }
}

/// Results of records that follow one another, which go back as one where they can be joined.
private struct AnswerRun<Output: Transferable> {
    private var output: Output?
    private var first = 0
    private var count = 0

    mutating func add(_ result: Result<Output, InputError>, of number: Int, to reply: inout MessageWriter) {
        guard case .success(let next) = result else {
            end(to: &reply)
            return WorkerMessages.write(result, of: number, to: &reply)
        }
        if number == first + count, output?.join(next) == true {
            count += 1
            return
        }
        end(to: &reply)
        (output, first, count) = (next, number, 1)
    }

    mutating func end(to reply: inout MessageWriter) {
        guard let output else { return }
        WorkerMessages.write(.success(output), of: first, count: count, to: &reply)
        self.output = nil
        count = 0
    }
}

/// What parent and worker tell each other: records with their numbers in a batch, and answers with the same numbers; those
/// about the articles of one page follow one another.
enum WorkerMessages {
    /// The message to a worker.
    static func request(_ records: [NumberedRecord]) -> [[UInt8]] {
        let count = records.reduce(0) { $0 + $1.document.cost + RawDocument.longestHead }
        var message = MessageWriter(roomFor: min(count, longestReserved))
        for (number, document) in records {
            message.write(number)
            document.write(to: &message)
        }
        return message.finish()
    }

    /// Most batches have less; what is longer comes in pieces, or may grow.
    private static let longestReserved = 1 << 17

    static func records(in message: [UInt8]) throws(MalformedMessage) -> [NumberedRecord] {
        var message = MessageReader(message)
        var records: [NumberedRecord] = []
        while !message.isAtEnd { records.append((try message.number(), try RawDocument(from: &message))) }
        return records
    }

    /// An answer.
    ///
    /// - Parameter count: for how many records it stands, from that with the number on.
    static func write<Output: Transferable>(
        _ result: Result<Output, InputError>, of number: Int, count: Int = 1, to reply: inout MessageWriter
    ) {
        reply.write(number)
        reply.write(count)
        switch result {
        case .success(let output):
            reply.write(true)
            output.write(to: &reply)
        case .failure(let error):
            reply.write(false)
            error.write(to: &reply)
        }
    }

    static func answers<Output: Transferable>(in reply: ByteBlock) throws(MalformedMessage) -> [WorkerAnswer<Output>] {
        var reply = MessageReader(reply)
        var answers: [WorkerAnswer<Output>] = []
        while !reply.isAtEnd {
            let (number, count) = (try reply.number(), try reply.number())
            let result: Result<Output, InputError> =
                try reply.flag() ? .success(try Output(from: &reply)) : .failure(try InputError(from: &reply))
            answers.append(WorkerAnswer(number: number, count: count, result: result))
        }
        return answers
    }
}

/// What a worker made of a record, or of several that follow one another.
struct WorkerAnswer<Output: Transferable> {
    /// The number of the record in the batch, or of the first of them.
    let number: Int
    /// How many they are.
    var count = 1
    let result: Result<Output, InputError>
}
