import Faults
import YAMLTree

/// An `ask_if` as it stands.
struct DraftCondition: Sendable {
    /// What faults call its owner, such as `question B2`.
    let owner: String
    /// Whether it is a section's.
    let isSection: Bool
    /// The place of the question (or of the section's first question) that it stands before.
    let position: Int
    /// Where its text begins.
    let location: SourceLocation
    /// What it means, or what is wrong with its form.
    let parsed: Result<Expression, BadExpression.Problem>
    /// Every answer it looks at.
    let uses: [AnswerUse]

    /// The expression, where its form is sound.
    var expression: Expression? { try? parsed.get() }

    /// The condition of a section or question, where it has one.
    init?(of part: DraftPart, before position: Int, isSection: Bool, source: YAMLSource) {
        guard let node = part["ask_if"], let text = node.text, !text.trimmed.isEmpty else { return nil }
        owner = part.name
        self.isSection = isSection
        self.position = position
        location = node.location
        let places = source.places(in: node)
        do throws(ExpressionProblem) {
            let expression = try Expression(parsing: text, places: places)
            parsed = .success(expression)
            uses = AnswerUse.all(in: expression.root)
        } catch {
            let place = places[min(error.offset, places.count - 1)]
            parsed = .failure(
                BadExpression.Problem(location: place, message: error.message, remedy: error.remedy))
            uses = []
        }
    }
}

/// One answer that a condition looks at, and how.
struct AnswerUse: Sendable {
    /// What a condition does with an answer.
    enum Manner: Hashable, Sendable {
        /// Compares it with a text or number that is written out, at that place.
        case compared(Expression.Operator, with: ExpressionValue, SourceLocation)
        /// Asks whether it has a choice that is written out, at that place.
        case selected(String, SourceLocation)
        /// Counts its choices.
        case counted
        /// Whether there is one, or something that is not written out.
        case other
    }

    let id: String
    let location: SourceLocation
    let manner: Manner

    static func all(in node: Expression.Node) -> [AnswerUse] {
        var found: [AnswerUse] = []
        collect(node, into: &found)
        return found
    }

    private static func collect(_ node: Expression.Node, into found: inout [AnswerUse]) {
        switch node {
        case .text, .number: break
        case .answer(let id, let place): found.append(AnswerUse(id: id, location: place, manner: .other))
        case .negative(let part, _): collect(part, into: &found)
        case .binary(let joined, .answer(let id, let place), let right, _):
            if let (literal, at) = literal(right), joined.compares {
                found.append(AnswerUse(id: id, location: place, manner: .compared(joined, with: literal, at)))
            } else {
                found.append(AnswerUse(id: id, location: place, manner: .other))
                collect(right, into: &found)
            }
        case .binary(let joined, let left, .answer(let id, let place), _):
            if let (literal, at) = literal(left), joined.compares {
                found.append(AnswerUse(id: id, location: place, manner: .compared(joined, with: literal, at)))
            } else {
                collect(left, into: &found)
                found.append(AnswerUse(id: id, location: place, manner: .other))
            }
        case .binary(_, let left, let right, _):
            collect(left, into: &found)
            collect(right, into: &found)
        case .call(.selected, let arguments, _):
            if arguments.count == 2, case .answer(let id, let place) = arguments[0],
                let (value, at) = literal(arguments[1])
            {
                found.append(AnswerUse(id: id, location: place, manner: .selected(value.text, at)))
            } else {
                for argument in arguments { collect(argument, into: &found) }
            }
        case .call(.countSelected, let arguments, _):
            for argument in arguments {
                if case .answer(let id, let place) = argument {
                    found.append(AnswerUse(id: id, location: place, manner: .counted))
                } else {
                    collect(argument, into: &found)
                }
            }
        case .call(_, let arguments, _):
            for argument in arguments { collect(argument, into: &found) }
        }
    }

    private static func literal(_ node: Expression.Node) -> (ExpressionValue, SourceLocation)? {
        switch node {
        case .text(let text, let place): (.text(text), place)
        case .number(let number, let place): (.number(number), place)
        case .negative(.number(let number, _), let place): (.number(-number), place)
        case .binary, .negative, .call, .answer: nil
        }
    }
}

extension Expression.Operator {
    /// Whether it compares its two sides.
    var compares: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .or, .and, .plus, .minus, .times, .divided, .remainder: false
        }
    }

    /// Whether it asks which side is greater.
    var orders: Bool { compares && self != .equal && self != .notEqual }
}
