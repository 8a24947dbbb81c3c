import Interviews
import Questionnaires

/// What a typed line means as an answer, or what is wrong with it.
enum TypedAnswer: Hashable {
    case value(AnswerValue)
    /// What was typed does not fit: a sentence that says what is allowed.
    case wrong(String)

    /// Reads a line for a question of any kind but `open` and `short`, which take words.
    init(_ line: String, to question: Question) {
        let typed = cleanWords(line)
        if typed.isEmpty {
            self = .wrong("Nothing was typed. \(Self.allowed(question))")
            return
        }
        switch question.kind {
        case .yesNo, .one, .feeling:
            switch Self.choice(typed, among: question.choices) {
            case .found(let choice): self = .value(.choice(ChosenAnswer(choice.id)))
            case .several(let labels): self = Self.unclear(typed, labels)
            case .none: self = Self.wrong(typed, question)
            }
        case .many, .rank: self = Self.several(typed, question)
        case .scale: self = Int(typed).map { .value(.point($0)) } ?? Self.wrong(typed, question)
        case .number: self = Int(typed).map { .value(.number($0)) } ?? Self.wrong(typed, question)
        case .date(let precision):
            self = Self.date(typed, precision).map { .value(.date($0)) } ?? Self.wrong(typed, question)
        case .open, .short: self = .value(.text([TextBlock(.summary, typed)]))
        case .say: self = Self.wrong(typed, question)
        }
    }

    /// What the question takes, in a sentence.
    static func allowed(_ question: Question) -> String {
        let count = question.choices.count
        switch question.kind {
        case .yesNo: return "Type y for yes or n for no."
        case .one, .feeling: return "Type a number from 1 to \(count), or the beginning of a choice."
        case .many: return "Type one or more numbers from 1 to \(count), such as 1,3 or 2-4."
        case .rank(_, let top): return "Type up to \(top) numbers from 1 to \(count), the best first, such as 3,1."
        case .scale(let range, _, _), .number(let range, _):
            return "Type a whole number from \(range.lowerBound) to \(range.upperBound)."
        case .date(.year): return "Type a year, such as 2019."
        case .date(.month): return "Type a month and a year, such as 3/2019 or March 2019."
        case .open, .short: return "Type what was said."
        case .say: return "Press Enter when it is read out."
        }
    }

    /// The choice that a number, a label, an identifier or the beginning of a label means.
    static func choice(_ typed: String, among choices: [Choice]) -> Found {
        if let number = Int(typed) {
            return choices.indices.contains(number - 1) ? .found(choices[number - 1]) : .none
        }
        let wanted = typed.lowercased()
        if let exact = choices.first(where: { $0.label.lowercased() == wanted || $0.id.lowercased() == wanted }) {
            return .found(exact)
        }
        let begun = choices.filter { $0.label.lowercased().hasPrefix(wanted) }
        if begun.count > 1 { return .several(begun.map(\.label)) }
        return begun.first.map { .found($0) } ?? .none
    }

    enum Found: Hashable {
        case found(Choice)
        case several([String])
        case none
    }

    private static func several(_ typed: String, _ question: Question) -> TypedAnswer {
        let choices = question.choices
        // A whole label may hold commas and hyphens of its own.
        if Int(typed) == nil, case .found(let choice) = choice(typed, among: choices) {
            return value([choice.id], question)
        }
        let onlyNumbers = typed.allSatisfy { $0.isNumber || $0 == "," || $0 == "-" || $0 == ";" || $0.isWhitespace }
        let parts = typed.split { $0 == "," || $0 == ";" || onlyNumbers && $0.isWhitespace }
        var ids: [String] = []
        for part in parts {
            let trimmed = cleanWords(String(part))
            if trimmed.isEmpty { continue }
            if onlyNumbers, let range = range(trimmed) {
                guard range.lowerBound >= 1, range.upperBound <= choices.count else { return wrong(typed, question) }
                ids += range.map { choices[$0 - 1].id }
                continue
            }
            switch choice(trimmed, among: choices) {
            case .found(let choice): ids.append(choice.id)
            case .several(let labels): return unclear(trimmed, labels)
            case .none: return wrong(trimmed, question)
            }
        }
        return ids.isEmpty ? wrong(typed, question) : value(ids, question)
    }

    private static func value(_ ids: [String], _ question: Question) -> TypedAnswer {
        if case .rank = question.kind { return .value(.ranking(ids)) }
        return .value(.choices(ids.map { ChosenAnswer($0) }))
    }

    private static func range(_ typed: String) -> ClosedRange<Int>? {
        let ends = typed.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high else { return nil }
        return low...high
    }

    private static func date(_ typed: String, _ precision: Question.DatePrecision) -> PartialDate? {
        if precision == .year { return typed.count == 4 ? Int(typed).map { .year($0) } : nil }
        let parts = typed.split { "/-. ,".contains($0) }.map(String.init)
        guard parts.count == 2 else { return nil }
        let yearFirst = parts[0].count == 4 && Int(parts[0]) != nil
        guard let year = Int(parts[yearFirst ? 0 : 1]), let month = month(parts[yearFirst ? 1 : 0]),
            (1000...9999).contains(year)
        else { return nil }
        return .month(year: year, month: month)
    }

    private static func month(_ typed: String) -> Int? {
        if let number = Int(typed) { return number }
        guard typed.count >= 3 else { return nil }
        return MonthNames.all.firstIndex { $0.lowercased().hasPrefix(typed.lowercased()) }.map { $0 + 1 }
    }

    private static func wrong(_ typed: String, _ question: Question) -> TypedAnswer {
        .wrong("\"\(typed)\" is not an answer here. \(allowed(question))")
    }

    private static func unclear(_ typed: String, _ labels: [String]) -> TypedAnswer {
        .wrong(
            "\"\(typed)\" could mean \(labels.map { "\"\($0)\"" }.joined(separator: " or ")). "
                + "Type its number, or more of its letters.")
    }
}
