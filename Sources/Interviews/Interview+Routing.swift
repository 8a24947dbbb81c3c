public import Questionnaires

extension Interview {
    /// Whether this person is asked the question, as far as the answers and the consent so far tell.
    public func isAsked(_ question: Question) -> Bool {
        route.places[question.id].map { isOpen[$0] } ?? false
    }

    /// Whether a step needs nothing more.
    func isDone(_ step: Int) -> Bool { given[step] != nil || read[step] }

    /// The first step that is open and not done becomes the frontier.
    mutating func moveFrontier() {
        while frontier < route.steps.count, !isOpen[frontier] || isDone(frontier) { frontier += 1 }
    }

    /// Looks again at the conditions that use the answer of `step`, and at those that use theirs in turn.
    ///
    /// A condition uses earlier answers only, so that one walk forward settles everything.
    mutating func recheck(after step: Int) {
        if route.steps[step].readers.isEmpty, route.steps[step].sectionReaders.isEmpty { return moveFrontier() }
        var walk = Walk(steps: route.steps.count, sections: route.sections.count)
        walk.markReaders(of: step, route)
        settle(&walk, from: step + 1)
    }

    /// Looks again at the sensitive questions, after consent to them was given or taken back.
    mutating func recheckSensitive() {
        var walk = Walk(steps: route.steps.count, sections: route.sections.count)
        for step in route.steps.indices where route.steps[step].question.sensitive { walk.mark(step) }
        settle(&walk, from: 0)
    }

    private mutating func settle(_ walk: inout Walk, from first: Int) {
        var step = first
        while step <= walk.last {
            let section = route.steps[step].section
            if walk.sections[section], step == route.sections[section].steps.lowerBound {
                let leads = leadsToSection(section)
                if leads != isSectionOpen[section] {
                    isSectionOpen[section] = leads
                    for inside in route.sections[section].steps { walk.mark(inside) }
                }
            }
            if walk.steps[step] {
                let leads = leadsTo(step)
                if leads != isOpen[step] {
                    isOpen[step] = leads
                    if leads, !isDone(step) { frontier = min(frontier, step) }
                    if given[step] != nil { walk.markReaders(of: step, route) }
                }
            }
            step += 1
        }
        moveFrontier()
    }

    func leadsToSection(_ section: Int) -> Bool {
        route.sections[section].askIf.map { $0.holds(expressionValue) } ?? true
    }

    func leadsTo(_ step: Int) -> Bool {
        if !isSectionOpen[route.steps[step].section] { return false }
        if route.steps[step].question.sensitive, sensitiveRefused { return false }
        return leadsByItself(step)
    }

    /// Whether the step's own condition holds, whatever its section's says.
    func leadsByItself(_ step: Int) -> Bool {
        route.steps[step].question.askIf.map { $0.holds(expressionValue) } ?? true
    }

    /// Whether the person said no to being asked what is sensitive.
    var sensitiveRefused: Bool {
        questionnaire.consent.contains { $0.ifNo == .skipSensitive && agreed[$0.id] == false }
    }

    /// What a condition sees of a question: nothing where it is closed, whatever was answered before it closed.
    private func expressionValue(_ question: String) -> ExpressionValue {
        guard let step = route.places[question], isOpen[step] else { return ExpressionValue(nil) }
        return ExpressionValue(given[step])
    }
}

/// Which steps and sections are to be looked at again.
private struct Walk {
    var steps: [Bool]
    var sections: [Bool]
    /// The last step to look at.
    var last = -1

    init(steps: Int, sections: Int) {
        self.steps = Array(repeating: false, count: steps)
        self.sections = Array(repeating: false, count: sections)
    }

    mutating func mark(_ step: Int) {
        steps[step] = true
        last = max(last, step)
    }

    mutating func markReaders(of step: Int, _ route: borrowing Route) {
        for reader in route.steps[step].readers { mark(reader) }
        for section in route.steps[step].sectionReaders {
            sections[section] = true
            last = max(last, route.sections[section].steps.lowerBound)
        }
    }
}
