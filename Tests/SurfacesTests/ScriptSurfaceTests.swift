import Interviews
import JSONLines
import Questionnaires
import Testing

@testable import Surfaces

@Suite struct ScriptTests {
    static let whole = [
        #"{"reply":"confirm","item":"quiet"}"#, #"{"reply":"read"}"#,
        #"{"reply":"consent","item":"K06","agreed":true}"#, #"{"reply":"consent","agreed":true}"#,
        #"{"reply":"read","question":"hello"}"#, #"{"reply":"answer","question":"goes","value":"yes"}"#,
        #"{"reply":"answer","value":["friend",{"choice":"other","words":"a poster"}]}"#,
        #"{"reply":"answer","value":["The bus.",{"verbatim":"It stops at six."}]}"#,
        #"{"reply":"answer","value":"Town"}"#, #"{"reply":"answer","value":["internet","friend"]}"#,
        #"{"reply":"answers","answers":{"well":10,"often":0,"since":"2019-03","born":1970,"who":"gp"}}"#,
        #"{"reply":"answer","value":"fine"}"#, #"{"reply":"finish"}"#,
    ]

    @Test("the same replies on both surfaces leave the same events")
    func sameEvents() throws {
        let script = try scriptSitting(Self.whole)
        #expect(script.screen.contains("error") == false, "\(script.screen)")
        #expect(script.end == .ended(.complete))
        #expect(script.events == (try lineSitting(LineInterviewTests.whole)).journal.replies)
    }

    @Test("any replies leave the same events on both surfaces", arguments: 0..<60)
    func anyReplies(seed: UInt64) throws {
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        var typed: [String] = []
        var scripted: [String] = []
        var interview = Interview(Example.questionnaire)
        for _ in 0..<60 where interview.outcome == nil {
            let move = Move.any(for: interview, &dice)
            typed += move.typed
            scripted += move.scripted
            for event in move.events { try interview.apply(event) }
        }
        let line = try lineSitting(typed)
        let script = try scriptSitting(scripted)
        #expect(line.journal.replies == script.journal.replies)
        #expect(script.screen.contains(#"{"error""#) == false)
        #expect(line.end == script.end)
    }

    @Test("each prompt is one line of JSON with what its kind needs")
    func prompts() throws {
        let lines = try scriptSitting(Self.whole).screen.split(separator: "\n")
        let prompts = try lines.map { try JSONValue.parse(Array($0.utf8)) }
        #expect(prompts.compactMap { $0["prompt"]?.text }.first == "confirm")
        #expect(prompts.last?["outcome"]?.text == "complete")
        let heard = prompts.first { $0["question"]?.text == "heard" }
        #expect(heard?["kind"]?.text == "many")
        #expect(heard?["note"]?.text == "Do not lead.")
        #expect(heard?["choices"]?.items?.last?["exclusive"]?.truth == true)
        #expect(heard?["number"]?.whole == 2)
        let opening = prompts.first { $0["prompt"]?.text == "opening" }
        #expect(opening?["texts"]?.items?.first?.text == "I am a volunteer with New Hope.")
    }

    static let wrong: [(String, String)] = [
        ("nonsense", "This is no JSON."), ("[1]", "A reply is an object"),
        (#"{"question":"goes"}"#, "\"reply\" is missing"),
        (#"{"reply":"shout"}"#, "There is no reply \"shout\""),
        (#"{"reply":"answer"}"#, "needs \"value\""), (#"{"reply":"answer","valeu":1}"#, "has no \"valeu\""),
        (#"{"reply":"answer","question":"heard","value":"x"}"#, "but \"goes\" is waiting"),
        (#"{"reply":"answer","value":"maybe"}"#, "not one of the choices: yes, no"),
        (#"{"reply":"answer","value":{"missing":"lost"}}"#, "\"missing\" must be one of"),
        (#"{"reply":"answer","value":{"missing":"not_asked"}}"#, "a reason that only the program gives"),
        (#"{"reply":"consent","agreed":true}"#, "\"goes\" waits for \"answer\""),
        (#"{"reply":"answer","value":"yes","at":"yesterday"}"#, "\"at\" must be a time"),
        (#"{"reply":"next"}"#, "after going back"), (#"{"reply":"finish"}"#, "cannot finish yet"),
        (#"{"reply":"goto","question":"well"}"#, "has not been reached"),
        (#"{"reply":"answers","answers":{"goes":"yes","stops":"x"}}"#, "\"heard\" is asked before it"),
        (#"{"reply":"answers","answers":{"goes":"yes","nowhere":"x"}}"#, "\"nowhere\" cannot be answered"),
        (#"{"reply":"answers","answers":{"goes":"yes","heard":["lion"]}}"#, "Nothing of this reply was saved."),
    ]

    @Test("a wrong reply is told and changes nothing", arguments: wrong)
    func wrongReply(reply: String, sentence: String) throws {
        let sitting = try scriptSitting([reply], after: Example.begun)
        #expect(sitting.events == [.resumed])
        let errors = try sitting.screen.split(separator: "\n").compactMap {
            try JSONValue.parse(Array($0.utf8))["error"]?.text
        }
        #expect(errors.count == 1)
        #expect(errors.first?.contains(sentence) == true, "\(errors)")
        #expect(sitting.end == .inputEnded)
    }

    @Test("a reply can bring its own time")
    func ownTime() throws {
        let sitting = try scriptSitting(
            [#"{"reply":"answer","value":"yes","at":"2026-10-05T10:12:00Z"}"#, #"{"reply":"note","words":"x"}"#],
            after: Example.begun)
        #expect(sitting.journal.times.map(\.time) == [1_000, 1_791_195_120, 1_000])
    }

    @Test("a concern and a request bring the support numbers")
    func support() throws {
        let sitting = try scriptSitting(
            [#"{"reply":"support"}"#, #"{"reply":"answer","value":"low"}"#], after: Example.upTo("now"))
        #expect(sitting.screen.ranges(of: #"{"support""#).count == 2)
        #expect(sitting.events.filter { $0 == .supportShown(question: "now") }.count == 2)
    }
}

/// Times worked out with GNU date.
@Test(
    "moments are read as RFC 3339 writes them",
    arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-10-05T10:12:00Z", 1_791_195_120),
        ("2026-10-05T11:12:00+01:00", 1_791_195_120),
        ("2000-02-29T23:59:59Z", 951_868_799), ("1969-12-31T23:59:59Z", -1), ("2026-02-29T00:00:00Z", nil),
        ("2026-10-05T24:00:00Z", nil), ("2026-10-05", nil), ("2026-10-05T10:12:00", nil),
        ("2026-10-05T10:12:00+1:00", nil),
    ] as [(String, Int64?)])
func moments(text: String, seconds: Int64?) { #expect(Moment.seconds(text) == seconds) }

/// A step of an interview, as it is typed and as a script says it.
private struct Move {
    var typed: [String]
    var scripted: [String]
    var events: [InterviewEvent]

    static func any(for interview: Interview, _ dice: inout Dice) -> Move {
        switch interview.prompt {
        case .confirm(let item):
            return Move(typed: ["y"], scripted: [#"{"reply":"confirm"}"#], events: [.confirmed(item: item.id)])
        case .opening:
            return Move(typed: [""], scripted: [#"{"reply":"read"}"#], events: [.readAloud("opening")])
        case .consent(let item, _, _):
            let agreed = item.ifNo == .endInterview || dice.roll(2) == 0
            return Move(
                typed: [agreed ? "y" : "n"], scripted: [#"{"reply":"consent","agreed":\#(agreed)}"#],
                events: [.consented(item: item.id, agreed: agreed)])
        case .question(let prompt): return question(prompt.question, interview, &dice)
        case .closing: return Move(typed: ["finish"], scripted: [#"{"reply":"finish"}"#], events: [.finished])
        case .paused: return Move(typed: ["1"], scripted: [#"{"reply":"resume"}"#], events: [.resumed])
        case .ended: return Move(typed: [], scripted: [], events: [])
        }
    }

    private static func question(_ question: Question, _ interview: Interview, _ dice: inout Dice) -> Move {
        switch dice.roll(12) {
        case 0: return Move(typed: ["/pause"], scripted: [#"{"reply":"pause"}"#], events: [.paused])
        case 1:
            if let previous = interview.previousQuestion {
                return Move(typed: ["/back"], scripted: [#"{"reply":"back"}"#], events: [.wentTo(question: previous)])
            }
        case 2 where interview.isLookingBack:
            return Move(
                typed: ["/next"], scripted: [#"{"reply":"next"}"#], events: [.wentTo(question: interview.nextQuestion)])
        case 3:
            return Move(
                typed: ["/note Rain."], scripted: [#"{"reply":"note","words":"Rain."}"#],
                events: [.noted(question: question.id, words: "Rain.")])
        case 4 where question.takesAnswer:
            return Move(
                typed: ["/dk"], scripted: [#"{"reply":"answer","value":{"missing":"dont_know"}}"#],
                events: [.answered(question: question.id, .missing(.dontKnow))])
        default: break
        }
        guard question.takesAnswer else {
            return Move(typed: [""], scripted: [#"{"reply":"read"}"#], events: [.readAloud(question.id)])
        }
        let (typed, scripted, value) = answer(question, &dice)
        return Move(
            typed: typed, scripted: [#"{"reply":"answer","value":\#(scripted)}"#],
            events: [.answered(question: question.id, .value(value))])
    }

    private static func answer(_ question: Question, _ dice: inout Dice) -> ([String], String, AnswerValue) {
        switch question.kind {
        case .yesNo, .one, .feeling:
            let place = dice.roll(question.choices.count)
            let id = question.choices[place].id
            return (["\(place + 1)"], "\"\(id)\"", .choice(ChosenAnswer(id)))
        case .many:
            return (["1,3"], #"["friend","internet"]"#, .choices([ChosenAnswer("friend"), ChosenAnswer("internet")]))
        case .rank: return (["2"], #"["family"]"#, .ranking(["family"]))
        case .open: return (["No."] + ["."], #""No.""#, .text([TextBlock(.summary, "No.")]))
        case .short: return (["\"Ja\""], #"[{"verbatim":"Ja"}]"#, .text([TextBlock(.verbatim, "Ja")]))
        case .scale:
            let point = dice.roll(11)
            return (["\(point)"], "\(point)", .point(point))
        case .number: return (["7"], "7", .number(7))
        case .date(.year): return (["2001"], "2001", .date(.year(2001)))
        case .date(.month): return (["5/2001"], #""2001-05""#, .date(.month(year: 2001, month: 5)))
        case .say: return ([], "", .number(0))
        }
    }
}

/// The same throws every time (xorshift64*).
private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % sides
    }
}
