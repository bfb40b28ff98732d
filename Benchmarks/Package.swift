// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "viettext-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "viettext", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ],
    targets: [
        .systemLibrary(
            name: "CBenchmarkICU", pkgConfig: "icu-uc",
            providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
        .target(name: "CComparators", dependencies: ["CBenchmarkICU"]),
        .target(name: "CAllocationCounter"),
        .target(name: "BenchmarkText", dependencies: [.product(name: "VietCorpus", package: "viettext")]),
        .target(
            name: "BenchmarkTasks",
            dependencies: [
                "BenchmarkText", "CComparators", .product(name: "VietCorpus", package: "viettext"),
                .product(name: "VietText", package: "viettext"),
            ]),
        .executableTarget(
            name: "Comparison",
            dependencies: ["BenchmarkTasks", .product(name: "VietCorpus", package: "viettext")]),
        .executableTarget(name: "Counting", dependencies: ["BenchmarkTasks"]),
        .executableTarget(name: "Growth", dependencies: ["BenchmarkTasks"]),
        .executableTarget(name: "Allocations", dependencies: ["BenchmarkTasks", "CAllocationCounter"]),
        // ordo-one/benchmark looks for its targets in a folder of this name.
        .executableTarget(
            name: "TextBenchmarks",
            dependencies: ["BenchmarkTasks", .product(name: "Benchmark", package: "benchmark")],
            path: "TextBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
