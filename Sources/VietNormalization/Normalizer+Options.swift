extension Normalizer {
    /// What a normalizer does.
    ///
    /// The options are applied in one order, whatever the order they are written in, and each text comes out as if every
    /// one of them had seen it alone.
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
    }
}
