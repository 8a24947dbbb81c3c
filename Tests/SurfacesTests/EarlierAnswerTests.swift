import Questionnaires
import Testing

@testable import Surfaces

@Suite struct EarlierAnswerTests {
    private static let questionnaire = Questionnaire(
        id: "earlier", version: "1", title: "Earlier",
        sections: [
            Section(
                id: "one", title: "One",
                questions: [
                    Question(
                        id: "goes", kind: .one(ChoiceList([Choice(id: "choir", label: "The choir")])),
                        text: "Where do you go?"),
                    Question(id: "why", kind: .short, text: "You said: ${goes}. Why there, and not with ${nobody}?"),
                ])
        ])

    @Test("an earlier answer stands in a later question in words, on both surfaces; what nobody knows stays as it is")
    func filled() throws {
        let asked = "You said: The choir. Why there, and not with ${nobody}?"
        #expect(try lineSitting(["1"], of: Self.questionnaire).screen.contains(asked))
        let script = try scriptSitting([#"{"reply":"answer","value":"choir"}"#], of: Self.questionnaire)
        #expect(script.screen.contains(asked))
    }
}
