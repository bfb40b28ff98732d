import Foundation
import Testing

@Suite("An output that is one of the inputs")
struct OwnInputTests {
    /// Options of `extract` in a folder with `a.txt`, `b.jsonl`, `articles/c.txt`, `articles/d.jsonl` and links to them.
    @Test(
        "it is refused before anything is read, by whatever name, with every option",
        arguments: [
            "a.txt --output a.txt --force", "a.txt --output ./a.txt --force", "a.txt --output link --force",
            "link --output a.txt --force", "a.txt --output hard --force", "hard --output link --force",
            "a.txt missing --output linked/../a.txt --force", "--output a.txt --force - < a.txt",
            "articles --output articles/c.txt --force", "linked --output articles/c.txt --force",
            "articles/.. --output articles/c.txt --force", "articles --output articles/new.txt",
            "linked --output articles/new.txt", ". --output linked/new.txt",
            "--input-format jsonl b.jsonl --output b.jsonl --resume",
            "--input-format jsonl a.errors.jsonl --output a --force",
            "--input-format jsonl articles --output articles/x",
            "--pattern * articles --output articles/x.csv", "--pattern * articles --format html --output articles/x",
            "articles --format brat --output articles/brat",
            "--input-format jsonl articles --format brat --output articles/y", ". --format brat --output articles/brat",
            "a.txt >> a.txt", "articles > articles/new.txt", "b.jsonl a.txt - < a.txt >> hard",
            "--lexicon lexicon a.txt --output lexicon --force", "pipe --output pipe",
        ])
    func refused(command: String) throws {
        let folder = try place()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandLineTool.shell(
            """
            state() { find . ! -name new.txt | sort; cat a.txt b.jsonl a.errors.jsonl lexicon articles/[cd].*; }
            before=$(state); set -f
            timeout 900 '\(CommandLineTool.executable.path)' extract \(command); echo $?
            set +f; test "$(state)" = "$before" || echo changed
            """, in: folder)
        #expect(run.output == "2\n", "\(run)")
        #expect(run.errors.contains("the output is one of the inputs") && run.errors.hasSuffix("name another output\n"))
    }

    private func place() throws -> URL {
        let folder = try CommandLineTool.temporaryFolder()
        let run = try CommandLineTool.shell(
            """
            echo 'Hội nghị.' > a.txt; echo '{"text":"x"}' > b.jsonl; cp b.jsonl a.errors.jsonl; echo > lexicon
            mkdir articles; cp a.txt articles/c.txt; cp b.jsonl articles/d.jsonl
            ln -s a.txt link; ln a.txt hard; ln -s articles linked; mkfifo pipe
            """, in: folder)
        try #require(run.status == 0)
        return folder
    }

    @Test(
        "an output beside the inputs is not one of them",
        arguments: [
            "articles --output articles/new.jsonl", "articles --format html --output articles/report",
            "--input-format jsonl articles --format brat --output brat", "a.txt --output a.json",
            "articles > articles/new.jsonl", "a.txt --output /dev/stdout > out",
        ])
    func harmless(command: String) throws {
        let folder = try place()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandLineTool.shell(
            "'\(CommandLineTool.executable.path)' extract \(command); echo $?", in: folder)
        #expect(run.output == "0\n" && run.errors.isEmpty)
    }

    @Test("the other commands do not write on what they read either", arguments: ["tokenize", "normalize"])
    func otherCommands(name: String) throws {
        let folder = try place()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandLineTool.shell(
            "timeout 900 '\(CommandLineTool.executable.path)' \(name) --lines a.txt >> a.txt; echo $?; wc -l < a.txt",
            in: folder)
        #expect(run.output == "2\n1\n" && run.errors.contains("standard output: the output is one of the inputs"))
    }
}
