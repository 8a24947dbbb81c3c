import Interviews
import Questionnaires

extension Answer {
    /// The answer in words, for showing what was saved.
    func words(to question: Question) -> String {
        switch self {
        case .missing(let reason): reason.words
        case .value(let value): value.words(to: question)
        }
    }
}

extension MissingReason {
    var words: String {
        switch self {
        case .notAsked: "not asked"
        case .preferNotToSay: "prefer not to say"
        case .dontKnow: "don't know"
        case .skipped: "skipped"
        case .stoppedBefore: "stopped before"
        case .removed: "removed"
        }
    }
}

extension AnswerValue {
    func words(to question: Question) -> String {
        switch self {
        case .text(let blocks): blocks.map(\.shown).joined(separator: " / ")
        case .choice(let chosen): chosen.words(to: question)
        case .choices(let several): several.map { $0.words(to: question) }.joined(separator: "; ")
        case .ranking(let ids):
            ids.enumerated().map { "\($0 + 1). \(ChosenAnswer($1).words(to: question))" }.joined(separator: "; ")
        case .number(let number):
            if case .number(_, let unit?) = question.kind { "\(number) \(unit)" } else { "\(number)" }
        case .point(let point): "\(point)"
        case .date(.year(let year)): "\(year)"
        case .date(.month(let year, let month)): "\(MonthNames.all[(month + 11) % 12]) \(year)"
        }
    }
}

extension ChosenAnswer {
    func words(to question: Question) -> String {
        let label = question.choices.first { $0.id == id }?.label ?? id
        return words.map { "\(label): \($0)" } ?? label
    }
}

extension TextBlock {
    /// The words with whose they are.
    var shown: String {
        switch kind {
        case .verbatim: "in their words: \"\(words)\""
        case .summary: "summary: \(words)"
        }
    }
}

enum MonthNames {
    static let all = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Question {
    /// Whether an answer is one of those that bring the support numbers.
    func isConcern(_ answer: Answer) -> Bool {
        guard case .feeling(_, let concern) = kind, case .value(.choice(let chosen)) = answer else { return false }
        return concern.contains(chosen.id)
    }

    /// The list's own mark that it is not read out.
    var isUnprompted: Bool {
        switch kind {
        case .one(let list), .many(let list, _): list.unprompted
        default: false
        }
    }
}
