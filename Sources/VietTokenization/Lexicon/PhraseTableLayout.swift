extension PhraseTableBuilder {
    /// Where the states of a table lie.
    struct Layout {
        /// The state of each slot, 0 where it is free.
        private(set) var slots: [UInt64]
        private(set) var pilots: [UInt8]

        /// Finds room for states, in the same way whatever their order is.
        init(_ states: some Sequence<UInt64>) {
            let sorted = states.sorted()
            var slotBits = 4
            while 1 << slotBits < sorted.count * 8 / 7 { slotBits += 1 }
            while true {
                if let layout = Layout(sorted, slotBits: slotBits) {
                    self = layout
                    return
                }
                slotBits += 1
            }
        }

        /// - Returns: `nil` where some states get no slots of their own by any pilot.
        private init?(_ states: [UInt64], slotBits: Int) {
            // With two slots to a pilot one is found for every set of states, though seven of eight slots are taken.
            let pilotBits = slotBits - 1
            let hash = PhraseHash(slotBits: slotBits, pilotBits: pilotBits)
            slots = Array(repeating: 0, count: 1 << slotBits)
            pilots = Array(repeating: 0, count: 1 << pilotBits)
            // Large sets first, while there is much room.
            let sets = Dictionary(grouping: states, by: hash.pilot(of:)).sorted {
                ($1.value.count, $0.key) < ($0.value.count, $1.key)
            }
            for (number, states) in sets {
                guard let pilot = place(states, hash) else { return nil }
                pilots[number] = pilot
            }
        }

        /// Puts states into free slots.
        ///
        /// - Returns: the pilot that leads to them; `nil` where none does.
        private mutating func place(_ states: [UInt64], _ hash: PhraseHash) -> UInt8? {
            for pilot in UInt8.min...UInt8.max {
                let places = states.map { hash.slot(of: $0, pilot: pilot) }
                guard places.allSatisfy({ slots[$0] == 0 }), Set(places).count == places.count else { continue }
                for (place, state) in zip(places, states) { slots[place] = state }
                return pilot
            }
            return nil
        }
    }

    /// The meanings of all phrases, those that several phrases share once.
    struct Meanings {
        private(set) var words: [UInt32] = []
        private var starts: [[UInt32]: UInt32] = [:]

        init() { _ = add([]) }

        /// - Returns: where the meanings start.
        mutating func add(_ meanings: [UInt32]) -> UInt32 {
            if let start = starts[meanings] { return start }
            let start = UInt32(words.count)
            let categories = meanings.reduce(0) { $0 | PhraseMeanings.bit($1) }
            words += [UInt32(truncatingIfNeeded: categories), UInt32(categories >> 32), UInt32(meanings.count)]
            words += meanings
            starts[meanings] = start
            return start
        }
    }
}
