// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// Puts Swift's libraries into the command `viettext`, which starts 2.5 ms earlier and runs where no Swift is installed. The
/// libraries named are what FoundationEssentials of argument-parser needs; the script leaves out what slows the start.
let swiftInside = [
    "-static-stdlib", "-use-ld=lld", "-l_FoundationCollections", "-l_FoundationCShims", "-lswiftSynchronization",
    "-Xlinker", "--script=\(Context.packageDirectory)/Sources/VietTextCLI/Linking.ld",
]
/// Puts all others in as well, so that nothing is left to find and to bind: another 2 ms, and one file for every Linux.
let everythingInside = ["-static-executable"]
/// Leaves the others outside: libxml2 needs some that its package does not bring.
let onlySwiftInside = ["-no-static-executable"]

/// For toolchains without static libraries or lld, which those of swift.org have: VIETTEXT_SHARED_SWIFT=1 swift build.
let linksSwift = Context.environment["VIETTEXT_SHARED_SWIFT"] == nil
/// Whether ICU is there as a static library, as Debian and Ubuntu have it.
let hasStaticICU = ["x86_64", "aarch64"].contains {
    FileManager.default.fileExists(atPath: "/usr/lib/\($0)-linux-gnu/libicudata.a")
}

var commandLinking: [LinkerSetting] = []
if linksSwift { commandLinking.append(.unsafeFlags(swiftInside, .when(platforms: [.linux]))) }
if linksSwift, hasStaticICU {
    commandLinking += [
        .unsafeFlags(everythingInside, .when(platforms: [.linux], configuration: .release)),
        .unsafeFlags(onlySwiftInside, .when(platforms: [.linux], traits: ["HTML"])),
    ]
}

let package = Package(
    name: "viettext",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "VietText", targets: ["VietText"]),
        .library(name: "VietNormalization", targets: ["VietNormalization"]),
        .library(name: "VietTokenization", targets: ["VietTokenization"]),
        .library(name: "VietExtraction", targets: ["VietExtraction"]),
        .library(name: "VietCorpus", targets: ["VietCorpus"]),
        .executable(name: "viettext", targets: ["VietTextCLI"]),
        .executable(name: "viettext-build", targets: ["VietTextBuild"]),
    ],
    traits: [
        .trait(name: "HTML", description: "Reads articles out of HTML pages; needs libxml2-dev.")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CICU", pkgConfig: "icu-i18n",
            providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
        .target(name: "CVietICU", dependencies: ["CICU"]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(
            name: "CVietHTML", dependencies: [.target(name: "CLibXML2", condition: .when(traits: ["HTML"]))],
            cSettings: [.define("VIET_HTML", .when(traits: ["HTML"]))]),
        .target(name: "CVietProcess"),
        .target(name: "CVietData", exclude: ["compiled", "report"]),
        .target(name: "VietNormalization", dependencies: ["CVietICU", "CVietData"]),
        .target(name: "VietTokenization", dependencies: ["VietNormalization", "CVietData"]),
        .target(name: "VietExtraction", dependencies: ["VietTokenization", "CVietData"]),
        .target(name: "VietText", dependencies: ["VietNormalization", "VietTokenization", "VietExtraction"]),
        .target(
            name: "VietCorpus",
            dependencies: [
                "VietText", "CVietData", "CVietProcess", .target(name: "CVietHTML", condition: .when(traits: ["HTML"])),
            ]),
        .executableTarget(
            name: "VietTextCLI",
            dependencies: ["VietCorpus", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            exclude: ["Linking.ld", "Spark"],
            // A bundle of tests takes the flags of the programs that it depends on: none depends on this one.
            linkerSettings: commandLinking),
        .executableTarget(
            name: "VietTextBuild",
            dependencies: [
                "CVietICU", "VietExtraction", "VietCorpus",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "VietNormalizationTests", dependencies: ["VietNormalization", "CVietICU"]),
        .testTarget(name: "VietTokenizationTests", dependencies: ["VietTokenization"]),
        .testTarget(
            name: "VietExtractionTests", dependencies: ["VietExtraction", "VietCorpus"],
            exclude: ["Fixtures", "Passages"]),
        .testTarget(name: "VietCorpusTests", dependencies: ["VietCorpus"], exclude: ["Fixtures"]),
        .testTarget(
            name: "VietTextCLITests", dependencies: ["VietCorpus"],
            exclude: ["Browser", "Readers", "Spark"]),
        .testTarget(name: "FuzzTests", dependencies: ["VietCorpus"], path: "Tests/Fuzz"),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
