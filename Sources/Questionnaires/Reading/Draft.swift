import Faults
import YAMLTree

/// A questionnaire file as it stands, sound or not: what the checks look at and what a sound one is built from.
struct Draft: Sendable {
    /// The file as a whole.
    let root: DraftPart
    /// Whether the file has keys at all.
    let isMapping: Bool
    /// The items of consent.
    let consent: [DraftPart]
    /// The sections.
    let sections: [DraftSection]
    /// The questions of all sections, in the order of asking.
    let questions: [DraftQuestion]
    /// Every mapping of the file, from the whole to the nets.
    let parts: [DraftPart]
    /// Every `ask_if`.
    let conditions: [DraftCondition]
    /// The text, for places inside it.
    let source: YAMLSource
    private let firstQuestion: [String: Int]
    /// The place in `conditions` of the one that begins at a place of the file.
    private let conditionsByPlace: [SourceLocation: Int]

    /// The condition of a section or question, where it has one.
    func condition(of part: DraftPart) -> DraftCondition? {
        part["ask_if"].flatMap { conditionsByPlace[$0.location] }.map { conditions[$0] }
    }

    /// The place among all questions of the first one with that identifier.
    func question(named id: String) -> Int? { firstQuestion[id] }

    init(_ tree: YAMLNode, source: YAMLSource) {
        self.source = source
        isMapping = tree.entries != nil
        root = DraftPart(.questionnaire, name: "the questionnaire", node: tree)
        consent = root.mappings("consent").map { number, node in
            DraftPart(.consent, name: Self.name("consent item", node, number), node: node)
        }
        var sections: [DraftSection] = []
        var questions: [DraftQuestion] = []
        for (number, node) in root.mappings("sections") {
            let part = DraftPart(.section, name: Self.name("section", node, number), node: node)
            let first = questions.count
            for (number, node) in part.mappings("questions") {
                questions.append(
                    DraftQuestion(node, number: number, section: part.name, index: sections.count))
            }
            sections.append(DraftSection(part: part, questions: first..<questions.count))
        }
        self.sections = sections
        self.questions = questions
        parts =
            [root] + consent
            + sections.flatMap { section in
                [section.part]
                    + questions[section.questions].flatMap {
                        [$0.part] + $0.choices.compactMap(\.part) + $0.nets
                    }
            }
        firstQuestion = Dictionary(
            questions.enumerated().compactMap { index, question in
                question.id.map { ($0.value, index) }
            }
        ) { first, _ in first }
        conditions =
            sections.flatMap { section in
                [
                    DraftCondition(
                        of: section.part, before: section.questions.lowerBound, isSection: true, source: source)
                ]
                    + section.questions.map {
                        DraftCondition(of: questions[$0].part, before: $0, isSection: false, source: source)
                    }
            }.compactMap { $0 }
        conditionsByPlace = Dictionary(conditions.enumerated().map { ($0.element.location, $0.offset) }) { a, _ in a }
    }

    /// What faults call a part: by its identifier where that is sound, else by its place in its list.
    static func name(_ kind: String, _ node: YAMLNode, _ number: Int, of whole: String? = nil)
        -> String
    {
        let id = node["id"]?.words.map(\.value)
        let own =
            id.flatMap { Identifier.isSoundChoice($0) ? "\(kind) \($0)" : nil } ?? "\(kind) \(number)"
        return whole.map { "\(own) of \($0)" } ?? own
    }
}

/// A section as it stands.
struct DraftSection: Sendable {
    let part: DraftPart
    /// Its questions' places among all.
    let questions: Range<Int>
}

/// A question as it stands.
struct DraftQuestion: Sendable {
    let part: DraftPart
    let id: Located<String>?
    /// `nil` where it is missing or unknown.
    let type: Notation.QuestionType?
    /// Its choices; yes and no for `yes_no`.
    let choices: [DraftChoice]
    /// The identifiers of its choices; `nil` where one has none, so that it may be any.
    let choiceIDs: Set<String>?
    let nets: [DraftPart]
    /// The place of its section.
    let section: Int

    init(_ node: YAMLNode, number: Int, section: String, index: Int) {
        id = node["id"]?.words
        let hasID = id.map { Identifier.isSoundChoice($0.value) } == true
        let name = Draft.name("question", node, number, of: hasID ? nil : section)
        let type = node["type"]?.words.flatMap { Notation.QuestionType(rawValue: $0.value) }
        let part = DraftPart(.question(type), name: name, node: node)
        self.part = part
        self.type = type
        self.section = index
        nets = part.mappings("nets").map { number, node in
            DraftPart(.net, name: Draft.name("net", node, number, of: name), node: node)
        }
        let choices =
            type == .yesNo
            ? Choice.yesNo.map { DraftChoice($0, at: node.location) }
            : part.mappings("choices").map { number, node in
                DraftChoice(node, number: number, question: name, type: type)
            }
        self.choices = choices
        choiceIDs = choices.contains { $0.id == nil } ? nil : Set(choices.compactMap { $0.id?.value })
    }

    /// The identifiers of its choices that have one.
    var choiceNames: [String] { choices.compactMap { $0.id?.value } }
}

/// A choice as it stands.
struct DraftChoice: Sendable {
    let id: Located<String>?
    let label: YAMLNode?
    /// The mapping, where it is written in the long form.
    let part: DraftPart?
    let exclusive: Bool
    let other: Bool
    let group: YAMLNode?

    init(_ choice: Choice, at location: SourceLocation) {
        id = Located(value: choice.id, location: location)
        label = YAMLNode(.scalar(choice.label, plain: true), at: location)
        part = nil
        exclusive = choice.exclusive
        other = choice.other
        group = choice.group.map { YAMLNode(.scalar($0, plain: true), at: location) }
    }

    init(_ node: YAMLNode, number: Int, question: String, type: Notation.QuestionType?) {
        let entries = node.entries ?? []
        if entries.count == 1, let only = entries.first, Self.isShort(only) {
            id = Located(value: only.key.trimmed, location: only.keyLocation)
            label = only.value
            part = nil
            exclusive = false
            other = false
            group = nil
            return
        }
        let part = DraftPart(
            .choice(type), name: Draft.name("choice", node, number, of: question), node: node)
        self.part = part
        id = part.text("id")
        label = part["label"]
        exclusive = part.flag("exclusive") ?? false
        other = part.flag("other") ?? false
        group = part["group"]
    }

    /// `other: Something else` is a choice called `other`; `other: yes` is half of a long form.
    private static func isShort(_ entry: YAMLEntry) -> Bool {
        switch entry.key {
        case "id", "label": false
        case "exclusive", "other": !["yes", "no"].contains(entry.value.text)
        default: true
        }
    }
}
