import ArgumentParser
import Exchange
import Faults
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
            Console.write(Self.table(codings, invented: read.study.settings.invented))
        } else {
            var text = ""
            for coding in codings {
                text += "\(coding.passage.interview), \(coding.passage.question): \(coding.code) "
                text += "(\(coding.direction.words)) because of: \(coding.because.joined(separator: "; "))\n"
            }
            let people = Set(codings.map(\.passage.interview)).count
            text += "\(codings.count) suggestions in the words of \(people) of \(read.study.interviews.count) people. "
            text += "Nobody has confirmed them."
            if read.study.settings.invented { text += " Every answer is invented." }
            Console.say(text)
        }
        try tellAtEnd(read.faults + codebook.faults)
    }

    private static func table(_ codings: [Coding], invented: Bool) -> [UInt8] {
        // Every row says it, since rows are copied and sorted without their first line.
        let maker = invented ? "signals, not confirmed; the answer is invented" : "signals, not confirmed"
        var writer = CSVWriter()
        writer.row(["interview", "question", "code", "direction", "because of", "whole sentence", "made by"])
        for coding in codings {
            writer.row([
                coding.passage.interview, coding.passage.question, coding.code, coding.direction.words,
                coding.because.joined(separator: "; "), coding.passage.words, maker,
            ])
        }
        return writer.bytes
    }
}

extension Direction {
    /// What a person calls it.
    fileprivate var words: String {
        switch self {
        case .helps: "helps"
        case .hinders: "hinders"
        case .wouldHelp: "would help"
        case .neither: "neither"
        }
    }
}
