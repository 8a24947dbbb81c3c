public import Faults

extension Expression {
    /// The most parts an expression may have: enough for any condition a person can follow, and a bound on the depth
    /// of the tree.
    public static let partLimit = 1_000
    /// The deepest nesting of brackets and functions.
    public static let depthLimit = 50

    /// Reads an expression that stands on one line of a file, or in one cell.
    ///
    /// - Parameters:
    ///   - source: the expression as the person wrote it.
    ///   - location: where its first letter stands; columns count on from there.
    public static func read(_ source: String, at location: SourceLocation) -> Checked<Expression> {
        var place = location
        var places = [place]
        for _ in source.unicodeScalars {
            if place.column > 0 { place.column += 1 }
            places.append(place)
        }
        do throws(ExpressionProblem) {
            return Checked(try Expression(parsing: source, places: places))
        } catch {
            return Checked(
                nil,
                faults: [
                    Fault(
                        rule: "bad-expression", at: places[min(error.offset, places.count - 1)], error.message,
                        remedy: error.remedy)
                ])
        }
    }

    /// Reads an expression.
    ///
    /// - Parameter places: the place of every code point of `source` and of its end.
    init(parsing source: String, places: [SourceLocation]) throws(ExpressionProblem) {
        var parser = ExpressionParser(tokens: try ExpressionLexer.tokens(source), places: places)
        self.init(source: source, root: try parser.whole())
    }
}

/// Recursive descent over XPath's levels: or, and, equality, order, sums, products, minus, one part.
private struct ExpressionParser {
    let tokens: [(token: ExpressionToken, offset: Int)]
    let places: [SourceLocation]
    var at = 0
    var depth = 0
    var parts = 0

    private typealias Node = Expression.Node

    init(tokens: [(token: ExpressionToken, offset: Int)], places: [SourceLocation]) {
        self.tokens = tokens
        self.places = places
    }

    /// From the loosest to the tightest.
    private static let levels: [[String: Expression.Operator]] = [
        ["or": .or], ["and": .and], ["=": .equal, "!=": .notEqual],
        ["<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual], ["+": .plus, "-": .minus],
        ["*": .times, "div": .divided, "mod": .remainder],
    ]

    mutating func whole() throws(ExpressionProblem) -> Expression.Node {
        let node = try level(0)
        switch token {
        case .end: return node
        case .sign(")"):
            throw problem("There is a closing bracket here that was never opened.", "Take it out, or open it before.")
        case .word(let word) where ["AND", "OR", "DIV", "MOD"].contains(word.uppercased()):
            throw problem("`\(word)` is not understood.", "Write it in small letters: \(word.lowercased()).")
        default:
            throw problem(
                "`\(token.shown)` stands here with nothing to join it to what is before it.",
                "Put `and`, `or` or a comparison like = between them.")
        }
    }

    private var token: ExpressionToken { tokens[at].token }
    private var place: SourceLocation { places[min(tokens[at].offset, places.count - 1)] }

    private func problem(_ message: String, _ remedy: String) -> ExpressionProblem {
        ExpressionProblem(offset: tokens[at].offset, message: message, remedy: remedy)
    }

    private mutating func level(_ number: Int) throws(ExpressionProblem) -> Node {
        guard number < Self.levels.count else { return try minus() }
        var left = try level(number + 1)
        while let joined = joiner(of: number) {
            let place = place
            at += 1
            let right = try level(number + 1)
            left = try counted(.binary(joined, left, right, place))
        }
        return left
    }

    private func joiner(of level: Int) -> Expression.Operator? {
        switch token {
        case .word(let name), .sign(let name): Self.levels[level][name]
        default: nil
        }
    }

    private mutating func counted(_ node: Node) throws(ExpressionProblem) -> Node {
        parts += 1
        guard parts <= Expression.partLimit else {
            throw problem(
                "This condition has more than \(Expression.partLimit) parts.", "Split the question, or simplify it.")
        }
        return node
    }

    /// Runs `part` one level deeper.
    private mutating func deeper(
        _ part: (inout Self) throws(ExpressionProblem) -> Node
    ) throws(ExpressionProblem) -> Node {
        guard depth < Expression.depthLimit else {
            throw problem(
                "The brackets are nested more than \(Expression.depthLimit) deep here.", "Simplify the condition.")
        }
        depth += 1
        defer { depth -= 1 }
        return try part(&self)
    }

    private mutating func minus() throws(ExpressionProblem) -> Node {
        guard token == .sign("-") else { return try one() }
        let place = place
        at += 1
        let part = try deeper { (parser) throws(ExpressionProblem) in try parser.minus() }
        return try counted(.negative(part, place))
    }

    private mutating func one() throws(ExpressionProblem) -> Node {
        let place = place
        switch token {
        case .text(let text):
            at += 1
            return try counted(.text(text, place))
        case .number(let number):
            at += 1
            return try counted(.number(number, place))
        case .answer(let name):
            at += 1
            return try counted(.answer(name, place))
        case .sign("("):
            let opened = tokens[at].offset
            at += 1
            let inner = try deeper { (parser) throws(ExpressionProblem) in try parser.level(0) }
            guard token == .sign(")") else { throw unclosed(opened) }
            at += 1
            return inner
        case .word(let word): return try call(word, place)
        case .end:
            throw problem(
                at == 0 ? "The condition is empty." : "The condition ends here, where something must follow.",
                "Write what it compares with, or take out what stands last.")
        case .sign(let sign):
            throw problem(
                "`\(sign)` stands here where a question, a text or a number should stand.",
                "Write what it joins on both sides, like ${goes} = 'yes'.")
        }
    }

    private func unclosed(_ opened: Int) -> ExpressionProblem {
        guard token == .end else {
            return problem(
                "`\(token.shown)` does not fit here, inside a bracket.",
                "Put `and`, `or`, a comma or a comparison before it, or close the bracket with ).")
        }
        return ExpressionProblem(
            offset: opened, message: "This bracket is opened here and never closed.", remedy: "Close it with ).")
    }

    private mutating func call(_ word: String, _ place: SourceLocation) throws(ExpressionProblem) -> Node {
        guard tokens[at + 1].token == .sign("(") else {
            throw problem(
                "`\(word)` is not understood here.",
                "A question is written ${\(word)}, a text or a choice '\(word)' in quotation marks.")
        }
        guard let function = Expression.Function(rawValue: word) else {
            let names = Expression.Function.allCases.map(\.rawValue)
            let meant = nearestName(to: word, among: names).map { "; did you mean `\($0)`?" } ?? "."
            throw problem(
                "There is no function `\(word)`\(meant)",
                "The functions are \(names.map { "\($0)()" }.joined(separator: ", ")).")
        }
        let start = at
        let opened = tokens[at + 1].offset
        at += 2
        var arguments: [Node] = []
        while token != .sign(")") || !arguments.isEmpty {
            arguments.append(try deeper { (parser) throws(ExpressionProblem) in try parser.level(0) })
            guard token == .sign(",") else { break }
            at += 1
        }
        guard token == .sign(")") else { throw unclosed(opened) }
        guard function.argumentCount.contains(arguments.count) else {
            throw ExpressionProblem(
                offset: tokens[start].offset,
                message: "`\(word)` has \(arguments.count) part\(arguments.count == 1 ? "" : "s") in its brackets.",
                remedy: "Write it like \(function.example).")
        }
        at += 1
        return try counted(.call(function, arguments, place))
    }
}

extension Expression.Function {
    fileprivate var argumentCount: ClosedRange<Int> {
        switch self {
        case .not, .countSelected: 1...1
        case .selected: 2...2
        case .if: 3...3
        case .coalesce: 2...Expression.partLimit
        }
    }

    fileprivate var example: String {
        switch self {
        case .not: "not(${goes} = 'yes')"
        case .selected: "selected(${how}, 'internet')"
        case .countSelected: "count-selected(${how})"
        case .if: "if(${goes} = 'yes', 'this', 'that')"
        case .coalesce: "coalesce(${first}, ${second})"
        }
    }
}
