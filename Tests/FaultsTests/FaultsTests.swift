import Faults
import Testing

@Suite("A fault")
struct FaultTests {
    @Test(
        "tells its place as exactly as it is known",
        arguments: [
            (Faults.SourceLocation(file: "a.yaml"), "a.yaml"),
            (Faults.SourceLocation(file: "a.yaml", line: 3), "a.yaml:3"),
            (Faults.SourceLocation(file: "a.yaml", line: 3, column: 7), "a.yaml:3:7"),
        ])
    func place(_ location: Faults.SourceLocation, _ told: String) {
        #expect(location.description == told)
    }

    @Test("is one line: place, weight, what is wrong, how to mend it, rule")
    func oneLine() {
        let place = Faults.SourceLocation(file: "q.yaml", line: 2, column: 5)
        let fault = Fault(rule: "unknown-key", at: place, "There is no key `x`.", remedy: "Take it out.")
        #expect(fault.description == "q.yaml:2:5: error: There is no key `x`. Take it out. [unknown-key]")
    }

    @Test("blocks when it is an error, and does not when it is advice")
    func weight() {
        let place = Faults.SourceLocation(file: "q.yaml")
        let advice = Fault(rule: "a", severity: .advice, at: place, "", remedy: "")
        let error = Fault(rule: "b", at: place, "", remedy: "")
        #expect(!Checked(1, faults: [advice]).hasErrors)
        #expect(Checked(1, faults: [advice, error]).hasErrors)
    }

    @Test("is worked through by file, line and column")
    func order() {
        let places = [
            Faults.SourceLocation(file: "b"), Faults.SourceLocation(file: "a", line: 10, column: 1),
            Faults.SourceLocation(file: "a", line: 9, column: 4), Faults.SourceLocation(file: "a", line: 9, column: 2),
        ]
        #expect(places.sorted() == places.reversed())
    }
}
