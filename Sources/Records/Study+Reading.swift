public import Faults
import Interviews
import JSONLines
import Questionnaires

extension Study {
    /// Reads a whole study folder.
    ///
    /// What is wrong is told in one run. A damaged journal is told as an error, and everything sound in it is used: the
    /// value is then still there, so that a report can be made, and a command ends with exit code 1. There is no value
    /// only where `study.yaml` or the questionnaire cannot be read. The same files give the same value, in whatever order
    /// the disk lists them.
    ///
    /// - Parameter folder: the folder as the person gave it.
    public static func read(folder: String) -> Checked<Study> {
        var reader = StudyReader(folder: folder)
        let study = reader.study()
        return Checked(study, faults: reader.faults.sorted { $0.location < $1.location })
    }
}

/// Reads the files of a folder one after another and gathers what is wrong with them.
private struct StudyReader {
    let folder: String
    var faults: [Fault] = []

    mutating func study() -> Study? {
        if !Files.isFolder(folder) {
            faults.append(
                Fault(
                    rule: "no-study", at: SourceLocation(file: folder), "There is no folder of this name.",
                    remedy: "Check the spelling, or start a study with footbridge new."))
            return nil
        }
        let settings = part(
            StudyFolder.settings, missing: "This is not a study folder: it has no study.yaml.",
            remedy: "Go into the study's folder, name it with --study, or start a study with footbridge new.",
            StudySettings.read)
        let asked = part(
            StudyFolder.questionnaire, missing: "The study has no questionnaire.yaml.",
            remedy: "Copy the questionnaire that was asked into the folder under that name."
        ) { bytes, file in
            let checked = Questionnaire.read(bytes, file: file)
            return Checked(checked.value.map { ($0, CRC32C(bytes).hex) }, faults: checked.faults)
        }
        if !Files.exists(Files.path(folder, StudyFolder.codebook)) {
            faults.append(
                Fault(
                    rule: "missing-file", severity: .advice,
                    at: SourceLocation(file: Files.path(folder, StudyFolder.codebook)),
                    "The study has no codebook.yaml, so its answers cannot be sorted into themes.",
                    remedy: "Copy a codebook into the folder under that name before you make the report."))
        }
        let support = optionalPart(StudyFolder.support, SupportSheet.read)
        let bridges = optionalPart(StudyFolder.bridges, Bridges.read)
        guard let settings, let asked else { return nil }
        var responses = Responses(settings: settings, questionnaire: asked.0, checksum: asked.1)
        responses.read(Files.path(folder, StudyFolder.responses))
        faults += responses.faults
        return Study(
            settings: settings, questionnaire: asked.0, questionnaireChecksum: asked.1,
            interviews: responses.sorted(), refusals: responses.refusals, removed: responses.removed,
            support: support, bridges: bridges ?? Bridges())
    }

    private mutating func part<Value>(
        _ name: String, missing: String, remedy: String, _ read: ([UInt8], String) -> Checked<Value>
    ) -> Value? {
        let path = Files.path(folder, name)
        do throws(RecordsError) {
            let checked = read(try Files.read(path), path)
            faults += checked.faults
            return checked.value
        } catch {
            if error.code == .notFound {
                faults.append(Fault(rule: "missing-file", at: SourceLocation(file: path), missing, remedy: remedy))
            } else {
                faults.append(.unreadable(error))
            }
            return nil
        }
    }

    private mutating func optionalPart<Value>(
        _ name: String, _ read: ([UInt8], String) -> Checked<Value>
    ) -> Value? {
        Files.exists(Files.path(folder, name)) ? part(name, missing: "", remedy: "", read) : nil
    }
}

extension Fault {
    static func unreadable(_ error: RecordsError) -> Fault {
        Fault(rule: "cannot-read", at: SourceLocation(file: error.path), error.message, remedy: error.remedy)
    }
}
