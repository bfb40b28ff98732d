import BenchmarkTasks
import BenchmarkText
import CAllocationCounter
import Foundation
import VietTokenization

/// Shows what `forEachSentence` allocates, and fails where that is more than its documentation says.
@main
struct Allocations {
    /// What a workspace may hold: its documentation's “about 700 KB” and what a sentence of the longest makes of it.
    private static let workspaceLimit = 1_000_000

    static func main() {
        var workspace = Tokenizer.Workspace()
        // A sentence is cut after 1,024 syllables and marks, so the hostile texts need as much as any text; and tables
        // that are made at first use are made here.
        for text in [BenchmarkText.articles] + BenchmarkText.hostile(20_000) {
            _ = BenchmarkTask.words(text.utf8, &workspace)
        }
        var failures = 0
        for text in [BenchmarkText.longest] + BenchmarkText.hostile(100_000) {
            let before = allocation_count()
            _ = BenchmarkTask.words(text.utf8, &workspace)
            let count = allocation_count() - before
            if count > 0 { failures += 1 }
            if count > 0 || text.name == BenchmarkText.longest.name {
                print("words of \(text.utf8.count) bytes of \(text.name) in a used workspace: \(count) allocations")
            }
        }
        print("the same for \(BenchmarkText.hostile(100).count) hostile texts: \(failures) of them allocate")
        for count in [1_000_000, 10_000_000] where !peak(of: BenchmarkText.token("huyện ", count)) { failures += 1 }
        exit(failures == 0 ? 0 : 1)
    }

    /// Prints the most memory that the words of a text in a single line need beside the text.
    private static func peak(of text: BenchmarkText) -> Bool {
        let before = allocation_bytes()
        allocation_reset_peak()
        var workspace = Tokenizer.Workspace()
        _ = BenchmarkTask.words(text.utf8, &workspace)
        let peak = allocation_peak() - before
        print("words of one line of \(text.utf8.count) bytes: \(peak / 1000) KB beside the text at most")
        return peak <= workspaceLimit
    }
}
