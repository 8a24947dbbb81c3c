import Testing

@testable import TextScan

@Suite("Phrases")
struct PhraseTests {
    private func phrase(_ text: String) -> [PhraseWord] {
        text.split(separator: " ").map { word in
            word.hasSuffix("*") ? PhraseWord(String(word.dropLast()), isPrefix: true) : PhraseWord(String(word))
        }
    }

    private func found(_ phrases: [String], in text: String) -> [String] {
        let bytes = Array(text.utf8)
        var scanner = PhraseScanner(PhraseFinder(phrases.map(phrase)))
        var result: [String] = []
        scanner.scan(bytes.span) { _, hits in
            result += hits.map { "\(phrases[$0.phrase]): \(String(decoding: bytes[$0.bytes], as: UTF8.self))" }
        }
        return result
    }

    @Test("whole words only, folded, and phrases that overlap are all found")
    func overlapping() {
        #expect(found(["mind"], in: "Bath MIND reminds minded mind's Mind") == ["mind: MIND", "mind: Mind"])
        #expect(
            found(["last bus", "bus", "bus home", "last bus home"], in: "the last bus home") == [
                "last bus: last bus", "bus: bus", "last bus home: last bus home", "bus home: bus home",
            ])
        #expect(
            found(["can't afford"], in: "I can’t afford, CANT  afford, can afford") == [
                "can't afford: can’t afford", "can't afford: CANT  afford",
            ])
    }

    @Test("a prefix takes the word itself and all that goes on with it")
    func prefixes() {
        #expect(
            found(["volunteer*", "vol*", "volunteers"], in: "Volunteers volunteer voles vo") == [
                "volunteer*: Volunteers", "vol*: Volunteers", "volunteers: Volunteers", "volunteer*: volunteer",
                "vol*: volunteer", "vol*: voles",
            ])
        #expect(found(["help* other*"], in: "helping others, help another") == ["help* other*: helping others"])
    }

    @Test("a phrase does not run over the end of a sentence, but does over a comma")
    func sentenceEnds() {
        #expect(found(["my own"], in: "It was my. Own goal") == [])
        #expect(found(["my own"], in: "It was my\nown goal") == [])
        #expect(found(["my own"], in: "It was my, own goal") == ["my own: my, own"])
    }

    @Test("hits know their words and their clause")
    func wordsAndClauses() {
        var scanner = PhraseScanner(PhraseFinder([phrase("said hello")]))
        var hits: [PhraseHit] = []
        let bytes = Array("Well, nobody - not one - said hello".utf8)
        scanner.scan(bytes.span) { hits += $1 }
        #expect(hits == [PhraseHit(phrase: 0, words: 4..<6, bytes: 25..<35, clause: 3)])
    }

    @Test("a phrase given twice is found twice, an empty one never")
    func twice() {
        #expect(found(["bus", "bus", ""], in: "bus") == ["bus: bus", "bus: bus"])
    }

    @Test("a megabyte without spaces, and one of nothing but hits, are read")
    func hostileText() {
        let wall = Array(repeatElement(UInt8(ascii: "x"), count: 1 << 20))
        let walls = String(decoding: wall, as: UTF8.self)
        #expect(found(["x*"], in: walls).count == 1)
        #expect(found(["x"], in: walls) == [])
        let hits = found(["bus", "bus bus"], in: String(repeating: "bus ", count: 1 << 16))
        #expect(hits.count == 2 * (1 << 16) - 1)
        #expect(found(["x"], in: String(repeating: ". ", count: 1 << 19)) == [])
        #expect(found(["é"], in: String(repeating: "é", count: 1 << 18)) == [])
    }

    @Test("finds what a search word by word finds", arguments: 0..<60)
    func sameAsNaiveSearch(seed: Int) {
        var random = Seeded(state: UInt64(seed) &* 7919 &+ 1)
        let letters = ["a", "b", "ab", "ba", "aab", "é", "b'a", "abab", "c"]
        let phrases: [[PhraseWord]] = (0..<Int.random(in: 1...40, using: &random)).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
                PhraseWord(
                    letters.randomElement(using: &random) ?? "a", isPrefix: Int.random(in: 0..<3, using: &random) == 0)
            }
        }
        let separators = [" ", "  ", ", ", "-", " 🙂 ", "'' ", "."]
        var text = ""
        for _ in 0..<Int.random(in: 0...200, using: &random) {
            let word = letters.randomElement(using: &random) ?? "a"
            text += Bool.random(using: &random) ? word : word.uppercased()
            text += separators.randomElement(using: &random) ?? " "
        }

        let bytes = Array(text.utf8)
        var scanner = PhraseScanner(PhraseFinder(phrases))
        var found: [Found] = []
        var expected: [Found] = []
        scanner.scan(bytes.span) { sentence, hits in
            found += hits.map { Found(phrase: $0.phrase, bytes: $0.bytes) }
            let words = TextWord.all(in: String(decoding: bytes[sentence], as: UTF8.self))
            for first in words.indices {
                for (number, phrase) in phrases.enumerated() where first + phrase.count <= words.count {
                    let stretch = words[first..<first + phrase.count]
                    let matches = zip(phrase, stretch).allSatisfy { wanted, word in
                        wanted.isPrefix
                            ? word.folded.utf8.starts(with: wanted.text.utf8) : word.folded == wanted.text
                    }
                    guard matches, let last = stretch.last else { continue }
                    let start = sentence.lowerBound
                    let place = start + words[first].bytes.lowerBound..<start + last.bytes.upperBound
                    expected.append(Found(phrase: number, bytes: place))
                }
            }
        }
        #expect(found.sorted() == expected.sorted())
    }

    private struct Found: Equatable, Comparable {
        var phrase: Int
        var bytes: Range<Int>
        static func < (a: Found, b: Found) -> Bool {
            (a.phrase, a.bytes.lowerBound, a.bytes.upperBound) < (b.phrase, b.bytes.lowerBound, b.bytes.upperBound)
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
