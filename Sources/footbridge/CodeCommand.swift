import ArgumentParser
import Exchange
import Questionnaires
import Records
import Themes

struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Suggest themes in what people said, each with the words that made it.",
        discussion: """
            Looks for the codebook's words and phrases in every open answer. Each line names the interview, the \
            question, the code, which way it points and the words that fired. They are suggestions: nobody has \
            confirmed them.

            The lines hold what people said. Keep them as safe as the study itself.

            Example: footbridge code --csv > suggestions.csv
            """)

    @OptionGroup var study: StudyOption

    @Flag(help: "Write a table for a spreadsheet (CSV).")
    var csv = false

    func run() throws {
        let read = try study.read()
        let codebook = try study.codebook(for: read.study)
        guard let book = codebook.value else { throw Problem(codebook.faults, about: StudyFolder.codebook) }
        let codings = SignalCoder(book).codings(of: read.study)
        if csv {
            Console.write(Self.table(codings))
        } else {
            var text = ""
            for coding in codings {
                text += "\(coding.passage.interview), \(coding.passage.question): \(coding.code) "
                text += "(\(coding.direction.words)) because of: \(coding.because.joined(separator: "; "))\n"
            }
            let people = Set(codings.map(\.passage.interview)).count
            text += "\(codings.count) suggestions in the words of \(people) of \(read.study.interviews.count) people. "
            text += "Nobody has confirmed them."
            Console.say(text.shownHarmless)
        }
        try tellAtEnd(read.faults + codebook.faults)
    }
}
