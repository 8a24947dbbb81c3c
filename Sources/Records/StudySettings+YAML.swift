public import Faults
import YAMLTree

extension StudySettings {
    private static let keys = [
        "study", "title", "area", "question", "forum", "commissioner", "contact", "team", "method", "invented",
        "report_date", "disclosure",
    ]

    /// Reads `study.yaml`; everything wrong with it is told at once.
    ///
    /// - Parameter file: its name as the person gave it.
    public static func read(_ bytes: [UInt8], file: String) -> Checked<StudySettings> {
        let tree = YAMLNode.parse(bytes, file: file)
        guard let root = tree.value else { return Checked(nil, faults: tree.faults) }
        var reader = FieldReader(faults: tree.faults)
        guard let node = reader.mapping(root, keys: keys, what: "A study") else { return reader.checked(nil) }
        let id = reader.text(node, "study", required: "the short name that every journal of the study carries")
        let title = reader.text(node, "title", required: "what the report is called")
        let disclosure = reader.text(node, "disclosure")
        if !disclosure.isEmpty, disclosure != "peer-small" {
            reader.tell(
                "unknown-disclosure", node["disclosure"] ?? node,
                "There are no rules for small numbers called \"\(disclosure)\"; there is peer-small.",
                "Write peer-small, or take the line out.")
        }
        let settings = StudySettings(
            id: id, title: title, area: reader.text(node, "area"), question: reader.text(node, "question"),
            forum: reader.text(node, "forum"), commissioner: reader.text(node, "commissioner"),
            contact: reader.text(node, "contact"), team: team(node, &reader), method: method(node, &reader),
            invented: reader.yesNo(node, "invented"), reportDate: reader.day(node, "report_date"),
            disclosure: disclosure.isEmpty ? "peer-small" : disclosure)
        return reader.checked(settings)
    }

    private static func team(_ node: YAMLNode, _ reader: inout FieldReader) -> [String] {
        var team: [String] = []
        for item in reader.list(node, "team") {
            let code = reader.plain(item, "Each item of `team`")
            if !InterviewCode.isCode(code) {
                reader.tell(
                    "bad-code", item, "\"\(code)\" cannot be an interviewer's code.",
                    "Use letters, digits, - and _ only, sixteen at most, such as PR1; never a name.")
            } else if team.contains(code) {
                reader.tell(
                    "duplicate-code", item, "The code \(code) stands twice in `team`.",
                    "Give each interviewer a code of their own.")
            } else {
                team.append(code)
            }
        }
        return team
    }

    /// Each line is `- Training: what was done`, or the long form with `label` and `text`.
    private static func method(_ node: YAMLNode, _ reader: inout FieldReader) -> [MethodLine] {
        var lines: [MethodLine] = []
        for item in reader.list(node, "method") {
            guard let entries = item.entries, let entry = entries.first, entries.count == 1 || item["label"] != nil
            else {
                reader.tell(
                    "method-line", item, "A line of `method` is one label with its text.",
                    "Write it as - Training: what was done.")
                continue
            }
            if item["label"] == nil {
                lines.append(MethodLine(label: entry.key, text: reader.plain(entry.value, "`\(entry.key)`")))
            } else if let item = reader.mapping(item, keys: ["label", "text"], what: "A line of `method`") {
                let label = reader.text(item, "label", required: "what the line is about")
                lines.append(MethodLine(label: label, text: reader.text(item, "text")))
            }
        }
        // A new study comes with labels still to be filled in.
        return lines.filter { !$0.text.isEmpty }
    }
}
