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
        var first: PhraseHit
        /// The later of two near-by phrases; the same as `first` where there is one.
        var last: PhraseHit

        var words: Range<Int> { first.words.lowerBound..<max(first.words.upperBound, last.words.upperBound) }
    }

    /// The codes of a sentence, in the codebook's order, each once.
    ///
    /// - Parameter question: the question's number in the plan; `nil` where no signal is scoped to it.
    func codes(_ hits: [PhraseHit], question: Int?) -> [SentenceCode] {
        // Most sentences hold words of polarity and no signal: those end here, before anything is allocated.
        guard hits.contains(where: { isSignal(plan.uses[$0.phrase], question) }) else { return [] }
        var signals: [Part] = []
        var traps: [Part] = []
        var cues: [(cue: Polarity.Cue, hit: PhraseHit)] = []
        for hit in hits {
            switch plan.uses[hit.phrase] {
            case .part(let number, let side):
                guard plan.rules[number].holds(in: question) else { continue }
                let part = Part(rule: number, side: side, hit: hit)
                if plan.rules[number].isTrap { traps.append(part) } else { signals.append(part) }
            case .cue(let cue):
                cues.append((cue, hit))
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

    private func isSignal(_ use: SignalPlan.Use, _ question: Int?) -> Bool {
        guard case .part(let number, _) = use else { return false }
        return !plan.rules[number].isTrap && plan.rules[number].holds(in: question)
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
        var near: [Part] = []
        for part in parts {
            if plan.rules[part.rule].within == nil {
                firings.append(Firing(rule: part.rule, first: part.hit, last: part.hit))
            } else {
                near.append(part)
            }
        }
        if near.count < 2 { return firings }
        near.sort { ($0.rule, $0.side, $0.hit.words.lowerBound) < ($1.rule, $1.side, $1.hit.words.lowerBound) }
        var start = 0
        while start < near.count {
            let rule = near[start].rule
            let rights = near[start...].firstIndex { $0.rule != rule || $0.side == 1 } ?? near.count
            let end = near[rights...].firstIndex { $0.rule != rule } ?? near.count
            for left in near[start..<rights] {
                let within = plan.rules[rule].within ?? 0
                guard let right = nearest(to: left.hit, among: near, rights..<end, within: within) else { continue }
                let inOrder = left.hit.words.lowerBound < right.words.lowerBound
                firings.append(
                    Firing(rule: rule, first: inOrder ? left.hit : right, last: inOrder ? right : left.hit))
            }
            start = end
        }
        return firings
    }

    /// The nearest of some parts of one phrase, in the order of the text, with at most `within` words between.
    private func nearest(to hit: PhraseHit, among parts: [Part], _ range: Range<Int>, within: Int) -> PhraseHit? {
        var best: (hit: PhraseHit, gap: Int)?
        let after = parts.partitionPoint(in: range) { $0.hit.words.lowerBound >= hit.words.upperBound }
        if after < range.upperBound {
            best = (parts[after].hit, parts[after].hit.words.lowerBound - hit.words.upperBound)
        }
        let before = parts.partitionPoint(in: range) { $0.hit.words.upperBound > hit.words.lowerBound }
        if before > range.lowerBound {
            let gap = hit.words.lowerBound - parts[before - 1].hit.words.upperBound
            if gap <= best?.gap ?? .max { best = (parts[before - 1].hit, gap) }
        }
        return best.flatMap { $0.gap <= within ? $0.hit : nil }
    }

    /// One result for each code. Where its signals point different ways, a wish outranks a hindrance and that a help, so
    /// that what could be mended is not lost beside praise.
    private func grouped(_ fired: [Firing], _ polarity: Polarity) -> [SentenceCode] {
        var codes: [SentenceCode] = []
        // Rules stand in the order of the codes, so sorting by rule brings each code's firings together.
        for firing in fired.sorted(by: { $0.rule < $1.rule }) {
            let rule = plan.rules[firing.rule]
            guard let code = rule.code else { continue }
            let direction = polarity.direction(rule.direction, at: firing.last)
            if codes.last?.code != code { codes.append(SentenceCode(code: code, direction: direction, because: [])) }
            let place = codes.count - 1
            if rank(direction) < rank(codes[place].direction) { codes[place].direction = direction }
            codes[place].because.append(firing.first.bytes)
            if firing.last != firing.first { codes[place].because.append(firing.last.bytes) }
        }
        for place in codes.indices where codes[place].because.count > 1 {
            codes[place].because = outermost(codes[place].because)
        }
        return codes
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
