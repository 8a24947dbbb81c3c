import Questionnaires
import Testing

@testable import Findings

@Suite struct MergingTests {
    private static let others = "All other ethnic groups"
    private static let question = Question(
        id: "ethnic",
        kind: .one(
            ChoiceList(
                [Choice(id: "white", label: "White")]
                    + ["Mixed", "Asian", "Black", "Other"].map { Choice(id: $0, label: $0, group: others) })),
        text: "Which ethnic group are you in?",
        nets: [Net(id: "asian_or_black", label: "Asian or Black", anyOf: ["Asian", "Black"])], identity: true)

    private func rows(_ counts: [String: Int], notSaid: Int) -> [String] {
        var made = MadeUpStudy()
        for (choice, count) in counts.sorted(by: { $0.key < $1.key }) {
            made.add(count, ["ethnic": .value(.choice(ChosenAnswer(choice)))])
        }
        made.add(notSaid, ["ethnic": .missing(.preferNotToSay)])
        let place = ClosedQuestion(question: Self.question, section: "", citation: "")
        let finding = QuestionFinding(place, interviews: made.people)
        return finding.rows.map { "\($0.label): \($0.share.text)" }
    }

    @Test("small groups are merged as the worked example of 42 people merges them, and a net over them goes")
    func workedExample() {
        #expect(
            rows(["white": 35, "Mixed": 3, "Asian": 2, "Black": 1], notSaid: 1)
                == ["White: 35 of 42", "All other ethnic groups: 6 of 42"])
    }

    @Test("groups that are large enough stay apart")
    func largeEnough() {
        #expect(
            rows(["white": 20, "Mixed": 5, "Asian": 6, "Black": 7], notSaid: 0) == [
                "White: 20 of 38", "Mixed: 5 of 38", "Asian: 6 of 38", "Black: 7 of 38", "Other: 0 of 38",
                "Asian or Black: 13 of 38",
            ])
    }

    @Test("what is still too small after merging is hidden, and another with it")
    func stillSmall() {
        #expect(
            rows(["white": 30, "Asian": 2, "Black": 1], notSaid: 0)
                .allSatisfy { !$0.hasSuffix("30 of 33") && !$0.hasSuffix("3 of 33") })
    }

    @Test(
        "a guarded table is left out where one of its lines is below seven",
        arguments: [(7, true), (6, false), (1, false), (0, true)])
    func guarded(count: Int, isShown: Bool) {
        var made = MadeUpStudy()
        made.add(30, ["religion": .value(.choice(ChosenAnswer("none")))])
        made.add(count, ["religion": .value(.choice(ChosenAnswer("sikh")))])
        let question = Question(
            id: "religion",
            kind: .one(ChoiceList([Choice(id: "none", label: "None"), Choice(id: "sikh", label: "Sikh")])),
            text: "What is your religion?", identity: true, guarded: true)
        let finding = QuestionFinding(
            ClosedQuestion(question: question, section: "", citation: ""), interviews: made.people)
        #expect((finding.withheld == nil) == isShown)
        #expect(finding.rows.isEmpty != isShown)
    }
}
