import ArgumentParser

struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Compiles the tables of Corpus/lexicon.",
        discussion: "The same tables give the same bytes. Run it in the package's root after changing a table.")

    @Option(help: "The folder with the tables.")
    var input = "Corpus/lexicon"

    @Option(
        help: """
            The folder that receives pages.bin, phrases.bin, spoken_signs.bin, strings.bin, syllables.bin, \
            tokens.bin, units.bin and web_encodings.bin.
            """)
    var output = "Sources/CVietData/compiled"

    func run() throws {
        var compiler = LexiconCompiler(folder: input)
        try compiler.compile()
        try File.write(PageWordsCompiler(folder: input).compile(), to: output + "/pages.bin")
        try File.write(compiler.phrases.build(), to: output + "/phrases.bin")
        try File.write(compiler.strings.bytes, to: output + "/strings.bin")
        try File.write(SpokenSignsCompiler(folder: input).compile(), to: output + "/spoken_signs.bin")
        try File.write(SyllablesCompiler(folder: input).compile(), to: output + "/syllables.bin")
        try File.write(TokenWordsCompiler(folder: input).compile(), to: output + "/tokens.bin")
        var units = try AdministrativeUnitsCompiler(folder: input)
        try File.write(units.compile(), to: output + "/units.bin")
        try File.write(WebEncodingsCompiler(folder: input).compile(), to: output + "/web_encodings.bin")
    }
}
