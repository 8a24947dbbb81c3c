public import Faults
import YAMLTree

extension Bridges {
    /// Reads `bridges.yaml`; everything wrong with it is told at once.
    ///
    /// Whether its themes are those of the codebook is for the room that knows the codebook.
    ///
    /// - Parameter file: its name as the person gave it.
    public static func read(_ bytes: [UInt8], file: String) -> Checked<Bridges> {
        let tree = YAMLNode.parse(bytes, file: file)
        guard let root = tree.value else { return Checked(nil, faults: tree.faults) }
        var reader = FieldReader(faults: tree.faults)
        guard let node = reader.mapping(root, keys: ["gaps", "conclusion"], what: "The file of bridges") else {
            return reader.checked(nil)
        }
        var gaps: [Gap] = []
        var recommended: [String: Int] = [:]
        for item in reader.list(node, "gaps") {
            let keys = ["theme", "statement", "meaning", "bridges"]
            guard let item = reader.mapping(item, keys: keys, what: "A gap") else { continue }
            let theme = reader.text(item, "theme", required: "the theme of the codebook it is about")
            if !theme.isEmpty, gaps.contains(where: { $0.theme == theme }) {
                reader.tell(
                    "duplicate-gap", item, "The theme \(theme) has two gaps; a report has one part for each theme.",
                    "Put both into one.")
            }
            gaps.append(
                Gap(
                    theme: theme,
                    statement: reader.text(item, "statement", required: "the gap in one plain sentence"),
                    meaning: reader.text(item, "meaning"),
                    recommendations: recommendations(item, &recommended, &reader)))
        }
        let bridges = Bridges(gaps: gaps, conclusion: reader.texts(node, "conclusion"))
        return reader.checked(bridges)
    }

    private static func recommendations(
        _ gap: YAMLNode, _ seen: inout [String: Int], _ reader: inout FieldReader
    ) -> [Recommendation] {
        var list: [Recommendation] = []
        for item in reader.list(gap, "bridges") {
            guard let item = reader.mapping(item, keys: ["id", "text", "to", "also"], what: "A bridge") else {
                continue
            }
            let id = reader.text(item, "id", required: "the short name by which others will quote it")
            if let line = seen[id], !id.isEmpty {
                reader.tell(
                    "duplicate-id", item["id"] ?? item,
                    "The id \(id) stands twice; the first is on line \(line).",
                    "Give this one an id of its own, so that it can be traced.")
            } else {
                seen[id] = item.location.line
            }
            list.append(
                Recommendation(
                    id: id, text: reader.text(item, "text", required: "what should happen"),
                    addressedTo: reader.text(item, "to"), alsoServes: reader.texts(item, "also")))
        }
        return list
    }
}
