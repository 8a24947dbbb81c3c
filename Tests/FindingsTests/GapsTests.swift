import Questionnaires
import Records
import Testing
import Themes

@testable import Findings

@Suite struct GapsTests {
    /// Forty people: all but a few of those who speak of anything speak of connections too.
    private var intertwined: MadeUpStudy {
        var made = MadeUpStudy()
        for _ in 0..<12 { made.say("My mate told me and I took the bus there.", ["FIND.wom", "TIES.friend"], .helps) }
        for _ in 0..<10 { made.say("The bus was late and I knew nobody at all.", ["GO.bus", "TIES.friend"], .hinders) }
        for _ in 0..<3 { made.say("I would not know where to look for it.", ["FIND.none"], .wouldHelp) }
        for _ in 0..<15 { made.say("It was fine as far as that goes.", []) }
        return made
    }

    @Test("gaps count people out of everyone interviewed, the one most spoke of first")
    func gaps() throws {
        let found = intertwined.findings
        #expect(found.gaps.map(\.theme) == ["TIES", "FIND", "GO"])
        #expect(found.gaps.map { $0.share.count } == [22, 15, 10])
        #expect(
            found.gaps.map(\.words) == [
                "More than half of the people (22 of 40)", "Fewer than half of the people (15 of 40)",
                "A quarter of the people (10 of 40)",
            ])
        let first = try #require(found.gaps.first)
        #expect(first.helps.count == 12 && first.hinders.count == 10 && first.wouldHelp.count == 0)
        #expect(found.across.map(\.theme) == ["X"])
    }

    @Test("nobody is counted twice, however often they said it and whoever coded it")
    func once() throws {
        var made = intertwined
        for person in 0..<12 {
            made.putCode(person, "FIND.wom", .hinders)
            made.putCode(person, "FIND.none", .helps)
        }
        for index in made.codings.indices where index % 2 == 0 { made.codings[index].maker = .coder("PR3") }
        let gap = try #require(made.theme("FIND"))
        #expect(gap.share.count == 15)
        #expect(gap.helps.count == 12)
        #expect(gap.codes.map(\.id) == ["FIND.none", "FIND.wom"])
        #expect(gap.codes.map { $0.share.count } == [15, 12])
        let review = made.findings.review
        #expect(review.suggested + review.confirmed == made.codings.count)
        #expect(review.confirmed == (made.codings.count + 1) / 2)
    }

    @Test("where numbers are the same, or must not be told apart, the codebook's order stands")
    func ties() {
        var made = MadeUpStudy()
        made.say("The bus.", ["GO.bus"])
        made.say("The bus.", ["GO.bus", "TIES.friend"])
        made.say("Told by a mate.", ["FIND.none"])
        made.add(30)
        #expect(made.findings.gaps.map(\.theme) == ["FIND", "GO", "TIES"])
        #expect(made.findings.gaps.map(\.words) == Array(repeating: "One or two people", count: 3))
    }

    @Test("a sensitive code hides itself and the theme that would give it away")
    func sensitive() throws {
        var made = intertwined
        for person in 0..<3 { made.putCode(person, "X.harm", .hinders) }
        let theme = try #require(made.theme("X"))
        #expect(theme.share == .fewerThanFive(base: 40))
        #expect(theme.hinders == .fewerThanFive(base: 40))
        #expect(theme.codes.map(\.share) == [.fewerThanFive(base: 40)])
        #expect(theme.words == "Fewer than five people")
    }

    @Test("every pair of gaps is counted, the strongest first")
    func pairs() {
        let found = intertwined.findings.connections
        #expect(found.gaps == ["Connections", "Finding out", "Getting there"])
        #expect(
            found.pairs.map { "\($0.first) + \($0.second): \($0.share.text)" } == [
                "Connections + Finding out: 12 of 40", "Connections + Getting there: 10 of 40",
                "Finding out + Getting there: 0 of 40",
            ])
        #expect(found.severalGaps == .exact(Share(22, of: 40)))
    }

    @Test("the overarching gap is told with its numbers, where one clearly stands out")
    func overarching() {
        let found = intertwined.findings.connections
        #expect(found.overarchingLabel == "Connections")
        #expect(
            found.overarching
                == "“Connections” is the one that people most often tied to the others: it came up in the same answer for most people who spoke of “Finding out” and everyone who spoke of “Getting there”."
        )
    }

    @Test("two gaps in two different answers of one person are not tied together")
    func apart() {
        var made = MadeUpStudy()
        for _ in 0..<20 {
            made.say("My mate told me.", ["FIND.wom"])
            made.answerAgain("The bus was late.", ["GO.bus"])
        }
        #expect(made.findings.connections.severalGaps == .exact(Share(0, of: 20)))
        #expect(made.theme("FIND")?.share == .exact(Share(20, of: 20)))
    }

    @Test("no gap is called overarching where none stands out or too few were interviewed")
    func noneStandsOut() {
        var even = MadeUpStudy()
        for _ in 0..<30 { even.say("All of it at once.", ["FIND.wom", "GO.bus", "TIES.friend"]) }
        #expect(even.findings.connections.overarching == nil)
        var few = MadeUpStudy()
        for _ in 0..<8 { few.say("My mate told me.", ["FIND.wom", "TIES.friend"]) }
        for _ in 0..<8 { few.say("The bus was late.", ["GO.bus", "TIES.friend"]) }
        #expect(few.findings.connections.overarching == nil)
        #expect(few.findings.connections.overarchingLabel == nil)
    }

    @Test("the forum's words and bridges stand with their theme, and name the other gaps by their labels")
    func bridges() throws {
        var made = intertwined
        made.bridges = Bridges(
            gaps: [
                .init(
                    theme: "FIND", statement: "People do not know what there is.", meaning: "One list is needed.",
                    recommendations: [
                        .init(
                            id: "FIND-R1", text: "Keep one list.", addressedTo: "The council",
                            alsoServes: ["GO", "NEW"])
                    ])
            ], conclusion: ["First.", "Second."])
        let gap = try #require(made.theme("FIND"))
        #expect(gap.statement == "People do not know what there is.")
        #expect(gap.implication == "One list is needed.")
        #expect(
            gap.bridges == [
                BridgeLine(
                    id: "FIND-R1", text: "Keep one list.", addressedTo: "The council",
                    alsoServes: ["Getting there", "NEW"])
            ])
        #expect(made.theme("GO")?.bridges.isEmpty == true)
        #expect(made.findings.conclusion == ["First.", "Second."])
    }

    @Test("codings of people who were withdrawn, and of codes that are gone, are left out of everything")
    func strangers() {
        var made = intertwined
        let before = made.findings
        var gone = made.codings[0]
        gone.passage.interview = "20261120-PR1-gone"
        var unknown = made.codings[0]
        unknown.code = "FIND.gone"
        made.codings += [gone, unknown]
        #expect(made.findings == before)
    }
}
