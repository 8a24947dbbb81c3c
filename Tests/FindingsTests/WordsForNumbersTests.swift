import Testing

@testable import Findings

@Suite struct WordsForNumbersTests {
    @Test(
        "every share has its word",
        arguments: [
            (29, 42, .most), (23, 42, .moreThanHalf), (7, 42, .some), (4, 42, .aFew), (2, 42, .oneOrTwo),
            (21, 42, .half), (10, 40, .aQuarter), (42, 42, .all), (0, 42, .nobody),
            // The borders: each stands on the side that the lexicon puts it.
            (18, 20, .nearlyAll), (179, 200, .most), (12, 20, .moreThanHalf), (121, 200, .most),
            (101, 200, .moreThanHalf),
            (100, 200, .half), (99, 200, .fewerThanHalf), (7, 20, .fewerThanHalf), (69, 200, .some), (3, 20, .some),
            (29, 200, .aFew), (30, 200, .some), (50, 200, .aQuarter), (51, 200, .some), (49, 200, .some),
            // Few people: "one or two people" wins over every share, and three of three are all.
            (1, 1, .oneOrTwo), (2, 2, .oneOrTwo), (1, 2, .oneOrTwo), (2, 8, .oneOrTwo), (3, 3, .all), (3, 6, .half),
            (3, 12, .aQuarter), (1, 4, .oneOrTwo), (3, 1_000_000, .aFew), (0, 1, .nobody),
        ] as [(Int, Int, QuantityWord)])
    func word(count: Int, base: Int, word: QuantityWord) {
        #expect(Share(count, of: base).word == word)
    }

    @Test("a base of nobody has no word")
    func nobodyAsked() {
        #expect(Share(0, of: 0).word == nil)
        #expect(ShownShare(open: Share(0, of: 0)).text == "nobody asked")
    }

    @Test(
        "the numbers follow the word, and percentages only from fifty people",
        arguments: [
            (29, 42, "Most people (29 of 42)", "29 of 42"), (21, 42, "Half of the people (21 of 42)", "21 of 42"),
            (10, 40, "A quarter of the people (10 of 40)", "10 of 40"), (0, 42, "Nobody (0 of 42)", "0 of 42"),
            (42, 42, "Everyone (42 of 42)", "42 of 42"),
            (25, 50, "Half of the people (25 of 50, 50%)", "25 of 50 (50%)"),
            (20, 49, "Fewer than half of the people (20 of 49)", "20 of 49"),
            (999, 1000, "Nearly all people (999 of 1000, over 99%)", "999 of 1000 (over 99%)"),
            (3, 1000, "A few people (3 of 1000, under 1%)", "3 of 1000 (under 1%)"),
            (2, 42, "One or two people", "one or two people"), (10, 20, "Half of the people (10 of 20)", "10 of 20"),
            (10, 19, "More than half of the people", "more than half"),
            (1, 19, "One or two people", "one or two people"),
            (0, 19, "Nobody", "nobody"), (3, 3, "Everyone", "all"),
        ] as [(Int, Int, String, String)])
    func sentence(count: Int, base: Int, sentence: String, text: String) {
        let shown = PeerSmall.said(Share(count, of: base))
        #expect(shown.sentence() == sentence)
        #expect(shown.text == text)
    }

    @Test("a small base keeps its counts out of the value itself")
    func smallBase() {
        #expect(PeerSmall.said(Share(8, of: 16)) == .inWords(.half, base: 16))
        #expect(PeerSmall.said(Share(8, of: 16)).count == nil)
        #expect(PeerSmall.said(Share(11, of: 16)) == PeerSmall.said(Share(12, of: 16)))
    }

    @Test(
        "what is hidden says so in words",
        arguments: [
            (.fewerThanFive(base: 42), "fewer than five people"), (.hidden(base: 42), "not shown"),
            (.oneOrTwo(base: 42), "one or two people"),
        ] as [(ShownShare, String)])
    func hidden(share: ShownShare, text: String) {
        #expect(share.text == text)
        #expect(share.isSuppressed)
        #expect(share.count == nil)
    }
}
