extension EntityEvaluation {
    /// The scores as one JSON object in one line.
    ///
    /// Every score is `{"p","r","f1","matched","predicted","gold"}`, shares from 0 to 1; `labels` has one for each label
    /// that occurs, `values` those of all and, under `labels`, of each, `record` one for each part of the record; `claims`
    /// adds ``ClaimScore/upheld``.
    public var json: String {
        var writer = JSONWriter()
        writer.object {
            $0.key("articles")
            $0.integer(articleCount)
            $0.member("micro", micro)
            $0.member("core", core)
            $0.key("labels")
            $0.tallies(labels)
            $0.key("values")
            $0.object {
                $0.fields(allValues)
                $0.key("labels")
                $0.tallies(values)
            }
            $0.member("links", links)
            $0.member("clusters", clusters)
            $0.key("claims")
            $0.object {
                $0.fields(claims.tally)
                $0.key("upheld")
                $0.score(claims.upheld)
            }
            $0.key("record")
            $0.object { writer in
                for field in RecordField.allCases {
                    if let tally = record[field] { writer.member(field.rawValue, tally) }
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    fileprivate mutating func tallies(_ tallies: [Label: Tally]) {
        object {
            for label in Label.allCases { if let tally = tallies[label] { $0.member(label.rawValue, tally) } }
        }
    }
}
