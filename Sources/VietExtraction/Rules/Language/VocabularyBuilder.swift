import VietNormalization

/// Collects the words and classes of a ``Vocabulary``.
struct VocabularyBuilder {
    private var keys: [UInt64]
    private var numbers: [UInt64: Vocabulary.WordNumber]
    private(set) var classNames: [String]
    private var members: [Vocabulary.Member]
    private var classesWithValues: Set<UInt8>

    /// Starts from the words and classes of a vocabulary.
    init(_ base: Vocabulary) {
        keys = base.keys
        numbers = Dictionary(
            base.keys.enumerated().map { ($1, Vocabulary.WordNumber($0 + 1)) }, uniquingKeysWith: { first, _ in first })
        classNames = base.classNames
        members = base.members
        classesWithValues = Set(base.members.lazy.filter { $0.value != nil }.map(\.wordClass))
    }

    /// Starts with the classes that code asks for, which have the numbers of their cases.
    init() {
        self.init(Vocabulary(keys: [], classNames: WordClass.allCases.map(\.name), members: []))
    }

    /// Adds a word if it is new.
    ///
    /// - Returns: its number.
    @discardableResult
    mutating func add(word: String) -> Vocabulary.WordNumber { number(of: word) }

    /// The number of a word, a new one where it is not there yet.
    mutating func number(of word: String) -> Vocabulary.WordNumber { number(of: SyllableKey(word)) }

    mutating func number(of word: SyllableKey) -> Vocabulary.WordNumber {
        let key = word.rawValue
        if let number = numbers[key] { return number }
        keys.append(key)
        let number = Vocabulary.WordNumber(keys.count)
        numbers[key] = number
        return number
    }

    /// Adds words to a class, with or without the value that each has there.
    ///
    /// - Returns: `false` where there are too many classes.
    @discardableResult
    mutating func add(wordClass name: String, words: [String], value: Int? = nil) -> Bool {
        guard let number = classNumber(of: name) ?? newClass(name) else { return false }
        for word in words {
            let member = Vocabulary.Member(
                word: self.number(of: word), wordClass: number, value: value.map { Int32(truncatingIfNeeded: $0) })
            if !members.contains(where: { $0.word == member.word && $0.wordClass == number }) { members.append(member) }
        }
        if value != nil { classesWithValues.insert(number) }
        return true
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
