import Interviews
import Questionnaires
import TerminalIO

@testable import Surfaces

/// A terminal whose person types what the test says, and whose screen the test reads.
final class Typist: LineTerminal {
    let columns: Int
    var inputs: [LineInput]
    /// Words that count as half-typed, handed on before the line of that place (from 0) is entered.
    var halfTyped: [Int: String] = [:]
    /// Whether the lines come all at once, as when a text is pasted.
    var isPasting = false
    private(set) var screen = ""
    private var taken = 0

    init(_ lines: [String], columns: Int = 72) {
        inputs = lines.map { .line($0) }
        self.columns = columns
    }

    func write(_ text: String) { screen += harmless(text) }

    func isLineWaiting() -> Bool { isPasting && taken < inputs.count }

    func readLine(prompt: String, keep: (String) -> Void) -> LineInput {
        write(prompt)
        guard taken < inputs.count else { return .ended }
        defer { taken += 1 }
        if let half = halfTyped[taken] { keep(half) }
        if case .line(let line) = inputs[taken] { screen += line + "\n" }
        return inputs[taken]
    }
}

/// What a journal would hold.
final class Journal {
    private(set) var times: [TimedEvent] = []
    /// The number of events after which the disk is full.
    var room = Int.max

    struct DiskFull: Error, CustomStringConvertible {
        var description: String { "The disk is full." }
    }

    var events: [InterviewEvent] { times.map(\.event) }

    /// The events without those that only typing makes.
    var replies: [InterviewEvent] {
        events.filter {
            if case .drafted = $0 { return false }
            return true
        }
    }

    func desk() -> InterviewDesk {
        InterviewDesk(
            record: { event in
                if self.times.count >= self.room { throw DiskFull() }
                self.times.append(event)
            }, now: { 1_000 },
            support: SupportCard(
                steps: ["Stay with the person."],
                lines: [.init(name: "Samaritans", reach: "116 123", hours: "day and night")]),
            placeholders: ["forum": "New Hope"])
    }
}

/// A sitting in the line surface.
struct LineSitting {
    var end: SittingEnd
    var screen: String
    var journal: Journal

    var events: [InterviewEvent] { journal.events }
    var answers: [InterviewEvent] {
        events.filter {
            if case .answered = $0 { return true }
            return false
        }
    }
}

func lineSitting(
    _ lines: [String], columns: Int = 72, of questionnaire: Questionnaire = Example.questionnaire,
    after events: [InterviewEvent] = []
) throws -> LineSitting {
    try lineSitting(Typist(lines, columns: columns), of: questionnaire, after: events)
}

func lineSitting(
    _ typist: Typist, of questionnaire: Questionnaire = Example.questionnaire, after events: [InterviewEvent] = [],
    journal: Journal = Journal()
) throws -> LineSitting {
    var interview = Interview(questionnaire)
    for event in events { try interview.apply(event) }
    let end = LineSurface(interview, at: journal.desk(), on: typist).run()
    return LineSitting(end: end, screen: typist.screen, journal: journal)
}

/// A sitting in the script surface.
func scriptSitting(
    _ lines: [String], of questionnaire: Questionnaire = Example.questionnaire, after events: [InterviewEvent] = []
) throws -> LineSitting {
    let typist = Typist(lines)
    let journal = Journal()
    var interview = Interview(questionnaire)
    for event in events { try interview.apply(event) }
    let end = ScriptSurface(interview, at: journal.desk(), on: typist).run()
    // The replies themselves are no part of what the program says.
    let said = typist.screen.split(separator: "\n").filter { !lines.contains(String($0)) }.joined(separator: "\n")
    return LineSitting(end: end, screen: said, journal: journal)
}

/// A questionnaire with every type of question.
enum Example {
    static let questionnaire = Questionnaire(
        id: "example", version: "1.0", title: "An example", about: "Invented for tests.",
        beforeStart: [ChecklistItem(id: "quiet", text: "We are somewhere quiet.")],
        opening: ["I am a volunteer with ${forum}."],
        consent: [
            ConsentItem(id: "K06", text: "Do you agree to take part?", ifNo: .endInterview),
            ConsentItem(id: "K09", text: "May we quote your words?", note: "Without the name.", ifNo: .neverQuote),
        ],
        sections: [
            Section(
                id: "one", title: "Going out",
                questions: [
                    Question(id: "hello", kind: .say, text: "First, about groups."),
                    Question(id: "goes", kind: .yesNo, text: "Do you go to a group?", why: "To know who goes."),
                    Question(
                        id: "heard", kind: .many(heard, ordered: false), text: "How did you hear of it?",
                        note: "Do not lead."),
                    Question(
                        id: "stops", kind: .open, text: "What gets in the way?",
                        probes: ["Anything else?", "Who with?"], checkIn: true),
                    Question(id: "place", kind: .short, text: "Where is it?"),
                    Question(id: "best", kind: .rank(heard, top: 2), text: "Which are best?"),
                ]),
            Section(
                id: "two", title: "You",
                questions: [
                    Question(id: "often", kind: .number(0...99, unit: "times"), text: "How often?"),
                    Question(
                        id: "well", kind: .scale(0...10, low: "not at all", high: "completely"), text: "How well?"),
                    Question(id: "since", kind: .date(.month), text: "Since when?"),
                    Question(id: "born", kind: .date(.year), text: "Which year?"),
                    Question(id: "who", kind: .one(people), text: "Who told you?"),
                    Question(id: "now", kind: .feeling(feelings, concern: ["low"]), text: "How are you now?"),
                ]),
        ],
        closing: ["Thank you from ${forum}."])

    static let heard = ChoiceList([
        Choice(id: "friend", label: "A friend"), Choice(id: "family", label: "A relative"),
        Choice(id: "internet", label: "The internet"), Choice(id: "other", label: "Something else", other: true),
        Choice(id: "none", label: "None of these", exclusive: true),
    ])
    static let people = ChoiceList(
        [
            Choice(id: "nurse", label: "A nurse"), Choice(id: "neighbour", label: "A neighbour"),
            Choice(id: "gp", label: "My GP"),
        ], unprompted: true)
    static let feelings = ChoiceList([Choice(id: "fine", label: "Fine"), Choice(id: "low", label: "Low")])

    /// What leads to the first question.
    static let begun: [InterviewEvent] = [
        .confirmed(item: "quiet"), .readAloud("opening"), .consented(item: "K06", agreed: true),
        .consented(item: "K09", agreed: true), .readAloud("hello"),
    ]

    /// What leads to a question, everything before it skipped.
    static func upTo(_ question: String) -> [InterviewEvent] {
        begun
            + questionnaire.questions.filter(\.takesAnswer).map(\.id).prefix { $0 != question }.map {
                .answered(question: $0, .missing(.skipped))
            }
    }
}
