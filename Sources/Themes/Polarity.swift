import TextScan

/// Which way a signal points in its sentence, by three cheap rules over the words around it.
///
/// 1. **A wish** ("would help", "it'd be good", "should", "I wish") turns it to *would help*: anywhere in the sentence;
///    for a signal that hinders only in the same clause, since "I'd like to go but there's no bus" is still a hindrance.
/// 2. **A denial** ("nobody", "didn't", "hardly") turns a signal that helps to *hinders*, where it stands before it in
///    the same clause with at most eight words between. It never removes a code: "no activities" is about activities.
/// 3. Else the signal's own direction holds, or the code's.
///
/// Clauses end at punctuation and at words such as "but" and "because". Set phrases that only look like a denial or a
/// wish ("not only", "couldn't have been kinder", "should have") are passed over, and so is a denial that is part of
/// praise ("couldn't fault them") or of a trap. What the rules cannot see: a denial after its verb ("the welcome was
/// non-existent"), irony, a list after a denial ("not kind, patient or friendly": the comma ends its reach), a denied
/// hindrance ("I wasn't lonely" stays *hinders*). A person confirms.
struct Polarity {
    /// What a word or phrase does to the direction of signals near it.
    enum Cue: Sendable {
        case denial, wish, turn, setPhrase
    }

    /// How many words may stand between a denial and what it denies.
    private static let reach = 8

    private var denials: [PhraseHit] = []
    private var turns: [Int] = []
    private var wishes: Set<Segment> = []

    /// A clause by its number and how many turns come before it.
    private struct Segment: Hashable {
        var clause: Int
        var turns: Int
    }

    /// - Parameters:
    ///   - cues: the cues of one sentence, in any order.
    ///   - coverings: stretches of words within which a denial or wish says nothing: traps, and signals that are praise.
    init(_ cues: [(cue: Cue, hit: PhraseHit)], coverings: [Range<Int>]) {
        guard cues.contains(where: { $0.cue == .denial || $0.cue == .wish }) else { return }
        let cover = Cover(coverings + cues.filter { $0.cue == .setPhrase }.map(\.hit.words))
        turns = cues.filter { $0.cue == .turn }.map(\.hit.words.lowerBound).sorted()
        for (cue, hit) in cues where !cover.covers(hit.words) {
            switch cue {
            case .denial: denials.append(hit)
            case .wish: wishes.insert(segment(of: hit))
            case .turn, .setPhrase: break
            }
        }
        denials.sort { $0.words.upperBound < $1.words.upperBound }
    }

    /// The direction of a signal that would point to `direction`; `hit` is its phrase, the later one of two.
    func direction(_ direction: Direction, at hit: PhraseHit) -> Direction {
        if direction == .hinders {
            return wishes.contains(segment(of: hit)) ? .wouldHelp : .hinders
        }
        if !wishes.isEmpty { return .wouldHelp }
        return direction == .helps && isDenied(hit) ? .hinders : direction
    }

    private func isDenied(_ hit: PhraseHit) -> Bool {
        let after = denials.partitionPoint { $0.words.upperBound > hit.words.lowerBound }
        guard after > 0 else { return false }
        let denial = denials[after - 1]
        return hit.words.lowerBound - denial.words.upperBound <= Self.reach && segment(of: denial) == segment(of: hit)
    }

    private func segment(of hit: PhraseHit) -> Segment {
        Segment(clause: hit.clause, turns: turns.partitionPoint { $0 > hit.words.lowerBound })
    }
}

/// Stretches of words, asked whether one of them holds another stretch.
struct Cover {
    private let stretches: [Range<Int>]
    /// The furthest end of the stretches up to each.
    private let furthest: [Int]

    init(_ unsorted: [Range<Int>]) {
        stretches = unsorted.sorted { $0.lowerBound < $1.lowerBound }
        var end = 0
        furthest = stretches.map { stretch in
            end = max(end, stretch.upperBound)
            return end
        }
    }

    func covers(_ words: Range<Int>) -> Bool {
        let after = stretches.partitionPoint { $0.lowerBound > words.lowerBound }
        return after > 0 && furthest[after - 1] >= words.upperBound
    }
}

extension Array {
    /// The place of the first element of which `isLater` holds, in an array (or a range of one) sorted so that all such
    /// come last.
    func partitionPoint(in range: Range<Int>? = nil, _ isLater: (Element) -> Bool) -> Int {
        var low = range?.lowerBound ?? 0
        var high = range?.upperBound ?? count
        while low < high {
            let middle = low + (high - low) / 2
            if isLater(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
