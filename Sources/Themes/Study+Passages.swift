public import Records
import Questionnaires
import TextScan

/// One text block of an answer to an open question: what the person said, not the interviewer's notes.
struct SpokenBlock {
    var interview: InterviewRecord
    var question: String
    var block: Int
    var words: String
    var isVerbatim: Bool

    func passage(_ range: Range<Int>, _ words: String) -> Passage {
        Passage(
            interview: interview.id, question: question, block: block, range: range, words: words,
            isVerbatim: isVerbatim, mayQuote: interview.mayQuote)
    }
}

extension Study {
    /// Every sentence that people said in answer to open questions: by interview, then question, block and sentence.
    public var passages: [Passage] {
        var scanner = PhraseScanner(PhraseFinder([]))
        var passages: [Passage] = []
        let questions = openQuestions
        for interview in interviews {
            for block in interview.spokenBlocks(questions) {
                let text = block.words.utf8Span.span
                var cursor = CodePointCursor()
                scanner.scan(text) { sentence, _ in
                    let start = cursor.points(before: sentence.lowerBound, in: text)
                    let range = start..<cursor.points(before: sentence.upperBound, in: text)
                    passages.append(block.passage(range, block.words.bytes(sentence)))
                }
            }
        }
        return passages
    }

    /// The questions whose words are evidence, in the order of asking; short answers are never published raw.
    var openQuestions: [String] { questionnaire.questions.filter { $0.kind == .open }.map(\.id) }
}

extension InterviewRecord {
    func spokenBlocks(_ questions: [String]) -> [SpokenBlock] {
        questions.flatMap { question -> [SpokenBlock] in
            guard case .value(.text(let blocks)) = answers[question] else { return [] }
            return blocks.enumerated().map { number, block in
                SpokenBlock(
                    interview: self, question: question, block: number, words: block.words,
                    isVerbatim: block.kind == .verbatim)
            }
        }
    }
}
