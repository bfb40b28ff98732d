extension String {
    /// A name of Swift as rules and tables write it: `anyDay` is `any-day`.
    var kebabCased: String { reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) } }
}
