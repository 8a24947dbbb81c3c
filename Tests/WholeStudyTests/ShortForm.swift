import Glibc
import TestSupport

/// A study that asks the short form of Bridging the Gap, and a person who answers it.
enum ShortForm {
    /// Where people of this study can turn; the day is the example's, so that it never is in the future.
    static let support = """
        steps:
          - Stop the questions. Ask what would help right now.
        numbers:
          - name: The coordinator
            reach: 07700 900142
            checked: 2026-09-01

        """

    static let settings = """
        study: tests
        title: A study for tests
        area: Aldermere
        question: Does it work?
        forum: Open Door
        commissioner: Nobody
        contact: the coordinator
        team: [PR1, PR2]
        invented: yes

        """

    /// A new folder with such a study in its folder `study`, made by `footbridge new` and filled in.
    static func study(support: String? = support) throws -> TestFolder {
        let folder = TestFolder()
        let made = try folder.footbridge("new", "study", "--from", "bridging-the-gap-short")
        guard made.exitCode == 0 else { throw TestTrouble(description: "no study: \(made.errors)") }
        try folder.write(settings, to: "study/study.yaml")
        if let support { try folder.write(support, to: "study/support.yaml") }
        return folder
    }

    /// One reply and what it answers.
    struct Step: Sendable {
        /// Words of the prompt that it answers, short enough to stand on one line of forty columns.
        var prompt: String
        /// The lines typed.
        var typed: String
        /// The same for the script surface.
        var script: String

        init(_ prompt: String, _ typed: String, _ script: String) {
            (self.prompt, self.typed, self.script) = (prompt, typed, script)
        }

        /// What the script surface is sent for a question.
        static func question(_ prompt: String, _ typed: String, _ id: String, _ value: String) -> Step {
            Step(prompt, typed, #"{"reply":"answer","question":"\#(id)","value":\#(value)}"#)
        }
    }

    /// The check, the opening and the consent: all that comes before the questions.
    static let beginning: [Step] =
        ["quiet", "when we need", "support sheet", "sign for", "sitting in"].map {
            Step($0, "y", #"{"reply":"confirm"}"#)
        } + [Step("Open Door", "", #"{"reply":"read"}"#)]
        + (1...11).map { Step("Consent \($0) of 11", "y", #"{"reply":"consent","agreed":true}"#) }

    /// The answers of a person who goes to a group.
    static let answers: [Step] = [
        .question("easier for", "a break", "make_easier", #""a break""#),
        Step("Now about", "", #"{"reply":"read"}"#),
        .question("at the moment", "1", "goes", #""yes""#),
        .question(
            "did you find out", "\"My mate told me.\nNot online.\n.", "how_found",
            #"[{"verbatim":"My mate told me."},{"summary":"Not online."}]"#),
        .question("all the ways", "8,16\na card", "how_found_list", #"["friend",{"choice":"other","words":"a card"}]"#),
        .question("where would", "no idea\n.", "where_look", #""no idea""#),
        .question("places you'd", "1", "where_look_list", #"["nowhere"]"#),
        .question("but didn't", "the bus\n.", "got_in_the_way", #""the bus""#),
        .question("that got in", "2-4", "got_in_the_way_list", #"["transport","no_company","nerves"]"#),
        .question("someone to go", "1", "company", #""yes""#),
        .question("makes you want", "/pns", "draws_you", #"{"missing":"prefer_not_to_say"}"#),
        .question("that makes", "joy\n2", "draws_you_list", #"["enjoy"]"#),
        .question("change one", "/dk", "one_change", #"{"missing":"dont_know"}"#),
        .question("feeling now", "1", "feeling_now", #""ok""#),
        Step("Type finish", "finish", #"{"reply":"finish"}"#),
    ]

    static let whole = beginning + answers
}

/// What a journal says that happened, without its numbers, times and seals.
struct JournalLine: Equatable, CustomStringConvertible {
    /// The event's name, such as `answered`.
    var event: String
    /// The rest of the line's facts, as they stand.
    var facts: String
    var description: String { "\(event) \(facts)" }

    /// The events of a journal, in their order; the line that opens it is left out.
    static func all(in journal: String) -> [JournalLine] {
        journal.split(separator: "\n").compactMap { line in
            guard let start = line.firstRange(of: #""event":""#), let end = line.firstRange(of: #","prev":"#) else {
                return nil
            }
            let said = line[start.upperBound..<end.lowerBound]
            guard let quote = said.firstIndex(of: "\"") else { return nil }
            return JournalLine(
                event: String(said[..<quote]), facts: String(said[said.index(after: quote)...].drop { $0 == "," }))
        }
    }
}

extension TestFolder {
    /// The names of the files in the study's `responses`.
    var journals: [String] { files(below: "study/responses").keys.sorted() }

    /// The events of the study's only journal.
    func events() throws -> [JournalLine] {
        guard let only = journals.first, journals.count == 1 else {
            throw TestTrouble(description: "not one journal: \(journals)")
        }
        return JournalLine.all(in: try read("study/responses/\(only)"))
    }

    /// Holds an interview through the script surface, every reply at once.
    @discardableResult
    func holdByScript(_ steps: [ShortForm.Step] = ShortForm.whole, as interviewer: String = "PR1") throws -> ProgramRun
    {
        try footbridge(
            "interview", "--study", "study", "--as", interviewer, "--script",
            input: steps.map { $0.script + "\n" }.joined())
    }
}

extension ProgramSession {
    /// Gives one reply after another, each once its prompt is there; the mark after the last prompt.
    func hold(_ steps: some Sequence<ShortForm.Step>, from start: Int = 0) throws -> Int {
        var mark = start
        for step in steps {
            _ = try wait(for: step.prompt, after: mark)
            for line in step.typed.split(separator: "\n", omittingEmptySubsequences: false) {
                _ = try waitForPrompt(after: mark)
                mark = bytes.count
                type(line + "\n")
            }
        }
        return mark
    }
}
