import ArgumentParser
import Faults
import Records

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Start a study in a new folder.",
        discussion: """
            Makes a folder with study.yaml, questionnaire.yaml, codebook.yaml, support.yaml and bridges.yaml to fill in, \
            each of them plain text. Nothing is ever written into a folder that already holds something.

            Example: footbridge new bath-2026 --from bridging-the-gap-short
            """)

    @Argument(help: "The folder to make.")
    var folder: String

    @Option(help: "The questionnaire to begin with: \(Bundled.questionnaires.joined(separator: ", ")).")
    var from: String = "bridging-the-gap"

    func run() throws {
        guard let questionnaire = Bundled.file("questionnaires/\(from).yaml") else {
            let nearest = nearestName(to: from, among: Bundled.questionnaires).map { " Did you mean \($0)?" } ?? ""
            throw ValidationError(
                "There is no questionnaire called \(from).\(nearest) There are: "
                    + "\(Bundled.questionnaires.joined(separator: ", ")).")
        }
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        let files: [(name: String, bytes: [UInt8])] = [
            ("study.yaml", Array(StudyTemplates.study(id: name).utf8)),
            ("questionnaire.yaml", questionnaire),
            ("codebook.yaml", Bundled.file("questionnaires/codebooks/six-gaps.yaml") ?? []),
            ("support.yaml", Array(StudyTemplates.support.utf8)),
            ("bridges.yaml", Array(StudyTemplates.bridges.utf8)),
        ]
        try StudyFolder.create(folder, files: files)
        Console.say(
            """
            The study is in \(folder). Next:
              1. Fill in study.yaml: who you are, the place, the question, your team's codes.
              2. Fill in support.yaml: local numbers to turn to, each with the day you checked it. No interview starts \
            without it.
              3. footbridge check --study \(folder)
              4. footbridge interview --study \(folder) --as PR1
            """)
    }
}
