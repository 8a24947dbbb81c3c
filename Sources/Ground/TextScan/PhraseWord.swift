/// One word of a phrase to look for.
public struct PhraseWord: Hashable, Sendable {
    /// The word, folded.
    public let text: String
    /// Whether more letters may follow (`volunteer*`).
    public let isPrefix: Bool

    /// A word to look for; `text` is folded here and should be one word.
    public init(_ text: String, isPrefix: Bool = false) {
        // Most words come folded, and a codebook has thousands.
        let isFolded = text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
        self.text = isFolded ? text : TextWord.all(in: text).map(\.folded).joined()
        self.isPrefix = isPrefix
    }
}

extension PhraseWord {
    /// How people type it: as it is, and a contraction without its apostrophe too ("dont", "ive", "theres").
    ///
    /// Not where that is another word ("we're" and "were"), and not for the 's of a noun, which would be its plural.
    var spellings: [[UInt8]] {
        let whole = Array(text.utf8)
        guard !isPrefix, let mark = whole.lastIndex(of: WordLexer.apostrophe) else { return [whole] }
        let stem = String(decoding: whole[..<mark], as: UTF8.self)
        let ending = String(decoding: whole[(mark + 1)...], as: UTF8.self)
        let joined = stem + ending
        let isContraction =
            switch ending {
            case "t": stem.hasSuffix("n")
            case "m", "ve", "re", "ll", "d": true
            case "s": Self.wordsThatTakeIs.contains(stem)
            default: false
            }
        return isContraction && !Self.otherWords.contains(joined) ? [whole, Array(joined.utf8)] : [whole]
    }

    private static let otherWords: Set<String> = [
        "were", "well", "hell", "shell", "ill", "wed", "shed", "id", "whore", "wont",
    ]
    private static let wordsThatTakeIs: Set<String> = [
        "it", "that", "there", "here", "what", "where", "who", "how", "he", "she", "nobody", "everybody", "somebody",
        "everyone", "someone", "everything", "nothing",
    ]
}
