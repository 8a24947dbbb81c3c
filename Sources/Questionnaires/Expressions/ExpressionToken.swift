/// One word of an expression.
enum ExpressionToken: Hashable, Sendable {
    case text(String)
    case number(Double)
    /// `${name}`.
    case answer(String)
    /// A bare word: `and`, `div`, `selected`.
    case word(String)
    /// `=`, `<=`, `(`, `,` and the like.
    case sign(String)
    case end

    /// What a person sees there.
    var shown: String {
        switch self {
        case .text(let text): "'\(text)'"
        case .number(let number): ExpressionValue.number(number).text
        case .answer(let name): "${\(name)}"
        case .word(let word): word
        case .sign(let sign): sign
        case .end: ""
        }
    }
}

/// What is wrong with the form of an expression: the offset in code points, what, and how to mend it.
struct ExpressionProblem: Error, Hashable, Sendable {
    var offset: Int
    var message: String
    var remedy: String
}

/// Cuts an expression into words, each with its offset in code points.
struct ExpressionLexer {
    private let scalars: [Unicode.Scalar]
    private var at = 0

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    static func tokens(_ source: String) throws(ExpressionProblem) -> [(token: ExpressionToken, offset: Int)] {
        var lexer = ExpressionLexer(source)
        var tokens: [(token: ExpressionToken, offset: Int)] = []
        while true {
            while let scalar = lexer.current, scalar.properties.isWhitespace { lexer.at += 1 }
            let offset = lexer.at
            let token = try lexer.next()
            tokens.append((token, offset))
            if token == .end { return tokens }
        }
    }

    private var current: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }
    private var following: Unicode.Scalar? { at + 1 < scalars.count ? scalars[at + 1] : nil }

    private mutating func next() throws(ExpressionProblem) -> ExpressionToken {
        guard let scalar = current else { return .end }
        switch scalar {
        case "'", "\"": return try text(closedBy: scalar)
        case "$": return try answer()
        case "0"..."9": return try number()
        case "." where following.map(isDigit) == true: return try number()
        case "(", ")", ",", "+", "-", "*", "=": return try sign(length: 1)
        case "<", ">": return try sign(length: following == "=" ? 2 : 1)
        case "!" where following == "=": return try sign(length: 2)
        case _ where isNameStart(scalar): return .word(name())
        default: throw unknown(scalar)
        }
    }

    private mutating func sign(length: Int) throws(ExpressionProblem) -> ExpressionToken {
        let sign = string(at..<at + length)
        if sign == "=", following == "=" {
            throw ExpressionProblem(
                offset: at, message: "`==` is not understood.", remedy: "Write = once.")
        }
        if sign == "<", following == ">" {
            throw ExpressionProblem(
                offset: at, message: "`<>` is not understood.", remedy: "Write != for \"is not\".")
        }
        at += length
        return .sign(sign)
    }

    private mutating func text(closedBy quote: Unicode.Scalar) throws(ExpressionProblem) -> ExpressionToken {
        let start = at
        at += 1
        guard let end = scalars[at...].firstIndex(of: quote) else {
            throw ExpressionProblem(
                offset: start, message: "The quotation mark \(quote) is opened here and never closed.",
                remedy: "Close it with another \(quote).")
        }
        defer { at = end + 1 }
        return .text(string(at..<end))
    }

    private mutating func answer() throws(ExpressionProblem) -> ExpressionToken {
        let start = at
        guard following == "{", let end = scalars[at...].firstIndex(of: "}") else {
            throw ExpressionProblem(
                offset: start, message: "A $ begins the name of a question, which stands in curly brackets.",
                remedy: "Write it like ${goes}.")
        }
        at += 2
        skipSpaces()
        let name = name()
        skipSpaces()
        guard at == end, !name.isEmpty else {
            throw ExpressionProblem(
                offset: start, message: "`\(string(start..<end + 1))` does not hold the name of a question.",
                remedy: "Write one question's identifier between the curly brackets, like ${goes}.")
        }
        at = end + 1
        return .answer(name)
    }

    private mutating func number() throws(ExpressionProblem) -> ExpressionToken {
        let start = at
        while current.map(isDigit) == true { at += 1 }
        if current == ".", following.map(isDigit) == true {
            at += 1
            while current.map(isDigit) == true { at += 1 }
        }
        guard let value = Double(string(start..<at)), value.isFinite, current.map(isNameStart) != true else {
            while current.map(isNamePart) == true { at += 1 }
            throw ExpressionProblem(
                offset: start, message: "`\(string(start..<at))` is not a number.",
                remedy: "Write numbers in digits, like 3 or 2.5, and text in quotation marks, like 'yes'.")
        }
        return .number(value)
    }

    private mutating func name() -> String {
        let start = at
        guard current.map(isNameStart) == true else { return "" }
        while current.map(isNamePart) == true { at += 1 }
        return string(start..<at)
    }

    private mutating func skipSpaces() {
        while current?.properties.isWhitespace == true { at += 1 }
    }

    private func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private func isNameStart(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isAlphabetic }

    private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        isNameStart(scalar) || isDigit(scalar) || scalar == "-" || scalar == "."
    }

    private func unknown(_ scalar: Unicode.Scalar) -> ExpressionProblem {
        let remedy =
            switch scalar {
            case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201C}", "\u{201D}", "\u{201E}", "`":
                "Use straight quotation marks, like 'yes'; a word processor may have changed them."
            case "&": "Write `and`."
            case "|": "Write `or`."
            case "!": "Write `not( )` around what must not hold, or != for \"is not\"."
            case "/", "\u{00F7}": "Write `div` to divide."
            case "%": "Write `mod` for the remainder."
            case "\u{2260}": "Write !=."
            case "\u{2264}": "Write <=."
            case "\u{2265}": "Write >=."
            case "\u{2013}", "\u{2014}", "\u{2212}": "Write - for minus; a word processor may have changed it."
            case "{", "}": "Write the name of a question like ${goes}, with a $ in front."
            default: "Write text in quotation marks, like 'yes', and a question like ${goes}."
            }
        return ExpressionProblem(offset: at, message: "`\(scalar)` is not understood in a condition.", remedy: remedy)
    }
}
