/// Words in text: where they begin and end, folded for comparison, and many phrases found in one pass.
///
/// Comes in: UTF-8 bytes. Goes out: sentences, words with their places, and hits. Promises: whole words only; case,
/// curly apostrophes and the marks over Latin letters folded; the time is linear in the text and does not grow with the
/// number of phrases; places are bytes inside and Unicode code points where they leave the program; bytes that are not
/// UTF-8 part words and never trap.

/// A word with its place.
public struct TextWord: Hashable, Sendable {
    /// Where it stands, in bytes.
    public var bytes: Range<Int>
    /// The folded word: lower case, straight apostrophes, plain Latin letters.
    public var folded: String

    /// The words of `text` in their order: runs of letters and digits, with apostrophes inside them kept.
    ///
    /// A hyphen parts two words; "don’t" is one.
    public static func all(in text: String) -> [TextWord] {
        var words: [TextWord] = []
        let bytes = Array(text.utf8)
        let span = bytes.span
        var place = 0
        while place < bytes.count {
            guard WordLexer.beginsWord(span, at: place) else {
                place += WordLexer.scalar(span, at: place).size
                continue
            }
            var folded: [UInt8] = []
            let end = WordLexer.read(span, from: place) { folded.append($0) }
            words.append(TextWord(bytes: place..<end, folded: String(decoding: folded, as: UTF8.self)))
            place = end
        }
        return words
    }
}

/// Counts code points along a text, for places that leave the program.
public struct CodePointCursor: Sendable {
    private var byte = 0
    private var points = 0

    /// A cursor at the beginning of a text.
    public init() {}

    /// How many code points stand before `place` (a byte offset); cheapest when asked in rising order.
    public mutating func points(before place: Int, in text: Span<UInt8>) -> Int {
        if place < byte { (byte, points) = (0, 0) }
        while byte < place {
            if text[byte] & 0xC0 != 0x80 { points += 1 }
            byte += 1
        }
        return points
    }
}
