extension Expression {
    /// What it comes to, given the answers.
    ///
    /// As in XLSForm: an answer that is missing counts as empty text, so that it equals only `''` and differs from
    /// everything else; it is neither less nor greater than anything. What cannot be calculated (a text times two,
    /// a division by zero) has no value.
    ///
    /// - Parameter answer: the value of the answer to the question of that identifier.
    public func value(_ answer: (String) -> ExpressionValue) -> ExpressionValue {
        root.value { answer($0) } ?? .none
    }

    /// Whether it is true, given the answers; false where it has no value.
    public func holds(_ answer: (String) -> ExpressionValue) -> Bool {
        value(answer).truth
    }
}

extension Expression.Node {
    /// What a part comes to, or `nil` where that hangs on an answer that `answer` says is not known yet.
    ///
    /// The interview knows every answer or that it is missing; the check for questions that no route reaches asks
    /// the same engine with some of them open.
    func value(_ answer: (String) -> ExpressionValue?) -> ExpressionValue? {
        switch self {
        case .text(let text, _): return .text(text)
        case .number(let number, _): return .number(number)
        case .answer(let id, _): return answer(id)
        case .negative(let part, _): return part.value(answer).map { .of(-$0.number) }
        case .binary(.and, let left, let right, _):
            let sides = (left.value(answer)?.truth, right.value(answer)?.truth)
            if sides.0 == false || sides.1 == false { return .truth(false) }
            return sides.0 == nil || sides.1 == nil ? nil : .truth(true)
        case .binary(.or, let left, let right, _):
            let sides = (left.value(answer)?.truth, right.value(answer)?.truth)
            if sides.0 == true || sides.1 == true { return .truth(true) }
            return sides.0 == nil || sides.1 == nil ? nil : .truth(false)
        case .binary(let joined, let left, let right, _):
            guard let left = left.value(answer), let right = right.value(answer) else { return nil }
            return joined.applied(left, right)
        case .call(.if, let arguments, _):
            guard arguments.count == 3 else { return ExpressionValue.none }
            switch arguments[0].value(answer)?.truth {
            case true?: return arguments[1].value(answer)
            case false?: return arguments[2].value(answer)
            case nil:
                let first = arguments[1].value(answer)
                return first == arguments[2].value(answer) ? first : nil
            }
        case .call(.coalesce, let arguments, _):
            for argument in arguments {
                guard let value = argument.value(answer) else { return nil }
                if !value.text.isEmpty { return value }
            }
            return ExpressionValue.none
        case .call(let function, let arguments, _):
            var values: [ExpressionValue] = []
            for argument in arguments {
                guard let value = argument.value(answer) else { return nil }
                values.append(value)
            }
            return function.applied(values)
        }
    }
}

extension Expression.Function {
    fileprivate func applied(_ values: [ExpressionValue]) -> ExpressionValue {
        switch (self, values.first, values.dropFirst().first) {
        case (.not, let value?, nil): .truth(!value.truth)
        case (.countSelected, let value?, nil): .number(Double(value.selection.count))
        case (.selected, let list?, let item?):
            .truth(list.selection.contains { choice in item.selection == [choice] })
        default: .none
        }
    }
}

extension Expression.Operator {
    fileprivate func applied(_ left: ExpressionValue, _ right: ExpressionValue) -> ExpressionValue {
        switch self {
        case .equal: .truth(left.equals(right))
        case .notEqual: .truth(!left.equals(right))
        case .less: .truth(ExpressionValue.ordered(left, right, <))
        case .lessOrEqual: .truth(ExpressionValue.ordered(left, right, <=))
        case .greater: .truth(ExpressionValue.ordered(left, right, >))
        case .greaterOrEqual: .truth(ExpressionValue.ordered(left, right, >=))
        case .plus: .of(left.number + right.number)
        case .minus: .of(left.number - right.number)
        case .times: .of(left.number * right.number)
        case .divided: .of(left.number / right.number)
        case .remainder: .of(left.number.truncatingRemainder(dividingBy: right.number))
        // Both are answered before their sides are, so that one side may stay unknown.
        case .and: .truth(left.truth && right.truth)
        case .or: .truth(left.truth || right.truth)
        }
    }
}

extension ExpressionValue {
    /// XPath's boolean(): text that is not empty, a number that is not zero, a choice made.
    var truth: Bool {
        switch self {
        case .none: false
        case .text(let text): !text.isEmpty
        case .number(let number): number != 0
        case .truth(let truth): truth
        case .selection(let choices): !choices.isEmpty
        }
    }

    /// XPath's string(): nothing is empty text, choices stand side by side.
    var text: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .number(let number):
            // Whole numbers without ".0", as people write them; beyond 2^53 not every one can be told apart.
            number == number.rounded() && abs(number) < 9_007_199_254_740_992 ? "\(Int64(number))" : "\(number)"
        case .truth(let truth): truth ? "true" : "false"
        case .selection(let choices): choices.joined(separator: " ")
        }
    }

    /// XPath's number(), not a number where there is none; a decimal comma is taken, as JavaRosa does.
    var number: Double {
        switch self {
        case .number(let number): return number
        case .truth(let truth): return truth ? 1 : 0
        case .none: return .nan
        case .text, .selection:
            let words = text.split(whereSeparator: \.isWhitespace)
            // Double() would also take "inf", "0x1p3" and "1e5", which are no numbers here.
            guard words.count == 1, words[0].utf8.allSatisfy({ "0123456789.,-".utf8.contains($0) }) else { return .nan }
            return Double(String(words[0].map { $0 == "," ? "." : $0 })) ?? .nan
        }
    }

    /// The choices of an answer; text is split at its blanks, as XLSForm stores several choices.
    fileprivate var selection: [String] {
        if case .selection(let choices) = self { return choices }
        return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    fileprivate static func of(_ number: Double) -> ExpressionValue {
        number.isFinite ? .number(number) : .none
    }

    fileprivate func equals(_ other: ExpressionValue) -> Bool {
        switch (self, other) {
        case (.truth, _), (_, .truth): truth == other.truth
        case (.number, _), (_, .number): number == other.number
        default: text == other.text
        }
    }

    /// Texts are compared as numbers, as in XPath; but two months ("2012-03") by the calendar, as XLSForm's
    /// specification has it (JavaRosa says false).
    fileprivate static func ordered(
        _ left: ExpressionValue, _ right: ExpressionValue, _ holds: (Double, Double) -> Bool
    ) -> Bool {
        if let first = left.months, let second = right.months { return holds(first, second) }
        return holds(left.number, right.number)
    }

    /// Months since the year 0, of a text such as `2012-03`.
    private var months: Double? {
        guard case .text(let text) = self, let (year, month) = yearAndMonth(text) else { return nil }
        return Double(year * 12 + month - 1)
    }
}

/// The parts of a text such as `2012-03`, the form in which a month of a year is compared.
func yearAndMonth(_ text: String) -> (year: Int, month: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(parts[0]),
        let month = Int(parts[1]), (1...12).contains(month), year >= 0
    else { return nil }
    return (year, month)
}
