import Interviews
import Questionnaires
import TerminalIO

extension LineSurface where Terminal: ~Copyable {
    /// Shows a question and takes its answer.
    mutating func ask(_ prompt: QuestionPrompt) throws(Leaving) {
        show(prompt)
        switch prompt.question.kind {
        case .open, .short: try askWords(prompt)
        default: try askValue(prompt)
        }
    }

    private mutating func show(_ prompt: QuestionPrompt) {
        let question = prompt.question
        blank()
        say("Question \(prompt.number) of about \(prompt.about)")
        say("Section: \(prompt.section)")
        show("SAY: ", sitting.filled(question.text))
        if let note = question.note { show("NOTE: ", sitting.filled(note)) }
        if question.isUnprompted { show("NOTE: ", "Do not read the list out. Choose what the person says.") }
        if !question.probes.isEmpty {
            say("Follow-up questions, if they help. When you ask one, type /probe and its number.")
            for (place, probe) in question.probes.enumerated() {
                let asked = prompt.probed.contains(place) ? " (asked)" : ""
                show("/probe \(place + 1) ", sitting.filled(probe) + asked)
            }
        }
        for (place, choice) in question.choices.enumerated() {
            show("\(place + 1). ", sitting.filled(choice.label) + (choice.exclusive ? " (only by itself)" : ""))
        }
        showKind(question)
        if let answer = prompt.answer {
            say("Answered before: \(answer.words(to: question)).")
            say("Give another answer, or type /next to leave it as it is.")
        }
    }

    private mutating func showKind(_ question: Question) {
        switch question.kind {
        case .scale(let range, let low, let high):
            say("\(range.lowerBound) is \(low), \(range.upperBound) is \(high).")
        case .number(let range, let unit):
            let of = unit.map { ", in \($0)" } ?? ""
            say("A whole number from \(range.lowerBound) to \(range.upperBound)\(of).")
        case .many: say("As many as fit, such as 1,3 or 2-4.")
        case .rank(_, let top): say("Up to \(top), the best first, such as 3,1.")
        case .date(.year): say("A year, such as 2019.")
        case .date(.month): say("A month and a year, such as 3/2019.")
        case .say, .open, .short, .yesNo, .one, .feeling: break
        }
    }

    private mutating func askValue(_ prompt: QuestionPrompt) throws(Leaving) {
        let question = prompt.question
        while true {
            switch try reply() {
            case .command(let command, let argument):
                if try obey(command, argument) { return }
            case .words(let line):
                switch TypedAnswer(line, to: question) {
                case .wrong(let sentence): error(sentence)
                case .value(let value):
                    // A slip is told before anyone is asked for the words of "other".
                    if let refusal = question.refusal(of: .value(value)) {
                        error("\(refusal.description) \(TypedAnswer.allowed(question))")
                        continue
                    }
                    guard let whole = try withWords(value, question) else { return }
                    if try save(.value(whole), question) { return }
                }
            }
        }
    }

    /// Asks for the few words of the choices that want them; `nil` where the interviewer went elsewhere instead.
    private mutating func withWords(_ value: AnswerValue, _ question: Question) throws(Leaving) -> AnswerValue? {
        switch value {
        case .choice(let chosen):
            guard let chosen = try withWords(chosen, question) else { return nil }
            return .choice(chosen)
        case .choices(let several):
            var all: [ChosenAnswer] = []
            for chosen in several {
                guard let chosen = try withWords(chosen, question) else { return nil }
                all.append(chosen)
            }
            return .choices(all)
        case .text, .ranking, .number, .point, .date: return value
        }
    }

    private mutating func withWords(_ chosen: ChosenAnswer, _ question: Question) throws(Leaving) -> ChosenAnswer? {
        guard let choice = question.choices.first(where: { $0.id == chosen.id }), choice.other else { return chosen }
        say("\(choice.label): what is it, in a few words? /skip leaves them out.")
        while true {
            switch try reply("Words: ") {
            case .words(let line):
                let words = cleanWords(line)
                if !words.isEmpty { return ChosenAnswer(chosen.id, words: words) }
                error("Nothing was typed. Type a few words, or /skip to leave them out.")
            case .command(.skip, _), .command(.dk, _), .command(.pns, _): return chosen
            // Back from here leads to the choices, not to the question before.
            case .command(.back, _), .command(.repeat, _): return nil
            case .command(let command, let argument):
                if try obey(command, argument) { return nil }
            }
        }
    }

    /// Saves an answer, says what was saved, and looks after the person where the question calls for it.
    mutating func save(_ answer: Answer, _ question: Question) throws(Leaving) -> Bool {
        let isSupportCalledFor: Bool
        do { isSupportCalledFor = try sitting.answer(question, answer) } catch {
            try tell(error)
            return false
        }
        errorsInARow = 0
        lastDraft = []
        say("Saved: \(answer.words(to: question)).".replacing("..", with: "."))
        if isSupportCalledFor {
            show("NOTE: ", "The person is not well. Stay with them. These are the support numbers.")
            showSupport()
        } else if question.checkIn {
            show("NOTE: ", "Look how the person is. /pause takes a break, /help shows the support numbers.")
        }
        return true
    }
}
