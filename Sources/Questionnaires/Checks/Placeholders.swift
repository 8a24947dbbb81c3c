import Faults
import YAMLTree

/// `${...}` in a text with nothing to put there: the person would hear the name of a variable.
enum Placeholders: Check {
    static let rule = "placeholder"
    static let explanation =
        "A `${...}` in a text that is neither ${forum}, ${area}, ${study}, ${contact} nor an earlier question."

    static func faults(in draft: Draft) -> [Fault] {
        var search = Search(draft)
        search.look(in: draft.root, before: 0, except: "closing")
        for part in draft.consent { search.look(in: part, before: 0) }
        for (index, question) in draft.questions.enumerated() {
            search.look(in: question.part, before: index)
            for choice in question.choices {
                guard let label = choice.label else { continue }
                search.look(at: label, "\(question.part.name), choices", before: index)
            }
        }
        for text in draft.root["closing"]?.items ?? [] {
            search.look(at: text, "the questionnaire, closing", before: draft.questions.count)
        }
        return search.faults
    }

    private struct Search {
        let draft: Draft
        var faults: [Fault] = []
        var suggestions = Suggestions()
        /// The names that may stand in a text: the study's, then the questions' (`nil` for what is only read out).
        let names: [String?]

        init(_ draft: Draft) {
            self.draft = draft
            names = Placeholder.study + draft.questions.map { $0.type == .say ? nil : $0.part.text("id")?.value }
        }

        mutating func look(in part: DraftPart, before position: Int, except left: String = "") {
            for key in Notation.keys(of: part.part) where key.name != left {
                guard let node = part[key.name] else { continue }
                let place = "\(part.name), \(key.name)"
                switch key.shape {
                case .text(filled: true): look(at: node, place, before: position)
                case .texts: for item in node.items ?? [] { look(at: item, place, before: position) }
                case .pairs:
                    for item in node.items ?? [] {
                        for entry in item.entries ?? [] { look(at: entry.value, place, before: position) }
                    }
                case .text, .identifier, .identifiers, .choiceNames, .flag, .whole, .word, .condition, .choices, .parts:
                    break
                }
            }
        }

        mutating func look(at node: YAMLNode, _ place: String, before position: Int) {
            guard let text = node.text, text.utf8.contains(UInt8(ascii: "$")) else { return }
            let found = Placeholder.all(in: text)
            if found.isEmpty { return }
            let places = draft.source.places(in: node)
            for placeholder in found {
                guard let (message, remedy) = problem(placeholder, before: position) else { continue }
                faults.append(
                    fault(at: places[min(placeholder.offset, places.count - 1)], "\(place): \(message)", remedy: remedy)
                )
            }
        }

        private mutating func problem(
            _ placeholder: Placeholder, before position: Int
        ) -> (message: String, remedy: String)? {
            guard let name = placeholder.name else {
                return ("`${` is opened here and never closed.", "Write it like ${forum}, or take the $ out.")
            }
            let study = Placeholder.study
            let question = draft.question(named: name)
            if study.contains(name) {
                guard question != nil else { return nil }
                return (
                    "`${\(name)}` could mean the study's \(name) or the answer to the question `\(name)`.",
                    "Give the question another name."
                )
            }
            if let question {
                if draft.questions[question].type == .say {
                    return ("`\(name)` is only read out and takes no answer.", "Take ${\(name)} out.")
                }
                if question < position { return nil }
                return (
                    "`\(name)` is not answered yet when this is read.",
                    "Name an earlier question, or take ${\(name)} out."
                )
            }
            let known = names.prefix(study.count + position).lazy.compactMap { $0 }
            let ending = suggestions.ending(name, among: known)
            return (
                "nothing is known that could stand for `${\(name)}`\(ending)",
                "Use \(study.map { "${\($0)}" }.joined(separator: ", ")) or the name of an earlier question."
            )
        }
    }
}
