import ArgumentParser
import VietCorpus

/// `viettext evaluate rules`: tries the sentences of rules of one's own.
struct EvaluateRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Tries the sentences of rules of one's own.",
        discussion: """
            RULES: files as 'extract --rules' takes them. Sentences after 'right' mark what is found in them, sentences \
            after 'wrong' give nothing. Each that does not come out as it is marked is printed, with what was \
            found; then the exit status is 1.
            """)

    @Argument(help: ArgumentHelp("Files of rules.", valueName: "rules"))
    var paths: [String]

    func run() throws {
        var output = StandardOutput()
        var (ruleCount, sentenceCount, mistakeCount) = (0, 0, 0)
        for path in paths {
            let rules = try DocumentedRules(contentsOf: path)
            let check = RuleCheck(rules: rules)
            for entry in rules.entries + rules.parts {
                let mistakes = try check.mistakes(of: entry)
                for mistake in mistakes { try output.write(mistake + "\n") }
                ruleCount += 1
                sentenceCount += entry.examples.count + entry.counterExamples.count
                mistakeCount += mistakes.count
            }
        }
        try output.write("\(ruleCount) rules, \(sentenceCount) sentences, \(mistakeCount) mistakes\n")
        try output.flush()
        if mistakeCount > 0 { throw ExitStatus.inputsFailed }
    }
}
