/// Words of a user's own, which a ``Tokenizer`` joins or splits wherever they stand.
///
/// ```swift
/// let tokenizer = Tokenizer(lexicon: try UserLexicon(["nông thôn mới", "bí thư|huyện ủy"]))
/// ```
/// An entry is a phrase and how it is cut: a `|` stands between two words, white space between the syllables of one. So
/// `nông thôn mới` joins three syllables to one word, `người|dân` keeps two words apart, and `bí thư|huyện ủy` does
/// both. What stands before and after the phrase is apart from it.
///
/// Phrases meet whatever the letter case, the tone placement, the composition and the white space of the text, with `Ð`
/// for `Đ` and invisible characters inside. Of entries that start at one place the longest counts, and the first of
/// entries that overlap. A typed token (a date, `TP.HCM`) is never cut: an entry that ends inside one does not apply.
public struct UserLexicon: Sendable {
    /// How many atoms each word of an entry takes the phrase to.
    private let cuts: [[Int]]
    private let table: PhraseTable

    /// Reads entries, one a line; empty lines and those that start with `#` count for nothing.
    ///
    /// - Throws: for the first line that cannot be used.
    /// - Complexity: O(length of all lines).
    public init(_ lines: some Sequence<some StringProtocol>) throws(UserLexiconError) {
        var cuts: [[Int]] = []
        var known: [[UInt64]: (line: Int, cuts: [Int])] = [:]
        var builder = PhraseTableBuilder()
        for (index, line) in lines.enumerated() {
            let entry = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            guard let first = entry.first, first != "#" else { continue }
            let phrase = try Phrase(entry, line: index + 1)
            if let before = known[phrase.keys] {
                guard before.cuts == phrase.cuts else { throw phrase.error(.cutOtherwise(line: before.line)) }
                continue
            }
            known[phrase.keys] = (index + 1, phrase.cuts)
            builder.add(phrase.text, PhraseTable.Payload(category: 0, number: cuts.count))
            cuts.append(phrase.cuts)
        }
        self.cuts = cuts
        guard let table = PhraseTable(StaticBytes(builder.build())) else { fatalError("a table that was just built") }
        self.table = table
    }

    /// Whether there is no entry.
    public var isEmpty: Bool { cuts.isEmpty }

    // MARK: Matching

    /// Decides the gaps of every entry that stands in a sentence.
    func apply(to sites: inout SentenceSites, _ tokens: [Token], of atoms: [Atom], _ sentence: Range<Int>) {
        var atom = sentence.lowerBound
        var token = 0
        while token < tokens.count {
            while atoms[atom].start < tokens[token].start { atom += 1 }
            guard let ends = longestMatch(atoms, at: atom, sentence.upperBound, tokens, from: token) else {
                token += 1
                continue
            }
            if token > 0 { sites.decide(after: token - 1, joins: false) }
            for end in ends {
                while token < end {
                    sites.decide(after: token, joins: true)
                    token += 1
                }
                sites.decide(after: end, joins: false)
                token = end + 1
            }
        }
    }

    /// The last token of each word of the longest entry that starts at an atom, which is the first of a token.
    private func longestMatch(
        _ atoms: [Atom], at start: Int, _ limit: Int, _ tokens: [Token], from token: Int
    ) -> [Int]? {
        var longest: [Int]?
        table.forEachMatch(in: atoms, at: start) { end, payloads in
            guard end <= limit else { return }
            for payload in payloads {
                let ends = Self.ends(of: cuts[payload.number], atoms, at: start, tokens, from: token)
                longest = ends ?? longest
            }
        }
        return longest
    }

    /// The token with which each word ends; `nil` where a word ends inside one.
    private static func ends(
        of cuts: [Int], _ atoms: [Atom], at start: Int, _ tokens: [Token], from token: Int
    ) -> [Int]? {
        var ends: [Int] = []
        var token = token
        for cut in cuts {
            let end = atoms[start + cut - 1].end
            while token < tokens.count, tokens[token].end < end { token += 1 }
            guard token < tokens.count, tokens[token].end == end else { return nil }
            ends.append(token)
        }
        return ends
    }
}

extension UserLexicon {
    /// One entry taken apart.
    private struct Phrase {
        let line: Int
        let entry: String
        /// The entry without its bars.
        let text: String
        /// What a ``PhraseTable`` compares of each atom.
        var keys: [UInt64] = []
        /// How many atoms each word takes the phrase to.
        var cuts: [Int] = []

        init(_ entry: some StringProtocol, line: Int) throws(UserLexiconError) {
            let words = entry.split(separator: "|", omittingEmptySubsequences: false)
            self.line = line
            self.entry = String(entry)
            text = words.joined(separator: " ")
            for word in words {
                let atoms = AtomScanner.scan(Array(word.utf8).span)
                guard !atoms.isEmpty else { throw error(.emptyWord) }
                keys += atoms.map(\.phraseKey)
                cuts.append(keys.count)
            }
            guard keys.count > 1 else { throw error(.oneSyllable) }
            try checkTokens()
        }

        /// A bar inside a typed token would never be heeded.
        private func checkTokens() throws(UserLexiconError) {
            let utf8 = Array(text.utf8)
            let atoms = AtomScanner.scan(utf8.span)
            var tokens: [Token] = []
            TokenComposer.compose(atoms, atoms.indices, into: &tokens)
            guard UserLexicon.ends(of: cuts, atoms, at: 0, tokens, from: 0) != nil else {
                throw error(.insideToken)
            }
        }

        func error(_ reason: UserLexiconError.Reason) -> UserLexiconError {
            UserLexiconError(line: line, entry: entry, reason: reason)
        }
    }
}

/// A line that cannot be an entry of a ``UserLexicon``.
public struct UserLexiconError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What can be wrong with an entry.
    public enum Reason: Sendable, Equatable {
        /// A bar without a word on one side.
        case emptyWord
        /// Nothing that could be joined or split.
        case oneSyllable
        /// A bar inside a typed token.
        case insideToken
        /// An earlier line cuts the same phrase otherwise.
        case cutOtherwise(line: Int)
    }

    /// The line, from 1.
    public let line: Int
    /// The entry as it stands there.
    public let entry: String
    /// What is wrong with it.
    public let reason: Reason

    /// What is wrong.
    public var problem: String {
        switch reason {
        case .emptyWord: "'\(entry)' has a bar without a word on one side"
        case .oneSyllable: "'\(entry)' is one syllable, which can neither be joined nor split"
        case .insideToken: "'\(entry)' has a bar inside a percentage, an abbreviation or the like, which is never cut"
        case .cutOtherwise(let line): "'\(entry)' cuts the same phrase otherwise than line \(line)"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch reason {
        case .emptyWord: "write words on both sides of each |"
        case .oneSyllable: "write two syllables or more, or take the line out"
        case .insideToken: "put the bar before or after it"
        case .cutOtherwise: "keep one of the two lines"
        }
    }

    /// `line 3: problem; remedy`.
    public var description: String { "line \(line): \(problem); \(remedy)" }
}
