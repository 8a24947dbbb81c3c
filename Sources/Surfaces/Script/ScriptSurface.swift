public import Interviews
import JSONLines
import Questionnaires
public import TerminalIO

/// The interview as JSON Lines, for tests and other programs: a prompt a line out, a reply a line in
/// (`Documentation/Script.md`).
///
/// A reply that is wrong gives a line with `error` and changes nothing.
public struct ScriptSurface<Terminal: LineTerminal & ~Copyable>: ~Copyable {
    var terminal: Terminal
    var sitting: Sitting

    /// The interview at `desk`, new or begun before; `terminal` is what is read from and written to.
    public init(_ interview: Interview, at desk: InterviewDesk, on terminal: consuming Terminal) {
        self.terminal = terminal
        sitting = Sitting(interview, at: desk)
    }

    /// Holds the interview until it ends or the input does.
    public consuming func run() -> SittingEnd {
        do throws(ScriptTrouble) {
            if sitting.interview != Interview(sitting.interview.questionnaire) { try happen(.resumed, nil) }
            tell(sitting.interview.prompt.json(sitting))
            while true {
                if let outcome = sitting.interview.outcome { return .ended(outcome) }
                switch terminal.readLine(prompt: "", keep: { _ in }) {
                case .line(let line):
                    if line.allSatisfy(\.isWhitespace) { continue }
                    try take(line)
                case .pause, .ended: return .inputEnded
                case .unwritable: return .unwritable
                case .signal(let number): return .signal(number)
                }
            }
        } catch {
            switch error {
            case .unsaved(let why), .wrong(let why):
                tell(error: "This could not be saved: \(why) Everything before it is saved.")
                return .unsaved(why)
            }
        }
    }

    private mutating func take(_ line: String) throws(ScriptTrouble) {
        do throws(ScriptTrouble) {
            try obey(ScriptReply(Self.parsed(line)))
        } catch {
            guard case .wrong(let why) = error else { throw error }
            return tell(error: why)
        }
        tell(sitting.interview.prompt.json(sitting))
    }

    private static func parsed(_ line: String) throws(ScriptTrouble) -> JSONValue {
        do { return try JSONValue.parse(Array(line.utf8)) } catch { throw .wrong("This is no JSON. \(error)") }
    }

    private mutating func obey(_ reply: ScriptReply) throws(ScriptTrouble) {
        let prompt = sitting.interview.prompt
        switch reply.kind {
        case .confirm(let item):
            guard case .confirm(let waiting) = prompt else { throw reply.notNow(prompt) }
            try check(item, is: waiting.id)
            try happen(.confirmed(item: waiting.id), reply.at)
        case .read(let text):
            switch prompt {
            case .opening:
                try check(text, is: "opening")
                try happen(.readAloud("opening"), reply.at)
            case .question(let waiting) where !waiting.question.takesAnswer:
                try check(text, is: waiting.question.id)
                try happen(.readAloud(waiting.question.id), reply.at)
            default: throw reply.notNow(prompt)
            }
        case .consent(let item, let agreed):
            guard case .consent(let waiting, _, _) = prompt else { throw reply.notNow(prompt) }
            try check(item, is: waiting.id)
            try happen(.consented(item: waiting.id, agreed: agreed), reply.at)
        case .answer(let question, let value):
            let waiting = try waitingQuestion(prompt, reply)
            try check(question, is: waiting.id)
            try answer(waiting, value, reply.at)
        case .answers(let answers): try answerAll(answers, reply)
        case .draft(let question, let value):
            let waiting = try waitingQuestion(prompt, reply)
            try check(question, is: waiting.id)
            guard case .value(.text(let blocks)) = try waiting.answer(from: value) else {
                throw .wrong("A draft is words: a text, or a list of {\"verbatim\": ...} and {\"summary\": ...}.")
            }
            try happen(.drafted(question: waiting.id, blocks: blocks), reply.at)
        case .probe(let question, let number):
            let waiting = try waitingQuestion(prompt, reply)
            try check(question, is: waiting.id)
            try happen(.probed(question: waiting.id, probe: number - 1), reply.at)
        case .note(let words):
            var question: String?
            if case .question(let waiting) = prompt { question = waiting.question.id }
            try happen(.noted(question: question, words: words), reply.at)
        case .back:
            guard let previous = sitting.interview.previousQuestion else {
                throw .wrong("There is no question before this one.")
            }
            try happen(.wentTo(question: previous), reply.at)
        case .next:
            guard sitting.interview.isLookingBack else {
                throw .wrong("\"next\" is for after going back: this is the first question without an answer.")
            }
            try happen(.wentTo(question: sitting.interview.nextQuestion), reply.at)
        case .goto(let question): try happen(.wentTo(question: question), reply.at)
        case .support:
            var question: String?
            if case .question(let waiting) = prompt { question = waiting.question.id }
            try happen(.supportShown(question: question), reply.at)
            tell(sitting.desk.support.json)
        case .pause: try happen(.paused, reply.at)
        case .resume: try happen(.resumed, reply.at)
        case .stop(let keep): try happen(.stopped(keep: keep), reply.at)
        case .finish: try happen(.finished, reply.at)
        }
    }

    private func waitingQuestion(_ prompt: Prompt, _ reply: ScriptReply) throws(ScriptTrouble) -> Question {
        guard case .question(let waiting) = prompt else { throw reply.notNow(prompt) }
        return waiting.question
    }

    /// A reply may say what it replies to, so that one that has lost its place is told.
    private func check(_ named: String?, is waiting: String) throws(ScriptTrouble) {
        guard let named, named != waiting else { return }
        throw .wrong("The reply is to \"\(named)\", but \"\(waiting)\" is waiting.")
    }

    private mutating func answer(_ question: Question, _ value: JSONValue, _ time: Int64?) throws(ScriptTrouble) {
        let answer = try question.answer(from: value)
        do {
            if try sitting.answer(question, answer, at: time) { tell(sitting.desk.support.json) }
        } catch { throw ScriptTrouble(error) }
    }

    /// Answers question after question; nothing happens unless every answer finds its question.
    private mutating func answerAll(_ answers: [JSONValue.Member], _ reply: ScriptReply) throws(ScriptTrouble) {
        var trial = sitting.interview
        var left = Dictionary(answers.map { ($0.key, $0.value) }) { first, _ in first }
        var steps: [(Question, JSONValue?)] = []
        // Texts to read out are passed only on the way to an answer.
        var passed: [Question] = []
        while !left.isEmpty, case .question(let prompt) = trial.prompt {
            let question = prompt.question
            if !question.takesAnswer {
                try attempt(.readAloud(question.id), on: &trial)
                passed.append(question)
                continue
            }
            guard let value = left.removeValue(forKey: question.id) else { break }
            try attempt(.answered(question: question.id, question.answer(from: value)), on: &trial)
            steps += passed.map { ($0, nil) } + [(question, value)]
            passed = []
        }
        if let lost = left.keys.min() {
            let place =
                if case .question(let prompt) = trial.prompt {
                    "\"\(prompt.question.id)\" is asked before it and has no answer here"
                } else {
                    "this interview does not ask it now"
                }
            throw .wrong("\"\(lost)\" cannot be answered: \(place). Nothing of this reply was saved.")
        }
        for (question, value) in steps {
            if let value {
                try answer(question, value, reply.at)
            } else {
                try happen(.readAloud(question.id), reply.at)
            }
        }
    }

    private func attempt(_ event: InterviewEvent, on trial: inout Interview) throws(ScriptTrouble) {
        do { try trial.apply(event) } catch { throw .wrong("\(error.description) Nothing of this reply was saved.") }
    }

    private mutating func happen(_ event: InterviewEvent, _ time: Int64?) throws(ScriptTrouble) {
        do { try sitting.happen(event, at: time) } catch { throw ScriptTrouble(error) }
    }

    private mutating func tell(_ json: JSONValue) { terminal.write(json.line + "\n") }

    private mutating func tell(error: String) { tell(.object([.init("error", .string(error))])) }
}

/// Why a reply came to nothing.
enum ScriptTrouble: Error {
    /// The reply is wrong, or cannot happen now: told, and nothing changed.
    case wrong(String)
    /// It could not be saved.
    case unsaved(String)

    init(_ trouble: Sitting.Trouble) {
        switch trouble {
        case .refused(let refusal): self = .wrong(refusal.description)
        case .unsaved(let why): self = .unsaved(why)
        }
    }
}
