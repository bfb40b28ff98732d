/// What a noun and a name may mean at the time.
struct UnitReading: Sendable, BitwiseCopyable {
    /// Units that are called like that.
    let exact: UnitList
    /// Units of the name that may have been called like that before.
    let others: UnitList
    /// Units that were ever called like that.
    let ever: UnitList
    /// All that it may mean, one list for all places where it stands: some names have twenty units.
    let all: UnitList
    /// What it means after a noun, once that is decided.
    var decision: UnitList?
    /// What it meant before, once that is asked for: `xã Hòa Tiến (cũ)`.
    var former: UnitList?

    /// What a bare name means; nothing without units.
    init(bare: UnitList = .none) {
        (exact, others, ever, all) = (bare, .none, .none, bare)
    }

    init(exact: UnitList, others: UnitList, ever: UnitList, _ lists: inout UnitLists) {
        (self.exact, self.others, self.ever) = (exact, others, ever)
        all = lists.joining(exact, others)
    }
}

/// How names are read at the time.
extension UnitPeriod {
    /// What a noun and a name may mean.
    ///
    /// - Parameter name: its fingerprint.
    func reading(of name: UInt64, _ kind: AdministrativeUnit.Kind?, _ lists: inout UnitLists) -> UnitReading {
        let named = lists.add(table.units(withFingerprint: name))
        guard let kind else { return UnitReading(bare: admitted(named, &lists)) }
        let ofKind = lists.keeping(named) { table.kind(of: $0) == kind }
        return UnitReading(
            exact: admitted(ofKind, &lists), others: isSinceReform ? .none : others(named, kind, &lists),
            ever: announced(ofKind, &lists), &lists)
    }

    /// The units of a name that may have been of a kind before.
    private func others(
        _ named: UnitList, _ kind: AdministrativeUnit.Kind, _ lists: inout UnitLists
    ) -> UnitList {
        let others = lists.keeping(named) {
            kind.mayBecome(table.kind(of: $0)) && table.level(of: $0) != .province && !table.isSeat($0)
        }
        return admitted(others, &lists)
    }

    /// The units that a noun and a name meant before: `xã Hòa Tiến (cũ)`.
    func formerUnits(_ name: UInt64, _ kind: AdministrativeUnit.Kind?, _ lists: inout UnitLists) -> UnitList {
        let named = lists.add(table.units(withFingerprint: name))
        return lists.keeping(named) { table.hasEnded($0) && (kind == nil || table.kind(of: $0) == kind) }
    }
}
