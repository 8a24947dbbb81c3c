import Testing

@testable import TextScan

@Suite("Sentences")
struct SentenceTests {
    @Test(
        "sentences end where a reader would end them",
        arguments: [
            ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
            ("  spaced   \n\n line two \r\n", ["spaced", "line two"]),
            ("Cost 2.30 at forum.org. Next", ["Cost 2.30 at forum.org.", "Next"]),
            (
                "Like, e.g. Dr. B. Smith at St. Mungo's. So did I. Then",
                ["Like, e.g. Dr. B. Smith at St. Mungo's.", "So did I.", "Then"]
            ),
            ("Well... it was… fine... Yes", ["Well... it was… fine...", "Yes"]),
            ("No space.Then more.", ["No space.", "Then more."]),
            ("She said “come in.” I did (twice.) Good", ["She said “come in.”", "I did (twice.)", "Good"]),
            ("What?! Really", ["What?!", "Really"]),
            ("🙂 Hello. 🙂", ["🙂 Hello."]),
            ("...", []),
            ("", []),
            ("...and on", ["...and on"]),
        ])
    func sentences(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        var scanner = PhraseScanner(PhraseFinder([]))
        var found: [String] = []
        scanner.scan(bytes.span) { range, _ in found.append(String(decoding: bytes[range], as: UTF8.self)) }
        #expect(found == expected)
    }
}
