import TextScan

/// One code suggested for one sentence, with its places in bytes.
struct SentenceCode {
    /// The code, by its place in the codebook.
    var code: Int
    var direction: Direction
    /// The stretches that fired, in the order of the text; none lies inside another.
    var because: [Range<Int>]
}

/// From the phrases found in a sentence to its codes. Every step is at most `n log n` in the number of hits.
struct SentenceCoder {
    let plan: SignalPlan

    /// A phrase of a rule, found.
    private struct Part {
        var rule: Int
        var side: Int
        var hit: PhraseHit
    }

    /// A rule all of whose phrases were found.
    private struct Firing {
        var rule: Int
        var parts: [PhraseHit]

        var words: Range<Int> {
            var words = parts[0].words
            for part in parts.dropFirst() {
                words = min(words.lowerBound, part.words.lowerBound)..<max(words.upperBound, part.words.upperBound)
            }
            return words
        }
    }

    /// The codes of a sentence, in the codebook's order, each once.
    ///
    /// - Parameter question: the question's number in the plan; `nil` where no signal is scoped to it.
    func codes(_ hits: [PhraseHit], question: Int?) -> [SentenceCode] {
        var signals: [Part] = []
        var traps: [Part] = []
        var cues: [(cue: Polarity.Cue, hit: PhraseHit)] = []
        for hit in hits {
            for use in plan.uses[hit.phrase] {
                switch use {
                case .part(let number, let side):
                    let rule = plan.rules[number]
                    guard rule.scope.isEmpty || question.map(rule.scope.contains) ?? false else { continue }
                    let part = Part(rule: number, side: side, hit: hit)
                    if rule.isTrap { traps.append(part) } else { signals.append(part) }
                case .cue(let cue):
                    cues.append((cue, hit))
                }
            }
        }
        if signals.isEmpty { return [] }

        let trapped = firings(traps)
        if !trapped.isEmpty {
            let covers = covers(of: trapped)
            signals.removeAll { part in
                covers[nil]?.covers(part.hit.words) ?? false
                    || covers[plan.rules[part.rule].code]?.covers(part.hit.words) ?? false
            }
        }
        let fired = firings(signals)
        if fired.isEmpty { return [] }
        let praise = fired.filter { plan.rules[$0.rule].direction == .helps }
        let polarity = Polarity(cues, coverings: (trapped + praise).map(\.words))
        return grouped(fired, polarity)
    }

    /// A trap's cover by its code; under `nil` those that hold for all.
    private func covers(of trapped: [Firing]) -> [Int?: Cover] {
        var stretches: [Int?: [Range<Int>]] = [:]
        for trap in trapped { stretches[plan.rules[trap.rule].code, default: []].append(trap.words) }
        return stretches.mapValues(Cover.init)
    }

    /// The rules that fire: phrases by themselves, near-by phrases with the nearest of their other side.
    private func firings(_ parts: [Part]) -> [Firing] {
        var firings: [Firing] = []
        var sides: [Int: (left: [PhraseHit], right: [PhraseHit])] = [:]
        for part in parts {
            if plan.rules[part.rule].within == nil {
                firings.append(Firing(rule: part.rule, parts: [part.hit]))
            } else if part.side == 0 {
                sides[part.rule, default: ([], [])].left.append(part.hit)
            } else {
                sides[part.rule, default: ([], [])].right.append(part.hit)
            }
        }
        for (rule, hits) in sides {
            for left in hits.left {
                guard let right = nearest(to: left, among: hits.right, within: plan.rules[rule].within ?? 0) else {
                    continue
                }
                let inOrder = left.words.lowerBound < right.words.lowerBound
                firings.append(Firing(rule: rule, parts: inOrder ? [left, right] : [right, left]))
            }
        }
        return firings
    }

    /// The nearest of `hits` (of one phrase, in the order of the text) with at most `within` words between.
    private func nearest(to hit: PhraseHit, among hits: [PhraseHit], within: Int) -> PhraseHit? {
        var best: (hit: PhraseHit, gap: Int)?
        let after = hits.partitionPoint { $0.words.lowerBound >= hit.words.upperBound }
        if after < hits.count {
            best = (hits[after], hits[after].words.lowerBound - hit.words.upperBound)
        }
        let before = hits.partitionPoint { $0.words.upperBound > hit.words.lowerBound }
        if before > 0 {
            let gap = hit.words.lowerBound - hits[before - 1].words.upperBound
            if gap <= best?.gap ?? .max { best = (hits[before - 1], gap) }
        }
        return best.flatMap { $0.gap <= within ? $0.hit : nil }
    }

    /// One result for each code. Where its signals point different ways, a wish outranks a hindrance and that a help, so
    /// that what could be mended is not lost beside praise.
    private func grouped(_ fired: [Firing], _ polarity: Polarity) -> [SentenceCode] {
        var codes: [Int: SentenceCode] = [:]
        for firing in fired {
            let rule = plan.rules[firing.rule]
            guard let code = rule.code, let anchor = firing.parts.last else { continue }
            let direction = polarity.direction(rule.direction, at: anchor)
            var entry = codes[code] ?? SentenceCode(code: code, direction: direction, because: [])
            if rank(direction) < rank(entry.direction) { entry.direction = direction }
            entry.because += firing.parts.map(\.bytes)
            codes[code] = entry
        }
        return codes.values.sorted { $0.code < $1.code }.map { code in
            var code = code
            code.because = outermost(code.because)
            return code
        }
    }

    private func rank(_ direction: Direction) -> Int {
        switch direction {
        case .wouldHelp: 0
        case .hinders: 1
        case .helps: 2
        case .neither: 3
        }
    }

    private func outermost(_ stretches: [Range<Int>]) -> [Range<Int>] {
        let sorted = stretches.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
        var kept: [Range<Int>] = []
        for stretch in sorted where stretch.upperBound > kept.last?.upperBound ?? 0 { kept.append(stretch) }
        return kept
    }
}
