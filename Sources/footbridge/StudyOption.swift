import ArgumentParser
import Faults
import Questionnaires
import Records
import Themes

/// The study a command works on: the folder you stand in, unless told.
struct StudyOption: ParsableArguments {
    @Option(name: .customLong("study"), help: "The study's folder.")
    var folder: String = "."

    /// What a command needs after its name to work on the same study; empty for the folder one stands in.
    var argument: String {
        if folder == "." { return "" }
        let isPlain = folder.utf8.allSatisfy { $0 > 0x20 && !"'\"\\$`*?;&|<>()".utf8.contains($0) }
        return isPlain ? " --study \(folder)" : " --study '\(folder.replacing("'", with: "'\\''"))'"
    }

    /// Reads the study; faults that leave nothing to work with end the command.
    ///
    /// - Returns: the study, and the faults beside it, which the command tells at its end.
    func read() throws -> (study: Study, faults: [Fault]) {
        let checked = try check()
        guard let study = checked.value else { throw Problem(checked.faults, about: folder) }
        return (study, checked.faults)
    }

    /// Reads the study, if it can be read, with everything that is wrong with it.
    func check() throws -> Checked<Study> {
        guard Files.isFolder(folder), Files.exists(Files.path(folder, StudyFolder.settings)) else {
            throw Problem(
                exitCode: 2,
                folder == "."
                    ? "The folder you are in is not a study: it has no study.yaml. Go to the study's folder, or name it "
                        + "with --study FOLDER."
                    : "\(folder) is not a study's folder: it has no study.yaml. Check the name you gave.")
        }
        return Study.read(folder: folder)
    }

    /// Reads the study's codebook.
    func codebook(for study: Study) throws -> Checked<Codebook> {
        let path = Files.path(folder, StudyFolder.codebook)
        guard Files.exists(path) else {
            throw Problem(
                "The study has no codebook.yaml, so nothing can be coded. Copy one of the bundled ones into \(folder): "
                    + "footbridge new makes a study that has one.")
        }
        return try codebook(at: path, questions: study.questionnaire)
    }

    /// Reads the codebook at `path`, and tells where the study's bridges do not fit it.
    func codebook(at path: String, questions: Questionnaire?) throws -> Checked<Codebook> {
        let checked = Codebook.read(try Files.read(path), file: path, questions: questions)
        let bridges = Files.path(folder, StudyFolder.bridges)
        // Why bridges cannot be read is told where the study is read.
        guard let book = checked.value, let bytes = try? Files.read(bridges) else { return checked }
        return Checked(book, faults: checked.faults + book.unknownThemes(inBridges: bytes, file: bridges))
    }
}

/// Tells faults that did not stop the work, and ends with exit code 1 where one of them is an error.
func tellAtEnd(_ faults: [Fault]) throws {
    guard !faults.isEmpty else { return }
    for fault in faults { Console.complain(fault.description) }
    if faults.contains(where: { $0.severity == .error }) {
        throw Problem("What could be read was used; what is named above was not, or not wholly.")
    }
}
