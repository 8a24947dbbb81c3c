import Questionnaires
import Records
import Testing
import Themes

@testable import Findings

@Suite struct StudyFindingsTests {
    /// A study with something of everything.
    private func mixed(_ people: Int) -> MadeUpStudy {
        var made = MadeUpStudy()
        let codes = ["FIND.wom", "FIND.none", "GO.bus", "TIES.friend", "X.harm"]
        for number in 0..<people {
            made.add(
                1,
                [
                    "company": number % 7 == 0 ? .missing(.dontKnow) : yesNo(number % 2 == 0),
                    "ways": number % 3 == 0 ? chose("friend", "internet") : chose("nurse"),
                    "better": .value(.point(number % 11)), "visits": .value(.number(number % 40)),
                    "best": .value(.ranking(["cost", "place"])), "since": .value(.date(.year(2000 + number % 4))),
                    "age": picked(number % 9 == 0 ? "a65+" : "a35-44"), "feeling": picked("ok"),
                    "story": .value(
                        .text([TextBlock(.verbatim, "I went \(number) times before it felt right to me.")])),
                ], mayQuote: number % 4 != 0, ending: number % 10 == 0 ? .stopped : .complete)
            made.putCode(number, codes[number % 5], .helps)
            made.putCode(number, codes[number % 3], .hinders)
        }
        return made
    }

    @Test("the order of interviews and codings changes nothing", arguments: 1...5 as ClosedRange<UInt64>)
    func order(seed: UInt64) {
        let made = mixed(60)
        var shuffled = made
        var generator = Seeded(state: seed)
        shuffled.people.shuffle(using: &generator)
        shuffled.codings.shuffle(using: &generator)
        #expect(shuffled.findings == made.findings)
        #expect(!made.findings.gaps.flatMap(\.quotes).isEmpty)
    }

    @Test("a study without interviews says so and claims nothing")
    func nobody() {
        let found = MadeUpStudy().findings
        #expect(found.method.people == 0 && found.method.firstDay.isEmpty && found.method.date.isEmpty)
        #expect(found.questions.count == 9)
        #expect(found.questions.allSatisfy { $0.withheld != nil && $0.headline == nil && $0.base == 0 })
        #expect(found.gaps.map(\.theme) == ["FIND", "GO", "TIES"])
        #expect(found.gaps.allSatisfy { $0.share == .exact(Share(0, of: 0)) && $0.quotes.isEmpty })
        #expect(found.gaps.allSatisfy { $0.words == "Nobody (nobody was asked)" })
        #expect(found.connections.overarching == nil)
        #expect(found.method.refusals == 3)
    }

    @Test("a codebook without themes is no trouble")
    func noThemes() {
        var made = mixed(20)
        made.codebook = Codebook(id: "empty", version: "1", title: "Empty", themes: [], codes: [])
        #expect(made.findings.gaps.isEmpty && made.findings.connections.pairs.isEmpty)
        #expect(made.findings.review.suggested == 0)
        #expect(made.findings.review.peopleUncoded == 20)
    }

    @Test("ten thousand people are counted like ten")
    func tenThousand() throws {
        let made = mixed(10_000)
        let found = made.findings
        #expect(found.method.people == 10_000)
        let company = try #require(found.questions.first { $0.id == "company" })
        #expect(company.base == 10_000)
        #expect(company.missing.first?.share == .exact(Share(1_429, of: 10_000)))
        #expect(found.gaps.flatMap(\.quotes).count == 9)
    }

    @Test("how the study was done is counted")
    func method() {
        var made = mixed(20)
        made.settings.method = [MethodLine(label: "Training", text: "Two days.")]
        let method = made.findings.method
        #expect(method.people == 20 && method.stoppedEarly == 2 && method.unfinished == 0)
        #expect(method.mayQuote == 15 && method.interviewers == 5 && !method.imported)
        #expect(method.refusals == 3 && method.removed == 1)
        // 1,795,168,800 is 2026-11-20 10:00 UTC; the twentieth person came nineteen hours later.
        #expect(method.firstDay == "2026-11-20" && method.lastDay == "2026-11-21" && method.date == "2026-11-21")
        #expect(method.lines == [LabelledText(label: "Training", text: "Two days.")])
        made.settings.reportDate = "2027-01-31"
        #expect(made.findings.method.date == "2027-01-31")
        #expect(made.findings.method.lastDay == "2026-11-21")
    }

    @Test(
        "days are reckoned in UTC",
        arguments: [
            (0, "1970-01-01"), (951_782_400, "2000-02-29"), (951_868_800, "2000-03-01"), (-1, "1969-12-31"),
            (1_735_689_599, "2024-12-31"), (1_735_689_600, "2025-01-01"), (4_107_542_400, "2100-03-01"),
        ] as [(Int64, String)])
    func days(seconds: Int64, day: String) {
        #expect(calendarDay(seconds) == day)
    }

    @Test("who had words, and in whose words nothing was found")
    func review() {
        var made = mixed(10)
        made.say("Nothing in here for anybody.", [])
        made.add(1)
        let review = made.findings.review
        #expect(review.peopleWithWords == 11 && review.peopleUncoded == 1)
        #expect(review.suggested == 20 && review.confirmed == 0)
    }

    @Test("the codebook and the support sheet are told as they are")
    func appendix() {
        let found = MadeUpStudy().findings
        #expect(
            found.codebook.entries.map(\.theme) == [
                "Finding out", "Finding out", "Getting there", "Connections", "Across",
            ])
        #expect(found.codebook.themeWord == "theme")
        #expect(found.support.map(\.reach) == ["116 000"])
    }
}

/// A generator whose numbers are the same every time (xorshift64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
