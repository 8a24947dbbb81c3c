import ArgumentParser
import Exchange
import Faults
import Records

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring comments from a spreadsheet in as the answers of a new study.",
        discussion: """
            Takes a CSV file with one comment a row and makes a study of it: one open question, one person a row. Each \
            person needs an identifier of their own. What is wrong with the file is told with its line, all at once, and \
            then nothing is made.

            Nobody is quoted unless you say with --quotable that the people agreed to it.

            Example: footbridge import comments.csv --text comment --id number --into comments-2026 \
            --codebook patient-experience
            """)

    @Argument(help: "The CSV file.")
    var file: String

    @Option(help: "The column that holds the words.")
    var text: String

    @Option(help: "The column that holds each person's identifier.")
    var id: String

    @Option(help: "The new study's folder.")
    var into: String

    @Option(help: "The codebook to code it with: \(Bundled.codebooks.joined(separator: ", ")), or a file.")
    var codebook: String = "six-gaps"

    @Option(help: "The study's title.")
    var title: String?

    @Option(help: "What was asked.")
    var question: String?

    @Flag(help: "The people who wrote the comments agreed to be quoted.")
    var quotable = false

    func run() throws {
        let book = try codebookBytes()
        let name = into.split(separator: "/").last.map(String.init) ?? into
        var comments = CommentImport(
            text: text, id: id, study: name, title: title ?? "Comments: \(name)", mayQuote: quotable, time: Clock.now(),
            program: Footbridge.version)
        if let question { comments.question = question }
        let checked = comments.read(try Files.read(file, limit: CSVReader.sizeLimit), file: file)
        guard let imported = checked.value else { throw Problem(checked.faults, about: file) }
        try StudyFolder.create(into, files: imported.files + [(StudyFolder.codebook, book)])
        let empty = imported.empty == 0 ? "" : " \(imported.empty) of them left the comment empty."
        Console.say(
            """
            \(imported.people) people's comments are in \(into).\(empty)
            Next: footbridge report --study \(into)
            """)
    }

    private func codebookBytes() throws -> [UInt8] {
        if let bundled = Bundled.file("questionnaires/codebooks/\(codebook).yaml") { return bundled }
        if Files.exists(codebook) { return try Files.read(codebook) }
        let nearest = nearestName(to: codebook, among: Bundled.codebooks).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError(
            "There is no codebook called \(codebook), and no file of that name.\(nearest) There are: "
                + "\(Bundled.codebooks.joined(separator: ", ")).")
    }
}
