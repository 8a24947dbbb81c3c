import Testing

@testable import Themes

@Suite("Directions")
struct DirectionTests {
    @Test(
        "what stands around a signal turns it",
        arguments: [
            ("They said hello", Direction.helps),
            ("Nobody said hello", .hinders),
            ("No one ever said hello", .hinders),
            ("I was never made to feel welcome", .hinders),
            ("They weren’t welcoming", .hinders),
            ("they werent friendly", .hinders),
            ("Hardly friendly", .hinders),
            ("They were not so friendly", .hinders),
            ("I wasn't keen, but they were friendly", .helps),
            ("I didn't want to go because they weren't kind", .hinders),
            ("I didn't know anybody and they said hello", .helps),
            ("Not only friendly", .helps),
            ("I couldn't fault them", .helps),
            ("They couldn't have been more welcoming", .helps),
            ("No, they were kind", .helps),
            ("I had not been to anything like it in all my years and yet kind people came", .helps),
            ("It would help if somebody said hello", .wouldHelp),
            ("They should be friendly", .wouldHelp),
            ("They should have been friendly", .helps),
            ("I wish somebody said hello", .wouldHelp),
            ("It’d be good if they were kind", .wouldHelp),
        ])
    func welcome(words: String, expected: Direction) throws {
        let found = SignalCoder(try sound(smallCodebook)).suggestions(for: words, question: "first_time")
        let welcome = found.filter { $0.code == "ACC.welcome" }
        #expect(welcome.map(\.direction) == [expected])
    }

    @Test(
        "a hindrance stays one, save for a wish in its own clause",
        arguments: [
            ("The bus is slow", "ACC.travel", Direction.hinders),
            ("The bus isn't slow", "ACC.travel", .hinders),
            ("I'd like to go but there's no bus", "ACC.travel", .hinders),
            ("If there was a bus I would", "ACC.travel", .wouldHelp),
            ("I went on my own", "ACC.comp", .hinders),
            ("No one to go with me", "ACC.comp", .neither),
            ("I'd like someone to go with", "ACC.comp", .wouldHelp),
            ("My mate told me by word of mouth", "FIND.wom", .helps),
        ])
    func others(words: String, code: String, expected: Direction) throws {
        let found = SignalCoder(try sound(smallCodebook)).suggestions(for: words, question: "first_time")
        #expect(found.filter { $0.code == code }.map(\.direction) == [expected])
    }

    @Test("a denial takes no code away")
    func denialKeepsCode() throws {
        let coder = SignalCoder(try sound(smallCodebook))
        for words in ["No leaflets", "Never a bus", "nobody was kind", "not by word of mouth"] {
            #expect(coder.suggestions(for: words, question: "x").count == 1)
        }
    }

    @Test("where signals of one code point different ways, the wish wins, then the hindrance")
    func outranking() throws {
        let coder = SignalCoder(try sound(smallCodebook))
        let found = coder.suggestions(for: "Some were friendly, but nobody said hello", question: "x")
        #expect(found.map(\.direction) == [.hinders])
        #expect(found.map(\.because) == [["friendly", "said hello"]])
    }
}
