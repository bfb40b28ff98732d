#if HTML
    import Foundation

    /// The fixtures of web pages, disturbed: ranges taken out, doubled, exchanged or brought from another page, and bits of
    /// markup put in, once or again and again.
    struct RandomPage {
        private var random: SplitMix64

        init(seed: UInt64) { random = SplitMix64(state: seed) }

        /// The pages, the same ones in the same order everywhere.
        static let fixtures: [[UInt8]] = {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "VietCorpusTests/Fixtures/Pages")
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().filter { $0.hasSuffix(".html") }.compactMap {
                (try? Data(contentsOf: folder.appending(path: $0))).map(Array.init)
            }
        }()

        mutating func page() -> String {
            var page = fixture()
            for _ in 0..<Int.random(in: 1...8, using: &random) { disturb(&page) }
            return String(decoding: page, as: UTF8.self)
        }

        private mutating func fixture() -> [UInt8] {
            Self.fixtures[Int.random(in: 0..<Self.fixtures.count, using: &random)]
        }

        private mutating func range(of page: [UInt8], atMost count: Int) -> Range<Int> {
            let start = Int.random(in: 0...page.count, using: &random)
            return start..<min(page.count, start + Int.random(in: 0...count, using: &random))
        }

        private mutating func disturb(_ page: inout [UInt8]) {
            let place = Int.random(in: 0...page.count, using: &random)
            switch Int.random(in: 0..<7, using: &random) {
            case 0: page.removeSubrange(range(of: page, atMost: 40))
            case 1: page.insert(contentsOf: page[range(of: page, atMost: 400)], at: place)
            case 2: page.removeSubrange(range(of: page, atMost: 2_000))
            case 3:
                let other = fixture()
                page.insert(contentsOf: other[range(of: other, atMost: 2_000)], at: place)
            case 4:
                let count = Int.random(in: 2...300, using: &random)
                page.insert(contentsOf: (0..<count).flatMap { _ in piece() }, at: place)
            case 5: if place < page.count { page[place] = UInt8.random(in: 0...0x7F, using: &random) }
            default: page.insert(contentsOf: piece(), at: place)
            }
        }

        private mutating func piece() -> String.UTF8View {
            Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)].utf8
        }

        private static let pieces = """
            <|>|</|/>|<!--|-->|--!>|<!-->|<![CDATA[|]]>|<![if !x]>|<?xml |"|'|=|&|&#|&#x1EA1;|&amp;|&amp;lt;|;|<script>|</script>|
            <script type="application/ld+json">|{"articleBody":"|"}|<svg>|</svg>|<math>|<title>|</title>|<style>|</style>|<p>|</p>|
            <p |<a href="|<a href=x.pdf>|</a>|<b>|</b>|<i>|</i>|<div>|</div>|<div class="|<table>|<tr>|<td>|</td>|</table>|<li>|<ol>|
            <pre>|</pre>|<br>|</br>|<body>|</body>|<html>|</html>|<head>|<iframe srcdoc="|<iframe>|</iframe>|<template>|<noscript>|
            <textarea>|</textarea>|<select><option>|<form>|</form>|<plaintext>|<span class="dropcap">|</span>|<h1>|</h1>|
            <time datetime="|<meta property="og:title" content="|<base href=|<frameset>|<u \u{0}|\u{AD}|\u{200B}|\t|\n
            """.replacing("\n            ", with: "").split(separator: "|").map(String.init)
    }
#endif
