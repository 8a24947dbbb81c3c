import Interviews
import Questionnaires
import TerminalIO

extension LineSurface where Terminal: ~Copyable {
    /// Does what a command says; whether the prompt is to be shown anew.
    mutating func obey(_ command: LineCommand, _ argument: String) throws(Leaving) -> Bool {
        switch command {
        case .help: try help(argument)
        case .back: return try back()
        case .next:
            if interview.isLookingBack { return try happen(.wentTo(question: interview.nextQuestion)) }
            error("This is the first question without an answer, so there is none to leave. /skip skips it.")
        case .skip: return try leave(.skipped)
        case .dk: return try leave(.dontKnow)
        case .pns: return try leave(.preferNotToSay)
        case .pause: return try happen(.paused)
        case .stop: return try stop()
        case .note: try note(argument)
        case .probe: try probe(argument)
        case .repeat: return true
        case .why: why()
        case .where: place()
        case .goto: return try goTo(argument)
        case .verbatim, .summary, .clear: error("/\(command.rawValue) is for answers in words.")
        case .hide: return try hide()
        }
        return false
    }

    private var asked: QuestionPrompt? {
        if case .question(let prompt) = interview.prompt { return prompt }
        return nil
    }

    private mutating func help(_ argument: String) throws(Leaving) {
        if argument.lowercased() == "all" {
            for command in LineCommand.allCases { show("\(command.usage): ", command.meaning) }
            say("A line that begins with a slash of its own: type two, such as //like this.")
            say("In answers in words, a line that begins with \" is the person's own words; other lines are a summary.")
            say("Ctrl-C or Ctrl-D: the same as /pause.")
            return
        }
        showSupport()
        _ = try happen(.supportShown(question: asked?.question.id))
        for command in [LineCommand.back, .skip, .dk, .pns, .pause, .stop] {
            show("\(command.usage): ", command.meaning)
        }
        say("/help all lists every command.")
    }

    mutating func showSupport() {
        let card = sitting.desk.support
        if card.steps.isEmpty, card.lines.isEmpty {
            say("This study has no support numbers of its own. In danger: 999. For urgent mental health help: 111.")
        }
        for (place, step) in card.steps.enumerated() { show("Step \(place + 1): ", sitting.filled(step)) }
        for line in card.lines { show("\(line.name): ", line.reach + (line.hours.isEmpty ? "" : ", \(line.hours)")) }
    }

    private mutating func back() throws(Leaving) -> Bool {
        if let previous = interview.previousQuestion { return try happen(.wentTo(question: previous)) }
        error("There is no question before this one.")
        return false
    }

    private mutating func leave(_ reason: MissingReason) throws(Leaving) -> Bool {
        guard let question = asked?.question, question.takesAnswer else {
            error("That is for questions. This needs a reply of its own; /repeat shows it again.")
            return false
        }
        return try save(.missing(reason), question)
    }

    private mutating func stop() throws(Leaving) -> Bool {
        say("Stop the interview?")
        say("1. Stop, and keep what was said")
        say("2. Stop, and delete what was said")
        say("3. Carry on")
        while true {
            switch try reply() {
            case .words(let line):
                switch cleanWords(line).lowercased() {
                case "1", "keep": return try happen(.stopped(keep: true))
                case "2", "delete": return try happen(.stopped(keep: false))
                case "3", "carry on", "go": return true
                default: error("\(Self.quoted(line)) Type 1 to keep, 2 to delete, or 3 to carry on.")
                }
            case .command(.back, _), .command(.repeat, _): return true
            case .command(.pause, _): return try happen(.paused)
            case .command: error("Type 1 to keep, 2 to delete, or 3 to carry on.")
            }
        }
    }

    private mutating func note(_ argument: String) throws(Leaving) {
        var words = cleanWords(argument)
        if words.isEmpty {
            guard case .words(let line) = try reply("Note: ") else { return say("No note was made.") }
            words = cleanWords(line)
        }
        if words.isEmpty { return say("No note was made.") }
        if try happen(.noted(question: asked?.question.id, words: words)) { say("Saved: a note of your own.") }
    }

    private mutating func probe(_ argument: String) throws(Leaving) {
        guard let question = asked?.question, !question.probes.isEmpty else {
            return error("There are no follow-up questions here.")
        }
        guard let number = Int(argument), question.probes.indices.contains(number - 1) else {
            return error("Type /probe and a number from 1 to \(question.probes.count), such as /probe 1.")
        }
        show("SAY: ", sitting.filled(question.probes[number - 1]))
        _ = try happen(.probed(question: question.id, probe: number - 1))
    }

    private mutating func why() {
        guard let question = asked?.question else { return error("There is no question here.") }
        if let why = question.why {
            show("SAY: ", sitting.filled(why))
        } else {
            say("The questionnaire does not say why this is asked.")
        }
    }

    private mutating func place() {
        let done = listed.count
        if let prompt = asked {
            say(
                "Question \(prompt.number) of about \(prompt.about), \(prompt.question.id). Section: \(prompt.section)."
            )
        }
        say("\(done) \(done == 1 ? "question is" : "questions are") done. Everything is saved.")
    }

    /// The questions of this interview that have an answer, with their numbers.
    private var listed: [(number: Int, question: Question, answer: Answer)] {
        let answers = interview.answers
        let asked = interview.questionnaire.questions.filter { $0.takesAnswer && interview.isAsked($0) }
        return asked.enumerated().compactMap { place, question in
            guard let answer = answers[question.id], answer != .missing(.stoppedBefore) else { return nil }
            return (place + 1, question, answer)
        }
    }

    private mutating func goTo(_ argument: String) throws(Leaving) -> Bool {
        if argument.isEmpty {
            if listed.isEmpty { say("No question has an answer yet.") }
            for (number, question, answer) in listed {
                show("\(number). ", "\(sitting.filled(question.text)) Saved: \(answer.words(to: question))")
            }
            say("/goto and a number goes to that question.")
            return false
        }
        guard let number = Int(argument) else { return try happen(.wentTo(question: argument)) }
        let asked = interview.questionnaire.questions.filter { $0.takesAnswer && interview.isAsked($0) }
        guard asked.indices.contains(number - 1) else {
            error("There is no question \(number). /goto alone lists the questions that were asked.")
            return false
        }
        return try happen(.wentTo(question: asked[number - 1].id))
    }

    private mutating func hide() throws(Leaving) -> Bool {
        terminal.write(String(repeating: "\n", count: 60))
        _ = try reply("Press Enter to carry on. ")
        return true
    }
}
