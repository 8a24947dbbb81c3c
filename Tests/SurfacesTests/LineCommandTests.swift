import Interviews
import Questionnaires
import Testing

@testable import Surfaces
@testable import TerminalIO

@Suite struct LineCommandTests {
    @Test("every command has its line in the help", arguments: LineCommand.allCases)
    func help(command: LineCommand) throws {
        let sitting = try lineSitting(["/help all"], after: Example.begun)
        #expect(sitting.screen.contains("\(command.usage): "))
    }

    @Test("help shows the support numbers and records that")
    func support() throws {
        let sitting = try lineSitting(["/help"], after: Example.begun)
        #expect(sitting.events == [.resumed, .supportShown(question: "goes")])
        #expect(sitting.screen.contains("Samaritans: 116 123"))
        #expect(sitting.screen.contains("Step 1: Stay with the person."))
    }

    @Test(
        "reasons for having no answer",
        arguments: [("/skip", MissingReason.skipped), ("/dk", .dontKnow), ("/pns", .preferNotToSay)])
    func reasons(command: String, reason: MissingReason) throws {
        let sitting = try lineSitting([command], after: Example.begun)
        #expect(sitting.answers == [.answered(question: "goes", .missing(reason))])
        #expect(sitting.screen.contains("Saved: \(reason.words)."))
        let consent = try lineSitting(["y", "", command])
        #expect(consent.screen.contains("Error: That is for questions."))
        #expect(consent.events.count == 2)
    }

    @Test("back shows the earlier answer, next leaves it, and an answer there goes on to the front")
    func back() throws {
        let left = try lineSitting(["y", "/back", "/next", "/skip"], after: Example.begun)
        #expect(
            left.events.dropFirst() == [
                .answered(question: "goes", .value(.choice(ChosenAnswer("yes")))), .wentTo(question: "goes"),
                .wentTo(question: "heard"), .answered(question: "heard", .missing(.skipped)),
            ])
        #expect(left.screen.contains("Answered before: Yes."))
        let changed = try lineSitting(["y", "/back", "n", "/skip"], after: Example.begun)
        #expect(changed.answers.last == .answered(question: "heard", .missing(.skipped)))
        let consent = try lineSitting(["/back", "n"], after: Example.begun)
        #expect(consent.events.last == .consented(item: "K09", agreed: false))
        #expect(consent.screen.contains("Nothing that this person says will be quoted."))
        #expect(try lineSitting(["/back"]).screen.contains("Error: There is no question before this one."))
        #expect(try lineSitting(["/next"], after: Example.begun).screen.contains("Error: This is the first question"))
    }

    @Test("goto lists what was asked and goes there by number or name")
    func goTo() throws {
        let listed = try lineSitting(["y", "/goto", "/goto 1"], after: Example.begun)
        #expect(listed.screen.contains("1. Do you go to a group? Saved: Yes"))
        #expect(listed.events.last == .wentTo(question: "goes"))
        let named = try lineSitting(["/goto heard"], after: Example.upTo("place"))
        #expect(named.events.last == .wentTo(question: "heard"))
        let far = try lineSitting(["/goto 9", "/goto 99", "/goto nowhere"], after: Example.begun)
        #expect(far.events == [.resumed])
        #expect(far.screen.contains("Error: There is no question 99."))
    }

    @Test("a pause is recorded, and leads on or away")
    func pause() throws {
        let on = try lineSitting(["/pause", "", "1", "y"], after: Example.begun)
        #expect(on.events.prefix(3) == [.resumed, .paused, .resumed])
        #expect(on.answers.count == 1)
        let away = try lineSitting(["/pause", "2"], after: Example.begun)
        #expect(away.end == .putAway)
        #expect(away.events == [.resumed, .paused])
        let typist = Typist([])
        typist.inputs = [.pause, .pause]
        #expect(try lineSitting(typist, after: Example.begun).end == .putAway)
    }

    @Test("stop asks whether to keep", arguments: [("1", Outcome.stopped), ("delete", .stoppedAndRemoved)])
    func stop(reply: String, outcome: Outcome) throws {
        let sitting = try lineSitting(["y", "/stop", "", reply], after: Example.begun)
        #expect(sitting.end == .ended(outcome))
        #expect(sitting.screen.contains("SAY: Thank you from New Hope."))
        let onward = try lineSitting(["/stop", "3", "y"], after: Example.begun)
        #expect(onward.answers.count == 1)
    }

    @Test("a note is kept beside the question, with its words after it or on the next line")
    func note() throws {
        let sitting = try lineSitting(["/note Phone rang", "/note", "Tired", "/note", ""], after: Example.begun)
        #expect(
            sitting.events.dropFirst() == [
                .noted(question: "goes", words: "Phone rang"), .noted(question: "goes", words: "Tired"),
            ])
    }

    @Test("a follow-up question is shown to read out and recorded")
    func probe() throws {
        let sitting = try lineSitting(["/probe 2", "/probe 3", "/probe"], after: Example.upTo("stops"))
        #expect(sitting.screen.contains("SAY: Who with?"))
        #expect(sitting.events == [.resumed, .probed(question: "stops", probe: 1)])
        #expect(sitting.screen.contains("Error: Type /probe and a number from 1 to 2"))
    }

    @Test("repeat shows the question again, why says why, hide hides until Enter")
    func looking() throws {
        let sitting = try lineSitting(["/repeat", "/why", "/hide", "", "y"], after: Example.begun)
        #expect(sitting.screen.ranges(of: "SAY: Do you go to a group?").count == 3)
        #expect(sitting.screen.contains("SAY: To know who goes."))
        #expect(sitting.screen.contains(String(repeating: "\n", count: 60)))
        #expect(sitting.answers.count == 1)
    }

    @Test("what is no command is told")
    func unknown() throws {
        let sitting = try lineSitting(["/quit"], after: Example.begun)
        #expect(sitting.screen.contains("Error: There is no command /quit."))
    }
}

@Suite struct WordsTests {
    @Test("blocks follow the marks and the commands, and two slashes are one")
    func blocks() throws {
        let lines = [
            "He is tired.", "Very.", "\u{201C}No bus\u{201D}", "/verbatim", "Never", "/summary", "//goes", ".",
        ]
        let sitting = try lineSitting(lines, after: Example.upTo("stops"))
        #expect(
            sitting.answers == [
                .answered(
                    question: "stops",
                    .value(
                        .text([
                            TextBlock(.summary, "He is tired.\nVery."), TextBlock(.verbatim, "No bus\nNever"),
                            TextBlock(.summary, "/goes"),
                        ])))
            ])
        #expect(sitting.screen.contains("More (their words): "))
    }

    @Test("each finished line is kept as a draft")
    func drafts() throws {
        let sitting = try lineSitting(["One.", "Two."], after: Example.upTo("stops"))
        #expect(
            sitting.events.dropFirst() == [
                .drafted(question: "stops", blocks: [TextBlock(.summary, "One.")]),
                .drafted(question: "stops", blocks: [TextBlock(.summary, "One.\nTwo.")]),
            ])
    }

    @Test("half-typed words are kept, but not half-typed commands")
    func halfTyped() throws {
        let typist = Typist(["Once more.", "/dk"])
        typist.halfTyped = [0: "Once", 1: "/d"]
        let sitting = try lineSitting(typist, after: Example.upTo("stops"))
        #expect(
            sitting.events.dropFirst() == [
                .drafted(question: "stops", blocks: [TextBlock(.summary, "Once")]),
                .drafted(question: "stops", blocks: [TextBlock(.summary, "Once more.")]),
                .answered(question: "stops", .missing(.dontKnow)),
            ])
    }

    @Test("a draft is offered again: taken as it is, gone on with, or thrown away")
    func offered() throws {
        let before = Example.upTo("stops") + [.drafted(question: "stops", blocks: [TextBlock(.summary, "The bus")])]
        func answer(_ lines: [String]) throws -> InterviewEvent? { try lineSitting(lines, after: before).answers.last }
        #expect(try lineSitting([], after: before).screen.contains("summary: The bus"))
        #expect(try answer(["."]) == .answered(question: "stops", .value(.text([TextBlock(.summary, "The bus")]))))
        #expect(
            try answer(["stops.", "."])
                == .answered(question: "stops", .value(.text([TextBlock(.summary, "The bus\nstops.")]))))
        #expect(
            try answer(["/clear", "None.", "."])
                == .answered(question: "stops", .value(.text([TextBlock(.summary, "None.")]))))
    }

    @Test("the few words of other can be left out, and back leads to the choices")
    func otherWords() throws {
        let without = try lineSitting(["4", "", "/skip"], after: Example.upTo("heard"))
        #expect(without.answers == [.answered(question: "heard", .value(.choices([ChosenAnswer("other")])))])
        let back = try lineSitting(["4", "/back", "1"], after: Example.upTo("heard"))
        #expect(back.answers == [.answered(question: "heard", .value(.choices([ChosenAnswer("friend")])))])
    }
}
