import Faults

/// What is wrong with one answer that a condition looks at; each case is told by a check of its own.
enum UseProblem {
    /// There is no such question.
    case unknown
    /// The question of that place comes later, or is the one that asks.
    case later(Int)
    /// The question of that place is only read out.
    case noAnswer(Int)
    /// The question of that place has no such choice.
    case unknownChoice(String, Int, SourceLocation)
    /// The question of that place takes several answers, and = looks at all of them at once.
    case several(Int, with: String, isEqual: Bool, SourceLocation)
    /// The comparison can never be true.
    case incomparable(SourceLocation, message: String, remedy: String)
}

extension Draft {
    /// Whether a condition's meaning is certain: its form is sound and so is everything it looks at.
    func isSound(_ condition: DraftCondition) -> Bool {
        condition.expression != nil
            && condition.uses.allSatisfy { problem(of: $0, in: condition) == nil }
    }

    func problem(of use: AnswerUse, in condition: DraftCondition) -> UseProblem? {
        guard let index = question(named: use.id) else { return .unknown }
        let asked = questions[index]
        if index >= condition.position { return .later(index) }
        guard let type = asked.type else { return nil }
        if type == .say { return .noAnswer(index) }
        switch use.manner {
        case .other: return nil
        case .counted:
            if type == .many || type == .rank { return nil }
            return .incomparable(
                use.location,
                message: "count-selected() counts several choices, and `\(use.id)` takes none or one.",
                remedy: "Compare the answer itself, as in ${\(use.id)} = ...")
        case .selected(let choice, let place):
            if type.hasChoices { return unknown(choice, of: index, at: place) }
            return .incomparable(
                use.location, message: "selected() asks for a choice, and `\(use.id)` has no choices.",
                remedy: "Compare the answer itself, as in ${\(use.id)} = ...")
        case .compared(let joined, let value, let place):
            // = '' and != '' ask whether there is an answer, which fits every question.
            if value.text.isEmpty, !joined.orders { return nil }
            return problem(comparing: index, joined, with: value, at: place)
        }
    }

    private func unknown(_ choice: String, of index: Int, at place: SourceLocation) -> UseProblem? {
        // Where a choice has lost its name, it may be the one meant.
        guard let known = questions[index].choiceIDs, !known.isEmpty, !known.contains(choice) else {
            return nil
        }
        return .unknownChoice(choice, index, place)
    }

    private func problem(
        comparing index: Int, _ joined: Expression.Operator, with value: ExpressionValue,
        at place: SourceLocation
    ) -> UseProblem? {
        guard let type = questions[index].type, let id = questions[index].id?.value else { return nil }
        func incomparable(_ message: String, _ remedy: String) -> UseProblem {
            .incomparable(place, message: message, remedy: remedy)
        }
        var isNumber: Bool { !value.number.isNaN }
        switch type {
        case .say: return nil
        case .one, .yesNo, .feeling, .many, .rank:
            if joined.orders {
                return incomparable(
                    "choices are neither less nor greater than anything, and `\(id)` is answered with choices.",
                    "Name the choices, as in ${\(id)} = 'a' or ${\(id)} = 'b'.")
            }
            if type == .many || type == .rank {
                return .several(index, with: value.text, isEqual: joined == .equal, place)
            }
            return unknown(value.text, of: index, at: place)
        case .open, .short:
            return joined.orders
                ? incomparable(
                    "text is neither less nor greater than anything, and `\(id)` is answered in words.",
                    "Ask for a number or a choice where the route hangs on it.")
                : nil
        case .scale, .number:
            return isNumber
                ? nil
                : incomparable(
                    "`\(id)` is answered with a number and can never be '\(value.text)'.",
                    "Compare it with a number, as in ${\(id)} > 3.")
        case .date
        where questions[index].part.text("precision")?.value == Question.DatePrecision.month.rawValue:
            if case .text(let text) = value, yearAndMonth(text) != nil { return nil }
            return incomparable(
                "`\(id)` is a month of a year and can never be compared with \(value.text).",
                "Write the year and the month in quotation marks, like '2012-03'.")
        case .date:
            return isNumber
                ? nil
                : incomparable(
                    "`\(id)` is a year and can never be compared with '\(value.text)'.",
                    "Write a year, like 2012.")
        }
    }
}

extension Notation.QuestionType {
    /// Whether it is answered with choices.
    var hasChoices: Bool {
        switch self {
        case .yesNo, .one, .many, .rank, .feeling: true
        case .say, .open, .short, .scale, .number, .date: false
        }
    }
}
