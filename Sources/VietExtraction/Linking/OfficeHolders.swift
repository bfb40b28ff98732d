import VietTokenization

/// Who holds the offices of an article, looked up by the words of an office.
///
/// A trie: one node for each beginning of an office, so that adding and looking up take time linear in the words of
/// one office, however many there are.
struct OfficeHolders: Sendable {
    /// The different holders of some offices, as far as it matters.
    private enum Holders {
        case none, one(Int), several

        mutating func add(_ holder: Int) {
            switch self {
            case .none: self = .one(holder)
            case .one(let other) where other == holder: break
            default: self = .several
            }
        }

        mutating func add(_ holders: Holders) {
            switch holders {
            case .none: break
            case .one(let holder): add(holder)
            case .several: self = .several
            }
        }
    }

    private struct Node {
        /// Holders of the office that ends here.
        var exact = Holders.none
        /// The same, only where the office names its body.
        var withBody = Holders.none
        /// Holders of longer offices that begin like this.
        var longer = Holders.none
    }

    private var nodes = [Node()]
    /// The nodes but the first, by the fingerprint of the words that lead to them.
    private var numbers = KeyTable()

    /// - Parameter wordCount: about how many words the offices have together.
    init(wordCount: Int) {
        nodes.reserveCapacity(wordCount + 1)
        numbers = KeyTable(capacity: wordCount)
    }

    /// Notes who holds an office.
    mutating func add(_ office: some Sequence<UInt64>, hasBody: Bool, holder: Int) {
        var node = 0
        var words: UInt64 = 0
        for word in office {
            nodes[node].longer.add(holder)
            words = WordHash.extend(words, by: word)
            node = numbers.number(of: words, new: nodes.count)
            if node == nodes.count { nodes.append(Node()) }
        }
        nodes[node].exact.add(holder)
        if hasBody { nodes[node].withBody.add(holder) }
    }

    /// The one holder of an office, else of those that it begins with, body and all, or that begin with it.
    func holder(of office: some Collection<UInt64>) -> Int? {
        var similar = Holders.none
        var node = 0
        var words: UInt64 = 0
        for (index, word) in office.enumerated() {
            words = WordHash.extend(words, by: word)
            guard let next = numbers[words] else { return Self.single(similar) }
            node = next
            if index + 1 < office.count { similar.add(nodes[node].withBody) }
        }
        if case .none = nodes[node].exact {
            similar.add(nodes[node].longer)
            return Self.single(similar)
        }
        return Self.single(nodes[node].exact)
    }

    private static func single(_ holders: Holders) -> Int? {
        if case .one(let holder) = holders { holder } else { nil }
    }
}
