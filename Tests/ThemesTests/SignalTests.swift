import Testing

@testable import Themes

@Suite("Signals")
struct SignalTests {
    private func codes(_ words: String, question: String = "other") throws -> [String] {
        try SignalCoder(sound(smallCodebook)).suggestions(for: words, question: question).map(\.code)
    }

    @Test(
        "words that only look like a signal suggest nothing",
        arguments: [
            "I don't mind", "I don’t mind at all", "i dont mind", "Never mind.", "It gave me a lift",
            "It gave me such a lift, honestly", "They live down the road", "Feel free", "Dear me!", "He left the room",
            "The left hand never knew", "We are on a low income", "Low incomes, you know", "I hope", "I hope so",
            "reminded, minding, shopping, busy, kindness of beard", "step two, second",
        ])
    func traps(words: String) throws {
        #expect(try codes(words) == [])
    }

    @Test(
        "the same words in their own sense do",
        arguments: [
            ("Bath Mind helped", ["X.praise"]), ("Second Step was good", ["X.praise"]),
            ("I needed a lift", ["ACC.travel"]),
            ("it gave me, I mean the thing with all of it, a lift", ["ACC.travel"]),
            ("I was feeling down", ["WB.low"]), ("It was free", ["ACC.cost"]), ("it's dear", ["ACC.cost"]),
            ("They just left me", ["STAT.left"]), ("feeling low", ["WB.low"]),
            ("low on a low income", ["WB.low"]), ("The Hope Guide", ["FIND.print"]),
            ("I don't mind the last bus", ["ACC.travel"]),
            ("I don't mind but Mind is good", ["X.praise"]),
        ])
    func ownSense(words: String, expected: [String]) throws {
        #expect(try codes(words) == expected)
    }

    @Test("case, apostrophes and what goes on after a prefix make no difference")
    func folding() throws {
        #expect(try codes("CAN’T AFFORD it") == ["ACC.cost"])
        #expect(try codes("cant afford it") == ["ACC.cost"])
        #expect(try codes("LEAFLETS and a leaflet") == ["FIND.print"])
    }

    @Test(
        "near-by words fire in either order, up to so many words apart, within one sentence",
        arguments: [
            ("I was told by a friend", true), ("friends told me", true), ("a friend I know from church told me", true),
            ("told one two three four five friends", true), ("told one two three four five six friends", false),
            ("friends one two three four five six told", false), ("I was told. A friend went", false),
            ("told", false), ("friends", false), ("told and told and told then nobody else a friendly friend", true),
        ])
    func nearBy(words: String, fires: Bool) throws {
        #expect(try codes(words).contains("FIND.wom") == fires)
    }

    @Test("a scoped signal fires only in its questions")
    func scope() throws {
        #expect(try codes("I went on my own", question: "got_in_the_way") == ["ACC.comp"])
        #expect(try codes("I went on my own", question: "first_time") == ["ACC.comp"])
        #expect(try codes("I went on my own", question: "other") == [])
    }

    @Test("a code comes once for a sentence, with all the words that fired as they stand there")
    func because() throws {
        let coder = SignalCoder(try sound(smallCodebook))
        let found = coder.suggestions(
            for: "Hi 🙂. No BUS,  the LAST  bus or a bus. Cafe\u{301} — my FRIENDS were told!", question: "other")
        #expect(
            found == [
                Suggestion(
                    code: "ACC.travel", direction: .hinders, range: 6..<38, words: "No BUS,  the LAST  bus or a bus.",
                    because: ["No BUS", "LAST  bus", "bus"]),
                Suggestion(
                    code: "FIND.wom", direction: .helps, range: 39..<68, words: "Cafe\u{301} — my FRIENDS were told!",
                    because: ["FRIENDS", "told"]),
            ])
    }

    @Test("nothing said gives nothing, and a megabyte without spaces is read")
    func extremes() throws {
        #expect(try codes("") == [])
        #expect(try codes(" \n ") == [])
        #expect(try codes(String(repeating: "x", count: 1 << 20)) == [])
        #expect(try codes(String(repeating: "bus", count: 1 << 18)) == [])
        #expect(try codes(String(repeating: "not kind told friend dear me bus ", count: 1 << 12)).count == 3)
    }
}
