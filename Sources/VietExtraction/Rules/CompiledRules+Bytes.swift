import CVietData
import VietTokenization

extension CompiledRules {
    /// The rules that the package ships.
    static let shipped: CompiledRules = {
        let bytes = StaticBytes(constant: viet_data_rules(), count: viet_data_rules_count())
        return (try? CompiledRules(bytes)) ?? .none
    }()

    private static let magic: UInt32 = 0x4152_4C56

    /// Reads what ``bytes`` wrote.
    convenience init(_ bytes: StaticBytes) throws(CompiledDataError) {
        var reader = CompiledDataReader(bytes)
        try reader.expect(Self.magic)
        let nodes: StaticTable<Node> = try reader.table(below: Node.Operation.allCases.count)
        let children: StaticTable<Int32> = try reader.table()
        let spellings = try reader.array { reader throws(CompiledDataError) in Array(try reader.string().utf8) }
        let productions = try reader.array { reader throws(CompiledDataError) -> UInt8 in
            guard let production = Production.number(of: try reader.string()) else {
                throw CompiledDataError(offset: 0)
            }
            return production
        }
        let forms = try reader.array { reader throws(CompiledDataError) -> Form in
            let root = try reader.integer()
            let production = try reader.integer()
            guard productions.indices.contains(production) else { throw CompiledDataError(offset: 0) }
            let constants = try reader.array { reader throws(CompiledDataError) -> Constant in
                let name = try reader.word32()
                return Constant(
                    name: UInt8(truncatingIfNeeded: name), number: Int32(truncatingIfNeeded: try reader.integer()))
            }
            return Form(
                root: Int32(truncatingIfNeeded: root), production: productions[production], constants: constants)
        }
        let rules = try reader.array { reader throws(CompiledDataError) -> Rule in
            let identifier = try reader.string()
            let label = try reader.string()
            let priority = try reader.integer()
            let firstForm = try reader.integer()
            let formCount = try reader.integer()
            return Rule(
                identifier: identifier, label: Label(rawValue: label), priority: Int32(truncatingIfNeeded: priority),
                firstForm: Int32(truncatingIfNeeded: firstForm), formCount: Int32(truncatingIfNeeded: formCount))
        }
        let sets = try reader.array { reader throws(CompiledDataError) in
            (name: try reader.string(), lists: StartLists(ends: try reader.table(), rules: try reader.table()))
        }
        self.init(
            nodes: nodes, children: children, spellings: spellings, forms: forms, rules: rules,
            setNames: sets.map(\.name), program: try Program(&reader),
            openings: try reader.array { reader throws(CompiledDataError) in try OpeningTable(&reader) },
            startLists: sets.map(\.lists))
    }

    /// The compiled form: magic, then the arrays in the order of the properties.
    var bytes: [UInt8] {
        var writer = CompiledDataWriter()
        writer.write(Self.magic)
        writer.write(nodes) { writer, node in
            writer.write(
                UInt32(node.operation.rawValue) | UInt32(node.casing) << 8 | UInt32(node.flags.rawValue) << 16)
            for operand in [node.a, node.b, node.c] { writer.write(Int(operand)) }
        }
        writer.write(values: children)
        writer.write(spellings) { $0.write(String(decoding: $1, as: UTF8.self)) }
        writer.write(Production.names) { $0.write($1) }
        writer.write(forms) { writer, form in
            writer.write(Int(form.root))
            writer.write(Int(form.production))
            writer.write(form.constants) { writer, constant in
                writer.write(UInt32(constant.name))
                writer.write(Int(constant.number))
            }
        }
        writer.write(rules) { writer, rule in
            writer.write(rule.identifier)
            writer.write(rule.label?.rawValue ?? "")
            for number in [rule.priority, rule.firstForm, rule.formCount] { writer.write(Int(number)) }
        }
        writer.write(Array(zip(setNames, startLists))) { writer, set in
            writer.write(set.0)
            writer.write(values: set.1.ends.values)
            writer.write(values: set.1.rules.values)
        }
        program.write(to: &writer)
        writer.write(openings) { $1.write(to: &$0) }
        return writer.bytes
    }
}
