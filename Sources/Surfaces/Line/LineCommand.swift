/// A command of the line surface: a slash, a word, and perhaps something after it.
enum LineCommand: String, CaseIterable {
    case help, back, next, skip, dk, pns, pause, stop, note, probe, `repeat`, why, `where`, goto, verbatim, summary
    case clear, hide

    /// How it is typed.
    var usage: String {
        switch self {
        case .note: "/note WORDS"
        case .probe: "/probe N"
        case .goto: "/goto N"
        default: "/\(rawValue)"
        }
    }

    /// What it does.
    var meaning: String {
        switch self {
        case .help: "The support numbers, and the commands used most. /help all lists every command."
        case .back: "Go back to the question before this one. Its answer stays until you give another."
        case .next: "After going back: leave this answer as it is and go on."
        case .skip: "Leave this question without an answer."
        case .dk: "The person does not know, or cannot say."
        case .pns: "The person would rather not say."
        case .pause: "Take a break, or put the interview away for another day. Everything is saved."
        case .stop: "End early. You are asked whether what was said is kept or deleted."
        case .note: "Your own note about the interview. It is never counted as what the person said."
        case .probe: "You ask follow-up question N. It is shown to read out, and that it was asked is saved."
        case .repeat: "Show the question again."
        case .why: "Why the question is asked, to read out if the person wants to know."
        case .where: "Which question this is, and how much is done."
        case .goto: "Go to question N, which has been asked already. /goto alone lists them."
        case .verbatim: "The next lines are the person's own words, exactly."
        case .summary: "The next lines are your summary. (Answers in words begin so.)"
        case .clear: "Throw away the lines typed for this answer, and begin it again."
        case .hide: "Hide the screen at once, until you press Enter."
        }
    }

    /// What a line that begins with a slash says.
    enum Reading: Equatable {
        /// A command with what stands after it.
        case command(LineCommand, String)
        /// No such command.
        case unknown(String)
        /// Not a command: words, with `//` at the start turned into `/`.
        case words(String)
    }

    /// Reads a typed line.
    static func read(_ line: String) -> Reading {
        let typed = line.drop(while: \.isWhitespace)
        guard typed.first == "/" else { return .words(line) }
        if typed.hasPrefix("//") { return .words(String(typed.dropFirst())) }
        let name = typed.dropFirst().prefix { !$0.isWhitespace }.lowercased()
        let rest = typed.dropFirst(1 + name.count).drop(while: \.isWhitespace)
        var argument = String(rest)
        while argument.last?.isWhitespace == true { argument.removeLast() }
        return LineCommand(rawValue: name).map { .command($0, argument) } ?? .unknown("/\(name)")
    }
}
