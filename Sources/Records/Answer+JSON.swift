import JSONLines
import Questionnaires

/// Why a line of a journal is sound but says nothing this program understands.
struct UnknownRecord: Error, Hashable {
    /// What was met, as the rest of a sentence: "the event \"sung\" is not known".
    var what: String
}

extension Answer {
    /// The answer as journals carry it: one key that names its kind.
    var json: JSONValue {
        switch self {
        case .missing(let reason): .one("missing", .string(reason.rawValue))
        case .value(.text(let blocks)): .one("text", .array(blocks.map(\.json)))
        case .value(.choice(let choice)): .one("choice", choice.json)
        case .value(.choices(let choices)): .one("choices", .array(choices.map(\.json)))
        case .value(.ranking(let ids)): .one("ranking", .array(ids.map { .string($0) }))
        case .value(.number(let number)): .one("number", .integer(Int64(number)))
        case .value(.point(let point)): .one("point", .integer(Int64(point)))
        case .value(.date(let date)): .one("date", .string(date.journalText))
        }
    }

    init(json: JSONValue) throws(UnknownRecord) {
        guard case .object(let members) = json, members.count == 1, let member = members.first else {
            throw UnknownRecord(what: "the answer is not written as one kind with its value")
        }
        let value = member.value
        switch member.key {
        case "missing":
            guard let reason = value.text.flatMap(MissingReason.init(rawValue:)) else {
                throw UnknownRecord(what: "the reason \(value.line) for a missing answer is not known")
            }
            self = .missing(reason)
        case "text": self = .value(.text(try value.list { json throws(UnknownRecord) in try TextBlock(json: json) }))
        case "choice": self = .value(.choice(try ChosenAnswer(json: value)))
        case "choices":
            self = .value(.choices(try value.list { json throws(UnknownRecord) in try ChosenAnswer(json: json) }))
        case "ranking":
            self = .value(
                .ranking(
                    try value.list { json throws(UnknownRecord) in
                        guard let id = json.text else { throw UnknownRecord(what: "a ranking holds \(json.line)") }
                        return id
                    }))
        case "number": self = .value(.number(try value.number()))
        case "point": self = .value(.point(try value.number()))
        case "date":
            guard let date = value.text.flatMap(PartialDate.init(journalText:)) else {
                throw UnknownRecord(what: "the date \(value.line) is neither a year nor a month of a year")
            }
            self = .value(.date(date))
        default: throw UnknownRecord(what: "the kind of answer \"\(member.key)\" is not known")
        }
    }
}

extension TextBlock {
    var json: JSONValue { .object([.init("kind", .string(kind.rawValue)), .init("words", .string(words))]) }

    init(json: JSONValue) throws(UnknownRecord) {
        guard let kind = json["kind"]?.text.flatMap(Kind.init(rawValue:)), let words = json["words"]?.text else {
            throw UnknownRecord(what: "a block of text lacks its kind or its words")
        }
        self.init(kind, words)
    }
}

extension ChosenAnswer {
    fileprivate var json: JSONValue {
        .object([.init("id", .string(id))] + (words.map { [.init("words", .string($0))] } ?? []))
    }

    fileprivate init(json: JSONValue) throws(UnknownRecord) {
        guard let id = json["id"]?.text else { throw UnknownRecord(what: "a choice lacks its id") }
        self.init(id, words: json["words"]?.text)
    }
}

extension PartialDate {
    /// `2024` or `2024-05`.
    fileprivate var journalText: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        switch self {
        case .year(let year): return padded(year, 4)
        case .month(let year, let month): return "\(padded(year, 4))-\(padded(month, 2))"
        }
    }

    fileprivate init?(journalText text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let year = Int(first), parts.count <= 2
        else { return nil }
        if parts.count == 1 {
            self = .year(year)
        } else {
            guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else { return nil }
            self = .month(year: year, month: month)
        }
    }
}

extension JSONValue {
    static func one(_ key: String, _ value: JSONValue) -> JSONValue { .object([Member(key, value)]) }

    func list<Item>(_ read: (JSONValue) throws(UnknownRecord) -> Item) throws(UnknownRecord) -> [Item] {
        guard let items else { throw UnknownRecord(what: "a list was expected where \(line) stands") }
        var list: [Item] = []
        list.reserveCapacity(items.count)
        for item in items { list.append(try read(item)) }
        return list
    }

    func number() throws(UnknownRecord) -> Int {
        guard let whole, let number = Int(exactly: whole) else {
            throw UnknownRecord(what: "a whole number was expected where \(line) stands")
        }
        return number
    }
}
