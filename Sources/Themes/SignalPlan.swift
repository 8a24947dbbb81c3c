import TextScan

/// A codebook's signals and traps, and the words of polarity, as phrases for one pass over a text.
struct SignalPlan: Sendable {
    /// A signal or trap.
    struct Rule: Sendable {
        /// The code, by its place in the codebook; `nil` for a trap that holds for all codes.
        var code: Int?
        var isTrap: Bool
        /// The direction it gives, its own or its code's.
        var direction: Direction
        /// For near-by phrases, the largest number of words between them.
        var within: Int?
        /// The numbers of the questions it is looked for in; all, where empty.
        var scope: [Int]

        func holds(in question: Int?) -> Bool {
            scope.isEmpty || question.map(scope.contains) ?? false
        }
    }

    /// What it means that a phrase was found.
    enum Use: Sendable {
        /// A rule's phrase, or the first or second (`side` 0 or 1) of its two.
        case part(rule: Int, side: Int)
        case cue(Polarity.Cue)
    }

    /// In the order of the codes, and within one of the codebook.
    private(set) var rules: [Rule] = []
    /// For each phrase of the finder, what it is used for; a phrase of two codes stands there twice.
    private(set) var uses: [Use] = []
    let finder: PhraseFinder
    private var questions: [String: Int] = [:]

    init(_ codebook: Codebook) {
        var phrases: [[PhraseWord]] = []
        var uses: [Use] = []
        var rules: [Rule] = []
        var questions: [String: Int] = [:]

        func add(_ words: [Signal.Word], _ use: Use) {
            phrases.append(words.map { PhraseWord($0.text, isPrefix: $0.isPrefix) })
            uses.append(use)
        }

        func add(_ signal: Signal, code: Int?, isTrap: Bool, direction: Direction) {
            let scope = signal.onlyIn.map { name in
                let number = questions[name] ?? questions.count
                questions[name] = number
                return number
            }
            var rule = Rule(code: code, isTrap: isTrap, direction: direction, within: nil, scope: scope)
            switch signal.pattern {
            case .phrase(let words):
                add(words, .part(rule: rules.count, side: 0))
            case .near(let left, let right, let within):
                rule.within = within
                add(left, .part(rule: rules.count, side: 0))
                add(right, .part(rule: rules.count, side: 1))
            }
            rules.append(rule)
        }

        for (number, code) in codebook.codes.enumerated() {
            for signal in code.signals {
                add(signal, code: number, isTrap: false, direction: signal.direction ?? code.direction)
            }
            for trap in code.traps { add(trap, code: number, isTrap: true, direction: .neither) }
        }
        for trap in codebook.traps { add(trap, code: nil, isTrap: true, direction: .neither) }
        for (cue, text) in Polarity.cues {
            add(text.split(separator: " ").map { Signal.Word(String($0)) }, .cue(cue))
        }

        self.rules = rules
        self.questions = questions
        self.uses = uses
        finder = PhraseFinder(phrases)
    }

    /// The number of a question that some signal is scoped to, else `nil`.
    func number(ofQuestion id: String) -> Int? { questions[id] }
}
