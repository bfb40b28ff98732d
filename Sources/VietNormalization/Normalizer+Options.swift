extension Normalizer {
    /// What a normalizer does.
    ///
    /// The options are applied in one fixed order, whatever the order they are written in.
    public struct Options: OptionSet, Sendable, Hashable {
        /// The set as bits; not stable between versions.
        public let rawValue: UInt32

        /// Makes a set of bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Canonical composition (Unicode NFC), identical to ICU's on every text.
        public static let nfc = Options(rawValue: 1 << 0)
        /// Joins a tone mark typed before the circumflex or breve of its letter, which NFC leaves apart.
        public static let markOrder = Options(rawValue: 1 << 1)
        /// Letters of other alphabets in the place of the Vietnamese letter that they look like.
        public static let lookAlikes = Options(rawValue: 1 << 2)
        /// No invisible characters; every kind of space but tabs and line ends is U+0020.
        public static let clean = Options(rawValue: 1 << 3)
        /// Canonical decomposition (Unicode NFD), the last step; wins over ``nfc``.
        public static let nfd = Options(rawValue: 1 << 4)
        /// Tones that stand where no convention puts them move to their place: `Qúy`, `gìa`, `lựơng`.
        public static let toneRepair = Options(rawValue: 1 << 5)
        /// One apostrophe, U+0027, in the names of the highlands: `K’Bang`.
        public static let highlandApostrophes = Options(rawValue: 1 << 6)
        /// HTML character references become what they stand for, also where they were escaped twice.
        public static let htmlEntities = Options(rawValue: 1 << 9)
        /// UTF-8 that was read as windows-1252, windows-1258 or Latin-1, once or twice, is read as UTF-8.
        public static let mojibake = Options(rawValue: 1 << 10)
        /// No diacritics on Latin letters, and d for đ.
        public static let foldDiacritics = Options(rawValue: 1 << 11)

        /// Marks that white space parts from their letters join them, with the rest of the syllable: `nga ̀ y` is `ngày`.
        public static let detachedMarks = Options(rawValue: 1 << 16)
        /// Syllables that white space cut join where the parts are no words: `đả ng`, `Ngu yễn`.
        public static let splitWords = Options(rawValue: 1 << 17)

        /// Each line becomes a name for addresses and files: `Đồng chí Ý!` is `dong-chi-y`; the last step.
        public static let slug = Options(rawValue: 1 << 18)

        /// HTML tags that a page left in its text are gone, those of blocks become line ends.
        package static let htmlTags = Options(rawValue: 1 << 15)

        private static let lowerCase = Options(rawValue: 1 << 12)
        private static let upperCase = Options(rawValue: 1 << 13)
        private static let titleCase = Options(rawValue: 1 << 14)

        private static let oldTonePlacement = Options(rawValue: 1 << 7)
        private static let newTonePlacement = Options(rawValue: 1 << 8)

        /// All tones of open oa, oe and uy where one convention puts them; of two placements the old one wins.
        public static func tonePlacement(_ placement: TonePlacement) -> Options {
            placement == .old ? oldTonePlacement : newTonePlacement
        }

        /// All letters in one case; of several, the first of lower, upper and title wins.
        public static func letterCase(_ textCase: TextCase) -> Options {
            switch textCase {
            case .lower: lowerCase
            case .upper: upperCase
            case .title: titleCase
            }
        }

        var letterCase: TextCase? { TextCase.allCases.first { contains(Self.letterCase($0)) } }

        var movesTones: Bool { tonePlacement != nil || contains(.toneRepair) }

        var tonePlacement: TonePlacement? {
            contains(Self.oldTonePlacement) ? .old : contains(Self.newTonePlacement) ? .new : nil
        }
    }
}
