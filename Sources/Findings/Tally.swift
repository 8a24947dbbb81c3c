import Questionnaires
import Records

/// The people of one closed question, counted and not yet fit to be shown.
struct Tally {
    /// One line: a choice, a net, a point or a year.
    struct Line {
        var id: String
        var label: String
        /// The choices a net takes in; empty for any other line.
        var members: [String] = []
        /// Whether it stands for whatever the list did not foresee.
        var isOther = false
        /// How many people gave it.
        var count = 0
        /// How many put it first in a ranking.
        var first = 0
    }

    /// The lines, in the order of the questionnaire, nets last.
    var lines: [Line]
    /// How many people gave no value, by reason.
    var missing: [MissingReason: Int] = [:]
    /// How many people gave a value.
    var answered = 0
    /// Numbers and points of scales, sorted.
    var numbers: [Int] = []
    /// Everyone interviewed.
    let people: Int
    /// Whether the answers are in an order of preference.
    let isRanking: Bool

    /// A scale of more points than this is told by its middle, not point by point.
    private static let mostPoints = 21

    /// Counts the people of one question.
    init(_ question: Question, interviews: [InterviewRecord]) {
        people = interviews.count
        isRanking = if case .rank = question.kind { true } else { false }
        let answers = interviews.map { $0.answers[question.id] ?? .missing(.notAsked) }
        lines = Self.emptyLines(question, answers)
        let places = Dictionary(lines.indices.map { (lines[$0].id, $0) }) { first, _ in first }
        for answer in answers {
            switch answer {
            case .missing(let reason): missing[reason, default: 0] += 1
            case .value(let value):
                answered += 1
                count(value, places)
            }
        }
        numbers.sort()
    }

    /// People to whom the question was put.
    var base: Int {
        answered + missing.reduce(0) { $1.key.wasAsked ? $0 + $1.value : $0 }
    }

    private static func emptyLines(_ question: Question, _ answers: [Answer]) -> [Line] {
        let nets = question.nets.map { Line(id: $0.id, label: $0.label, members: $0.anyOf) }
        switch question.kind {
        case .say, .open, .short, .number: return []
        case .yesNo, .one, .many, .rank, .feeling:
            return question.choices.map { Line(id: $0.id, label: $0.label, isOther: $0.other) } + nets
        case .scale(let range, let low, let high):
            if range.count > mostPoints { return [] }
            return range.map { point in
                let end = point == range.lowerBound ? low : point == range.upperBound ? high : ""
                return Line(id: String(point), label: end.isEmpty ? String(point) : "\(point) (\(end))")
            }
        case .date:
            let years = Set(answers.compactMap(\.year))
            return years.sorted().map { Line(id: String($0), label: String($0)) }
        }
    }

    /// Adds one person; a person counts once a line, whatever they repeated.
    private mutating func count(_ value: AnswerValue, _ places: [String: Int]) {
        var given: [String] = []
        switch value {
        case .text: break
        case .choice(let choice): given = [choice.id]
        case .choices(let choices): given = choices.map(\.id)
        case .ranking(let ids):
            given = ids
            if let best = ids.first, let place = places[best], lines[place].members.isEmpty { lines[place].first += 1 }
        case .number(let number): numbers.append(number)
        case .point(let point):
            numbers.append(point)
            given = [String(point)]
        case .date(let date): given = [String(date.year)]
        }
        let distinct = Set(given)
        for id in distinct {
            if let place = places[id], lines[place].members.isEmpty { lines[place].count += 1 }
        }
        for place in lines.indices where lines[place].members.contains(where: distinct.contains) {
            lines[place].count += 1
        }
    }
}

extension PartialDate {
    fileprivate var year: Int {
        switch self {
        case .year(let year), .month(let year, _): year
        }
    }
}

extension Answer {
    fileprivate var year: Int? {
        if case .value(.date(let date)) = self { date.year } else { nil }
    }
}
