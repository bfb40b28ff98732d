/// What can go from a worker process to its parent.
package protocol Transferable: Sendable {
    /// Appends the value to a message.
    func write(to message: inout MessageWriter)

    /// Reads the value that a message goes on with.
    init(from message: inout MessageReader) throws(MalformedMessage)

    /// Takes in the result of the next record, so that both go back as one.
    ///
    /// - Returns: whether it did.
    mutating func join(_ next: Self) -> Bool
}

extension Transferable {
    /// Results go back one by one.
    package mutating func join(_ next: Self) -> Bool { false }
}

extension [UInt8]: Transferable {
    package func write(to message: inout MessageWriter) { message.write(self) }

    package init(from message: inout MessageReader) throws(MalformedMessage) { self = try message.content() }
}

extension BratDocument: Transferable {
    package func write(to message: inout MessageWriter) {
        message.write(name)
        message.write(textBytes)
        message.write(annotationBytes)
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        self.init(name: try message.text(), textBytes: try message.block(), annotationBytes: try message.block())
    }
}

extension ReportEntry: Transferable {
    package func write(to message: inout MessageWriter) {
        message.write(name)
        message.write(page)
        message.write(item)
        message.write(month) { $0.write($1.number) }
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        self.init(
            name: try message.text(), page: try message.content(), item: try message.content(),
            month: try message.optional { message throws(MalformedMessage) in
                ReportMonth(number: try message.number())
            })
    }
}

extension RunResult: Transferable where Content: Transferable {
    package func write(to message: inout MessageWriter) {
        content.write(to: &message)
        // Numbers for the labels: to send and compare their names would cost more than all the rest.
        message.write(!entityCounts.isEmpty)
        if !entityCounts.isEmpty {
            for label in Label.allCases { message.write(entityCounts[label] ?? 0) }
            let own = entityCounts.filter(\.key.isOwn)
            message.write(own.count)
            for (label, count) in own {
                message.write(label.rawValue)
                message.write(count)
            }
        }
        message.write(warning) { $1.write(to: &$0) }
        message.write(identity) {
            $0.write($1.id)
            $0.write(Int(bitPattern: UInt($1.fingerprint.bits)))
        }
        message.write(isFollowed)
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        let content = try Content(from: &message)
        var counts: [Label: Int] = [:]
        if try message.flag() {
            for label in Label.allCases {
                let count = try message.number()
                if count != 0 { counts[label] = count }
            }
            for _ in 0..<max(0, try message.number()) {
                guard let label = Label(rawValue: try message.text()), label.isOwn else { throw MalformedMessage() }
                counts[label] = try message.number()
            }
        }
        self.init(
            content, entityCounts: counts,
            warning: try message.optional { message throws(MalformedMessage) in try InputError(from: &message) },
            identity: try message.optional { message throws(MalformedMessage) in
                ArticleIdentity(
                    id: try message.text(),
                    fingerprint: TextFingerprint(bits: UInt64(UInt(bitPattern: try message.number()))))
            },
            isFollowed: try message.flag())
    }
}

extension RunResult where Content: Transferable {
    package mutating func join(_ next: RunResult) -> Bool {
        guard isContentAlone, next.isContentAlone else { return false }
        return content.join(next.content)
    }

    /// Whether nothing is told besides the content.
    private var isContentAlone: Bool {
        entityCounts.isEmpty && warning == nil && identity == nil && !isFollowed
    }
}

extension InputError: Transferable {
    package func write(to message: inout MessageWriter) {
        message.write(name)
        message.write(offset) { $0.write($1) }
        message.write(reason)
        message.write(remedy)
        message.write(setting) { $0.write(Int($1.rawValue)) }
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        self.init(
            name: try message.text(),
            offset: try message.optional { message throws(MalformedMessage) in try message.number() },
            reason: try message.text(), remedy: try message.text(),
            setting: try message.optional { message throws(MalformedMessage) in try message.number() }
                .flatMap { UInt8(exactly: $0) }.flatMap(InputSetting.init))
    }
}

extension RawDocument: Transferable {
    package func write(to message: inout MessageWriter) {
        switch self {
        case .file(let path):
            message.write(0)
            message.write(path)
        case .stream(let bytes, let path, let start):
            message.write(1)
            message.write(bytes)
            message.write(path)
            message.write(start)
        case .line(let bytes, let number, let path, let lineInFile):
            message.write(2)
            message.write(bytes)
            message.write(number)
            message.write(path)
            message.write(lineInFile)
        case .part(let part, let path):
            message.write(4)
            for number in [part.start.utf8, part.start.scalars, part.start.utf16, part.count] { message.write(number) }
            message.write(part.isLast)
            message.write(path)
        case .webRecord(let record, let path):
            message.write(3)
            record.write(to: &message)
            message.write(path)
        }
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        switch try message.number() {
        case 0: self = .file(path: try message.text())
        case 1:
            self = .stream(try message.content(), path: try message.text(), start: try message.number())
        case 2:
            self = .line(
                try message.part(), number: try message.number(), path: try message.text(),
                lineInFile: try message.number())
        case 4:
            let start = TextLength(
                utf8: try message.number(), scalars: try message.number(), utf16: try message.number())
            let count = try message.number()
            guard start.utf8 >= 0, count >= 0, start.utf8 <= Int.max - count else { throw MalformedMessage() }
            self = .part(
                TextPart(start: start, count: count, isLast: try message.flag()), path: try message.text())
        case 3: self = .webRecord(try WebRecord(from: &message), path: try message.text())
        default: throw MalformedMessage()
        }
    }
}
