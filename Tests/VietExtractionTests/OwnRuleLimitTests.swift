import Testing

@testable import VietExtraction

@Suite("Limits of rules of one's own")
struct OwnRuleLimitTests {
    private func found(_ rules: String, _ text: String) throws -> [String] {
        let article = Extractor(rules: try RuleTable(text: rules)).extract(text)
        return article.entities.filter(\.label.isOwn).map { "\($0.text) \($0.rule)" }
    }

    private func failure(_ rules: String) throws -> String {
        let error = try #require(throws: RuleTable.Failure.self) { _ = try RuleTable(text: rules) }
        #expect(!error.remedy.isEmpty)
        return error.description
    }

    @Test("Thousands of rules may start with any letters")
    func manyRules() throws {
        // For each of a thousand words each of them would be listed once.
        let rules = (1...2_000).map { "rule own.x\($0) X\n  when letters zzon digits(1-4, \($0)..\($0))\n  value none" }
        #expect(
            try found(rules.joined(separator: "\n"), "zzba zzon 1, zzca zzon 2000, zzda zzon 2001")
                == ["zzba zzon 1 own.x1", "zzca zzon 2000 own.x2000"])
    }

    @Test("Hundreds of rules may start with a set of hundreds")
    func manySets() throws {
        var rules = (1...300).map {
            "group g\($0)\nrule own.x\($0) -\n  when zzon digits(1-4, \($0)..\($0))\n  value none"
        }
        rules.append("set all = \((1...300).map { "g\($0)" }.joined(separator: " "))\ngroup own")
        rules += (1...300).map {
            "rule own.y\($0) X\n  when @all zza\(String(repeating: "u", count: $0))\n  value none"
        }
        #expect(try found(rules.joined(separator: "\n"), "zzon 7 zzauuu, zzon 301 zzau") == ["zzon 7 zzauuu own.y3"])
    }

    @Test("A rule may have thousands of forms")
    func manyForms() throws {
        let forms = (1...5_000).map { "  when zzon digits(1-4, \($0)..\($0))\n  value none\n  right zz" }
        #expect(
            try found("rule own.x X\n" + forms.joined(separator: "\n"), "zzon 5000, zzon 5001") == ["zzon 5000 own.x"])
    }

    @Test("A class may have tens of thousands of words, up to those that have numbers")
    func manyWords() throws {
        func rule(_ count: Int) -> String {
            let words = (1...count).map { number in
                String(String(number).map { Character(UnicodeScalar($0.asciiValue! + 49)) }) + "zz"
            }
            return "class long = \(words.joined(separator: " "))\nrule own.x X\n  when zzon <long>\n  value none"
        }
        #expect(
            try found(rule(50_000), "zzon fzz, zzon faaaazz, zzon fffffzz") == ["zzon fzz own.x", "zzon faaaazz own.x"])
        #expect(
            try failure(rule(70_000)).hasPrefix("rules:1:1: more than 65535 words, those of the package among them; "))
    }

    @Test("There are as many rules as there are numbers for them")
    func mostRules() throws {
        let one = try RuleFile("rule own.x X\n  when zzon\n  value none", name: "many")
        var file = one
        file.rules = Array(repeating: one.rules[0], count: Mention.Rule.maximumCount)
        let error = try #require(throws: RuleTable.Failure.self) {
            _ = try RuleCompiler.compile([file], base: .shipped, rules: .shipped)
        }
        #expect(error.description.hasPrefix("many:1:1: more than 65536 rules, those of the package among them; "))
    }

    @Test("Patterns that use others twice are read once")
    func sharedPatterns() throws {
        let doubled = (1...30).map { "let p\($0) = $p\($0 - 1) zzca | $p\($0 - 1) zzda" }
        let rules =
            "let p0 = part:zzba zzea\n\(doubled.joined(separator: "\n"))\nrule own.x X\n  when $p30 zzga\n  value none"
        #expect(try found(rules, "zzba zzea" + String(repeating: " zzca", count: 30) + " zzga").count == 1)
    }

    @Test("Repetitions within repetitions are looked at once")
    func repeatedRepetitions() throws {
        let nested = String(repeating: "(", count: 100) + "zzba" + String(repeating: ")+", count: 100)
        let rules = "rule own.x X\n  when zzon \(nested) zzca\n  value none"
        #expect(try found(rules, "zzon zzba zzba zzca") == ["zzon zzba zzba zzca own.x"])
    }

    @Test(
        "What goes too deep is named with its place",
        arguments: [
            (String(repeating: "(", count: 20_000) + "x", "rules:2:136: patterns within patterns, more than 128 deep"),
            (String(repeating: "~", count: 20_000) + "x", "rules:2:136: patterns within patterns, more than 128 deep"),
            (
                String(repeating: "before(", count: 20_000) + "x",
                "rules:2:904: patterns within patterns, more than 128 deep"
            ),
        ])
    func depth(pattern: String, message: String) throws {
        #expect(try failure("rule own.x X\n  when \(pattern)\n  value none").hasPrefix(message))
    }

    @Test("Patterns that use one another go no deeper, in whatever order they are used")
    func depthOfNames() throws {
        let chain = "let p0 = zzba zzca\n" + (1...200).map { "let p\($0) = $p\($0 - 1) zzda\n" }.joined()
        let last = "rule own.y X\n  when $p200\n  value none"
        let message = "patterns within patterns, more than 128 deep; "
        #expect(try failure(chain + last).contains(message))
        let upward = (0...200).map { "rule own.x\($0) X\n  when $p\($0)\n  value none\n" }.joined()
        #expect(try failure(chain + upward).contains(message))
        #expect(try found(chain + "rule own.x X\n  when $p20\n  value none", "zzba zzca zzda") == [])
    }

    @Test("Sets that start with one another go no deeper than they are read")
    func depthOfSets() throws {
        func rules(_ order: some Sequence<Int>) -> String {
            order.map {
                "group g\($0)\nrule own.x\($0) X\n  when \($0 == 0 ? "zzba" : "@g\($0 - 1)") zzca\n  value none\n"
            }.joined()
        }
        let message = "more than 24 sets that start with one another; "
        #expect(try failure(rules(0...200)).contains(message))
        #expect(try failure(rules((0...200).reversed())).contains(message))
        #expect(try found(rules(0...2), "zzba zzca zzca zzca") == ["zzba zzca zzca zzca own.x2"])
    }

    @Test("Sets that read one another later on may be any number")
    func chainOfSets() throws {
        let rules = (0...400).map {
            "group g\($0)\nrule own.x\($0) X\n  when zzba \($0 == 0 ? "zzca" : "@g\($0 - 1)")\n  value none\n"
        }
        #expect(try found(rules.joined(), "zzba zzba zzca") == ["zzba zzba zzca own.x1"])
    }

    @Test(
        "Numbers that are out of range are named with their place and the range",
        arguments: [
            ("digits(5000000000)", "none", "rules:2:15: 5000000000 is out of range; write a number from 1 to 255"),
            ("digits(1-256)", "none", "rules:2:17: 256 is out of range; write a number from 1 to 255"),
            ("digits(0)", "none", "rules:2:15: 0 is out of range"),
            ("digits(1-2, -5..31)", "none", "rules:2:20: -5 is out of range; write a number from 0 to 2147483646"),
            ("digits(1-20, 0..4294967296)", "none", "rules:2:24: 4294967296 is out of range"),
            ("roman(0..2147483647)", "none", "rules:2:17: 2147483647 is out of range"),
            ("x", "kind(kind=2147483648)", "rules:3:14: 2147483648 is out of range"),
            ("x", "none\n  priority -2147483648", "rules:4:12: -2147483648 is out of range"),
        ])
    func numbers(pattern: String, value: String, message: String) throws {
        #expect(try failure("rule own.x X\n  when \(pattern)\n  value \(value)").hasPrefix(message))
    }

    @Test(
        "Numbers of a text that are too large to reckon with have no value",
        arguments: [
            ("offset", "week"), ("offset", "relative-day"), ("offset", "relative-month"),
            ("offset", "relative-quarter"),
            ("offset", "school-year"), ("year-offset", "year"), ("hour", "zone"), ("hour", "clock-before(minute=1)"),
            ("short-year", "day(day=1, month=1)"), ("quarter", "quarter"), ("half", "half"),
            ("count", "misread(number=1)"), ("day", "day-of-month(offset=1)"), ("month", "month"),
            ("count", "months-of-year(half=1)"), ("decade", "decade"), ("last", "years(first=1)"),
        ])
    func largeNumbers(part: String, production: String) throws {
        let table = try RuleTable(text: "rule own.x X\n  when zzon \(part):digits\n  value \(production)")
        let numbers = ["0", "5", "99", "2147483647", "999999999999999", "9223372036854775807", "99999999999999999999"]
        let text = numbers.map { "zzon \($0)." }.joined(separator: "\n")
        let article = Extractor(rules: table).extract(text, published: PublicationDate("2022-10-04"))
        #expect(article.entities.filter(\.label.isOwn).count <= numbers.count)
    }

    @Test("A plain number may be as large as numbers are")
    func largeNumber() throws {
        let table = try RuleTable(text: "rule own.x X\n  when zzon number:digits\n  value number")
        let article = Extractor(rules: table).extract("zzon 9223372036854775807")
        #expect(article.entities.first(where: \.label.isOwn)?.value?.description == "9223372036854775807")
    }
}
