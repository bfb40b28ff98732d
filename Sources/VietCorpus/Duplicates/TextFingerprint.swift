/// A SimHash of a text (Charikar 2002; Manku, Jain, Das Sarma 2007): texts that share most of their pairs of words have
/// fingerprints that differ in few of 64 bits.
///
/// Words count without case and diacritics, however they are composed; what stands between words does not count. Every
/// different pair is hashed, each bit of the fingerprint is what most of the hashes have there. A pair with a figure counts
/// four times: a bulletin of this month that repeats the words of the last is another one.
public struct TextFingerprint: Sendable, Equatable {
    /// The 64 bits.
    public let bits: UInt64

    /// Takes bits from elsewhere.
    public init(bits: UInt64) { self.bits = bits }

    /// Reads a text; `nil` where it has no words.
    ///
    /// - Complexity: O(n).
    public init?(_ text: some StringProtocol) {
        let folded = Self.normalizer.normalize(String(text)).text
        var votes = [Int32](repeating: 0, count: UInt64.bitWidth)
        var seen: Set<UInt64> = []
        var previous: (hash: UInt64, isFigure: Bool)?
        Self.forEachWord(in: Array(folded.utf8)) { hash, isFigure in
            defer { previous = (hash, isFigure) }
            guard let previous else { return }
            let pair = Self.mixed(Self.mixed(previous.hash) &+ hash)
            guard seen.insert(pair).inserted else { return }
            let weight = isFigure || previous.isFigure ? Self.weightOfFigures : 1
            for bit in votes.indices { votes[bit] &+= pair >> UInt64(bit) & 1 == 0 ? -weight : weight }
        }
        guard let last = previous else { return nil }
        bits =
            seen.isEmpty
            ? Self.mixed(last.hash) : votes.indices.reduce(0) { $0 | (votes[$1] > 0 ? 1 << UInt64($1) : 0) }
    }

    /// The fingerprint of an article: of its body, where it has one, so that another headline or byline makes no difference.
    public init?(_ article: Article) {
        guard let body = article.record.body else {
            self.init(article.text)
            return
        }
        let utf8 = article.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: body.lowerBound)
        self.init(article.text[start..<utf8.index(start, offsetBy: body.count)])
    }

    /// In how many bits two differ.
    public func distance(to other: TextFingerprint) -> Int { (bits ^ other.bits).nonzeroBitCount }

    private static let normalizer = Normalizer([.foldDiacritics])
    private static let weightOfFigures: Int32 = 4

    /// Gives the checksum of each run of letters and digits, and whether a digit is in it.
    private static func forEachWord(in utf8: [UInt8], _ body: (UInt64, Bool) -> Void) {
        var word = Checksum()
        var (isInside, isFigure) = (false, false)
        var position = 0
        while position < utf8.count {
            let separator = separatorCount(utf8, position)
            if separator == 0 {
                let byte = utf8[position]
                let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                word.combine(CollectionOfOne(isCapital ? byte | 0x20 : byte))
                isInside = true
                isFigure = isFigure || byte < UInt8(ascii: "A")
                position += 1
                continue
            }
            if isInside { body(word.value, isFigure) }
            word = Checksum()
            (isInside, isFigure) = (false, false)
            position += separator
        }
        if isInside { body(word.value, isFigure) }
    }

    /// How many bytes at a position belong to no word: what is no letter and no digit in ASCII, Latin-1 and the general
    /// punctuation of U+2000 to U+206F.
    private static func separatorCount(_ utf8: [UInt8], _ position: Int) -> Int {
        switch utf8[position] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            0
        case ..<0x80: 1
        case 0xC2: 2
        case 0xE2: position + 1 < utf8.count && (0x80...0x81).contains(utf8[position + 1]) ? 3 : 0
        default: 0
        }
    }

    /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit of a number has its part in every bit of the result.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var hash = number &+ 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 31
    }
}
