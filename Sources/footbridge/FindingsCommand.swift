import ArgumentParser
import Documents
import Reporting

struct FindingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "Show the counts on the terminal.",
        discussion: """
            The same words and numbers as the report, as plain text: what is hidden there is hidden here.

            Example: footbridge findings --study bath-2026 | less
            """)

    @OptionGroup var study: StudyOption

    func run() throws {
        let read = try study.findings()
        let document = StandardEdition(generator: "Footbridge \(Footbridge.version)").document(from: read.findings)
        Console.say(String(decoding: try TextWriter().bytes(of: document), as: UTF8.self))
        try tellAtEnd(read.faults)
    }
}
