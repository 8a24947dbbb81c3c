import Questionnaires

/// Words of one text block, made fit to stand in quotation marks.
struct QuotableWords: Hashable {
    /// The words, cleaned.
    let text: String
    /// Where they stand in the block, in Unicode code points.
    let range: Range<Int>
    /// How many words there are; counted once, since the choice looks at it again and again.
    let wordCount: Int

    /// How many words a quote may have.
    static let length = 5...45

    /// The stretch of `block` that a coding points at; with the sentences beside it where it is too short to read.
    ///
    /// `nil` where it does not lie in the block, is too long (we do not cut what somebody said), stays too short, or
    /// holds what may be a telephone number, an address or a number of a record.
    init?(_ block: String, _ passage: Range<Int>) {
        let scalars = Array(block.unicodeScalars)
        guard passage.lowerBound >= 0, passage.upperBound <= scalars.count, !passage.isEmpty else { return nil }
        var range = passage
        var text = Self.cleaned(scalars[range])
        if Self.wordCount(text) < Self.length.lowerBound {
            let sentences = Self.sentences(scalars)
            var touched = sentences.indices.filter { sentences[$0].overlaps(passage) }
            while let first = touched.first, let last = touched.last {
                range =
                    min(
                        passage.lowerBound, sentences[first].lowerBound)..<max(
                        passage.upperBound, sentences[last].upperBound)
                text = Self.cleaned(scalars[range])
                if Self.wordCount(text) >= Self.length.lowerBound { break }
                if last + 1 < sentences.count {
                    touched.append(last + 1)
                } else if first > 0 {
                    touched.insert(first - 1, at: 0)
                } else {
                    break
                }
            }
        }
        let wordCount = Self.wordCount(text)
        guard Self.length.contains(wordCount), !Self.mayIdentify(text) else { return nil }
        self.wordCount = wordCount
        self.text = text
        self.range = range
    }

    private static func wordCount(_ text: String) -> Int {
        text.split(separator: " ").count { word in word.unicodeScalars.contains { $0.properties.isAlphabetic } }
    }

    /// The words on one line, without control characters, terminal escapes and marks that turn the writing direction.
    static func cleaned(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var kept = String.UnicodeScalarView()
        var isEscaping = false
        var mayOpen = false
        for scalar in scalars {
            if isEscaping {
                // An escape goes on from "[" to its final letter; any other escape is the one character after it.
                if mayOpen && scalar == "[" {
                    mayOpen = false
                    continue
                }
                let ends = !mayOpen && !(0x40...0x7E).contains(scalar.value)
                mayOpen = false
                isEscaping = ends
                continue
            }
            if scalar == "\u{1B}" {
                isEscaping = true
                mayOpen = true
            } else if scalar.properties.isWhitespace {
                if let last = kept.last, last != " " { kept.append(" ") }
            } else if !isUnseen(scalar) {
                kept.append(scalar)
            }
        }
        if kept.last == " " { kept.removeLast() }
        return String(kept)
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: true
        // Joiners belong to words and emoji of many scripts; the other format characters are invisible here.
        case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
        default: false
        }
    }

    /// Whether the words hold an address of mail or web, or six digits or more with nothing but spaces, hyphens, dots
    /// or brackets between.
    static func mayIdentify(_ text: String) -> Bool {
        if text.contains("@") || text.contains("://") || text.lowercased().contains("www.") { return true }
        var digits = 0
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType == .decimal {
                digits += 1
                if digits >= 6 { return true }
            } else if !" -–.()+/".unicodeScalars.contains(scalar) {
                digits = 0
            }
        }
        return false
    }

    /// The sentences of a block: up to a full stop, question or exclamation mark before a space, or the end of a line.
    private static func sentences(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for index in scalars.indices {
            let isLast = index + 1 == scalars.count
            let ends = ".!?…".unicodeScalars.contains(scalars[index])
            if isLast || scalars[index] == "\n" || (ends && scalars[index + 1].properties.isWhitespace) {
                found.append(start..<index + 1)
                start = index + 1
            }
        }
        return found.filter { range in scalars[range].contains { !$0.properties.isWhitespace } }
    }
}
