import Faults
import YAMLTree

/// A question that no answers lead to: it would be missing from every interview, and nobody would notice.
enum NeverAsked: Check {
    static let rule = "never-asked"
    static let explanation =
        "A section or question that no route reaches, because its conditions can never hold."

    static func faults(in draft: Draft) -> [Fault] {
        var routes = Routes(draft)
        var faults: [Fault] = []
        for section in draft.sections {
            if let condition = routes.condition(section.part), !routes.mayHold([condition]) {
                routes.close(section.questions)
                faults.append(
                    fault(
                        at: condition.location,
                        "\(section.part.name), ask_if: this can never hold, so nobody is ever asked this section.",
                        remedy: routes.remedy([condition])))
                continue
            }
            for index in section.questions {
                let part = draft.questions[index].part
                guard let own = routes.condition(part) else { continue }
                let outer = routes.condition(section.part)
                let both = [outer, own].compactMap { $0 }
                if routes.mayHold(both) { continue }
                routes.close(index..<index + 1)
                // Told apart, because the person must look at two places in the second case.
                let isAlone = outer == nil || !routes.mayHold([own])
                faults.append(
                    fault(
                        at: own.location,
                        isAlone
                            ? "\(part.name), ask_if: this can never hold, so nobody is ever asked."
                            : "\(part.name), ask_if: this can never hold where its section is asked (ask_if on line "
                                + "\(outer?.location.line ?? 0)).",
                        remedy: routes.remedy(both)))
            }
        }
        return faults
    }
}

/// Which answers can lead where: a small search over the answers a condition looks at.
///
/// It errs to one side only. Where it cannot look through everything (free text, arithmetic, too many questions at
/// once) it takes more routes to be open than are, so a question that it calls unreachable is.
private struct Routes {
    private let draft: Draft
    private var closed: Set<Int> = []
    /// The most questions that are looked at for one condition: those it names and those that lead to them.
    private static let questionLimit = 12
    /// The most steps of one search.
    private static let stepLimit = 4_096

    /// The conditions whose meaning is certain, by where they begin.
    private let conditions: [SourceLocation: DraftCondition]
    /// What leads to each question.
    private let gates: [Gate]

    private struct Gate {
        var expressions: [Expression] = []
        var uses: [AnswerUse] = []
        var needed: [Int] = []
    }

    init(_ draft: Draft) {
        self.draft = draft
        let sound = draft.conditions.filter(draft.isSound)
        let conditions = Dictionary(sound.map { ($0.location, $0) }) { first, _ in first }
        self.conditions = conditions
        gates = draft.questions.map { question in
            let leading = [draft.sections[question.section].part, question.part].compactMap { part in
                part["ask_if"].flatMap { conditions[$0.location] }
            }
            let uses = leading.flatMap(\.uses)
            let needed = Set(uses.compactMap { draft.question(named: $0.id) }).sorted(by: >)
            return Gate(expressions: leading.compactMap(\.expression), uses: uses, needed: needed)
        }
    }

    /// The condition of a part, where it has one whose meaning is certain.
    func condition(_ part: DraftPart) -> DraftCondition? {
        part["ask_if"].flatMap { conditions[$0.location] }
    }

    mutating func close(_ questions: Range<Int>) { closed.formUnion(questions) }

    func remedy(_ conditions: [DraftCondition]) -> String {
        let used = conditions.flatMap(\.uses).compactMap { use in
            draft.question(named: use.id).map { (use.id, $0) }
        }
        if let (id, _) = used.first(where: { closed.contains($0.1) }) {
            return "It hangs on `\(id)`, which is never asked itself: mend that first."
        }
        return used.isEmpty
            ? "Write what it hangs on, like ${goes} = 'yes', or take the condition out."
            : "Check the names of the choices, and whether `or` was meant instead of `and`."
    }

    /// Whether some answers make all the conditions true.
    func mayHold(_ target: [DraftCondition]) -> Bool {
        let expressions = target.compactMap(\.expression)
        var search = Search(
            target: expressions, variables: variables(of: target), steps: Self.stepLimit)
        return search.mayHold(from: 0)
    }

    /// The questions that the conditions look at, and as many of those that lead to them as fit, in order of asking.
    private func variables(of target: [DraftCondition]) -> [Variable] {
        var uses = target.flatMap(\.uses)
        var waiting = Set(uses.compactMap { draft.question(named: $0.id) }).sorted(by: >)
        var gated: Set<Int> = []
        var next = 0
        while next < waiting.count {
            let gate = gates[waiting[next]]
            let needed = gate.needed.filter { !waiting.contains($0) }
            // A gate is only looked at together with everything it looks at.
            if waiting.count + needed.count <= Self.questionLimit {
                gated.insert(waiting[next])
                uses += gate.uses
                waiting += needed
            }
            next += 1
        }
        let usesByID = Dictionary(grouping: uses, by: \.id)
        return waiting.sorted().compactMap { index in
            guard let id = draft.questions[index].id?.value else { return nil }
            return Variable(
                id: id, gates: gated.contains(index) ? gates[index].expressions : [],
                answers: closed.contains(index)
                    ? [] : draft.questions[index].possibleAnswers(usesByID[id] ?? []))
        }
    }
}

/// A question in a search.
private struct Variable {
    let id: String
    /// What must hold for it to be asked.
    let gates: [Expression]
    /// What may be answered, `nil` for an answer that stays open; "no answer" is always possible too.
    let answers: [ExpressionValue?]
}

/// Gives the questions one answer after another and drops a line of answers as soon as it cannot hold.
private struct Search {
    let target: [Expression]
    let variables: [Variable]
    var steps: Int
    private var answers: [String: ExpressionValue?] = [:]

    init(target: [Expression], variables: [Variable], steps: Int) {
        self.target = target
        self.variables = variables
        self.steps = steps
    }

    mutating func mayHold(from index: Int) -> Bool {
        steps -= 1
        if steps < 0 { return true }
        switch truth(of: target) {
        case false?: return false
        case true?: return true
        case nil: break
        }
        guard index < variables.count else { return true }
        let variable = variables[index]
        let isAsked = truth(of: variable.gates) != false
        for answer in (isAsked ? variable.answers : []) + [ExpressionValue.none] {
            answers[variable.id] = .some(answer)
            if mayHold(from: index + 1) { return true }
        }
        answers[variable.id] = nil
        return false
    }

    /// Whether all hold; `nil` where that is open yet.
    private func truth(of conditions: [Expression]) -> Bool? {
        var all: Bool? = true
        for condition in conditions {
            switch condition.root.value({ answers[$0] ?? nil })?.truth {
            case false?: return false
            case nil: all = nil
            case true?: break
            }
        }
        return all
    }
}
