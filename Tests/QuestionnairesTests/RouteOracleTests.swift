import Faults
import Questionnaires
import TestSupport
import Testing

/// The check for questions that no route reaches, beside a search through every interview there can be.
@Suite("A question that no route reaches")
struct RouteOracleTests {
    private static let atoms = [
        "${a} = 'x'", "${a} != 'y'", "${a} = ''", "${g} = 'yes'", "${g} = 'no'", "${g} != ''",
        "selected(${m}, 'p')",
        "selected(${m}, 'q')", "selected(${m}, 'none')", "count-selected(${m}) > 1", "${s} > 1",
        "${s} < 2", "${s} = 3",
        "${a} = 'z'", "${s} + 1 = 2",
    ]

    private static let answers: [(id: String, values: [ExpressionValue])] = [
        ("a", ["x", "y", "z"].map(ExpressionValue.text)),
        ("s", (0...3).map { .number(Double($0)) }),
        (
            "m",
            [["p"], ["q"], ["r"], ["p", "q"], ["p", "r"], ["q", "r"], ["p", "q", "r"], ["none"]].map(
                ExpressionValue.selection)
        ),
        ("g", ["yes", "no"].map(ExpressionValue.text)),
    ]

    private static func condition(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        if depth == 0 { return atoms.randomElement(using: &generator) ?? "1" }
        let left = condition(depth - 1, &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: return "not(\(left))"
        case 1: return "(\(left) or \(condition(depth - 1, &generator)))"
        default: return "(\(left) and \(condition(depth - 1, &generator)))"
        }
    }

    @Test("is the one that no interview gets to", arguments: 0..<4)
    func oracle(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var closed = 0
        for _ in 0..<100 {
            let gate = Self.condition(1, &generator).replacing("${g}", with: "${a}").replacing(
                "'yes'", with: "'x'"
            )
            .replacing("'no'", with: "'y'")
            let target = Self.condition(3, &generator)
            let yaml =
                CheckCase.header + """
                          - {id: a, type: one, ask: A?, choices: [x: X, y: Y, z: Z]}
                          - {id: s, type: scale, ask: S?, from: 0, to: 3, low: l, high: h}
                          - {id: m, type: many, ask: M?, choices: [p: P, q: Q, r: R, {id: none, label: N, exclusive: yes}]}
                          - {id: g, type: yes_no, ask: G?, ask_if: "\(gate)"}
                          - {id: b, type: open, ask: B?, ask_if: "\(target)"}
                    """
            let place = Faults.SourceLocation(file: "")
            let gateTree = try #require(Expression.read(gate, at: place).value)
            let targetTree = try #require(Expression.read(target, at: place).value)
            let faults = Questionnaire.read(Array(yaml.utf8), file: "q.yaml").faults
            #expect(faults.allSatisfy { $0.rule == "never-asked" }, "\(faults)")
            let isClosed = faults.contains { $0.message.hasPrefix("question b") }
            #expect(isClosed == !Self.isReached(targetTree, gate: gateTree), "\(gate) then \(target)")
            closed += isClosed ? 1 : 0
        }
        // Both kinds must have come up, or the comparison says nothing.
        #expect(closed > 5 && closed < 95)
    }

    private static func isReached(
        _ target: Expression, gate: Expression, given: [String: ExpressionValue] = [:], from: Int = 0
    ) -> Bool {
        guard from < answers.count else { return target.holds { given[$0] ?? .none } }
        let (id, values) = answers[from]
        let isAsked = id != "g" || gate.holds { given[$0] ?? .none }
        return ((isAsked ? values : []) + [.none]).contains { value in
            isReached(target, gate: gate, given: given.merging([id: value]) { $1 }, from: from + 1)
        }
    }
}
