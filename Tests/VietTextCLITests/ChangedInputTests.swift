import Foundation
import Testing

/// A run that breaks off in the second of three inputs, and what may happen to these before it is resumed.
@Suite("Inputs that change before a run goes on")
struct ChangedInputTests {
    /// Makes `in/b.jsonl`, `in/d.jsonl`, `in/f.jsonl` and an output that holds all of the first and a part of the second.
    private static let interrupted = #"""
        # Long ids fill the output soon.
        pad=$(printf '%03000d' 0)
        records() { seq $2 | sed "s|.*|{\"id\":\"$1-&-$pad\",\"text\":\"x\"}|"; }
        mkdir in; records b 60 > in/b.jsonl; records d 200 > in/d.jsonl; records f 20 > in/f.jsonl
        extract() { "$tool" extract --input-format jsonl --jobs 2 "$@"; }
        (ulimit -f 400; extract in --output out) 2> /dev/null
        """#

    private func shell(_ script: String) throws -> (status: Int32, output: String, errors: String) {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try CommandLineTool.shell("tool='\(CommandLineTool.executable.path)'\n\(script)", in: folder)
    }

    @Test(
        "what was read must be what it was: else nothing is done, and the input is named",
        arguments: [
            ("sed -i 's/b-50/b-05/' in/b.jsonl", "in/b.jsonl: changed"),
            // The same size, and the same time.
            ("cp -p in/b.jsonl x; sed -i 's/b-50/b-05/' in/b.jsonl; touch -r x in/b.jsonl", "in/b.jsonl: changed"),
            ("sed -i 1d in/d.jsonl", "in/d.jsonl: changed"), ("sed -i 's/d-7/d-8/' in/d.jsonl", "in/d.jsonl: changed"),
            ("records x 1 >> in/b.jsonl", "in/b.jsonl: changed"), ("sed -i '$d' in/b.jsonl", "in/b.jsonl: changed"),
            ("head -10 in/d.jsonl > x; mv x in/d.jsonl", "in/d.jsonl: changed"),
            (": > in/b.jsonl", "in/b.jsonl: changed"),
            ("rm in/f.jsonl; head -10 in/d.jsonl > x; mv x in/d.jsonl", "in/d.jsonl"),
            ("records a 3 > in/a.jsonl", "in/a.jsonl: not there"),
            ("records c 3 > in/c.jsonl", "in/c.jsonl: not there"),
            (": > in/a.jsonl", "in/a.jsonl: not there"),
            ("mkdir in/0; records c 3 > in/0/0.jsonl", "in/0/0.jsonl: not there"),
            ("rm in/b.jsonl", "in/b.jsonl: gone"), ("rm in/d.jsonl", "in/d.jsonl: gone"),
            ("mv in/b.jsonl in/x.jsonl", "in/b.jsonl: gone"), ("rm -r in/*", "in/b.jsonl: gone"),
            ("mv in/b.jsonl x; mv in/d.jsonl in/b.jsonl; mv x in/d.jsonl", "in/b.jsonl: changed"),
        ])
    func refused(change: String, reason: String) throws {
        let run = try shell(
            """
            \(Self.interrupted)
            cat out.* > before; \(change)
            extract in --output out --resume; echo $?; cat out.* | cmp - before; ls -d out 2> /dev/null
            """)
        #expect(run.output == "1\n", "\(change)")
        #expect(
            run.errors.hasPrefix("viettext: \(reason)") && run.errors.contains("--force"), "\(change): \(run.errors)")
    }

    @Test(
        "what was not read yet may change, and what is the same but for its time is the same",
        arguments: [
            ":", "touch in/b.jsonl", "cp in/b.jsonl x; mv x in/b.jsonl", "records g 20 > in/g.jsonl", "rm in/f.jsonl",
            "sed -i '200s/d-/x-/' in/d.jsonl", "records x 9 >> in/d.jsonl", "sed -i '$d' in/d.jsonl",
            "mkdir in/z; mv in/f.jsonl in/z/a.jsonl", "gzip in/f.jsonl; records e 5 > in/e.jsonl",
        ])
    func continued(change: String) throws {
        let run = try shell(
            """
            \(Self.interrupted)
            \(change); extract in --output out --resume; echo $?; extract in | cmp - out; ls -d out*
            """)
        #expect(run.output == "0\nout\n" && run.errors.isEmpty, "\(change): \(run)")
    }

    @Test("more inputs may follow those of the interrupted run, and none may come before them")
    func moreInputs() throws {
        let run = try shell(
            """
            \(Self.interrupted)
            records x 30 > x.jsonl
            extract x.jsonl in --output out --resume; echo $?
            extract in x.jsonl --output out --resume; echo $?; extract in x.jsonl | cmp - out
            """)
        #expect(run.output == "1\n0\n" && run.errors.hasPrefix("viettext: x.jsonl: not there"))
    }

    @Test("an input that failed must fail again")
    func failures() throws {
        let run = try shell(
            """
            \(Self.interrupted.replacing("extract in ", with: "extract missing.jsonl empty.jsonl in "))
            again() { extract missing.jsonl empty.jsonl in --output out --resume; echo $?; }
            records x 1 > missing.jsonl; again; rm missing.jsonl; touch empty.jsonl; again
            rm empty.jsonl; again; wc -l < out.errors.jsonl
            """)
        #expect(run.output == "1\n1\n1\n2\n")
        let lines = run.errors.split(separator: "\n")
        try #require(lines.count == 2)
        #expect(lines[0].contains("missing.jsonl: changed") && lines[1].contains("empty.jsonl: changed"))
    }

    @Test("files that are articles themselves, some of them compressed")
    func articles() throws {
        let setUp = """
            text=$(seq 1 30 | sed 's|.*|&/10/2022|'); mkdir in
            for i in $(seq 1000 1300); do echo "$text $i" > in/$i.txt; done; gzip in/1010.txt
            (ulimit -f 500; "$tool" extract in --output out) 2> /dev/null
            resume() { "$tool" extract in --output out --resume; echo $?; }
            """
        for (change, reason) in [
            ("gzip -d in/1010.txt.gz; echo \"$text 1011\" > in/1010.txt; gzip in/1010.txt", "in/1010.txt.gz: changed"),
            ("echo \"$text 9999\" > in/1020.txt", "in/1020.txt: changed"), ("rm in/1030.txt", "in/1030.txt: gone"),
            ("echo x > in/1030a.txt", "in/1030a.txt: not there"), ("mkfifo in/0.txt", "in/0.txt: not there"),
        ] {
            let run = try shell("\(setUp)\n\(change); resume; ls out 2> /dev/null")
            #expect(run.output == "1\n" && run.errors.hasPrefix("viettext: \(reason)"), "\(change): \(run)")
        }
        let run = try shell(
            "\(setUp)\necho x > in/1299.txt; echo x > in/3000.txt; resume; \"$tool\" extract in | cmp - out")
        #expect(run.output == "0\n" && run.errors.isEmpty)
    }

    @Test("a stream that comes again is compared as it comes")
    func streams() throws {
        let run = try shell(
            """
            \(Self.interrupted.replacing("extract in ", with: "cat in/*.jsonl | extract "))
            sed 's/b-50/b-05/' in/*.jsonl | extract --output out --resume; echo $?
            cat in/*.jsonl | extract --output out --resume; echo $?; cat in/*.jsonl | extract | cmp - out
            """)
        #expect(run.output == "1\n0\n" && run.errors.hasPrefix("viettext: standard input: changed"))
    }
}
