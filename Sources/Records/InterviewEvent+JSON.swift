import Interviews
import JSONLines
import Questionnaires

extension InterviewEvent {
    /// The event's members on a line of a journal, its kind first.
    var json: [JSONValue.Member] {
        switch self {
        case .confirmed(let item): kind("confirmed", [.init("item", .string(item))])
        case .consented(let item, let agreed):
            kind("consented", [.init("item", .string(item)), .init("agreed", .bool(agreed))])
        case .readAloud(let text): kind("read_aloud", [.init("text", .string(text))])
        case .answered(let question, let answer):
            kind("answered", [.init("question", .string(question)), .init("answer", answer.json)])
        case .drafted(let question, let blocks):
            kind(
                "drafted", [.init("question", .string(question)), .init("blocks", .array(blocks.map(\.json)))])
        case .probed(let question, let probe):
            kind("probed", [.init("question", .string(question)), .init("probe", .integer(Int64(probe)))])
        case .noted(let question, let words): kind("noted", at(question) + [.init("words", .string(words))])
        case .wentTo(let question): kind("went_to", [.init("question", .string(question))])
        case .supportShown(let question): kind("support_shown", at(question))
        case .paused: kind("paused")
        case .resumed: kind("resumed")
        case .stopped(let keep): kind("stopped", [.init("keep", .bool(keep))])
        case .finished: kind("finished")
        }
    }

    private func kind(_ name: String, _ members: [JSONValue.Member] = []) -> [JSONValue.Member] {
        [.init("event", .string(name))] + members
    }

    private func at(_ question: String?) -> [JSONValue.Member] {
        question.map { [.init("question", .string($0))] } ?? []
    }

    /// Reads the event of a line.
    init(json: JSONValue) throws(UnknownRecord) {
        guard let kind = json["event"]?.text else { throw UnknownRecord(what: "the line names no event") }
        switch kind {
        case "confirmed": self = .confirmed(item: try json.required("item"))
        case "consented": self = .consented(item: try json.required("item"), agreed: try json.yesOrNo("agreed"))
        case "read_aloud": self = .readAloud(try json.required("text"))
        case "answered":
            guard let answer = json["answer"] else { throw UnknownRecord(what: "the event lacks its answer") }
            self = .answered(question: try json.required("question"), try Answer(json: answer))
        case "drafted":
            guard let blocks = json["blocks"] else { throw UnknownRecord(what: "the event lacks its blocks") }
            self = .drafted(
                question: try json.required("question"),
                blocks: try blocks.list { json throws(UnknownRecord) in try TextBlock(json: json) })
        case "probed":
            guard let probe = json["probe"] else { throw UnknownRecord(what: "the event lacks its probe") }
            self = .probed(question: try json.required("question"), probe: try probe.number())
        case "noted": self = .noted(question: json["question"]?.text, words: try json.required("words"))
        case "went_to": self = .wentTo(question: try json.required("question"))
        case "support_shown": self = .supportShown(question: json["question"]?.text)
        case "paused": self = .paused
        case "resumed": self = .resumed
        case "stopped": self = .stopped(keep: try json.yesOrNo("keep"))
        case "finished": self = .finished
        default: throw UnknownRecord(what: "the event \"\(kind)\" is not known")
        }
    }
}

extension JSONValue {
    func required(_ key: String) throws(UnknownRecord) -> String {
        guard let text = self[key]?.text else { throw UnknownRecord(what: "\"\(key)\" is missing") }
        return text
    }

    func yesOrNo(_ key: String) throws(UnknownRecord) -> Bool {
        guard let truth = self[key]?.truth else { throw UnknownRecord(what: "\"\(key)\" is missing") }
        return truth
    }
}
