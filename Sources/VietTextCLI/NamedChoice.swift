import ArgumentParser

/// A value that the command line gives by its name, one of a few.
///
/// Says itself what argument-parser would find out by reflection and key paths: a tenth of the start of a command.
protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension NamedChoice {
    /// The value with a name.
    public init?(argument: String) { self.init(rawValue: argument) }

    /// The name.
    public var defaultValueDescription: String { rawValue }

    /// All names, for help.
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

    /// None: a name says all.
    public static var allValueDescriptions: [String: String] { [:] }
}
