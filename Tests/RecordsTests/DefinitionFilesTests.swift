import Faults
import Testing

@testable import Records

@Suite("study.yaml, support.yaml and bridges.yaml")
struct DefinitionFilesTests {
    @Test("study.yaml is read as it is written down")
    func study() throws {
        let yaml = """
            study: bath-2026
            title: "Bridging the Gap: Bath"
            area: Bath
            question: What helps?
            forum: The forum
            commissioner: The council
            contact: 01632 960000
            team: [PR1, PR2]
            method:
              - How people were found: through groups
              - label: "Who: did it"
                text: >-
                  Five
                  people
              - Still to write: ""
            invented: yes
            report_date: 2026-11-02
            disclosure: peer-small
            """
        let checked = StudySettings.read(Array(yaml.utf8), file: "study.yaml")
        #expect(checked.faults.isEmpty, "\(checked.faults)")
        let settings = try #require(checked.value)
        #expect(settings.id == "bath-2026" && settings.title == "Bridging the Gap: Bath" && settings.invented)
        #expect(settings.team == ["PR1", "PR2"] && settings.reportDate == "2026-11-02")
        #expect(
            settings.method == [
                MethodLine(label: "How people were found", text: "through groups"),
                MethodLine(label: "Who: did it", text: "Five people"),
            ])
    }

    @Test("everything wrong with study.yaml is told at once, at its place")
    func studyFaults() {
        let yaml = """
            titel: Bath
            study: ""
            team: [PR1, "Jo Smith", PR1]
            invented: perhaps
            report_date: 2026-02-30
            disclosure: none
            method:
              - only words
              - {a: 1, b: 2}
            """
        let checked = StudySettings.read(Array(yaml.utf8), file: "study.yaml")
        #expect(checked.value == nil)
        #expect(
            checked.faults.map { "\($0.location.line) \($0.rule)" } == [
                "1 unknown-key", "1 missing-key", "2 missing-key", "3 bad-code", "3 duplicate-code",
                "4 not-yes-or-no", "5 not-a-day", "6 unknown-disclosure", "8 method-line", "9 method-line",
            ])
        #expect(checked.faults.contains { $0.remedy == "Did you mean `title`?" })
    }

    private func sheet(_ checked: String...) -> SupportSheet {
        SupportSheet(
            steps: [], entries: checked.map { .init(name: "Line", reach: "1", hours: "", checked: $0) })
    }

    @Test("the gate opens only with numbers whose day has come")
    func gate() {
        #expect(!sheet().isReady(on: "2026-11-21"))
        #expect(sheet("2026-11-21").isReady(on: "2026-11-21"))
        #expect(!sheet("2026-11-22").isReady(on: "2026-11-21"))
        #expect(!sheet("2026-11-01", "").isReady(on: "2026-11-21"))
        #expect(!sheet("2026-11-01", "2027-01-01").isReady(on: "2026-11-21"))
        let edge = sheet("2026-05-25").gate(on: "2026-11-21", file: "s")
        #expect(edge.isEmpty)
        let stale = sheet("2026-05-24").gate(on: "2026-11-21", file: "s")
        #expect(stale.map(\.rule) == ["support-stale"] && stale.allSatisfy { $0.severity == .advice })
        #expect(sheet("2026-05-24").isReady(on: "2026-11-21"))
    }

    @Test("support.yaml is read, and what is wrong with it is told")
    func support() throws {
        let good = """
            steps: [Stop., Offer a break.]
            numbers:
              - name: Samaritans
                reach: 116 123
                hours: day and night
                checked: 2026-11-01
            """
        let sheet = try #require(SupportSheet.read(Array(good.utf8), file: "support.yaml").value)
        #expect(sheet.steps == ["Stop.", "Offer a break."])
        #expect(
            sheet.entries == [
                .init(name: "Samaritans", reach: "116 123", hours: "day and night", checked: "2026-11-01")
            ])
        let bad = """
            number: []
            numbers:
              - name: Line
                reach: ""
                checked: 1.11.2026
              - 116 123
            """
        let checked = SupportSheet.read(Array(bad.utf8), file: "support.yaml")
        #expect(
            checked.faults.map { "\($0.location.line) \($0.rule)" } == [
                "1 unknown-key", "4 missing-key", "5 not-a-day", "6 wrong-shape",
            ])
        #expect(SupportSheet.read(Array("numbers: []\n".utf8), file: "s").value?.isReady(on: "2026-11-21") == false)
    }

    @Test("bridges.yaml is read, and what is wrong with it is told")
    func bridges() throws {
        let good = """
            gaps:
              - theme: FIND
                statement: There is a gap.
                meaning: It matters.
                bridges:
                  - id: FIND-R1
                    text: Tell people.
                    to: everybody
                    also: [CON]
            conclusion:
              - One.
              - Two.
            """
        let bridges = try #require(Bridges.read(Array(good.utf8), file: "bridges.yaml").value)
        #expect(bridges.conclusion == ["One.", "Two."])
        #expect(
            bridges.gaps == [
                .init(
                    theme: "FIND", statement: "There is a gap.", meaning: "It matters.",
                    recommendations: [
                        .init(id: "FIND-R1", text: "Tell people.", addressedTo: "everybody", alsoServes: ["CON"])
                    ])
            ])
        let bad = """
            gaps:
              - theme: FIND
                statment: x
                bridges:
                  - id: R1
                    text: a
                  - id: R1
                    text: b
              - theme: FIND
                statement: y
            conclusion: words
            """
        let checked = Bridges.read(Array(bad.utf8), file: "bridges.yaml")
        #expect(
            checked.faults.map { "\($0.location.line) \($0.rule)" } == [
                "2 missing-key", "3 unknown-key", "7 duplicate-id", "9 duplicate-gap", "11 wrong-shape",
            ])
    }
}
