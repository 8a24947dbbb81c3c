import Interviews
import Questionnaires
import TerminalIO

extension LineSurface where Terminal: ~Copyable {
    /// A line of the check before the start.
    mutating func confirm(_ item: ChecklistItem) throws(Leaving) {
        blank()
        show("CHECK: ", sitting.filled(item.text))
        while true {
            switch try reply("Done? Type y: ") {
            case .words(let line):
                switch Self.agreement(line) {
                case true:
                    if try happen(.confirmed(item: item.id)) { return }
                case false: say("Take the time it needs, then type y. /pause puts the interview away.")
                case nil: error("\(Self.quoted(line)) Type y when this is done, or /pause to put the interview away.")
                }
            case .command(let command, let argument):
                if try obey(command, argument) { return }
            }
        }
    }

    /// The texts before consent.
    mutating func opening(_ texts: [String]) throws(Leaving) {
        blank()
        for text in texts { show("SAY: ", sitting.filled(text)) }
        try waitUntilRead(.readAloud("opening"))
    }

    /// A text among the questions.
    mutating func readAloud(_ prompt: QuestionPrompt) throws(Leaving) {
        blank()
        say("Section: \(prompt.section)")
        show("SAY: ", sitting.filled(prompt.question.text))
        if let note = prompt.question.note { show("NOTE: ", sitting.filled(note)) }
        try waitUntilRead(.readAloud(prompt.question.id))
    }

    private mutating func waitUntilRead(_ event: InterviewEvent) throws(Leaving) {
        while true {
            switch try reply("Press Enter when it is read out: ") {
            case .words(let line):
                if line.allSatisfy(\.isWhitespace) || line.lowercased() == "ok" {
                    if try happen(event) { return }
                } else {
                    error("\(Self.quoted(line)) This is only to be read out. Press Enter when that is done.")
                }
            case .command(let command, let argument):
                if try obey(command, argument) { return }
            }
        }
    }

    /// An item of consent.
    mutating func consent(_ item: ConsentItem, _ number: Int, of count: Int) throws(Leaving) {
        blank()
        say("Consent \(number) of \(count)")
        show("SAY: ", sitting.filled(item.text))
        if let note = item.note { show("NOTE: ", sitting.filled(note)) }
        say("1. Yes")
        say("2. No")
        if let agreed = interview.consents[item.id] {
            say("Answered before: \(agreed ? "yes" : "no"). Answer again, or /next to leave it as it is.")
        }
        while true {
            switch try reply() {
            case .words(let line):
                guard let agreed = Self.agreement(line) else {
                    error("\(Self.quoted(line)) Type y or 1 for yes, n or 2 for no.")
                    continue
                }
                if !agreed, item.ifNo == .endInterview, try !isNoMeant() { return }
                guard try happen(.consented(item: item.id, agreed: agreed)) else { continue }
                if interview.outcome != nil { return }
                say("Saved: \(agreed ? "yes" : "no").")
                if !agreed { tellForce(item.ifNo) }
                return
            case .command(let command, let argument):
                if try obey(command, argument) { return }
            }
        }
    }

    /// A slip of the finger must not end an interview.
    private mutating func isNoMeant() throws(Leaving) -> Bool {
        say("No means that the interview ends now. Nothing is kept but a count of one refusal.")
        while true {
            switch try reply("Type no again if right, or back: ") {
            case .words(let line):
                if Self.agreement(line) == false { return true }
                return false
            case .command(.back, _), .command(.repeat, _): return false
            case .command(let command, let argument):
                if try obey(command, argument) { return false }
            }
        }
    }

    private mutating func tellForce(_ force: ConsentItem.Force) {
        switch force {
        case .neverQuote: say("Nothing that this person says will be quoted. Their answers still count.")
        case .skipSensitive: say("The questions about sensitive things will not be asked.")
        case .carryOn, .endInterview: break
        }
    }

    /// The texts at the end.
    mutating func closing(_ texts: [String]) throws(Leaving) {
        blank()
        say("All questions are done.")
        for text in texts { show("SAY: ", sitting.filled(text)) }
        say("Type finish to end the interview, /back to look again, or /goto for a list of the answers.")
        while true {
            switch try reply() {
            case .words(let line):
                if ["finish", "end", "done"].contains(cleanWords(line).lowercased()) {
                    if try happen(.finished) { return }
                } else {
                    error("\(Self.quoted(line)) Type finish to end the interview, or /back to look again.")
                }
            case .command(let command, let argument):
                if try obey(command, argument) { return }
            }
        }
    }

    /// A break.
    mutating func pausedStep() throws(Leaving) {
        blank()
        say("Paused. Everything is saved.")
        say("1. Carry on")
        say("2. Put the interview away for another day")
        while true {
            switch try reply() {
            case .words(let line):
                switch cleanWords(line).lowercased() {
                case "1", "carry on", "go":
                    if try happen(.resumed) { return }
                case "2", "put away", "leave": throw Leaving(end: .putAway)
                default: error("\(Self.quoted(line)) Type 1 to carry on, or 2 to put the interview away.")
                }
            // Whoever asks for a pause in a pause wants to leave.
            case .command(.pause, _): throw Leaving(end: .putAway)
            case .command(let command, let argument):
                if try obey(command, argument) { return }
            }
        }
    }

    /// Yes, no, or neither.
    static func agreement(_ line: String) -> Bool? {
        switch cleanWords(line).lowercased() {
        case "y", "yes", "1": true
        case "n", "no", "2": false
        default: nil
        }
    }

    /// What was typed, for the beginning of an error.
    static func quoted(_ line: String) -> String {
        let words = cleanWords(line)
        return words.isEmpty ? "Nothing was typed." : "\"\(words)\" is not an answer here."
    }
}
