import Faults
import YAMLTree

extension Questionnaire {
    /// The questionnaire of a draft in which no check found an error: whatever must be there is.
    init(sound draft: Draft) {
        let root = draft.root
        self.init(
            id: root.words("questionnaire"), version: root.words("version"), title: root.words("title"),
            language: root.text("language")?.value ?? "en-GB", about: root.words("about"),
            source: root.text("source")?.value, licence: root.text("licence")?.value,
            beforeStart: root.mappings("before_start").compactMap { _, node in
                node.entries?.first.map { ChecklistItem(id: $0.key, text: $0.value.words?.value ?? "") }
            },
            opening: root.texts("opening").map(\.value),
            consent: draft.consent.map { part in
                ConsentItem(
                    id: part.words("id"), text: part.words("ask"), note: part.text("note")?.value,
                    ifNo: part.word("if_no") ?? .endInterview)
            },
            sections: draft.sections.map { section in
                Section(
                    id: section.part.words("id"), title: section.part.words("title"),
                    askIf: draft.condition(of: section.part)?.expression,
                    questions: draft.questions[section.questions].map { Question(sound: $0, in: draft) })
            },
            closing: root.texts("closing").map(\.value))
    }
}

extension Question {
    fileprivate init(sound question: DraftQuestion, in draft: Draft) {
        let part = question.part
        self.init(
            id: part.words("id"), kind: Kind(sound: question), text: part.words(part["say"] == nil ? "ask" : "say"),
            note: part.text("note")?.value, probes: part.texts("probes").map(\.value),
            askIf: draft.condition(of: part)?.expression, themes: part.texts("feeds").map(\.value),
            nets: question.nets.map {
                Net(id: $0.words("id"), label: $0.words("label"), anyOf: $0.texts("any_of").map(\.value))
            },
            sensitive: part.flag("sensitive") ?? false, checkIn: part.flag("check_in") ?? false,
            identity: part.flag("identity") ?? false, guarded: part.flag("guarded") ?? false,
            why: part.text("why")?.value, location: part.location)
    }
}

extension Question.Kind {
    fileprivate init(sound question: DraftQuestion) {
        let part = question.part
        let list = ChoiceList(
            question.choices.map { choice in
                Choice(
                    id: choice.id?.value ?? "", label: choice.label?.words?.value ?? "", exclusive: choice.exclusive,
                    other: choice.other, group: choice.group?.words?.value)
            }, unprompted: part.flag("unprompted") ?? false)
        let from = part.whole("from") ?? 0
        let range = from...max(from, part.whole("to") ?? from)
        switch question.type {
        case .say, nil: self = .say
        case .open: self = .open
        case .short: self = .short
        case .yesNo: self = .yesNo
        case .one: self = .one(list)
        case .many: self = .many(list, ordered: part.flag("ordered") ?? false)
        case .scale: self = .scale(range, low: part.words("low"), high: part.words("high"))
        case .number: self = .number(range, unit: part.text("unit")?.value)
        case .rank:
            self = .rank(list, top: part.whole("top") ?? min(DraftQuestion.defaultTop, list.choices.count))
        case .date: self = .date(part.word("precision") ?? .year)
        case .feeling: self = .feeling(list, concern: part.texts("concern").map(\.value))
        }
    }
}

extension DraftPart {
    fileprivate func words(_ key: String) -> String { text(key)?.value ?? "" }

    fileprivate func word<Word: RawRepresentable<String>>(_ key: String) -> Word? {
        text(key).flatMap { Word(rawValue: $0.value) }
    }
}
