public import Records
import TextScan

extension SignalCoder {
    /// What the signals suggest for a study's open answers: by interview, question, block and sentence, then in the order
    /// of the codebook.
    public func codings(of study: Study) -> [Coding] {
        codings(of: study.interviews[...], questions: study.openQuestions)
    }

    /// The same codings in the same order, found by several tasks at once; for studies of many thousand interviews.
    ///
    /// - Parameter tasks: how many work at once; at least 1.
    public func codings(of study: Study, tasks: Int) async -> [Coding] {
        let questions = study.openQuestions
        let interviews = study.interviews
        let chunks = stride(from: 0, to: interviews.count, by: Self.chunk).map {
            interviews[$0..<min($0 + Self.chunk, interviews.count)]
        }
        return await withTaskGroup(of: (Int, [Coding]).self) { group in
            var done = [[Coding]](repeating: [], count: chunks.count)
            for number in chunks.indices {
                if number >= max(1, tasks), let (finished, codings) = await group.next() { done[finished] = codings }
                group.addTask { (number, codings(of: chunks[number], questions: questions)) }
            }
            for await (finished, codings) in group { done[finished] = codings }
            return done.flatMap { $0 }
        }
    }

    /// How many interviews a task takes at a time.
    private static let chunk = 512

    private func codings(of interviews: ArraySlice<InterviewRecord>, questions: [String]) -> [Coding] {
        var scanner = makeScanner()
        var codings: [Coding] = []
        for interview in interviews {
            for block in interview.spokenBlocks(questions) {
                for found in suggestions(for: block.words, question: block.question, using: &scanner) {
                    codings.append(
                        Coding(
                            passage: block.passage(found.range, found.words), code: found.code,
                            direction: found.direction, maker: .signals, because: found.because))
                }
            }
        }
        return codings
    }
}
