import Questionnaires

extension Interview {
    /// What a surface shows next.
    public var prompt: Prompt {
        if let outcome {
            let wasStopped = outcome == .stopped || outcome == .stoppedAndRemoved
            return .ended(outcome, closing: wasStopped ? questionnaire.closing : [])
        }
        if isPaused { return .paused }
        if let place = nextChecklistItem { return .confirm(questionnaire.beforeStart[place]) }
        if !openingRead { return .opening(questionnaire.opening) }
        switch wentBackTo {
        case .consent(let place): return consentPrompt(place)
        // The route may have closed it, where consent was changed meanwhile.
        case .step(let step) where isOpen[step]: return .question(questionPrompt(step))
        case .step, nil: break
        }
        if let place = nextConsentItem { return consentPrompt(place) }
        return frontier < route.steps.count
            ? .question(questionPrompt(frontier)) : .closing(questionnaire.closing)
    }

    /// Where "back" leads from the present prompt: the question (or item of consent) before it; `nil` at the beginning.
    public var previousQuestion: String? {
        if outcome != nil || isPaused || nextChecklistItem != nil || !openingRead { return nil }
        switch wentBackTo {
        case .consent(let place): return place > 0 ? questionnaire.consent[place - 1].id : nil
        case .step(let step): return question(before: step)
        case nil: break
        }
        if let place = nextConsentItem { return place > 0 ? questionnaire.consent[place - 1].id : nil }
        return question(before: frontier)
    }

    /// What waits at the front of the interview, for going on after a look back: a question, an item of consent, or
    /// `closing`.
    public var nextQuestion: String {
        if let place = nextConsentItem { return questionnaire.consent[place].id }
        return frontier < route.steps.count ? route.steps[frontier].question.id : "closing"
    }

    /// Whether the prompt is one that the interviewer went back to.
    public var isLookingBack: Bool {
        if outcome != nil { return false }
        if case .step(let step) = wentBackTo { return isOpen[step] }
        return wentBackTo != nil
    }

    /// The first line of the check before the start that is not confirmed.
    var nextChecklistItem: Int? {
        questionnaire.beforeStart.firstIndex { !confirmed.contains($0.id) }
    }

    /// The first item of consent without an answer.
    var nextConsentItem: Int? { questionnaire.consent.firstIndex { agreed[$0.id] == nil } }

    private func consentPrompt(_ place: Int) -> Prompt {
        .consent(questionnaire.consent[place], number: place + 1, of: questionnaire.consent.count)
    }

    private func question(before step: Int) -> String? {
        let earlier = isOpen[..<step].indices.last { isOpen[$0] && route.takesAnswer[$0] }
        return earlier.map { route.steps[$0].question.id } ?? questionnaire.consent.last?.id
    }

    private func questionPrompt(_ step: Int) -> QuestionPrompt {
        var before = 0
        var all = 0
        for place in isOpen.indices where isOpen[place] && route.takesAnswer[place] {
            all += 1
            if place < step { before += 1 }
        }
        return QuestionPrompt(
            section: route.sections[route.steps[step].section].title, question: route.steps[step].question,
            number: min(before + 1, max(all, 1)), about: all, answer: given[step], draft: drafts[step] ?? [],
            probed: probed[step] ?? [])
    }
}
