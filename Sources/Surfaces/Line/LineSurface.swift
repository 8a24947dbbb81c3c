public import Interviews
import Questionnaires
public import TerminalIO

/// The interview as append-only text: for a terminal of any kind, a screen reader, a braille display, or a pipe.
///
/// Nothing is ever redrawn, and no escape sequence is written. Each reply is saved before the next prompt shows.
public struct LineSurface<Terminal: LineTerminal & ~Copyable>: ~Copyable {
    var terminal: Terminal
    var sitting: Sitting
    /// Wrong replies one after the other; after three, leaving the question is offered.
    var errorsInARow = 0
    /// Whether the long hint about answers in words was given.
    var isWordsHintGiven = false
    /// The words that the last `drafted` event holds, so that the same is not recorded twice.
    var lastDraft: [TextBlock] = []
    /// When that was recorded, in seconds since 1970.
    var lastDraftAt: Int64 = 0

    /// The interview at `desk`, new or begun before, on a terminal.
    public init(_ interview: Interview, at desk: InterviewDesk, on terminal: consuming Terminal) {
        self.terminal = terminal
        sitting = Sitting(interview, at: desk)
    }

    /// Holds the interview until it ends, is put away, or the input ends.
    ///
    /// The terminal is put back before this returns.
    public consuming func run() -> SittingEnd {
        do {
            try begin()
            while true { try step() }
        } catch {
            farewell(error.end)
            return error.end
        }
    }

    private mutating func begin() throws(Leaving) {
        let questionnaire = interview.questionnaire
        say("Footbridge: an interview in plain text, for any terminal, screen reader or braille display.")
        say("\(questionnaire.title), version \(questionnaire.version).")
        if !questionnaire.about.isEmpty { say(questionnaire.about) }
        say("Every answer is saved as soon as you give it. /help shows help, /pause takes a break.")
        if interview != Interview(questionnaire) {
            say("Carrying on with the interview where it stopped.")
            _ = try happen(.resumed)
        }
    }

    private mutating func step() throws(Leaving) {
        switch interview.prompt {
        case .confirm(let item): try confirm(item)
        case .opening(let texts): try opening(texts)
        case .consent(let item, let number, let count): try consent(item, number, of: count)
        case .question(let prompt) where !prompt.question.takesAnswer: try readAloud(prompt)
        case .question(let prompt): try ask(prompt)
        case .closing(let texts): try closing(texts)
        case .paused: try pausedStep()
        case .ended(let outcome, let closing):
            blank()
            for text in closing { show("SAY: ", sitting.filled(text)) }
            throw Leaving(end: .ended(outcome))
        }
    }

    private mutating func farewell(_ end: SittingEnd) {
        switch end {
        case .ended(.complete): say("Finished. Everything is saved.")
        case .ended(.stopped):
            say("Stopped. What was said until here is kept.")
            look()
        case .ended(.stoppedAndRemoved):
            say("Stopped. What was said is deleted.")
            look()
        case .ended(.refused): say("Thank the person. Nothing is kept but a count of one refusal.")
        case .putAway: say("Put away. Everything is saved. The interview carries on here next time.")
        case .inputEnded: say("The input ended before the interview did. Everything until here is saved.")
        case .unsaved(let why):
            show(
                "Error: ",
                "The last reply could not be saved: \(why) Everything before it is saved. "
                    + "Mend that, then carry on with this interview.")
        case .unwritable: break
        case .signal: say("The program is asked to end. Everything until here is saved.")
        }
    }

    private mutating func look() {
        show("NOTE: ", "Look how the person is before you part.")
        showSupport()
    }
}

/// The sitting ends.
struct Leaving: Error {
    var end: SittingEnd
}

extension LineSurface where Terminal: ~Copyable {
    var interview: Interview { sitting.interview }

    /// A person reads best in lines that are not too long, however wide the terminal.
    private var width: Int { min(terminal.columns, 72) }

    /// A paragraph.
    mutating func say(_ text: String) { show("", text) }

    /// A paragraph after a mark such as `SAY: `.
    mutating func show(_ mark: String, _ text: String) {
        terminal.write(wrapped(text, width: width, first: mark).joined(separator: "\n") + "\n")
    }

    /// An empty line between blocks.
    mutating func blank() { terminal.write("\n") }

    /// What went wrong; after three in a row, how to leave the question.
    mutating func error(_ text: String) {
        errorsInARow += 1
        show("Error: ", text)
        if errorsInARow >= 3, case .question(let prompt) = interview.prompt, prompt.question.takesAnswer {
            say("You can also type /skip to leave this question.")
        }
    }

    /// Records an event; whether the interview allowed it. What it did not allow is told.
    mutating func happen(_ event: InterviewEvent) throws(Leaving) -> Bool {
        do {
            try sitting.happen(event)
            errorsInARow = 0
            return true
        } catch {
            try tell(error)
            return false
        }
    }

    /// Tells what the interview did not allow; leaves where saving failed.
    mutating func tell(_ trouble: Sitting.Trouble) throws(Leaving) {
        switch trouble {
        case .refused(let refusal): error(refusal.description)
        case .unsaved(let why): throw Leaving(end: .unsaved(why))
        }
    }

    /// What a person typed.
    enum Reply {
        case words(String)
        case command(LineCommand, String)
    }

    /// Waits for a reply; a command that nobody knows is told and asked again.
    mutating func reply(_ prompt: String = "Answer: ", keep: (inout Sitting, String) throws(Sitting.Trouble) -> Void)
        throws(Leaving) -> Reply
    {
        while true {
            // The terminal is busy while it hands on half-typed words, so the sitting is lent to it.
            var lent = sitting
            var trouble: Sitting.Trouble?
            let input = terminal.readLine(prompt: prompt) { half in
                guard trouble == nil else { return }
                do { try keep(&lent, half) } catch let found as Sitting.Trouble { trouble = found } catch {}
            }
            sitting = lent
            if let trouble { try tell(trouble) }
            switch input {
            case .line(let line):
                switch LineCommand.read(line) {
                case .words(let words): return .words(words)
                case .command(let command, let argument): return .command(command, argument)
                case .unknown(let name):
                    error("There is no command \(name). /help all lists them. For a line that begins with / type //.")
                }
            case .pause: return .command(.pause, "")
            case .ended: throw Leaving(end: .inputEnded)
            case .unwritable: throw Leaving(end: .unwritable)
            case .signal(let number): throw Leaving(end: .signal(number))
            }
        }
    }

    mutating func reply(_ prompt: String = "Answer: ") throws(Leaving) -> Reply {
        try reply(prompt) { (_, _) throws(Sitting.Trouble) in }
    }
}
