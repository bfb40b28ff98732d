// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "viettext-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "viettext", path: "..")],
    targets: [
        .systemLibrary(
            name: "CBenchmarkICU", pkgConfig: "icu-uc",
            providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
        .target(name: "CComparators", dependencies: ["CBenchmarkICU"]),
        .target(name: "BenchmarkText"),
        .executableTarget(
            name: "OnePass",
            dependencies: [
                "BenchmarkText", "CComparators", .product(name: "VietTokenization", package: "viettext"),
            ]),
        .executableTarget(
            name: "Normalization",
            dependencies: [
                "BenchmarkText", "CComparators", .product(name: "VietNormalization", package: "viettext"),
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
