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

/// The address of a link out of a document, which exists only where it is harmless: `https:` or `mailto:`.
struct SafeLink {
    /// The address as it may stand in a file.
    let address: String

    /// The link to `address`, or `nil` where writers show the text alone.
    init?(_ address: String) {
        let scheme = address.prefix { $0 != ":" }.lowercased()
        let rest = address.dropFirst(scheme.count + 1)
        guard scheme == "https" && rest.hasPrefix("//") && rest.count > 2 || scheme == "mailto" && !rest.isEmpty else {
            return nil
        }
        // Characters that no address holds unescaped (RFC 3986), and all that `readable` would replace.
        let never: Set<Character> = [" ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\u{FFFD}"]
        guard address.readable == address, !address.contains(where: never.contains) else { return nil }
        self.address = address
    }
}

/// A BCP 47 language tag in its parts.
struct LanguageTag: Hashable {
    /// The tag as it may stand in a file.
    let tag: String
    /// The language: `en`, `cy`.
    let language: String
    /// The script, where the tag has one: `Latn`.
    let script: String?
    /// The country or region, where the tag has one: `GB`.
    let region: String?
    /// Whether the tag says more than language, script and region.
    let saysMore: Bool

    /// The tag in its parts, or `nil` where it is none.
    init?(_ tag: String) {
        var parts = tag.split(separator: "-", omittingEmptySubsequences: false)[...]
        let plain = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) }
        }
        guard plain, let first = parts.popFirst(), first.utf8.count > 1, first.utf8.allSatisfy(Self.isLetter) else {
            return nil
        }
        self.tag = tag
        language = first.lowercased()
        if let next = parts.first, next.utf8.count == 4, next.utf8.allSatisfy(Self.isLetter) {
            script = String(next)
            parts.removeFirst()
        } else {
            script = nil
        }
        if let next = parts.first,
            next.utf8.count == 2 && next.utf8.allSatisfy(Self.isLetter)
                || next.utf8.count == 3 && next.utf8.allSatisfy(Self.isDigit)
        {
            region = next.uppercased()
            parts.removeFirst()
        } else {
            region = nil
        }
        saysMore = !parts.isEmpty
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}

/// A document's date, where it is one.
struct DocumentDate {
    /// As ISO 8601 has it: `2026-11-20`.
    let iso: String
    /// As people write it: `20 November 2026`.
    let written: String

    /// The date, or `nil` where `text` is no `yyyy-mm-dd`.
    init?(_ text: String) {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            year > 0, (1...12).contains(month)
        else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...days[month - 1]).contains(day) else { return nil }
        iso = text
        written = "\(day) \(months[month - 1]) \(year)"
    }
}

extension Int {
    /// With a comma between thousands, as British readers expect: `4,324`.
    var grouped: String {
        let digits = String(magnitude)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return self < 0 ? "-\(result)" : result
    }
}
