import Questionnaires

/// What a report says of one closed question in one sentence, made from the shown numbers alone.
struct Headline {
    /// The sentence; `nil` where there is nothing to say.
    let text: String?

    /// As many things as fit one sentence.
    private static let mostParts = 4

    /// The sentence of a question whose `rows` are those of `tally` in the same order.
    init(_ place: ClosedQuestion, _ tally: Tally, _ rows: [QuestionFinding.Row], everyone: Bool) {
        let body: String? =
            switch place.question.kind {
            case .say, .open, .short: nil
            case .yesNo: Self.joined(Self.strongest(tally, rows, most: 1).map { Self.saidPlainly(rows[$0]) })
            case .one, .feeling, .date: Self.joined(Self.strongest(tally, rows, most: 2).map { Self.said(rows[$0]) })
            case .many: Self.itemised(Self.strongest(tally, rows, most: Self.mostParts).map { rows[$0] })
            case .rank(_, let top): Self.ranked(tally, rows, top: top)
            case .scale(let range, let low, let high): Self.middle(tally, range, low: low, high: high)
            case .number(_, let unit): Self.middle(tally, unit: unit)
            }
        guard let body else {
            text = nil
            return
        }
        let asked = "“\(place.citation)”"
        if case .many = place.question.kind {
            let few = tally.base < ShownShare.smallestBaseForCounts && !everyone
            text = "\(few ? "Of those asked " : "")\(asked) \(body)."
        } else if everyone {
            text = "Asked \(asked), \(body)."
        } else if tally.base >= ShownShare.smallestBaseForCounts {
            text = "Of the \(tally.base) people asked \(asked), \(body)."
        } else {
            text = "Of those asked \(asked), \(body)."
        }
    }

    /// The lines worth telling, nets first: a net stands for its members, so neither they nor a net within it are told
    /// beside it. What the list did not foresee ("something else") is not a finding.
    private static func strongest(_ tally: Tally, _ rows: [QuestionFinding.Row], most: Int) -> [Int] {
        let inOrder = rows.indices.filter {
            tally.lines[$0].count > 0 && rows[$0].share.mayLead && !tally.lines[$0].isOther
        }
        .sorted {
            (rows[$1].share.weight(tally.lines[$1].count), $0) < (rows[$0].share.weight(tally.lines[$0].count), $1)
        }
        var told: [Int] = []
        var covered: Set<String> = []
        for index in inOrder where rows[index].isNet && !covered.isSuperset(of: tally.lines[index].members) {
            told.append(index)
            covered.formUnion(tally.lines[index].members)
        }
        told += inOrder.filter { !rows[$0].isNet && !covered.contains(rows[$0].id) }
        return Array(told.prefix(most))
    }

    /// Several answers as a list, since the labels of nets and ticked lists do not fit into one grammar.
    private static func itemised(_ rows: [QuestionFinding.Row]) -> String? {
        rows.isEmpty ? nil : rows.map { "\($0.label): \($0.share.clause(of: nil))" }.joined(separator: "; ")
    }

    private static func said(_ row: QuestionFinding.Row) -> String {
        "\(row.share.clause(of: nil)) said “\(row.label)”"
    }

    private static func saidPlainly(_ row: QuestionFinding.Row) -> String {
        "\(row.share.clause(of: nil)) said \(row.label.lowercased())"
    }

    private static func ranked(_ tally: Tally, _ rows: [QuestionFinding.Row], top: Int) -> String? {
        let choices = rows.indices.filter { !rows[$0].isNet && tally.lines[$0].first > 0 && !tally.lines[$0].isOther }
        let best = choices.max { (tally.lines[$0].first, $1) < (tally.lines[$1].first, $0) }
        guard let best, let first = rows[best].first else { return nil }
        let put = "\(first.clause(of: nil)) put “\(rows[best].label)” first"
        if top < 2 { return put }
        return "\(put), and \(rows[best].share.clause(of: nil)) had it among their first \(spelled(top))"
    }

    private static func middle(_ tally: Tally, _ range: ClosedRange<Int>, low: String, high: String) -> String? {
        guard let spread = Spread(tally.numbers) else { return nil }
        let from = low.isEmpty ? "\(range.lowerBound)" : "\(range.lowerBound) (\(low))"
        let to = high.isEmpty ? "\(range.upperBound)" : "\(range.upperBound) (\(high))"
        return "the middle answer was \(spread.middle) on a scale from \(from) to \(to); "
            + "the middle half of the answers lies \(spread.half)"
    }

    private static func middle(_ tally: Tally, unit: String?) -> String? {
        guard let spread = Spread(tally.numbers) else { return nil }
        let unit = unit.map { " \($0)" } ?? ""
        return "the middle answer was \(spread.middle)\(unit); the middle half of the answers lies \(spread.half)"
    }

    private static func spelled(_ number: Int) -> String {
        switch number {
        case 2: "two"
        case 3: "three"
        case 4: "four"
        case 5: "five"
        default: String(number)
        }
    }

    private static func joined(_ parts: [String]) -> String? {
        parts.isEmpty ? nil : listed(parts)
    }
}

/// Things in a row as English lists them: "a", "a and b", "a, b and c".
func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
}
