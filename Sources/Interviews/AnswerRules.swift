package import Questionnaires

extension Question {
    /// Why `answer` cannot be given to this question, or `nil` where it fits.
    package func refusal(of answer: Answer) -> InterviewRefusal? {
        guard takesAnswer else { return .takesNoAnswer(id) }
        switch answer {
        case .missing(let reason):
            switch reason {
            case .preferNotToSay, .dontKnow, .skipped, .removed: return nil
            case .notAsked, .stoppedBefore: return .reasonNotGiven(reason)
            }
        case .value(let value):
            return complaint(about: value).map { .wrongAnswer($0) }
        }
    }

    private func complaint(about value: AnswerValue) -> String? {
        switch (kind, value) {
        case (.open, .text(let blocks)), (.short, .text(let blocks)): complaint(about: blocks)
        case (.yesNo, .choice(let choice)), (.one, .choice(let choice)), (.feeling, .choice(let choice)):
            complaint(about: choice)
        case (.many, .choices(let several)): complaint(about: several)
        case (.rank(_, let top), .ranking(let ids)): complaint(aboutRanking: ids, top: top)
        case (.scale(let range, _, _), .point(let point)): complaint(about: point, in: range)
        case (.number(let range, _), .number(let number)): complaint(about: number, in: range)
        case (.date(let precision), .date(let date)): complaint(about: date, precision)
        default: "This is not the kind of answer that \"\(id)\" takes. It takes \(takes)."
        }
    }

    private var takes: String {
        switch kind {
        case .say: "no answer"
        case .open, .short: "words"
        case .yesNo: "yes or no"
        case .one, .feeling: "one of its choices"
        case .many: "one or more of its choices"
        case .rank(_, let top): "up to \(top) of its choices, best first"
        case .scale(let range, _, _), .number(let range, _):
            "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .date(.year): "a year"
        case .date(.month): "a month of a year"
        }
    }

    private func complaint(about blocks: [TextBlock]) -> String? {
        if blocks.isEmpty { return "An answer in words needs at least one word." }
        let empty = blocks.contains { $0.words.allSatisfy(\.isWhitespace) }
        return empty ? "A part of the answer has no words. Leave it out, or say something in it." : nil
    }

    private func complaint(about chosen: ChosenAnswer) -> String? {
        guard let choice = choices.first(where: { $0.id == chosen.id }) else { return unknown(chosen.id) }
        guard let words = chosen.words else { return nil }
        if !choice.other { return "The choice \"\(choice.label)\" takes no words of its own." }
        return words.allSatisfy(\.isWhitespace) ? "The words of \"\(choice.label)\" are empty. Leave them out." : nil
    }

    private func complaint(about several: [ChosenAnswer]) -> String? {
        if several.isEmpty { return "At least one choice is needed, or a reason for having none." }
        for chosen in several {
            if let complaint = complaint(about: chosen) { return complaint }
        }
        return complaint(aboutSeveral: several.map(\.id))
    }

    private func complaint(aboutRanking ids: [String], top: Int) -> String? {
        if ids.isEmpty { return "At least one choice is needed, or a reason for having none." }
        for id in ids where !choices.contains(where: { $0.id == id }) { return unknown(id) }
        if ids.count > top { return "There are \(ids.count) choices, and this question takes at most \(top)." }
        return complaint(aboutSeveral: ids)
    }

    private func complaint(aboutSeveral ids: [String]) -> String? {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted { return "The choice \"\(label(id))\" is there twice." }
        guard ids.count > 1, let alone = choices.first(where: { $0.exclusive && seen.contains($0.id) }) else {
            return nil
        }
        return "\"\(alone.label)\" cannot go together with other choices. Give it alone, or leave it out."
    }

    private func complaint(about number: Int, in range: ClosedRange<Int>) -> String? {
        range.contains(number)
            ? nil : "\(number) is outside the range: a whole number from \(range.lowerBound) to \(range.upperBound)."
    }

    private func complaint(about date: PartialDate, _ precision: DatePrecision) -> String? {
        let year: Int
        switch (precision, date) {
        case (.year, .year(let given)): year = given
        case (.month, .month(let given, let month)):
            if !(1...12).contains(month) { return "\(month) is not a month: months are 1 to 12." }
            year = given
        case (.year, .month): return "This question takes a year only, without a month."
        case (.month, .year): return "This question takes a month with its year."
        }
        // A century's worth on either side: enough for a life, and a slip such as 202 or 20222 is caught.
        return (1900...2099).contains(year) ? nil : "\(year) is not a year from 1900 to 2099."
    }

    private func unknown(_ choice: String) -> String {
        "\"\(choice)\" is not one of the choices: \(choices.map(\.id).joined(separator: ", "))."
    }

    private func label(_ choice: String) -> String { choices.first { $0.id == choice }?.label ?? choice }
}
