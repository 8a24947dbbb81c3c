extension String {
    /// The text with everything that could act instead of being read replaced by U+FFFD, cut into its lines.
    ///
    /// Replaced are control characters (and so terminal escapes), those that turn the direction of writing for what
    /// follows, and characters that stand for nothing. Marks that only set the direction of their neighbours stay, as
    /// Arabic and Hebrew need them. There is always at least one line.
    var readableLines: [String] {
        var lines = [String.UnicodeScalarView()]
        var afterReturn = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0A where afterReturn: break
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: lines.append(.init())
            case 0x09: lines[lines.count - 1].append(" ")
            case 0x00..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF:
                lines[lines.count - 1].append("\u{FFFD}")
            case let value where value & 0xFFFE == 0xFFFE: lines[lines.count - 1].append("\u{FFFD}")
            default: lines[lines.count - 1].append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        return lines.map { String($0) }
    }

    /// The same on one line, for headings, captions and whatever else has only one.
    var readable: String {
        if utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return self }
        return readableLines.joined(separator: " ")
    }
}
