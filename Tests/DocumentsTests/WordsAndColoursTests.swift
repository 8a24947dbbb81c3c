import Glibc
import Testing

@testable import Documents

@Suite("What writers share")
struct WordsAndColoursTests {
    @Test(
        "what could act instead of being read becomes U+FFFD",
        arguments: [
            ("plain words", "plain words"), ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\tb", "a b"), ("a\r\nb\nc", "a b c"),
            ("\u{202E}abc", "\u{FFFD}abc"), ("a\u{2067}b", "a\u{FFFD}b"), ("a\u{9B}b", "a\u{FFFD}b"),
            ("a\u{7F}", "a\u{FFFD}"),
            ("é ‘x’ 日本 👩‍🚒", "é ‘x’ 日本 👩‍🚒"), ("\u{FEFF}a\u{1FFFE}", "\u{FFFD}a\u{FFFD}"),
            ("\u{5D0}\u{200F}!", "\u{5D0}\u{200F}!"),
            ("", ""),
        ])
    func readable(_ text: String, _ expected: String) {
        #expect(text.readable == expected)
    }

    @Test("lines end at every kind of line end")
    func lines() {
        #expect("a\r\nb\rc\nd\u{2028}e\u{85}f\n".readableLines == ["a", "b", "c", "d", "e", "f", ""])
        #expect("".readableLines == [""])
    }

    @Test(
        "only https and mailto are links",
        arguments: [
            ("https://example.org/a?b=c#d", true), ("HTTPS://example.org", true), ("mailto:a@example.org", true),
            ("http://example.org", false), ("javascript:alert(1)", false), ("https:", false), ("https://", false),
            ("//example.org", false), ("", false), ("https://a b", false), ("https://a\n", false),
            ("https://a\"b", false),
            (" https://example.org", false), ("data:text/html,x", false), ("mailto:", false),
            ("https://\u{202E}x", false),
        ])
    func links(_ address: String, _ isLink: Bool) {
        #expect((SafeLink(address) != nil) == isLink)
    }

    @Test(
        "language tags are taken apart",
        arguments: [
            ("en-GB", "en", nil, "GB", false), ("cy", "cy", nil, nil, false), ("zh-Hans-CN", "zh", "Hans", "CN", false),
            ("es-419", "es", nil, "419", false), ("sl-rozaj", "sl", nil, nil, true),
            ("ca-ES-valencia", "ca", nil, "ES", true),
        ] as [(String, String, String?, String?, Bool)])
    func languages(_ tag: String, _ language: String, _ script: String?, _ region: String?, _ saysMore: Bool) throws {
        let parts = try #require(LanguageTag(tag))
        #expect(parts.language == language && parts.script == script && parts.region == region)
        #expect(parts.saysMore == saysMore)
    }

    @Test(
        "what is no language tag is none",
        arguments: ["", "e", "en_GB", "en-", "\"><script>", "123", "toolonglanguage"])
    func noLanguage(_ tag: String) {
        #expect(LanguageTag(tag) == nil)
    }

    @Test(
        "a date is one only if the calendar has it",
        arguments: [
            ("2026-11-20", "20 November 2026"), ("2024-02-29", "29 February 2024"), ("2026-02-29", nil),
            ("2026-13-01", nil),
            ("20 November", nil), ("", nil), ("2026-1-1", nil), ("2026-11-31", nil), ("0000-01-01", nil),
            ("1900-02-29", nil),
        ] as [(String, String?)])
    func dates(_ text: String, _ written: String?) {
        #expect(DocumentDate(text)?.written == written)
    }

    @Test(
        "thousands are set apart",
        arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4324, "-4,324")])
    func grouped(_ number: Int, _ text: String) {
        #expect(number.grouped == text)
    }

    @Test(
        "measures are written short",
        arguments: [(0, "0"), (1.5, "1.5"), (33.333, "33.33"), (2.05, "2.05"), (-0.25, "-0.25"), (99.999, "100")])
    func short(_ number: Double, _ text: String) {
        #expect(number.short == text)
    }

    @Test("a label is cut into lines that fit, and nothing of it is lost")
    func wrapping() {
        let measure = LineMeasure(size: 16)
        for text in [
            "", "short", "somebody whose work it is to know, such as a nurse or a social worker",
            String(repeating: "a", count: 90),
        ] {
            let lines = measure.lines(text, within: 120)
            #expect(!lines.isEmpty)
            for line in lines { #expect(measure.width(line) <= 120) }
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }

    @Test(
        "SHA-256 gives the digests of FIPS 180-4's examples",
        arguments: [
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ),
        ])
    func sha256(_ message: String, _ base64: String) {
        #expect(SHA256(Array(message.utf8)).base64 == base64)
    }

    @Test("SHA-256 takes a million bytes, FIPS 180-4's long example")
    func sha256Long() {
        let digest = SHA256(Array(repeating: UInt8(ascii: "a"), count: 1_000_000)).digest
        #expect(digest.prefix(4) == [0xCD, 0xC7, 0x6E, 0x5C])
        #expect(digest.suffix(4) == [0xC7, 0x11, 0x2C, 0xD0])
    }

    @Test("words have a contrast of 4.5 and edges of 3 with what they stand on", arguments: [Palette.light, .dark])
    func contrast(_ palette: Palette) {
        for paper in [palette.paper, palette.panel, palette.warmPanel] {
            for ink in [palette.ink, palette.muted, palette.link, palette.accent] {
                #expect(ratio(ink, paper) >= 4.5, "\(ink) on \(paper)")
            }
        }
        for (edge, paper) in [
            (palette.bar, palette.paper), (palette.bar, palette.track), (palette.accent, palette.paper),
            (palette.warm, palette.warmPanel), (palette.warm, palette.paper),
        ] {
            #expect(ratio(edge, paper) >= 3, "\(edge) on \(paper)")
        }
    }

    /// The contrast ratio of WCAG 2.2; black on white is 21.
    private func ratio(_ a: String, _ b: String) -> Double {
        let (a, b) = (luminance(a), luminance(b))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ colour: String) -> Double {
        let number = Int(colour.dropFirst(), radix: 16) ?? 0
        let channels = [16, 8, 0].map { shift -> Double in
            let value = Double(number >> shift & 255) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
