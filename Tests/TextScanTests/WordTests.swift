import Testing

@testable import TextScan

@Suite("Words")
struct WordTests {
    @Test(
        "words are cut and folded",
        arguments: [
            ("I DON’T mind", ["i", "don't", "mind"]),
            ("don‘t", ["don't"]),
            ("'quoted' words'", ["quoted", "words"]),
            ("drop-in, 2 quid; B2B", ["drop", "in", "2", "quid", "b2b"]),
            ("CAFÉ Tŷ Ǆ", ["cafe", "ty", "ǆ"]),
            ("cafe\u{301}s", ["cafes"]),
            ("ΌΔΟΣ οδος", ["όδοσ", "οδοσ"]),
            ("❤️ yes 👩‍👩‍👧 no 2️⃣", ["yes", "no", "2"]),
            ("soft\u{AD}hyphen", ["softhyphen"]),
            ("10£ a—b a…b", ["10", "a", "b", "a", "b"]),
            ("", []),
            (" \n\t’", []),
        ])
    func words(text: String, expected: [String]) {
        #expect(TextWord.all(in: text).map(\.folded) == expected)
    }

    @Test("a word's place is that of its bytes, marks included")
    func places() {
        let text = "🙂 cafe\u{301}! Né"
        let words = TextWord.all(in: text)
        #expect(words.map(\.bytes) == [5..<11, 13..<16])
        let bytes = Array(text.utf8)
        #expect(words.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == ["cafe\u{301}", "Né"])
    }

    @Test("code points are counted forwards and after a step back")
    func codePoints() {
        let bytes = Array("🙂 cafe\u{301}! Né".utf8)
        var cursor = CodePointCursor()
        #expect(cursor.points(before: 5, in: bytes.span) == 2)
        #expect(cursor.points(before: 13, in: bytes.span) == 9)
        #expect(cursor.points(before: 5, in: bytes.span) == 2)
        #expect(cursor.points(before: bytes.count, in: bytes.span) == 11)
    }

    @Test("a contraction may be typed without its apostrophe, unless that is another word")
    func spellings() {
        func spellings(_ word: String) -> [String] {
            PhraseWord(word).spellings.map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(spellings("don’t") == ["don't", "dont"])
        #expect(spellings("it's") == ["it's", "its"])
        #expect(spellings("we're") == ["we're"])
        #expect(spellings("friend's") == ["friend's"])
        #expect(spellings("o'clock") == ["o'clock"])
    }

    @Test("bytes that are not UTF-8 part words and do not trap")
    func brokenBytes() {
        let broken: [[UInt8]] = [
            [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x99], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0x80],
        ]
        let finder = PhraseFinder([[PhraseWord("bus")]])
        for bad in broken {
            var scanner = PhraseScanner(finder)
            var found: [Range<Int>] = []
            let text = Array("bus".utf8) + bad + Array("bus".utf8) + bad
            scanner.scan(text.span) { _, hits in found += hits.map(\.bytes) }
            #expect(found == [0..<3, 3 + bad.count..<6 + bad.count])
        }
    }
}
