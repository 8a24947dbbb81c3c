import Interviews
import JSONLines
import Questionnaires

extension Prompt {
    /// The prompt as a line of the script.
    func json(_ sitting: Sitting) -> JSONValue {
        func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string(sitting.filled($0)) }) }
        switch self {
        case .confirm(let item):
            return prompt(
                "confirm", [.init("item", .string(item.id)), .init("text", .string(sitting.filled(item.text)))])
        case .opening(let opening): return prompt("opening", [.init("texts", texts(opening))])
        case .consent(let item, let number, let count):
            var members: [JSONValue.Member] = [
                .init("item", .string(item.id)), .init("number", .integer(Int64(number))),
                .init("of", .integer(Int64(count))), .init("text", .string(sitting.filled(item.text))),
            ]
            if let note = item.note { members.append(.init("note", .string(sitting.filled(note)))) }
            members.append(.init("if_no", .string(item.ifNo.rawValue)))
            return prompt("consent", members)
        case .question(let question):
            return prompt(question.question.takesAnswer ? "question" : "say", question.members(sitting))
        case .closing(let closing): return prompt("closing", [.init("texts", texts(closing))])
        case .paused: return prompt("paused", [])
        case .ended(let outcome, let closing):
            return prompt("ended", [.init("outcome", .string(outcome.rawValue)), .init("texts", texts(closing))])
        }
    }

    private func prompt(_ kind: String, _ members: [JSONValue.Member]) -> JSONValue {
        .object([.init("prompt", .string(kind))] + members)
    }
}

extension QuestionPrompt {
    fileprivate func members(_ sitting: Sitting) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init("question", .string(question.id)), .init("section", .string(section)),
            .init("text", .string(sitting.filled(question.text))),
        ]
        if let note = question.note { members.append(.init("note", .string(sitting.filled(note)))) }
        guard question.takesAnswer else { return members }
        members += [
            .init("number", .integer(Int64(number))), .init("about", .integer(Int64(about))),
            .init("kind", .string(question.kind.name)),
        ]
        members += kindMembers
        if !question.probes.isEmpty {
            members.append(.init("probes", .array(question.probes.map { .string(sitting.filled($0)) })))
        }
        if !probed.isEmpty { members.append(.init("probed", .array(probed.sorted().map { .integer(Int64($0 + 1)) }))) }
        if let answer { members.append(.init("answer", answer.json)) }
        if !draft.isEmpty { members.append(.init("draft", .array(draft.map(\.json)))) }
        return members
    }

    private var kindMembers: [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        if !question.choices.isEmpty { members.append(.init("choices", .array(question.choices.map(\.json)))) }
        if question.isUnprompted { members.append(.init("unprompted", .bool(true))) }
        switch question.kind {
        case .scale(let range, let low, let high):
            members += range.members + [.init("low", .string(low)), .init("high", .string(high))]
        case .number(let range, let unit):
            members += range.members
            if let unit { members.append(.init("unit", .string(unit))) }
        case .rank(_, let top): members.append(.init("top", .integer(Int64(top))))
        case .date(let precision): members.append(.init("precision", .string(precision.rawValue)))
        case .say, .open, .short, .yesNo, .one, .many, .feeling: break
        }
        return members
    }
}

extension ClosedRange<Int> {
    fileprivate var members: [JSONValue.Member] {
        [.init("from", .integer(Int64(lowerBound))), .init("to", .integer(Int64(upperBound)))]
    }
}

extension Choice {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [.init("id", .string(id)), .init("label", .string(label))]
        if exclusive { members.append(.init("exclusive", .bool(true))) }
        if other { members.append(.init("other", .bool(true))) }
        return .object(members)
    }
}

extension Question.Kind {
    /// The kind's name in the questionnaire notation.
    fileprivate var name: String {
        switch self {
        case .say: "say"
        case .open: "open"
        case .short: "short"
        case .yesNo: "yes_no"
        case .one: "one"
        case .many: "many"
        case .scale: "scale"
        case .number: "number"
        case .rank: "rank"
        case .date: "date"
        case .feeling: "feeling"
        }
    }
}

extension SupportCard {
    /// The support numbers as a line of the script.
    var json: JSONValue {
        let places = lines.map { line in
            JSONValue.object([
                .init("name", .string(line.name)), .init("reach", .string(line.reach)),
                .init("hours", .string(line.hours)),
            ])
        }
        return .object([
            .init(
                "support",
                .object([.init("steps", .array(steps.map { .string($0) })), .init("lines", .array(places))]))
        ])
    }
}
