import Questionnaires
import Records
import Testing
import Themes

@testable import Findings

@Suite struct QuotesTests {
    /// What people said, so that no two say the same.
    private static func words(_ number: Int) -> String { "It took me \(number) goes before I felt at home there." }

    private func quotes(_ made: MadeUpStudy) -> [Quote] {
        (made.findings.gaps + made.findings.across).flatMap(\.quotes)
    }

    @Test("a gap has up to three quotes of different people")
    func three() throws {
        var made = MadeUpStudy()
        for number in 0..<8 { made.say(Self.words(number), [number % 2 == 0 ? "FIND.wom" : "FIND.none"]) }
        let found = try #require(made.theme("FIND")?.quotes)
        #expect(found.count == 3)
        #expect(Set(found.map(\.person)).count == 3)
        #expect(Set(found.map(\.code)) == ["FIND.wom", "FIND.none"])
        #expect(Set(found.map(\.person)) == ["A", "B", "C"])
        #expect(found.allSatisfy { quote in (0..<8).contains { quote.words == Self.words($0) } })
    }

    @Test("nobody is quoted who did not agree, and no summary")
    func notAgreed() {
        var made = MadeUpStudy()
        made.say(Self.words(1), ["FIND.wom"], mayQuote: false)
        made.say(Self.words(2), ["FIND.wom"], kind: .summary)
        #expect(quotes(made).isEmpty)
        // A coding that claims otherwise is not believed: the journal decides.
        for index in made.codings.indices {
            made.codings[index].passage.mayQuote = true
            made.codings[index].passage.isVerbatim = true
        }
        #expect(quotes(made).isEmpty)
        made.say(Self.words(3), ["FIND.wom"])
        #expect(quotes(made).map(\.words) == [Self.words(3)])
    }

    @Test("nobody makes more than a tenth of all quotes", arguments: [1, 2, 9, 12, 40])
    func tenth(people: Int) {
        var made = MadeUpStudy()
        made.codebook.themes = (0..<12).map { Theme(id: "T\($0)", label: "Theme \($0)", meaning: "") }
        made.codebook.codes = (0..<12).map { Code(id: "T\($0).a", theme: "T\($0)", label: "", meaning: "") }
        for person in 0..<people {
            let blocks = (0..<12).map { TextBlock(.verbatim, "\(Self.words(person)) That was time number \($0).") }
            made.add(1, ["story": .value(.text(blocks))])
            let record = made.people[person]
            for block in blocks.indices {
                let words = blocks[block].words
                made.codings.append(
                    Coding(
                        passage: Passage(
                            interview: record.id, question: "story", block: block,
                            range: 0..<words.unicodeScalars.count, words: words, isVerbatim: true, mayQuote: true),
                        code: "T\(block).a", direction: .neither, maker: .signals, because: []))
            }
        }
        let found = quotes(made)
        let times = Dictionary(grouping: found, by: \.person).mapValues(\.count)
        #expect(times.values.allSatisfy { $0 <= max(1, found.count / 10) })
        #expect(found.count >= min(people, 36))
        #expect(Set(found.map(\.words)).count == found.count)
    }

    @Test("one stretch of an answer is quoted once, however many themes it stands under")
    func onceOnly() {
        var made = MadeUpStudy()
        made.say(Self.words(1), ["FIND.wom", "GO.bus", "TIES.friend"])
        #expect(quotes(made).count == 1)
    }

    @Test(
        "what may identify somebody is not quoted",
        arguments: [
            "You can ring me on 01225 123456 any day.", "Write to pat@example.org and she will help.",
            "My number was 943-476-5919 at the hospital.", "It was all on www.example.org in the end.",
            "They wrote it down as ١٢٣٤٥٦ in the book.",
        ])
    func identifiers(words: String) {
        var made = MadeUpStudy()
        made.say(words, ["FIND.wom"])
        #expect(quotes(made).isEmpty)
    }

    @Test(
        "figures of everyday talk are quoted",
        arguments: ["It was 12 years ago in 2014, or 13.", "I paid 3.50 for the 20 minutes."])
    func everydayFigures(words: String) {
        var made = MadeUpStudy()
        made.say(words, ["FIND.wom"])
        #expect(quotes(made).map(\.words) == [words])
    }

    @Test("words that carry a sensitive code are not quoted under any other either")
    func sensitive() {
        var made = MadeUpStudy()
        made.say(Self.words(1), ["FIND.wom", "X.harm"])
        #expect(quotes(made).isEmpty)
    }

    @Test("control characters and terminal escapes do not reach a quote")
    func cleaned() {
        #expect(QuotableWords.cleaned("a\u{1B}[31mb\u{1B}[0m\u{7}c\u{202E}d\u{0}\n\t e ".unicodeScalars) == "abcd e")
        #expect(QuotableWords.cleaned("a\u{1B}".unicodeScalars) == "a")
        #expect(QuotableWords.cleaned("a\u{1B}cb 👩‍👧 é’".unicodeScalars) == "ab 👩‍👧 é’")
    }

    @Test("a passage too short to read takes in the sentences beside it, one too long is not cut")
    func length() throws {
        let block = "I hated it. No bus. It never came on a Sunday at all."
        let short = try #require(QuotableWords(block, 12..<19))
        #expect(short.text == "No bus. It never came on a Sunday at all.")
        #expect(block.unicodeScalars.count == short.range.upperBound)
        let last = try #require(QuotableWords("I went there on my own. No bus.", 24..<31))
        #expect(last.text == "I went there on my own. No bus.")
        #expect(QuotableWords("No bus.", 0..<7) == nil)
        let long = Array(repeating: "word", count: 46).joined(separator: " ")
        #expect(QuotableWords(long, 0..<long.count) == nil)
        let fits = Array(repeating: "word", count: 45).joined(separator: " ")
        #expect(QuotableWords(fits, 0..<fits.count)?.wordCount == 45)
    }

    @Test("a range outside the answer is no quote", arguments: [0..<99, 5..<5, -1..<3])
    func outside(range: Range<Int>) {
        #expect(QuotableWords("One two three four five six.", range) == nil)
    }

    @Test(
        "letters go A to Z, then AA",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func letters(place: Int, letter: String) {
        #expect(reportLetter(place) == letter)
    }

    @Test("letters are drawn anew for another report, and are not the order of the interviews")
    func redrawn() {
        var made = MadeUpStudy()
        for number in 0..<9 { made.say(Self.words(number), ["FIND.wom", "GO.bus", "TIES.friend"]) }
        var drawings: Set<[String: String]> = []
        for day in 10...19 {
            made.settings.reportDate = "2026-12-\(day)"
            drawings.insert(Dictionary(uniqueKeysWithValues: quotes(made).map { ($0.words, $0.person) }))
        }
        #expect(drawings.count > 5)
        let inOrder = Dictionary(uniqueKeysWithValues: (0..<9).map { (Self.words($0), reportLetter($0)) })
        #expect(!drawings.contains(inOrder))
    }
}
