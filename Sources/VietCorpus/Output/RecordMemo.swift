/// What the records of a run say that others may say again.
struct RecordMemo {
    let units = UnitMemo()
    let names = NameMemo()
}
