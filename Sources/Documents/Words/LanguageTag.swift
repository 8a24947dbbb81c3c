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
