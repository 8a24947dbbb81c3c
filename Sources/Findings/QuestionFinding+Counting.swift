import Questionnaires
import Records

extension QuestionFinding {
    /// Counts one question and hides what may not be shown.
    init(_ place: ClosedQuestion, interviews: [InterviewRecord]) {
        let question = place.question
        var tally = Tally(question, interviews: interviews)
        if question.identity { tally.mergeSmallGroups(of: question) }
        self.init(
            id: question.id, section: place.section, text: question.text, citation: place.citation,
            base: tally.base,
            askedOfEveryone: tally.base == interviews.count, rows: [], missing: [], several: question.takesSeveral,
            withheld: nil, themes: question.themes, headline: nil, spread: nil)
        switch Self.rows(tally, isIdentity: question.identity, isGuarded: question.guarded) {
        case .failure(let reason):
            withheld = reason.words
            base = 0
        case .success(let rows):
            self.rows = rows
            missing = Self.missing(tally, isIdentity: question.identity)
            spread = Spread(tally.numbers)?.text
            headline = Headline(place, tally, rows, everyone: askedOfEveryone).text
        }
    }

    /// Why a whole table is withheld.
    enum Withheld: Error {
        case nobodyAsked
        case fewAsked
        case fewInIt

        var words: String {
            switch self {
            case .nobodyAsked: "Nobody was asked this."
            case .fewAsked:
                "Only one or two people were asked this. We do not show very small numbers so no one can be recognised."
            case .fewInIt:
                "Too few people answered this. We do not show very small numbers so no one can be recognised."
            }
        }
    }

    private static func rows(_ tally: Tally, isIdentity: Bool, isGuarded: Bool) -> Result<[Row], Withheld> {
        if tally.base == 0 { return .failure(.nobodyAsked) }
        if tally.base <= 2 { return .failure(.fewAsked) }
        guard isIdentity else {
            return .success(
                tally.lines.map { line in
                    var row = Row(line, share: PeerSmall.said(Share(line.count, of: tally.base)))
                    if tally.isRanking && !row.isNet { row.first = PeerSmall.said(Share(line.first, of: tally.base)) }
                    return row
                })
        }
        let plain = tally.lines.filter { $0.members.isEmpty }
        if isGuarded, plain.contains(where: { (1..<PeerSmall.guardedThreshold).contains($0.count) }) {
            return .failure(.fewInIt)
        }
        guard let cells = PeerSmall.identity(plain.map(\.count)) else { return .failure(.fewInIt) }
        let unseen = Set(zip(plain, cells).filter { $0.1 != .shown }.map(\.0.id))
        let rows = zip(plain, cells).map { line, cell in
            let share: ShownShare =
                switch cell {
                case .shown: ShownShare(open: Share(line.count, of: tally.base))
                case .fewerThanFive: .fewerThanFive(base: tally.base)
                case .hidden: .hidden(base: tally.base)
                }
            return Row(line, share: share)
        }
        // A net is a sum: beside its other members it would give away the one that is hidden.
        let nets = tally.lines.filter { !$0.members.isEmpty }.map { net in
            let isClear = unseen.isDisjoint(with: net.members)
            let share = isClear ? ShownShare(open: Share(net.count, of: tally.base)) : .hidden(base: tally.base)
            return Row(net, share: share)
        }
        return .success(rows + nets)
    }

    private static func missing(_ tally: Tally, isIdentity: Bool) -> [MissingRow] {
        MissingReason.inOrder.compactMap { reason in
            guard let count = tally.missing[reason], count > 0 else { return nil }
            let share = Share(count, of: reason.wasAsked ? tally.base : tally.people)
            // Having given no answer does not say who somebody is.
            let shown = isIdentity ? ShownShare(open: share) : PeerSmall.said(share)
            return MissingRow(label: reason.label, share: shown, inBase: reason.wasAsked)
        }
    }
}

extension QuestionFinding.Row {
    fileprivate init(_ line: Tally.Line, share: ShownShare) {
        id = line.id
        label = line.label
        self.share = share
        first = nil
        isNet = !line.members.isEmpty
    }
}

extension Question {
    /// Whether one person may give several answers.
    fileprivate var takesSeveral: Bool {
        switch kind {
        case .many, .rank: true
        case .say, .open, .short, .yesNo, .one, .scale, .number, .date, .feeling: false
        }
    }
}

extension MissingReason {
    /// Those who are part of the base first, then those who were not asked, in the order of the interview.
    fileprivate static let inOrder: [MissingReason] = [
        .dontKnow, .preferNotToSay, .notAsked, .skipped, .stoppedBefore, .removed,
    ]

    /// The reason in plain words.
    fileprivate var label: String {
        switch self {
        case .notAsked: "Not asked, because of an earlier answer"
        case .preferNotToSay: "Would rather not say"
        case .dontKnow: "Did not know or could not say"
        case .skipped: "Passed over by the interviewer"
        case .stoppedBefore: "The interview stopped before this"
        case .removed: "Taken out at the person's request"
        }
    }
}
