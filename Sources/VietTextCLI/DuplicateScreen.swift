import VietCorpus

/// What becomes of the results of articles that repeat an earlier one.
struct DuplicateScreen<Content: Sendable> {
    enum Treatment {
        /// They are not looked for.
        case none
        /// They have no place in the output.
        case drop
        /// They name the original, whose id is given to what marks a result.
        case mark((Content, String) -> Content)
    }

    private let treatment: Treatment
    private var finder = DuplicateFinder()
    private var count = 0

    /// Begins after the originals of the run that this one goes on with.
    init(_ treatment: Treatment = .none, after earlier: some Sequence<ArticleIdentity> = []) {
        self.treatment = treatment
        if case .none = treatment { return }
        for original in earlier { finder.remember(original.fingerprint, id: original.id) }
    }

    /// Looks the next result up.
    ///
    /// - Parameter output: is told of originals.
    /// - Returns: what the output takes; `nil` where it takes nothing.
    mutating func screened<Output: RunOutput<Content>>(
        _ result: Result<Content, InputError>, of identity: ArticleIdentity?, in output: inout Output
    ) -> Result<Content, InputError>? {
        guard let identity else { return result }
        guard let original = finder.original(of: identity.fingerprint) else {
            finder.remember(identity.fingerprint, id: identity.id)
            output.remember(identity)
            return result
        }
        count += 1
        return switch treatment {
        case .none: result
        case .drop: nil
        case .mark(let mark): result.map { mark($0, original) }
        }
    }

    /// One line that counts them; `nil` where there are none.
    var summary: String? {
        let what = count == 1 ? "1 article that repeats" : "\(count) articles that repeat"
        return switch treatment {
        case .drop where count > 0: "\(what) an earlier one left out"
        case .mark where count > 0: "\(what) an earlier one marked"
        default: nil
        }
    }
}
