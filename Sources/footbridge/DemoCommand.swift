import ArgumentParser
import Records

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run the whole span on the example study.",
        discussion: """
            Puts the example study (42 interviews, every answer invented) into a folder and makes its two reports with \
            the same code as for any study. A folder that holds something else is left alone.

            Example: footbridge demo footbridge-demo
            """)

    @Argument(help: "The folder to put the example into.")
    var folder: String = "footbridge-demo"

    func run() throws {
        let example = "examples/bridging-the-gap/"
        let files = Bundled.paths.filter { $0.hasPrefix(example) }.compactMap { path in
            Bundled.file(path).map { (name: String(path.dropFirst(example.count)), bytes: $0) }
        }
        if Files.exists(folder), try !Files.names(in: folder).isEmpty {
            try makeSureItIsTheExample(files)
        } else {
            try StudyFolder.create(folder, files: files)
        }
        var study = StudyOption()
        study.folder = folder
        let made = try ReportCommand.make(study: study, into: nil)
        Console.say(
            """
            The example study is in \(folder). Every answer in it is invented.
            Its reports:
              \(made.paths.joined(separator: "\n  "))
            Open the .html in a browser and the .odt in LibreOffice or Word. Then start a study of your own: \
            footbridge new my-study
            """)
        try tellAtEnd(made.faults)
    }

    /// A second run makes the reports again; anything that is not the example as it was put there is not touched.
    private func makeSureItIsTheExample(_ files: [(name: String, bytes: [UInt8])]) throws {
        for file in files {
            let path = Files.path(folder, file.name)
            guard Files.exists(path), try Files.read(path) == file.bytes else {
                throw Problem(
                    "\(folder) already holds something that is not the example as it came (\(path)). Nothing in it was "
                        + "touched. Name another folder: footbridge demo another-folder")
            }
        }
    }
}
