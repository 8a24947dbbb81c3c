public import Faults
import YAMLTree

extension SupportSheet {
    /// After so many days a number should be checked again.
    public static let staleAfterDays: Int64 = 180

    /// Reads `support.yaml`; everything wrong with it is told at once.
    ///
    /// A sheet without any number is read too, so that it can be shown what is missing; the gate refuses it.
    ///
    /// - Parameter file: its name as the person gave it.
    public static func read(_ bytes: [UInt8], file: String) -> Checked<SupportSheet> {
        let tree = YAMLNode.parse(bytes, file: file)
        guard let root = tree.value else { return Checked(nil, faults: tree.faults) }
        var reader = FieldReader(faults: tree.faults)
        guard let node = reader.mapping(root, keys: ["steps", "numbers"], what: "A support sheet") else {
            return reader.checked(nil)
        }
        var entries: [Entry] = []
        for item in reader.list(node, "numbers") {
            let keys = ["name", "reach", "hours", "checked"]
            guard let item = reader.mapping(item, keys: keys, what: "A support number") else { continue }
            let checked = reader.day(
                item, "checked", required: "the day on which somebody made sure that the number is right")
            entries.append(
                Entry(
                    name: reader.text(item, "name", required: "who answers"),
                    reach: reader.text(item, "reach", required: "the number, the address or the place"),
                    hours: reader.text(item, "hours"), checked: checked ?? ""))
        }
        let sheet = SupportSheet(steps: reader.texts(node, "steps"), entries: entries)
        return reader.checked(sheet)
    }

    /// Whether interviews may begin on `day` (`yyyy-mm-dd`): there is a number, and each was checked on that day or
    /// before.
    public func isReady(on day: String) -> Bool { !gate(on: day, file: "").contains { $0.severity == .error } }

    /// What keeps the gate before the first interview shut; and, as advice, numbers that nobody has checked for 180 days.
    ///
    /// - Parameters:
    ///   - day: today, `yyyy-mm-dd`.
    ///   - file: the name of the sheet's file as the person gave it.
    public func gate(on day: String, file: String) -> [Fault] {
        let location = SourceLocation(file: file)
        var faults: [Fault] = []
        if entries.isEmpty {
            faults.append(
                Fault(
                    rule: "support-missing", at: location,
                    "The support sheet has no number yet, and no interview starts without one.",
                    remedy: "Add local numbers under `numbers`, each with the day you rang and made sure of it."))
        }
        let today = Moment.dayNumber(day) ?? .min
        for entry in entries {
            guard let checked = Moment.dayNumber(entry.checked) else {
                faults.append(
                    Fault(
                        rule: "support-undated", at: location, "\(entry.name) has no day on which it was checked.",
                        remedy: "Make sure of it, and write the day as `checked: \(day)`."))
                continue
            }
            if checked > today {
                faults.append(
                    Fault(
                        rule: "support-future", at: location,
                        "\(entry.name) was checked on \(entry.checked), and that day has not come.",
                        remedy: "Write the day on which somebody made sure of it; today is \(day)."))
            } else if today - checked > SupportSheet.staleAfterDays {
                faults.append(
                    Fault(
                        rule: "support-stale", severity: .advice, at: location,
                        "\(entry.name) was last checked on \(entry.checked), \(today - checked) days ago.",
                        remedy: "Make sure of it again before you hand it out, and write the new day."))
            }
        }
        return faults
    }
}
