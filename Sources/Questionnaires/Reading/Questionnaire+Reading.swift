public import Faults
import YAMLTree

extension Questionnaire {
    /// Reads a questionnaire in the YAML notation.
    ///
    /// All faults of a file are told in one run, in the order of their places. There is a value only where none of
    /// them is an error.
    ///
    /// - Parameters:
    ///   - bytes: the file's bytes; UTF-8.
    ///   - file: the file's name as the person gave it, for the places of faults.
    public static func read(_ bytes: [UInt8], file: String) -> Checked<Questionnaire> {
        let (tree, broken) = YAMLNode.tree(bytes, file: file)
        guard let tree else { return Checked(nil, faults: broken) }
        let draft = Draft(tree, source: YAMLSource(bytes, file: file))
        // Of a file without keys there is nothing more to tell than that.
        let checks = draft.isMapping ? allChecks : [WrongShape.self]
        let faults = (broken + checks.flatMap { $0.faults(in: draft) }).sorted {
            ($0.location, $0.rule, $0.message) < ($1.location, $1.rule, $1.message)
        }
        let checked = Checked<Questionnaire>(nil, faults: faults)
        return checked.hasErrors ? checked : Checked(Questionnaire(sound: draft), faults: faults)
    }
}
