/// The two conventions for the place of the tone in open syllables with a medial glide.
///
/// They differ in the rhymes oa, oe and uy without coda, and nowhere else. In all others the tone stands on the second
/// letter of iê, yê, uô, ươ and oo, on the first of ia, ua, ưa and ya, and on the nucleus of one letter.
public enum TonePlacement: Sendable, CaseIterable {
    /// On the glide: hòa, khỏe, thúy.
    case old
    /// On the nucleus: hoà, khoẻ, thuý.
    case new
}

extension Syllable {
    /// The index of the letter that carries the tone.
    @inline(__always)
    func toneIndex(_ placement: TonePlacement) -> Int {
        if shape.nucleus == 2 {
            let isOpen = shape.coda == 0
            return isOpen ? nucleusStart : nucleusStart + 1
        }
        return placement == .old && isAmbiguous ? onsetCount : nucleusStart
    }

    /// Whether the conventions differ: open oa, oe, uy that does not follow q.
    var isAmbiguous: Bool {
        guard shape.medial == 1, shape.coda == 0, shape.nucleus == 1, run.letters[0] != Letter.q else { return false }
        let nucleus = run.letters[nucleusStart]
        return nucleus == 0x61 || nucleus == Letter.e || nucleus == Letter.y
    }

    /// Whether the tone was read from a letter where neither convention puts it.
    var isMisplaced: Bool {
        run.toneIndex >= 0 && run.toneIndex != toneIndex(.old) && run.toneIndex != toneIndex(.new)
    }

    /// The syllable in composed letters, each in the case that it was read in.
    public func spelled(_ placement: TonePlacement) -> String {
        var utf8: [UInt8] = []
        run.write(toneIndex: toneIndex(placement), to: &utf8)
        return String(decoding: utf8, as: UTF8.self)
    }
}
