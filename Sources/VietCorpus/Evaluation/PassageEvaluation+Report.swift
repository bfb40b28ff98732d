extension PassageEvaluation {
    /// The scores of each kind as a table for people, shares in per cent.
    public var table: String {
        var table = TextTable([.left, .right, .right, .right, .right])
        table.append(["", "right", "passages", "share", "entities F1"])
        for kind in kinds + [all] {
            table.append(
                [kind.name, String(kind.right), String(kind.passages)] + [kind.share, kind.entities.f1].map(percentage))
        }
        return table.description
    }

    /// The scores as one JSON object in one line: `{"all":{"passages","right","share","entities"},"kinds":{…}}`, `lowest`
    /// the smallest share of a kind, `entities` as every score of ``EntityEvaluation/json``.
    public var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.member("all", all)
            $0.key("lowest")
            $0.score(kinds.map(\.share).min() ?? 0)
            $0.key("kinds")
            $0.object { for kind in kinds { $0.member(kind.name, kind) } }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The first mistakes, one a line.
    public func mistakeReport(limit: Int) -> String { EntityMistake.report(mistakes, limit: limit) }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ kind: PassageEvaluation.Kind) {
        key(named: name)
        object {
            $0.key("passages")
            $0.integer(kind.passages)
            $0.key("right")
            $0.integer(kind.right)
            $0.key("share")
            $0.score(kind.share)
            $0.member("entities", kind.entities)
        }
    }
}
