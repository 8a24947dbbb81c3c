import Questionnaires
import Records
import Testing

@testable import Findings

@Suite struct CountingTests {
    @Test("a base is everyone to whom the question was put, and every reason stays apart")
    func bases() throws {
        var made = MadeUpStudy()
        made.add(21, ["company": yesNo(true)])
        made.add(9, ["company": yesNo(false)])
        made.add(3, ["company": .missing(.dontKnow)])
        made.add(4, ["company": .missing(.preferNotToSay)])
        made.add(5, ["company": .missing(.skipped)])
        made.add(6, ["company": .missing(.stoppedBefore)])
        made.add(7, ["company": .missing(.removed)])
        made.add(8, ["company": .missing(.notAsked)])
        let found = try #require(made.question("company"))
        #expect(found.base == 37)
        #expect(!found.askedOfEveryone)
        #expect(found.rows.map(\.share) == [.exact(Share(21, of: 37)), .exact(Share(9, of: 37))])
        #expect(
            found.missing.map(\.share) == [
                .exact(Share(3, of: 37)), .exact(Share(4, of: 37)), .exact(Share(8, of: 63)), .exact(Share(5, of: 63)),
                .exact(Share(6, of: 63)), .exact(Share(7, of: 63)),
            ])
        #expect(found.missing.map(\.inBase) == [true, true, false, false, false, false])
        #expect(Set(found.missing.map(\.label)).count == 6)
        let headline = try #require(found.headline)
        #expect(
            headline
                == "Of the 37 people asked “Would you like someone to go with you the first time?”, more than half (21 of 37) said yes."
        )
    }

    @Test(
        "changing one answer changes the sentence",
        arguments: [
            (21, "half (21 of 42) said yes."), (22, "more than half (22 of 42) said yes."),
            (20, "more than half (22 of 42) said no."), (42, "all (42 of 42) said yes."),
            (40, "nearly all (40 of 42) said yes."),
        ])
    func oneAnswer(yes: Int, end: String) throws {
        var made = MadeUpStudy()
        made.add(yes, ["company": yesNo(true)])
        made.add(42 - yes, ["company": yesNo(false)])
        let headline = try #require(made.question("company")?.headline)
        #expect(headline == "Asked “Would you like someone to go with you the first time?”, \(end)")
        #expect(made.theme("GO")?.figures == [headline])
    }

    @Test("a net counts a person once and is told instead of its members, by the open question's words")
    func nets() throws {
        var made = MadeUpStudy()
        made.add(20, ["ways": chose("friend", "nurse", "friend")])
        made.add(4, ["ways": chose("nurse", "internet")])
        made.add(6, ["ways": chose("internet", "other")])
        made.add(10, ["ways": chose("other")])
        let found = try #require(made.question("ways"))
        #expect(found.several)
        #expect(found.rows.map(\.isNet) == [false, false, false, false, true])
        #expect(found.rows.map { $0.share.count } == [20, 24, 10, 16, 24])
        let headline = try #require(found.headline)
        #expect(
            headline
                == "“How did you find out about groups?” By word of mouth: more than half (24 of 40); Searching the internet: a quarter (10 of 40)."
        )
        #expect(made.theme("FIND")?.figures == [headline])
    }

    @Test("under twenty people a question is told in words only")
    func wordsOnly() throws {
        var made = MadeUpStudy()
        made.add(9, ["company": yesNo(true)])
        made.add(2, ["company": yesNo(false)])
        made.add(4, ["company": .missing(.dontKnow)])
        let found = try #require(made.question("company"))
        #expect(found.rows.map(\.share.text) == ["more than half", "one or two people"])
        #expect(found.missing.map(\.share.text) == ["some"])
        let headline = try #require(found.headline)
        #expect(headline.hasSuffix("more than half said yes."))
        #expect(!headline.contains { $0.isNumber })
    }

    @Test("a question put to nobody, or to one or two people, is withheld and says why", arguments: 0...3)
    func withheld(asked: Int) throws {
        var made = MadeUpStudy()
        made.add(30)
        made.add(asked, ["company": yesNo(true)])
        let found = try #require(made.question("company"))
        #expect((found.withheld != nil) == (asked < 3))
        #expect(found.rows.isEmpty == (asked < 3))
        #expect((found.base == 0) == (asked < 3))
        #expect((found.headline == nil) == (asked < 3))
    }

    @Test("an identity table hides small lines, the nets over them, and no non-response")
    func identity() throws {
        var made = MadeUpStudy()
        for (id, count) in [("18-24", 2), ("25-34", 6), ("35-44", 11), ("45-54", 12), ("55-64", 8), ("65+", 3)] {
            made.add(count, ["age": picked("a\(id)")])
        }
        made.add(1, ["age": .missing(.preferNotToSay)])
        let found = try #require(made.question("age"))
        #expect(found.base == 43)
        #expect(
            found.rows.map(\.share.text) == [
                "fewer than five people", "6 of 43", "11 of 43", "12 of 43", "8 of 43", "fewer than five people",
                "not shown",
            ])
        #expect(found.missing.map(\.share) == [.exact(Share(1, of: 43))])
        let headline = try #require(found.headline)
        #expect(headline == "Asked “How old are you?”, some (12 of 43) said “45-54” and some (11 of 43) said “35-44”.")
    }

    @Test("an identity table that cannot protect anybody is withheld")
    func identityWithheld() throws {
        var made = MadeUpStudy()
        made.add(2, ["age": picked("a18-24")])
        made.add(2, ["age": picked("a65+")])
        made.add(40)
        let found = try #require(made.question("age"))
        #expect(found.withheld != nil && found.rows.isEmpty && found.missing.isEmpty && found.base == 0)
    }

    @Test("a scale counts every point, keeps zero, and tells its middle from ten people on", arguments: [9, 10])
    func scales(people: Int) throws {
        var made = MadeUpStudy()
        for point in 0..<people { made.add(1, ["better": .value(.point(point))]) }
        made.add(20, ["better": .missing(.dontKnow)])
        let found = try #require(made.question("better"))
        #expect(found.rows.count == 11)
        #expect(found.rows.first?.label == "0 (very bad)")
        #expect(found.rows.last?.label == "10 (very good)")
        #expect(found.rows.first?.share == .oneOrTwo(base: people + 20))
        #expect((found.spread != nil) == (people == 10))
        if people == 10 {
            #expect(found.spread == "Middle answer 4.5; the middle half of the answers lies between 2 and 7.")
            #expect(
                found.headline
                    == "Asked “How have you been?”, the middle answer was 4.5 on a scale from 0 (very bad) to 10 (very good); the middle half of the answers lies between 2 and 7."
            )
        } else {
            #expect(found.headline == nil)
        }
    }

    @Test(
        "the middle and the middle half",
        arguments: [
            (Array(1...10), "5.5", 3...8), (Array(1...11), "6", 3...9), (Array(1...12), "6.5", 3...10),
            (Array(repeating: 4, count: 10), "4", 4...4), (Array(-10...(-1)), "-5.5", -8...(-3)),
        ] as [([Int], String, ClosedRange<Int>)])
    func spread(numbers: [Int], middle: String, half: ClosedRange<Int>) throws {
        let spread = try #require(Spread(numbers))
        #expect(spread.middle == middle)
        #expect(spread.middleHalf == half)
    }

    @Test("a number has a spread and no lines")
    func numbers() throws {
        var made = MadeUpStudy()
        made.add(12, ["visits": .value(.number(3))])
        let found = try #require(made.question("visits"))
        #expect(found.rows.isEmpty && found.withheld == nil)
        #expect(
            found.headline
                == "Asked “How many visits were there?”, the middle answer was 3 visits; the middle half of the answers lies at 3."
        )
    }

    @Test("a ranking counts who put it first and who had it at all")
    func rankings() throws {
        var made = MadeUpStudy()
        made.add(12, ["best": .value(.ranking(["people", "cost"]))])
        made.add(9, ["best": .value(.ranking(["cost", "people"]))])
        made.add(3, ["best": .value(.ranking(["place"]))])
        let found = try #require(made.question("best"))
        #expect(found.several)
        #expect(found.rows.map { $0.share.count } == [21, 3, 21])
        #expect(found.rows.map { $0.first?.count } == [9, 3, 12])
        #expect(
            found.headline
                == "Asked “What matters most?”, half (12 of 24) put “Who is there” first, and most (21 of 24) had it among their first two."
        )
    }

    @Test("dates are counted by year, in order")
    func dates() throws {
        var made = MadeUpStudy()
        made.add(12, ["since": .value(.date(.month(year: 2021, month: 3)))])
        made.add(10, ["since": .value(.date(.month(year: 2009, month: 12)))])
        made.add(3, ["since": .value(.date(.year(2021)))])
        let found = try #require(made.question("since"))
        #expect(found.rows.map(\.id) == ["2009", "2021"])
        #expect(found.rows.map { $0.share.count } == [10, 15])
    }

    @Test("read-aloud texts and free words are no tables")
    func closedOnly() {
        #expect(!MadeUpStudy().findings.questions.contains { ["hello", "story"].contains($0.id) })
    }
}
