import ArgumentParser
import Documents
import Faults
import Findings
import Records
import Reporting
import Themes

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make the report, as an ODT document and as a web page.",
        discussion: """
            Writes report.odt and report.html into the study's reports folder. The same study makes the same files, \
            byte for byte. Themes are the program's suggestions until people confirm them, and the report says so.

            Example: footbridge report --study bath-2026
            """)

    @OptionGroup var study: StudyOption

    @Option(help: "Another folder to write the reports into.")
    var into: String?

    func run() throws {
        let made = try Self.make(study: study, into: into)
        for path in made.paths { Console.say(path) }
        try tellAtEnd(made.faults)
    }

    /// Makes the reports of a study.
    static func make(study option: StudyOption, into: String?) throws -> (paths: [String], faults: [Fault]) {
        let read = try option.findings()
        let document = StandardEdition(generator: "Footbridge \(Footbridge.version)").document(from: read.findings)
        let folder = into ?? Files.path(option.folder, "reports")
        try Files.makeFolder(folder)
        let writers: [any ReportWriter] = [ODTWriter(), HTMLWriter()]
        var paths: [String] = []
        for writer in writers {
            let path = Files.path(folder, "report.\(writer.fileExtension)")
            try Files.replace(path, with: try writer.bytes(of: document))
            paths.append(path)
        }
        return (paths, read.faults)
    }
}

extension StudyOption {
    /// Reads, codes and counts the study.
    func findings() throws -> (findings: StudyFindings, faults: [Fault]) {
        let read = try self.read()
        let codebook = try self.codebook(for: read.study)
        guard let book = codebook.value else { throw Problem(codebook.faults, about: StudyFolder.codebook) }
        let codings = SignalCoder(book).codings(of: read.study)
        return (
            StudyFindings(study: read.study, codings: codings, codebook: book), read.faults + codebook.faults
        )
    }
}
