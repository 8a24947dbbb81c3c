import Questionnaires

/// The questions in the order of asking, with who depends on whose answer: worked out once for an interview, so that an
/// answer looks only at the conditions that use it, however long the questionnaire is.
struct Route: Hashable, Sendable {
    /// A question in its place.
    struct Step: Hashable, Sendable {
        /// The question.
        var question: Question
        /// The place of its section.
        var section: Int
        /// The earlier steps whose answers its condition uses.
        var uses: [Int] = []
        /// The steps whose condition uses its answer, ascending.
        var readers: [Int] = []
        /// The sections whose condition uses its answer, ascending.
        var sectionReaders: [Int] = []
    }

    /// A section with the range of its steps.
    struct Stretch: Hashable, Sendable {
        var title: String
        var askIf: Expression?
        var steps: Range<Int>
        /// The earlier steps whose answers its condition uses.
        var uses: [Int] = []
    }

    private(set) var steps: [Step] = []
    private(set) var sections: [Stretch] = []
    /// Whether the step takes an answer; by step. Apart from the steps, since every prompt counts through it.
    private(set) var takesAnswer: [Bool] = []
    private(set) var places: [String: Int] = [:]

    init(_ questionnaire: Questionnaire) {
        for section in questionnaire.sections {
            let first = steps.count
            for question in section.questions {
                places[question.id] = steps.count
                takesAnswer.append(question.takesAnswer)
                steps.append(Step(question: question, section: sections.count))
            }
            sections.append(Stretch(title: section.title, askIf: section.askIf, steps: first..<steps.count))
        }
        for place in steps.indices {
            steps[place].uses = earlier(than: place, in: steps[place].question.askIf)
            for used in steps[place].uses { steps[used].readers.append(place) }
        }
        for place in sections.indices {
            sections[place].uses = earlier(than: sections[place].steps.lowerBound, in: sections[place].askIf)
            for used in sections[place].uses { steps[used].sectionReaders.append(place) }
        }
    }

    private func earlier(than place: Int, in condition: Expression?) -> [Int] {
        guard let condition else { return [] }
        return condition.answersUsed.compactMap { places[$0] }.filter { $0 < place }.sorted()
    }
}
