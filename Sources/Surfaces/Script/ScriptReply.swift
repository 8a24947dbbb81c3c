import Interviews
import JSONLines
import Questionnaires

/// A line of the script, read.
struct ScriptReply {
    enum Kind {
        case confirm(item: String?)
        case read(question: String?)
        case consent(item: String?, agreed: Bool)
        case answer(question: String?, JSONValue)
        case answers([JSONValue.Member])
        case draft(question: String?, JSONValue)
        case probe(question: String?, number: Int)
        case note(String)
        case back, next, support, pause, resume, finish
        case goto(String)
        case stop(keep: Bool)
    }

    let kind: Kind
    /// When it happened, where the reply says so.
    let at: Int64?
    private let name: String

    init(_ json: JSONValue) throws(ScriptTrouble) {
        guard case .object(let members) = json else {
            throw .wrong("A reply is an object, such as {\"reply\":\"back\"}.")
        }
        guard let name = json["reply"]?.text else {
            throw .wrong("The reply does not say what it is: \"reply\" is missing. It is one of \(Self.names).")
        }
        guard let allowed = Self.keys[name] else {
            throw .wrong("There is no reply \"\(name)\". It is one of \(Self.names).")
        }
        for member in members where !allowed.contains(member.key) && member.key != "reply" && member.key != "at" {
            throw .wrong(
                "The reply \"\(name)\" has no \"\(member.key)\". It may have \((allowed + ["at"]).joined(separator: ", "))."
            )
        }
        self.name = name
        at = try Self.time(json["at"])
        kind = try Self.kind(name, json)
    }

    private static let keys: [String: [String]] = [
        "confirm": ["item"], "read": ["question"], "consent": ["item", "agreed"], "answer": ["question", "value"],
        "answers": ["answers"], "draft": ["question", "value"], "probe": ["question", "number"], "note": ["words"],
        "back": [], "next": [], "goto": ["question"], "support": [], "pause": [], "resume": [], "stop": ["keep"],
        "finish": [],
    ]

    private static var names: String { keys.keys.sorted().joined(separator: ", ") }

    private static func kind(_ name: String, _ json: JSONValue) throws(ScriptTrouble) -> Kind {
        func text(_ key: String) throws(ScriptTrouble) -> String? {
            guard let value = json[key] else { return nil }
            guard let text = value.text else { throw .wrong("\"\(key)\" must be a text.") }
            return text
        }
        func needed<Value>(_ key: String, _ value: Value?, _ what: String) throws(ScriptTrouble) -> Value {
            guard let value else { throw .wrong("The reply \"\(name)\" needs \"\(key)\": \(what).") }
            return value
        }
        switch name {
        case "confirm": return .confirm(item: try text("item"))
        case "read": return .read(question: try text("question"))
        case "consent":
            return .consent(
                item: try text("item"), agreed: try needed("agreed", json["agreed"]?.truth, "true or false"))
        case "answer":
            return .answer(question: try text("question"), try needed("value", json["value"], "the answer"))
        case "answers":
            guard case .object(let answers)? = json["answers"] else {
                throw .wrong("The reply \"answers\" needs \"answers\": an object of questions and their answers.")
            }
            return .answers(answers)
        case "draft":
            return .draft(question: try text("question"), try needed("value", json["value"], "the words so far"))
        case "probe":
            let number = try needed("number", json["number"]?.whole, "the follow-up question's number, from 1")
            return .probe(question: try text("question"), number: Int(clamping: number))
        case "note": return .note(cleanWords(try needed("words", try text("words"), "the note")))
        case "goto": return .goto(try needed("question", try text("question"), "where to go"))
        case "stop": return .stop(keep: try needed("keep", json["keep"]?.truth, "true or false"))
        case "back": return .back
        case "next": return .next
        case "support": return .support
        case "pause": return .pause
        case "resume": return .resume
        default: return .finish
        }
    }

    private static func time(_ json: JSONValue?) throws(ScriptTrouble) -> Int64? {
        guard let json else { return nil }
        guard let text = json.text, let time = Moment.seconds(text) else {
            throw .wrong("\"at\" must be a time such as \"2026-10-05T10:12:00Z\".")
        }
        return time
    }

    /// The refusal of a reply that does not fit the prompt.
    func notNow(_ prompt: Prompt) -> ScriptTrouble {
        .wrong("The reply \"\(name)\" does not fit here: \(prompt.waitsFor).")
    }
}

extension Prompt {
    /// What the prompt waits for, as part of a sentence.
    fileprivate var waitsFor: String {
        switch self {
        case .confirm(let item): "\"\(item.id)\" of the check before the start waits for \"confirm\""
        case .opening: "the opening waits for \"read\""
        case .consent(let item, _, _): "\"\(item.id)\" waits for \"consent\""
        case .question(let prompt) where prompt.question.takesAnswer:
            "the question \"\(prompt.question.id)\" waits for \"answer\""
        case .question(let prompt): "the text \"\(prompt.question.id)\" waits for \"read\""
        case .closing: "the end waits for \"finish\""
        case .paused: "the break waits for \"resume\""
        case .ended: "the interview is over"
        }
    }
}

/// Moments in the form of RFC 3339.
enum Moment {
    /// Seconds since 1970-01-01T00:00:00Z of a text such as `2026-10-05T10:12:00Z` or `...T11:12:00+01:00`.
    static func seconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20 else { return nil }
        func number(_ range: Range<Int>) -> Int64? {
            var value: Int64 = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int64(byte - 0x30)
            }
            return value
        }
        let marks: [(Int, Character)] = [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":")]
        guard marks.allSatisfy({ bytes[$0.0] == $0.1.asciiValue }), let year = number(0..<4), let month = number(5..<7),
            let day = number(8..<10), let hour = number(11..<13), let minute = number(14..<16),
            let second = number(17..<19), let offset = offset(bytes[19...])
        else { return nil }
        guard (1...12).contains(month), day >= 1, day <= daysIn(month, of: year), hour < 24, minute < 60, second < 60
        else { return nil }
        return days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
    }

    private static func offset(_ rest: ArraySlice<UInt8>) -> Int64? {
        let text = String(decoding: rest, as: UTF8.self)
        if text == "Z" { return 0 }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard text.first == "+" || text.first == "-", parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            let hours = Int64(parts[0]), let minutes = Int64(parts[1]), (0..<24).contains(hours),
            (0..<60).contains(minutes)
        else { return nil }
        return (hours * 3_600 + minutes * 60) * (text.first == "-" ? -1 : 1)
    }

    private static func daysIn(_ month: Int64, of year: Int64) -> Int64 {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Days since 1970-01-01 in the Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date Algorithms",
    /// `days_from_civil`; 2000-03-01 is day 11017).
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
