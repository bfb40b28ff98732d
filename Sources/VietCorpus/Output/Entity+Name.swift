extension Entity {
    /// What the outputs call an entity: `T1`, `T2`, ….
    static func name(_ id: Int) -> String { "T\(id + 1)" }

    /// What the outputs call the entity.
    var name: String { Self.name(id) }

    /// What the outputs call a person: `P1`, `P2`, ….
    static func clusterName(_ cluster: Int) -> String { "P\(cluster + 1)" }
}
