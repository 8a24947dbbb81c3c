import Questionnaires
import Records
import Testing

@testable import Themes

@Suite("Coding a study")
struct StudyCodingTests {
    private let people = [
        interview(
            "a",
            [
                "got_in_the_way": .value(
                    .text([
                        TextBlock(.verbatim, "🙂 No bus. They were kind though."),
                        TextBlock(.summary, "On her own on my own."),
                    ])),
                "first_time": said("Said hello"),
                "nickname": said("The bus"),
                "goes": .value(.choice(ChosenAnswer("yes", words: "bus"))),
            ]),
        interview("b", mayQuote: false, ["first_time": .missing(.dontKnow), "got_in_the_way": said("The bus")]),
    ]

    @Test("only what people said to open questions is coded, in the order of asking")
    func order() throws {
        let codings = SignalCoder(try sound(smallCodebook)).codings(of: study(people))
        #expect(
            codings.map { "\($0.passage.interview) \($0.passage.question) \($0.passage.block) \($0.code)" } == [
                "a first_time 0 ACC.welcome", "a got_in_the_way 0 ACC.travel", "a got_in_the_way 0 ACC.welcome",
                "a got_in_the_way 1 ACC.comp", "b got_in_the_way 0 ACC.travel",
            ])
        #expect(codings.map(\.maker) == Array(repeating: .signals, count: 5))
    }

    @Test("a passage knows its place in code points, whose words it holds and whether they may be quoted")
    func passages() throws {
        let codings = SignalCoder(try sound(smallCodebook)).codings(of: study(people))
        #expect(
            codings[1].passage
                == Passage(
                    interview: "a", question: "got_in_the_way", block: 0, range: 0..<9, words: "🙂 No bus.",
                    isVerbatim: true, mayQuote: true))
        #expect(codings[2].passage.range == 10..<32)
        #expect(codings[3].passage.isVerbatim == false)
        #expect(codings[4].passage.mayQuote == false)
    }

    @Test("every sentence of an open answer is a passage, coded or not")
    func allPassages() {
        #expect(
            study(people).passages.map(\.words) == [
                "Said hello", "🙂 No bus.", "They were kind though.", "On her own on my own.", "The bus",
            ])
    }

    @Test("several tasks find the same in the same order")
    func tasks() async throws {
        let sentences = ["No bus.", "They said hello. My friends told me.", "Nothing.", "🙂 kind, not friendly", ""]
        let many = (0..<3000).map { number in
            interview("\(number)", ["first_time": said(sentences[number % sentences.count])])
        }
        let coder = SignalCoder(try sound(smallCodebook))
        let alone = coder.codings(of: study(many))
        #expect(alone.count == 2400)
        #expect(await coder.codings(of: study(many), tasks: 2) == alone)
        #expect(await coder.codings(of: study([]), tasks: 2) == [])
    }
}
