import Faults
import Questionnaires
import Testing

@testable import Interviews

@Suite struct FlowTests {
    @Test("the check comes first, then the opening, then consent item by item, then the questions")
    func order() throws {
        var interview = Interview(Sample.questionnaire)
        #expect(interview.prompt == .confirm(Sample.questionnaire.beforeStart[0]))
        #expect(throws: InterviewRefusal.checkNotDone) { try interview.apply(.readAloud("opening")) }
        try interview.apply(.confirmed(item: "quiet"))
        #expect(interview.prompt == .opening(["Thank you for talking to me."]))
        #expect(throws: InterviewRefusal.openingNotRead) {
            try interview.apply(.consented(item: "K06", agreed: true))
        }
        try interview.apply(.readAloud("opening"))
        #expect(interview.prompt == .consent(Sample.questionnaire.consent[0], number: 1, of: 4))
        #expect(throws: InterviewRefusal.consentOutOfOrder("K09", first: "K06")) {
            try interview.apply(.consented(item: "K09", agreed: true))
        }
        for id in ["K06", "K07", "K09", "K13"] { try interview.apply(.consented(item: id, agreed: true)) }
        #expect(interview.asks == "hello")
        try interview.apply(.readAloud("hello"))
        #expect(interview.asks == "goes")
        #expect(interview.consents == ["K06": true, "K07": true, "K09": true, "K13": true])
    }

    @Test("a whole interview ends complete, and every question has its answer")
    func complete() throws {
        var interview = try Sample.begun()
        try interview.yes("goes")
        try interview.answer("how", .choices([ChosenAnswer("internet"), ChosenAnswer("other", words: "a poster")]))
        try interview.answer("which_site", .text([TextBlock(.summary, "The council's")]))
        try interview.answer("stops", .text([TextBlock(.verbatim, "Buses.")]))
        try interview.answer("often", .number(0))
        try interview.answer("since", .date(.month(year: 2024, month: 3)))
        try interview.no("condition")
        try interview.answer("well", .point(0))
        try interview.answer("ranked", .ranking(["friend", "internet"]))
        #expect(throws: InterviewRefusal.notFinished(next: "now")) { try interview.apply(.finished) }
        try interview.answer("now", .choice(ChosenAnswer("fine")))
        #expect(interview.prompt == .closing(["Thank you very much."]))
        try interview.apply(.wentTo(question: "well"))
        #expect(interview.isLookingBack)
        try interview.apply(.wentTo(question: "closing"))
        #expect(interview.prompt == .closing(["Thank you very much."]))
        #expect(interview.outcome == nil)
        try interview.apply(.finished)
        #expect(interview.outcome == .complete)
        #expect(interview.prompt == .ended(.complete, closing: []))
        #expect(interview.answers.count == 10)
        #expect(interview.answers["often"] == .value(.number(0)))
        #expect(interview.answers["hello"] == nil)
        #expect(throws: InterviewRefusal.over(.complete)) { try interview.no("goes") }
    }

    @Test("numbers count the questions that this interview asks")
    func numbers() throws {
        var interview = try Sample.begun()
        func place() -> [Int] {
            guard case .question(let prompt) = interview.prompt else { return [] }
            return [prompt.number, prompt.about]
        }
        #expect(place() == [1, 6])
        try interview.yes("goes")
        #expect(place() == [2, 9])
        try interview.answer("how", .choices([ChosenAnswer("internet")]))
        #expect(place() == [3, 10])
    }

    @Test("a break holds everything but notes, support, stopping and carrying on")
    func pause() throws {
        var interview = try Sample.begun()
        try interview.apply(.paused)
        #expect(interview.prompt == .paused)
        #expect(throws: InterviewRefusal.paused) { try interview.yes("goes") }
        #expect(throws: InterviewRefusal.alreadyPaused) { try interview.apply(.paused) }
        try interview.apply(.noted(question: "goes", words: "Phone rang."))
        try interview.apply(.supportShown(question: nil))
        try interview.apply(.resumed)
        #expect(interview.asks == "goes")
        #expect(interview.notes == [InterviewNote(question: "goes", words: "Phone rang.")])
    }

    @Test("drafts and follow-up questions come back with the prompt, and the answer replaces the draft")
    func drafts() throws {
        var interview = try Sample.begun()
        try interview.no("goes")
        try interview.apply(.drafted(question: "stops", blocks: [TextBlock(.summary, "The bus")]))
        try interview.apply(.probed(question: "stops", probe: 0))
        guard case .question(let prompt) = interview.prompt else {
            Issue.record("a question was expected")
            return
        }
        #expect(prompt.draft == [TextBlock(.summary, "The bus")])
        #expect(prompt.probed == [0])
        #expect(throws: InterviewRefusal.unknownProbe(question: "stops", probe: 1, count: 1)) {
            try interview.apply(.probed(question: "stops", probe: 1))
        }
        #expect(throws: InterviewRefusal.takesNoDraft("goes")) {
            try interview.apply(.drafted(question: "goes", blocks: []))
        }
        try interview.answer("stops", .text([TextBlock(.summary, "The bus stops at six.")]))
        try interview.apply(.wentTo(question: "stops"))
        guard case .question(let again) = interview.prompt else {
            Issue.record("a question was expected")
            return
        }
        #expect(again.draft.isEmpty)
        #expect(again.answer == .value(.text([TextBlock(.summary, "The bus stops at six.")])))
    }
}

@Suite struct RoutingTests {
    @Test("back leads to the question before, over texts, and in the end to consent")
    func back() throws {
        var interview = try Sample.begun()
        #expect(interview.previousQuestion == "K13")
        try interview.no("goes")
        #expect(interview.asks == "stops")
        #expect(interview.previousQuestion == "goes")
        try interview.apply(.wentTo(question: "goes"))
        #expect(interview.asks == "goes")
        #expect(interview.nextQuestion == "stops")
        try interview.apply(.wentTo(question: "K13"))
        #expect(interview.prompt == .consent(Sample.questionnaire.consent[3], number: 4, of: 4))
        try interview.apply(.consented(item: "K13", agreed: false))
        #expect(interview.asks == "stops")
        #expect(interview.consents["K13"] == false)
        #expect(interview.isLookingBack == false)
        #expect(throws: InterviewRefusal.notReached("well", next: "stops")) {
            try interview.apply(.wentTo(question: "well"))
        }
        #expect(throws: InterviewRefusal.notAsked("how")) { try interview.apply(.wentTo(question: "how")) }
        #expect(throws: InterviewRefusal.unknownQuestion("nowhere")) {
            try interview.apply(.wentTo(question: "nowhere"))
        }
    }

    @Test("a closed route sets its answers aside, and they come back when it opens again")
    func setAside() throws {
        let heard = AnswerValue.choices([ChosenAnswer("internet")])
        var interview = try Sample.begun()
        try interview.yes("goes")
        try interview.answer("how", heard)
        try interview.answer("which_site", .text([TextBlock(.summary, "The council's")]))
        try interview.skip("stops")
        try interview.answer("often", .number(4))
        #expect(interview.asks == "since")

        try interview.apply(.wentTo(question: "goes"))
        try interview.no("goes")
        #expect(interview.asks == "condition")
        #expect(Set(interview.setAside.keys) == ["how", "which_site", "often"])
        #expect(interview.answers["how"] == .missing(.notAsked))
        #expect(interview.answers["which_site"] == .missing(.notAsked))
        #expect(interview.answers["since"] == .missing(.notAsked))
        #expect(interview.isAsked(try #require(Sample.questionnaire.question("how"))) == false)

        try interview.apply(.wentTo(question: "goes"))
        try interview.yes("goes")
        #expect(interview.setAside.isEmpty)
        #expect(interview.answers["how"] == .value(heard))
        #expect(interview.answers["often"] == .value(.number(4)))
        #expect(interview.asks == "since", "the first asked question without an answer")
    }

    @Test("after a change the prompt goes to the first newly opened question")
    func newlyOpened() throws {
        var interview = try Sample.begun()
        try interview.no("goes")
        try interview.skip("stops", "condition")
        #expect(interview.asks == "well")
        try interview.apply(.wentTo(question: "goes"))
        try interview.yes("goes")
        #expect(interview.asks == "how")
    }

    @Test("the same events give an equal interview")
    func replay() throws {
        var first = try Sample.begun()
        var second = try Sample.begun()
        try first.yes("goes")
        try second.no("goes")
        #expect(first != second)
        try second.apply(.wentTo(question: "goes"))
        try second.yes("goes")
        #expect(first == second)
    }

    @Test("ten thousand questions that hang on the first are opened and closed at once, and each is then reached")
    func manyQuestions() throws {
        let gate = Question(id: "q0", kind: .yesNo, text: "?")
        let rest = (1..<10_000).map {
            Question(
                id: "q\($0)", kind: .yesNo, text: "?", askIf: Sample.equals($0 % 2 == 0 ? "q0" : "q\($0 - 1)", "yes"))
        }
        var interview = Interview(
            Questionnaire(
                id: "long", version: "1", title: "Long",
                sections: [Section(id: "s", title: "S", questions: [gate] + rest)]))
        try interview.yes("q0")
        try interview.yes("q1")
        for number in 2..<10_000 {
            guard interview.nextQuestion == "q\(number)" else {
                Issue.record("q\(number) was expected, not \(interview.nextQuestion)")
                return
            }
            try interview.yes("q\(number)")
        }
        #expect(interview.prompt == .closing([]))
        try interview.apply(.wentTo(question: "q0"))
        try interview.no("q0")
        #expect(interview.setAside.count == 9_999)
        #expect(interview.prompt == .closing([]))
    }
}

@Suite struct MissingReasonTests {
    @Test("each reason is kept as it was given or came about")
    func everyReason() throws {
        var interview = try Sample.begun(agreeing: ["K07": false])
        try interview.no("goes")
        try interview.skip("stops")
        try interview.apply(.answered(question: "well", .missing(.dontKnow)))
        try interview.apply(.answered(question: "ranked", .missing(.preferNotToSay)))
        try interview.apply(.stopped(keep: true))
        #expect(interview.outcome == .stopped)
        #expect(interview.prompt == .ended(.stopped, closing: ["Thank you very much."]))
        #expect(
            interview.answers == [
                "goes": .value(.choice(ChosenAnswer("no"))), "how": .missing(.notAsked),
                "which_site": .missing(.notAsked), "stops": .missing(.skipped), "often": .missing(.notAsked),
                "since": .missing(.notAsked), "condition": .missing(.notAsked), "well": .missing(.dontKnow),
                "ranked": .missing(.preferNotToSay), "now": .missing(.stoppedBefore),
            ])
    }

    @Test("a question whose route the stop cut off is not counted as closed by the route")
    func cutOffRoute() throws {
        var interview = try Sample.begun()
        try interview.apply(.stopped(keep: true))
        #expect(Set(interview.answers.values) == [.missing(.stoppedBefore)])
    }

    @Test("stopping without keeping removes every answer, draft, note and consent")
    func removed() throws {
        var interview = try Sample.begun()
        try interview.yes("goes")
        try interview.apply(.noted(question: nil, words: "Tired."))
        try interview.apply(.stopped(keep: false))
        #expect(interview.outcome == .stoppedAndRemoved)
        #expect(Set(interview.answers.values) == [.missing(.removed)])
        #expect(interview.answers.count == 10)
        #expect(interview.notes.isEmpty)
        #expect(interview.consents.isEmpty)
        #expect(interview.setAside.isEmpty)
    }

    @Test("one answer can be removed at the person's request", arguments: [MissingReason.removed])
    func oneRemoved(reason: MissingReason) throws {
        var interview = try Sample.begun()
        try interview.no("goes")
        try interview.apply(.answered(question: "goes", .missing(reason)))
        #expect(interview.answers["goes"] == .missing(.removed))
    }

    @Test("reasons that the program gives cannot be given", arguments: [MissingReason.notAsked, .stoppedBefore])
    func programReasons(reason: MissingReason) throws {
        var interview = try Sample.begun()
        #expect(throws: InterviewRefusal.reasonNotGiven(reason)) {
            try interview.apply(.answered(question: "goes", .missing(reason)))
        }
    }
}

@Suite struct ConsentTests {
    @Test("no to taking part ends the interview and keeps nothing")
    func refused() throws {
        var interview = Interview(Sample.questionnaire)
        try interview.apply(.confirmed(item: "quiet"))
        try interview.apply(.readAloud("opening"))
        try interview.apply(.noted(question: nil, words: "By the gate."))
        try interview.apply(.consented(item: "K06", agreed: false))
        #expect(interview.outcome == .refused)
        #expect(interview.consents.isEmpty)
        #expect(interview.notes.isEmpty)
        #expect(interview.mayQuote == false)
        #expect(interview.prompt == .ended(.refused, closing: []))
    }

    @Test("who leaves before agreeing has not taken part")
    func leavesEarly() throws {
        var interview = Interview(Sample.questionnaire)
        #expect(throws: InterviewRefusal.nothingToStop) { try interview.apply(.stopped(keep: true)) }
        try interview.apply(.confirmed(item: "quiet"))
        try interview.apply(.readAloud("opening"))
        try interview.apply(.consented(item: "K06", agreed: true))
        try interview.apply(.stopped(keep: true))
        #expect(interview.outcome == .refused)
    }

    @Test("taking part cannot be taken back behind the answers: that is a stop")
    func takenBack() throws {
        var interview = try Sample.begun()
        try interview.no("goes")
        #expect(throws: InterviewRefusal.consentTakenBackLate("K06")) {
            try interview.apply(.consented(item: "K06", agreed: false))
        }
        #expect(interview.outcome == nil)
    }

    @Test("words may be quoted only where every item about quoting was agreed to", arguments: [true, false])
    func quoting(agrees: Bool) throws {
        let interview = try Sample.begun(agreeing: ["K09": agrees])
        #expect(interview.mayQuote == agrees)
    }

    @Test("without an item about quoting, nothing may be quoted")
    func noQuoteItem() {
        let interview = Interview(
            Questionnaire(
                id: "bare", version: "1", title: "Bare",
                sections: [Section(id: "s", title: "S", questions: [Question(id: "a", kind: .open, text: "?")])]))
        #expect(interview.mayQuote == false)
        #expect(interview.asks == "a")
    }

    @Test("sensitive questions are asked only of those who agreed, and agreeing later opens them")
    func sensitive() throws {
        var interview = try Sample.begun(agreeing: ["K07": false])
        try interview.no("goes")
        try interview.skip("stops")
        #expect(interview.asks == "well")
        try interview.apply(.consented(item: "K07", agreed: true))
        #expect(interview.asks == "condition")
        try interview.yes("condition")
        try interview.apply(.consented(item: "K07", agreed: false))
        #expect(interview.setAside["condition"] == .value(.choice(ChosenAnswer("yes"))))
    }
}

@Suite struct AnswerRuleTests {
    static let wrong: [(String, AnswerValue, String)] = [
        ("goes", .choice(ChosenAnswer("maybe")), "\"maybe\" is not one of the choices: yes, no."),
        ("goes", .point(1), "This is not the kind of answer that \"goes\" takes. It takes yes or no."),
        ("goes", .choice(ChosenAnswer("yes", words: "hm")), "The choice \"Yes\" takes no words of its own."),
        ("how", .choices([]), "At least one choice is needed, or a reason for having none."),
        (
            "how", .choices([ChosenAnswer("none"), ChosenAnswer("friend")]),
            "\"None of these\" cannot go together with other choices. Give it alone, or leave it out."
        ),
        ("how", .choices([ChosenAnswer("friend"), ChosenAnswer("friend")]), "The choice \"A friend\" is there twice."),
        ("stops", .text([]), "An answer in words needs at least one word."),
        (
            "stops", .text([TextBlock(.summary, " \n")]),
            "A part of the answer has no words. Leave it out, or say something in it."
        ),
        ("often", .number(100), "100 is outside the range: a whole number from 0 to 99."),
        ("since", .date(.year(2020)), "This question takes a month with its year."),
        ("since", .date(.month(year: 2020, month: 13)), "13 is not a month: months are 1 to 12."),
        ("since", .date(.month(year: 202, month: 1)), "202 is not a year from 1900 to 2099."),
        ("well", .point(11), "11 is outside the range: a whole number from 0 to 10."),
        (
            "ranked", .ranking(["friend", "internet", "other"]),
            "There are 3 choices, and this question takes at most 2."
        ),
        ("now", .choice(ChosenAnswer("great")), "\"great\" is not one of the choices: fine, low."),
    ]

    @Test("an answer that does not fit is refused in words, and nothing changes", arguments: wrong)
    func wrongAnswer(question: String, value: AnswerValue, sentence: String) throws {
        var interview = try Sample.begun()
        try interview.yes("goes")
        for question in ["how", "stops", "often", "since", "condition", "well", "ranked", "now"] {
            try interview.skip(question)
        }
        let before = interview
        #expect {
            try interview.answer(question, value)
        } throws: {
            "\($0)" == sentence
        }
        #expect(interview == before)
    }

    @Test("a text read aloud takes no answer, and a question is not read aloud only")
    func sayAndAsk() throws {
        var interview = try Sample.begun()
        #expect(throws: InterviewRefusal.takesNoAnswer("hello")) { try interview.yes("hello") }
        #expect(throws: InterviewRefusal.needsAnswer("goes")) { try interview.apply(.readAloud("goes")) }
    }
}

@Test(
    "stored words keep no control characters but line ends and tabs",
    arguments: [
        ("a\r\nb\rc", "a\nb\nc"), ("\u{1B}[31mred\u{7}", "[31mred"), (" x\ty ", "x\ty"), ("\u{202E}evil", "evil"),
        ("Zo\u{EB} \u{1F469}\u{200D}\u{1F4BB}", "Zoë 👩‍💻"), ("\u{9B}2J", "2J"), (" \n ", ""),
    ])
func cleanedWords(typed: String, stored: String) {
    #expect(cleanWords(typed) == stored)
}
