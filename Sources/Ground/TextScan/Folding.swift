/// What a scalar outside ASCII does to a word, and what it is folded to.
enum Folding {
    enum Kind {
        /// Begins or goes on with a word.
        case letter
        /// Goes on with a word: a combining mark, or a sign that has no width (soft hyphen, joiner).
        case mark
        /// Goes on with a word where a letter follows.
        case apostrophe
        /// Parts words.
        case other
    }

    static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0xFF07: return .apostrophe
        case 0x2000...0x200A, 0x2010...0x205F, 0xFFFD: return .other
        case 0xC0...0x17F: return scalar.value == 0xD7 || scalar.value == 0xF7 ? .other : .letter
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return .letter
        case .nonspacingMark, .spacingMark, .enclosingMark, .format:
            return .mark
        default:
            return .other
        }
    }

    /// The folded bytes of a letter outside ASCII: lower case, and a Latin letter without its marks, so that "café" is one word
    /// however its é is written, and "cafe" too.
    static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0xC0...0x17F:
            latin[Int(scalar.value) - 0xC0]
        case 0x1E80...0x1E85:
            [UInt8(ascii: "w")]
        case 0x1EF2, 0x1EF3:
            [UInt8(ascii: "y")]
        case 0x1E9E:
            latin[0xDF - 0xC0]
        case 0x3C2:
            Array("σ".utf8)
        default:
            Array(scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// The folded bytes of a mark: none for the marks of Latin letters, for frames (keycaps) and signs without width.
    static func foldMark(_ scalar: Unicode.Scalar) -> [UInt8] {
        if 0x300...0x36F ~= scalar.value || 0xFE00...0xFE0F ~= scalar.value { return [] }
        return switch scalar.properties.generalCategory {
        case .format, .enclosingMark: []
        default: Array(String(scalar).utf8)
        }
    }

    /// Plain letters for U+00C0 to U+017F (Latin-1 and Latin Extended-A, which holds Welsh ŵ and ŷ).
    private static let latin: [[UInt8]] = """
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss \
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y \
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g \
        g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l \
        l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s \
        s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
        """.split(separator: " ").map { Array($0.utf8) }
}
