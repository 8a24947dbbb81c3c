public import Questionnaires

extension Interview {
    /// What became of each question that takes an answer; one entry for every one, at every moment.
    ///
    /// While the interview goes on, this is what it would be if it were stopped now: questions not reached count as
    /// `stoppedBefore`. So does a question whose route depends on an answer that the stop cut off, since nobody knows
    /// whether it would have been asked.
    public var answers: [String: Answer] {
        var result: [String: Answer] = [:]
        result.reserveCapacity(route.steps.count)
        var isCutOff = Array(repeating: false, count: route.steps.count)
        for place in route.steps.indices where route.steps[place].question.takesAnswer {
            let answer = answer(at: place, isCutOff)
            isCutOff[place] = answer == .missing(.stoppedBefore)
            result[route.steps[place].question.id] = answer
        }
        return result
    }

    private func answer(at place: Int, _ isCutOff: [Bool]) -> Answer {
        if outcome == .stoppedAndRemoved { return .missing(.removed) }
        if outcome == .refused { return .missing(.stoppedBefore) }
        if isOpen[place] { return given[place] ?? .missing(.stoppedBefore) }
        let step = route.steps[place]
        if step.question.sensitive, sensitiveRefused { return .missing(.notAsked) }
        let section = route.sections[step.section]
        let closedBySection = !isSectionOpen[step.section] && !section.uses.contains { isCutOff[$0] }
        let closedByItself = !leadsByItself(place) && !step.uses.contains { isCutOff[$0] }
        return .missing(closedBySection || closedByItself ? .notAsked : .stoppedBefore)
    }

    /// Answers given to questions that the route has closed since; they come back when it opens again.
    public var setAside: [String: Answer] {
        var result: [String: Answer] = [:]
        for place in route.steps.indices where !isOpen[place] {
            if let answer = given[place] { result[route.steps[place].question.id] = answer }
        }
        return result
    }

    /// The items of consent that have an answer: whether the person agreed. Empty after a refusal or a removal.
    public var consents: [String: Bool] { agreed }

    /// Whether this person's words may be quoted: every item of consent to quoting was agreed to, and there is one.
    public var mayQuote: Bool {
        let items = questionnaire.consent.filter { $0.ifNo == .neverQuote }
        return !items.isEmpty && items.allSatisfy { agreed[$0.id] == true }
    }
}
