/// How wide words are in Arial and the fonts made to its measure (Liberation Sans, Helvetica), so that a chart's labels
/// can be cut into lines without asking a font.
struct LineMeasure {
    /// The size of the letters, in the unit of every width.
    let size: Double

    /// The width of `text` on one line.
    ///
    /// Letters beyond ASCII count as a wide letter and ideographs as a whole em: never less than they take.
    func width(_ text: String) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 32...126: thousandths += Self.widths[Int(scalar.value) - 32]
            case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: break
            case 0..<0x1100: thousandths += 667
            case 0x2010...0x2027: thousandths += scalar.value == 0x2014 || scalar.value == 0x2026 ? 1000 : 556
            default: thousandths += 1000
            }
        }
        return Double(thousandths) * size / 1000
    }

    /// `text` in lines no wider than `limit`: broken at spaces, and inside a word only where it fits no line.
    func lines(_ text: String, within limit: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if width(longer) <= limit {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                if !line.isEmpty, width(line + String(character)) > limit {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// Advance widths of the characters from space to tilde, in thousandths of the size.
    private static let widths = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
        833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
        556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
        334,
        260, 334, 584,
    ]
}
