import Faults
import Questionnaires
import TestSupport
import Testing

@testable import Themes

/// The bundled codebook, against sentences that must and must not suggest each of its codes.
@Suite struct SixGapsTests {
    private static let file = "questionnaires/codebooks/six-gaps.yaml"
    private static let read = Codebook.read(
        Array((TestSupport.read("\(repository)/\(file)") ?? "").utf8), file: file, questions: nil)
    private static let coder = read.value.map(SignalCoder.init)

    @Test("the bundled six gaps are sound, and nothing is advised")
    func isSound() {
        #expect(Self.read.faults.map(\.message) == [])
        #expect(Self.read.value?.themes.filter(\.isGap).map(\.id) == ["FIND", "ACC", "MOT", "STAT", "CON", "WB"])
    }

    @Test("the example that stands beside each code suggests it")
    func examples() throws {
        let coder = try #require(Self.coder)
        for code in coder.codebook.codes {
            let codes = coder.suggestions(for: code.example, question: "").map(\.code)
            #expect(codes.contains(code.id), "\(code.example)")
        }
    }

    @Test("every code has at least two sentences that must suggest it and one that must not")
    func tableIsWhole() throws {
        let coder = try #require(Self.coder)
        #expect(sixGapsSamples.map(\.code) == coder.codebook.codes.map(\.id))
        for sample in sixGapsSamples {
            #expect(sample.fires.count >= 2, "\(sample.code)")
            #expect(!sample.silent.isEmpty, "\(sample.code)")
        }
    }

    @Test("what people say suggests the code that means it", arguments: sixGapsSamples)
    func fires(_ sample: SixGapsSample) throws {
        let coder = try #require(Self.coder)
        for said in sample.fires {
            let codes = coder.suggestions(for: said.words, question: said.question).map(\.code)
            #expect(codes.contains(sample.code), "\(said.question): \(said.words) -> \(codes)")
        }
    }

    @Test("words that only look like a code do not suggest it", arguments: sixGapsSamples)
    func isSilent(_ sample: SixGapsSample) throws {
        let coder = try #require(Self.coder)
        for said in sample.silent {
            let found = coder.suggestions(for: said.words, question: said.question).filter { $0.code == sample.code }
            #expect(found.isEmpty, "\(said.question): \(said.words) -> \(found.flatMap(\.because))")
        }
    }

    @Test("no sentence of the table suggests more than a handful of codes")
    func isPrecise() throws {
        let coder = try #require(Self.coder)
        for said in sixGapsSamples.flatMap({ $0.fires + $0.silent }) {
            let codes = coder.suggestions(for: said.words, question: said.question).map(\.code)
            #expect(codes.count <= 5, "\(said.words) -> \(codes)")
        }
    }

    @Test(
        "a sentence points the way it is meant",
        arguments: [
            ("ACC.welcome", "They made me feel so welcome.", Direction.helps),
            ("ACC.welcome", "They didn't make me feel at home.", .hinders),
            ("ACC.welcome", "It was cliquey.", .hinders),
            ("ACC.cost", "It's free, so I could go.", .helps),
            ("ACC.travel", "There's no bus.", .hinders),
            ("ACC.travel", "It's walking distance.", .helps),
            ("ACC.comp", "I'd go if I had someone to go with.", .wouldHelp),
            ("STAT.good", "I couldn't fault them.", .helps),
            ("STAT.cont", "A different person every time.", .hinders),
            ("WB.hope", "I can't see it changing.", .hinders),
            ("CON.say", "We never had a say.", .hinders),
            ("CON.gesture", "Nobody rang to see how I was.", .hinders),
            ("CON.friend", "I'm less lonely now.", .helps),
            ("STAT.join", "They never talk to each other.", .hinders),
            ("WB.hope", "There's no light at the end of the tunnel.", .hinders),
            ("WB.cont", "You don't have to go every week.", .helps),
        ])
    func directions(_ code: String, _ words: String, _ direction: Direction) throws {
        let coder = try #require(Self.coder)
        let found = coder.suggestions(for: words, question: "").first { $0.code == code }
        #expect(found?.direction == direction)
    }
}
