import Testing

@testable import VietCorpus

@Suite("Progress of a run")
struct ProgressMeterTests {
    private func meter(
        totalBytes: Int? = 40_000_000, startPosition: Int = 0, earlierRecords: Int = 0
    ) -> ProgressMeter {
        var meter = ProgressMeter(
            totalBytes: totalBytes, startPosition: startPosition, earlierRecords: earlierRecords)
        for _ in 0..<1_233 {
            meter.addRecord(entityCounts: [.person: 2, .date: 1], position: startPosition + 9_000_000)
        }
        meter.addFailure(position: startPosition + 10_000_000)
        return meter
    }

    @Test("the bar is as long as the share that is done, and the line fits the terminal")
    func bar() {
        #expect(
            meter().bar(after: .seconds(10), width: 100)
                == "[######...................] 25 %  1,234 records  123 records/s  1.0 MB/s  0:30 left  1 failed")
        for width in 5...120 { #expect(meter().bar(after: .seconds(10), width: width).terminalWidth <= width) }
        #expect(meter().bar(after: .seconds(10), width: 39).hasPrefix("25 %"))
    }

    @Test("a log gets the same figures")
    func line() {
        #expect(
            meter().line(after: .seconds(4_000))
                == "25 %, 1,234 records, 0 records/s, 0.0 MB/s, 3:20:00 left, 1 failed")
    }

    @Test("without a known size there is no share and no time left")
    func unknownSize() {
        #expect(
            meter(totalBytes: nil).bar(after: .seconds(10), width: 100)
                == "10.0 MB  1,234 records  123 records/s  1.0 MB/s  1 failed")
    }

    @Test("a resumed run counts what was done before, but not in its speed")
    func resumed() {
        let meter = meter(startPosition: 20_000_000, earlierRecords: 2_000)
        #expect(
            meter.line(after: .seconds(10)) == "75 %, 3,234 records, 123 records/s, 1.0 MB/s, 0:10 left, 1 failed")
        #expect(meter.summary(after: .seconds(10)).hasPrefix("1,234 records, 2,000 more of an earlier run, 1 failed"))
    }

    @Test("the summary has records, entities by label, time and rate")
    func summary() {
        #expect(
            meter().summary(after: .milliseconds(61_700))
                == """
                1,234 records, 1 failed, 3,699 entities; 10.0 MB in 1:02 (20 records/s, 0.2 MB/s)
                PERSON 2,466, DATE 1,233
                """)
    }

    @Test("before the first record, and where a file grew meanwhile, the figures stay in their bounds")
    func bounds() {
        let new = ProgressMeter(totalBytes: 0)
        #expect(new.bar(after: .zero, width: 60) == "[###############] 100 %  0 records")
        #expect(new.summary(after: .zero) == "0 records, 0 failed, 0 entities; 0.0 MB in 0:00")
        #expect(meter(totalBytes: 5).line(after: .seconds(1)).hasPrefix("100 %, 1,234 records"))
        #expect(meter(totalBytes: 5).line(after: .seconds(1)).contains("0:00 left"))
    }
}
