extension DraftQuestion {
    /// Answers that stand for all that a person may give, as far as the uses can tell them apart; `nil` for an
    /// answer that stays open.
    ///
    /// - Parameter uses: every use of this question in the conditions that are looked at.
    func possibleAnswers(_ uses: [AnswerUse]) -> [ExpressionValue?] {
        // A list that is broken itself, or too long to look through, is taken to hold anything.
        if type?.hasChoices == true, choiceIDs == nil || choices.isEmpty || choices.count > Self.choiceLimit {
            return [nil]
        }
        switch type {
        case .yesNo, .one, .feeling: return oneChoice(uses)
        case .many, .rank: return severalChoices(uses).map { $0.map(ExpressionValue.selection) } ?? [nil]
        case .scale, .number: return numbers(uses, part.whole("from"), part.whole("to"))
        case .date where part.text("precision")?.value == Question.DatePrecision.year.rawValue:
            return numbers(uses, nil, nil)
        case .date, .say, .open, .short, nil: return [nil]
        }
    }

    private func oneChoice(_ uses: [AnswerUse]) -> [ExpressionValue?] {
        guard let named = namedChoices(uses) else { return choiceNames.map(ExpressionValue.text) }
        // One choice that is not named anywhere stands for all of those.
        let other = choiceNames.first { !named.contains($0) }
        return (choiceNames.filter(named.contains) + [other].compactMap { $0 }).map(ExpressionValue.text)
    }

    /// The sets of choices that may be given together, or `nil` where there are too many to look through.
    private func severalChoices(_ uses: [AnswerUse]) -> [[String]]? {
        let limit = 6
        var pool = choices.filter { $0.id != nil }
        if let named = namedChoices(uses) {
            let other = pool.first { $0.id.map { !named.contains($0.value) } == true && !$0.exclusive }
            let only = pool.first { $0.id.map { !named.contains($0.value) } == true && $0.exclusive }
            pool = pool.filter { $0.id.map { named.contains($0.value) } == true } + [other, only].compactMap { $0 }
        }
        guard pool.count <= limit else { return nil }
        let most = type == .rank ? part.whole("top") ?? Self.defaultTop : pool.count
        return (1..<(1 << pool.count)).compactMap { mask in
            let chosen = pool.indices.filter { mask & (1 << $0) != 0 }.map { pool[$0] }
            if chosen.count > max(1, most) || (chosen.count > 1 && chosen.contains(where: \.exclusive)) { return nil }
            return chosen.compactMap { $0.id?.value }
        }
    }

    /// The choices that the uses name, or `nil` where a use looks at more than whether one was chosen.
    private func namedChoices(_ uses: [AnswerUse]) -> Set<String>? {
        var named: Set<String> = []
        for use in uses {
            switch use.manner {
            case .compared(_, let value, _): named.insert(value.text)
            case .selected(let choice, _): named.insert(choice)
            case .counted, .other: return nil
            }
        }
        return named
    }

    /// The numbers at which a comparison may turn, or `nil` where the uses calculate with it.
    private func numbers(_ uses: [AnswerUse], _ from: Int?, _ to: Int?) -> [ExpressionValue?] {
        var points: Set<Double> = Set([from, to].compactMap { $0.map(Double.init) })
        for use in uses {
            guard case .compared(_, let value, _) = use.manner else { return allNumbers(from, to) }
            // Compared with nothing, every number does the same.
            if value.text.isEmpty { continue }
            guard value.number.isFinite else { return [nil] }
            let turn = value.number.rounded(.down)
            points.formUnion([turn - 1, turn, turn + 1])
        }
        let low = from.map(Double.init) ?? -.infinity
        let high = to.map(Double.init) ?? .infinity
        if points.isEmpty || low > high { return [nil] }
        return points.filter { low <= $0 && $0 <= high }.sorted().map(ExpressionValue.number)
    }

    private func allNumbers(_ from: Int?, _ to: Int?) -> [ExpressionValue?] {
        guard let from, let to, from < to, to - from <= 100 else { return [nil] }
        return (from...to).map { .number(Double($0)) }
    }

    private static let choiceLimit = 64

    /// How many choices a ranking asks for where it does not say.
    static let defaultTop = 3
}
