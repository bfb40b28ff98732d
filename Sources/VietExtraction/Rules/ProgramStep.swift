extension Program {
    /// One step. Atoms are counted from the position that the matcher has reached.
    ///
    /// Three numbers rather than ten: most steps need the first alone.
    struct Step: Sendable, BitwiseCopyable {
        private var head: UInt64
        private var first: UInt64
        private var second: UInt64

        init(
            operation: Operation, casing: UInt8 = 0, flags: Flags = [], offset: Int8 = 0, a: Int32 = 0, b: Int32 = 0,
            c: Int32 = 0
        ) {
            head =
                UInt64(operation.rawValue) | UInt64(casing) << 8 | UInt64(flags.rawValue) << 16
                | UInt64(UInt8(bitPattern: offset)) << 24
            first = UInt64(UInt32(bitPattern: a))
            second = UInt64(UInt32(bitPattern: b)) | UInt64(UInt32(bitPattern: c)) << 32
        }

        @inline(__always)
        var operation: Operation {
            get { Operation(code: UInt8(truncatingIfNeeded: head)) }
            set { head = head & ~0xFF | UInt64(newValue.rawValue) }
        }

        /// For atoms, ``AtomPattern/Casing``; 0 for any.
        @inline(__always)
        var casing: UInt8 { UInt8(truncatingIfNeeded: head &>> 8) }

        @inline(__always)
        var flags: Flags {
            get { Flags(rawValue: UInt8(truncatingIfNeeded: head &>> 16)) }
            set { head = head & ~0xFF_0000 | UInt64(newValue.rawValue) << 16 }
        }

        /// How many atoms after the position the one stands that it looks at first; negative before it.
        @inline(__always)
        var offset: Int {
            get { Int(Int8(truncatingIfNeeded: head &>> 24)) }
            set { head = head & ~0xFF00_0000 | UInt64(UInt8(truncatingIfNeeded: newValue)) << 24 }
        }

        /// Where to go on if the step fails; the first step of a program fails.
        @inline(__always)
        var otherwise: Int {
            get { Int(head &>> 32) }
            set { head = head & 0xFFFF_FFFF | UInt64(UInt32(truncatingIfNeeded: newValue)) << 32 }
        }

        @inline(__always)
        var a: Int32 {
            get { Int32(truncatingIfNeeded: first) }
            set { first = first & ~0xFFFF_FFFF | UInt64(UInt32(bitPattern: newValue)) }
        }

        /// Where the filter that the first atom has to pass starts among those of the program; 0 lets everything pass.
        @inline(__always)
        var filter: Int {
            get { Int(first &>> 32) }
            set { first = first & 0xFFFF_FFFF | UInt64(UInt32(truncatingIfNeeded: newValue)) << 32 }
        }

        @inline(__always)
        var b: Int32 {
            get { Int32(truncatingIfNeeded: second) }
            set { second = second & ~0xFFFF_FFFF | UInt64(UInt32(bitPattern: newValue)) }
        }

        @inline(__always)
        var c: Int32 { Int32(truncatingIfNeeded: second &>> 32) }

        /// As it lies in memory.
        var words: [UInt64] { [head, first, second] }
    }

    /// - Note: the numbers are part of the compiled form.
    enum Operation: UInt8, CaseIterable, Sendable, BitwiseCopyable {
        /// The part does not match, or matches up to the position.
        case fail, done
        case jump
        /// a: how many atoms to go on, backward if negative.
        case advance
        /// Whether an atom passes the filter.
        case test
        /// Goes on where the first alternative starts that may stand there; filter: its ``Selection``, casing: number of looks,
        /// b: the first alternative that is asked for.
        case select
        /// Keeps the position, returns to the one that was kept, and does so because something failed; b: number of
        /// the place.
        case keep, rewind, goBack
        /// What the matcher calls; a: where it starts.
        case attempt, option, look
        /// At the start of a part that is repeated, where what passes the filter is just taken; a: 1 if nothing else may
        /// start there that the context knows, such as a name.
        case skip
        /// b, c: bounds.
        case repeated
        /// b: number of the pattern.
        case named
        /// b: ``CaptureName``.
        case captured
        /// A capture whose pattern stands between the two; b: ``CaptureName``.
        case open, close
        /// a: category, b: sort or −1.
        case phrase
        /// a: set.
        case reading
        /// a: ``GrammarName``.
        case grammar
        /// a: ``ConditionName``.
        case condition
        /// a: ``Pattern/Gap``.
        case gap
        /// a: index in ``Pattern/Edge``.
        case edge
        /// a: number of the word.
        case word
        /// a: first of ``Program/words``, b: count.
        case words
        /// What one atom is asked for beside its word; operands as those of ``CompiledRules/Node``.
        case wordClass, digits, mark, spelling, roman, dash, letters, punctuation, any

        /// The operation with a number, which was checked when the program was read.
        @inline(__always)
        fileprivate init(code: UInt8) { self = unsafeBitCast(code, to: Operation.self) }
    }

    /// Bits beside the operation.
    struct Flags: OptionSet, Sendable, BitwiseCopyable {
        let rawValue: UInt8

        /// The step is read from right to left.
        static let backward = Flags(rawValue: 1)
        /// Any white space may stand before the atom.
        static let isLoose = Flags(rawValue: 2)
        /// The look must find nothing.
        static let isNegated = Flags(rawValue: 4)
        /// Words of the class have values.
        static let hasValues = Flags(rawValue: 8)
        /// The position goes to the end of what is read.
        static let takes = Flags(rawValue: 16)
    }
}
