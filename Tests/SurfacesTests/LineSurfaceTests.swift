import Interviews
import Questionnaires
import Testing

@testable import Surfaces
@testable import TerminalIO

@Suite struct LineInterviewTests {
    static let whole = [
        "y", "", "y", "1", "", "y", "1,4", "a poster", "The bus.", "\"It stops at six.\"", ".", "Town", "3,1", "0",
        "10",
        "3/2019", "1970", "my", "fine", "finish",
    ]

    @Test("an interview from the check to the end leaves these events")
    func whole() throws {
        let sitting = try lineSitting(Self.whole)
        #expect(sitting.end == .ended(.complete))
        #expect(
            sitting.journal.replies
                == Example.begun + [
                    .answered(question: "goes", .value(.choice(ChosenAnswer("yes")))),
                    .answered(
                        question: "heard",
                        .value(.choices([ChosenAnswer("friend"), ChosenAnswer("other", words: "a poster")]))),
                    .answered(
                        question: "stops",
                        .value(.text([TextBlock(.summary, "The bus."), TextBlock(.verbatim, "It stops at six.")]))),
                    .answered(question: "place", .value(.text([TextBlock(.summary, "Town")]))),
                    .answered(question: "best", .value(.ranking(["internet", "friend"]))),
                    .answered(question: "often", .value(.number(0))),
                    .answered(question: "well", .value(.point(10))),
                    .answered(question: "since", .value(.date(.month(year: 2019, month: 3)))),
                    .answered(question: "born", .value(.date(.year(1970)))),
                    .answered(question: "who", .value(.choice(ChosenAnswer("gp")))),
                    .answered(question: "now", .value(.choice(ChosenAnswer("fine")))), .finished,
                ])
        #expect(sitting.screen.contains("SAY: I am a volunteer with New Hope."))
        #expect(sitting.screen.contains("Saved: A friend; Something else: a poster."))
        #expect(sitting.screen.contains("Invented for tests."))
    }

    @Test(
        "a question shows its parts in one order: place, section, text, note, follow-ups, choices, the answer's place")
    func order() throws {
        let screen = try lineSitting([], after: Example.upTo("heard")).screen
        let parts = [
            "Question 2 of about 11", "Section: Going out", "SAY: How did you hear of it?", "NOTE: Do not lead.",
            "1. A friend", "5. None of these (only by itself)", "Answer: ",
        ]
        var rest = screen[...]
        for part in parts {
            guard let found = rest.firstRange(of: part) else {
                Issue.record("\(part) is not there, or not in its place:\n\(screen)")
                return
            }
            rest = rest[found.upperBound...]
        }
        #expect(try lineSitting([], after: Example.upTo("who")).screen.contains("NOTE: Do not read the list out."))
    }

    @Test("at 40 columns no line is longer, no word is cut, and nothing but text is written")
    func narrow() throws {
        let sitting = try lineSitting(Self.whole + ["/help all"], columns: 40)
        let lines = sitting.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { displayWidth($0) <= 40 })
        #expect(sitting.screen.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
        let wide = try lineSitting(Self.whole, columns: 200)
        #expect(wide.screen.split(separator: "\n").allSatisfy { displayWidth($0) <= 72 })
    }

    @Test("the end of the input puts the interview away with everything saved")
    func endOfInput() throws {
        let sitting = try lineSitting(["y", "", "y", "y", "", "n"])
        #expect(sitting.end == .inputEnded)
        #expect(sitting.events == Example.begun + [.answered(question: "goes", .value(.choice(ChosenAnswer("no"))))])
    }

    @Test("no to taking part is asked twice, and then keeps nothing")
    func refusal() throws {
        let refused = try lineSitting(["y", "", "n", "no"])
        #expect(refused.end == .ended(.refused))
        #expect(refused.events.last == .consented(item: "K06", agreed: false))
        let slip = try lineSitting(["y", "", "n", "back", "y"])
        #expect(slip.events.last == .consented(item: "K06", agreed: true))
    }

    @Test("empty input never selects anything", arguments: ["goes", "heard", "stops", "place", "best", "well", "now"])
    func empty(question: String) throws {
        let sitting = try lineSitting(question == "stops" ? ["", ".", ""] : ["", "  "], after: Example.upTo(question))
        #expect(sitting.answers.isEmpty)
        #expect(sitting.screen.contains("Error: Nothing was typed."))
    }

    @Test("an interview taken up again begins at its question and says so")
    func resumed() throws {
        let sitting = try lineSitting(["/where"], after: Example.upTo("often"))
        #expect(sitting.events == [.resumed])
        #expect(sitting.screen.contains("Carrying on with the interview where it stopped."))
        #expect(sitting.screen.contains("Question 6 of about 11, often. Section: You."))
    }

    @Test("a concern at the end brings the support numbers and records that")
    func concern() throws {
        let sitting = try lineSitting(["low"], after: Example.upTo("now"))
        #expect(sitting.events.suffix(2).last == .supportShown(question: "now"))
        #expect(sitting.screen.contains("Samaritans: 116 123, day and night"))
    }

    @Test("after a question that may touch, the interviewer is asked to look")
    func checkIn() throws {
        let sitting = try lineSitting(["/skip"], after: Example.upTo("stops"))
        #expect(sitting.screen.contains("NOTE: Look how the person is."))
    }

    @Test("what could not be saved ends the sitting in words, and nothing after it is recorded")
    func diskFull() throws {
        let journal = Journal()
        journal.room = 2
        let sitting = try lineSitting(Typist(["y", "", "y", "y"]), journal: journal)
        #expect(sitting.end == .unsaved("The disk is full."))
        #expect(sitting.events.count == 2)
        #expect(sitting.screen.contains("Error: The last reply could not be saved: The disk is full."))
    }

    @Test("an escape sequence in a reply is shown harmless and stored without its control characters")
    func escapes() throws {
        let sitting = try lineSitting(["\u{1B}[2Jhello"], after: Example.upTo("place"))
        #expect(sitting.answers == [.answered(question: "place", .value(.text([TextBlock(.summary, "[2Jhello")])))])
        let wrong = try lineSitting(["\u{1B}]0;x\u{7}"], after: Example.upTo("goes"))
        let shown = wrong.screen.split(separator: "\n").filter { $0.hasPrefix("Error") }
        #expect(shown.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    }
}

@Suite struct TypedAnswerTests {
    static let right: [(String, String, AnswerValue)] = [
        ("goes", "Y", .choice(ChosenAnswer("yes"))), ("goes", "2", .choice(ChosenAnswer("no"))),
        ("goes", "no", .choice(ChosenAnswer("no"))), ("who", "my g", .choice(ChosenAnswer("gp"))),
        ("who", "A NURSE", .choice(ChosenAnswer("nurse"))), ("who", "2", .choice(ChosenAnswer("neighbour"))),
        ("heard", "3, 1", .choices([ChosenAnswer("internet"), ChosenAnswer("friend")])),
        ("heard", "1-3", .choices(["friend", "family", "internet"].map { ChosenAnswer($0) })),
        ("heard", "1 2", .choices(["friend", "family"].map { ChosenAnswer($0) })),
        ("heard", "the int, a fr", .choices(["internet", "friend"].map { ChosenAnswer($0) })),
        ("heard", "none of these", .choices([ChosenAnswer("none")])),
        ("best", "2,1", .ranking(["family", "friend"])), ("often", "12", .number(12)), ("well", "0", .point(0)),
        ("since", "March 2019", .date(.month(year: 2019, month: 3))),
        ("since", "2019-03", .date(.month(year: 2019, month: 3))),
        ("since", "sep 2020", .date(.month(year: 2020, month: 9))), ("born", "1970", .date(.year(1970))),
    ]

    @Test("numbers, labels and their beginnings are understood", arguments: right)
    func understood(question: String, typed: String, value: AnswerValue) throws {
        let sitting = try lineSitting([typed], after: Example.upTo(question))
        #expect(sitting.answers == [.answered(question: question, .value(value))])
        #expect(sitting.screen.contains("Saved: "))
    }

    static let wrong: [(String, String, String)] = [
        ("goes", "maybe", "\"maybe\" is not an answer here. Type y for yes or n for no."),
        ("who", "a n", "\"a n\" could mean \"A nurse\" or \"A neighbour\"."),
        ("who", "4", "\"4\" is not an answer here. Type a number from 1 to 3"),
        ("heard", "1,9", "\"9\" is not an answer here."), ("heard", "1,5", "\"None of these\" cannot go together"),
        ("heard", "3-1", "\"3-1\" is not an answer here."), ("best", "1,2,3", "this question takes at most 2"),
        ("often", "many", "\"many\" is not an answer here. Type a whole number from 0 to 99."),
        ("often", "100", "100 is outside the range"), ("well", "11", "11 is outside the range"),
        ("since", "2019", "\"2019\" is not an answer here. Type a month and a year"),
        ("since", "13/2019", "13 is not a month"), ("born", "70", "\"70\" is not an answer here. Type a year"),
    ]

    @Test("what is not understood is told with what was typed and what is allowed", arguments: wrong)
    func notUnderstood(question: String, typed: String, sentence: String) throws {
        let sitting = try lineSitting([typed], columns: 400, after: Example.upTo(question))
        #expect(sitting.answers.isEmpty)
        let screen = sitting.screen.replacing("\n       ", with: " ")
        #expect(screen.contains("Error: "))
        #expect(screen.contains(sentence), "\(screen)")
    }

    @Test("after three wrong replies leaving the question is offered")
    func threeErrors() throws {
        #expect(
            try lineSitting(["a", "b"], after: Example.upTo("goes")).screen.contains("You can also type /skip") == false
        )
        #expect(
            try lineSitting(["a", "b", "c"], after: Example.upTo("goes")).screen.contains("You can also type /skip"))
    }
}
