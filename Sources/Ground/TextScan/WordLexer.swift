/// Where words begin and end, in one place, so that a codebook's words and an answer's words are cut alike.
enum WordLexer {
    /// Whether a word begins at `place`: a letter or digit, not a mark by itself.
    @inline(__always)
    static func beginsWord(_ text: Span<UInt8>, at place: Int) -> Bool {
        guard place < text.count else { return false }
        let byte = text[place]
        if byte < 0x80 { return isPlainWord(byte | 0x20) }
        return Folding.kind(scalar(text, at: place).value) == .letter
    }

    /// Reads the word that begins at `start`, hands its folded bytes to `letter`, and gives its end.
    @inline(__always)
    static func read(_ text: Span<UInt8>, from start: Int, _ letter: (UInt8) -> Void) -> Int {
        var place = start
        while place < text.count {
            let byte = text[place]
            // Setting this bit lowers an ASCII letter and leaves a digit and the apostrophe as they are.
            let folded = byte | 0x20
            if byte < 0x80, isPlainWord(folded) {
                letter(folded)
                place += 1
                continue
            }
            if byte < 0x80 {
                guard byte == apostrophe, beginsWord(text, at: place + 1) else { return place }
                letter(apostrophe)
                place += 1
                continue
            }
            let (value, size) = scalar(text, at: place)
            switch Folding.kind(value) {
            case .letter:
                for part in Folding.fold(value) { letter(part) }
            case .mark:
                for part in Folding.foldMark(value) { letter(part) }
            case .apostrophe:
                guard beginsWord(text, at: place + size) else { return place }
                letter(apostrophe)
            case .other:
                return place
            }
            place += size
        }
        return place
    }

    static let apostrophe: UInt8 = 0x27

    /// Whether a byte, its lower-case bit set, is an ASCII letter or digit.
    @inline(__always)
    private static func isPlainWord(_ folded: UInt8) -> Bool {
        folded &- 0x61 < 26 || folded &- 0x30 < 10
    }

    /// The scalar at `place` and its length in bytes; U+FFFD of length 1 where the bytes are not UTF-8.
    static func scalar(_ text: Span<UInt8>, at place: Int) -> (value: Unicode.Scalar, size: Int) {
        let first = text[place]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        guard size > 0, place + size <= text.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (0x7F >> UInt32(size))
        for offset in 1..<size {
            let next = text[place + offset]
            guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let smallest: UInt32 = size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000
        guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, size)
    }
}
