import ArgumentParser
import Faults
import Interviews
import Records
import Surfaces
import TerminalIO

struct InterviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interview",
        abstract: "Ask the questions and keep the answers.",
        discussion: """
            Shows one question after another as plain text, for any terminal or screen reader. Each answer is on disk \
            before the next question shows, so closing the lid, a flat battery or the wrong key loses nothing. Type \
            /help at any moment; /stop ends early, and that is always fine.

            No interview starts until support.yaml holds at least one number with the day it was checked.

            Example: footbridge interview --as PR2
            Go on after a break: footbridge interview --resume
            """)

    @OptionGroup var study: StudyOption

    @Option(name: .customLong("as"), help: "Your interviewer code, such as PR2. Never a name.")
    var interviewer: String?

    @Flag(help: "Go on with an interview that is not finished.")
    var resume = false

    @Argument(help: "With --resume: which interview, where several are not finished.")
    var interview: String?

    @Flag(help: "Read replies and write prompts as lines of JSON, for other programs (Documentation/Script.md).")
    var script = false

    @Option(help: "With --script: when the interview began, such as 2026-09-12T13:10:00Z, for one held earlier.")
    var at: String?

    @Option(
        help: ArgumentHelp(
            "With --script: the interview's identifier, where another program gave it one.", visibility: .hidden))
    var code: String?

    func validate() throws {
        if interview != nil, !resume { throw ValidationError("An interview is named only together with --resume.") }
        if at != nil, !script { throw ValidationError("--at goes together with --script.") }
        if code != nil, !script { throw ValidationError("--code goes together with --script.") }
        if let code, !InterviewCode.isIdentifier(code) {
            throw ValidationError("--code \(code) is not an interview's identifier. Write it as 20260912-PR1-7f3a9c.")
        }
        if let at, Moment.seconds(at) == nil {
            throw ValidationError("--at \(at) is not a time. Write it as 2026-09-12T13:10:00Z.")
        }
    }

    func run() throws {
        let read = try study.read()
        let began = at.flatMap(Moment.seconds) ?? Clock.now()
        let support = try gate(read.study, on: Moment.day(began))
        for fault in read.faults { Console.complain(fault.description) }
        try read.study.buryLeftovers(in: study.folder)
        let holder = JournalHolder(
            resume
                ? try Journal.resume(try unfinished(in: read.study).path)
                : try begin(in: read.study, at: began))
        let replay = Replay(holder.found, of: read.study.questionnaire)
        for fault in replay.faults { Console.complain(fault.description) }
        if let path = holder.setAside {
            Console.complain(
                "The last line of the journal was broken, as happens when a computer loses power. It was kept in \(path), "
                    + "and the interview goes on from the line before it.")
        }
        let desk = InterviewDesk(
            record: { try holder.append($0) }, now: Clock.now,
            support: SupportCard(
                steps: support.steps,
                lines: support.entries.map { .init(name: $0.name, reach: $0.reach, hours: $0.hours) }),
            placeholders: read.study.settings.placeholders)
        try finish(hold(replay.interview, at: desk), holder)
    }

    private func begin(in study: Study, at began: Int64) throws -> Journal {
        try StudyFolder.beginInterview(
            in: self.study.folder, study: study, interviewer: try interviewerCode(in: study),
            mode: script ? .script : .line, code: code, at: began, program: Footbridge.version)
    }

    private func hold(_ interview: Interview, at desk: InterviewDesk) -> SittingEnd {
        if script { return ScriptSurface(interview, at: desk, on: PipeTerminal()).run() }
        if let terminal = TypedTerminal() { return LineSurface(interview, at: desk, on: terminal).run() }
        return LineSurface(interview, at: desk, on: PipeTerminal()).run()
    }

    private func finish(_ end: SittingEnd, _ holder: JournalHolder) throws {
        let goOn = "Go on with: footbridge interview\(study.argument) --resume \(holder.id)"
        switch end {
        case .ended(.refused): try holder.bury(.refusal)
        case .ended(.stoppedAndRemoved): try holder.bury(.removal)
        case .ended(.complete), .ended(.stopped), .putAway: try holder.close()
        case .inputEnded:
            try holder.close()
            throw Problem(
                "The input ended before the interview did. Everything until then is saved. \(goOn)")
        case .unwritable:
            try holder.close()
            throw Problem(
                exitCode: 3,
                "The questions could not be written to where you sent them. Everything until then is saved. \(goOn)")
        case .unsaved(let why):
            try holder.close()
            throw Problem(
                exitCode: 3, why, "Everything before that is saved. \(goOn)")
        case .signal(let signal):
            try holder.close()
            endProgram(bySignal: signal)
        }
    }

    /// The gate: nobody is interviewed without a dated support sheet at hand.
    private func gate(_ study: Study, on day: String) throws -> SupportSheet {
        let file = Files.path(self.study.folder, StudyFolder.support)
        guard let sheet = study.support else {
            throw Problem(
                "No interview starts without a support sheet: numbers that people can turn to, each with the day "
                    + "somebody checked it. Write them into \(file).")
        }
        let faults = sheet.gate(on: day, file: file)
        if faults.contains(where: { $0.severity == .error }) {
            throw Problem(faults, about: "No interview starts without a support sheet")
        }
        for fault in faults { Console.complain(fault.description) }
        return sheet
    }

    private func interviewerCode(in study: Study) throws -> String {
        guard let interviewer else {
            throw ValidationError(
                "Say who interviews with --as and your code, such as --as \(study.settings.team.first ?? "PR1").")
        }
        let team = study.settings.team
        if !team.isEmpty, !team.contains(interviewer) {
            let nearest = nearestName(to: interviewer, among: team).map { " Did you mean \($0)?" } ?? ""
            throw ValidationError(
                "\(interviewer) is not a code of this study's team (\(team.joined(separator: ", "))).\(nearest) "
                    + "New codes go into study.yaml.")
        }
        return interviewer
    }

    /// The interview to go on with: the one named, or the only one there is.
    private func unfinished(in study: Study) throws -> UnfinishedInterview {
        let all = try study.unfinished(in: self.study.folder)
        let fitting = all.filter { unfinished in
            (interview.map { unfinished.id == $0 } ?? true)
                && (interviewer.map { unfinished.interviewer == $0 } ?? true)
        }
        if let only = fitting.first, fitting.count == 1 { return only }
        if fitting.isEmpty {
            let which = interview.map { " called \($0)" } ?? ""
            let others = all.isEmpty ? "" : " Not finished are: \(all.map(\.id).joined(separator: ", "))."
            throw Problem("There is no unfinished interview\(which).\(others)")
        }
        throw Problem(
            "Several interviews are not finished. Name one: footbridge interview\(self.study.argument) --resume ID",
            fitting.map { "  \($0.id), last used \(Moment.text($0.lastAt))" }.joined(separator: "\n"))
    }
}

/// Holds the journal of the interview in hand, since a closure cannot hold a value that may not be copied.
private final class JournalHolder {
    private var journal: Journal?
    let id: String
    /// What the journal held when it was opened.
    let found: JournalContents
    /// Where a broken last line was put aside, if there was one.
    let setAside: String?

    init(_ journal: consuming Journal) {
        id = journal.header.interview
        found = journal.found
        setAside = journal.setAside
        self.journal = consume journal
    }

    func append(_ event: TimedEvent) throws { try journal?.append(event) }

    func close() throws { try journal.take()?.close() }

    func bury(_ kind: Tombstone.Kind) throws { try journal.take()?.bury(kind) }
}

extension StudySettings {
    /// What stands for `${forum}` and the like in texts read aloud.
    var placeholders: [String: String] {
        ["forum": forum, "area": area, "study": title, "contact": contact].filter { !$0.value.isEmpty }
    }
}
