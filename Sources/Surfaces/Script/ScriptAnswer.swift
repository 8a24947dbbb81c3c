import Interviews
import JSONLines
import Questionnaires

extension Question {
    /// The answer that a value of the script means for this question.
    func answer(from json: JSONValue) throws(ScriptTrouble) -> Answer {
        if case .object(let members) = json, members.count == 1, let reason = json["missing"] {
            guard let name = reason.text, let known = MissingReason(rawValue: name) else {
                throw .wrong("\"missing\" must be one of prefer_not_to_say, dont_know, skipped, removed.")
            }
            return .missing(known)
        }
        switch kind {
        case .open, .short: return .value(.text(try blocks(json)))
        case .yesNo, .one, .feeling: return .value(.choice(try chosen(json)))
        case .many:
            if let items = json.items {
                return .value(.choices(try items.map { (item) throws(ScriptTrouble) in try chosen(item) }))
            }
            return .value(.choices([try chosen(json)]))
        case .rank:
            guard let items = json.items else { throw expected("a list of choices, best first") }
            var ids: [String] = []
            for item in items {
                guard let id = item.text else { throw expected("a list of choices, best first") }
                ids.append(id)
            }
            return .value(.ranking(ids))
        case .number, .scale:
            guard let number = json.whole else { throw expected("a whole number") }
            if case .scale = kind { return .value(.point(Int(clamping: number))) }
            return .value(.number(Int(clamping: number)))
        case .date(let precision):
            guard let date = date(json, precision) else {
                throw expected(precision == .year ? "a year, such as 2019" : "a month, such as \"2019-03\"")
            }
            return .value(.date(date))
        case .say: throw .wrong("\"\(id)\" is a text to read aloud and takes no answer.")
        }
    }

    private func expected(_ what: String) -> ScriptTrouble {
        .wrong("The answer to \"\(id)\" must be \(what), or {\"missing\": a reason}.")
    }

    private func blocks(_ json: JSONValue) throws(ScriptTrouble) -> [TextBlock] {
        if let text = json.text { return [TextBlock(.summary, cleanWords(text))] }
        let what = "a text, or a list of {\"verbatim\": words} and {\"summary\": words}"
        guard let items = json.items else { throw expected(what) }
        var blocks: [TextBlock] = []
        for item in items {
            if let text = item.text {
                blocks.append(TextBlock(.summary, cleanWords(text)))
            } else if case .object(let members) = item, members.count == 1, let words = members[0].value.text,
                let kind = TextBlock.Kind(rawValue: members[0].key)
            {
                blocks.append(TextBlock(kind, cleanWords(words)))
            } else {
                throw expected(what)
            }
        }
        return blocks
    }

    private func chosen(_ json: JSONValue) throws(ScriptTrouble) -> ChosenAnswer {
        if let id = json.text { return ChosenAnswer(id) }
        if case .object(let members) = json, let id = json["choice"]?.text,
            members.allSatisfy({ $0.key == "choice" || $0.key == "words" })
        {
            guard let words = json["words"] else { return ChosenAnswer(id) }
            if let text = words.text { return ChosenAnswer(id, words: cleanWords(text)) }
        }
        throw expected("a choice's identifier, or {\"choice\": identifier, \"words\": what was said}")
    }

    private func date(_ json: JSONValue, _ precision: DatePrecision) -> PartialDate? {
        switch precision {
        case .year: return (json.whole.map { Int(clamping: $0) } ?? json.text.flatMap { Int($0) }).map { .year($0) }
        case .month:
            let parts = json.text?.split(separator: "-", omittingEmptySubsequences: false) ?? []
            guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]) else { return nil }
            return .month(year: year, month: month)
        }
    }
}

extension Answer {
    /// The answer in the form in which a script gives it.
    var json: JSONValue {
        switch self {
        case .missing(let reason): .object([.init("missing", .string(reason.rawValue))])
        case .value(.text(let blocks)): .array(blocks.map(\.json))
        case .value(.choice(let chosen)): chosen.json
        case .value(.choices(let several)): .array(several.map(\.json))
        case .value(.ranking(let ids)): .array(ids.map { .string($0) })
        case .value(.number(let number)), .value(.point(let number)): .integer(Int64(number))
        case .value(.date(.year(let year))): .integer(Int64(year))
        case .value(.date(.month(let year, let month))): .string("\(year)-\(month < 10 ? "0" : "")\(month)")
        }
    }
}

extension TextBlock {
    var json: JSONValue { .object([.init(kind.rawValue, .string(words))]) }
}

extension ChosenAnswer {
    var json: JSONValue {
        guard let words else { return .string(id) }
        return .object([.init("choice", .string(id)), .init("words", .string(words))])
    }
}
