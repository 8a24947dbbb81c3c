import Questionnaires
import Testing

@Suite("A placeholder")
struct PlaceholderTests {
    @Test(
        "is filled in where there is something to fill in",
        arguments: [
            ("I'm with ${forum}.", "I'm with New Hope."), ("${forum}${area}", "New HopeBath"),
            ("${ forum }", "New Hope"), ("${nobody} of ${area}", "${nobody} of Bath"),
            ("It costs $5.", "It costs $5."),
            ("$${area}", "$Bath"), ("${area", "${area"), ("${${area}}", "${Bath}"), ("", ""),
            ("${", "${"),
            ("{area} $area", "{area} $area"), ("${twice}", "${area}"),
            ("caf\u{e9} ${area} \u{1F600}", "caf\u{e9} Bath \u{1F600}"),
        ])
    func filled(_ text: String, _ expected: String) {
        let values = ["forum": "New Hope", "area": "Bath", "twice": "${area}"]
        #expect(Placeholder.filled(text, with: values) == expected)
    }

    @Test("knows its place in code points")
    func places() {
        let found = Placeholder.all(in: "\u{1F600}\u{e9} ${a} and ${b\n${c}")
        #expect(found.map(\.name) == ["a", nil, "c"])
        #expect(found.map(\.offset) == [3, 12, 16])
    }

    @Test(
        "for an earlier answer is what a person would say",
        arguments: [
            (.value(.choice(ChosenAnswer("yes"))), "Yes, I do"),
            (.value(.choice(ChosenAnswer("other", words: "by boat"))), "by boat"),
            (.value(.choices([ChosenAnswer("yes"), ChosenAnswer("no")])), "Yes, I do, No"),
            (.value(.ranking(["no", "gone"])), "No, gone"), (.value(.number(3)), "3"),
            (.value(.point(0)), "0"),
            (.value(.date(.year(2012))), "2012"),
            (.value(.date(.month(year: 2012, month: 3))), "March 2012"),
            (.value(.text([TextBlock(.verbatim, "a"), TextBlock(.summary, "b")])), "a b"),
            (.missing(.dontKnow), nil),
            (nil, nil),
        ] as [(Answer?, String?)])
    func spoken(_ answer: Answer?, _ words: String?) {
        let list = ChoiceList([Choice(id: "yes", label: "Yes, I do"), Choice(id: "no", label: "No")])
        #expect(Question(id: "q", kind: .one(list), text: "Q?").words(of: answer) == words)
    }
}
