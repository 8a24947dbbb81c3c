import ArgumentParser
import Faults
import JSONLines
import Questionnaires
import Records
import Themes
import YAMLTree

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell everything that is wrong with a questionnaire, a codebook or a study.",
        discussion: """
            Without a file, checks the study in the folder you stand in: its questionnaire, codebook, support sheet and \
            every interview. With files, checks each of them. Every fault comes with its line and column and how to \
            mend it; nothing is ever changed.

            Example: footbridge check questionnaire.yaml codebook.yaml
            """)

    @Argument(help: "Files to check. Without any, the study is checked.")
    var files: [String] = []

    @OptionGroup var study: StudyOption

    @Flag(help: "Tell the faults as one line of JSON each.")
    var json = false

    @Flag(help: "List what is checked in a questionnaire, and end.")
    var rules = false

    func run() throws {
        if rules {
            for check in Questionnaire.checks { Console.say("\(check.rule): \(check.explanation)") }
            return
        }
        var faults: [Fault] = []
        var sound: [String] = []
        if files.isEmpty {
            let read = try study.check()
            faults += read.faults
            let codebook = Files.path(study.folder, StudyFolder.codebook)
            if Files.exists(codebook) {
                faults += try study.codebook(at: codebook, questions: read.value?.questionnaire).faults
            }
            if let study = read.value {
                sound.append("\(self.study.folder): \(summary(study))")
                faults += beforeTheNextInterview(study)
            }
        }
        for file in files {
            let checked = try check(file)
            faults += checked.faults
            if let summary = checked.value { sound.append("\(file): \(summary)") }
        }
        try tell(faults, sound: sound)
    }

    private func summary(_ study: Study) -> String {
        let people = study.interviews.count
        return Self.counted(study.questionnaire) + ", "
            + "\(people) \(people == 1 ? "person" : "people")"
            + (study.settings.invented ? ", every answer invented" : "")
    }

    /// What would keep the next interview from starting, and what it would read aloud with gaps.
    private func beforeTheNextInterview(_ study: Study) -> [Fault] {
        // Answers that were brought in from elsewhere need no interviewer.
        guard !study.questionnaire.consent.isEmpty else { return [] }
        let file = Files.path(self.study.folder, StudyFolder.support)
        // A sheet that is there and cannot be read is told by its own faults.
        let sheet = study.support ?? (Files.exists(file) ? nil : SupportSheet(steps: [], entries: []))
        let settings = Files.path(self.study.folder, StudyFolder.settings)
        let blanks = study.questionnaire.placeholders.filter { study.settings.placeholders[$0] == nil }.sorted()
            .map { key in
                Fault(
                    rule: "blank-read-aloud", severity: .advice, at: SourceLocation(file: settings),
                    "The questionnaire reads `\(key)` aloud, and it is still empty.",
                    remedy: "Fill in `\(key)` before the first interview.")
            }
        return (sheet?.gate(on: Moment.day(Clock.now()), file: file) ?? []) + blanks
    }

    private func tell(_ faults: [Fault], sound: [String]) throws {
        let errors = faults.filter { $0.severity == .error }.count
        if json {
            for fault in faults { Console.say(fault.json.line) }
        } else {
            for fault in faults { Console.say(fault.description) }
            for summary in sound { Console.say(summary) }
            if errors == 0 {
                Console.say(faults.isEmpty ? "No faults." : "No faults; \(faults.count) to think about.")
            }
        }
        if errors > 0 { throw Problem("\(errors) \(errors == 1 ? "fault" : "faults") to mend. Nothing was changed.") }
    }

    /// Checks one file by what its keys say it is; the value is a summary of what it holds.
    private func check(_ file: String) throws -> Checked<String> {
        let bytes = try Files.read(file)
        let tree = YAMLNode.parse(bytes, file: file)
        guard let root = tree.value else { return Checked(nil, faults: tree.faults) }
        let keys = Set(root.entries?.map(\.key) ?? [])
        if keys.contains("codebook") {
            let checked = Codebook.read(bytes, file: file, questions: nil)
            return Checked(
                checked.value.map { "\($0.themes.count) themes, \($0.codes.count) codes" }, faults: checked.faults)
        }
        if keys.contains("study") {
            let checked = StudySettings.read(bytes, file: file)
            return Checked(checked.value.map { "the study \($0.title)" }, faults: checked.faults)
        }
        if keys.contains("numbers") {
            let checked = SupportSheet.read(bytes, file: file)
            return Checked(checked.value.map { "\($0.entries.count) places to turn to" }, faults: checked.faults)
        }
        if keys.contains("gaps") {
            let checked = Bridges.read(bytes, file: file)
            return Checked(checked.value.map { "\($0.gaps.count) gaps" }, faults: checked.faults)
        }
        let checked = Questionnaire.read(bytes, file: file)
        return Checked(
            checked.value.map {
                Self.counted($0) + " in \($0.sections.count) "
                    + ($0.sections.count == 1 ? "section" : "sections")
            }, faults: checked.faults)
    }

    private static func counted(_ questionnaire: Questionnaire) -> String {
        let count = questionnaire.questions.count(where: \.takesAnswer)
        return "\(count) \(count == 1 ? "question" : "questions")"
    }
}

extension Questionnaire {
    /// The names of everything that the study fills in where it is read aloud.
    fileprivate var placeholders: Set<String> {
        let texts = opening + consent.map(\.text) + questions.map(\.text) + closing
        return Set(texts.flatMap { Placeholder.all(in: $0) }.compactMap(\.name)).intersection(Placeholder.study)
    }
}

extension Fault {
    /// The same facts for a machine.
    fileprivate var json: JSONValue {
        .object([
            .init("rule", .string(rule)), .init("severity", .string(severity.rawValue)),
            .init("file", .string(location.file)), .init("line", .integer(Int64(location.line))),
            .init("column", .integer(Int64(location.column))), .init("message", .string(message)),
            .init("remedy", .string(remedy)),
        ])
    }
}
