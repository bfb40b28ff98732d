import VietNormalization

/// Collects the words and classes of a ``Vocabulary``.
struct VocabularyBuilder {
    private var keys: [UInt64]
    private var numbers: [UInt64: Vocabulary.WordNumber]
    private(set) var classNames: [String]
    private var members: [Vocabulary.Member] = []
    /// The members by word and class.
    private var knownMembers: Set<UInt32> = []
    private var classesWithValues: Set<UInt8>

    /// Starts from the words and classes of a vocabulary.
    init(_ base: Vocabulary) {
        keys = base.keys
        numbers = Dictionary(
            base.keys.enumerated().map { ($1, Vocabulary.WordNumber($0 + 1)) }, uniquingKeysWith: { first, _ in first })
        classNames = base.classNames
        classesWithValues = Set(base.members.lazy.filter { $0.value != nil }.map(\.wordClass))
        for member in base.members { add(member) }
    }

    /// Starts with the classes that code asks for, which have the numbers of their cases.
    init() {
        self.init(Vocabulary(keys: [], classNames: WordClass.allCases.map(\.name), members: []))
    }

    /// The number of a word, a new one where it is not there yet; `nil` where there is no room for it.
    mutating func number(of word: String) -> Vocabulary.WordNumber? { number(of: SyllableKey(word)) }

    @discardableResult
    mutating func number(of word: SyllableKey) -> Vocabulary.WordNumber? {
        let key = word.rawValue
        if let number = numbers[key] { return number }
        guard keys.count < Vocabulary.maximumWordCount else { return nil }
        keys.append(key)
        let number = Vocabulary.WordNumber(keys.count)
        numbers[key] = number
        return number
    }

    /// Adds words to a class, with or without the value that each has there.
    ///
    /// - Returns: `false` where there is no room for the class, or for a word.
    @discardableResult
    mutating func add(wordClass name: String, words: [String], value: Int? = nil) -> Bool {
        guard let number = classNumber(of: name) ?? newClass(name) else { return false }
        for word in words {
            guard let word = self.number(of: word) else { return false }
            add(.init(word: word, wordClass: number, value: value.map { Int32(truncatingIfNeeded: $0) }))
        }
        if value != nil { classesWithValues.insert(number) }
        return true
    }

    /// The first value of a word in a class stays.
    private mutating func add(_ member: Vocabulary.Member) {
        let isNew = knownMembers.insert(UInt32(member.word) | UInt32(member.wordClass) << 16).inserted
        if isNew { members.append(member) }
    }

    private mutating func newClass(_ name: String) -> UInt8? {
        guard classNames.count < Vocabulary.maximumClassCount else { return nil }
        classNames.append(name)
        return UInt8(classNames.count - 1)
    }

    /// The bit of a class.
    func classNumber(of name: String) -> UInt8? { classNames.firstIndex(of: name).map { UInt8($0) } }

    /// Whether words of a class have values.
    func hasValues(_ wordClass: UInt8) -> Bool { classesWithValues.contains(wordClass) }

    var vocabulary: Vocabulary { Vocabulary(keys: keys, classNames: classNames, members: members) }
}
