public import Questionnaires

/// The state of one interview.
///
/// Change it only by `apply`; the same events in the same order give an equal value.
public struct Interview: Hashable, Sendable {
    /// What is asked.
    public let questionnaire: Questionnaire

    /// Where the interviewer went back to.
    enum Place: Hashable, Sendable {
        case consent(Int)
        case step(Int)
    }

    let route: Route
    var confirmed: Set<String> = []
    var openingRead: Bool
    var agreed: [String: Bool] = [:]
    /// What was answered, also where the route has closed since; by step.
    var given: [Answer?]
    /// Whether a text was read aloud; by step.
    var read: [Bool]
    /// Whether the answers so far lead to it; by step.
    var isOpen: [Bool]
    var isSectionOpen: [Bool]
    /// The first step that is open and not done; the number of steps where there is none.
    var frontier = 0
    var wentBackTo: Place?
    var drafts: [Int: [TextBlock]] = [:]
    var probed: [Int: Set<Int>] = [:]
    var isPaused = false

    /// The interviewer's notes in the order in which they were made; never evidence.
    public internal(set) var notes: [InterviewNote] = []
    /// How the interview ended; `nil` while it goes on.
    public internal(set) var outcome: Outcome?

    /// An interview at its beginning.
    public init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        route = Route(questionnaire)
        openingRead = questionnaire.opening.isEmpty
        given = Array(repeating: nil, count: route.steps.count)
        read = Array(repeating: false, count: route.steps.count)
        isOpen = Array(repeating: true, count: route.steps.count)
        isSectionOpen = Array(repeating: true, count: route.sections.count)
        for section in route.sections.indices { isSectionOpen[section] = leadsToSection(section) }
        for step in route.steps.indices { isOpen[step] = leadsTo(step) }
        moveFrontier()
    }
}

/// An interviewer's note about the interview.
public struct InterviewNote: Hashable, Sendable {
    /// The question before the interviewer at that moment.
    public var question: String?
    /// The note.
    public var words: String
}

extension Interview {
    /// Takes in an event.
    ///
    /// - Throws: an `InterviewRefusal` where the event cannot happen now; the interview is then as it was.
    public mutating func apply(_ event: InterviewEvent) throws(InterviewRefusal) {
        if let outcome { throw .over(outcome) }
        switch event {
        case .resumed: isPaused = false
        case .stopped(let keep): try stop(keep: keep)
        case .noted(let question, let words): try note(words, at: question)
        case .supportShown: break
        case .paused:
            if isPaused { throw .alreadyPaused }
            isPaused = true
        default:
            if isPaused { throw .paused }
            try applyWhileGoingOn(event)
        }
    }

    private mutating func applyWhileGoingOn(_ event: InterviewEvent) throws(InterviewRefusal) {
        switch event {
        case .confirmed(let item): try confirm(item)
        case .readAloud(let text): try readAloud(text)
        case .consented(let item, let agrees): try consent(to: item, agrees)
        case .wentTo(let place): try goTo(place)
        case .answered(let question, let answer):
            let step = try reachedStep(question)
            if let refusal = route.steps[step].question.refusal(of: answer) { throw refusal }
            given[step] = answer
            drafts[step] = nil
            wentBackTo = nil
            recheck(after: step)
        case .drafted(let question, let blocks):
            let step = try reachedStep(question)
            switch route.steps[step].question.kind {
            case .open, .short: drafts[step] = blocks.isEmpty ? nil : blocks
            default: throw .takesNoDraft(question)
            }
        case .probed(let question, let probe):
            let step = try reachedStep(question)
            let count = route.steps[step].question.probes.count
            guard (0..<count).contains(probe) else {
                throw .unknownProbe(question: question, probe: probe, count: count)
            }
            probed[step, default: []].insert(probe)
        case .finished:
            try requireConsent()
            if frontier < route.steps.count { throw .notFinished(next: route.steps[frontier].question.id) }
            outcome = .complete
        case .noted, .supportShown, .paused, .resumed, .stopped: break
        }
    }

    private mutating func confirm(_ item: String) throws(InterviewRefusal) {
        guard questionnaire.beforeStart.contains(where: { $0.id == item }) else { throw .unknownChecklistItem(item) }
        guard confirmed.insert(item).inserted else { throw .alreadyConfirmed(item) }
    }

    private mutating func readAloud(_ text: String) throws(InterviewRefusal) {
        if text == "opening", !openingRead {
            if nextChecklistItem != nil { throw .checkNotDone }
            openingRead = true
        } else {
            if text == "opening", route.places[text] == nil { throw .nothingToReadAloud }
            let step = try reachedStep(text)
            if route.steps[step].question.takesAnswer { throw .needsAnswer(text) }
            read[step] = true
            wentBackTo = nil
            moveFrontier()
        }
    }

    private mutating func consent(to id: String, _ agrees: Bool) throws(InterviewRefusal) {
        guard let item = questionnaire.consent.first(where: { $0.id == id }) else { throw .unknownConsentItem(id) }
        try requireOpening()
        if agreed[id] == nil, let next = nextConsentItem, questionnaire.consent[next].id != id {
            throw .consentOutOfOrder(id, first: questionnaire.consent[next].id)
        }
        if item.ifNo == .endInterview, !agrees {
            if given.contains(where: { $0 != nil }) { throw .consentTakenBackLate(id) }
            return refuse()
        }
        agreed[id] = agrees
        wentBackTo = nil
        if item.ifNo == .skipSensitive { recheckSensitive() }
    }

    private mutating func goTo(_ id: String) throws(InterviewRefusal) {
        if let place = questionnaire.consent.firstIndex(where: { $0.id == id }), route.places[id] == nil {
            try requireOpening()
            if let next = nextConsentItem, place > next {
                throw .consentOutOfOrder(id, first: questionnaire.consent[next].id)
            }
            wentBackTo = place == nextConsentItem ? nil : .consent(place)
        } else if id == "closing", route.places[id] == nil {
            try requireConsent()
            if frontier < route.steps.count { throw .notReached(id, next: route.steps[frontier].question.id) }
            wentBackTo = nil
        } else {
            let step = try reachedStep(id)
            wentBackTo = step == frontier ? nil : .step(step)
        }
    }

    private mutating func note(_ words: String, at question: String?) throws(InterviewRefusal) {
        if words.allSatisfy(\.isWhitespace) { throw .emptyNote }
        if let question, route.places[question] == nil { throw .unknownQuestion(question) }
        notes.append(InterviewNote(question: question, words: words))
    }

    /// Who leaves before agreeing to everything that taking part needs has not taken part: nothing of theirs is kept.
    private mutating func stop(keep: Bool) throws(InterviewRefusal) {
        if nextChecklistItem != nil { throw .nothingToStop }
        if !openingRead || nextConsentItem != nil { return refuse() }
        isPaused = false
        outcome = keep ? .stopped : .stoppedAndRemoved
        if !keep { removeEverything() }
    }

    private mutating func refuse() {
        isPaused = false
        outcome = .refused
        removeEverything()
    }

    private mutating func removeEverything() {
        agreed = [:]
        notes = []
        drafts = [:]
        probed = [:]
        wentBackTo = nil
        for step in given.indices { given[step] = nil }
    }

    /// The step of that question, where it is open and nothing before it is left to do.
    private func reachedStep(_ id: String) throws(InterviewRefusal) -> Int {
        guard let step = route.places[id] else { throw .unknownQuestion(id) }
        try requireConsent()
        if !isOpen[step] { throw .notAsked(id) }
        if step > frontier { throw .notReached(id, next: route.steps[frontier].question.id) }
        return step
    }

    private func requireOpening() throws(InterviewRefusal) {
        if nextChecklistItem != nil { throw .checkNotDone }
        if !openingRead { throw .openingNotRead }
    }

    private func requireConsent() throws(InterviewRefusal) {
        try requireOpening()
        if let next = nextConsentItem { throw .consentNotAsked(first: questionnaire.consent[next].id) }
    }
}
