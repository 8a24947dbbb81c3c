import TextScan

/// Why a signal cannot be read, and how to mend it.
struct SignalRefusal: Error {
    var message: String
    var remedy: String
}

extension Signal.Pattern {
    /// How many words may stand between two near-by phrases.
    static let distances = 1...20

    /// Reads what a codebook writes: `word of mouth`, `volunteer*`, `told ~5 friend*`.
    static func read(_ text: String) throws(SignalRefusal) -> Signal.Pattern {
        var sides: [[Signal.Word]] = [[]]
        var within: Int?
        // Over bytes, since a codebook has thousands of signals and every command reads it.
        for bytes in text.utf8.split(whereSeparator: { $0 == 0x20 || 0x09...0x0D ~= $0 }) {
            if bytes.first == UInt8(ascii: "~") {
                if within != nil {
                    throw SignalRefusal(
                        message: "A signal has two parts at most, and this one has more than one `~`.",
                        remedy: "Write two signals instead.")
                }
                within = try distance(Substring(bytes).dropFirst())
                sides.append([])
            } else if bytes.allSatisfy({ 0x61...0x7A ~= $0 }) {
                sides[sides.count - 1].append(Signal.Word(String(Substring(bytes))))
            } else {
                sides[sides.count - 1] += try words(of: Substring(bytes))
            }
        }
        if sides.contains(where: \.isEmpty) {
            throw SignalRefusal(
                message: sides.count > 1 ? "Words are missing beside `~`." : "This signal has no words.",
                remedy: "Write words as people say them, such as `word of mouth`, `volunteer*` or `told ~5 friend*`.")
        }
        if let within { return .near(sides[0], sides[1], within: within) }
        return .phrase(sides[0])
    }

    private static func distance(_ digits: Substring) throws(SignalRefusal) -> Int {
        if let number = Int(digits), distances.contains(number) { return number }
        throw SignalRefusal(
            message: "After `~` stands the largest number of words between, from \(distances.lowerBound) to "
                + "\(distances.upperBound)\(digits.isEmpty ? "." : ", not `\(digits)`.")",
            remedy: "Write it as in `told ~5 friend*`.")
    }

    private static func words(of token: Substring) throws(SignalRefusal) -> [Signal.Word] {
        if token.contains("~") {
            throw SignalRefusal(
                message: "`~` needs a space before it and a number after it.",
                remedy: "Write it as in `told ~5 friend*`.")
        }
        let isPrefix = token.hasSuffix("*")
        let body = isPrefix ? token.dropLast() : token
        var words = TextWord.all(in: String(body)).map { Signal.Word($0.folded) }
        if body.contains("*") || (isPrefix && words.isEmpty) {
            throw SignalRefusal(
                message: "`*` stands for more letters and only at the end of a word; here it is in `\(token)`.",
                remedy: "Write the beginning of the word and then `*`, as in `volunteer*`.")
        }
        if isPrefix { words[words.count - 1].isPrefix = true }
        return words
    }

    /// The pattern in the notation, folded: the same for two signals that fire on the same words.
    var written: String {
        func written(_ words: [Signal.Word]) -> String {
            words.map { $0.isPrefix ? $0.text + "*" : $0.text }.joined(separator: " ")
        }
        return switch self {
        case .phrase(let words): written(words)
        case .near(let left, let right, let within): "\(written(left)) ~\(within) \(written(right))"
        }
    }
}
