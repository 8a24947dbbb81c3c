import TextScan

/// A code suggested for a sentence by the codebook's signals; nobody has confirmed it.
public struct Suggestion: Hashable, Sendable {
    /// The code's identifier.
    public var code: String
    /// Which way the sentence points.
    public var direction: Direction
    /// The sentence's place in the text, in Unicode code points.
    public var range: Range<Int>
    /// The sentence.
    public var words: String
    /// The words that fired, as they stand in the sentence and in its order.
    public var because: [String]
}

/// Suggests codes by the codebook's signals: one pass over the text, whatever the number of signals.
///
/// A signal whose words lie inside a trap's does not fire. A code is suggested once for a sentence, with all the words
/// that fired for it; which way it points is told under `Polarity`.
public struct SignalCoder: Sendable {
    /// The codebook.
    public let codebook: Codebook
    private let plan: SignalPlan

    /// A coder for the codebook.
    public init(_ codebook: Codebook) {
        self.codebook = codebook
        plan = SignalPlan(codebook)
    }

    /// What the signals suggest for `words`, answered to `question`: in the order of the sentences, then of the codebook.
    public func suggestions(for words: String, question: String) -> [Suggestion] {
        var scanner = makeScanner()
        return suggestions(for: words, question: question, using: &scanner)
    }

    /// What the signals suggest for many answers to one question, one answer after another, in memory that does not grow
    /// with their number: for imports of a million comments.
    ///
    /// - Parameter found: takes the answer's place in `answers` and what is suggested for it; not called where that is
    ///   nothing.
    public func eachSuggestion(
        for answers: some Sequence<String>, question: String,
        _ found: (_ answer: Int, _ suggestions: [Suggestion]) -> Void
    ) {
        var scanner = makeScanner()
        for (number, words) in answers.enumerated() {
            let suggestions = suggestions(for: words, question: question, using: &scanner)
            if !suggestions.isEmpty { found(number, suggestions) }
        }
    }

    func makeScanner() -> PhraseScanner { PhraseScanner(plan.finder) }

    /// As above, with a scanner that is used again, so that a text without hits costs no allocation.
    func suggestions(for words: String, question: String, using scanner: inout PhraseScanner) -> [Suggestion] {
        let coder = SentenceCoder(plan: plan)
        let question = plan.number(ofQuestion: question)
        let text = words.utf8Span.span
        var cursor = CodePointCursor()
        var suggestions: [Suggestion] = []
        scanner.scan(text) { sentence, hits in
            if hits.isEmpty { return }
            let codes = coder.codes(hits, question: question)
            if codes.isEmpty { return }
            let start = cursor.points(before: sentence.lowerBound, in: text)
            let range = start..<cursor.points(before: sentence.upperBound, in: text)
            let said = words.bytes(sentence)
            for code in codes {
                suggestions.append(
                    Suggestion(
                        code: codebook.codes[code.code].id, direction: code.direction, range: range, words: said,
                        because: distinct(code.because.map(words.bytes))))
            }
        }
        return suggestions
    }

    private func distinct(_ texts: [String]) -> [String] {
        if texts.count < 2 { return texts }
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension String {
    /// The text at these bytes.
    func bytes(_ range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(decoding: utf8[start..<utf8.index(start, offsetBy: range.count)], as: UTF8.self)
    }
}
