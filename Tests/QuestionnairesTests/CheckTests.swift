import Faults
import Questionnaires
import TestSupport
import Testing

@Suite("The checks of a questionnaire")
struct CheckTests {
    static let cases = CheckCase.ofForm + CheckCase.ofRoutes

    @Test("find everything in one run, point to it and say how to mend it", arguments: cases)
    func find(_ broken: CheckCase) {
        let source = MarkedText(broken.yaml)
        let checked = Questionnaire.read(source.bytes, file: "q.yaml")
        let found = checked.faults.map { "\(source.mark(at: $0.location) ?? 0): \($0.rule)" }
        #expect(found == broken.expected.map { "\($0.mark): \($0.rule)" }, "\(checked.faults)")
        for (fault, expected) in zip(checked.faults, broken.expected) {
            #expect("\(fault.message) \(fault.remedy)".contains(expected.words), "\(fault)")
            #expect(
                fault.message.last.map { ".?!".contains($0) } == true && fault.remedy.hasSuffix("."),
                "\(fault)")
        }
        #expect((checked.value == nil) == !broken.expected.isEmpty)
    }

    @Test("are all listed for the manual, each with a case that it finds")
    func listed() {
        let listed = Questionnaire.checks.map(\.rule)
        let found = Set(Self.cases.flatMap(\.expected).map(\.rule)).filter { !$0.hasPrefix("yaml") }
        #expect(Set(listed) == found)
        #expect(Set(listed).count == listed.count)
        for check in Questionnaire.checks {
            #expect(check.explanation.hasSuffix(".") && !check.explanation.contains("\n"), "\(check)")
        }
    }

    @Test(
        "let a route be that some answers open",
        arguments: [
            "${goes} = 'yes'", "${goes} != 'yes'", "${goes} = ''",
            "not(${goes} = 'yes') and ${goes} != 'never'",
            "${n} > 98", "${n} = 0 or ${n} = 99", "${n} > 3 and ${n} < 5", "${n} * ${n} = 81",
            "${n} > 3.5 and ${n} < 4.5",
            "${n} = ''", "${y} > 2010 and ${y} < 2012", "${w} = 'tea' and ${goes} = 'never'",
            "${month} = '2012-03'",
            "selected(${m}, 'x') and selected(${m}, 'y')", "count-selected(${m}) = 2",
            "selected(${m}, 'none')",
            "not(selected(${m}, 'none')) and not(selected(${m}, 'x')) and ${m} != ''",
            "${m} != '' or ${goes} = 'yes'",
            "${after} = 'yes'", "${after} = '' and ${goes} = 'never'", "if(${goes} = 'yes', ${n}, 0) > 5",
            "coalesce(${w}, 'none') = 'none'", "${goes} = ${after}", "${n} div 0 != 3",
            "selected(${goes}, 'used_to')",
        ])
    func open(_ condition: String) {
        let yaml = """
            - {id: n, type: number, ask: N?, from: 0, to: 99}
            - {id: y, type: date, ask: Y?, precision: year}
            - {id: month, type: date, ask: M?, precision: month}
            - {id: w, type: short, ask: W?}
            - id: m
              type: many
              ask: M?
              choices: [x: X, y: Y, z: Z, {id: none, label: None, exclusive: yes}]
            - {id: after, type: yes_no, ask: A?, ask_if: "${goes} = 'yes'"}
            - id: b
              type: open
              ask: B?
              ask_if: \(condition)
            """
        let source = MarkedText(CheckCase.questions("", yaml).yaml)
        #expect(Questionnaire.read(source.bytes, file: "q.yaml").faults.map(\.description) == [])
    }
}
