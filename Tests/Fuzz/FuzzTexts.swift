/// The texts of one test: the same ones with the same numbers in every process.
enum FuzzTexts: Codable, Sendable {
    /// The variants of every so many lines.
    case lines(everyLine: Int, cutAt: Int)
    case splices(Int)
    case pieces(Int)
    case repetitions(Int, byteCount: Int)
    /// Web pages, for which the trait HTML is needed.
    case pages(Int)

    /// Calls `body` with each text and its number.
    func forEach(_ body: (_ number: Int, _ text: String) -> Void) {
        var random = RandomText(seed: 20_22)
        switch self {
        case .lines(let interval, let step):
            let lines = GenreLines.all
            let taken = stride(from: 0, to: lines.count, by: interval).lazy.map { lines[$0] }
            for (number, text) in taken.flatMap({ GenreLines.variants(of: $0, cutAt: step) }).enumerated() {
                body(number, text)
            }
        case .splices(let count):
            for number in 0..<count { body(number, random.splice()) }
        case .pieces(let count):
            for number in 0..<count { body(number, random.pieces()) }
        case .repetitions(let count, let byteCount):
            for number in 0..<count { body(number, random.repetition(byteCount: byteCount)) }
        case .pages(let count):
            #if HTML
                var random = RandomPage(seed: 20_22)
                for number in 0..<count { body(number, random.page()) }
            #endif
        }
    }

    /// Works on one of the texts.
    ///
    /// - Returns: what does not hold of it.
    func problem(with text: String) -> String? {
        #if HTML
            if case .pages = self { return PageAnalysis.problem(with: text) }
        #endif
        Analysis.run(text)
        return nil
    }
}
