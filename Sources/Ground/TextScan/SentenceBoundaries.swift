/// Where sentences and clauses end, told from what stands between words.
struct SentenceBoundaries {
    /// How many words this sentence has so far.
    private(set) var wordCount = 0
    /// How many clauses of this sentence have ended.
    private(set) var clause = 0
    private var start: Int?
    private var end = 0
    private var lastWord = 0..<0

    /// A word stands at `place`.
    @inline(__always)
    mutating func word(_ place: Range<Int>) {
        if start == nil { start = place.lowerBound }
        end = place.upperBound
        lastWord = place
        wordCount += 1
    }

    /// Steps over what stands at `place` and is no word; says whether the sentence ends there.
    @inline(__always)
    mutating func step(over text: Span<UInt8>, _ place: inout Int) -> Bool {
        if text[place] == 0x20 {
            place += 1
            return false
        }
        return stepOverMark(text, &place)
    }

    /// The sentence's place without the space around it, or `nil` where it has no word; begins the next.
    mutating func takeSentence() -> Range<Int>? {
        let range = start.map { $0..<end }
        let hadWords = wordCount > 0
        start = nil
        wordCount = 0
        clause = 0
        return hadWords ? range : nil
    }

    private mutating func stepOverMark(_ text: Span<UInt8>, _ place: inout Int) -> Bool {
        let (mark, size) = WordLexer.scalar(text, at: place)
        switch mark {
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
            place += size
            return true
        case "\0"..."\u{20}", "\u{7F}", "\u{A0}", "\u{3000}":
            place += size
            return false
        case ".", "!", "?", "…", "。", "！", "？":
            return stepOverStop(text, &place)
        case ",", ";", ":", "(", ")", "–", "—", "，", "；", "：":
            clause += 1
        case "-" where !WordLexer.beginsWord(text, at: place + 1):
            clause += 1
        default:
            break
        }
        keep(place, upTo: place + size)
        place += size
        return false
    }

    private mutating func keep(_ place: Int, upTo after: Int) {
        if start == nil { start = place }
        end = after
    }

    private mutating func stepOverStop(_ text: Span<UInt8>, _ place: inout Int) -> Bool {
        let begin = place
        var dots = 0
        var others = 0
        while place < text.count {
            let (mark, size) = WordLexer.scalar(text, at: place)
            switch mark {
            case ".": dots += 1
            case "…": dots += 2
            case "!", "?", "。", "！", "？": others += 1
            case "\"", "'", ")", "]", "”", "’", "»": break
            default:
                keep(begin, upTo: place)
                return ends(text, from: begin, at: place, dots: dots, others: others)
            }
            place += size
        }
        keep(begin, upTo: place)
        return true
    }

    private mutating func ends(_ text: Span<UInt8>, from begin: Int, at place: Int, dots: Int, others: Int) -> Bool {
        if others > 0 { return true }
        if dots > 1 {
            guard goesOnInLowerCase(text, after: place) else { return true }
            clause += 1
            return false
        }
        let next = text[place]
        if next &- 0x61 < 26 || next &- 0x30 < 10 { return false }
        return !(lastWord.upperBound == begin && isAbbreviation(text))
    }

    /// Looks a few bytes ahead only, so that a text of dots and spaces costs no more than another.
    private func goesOnInLowerCase(_ text: Span<UInt8>, after place: Int) -> Bool {
        for ahead in place..<min(place + 4, text.count) where text[ahead] != 0x20 {
            return text[ahead] &- 0x61 < 26
        }
        return false
    }

    /// Whether the last word is an initial ("e.g.", "B. Smith"; but "so did I." ends) or a title.
    private func isAbbreviation(_ text: Span<UInt8>) -> Bool {
        let first = text[lastWord.lowerBound] | 0x20
        switch lastWord.count {
        case 1:
            if first &- 0x61 >= 26 { return false }
            let before = lastWord.lowerBound - 1
            return first != UInt8(ascii: "i") || (before >= 0 && text[before] == UInt8(ascii: "."))
        case 2:
            return switch (first, text[lastWord.lowerBound + 1] | 0x20) {
            case (UInt8(ascii: "m"), UInt8(ascii: "r")), (UInt8(ascii: "m"), UInt8(ascii: "s")),
                (UInt8(ascii: "d"), UInt8(ascii: "r")), (UInt8(ascii: "s"), UInt8(ascii: "t")),
                (UInt8(ascii: "v"), UInt8(ascii: "s")):
                true
            default: false
            }
        case 3:
            return first == UInt8(ascii: "m") && text[lastWord.lowerBound + 1] | 0x20 == UInt8(ascii: "r")
                && text[lastWord.lowerBound + 2] | 0x20 == UInt8(ascii: "s")
        default:
            return false
        }
    }
}
