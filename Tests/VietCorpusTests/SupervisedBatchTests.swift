import Testing

@testable import VietCorpus

@Suite("Batches that workers die over")
struct SupervisedBatchTests {
    private typealias Batch = SupervisedBatch<[UInt8]>

    private func batch(_ count: Int) -> Batch {
        let documents = (0..<count).map {
            RawDocument.line([], number: $0 + 1, path: "in.jsonl", lineInFile: $0 + 1)
        }
        return Batch(documents.map { .success($0) }, position: 0)
    }

    private let trap = WorkerDeath(status: 4, message: nil)

    private func answer(_ numbers: [Int]) -> [WorkerAnswer<[UInt8]>] {
        numbers.map { WorkerAnswer(number: $0, result: .success([UInt8($0)])) }
    }

    @Test("the record in hand fails, the others go out one by one")
    func inHand() throws {
        var batch = batch(4)
        #expect(batch.work.map(\.number) == [0, 1, 2, 3])
        batch.lose((record: 2, identifier: "hai"), of: [0, 1, 2, 3], by: trap)
        for number in [0, 1, 3] {
            #expect(batch.work.map(\.number) == [number] && !batch.isComplete)
            try batch.take(answer([number]), of: [number])
        }
        #expect(batch.isComplete && batch.work.isEmpty)
        let crashed = batch.results.map { result -> String? in
            if case .failure(let error) = result { error.crashed?.id } else { nil }
        }
        #expect(crashed == [nil, nil, "hai", nil])
    }

    @Test("a death before any record costs none in a batch, and the record in one of its own")
    func unread() throws {
        var batch = batch(2)
        batch.lose(nil, of: [0, 1], by: trap)
        #expect(batch.results.isEmpty && batch.work.map(\.number) == [0])
        batch.lose(nil, of: [0], by: trap)
        #expect(batch.results.count == 1 && batch.work.map(\.number) == [1])
    }

    @Test("an answer to another question is refused")
    func foreign() {
        var batch = batch(3)
        #expect(throws: MalformedMessage.self) { try batch.take(answer([0, 1]), of: [0, 1, 2]) }
        #expect(throws: MalformedMessage.self) { try batch.take(answer([0, 2, 1]), of: [0, 1, 2]) }
        #expect(batch.results.isEmpty)
    }

    @Test("one answer may stand for records that follow one another, and for no others")
    func together() throws {
        func answer(_ number: Int, _ count: Int) -> WorkerAnswer<[UInt8]> {
            WorkerAnswer(number: number, count: count, result: .success([UInt8(number & 0xFF)]))
        }
        for answers in [
            [answer(0, 3)], [answer(0, 5)], [answer(0, 2), answer(2, 0)], [answer(0, -1)], [answer(-1, 4)],
        ] {
            var batch = batch(4)
            #expect(throws: MalformedMessage.self) { try batch.take(answers, of: [0, 1, 2, 3]) }
        }
        var batch = batch(4)
        try batch.take([answer(0, 3), answer(3, 1)], of: [0, 1, 2, 3])
        #expect(batch.isComplete && batch.results.count == 2)
    }

    @Test("how a worker ended is told in words")
    func reasons() {
        #expect(trap.reason == "ended by SIGILL, as of a trap")
        #expect(WorkerDeath(status: 9, message: nil).reason == "was killed (SIGKILL), as where memory is short")
        #expect(WorkerDeath(status: 3 << 8, message: nil).reason == "ended with status 3")
        let words = "a line\nSwift/Array.swift:1: Fatal error: Index out of range\nCurrent stack trace:\n"
        let death = WorkerDeath(status: 4, message: WorkerDeath.message(in: words))
        #expect(death.reason.hasSuffix("(Swift/Array.swift:1: Fatal error: Index out of range)"))
        #expect(WorkerDeath.message(in: "") == nil)
    }
}
