/// A repeatable generator (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Random strings that mix what Vietnamese pages contain with everything else in Unicode.
enum RandomText {
    private static let vietnamese = Array(
        "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYạảấầẩẫậắằẳẵặ".unicodeScalars)
    private static let marks = Array("\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}".unicodeScalars)
    private static let odd = Array(
        "\u{FEFF}\u{200B}\u{200C}\u{200D}\u{AD}\u{A0}\u{2800}\u{3000}\u{2009}ÐðƉɖ \n\t.,-–“”…½№ﬁ\u{1F468}가각\u{1100}\u{1161}\u{344}"
            .unicodeScalars)

    static func make(using generator: inout SeededGenerator, length: Int = 24) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &generator) {
            switch Int.random(in: 0..<12, using: &generator) {
            case 0..<5: text.append(element(of: vietnamese, using: &generator))
            case 5..<9: text.append(element(of: marks, using: &generator))
            case 9..<11: text.append(element(of: odd, using: &generator))
            default: text.append(anyScalar(using: &generator))
            }
        }
        return String(text)
    }

    /// Scalars of every plane, most of them assigned.
    private static func anyScalar(using generator: inout SeededGenerator) -> Unicode.Scalar {
        let bound: UInt32 = Bool.random(using: &generator) ? 0x3000 : 0x30000
        return Unicode.Scalar(UInt32.random(in: 0..<bound, using: &generator)) ?? "\u{FFFD}"
    }

    private static func element(of scalars: [Unicode.Scalar], using generator: inout SeededGenerator) -> Unicode.Scalar
    {
        scalars[Int.random(in: 0..<scalars.count, using: &generator)]
    }
}
