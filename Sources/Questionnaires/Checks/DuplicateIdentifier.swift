import Faults
import YAMLTree

/// One name for two things: their answers could not be told apart.
enum DuplicateIdentifier: Check {
    static let rule = "duplicate-id"
    static let explanation = "The same name given twice, to questions, sections, consent items, choices or nets."

    static func faults(in draft: Draft) -> [Fault] {
        let checklist = draft.root.mappings("before_start").compactMap { _, node in
            node.entries?.first.map { Located(value: $0.key, location: $0.keyLocation) }
        }
        return repeats(checklist, "the questionnaire, before_start: the line")
            + repeats(draft.consent.compactMap { $0.text("id") }, "consent: the item")
            + repeats(draft.sections.compactMap { $0.part.text("id") }, "sections: the section")
            + repeats(draft.questions.compactMap { $0.part.text("id") }, "the question")
            + draft.questions.flatMap(faults(in:))
    }

    private static func faults(in question: DraftQuestion) -> [Fault] {
        let name = question.part.name
        let choices = question.choices.compactMap(\.id)
        let nets = question.nets.compactMap { $0.text("id") }
        let named = Set(choices.map(\.value))
        let both = nets.filter { named.contains($0.value) }.map { net in
            fault(
                at: net.location, "\(name), nets: `\(net.value)` is the name of a choice already.",
                remedy: "Call the net something else, such as `any_\(net.value)`.")
        }
        let lists = question.nets.flatMap { repeats($0.texts("any_of"), "\($0.name), any_of: the choice") }
        return both + lists + repeats(choices, "\(name), choices: the choice")
            + repeats(nets, "\(name), nets: the net")
            + repeats(question.part.texts("concern"), "\(name), concern: the choice")
            + repeats(question.part.texts("feeds"), "\(name), feeds: the theme")
    }

    private static func repeats(_ names: [Located<String>], _ what: String) -> [Fault] {
        var first: [String: SourceLocation] = [:]
        var faults: [Fault] = []
        for name in names {
            if let earlier = first[name.value] {
                let place =
                    earlier.line == name.location.line ? "in column \(earlier.column)" : "on line \(earlier.line)"
                faults.append(
                    fault(
                        at: name.location, "\(what) `\(name.value)` stands twice; the first is \(place).",
                        remedy: "Rename one of them, or take it out."))
            } else {
                first[name.value] = name.location
            }
        }
        return faults
    }
}
