import Faults
import Records

/// Why a command could not do its work, told to the person and to the caller.
struct Problem: Error {
    /// 1 the work found problems, 2 wrong usage, 3 the machine failed.
    var exitCode: Int32
    /// What is wrong and what to do: sentences for a person.
    var sentences: [String]

    init(exitCode: Int32 = 1, _ sentences: String...) {
        self.exitCode = exitCode
        self.sentences = sentences
    }

    /// The faults of somebody's material, told one a line, with a count at the end.
    init(_ faults: [Fault], about what: String) {
        exitCode = 1
        sentences = faults.map(\.description)
        let errors = faults.filter { $0.severity == .error }.count
        sentences.append("\(what): \(errors) \(errors == 1 ? "thing" : "things") to mend. Nothing was changed.")
    }

    /// What the machine said, or `nil` where the error is of another kind.
    init?(machine error: any Error) {
        guard let trouble = error as? RecordsError else { return nil }
        exitCode =
            switch trouble.code {
            case .permission, .readOnly, .diskFull, .poisoned, .other: 3
            case .notFound, .badName, .isAFolder, .notAFolder: 2
            case .exists, .notEmpty, .locked, .tooLarge, .notAJournal, .notAFile: 1
            }
        sentences = [trouble.description]
    }

    func tell() {
        for sentence in sentences { Console.complain(sentence) }
    }
}
