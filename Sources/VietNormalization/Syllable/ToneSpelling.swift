/// Moves tones: to the place that one convention wants, or back to where some convention allows them.
///
/// Touches a word only when the whole of it is one legal syllable, and then moves nothing but the tone.
struct ToneSpelling {
    /// The convention to follow; `nil` keeps both.
    let placement: TonePlacement?
    /// Whether tones that stand where neither convention puts them are moved, too.
    let repairs: Bool
    /// Ranges that stay as they are.
    let protected: [Range<Int>]

    func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        var protectedIndex = 0
        while let word = LetterRuns.next(in: source, from: position) {
            position = word.range.upperBound
            guard word.hasMarks, word.isVietnamese, word.range.count <= SyllableLetters.longestUTF8 else { continue }
            while protectedIndex < protected.count, protected[protectedIndex].upperBound <= word.range.lowerBound {
                protectedIndex += 1
            }
            if protectedIndex < protected.count, protected[protectedIndex].overlaps(word.range) { continue }
            guard let run = SyllableLetters(source, word.range), run.toneIndex >= 0,
                case .success(let syllable) = Syllable.parse(run), let index = toneIndex(of: syllable)
            else { continue }
            var spelled: [UInt8] = []
            run.write(toneIndex: index, to: &spelled)
            rewriter.replaceDifference(word.range, of: source, with: spelled)
        }
    }

    /// Where the tone goes; `nil` when it stays.
    @inline(__always)
    private func toneIndex(of syllable: Syllable) -> Int? {
        if syllable.isMisplaced {
            guard !isWordAsItStands(syllable) else { return nil }
            // Where a tone can be misplaced the conventions agree on its place.
            return repairs ? syllable.toneIndex(.old) : nil
        }
        guard let placement, syllable.isAmbiguous else { return nil }
        let index = syllable.toneIndex(placement)
        return index == syllable.run.toneIndex ? nil : index
    }

    /// Words whose spelling looks like a misplaced tone. `gịa` of `giặt gịa` (Hoàng Phê, Từ điển tiếng Việt): the i
    /// of gi is that of the rhyme ia there, and `giạ` is another word. The onset p
    /// without h is that of loanwords and of other languages (`più`).
    private func isWordAsItStands(_ syllable: Syllable) -> Bool {
        let isGia =
            syllable.run.count == 3 && syllable.run.tone == .nặng && syllable.run.toneIndex == 1
            && syllable.onset == "gi" && syllable.nucleus == "a"
        return isGia || syllable.onset == "p"
    }
}
