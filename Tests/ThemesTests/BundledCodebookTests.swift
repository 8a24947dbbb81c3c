import Faults
import FoundationEssentials
import Questionnaires
import Testing

@testable import Themes

@Suite("The bundled codebooks")
struct BundledCodebookTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "questionnaires/codebooks")

    static func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: name).path)
    }

    private func coder(_ name: String) throws -> SignalCoder {
        let bytes = try [UInt8](Data(contentsOf: Self.folder.appending(path: name)))
        let checked = Codebook.read(bytes, file: name, questions: nil)
        #expect(checked.faults.filter { $0.severity == .error }.map(\.description) == [])
        return SignalCoder(try #require(checked.value))
    }

    @Test("every one is sound", arguments: ["six-gaps.yaml", "patient-experience.yaml"].filter(exists))
    func sound(name: String) throws {
        let book = try coder(name).codebook
        #expect(book.codes.count > 10)
        #expect(book.codes.allSatisfy { !$0.signals.isEmpty })
    }

    @Test(
        "most examples of a code suggest that code",
        arguments: ["six-gaps.yaml", "patient-experience.yaml"].filter(exists))
    func examples(name: String) throws {
        let coder = try coder(name)
        let codes = coder.codebook.codes.filter { !$0.example.isEmpty }
        let missed = codes.filter { code in
            let questions = [""] + code.signals.flatMap(\.onlyIn)
            let suggested = questions.flatMap { coder.suggestions(for: code.example, question: $0).map(\.code) }
            return !suggested.contains(code.id)
        }
        #expect(missed.count * 4 <= codes.count, "\(missed.map { "\($0.id): \($0.example)" })")
    }

    @Test(
        "the traps named in the analysis of Bridging the Gap are held off", .enabled(if: exists("six-gaps.yaml")),
        arguments: [
            ("I don’t mind", ["X.praise"]), ("I hope so", ["FIND.print", "X.praise"]),
            ("It gave me a lift", ["ACC.travel"]), ("It gave me a real lift", ["ACC.travel"]),
            ("They live down the road", ["WB.low"]), ("Feel free to ask", ["ACC.cost"]), ("Oh dear me", ["ACC.cost"]),
            ("He left the room", ["STAT.left"]), ("We are on a low income", ["WB.low", "MOT.low"]),
            ("A second step would be to rethink it", ["X.praise"]),
        ])
    func sixGapTraps(words: String, forbidden: [String]) throws {
        let codes = try coder("six-gaps.yaml").suggestions(for: words, question: "got_in_the_way").map(\.code)
        #expect(Set(codes).isDisjoint(with: forbidden), "\(codes)")
    }

    @Test(
        "everyday words find their code", .enabled(if: exists("six-gaps.yaml")),
        arguments: [
            ("I wouldn't know where to look", "FIND.nowhere"), ("I need a lift to get there", "ACC.travel"),
            ("I can’t afford it", "ACC.cost"), ("It was word of mouth", "FIND.wom"),
            ("They just dropped me, signed off and that was that", "STAT.left"),
            ("I'd like someone to come with me", "ACC.comp"),
        ])
    func sixGapWords(words: String, code: String) throws {
        let codes = try coder("six-gaps.yaml").suggestions(for: words, question: "got_in_the_way").map(\.code)
        #expect(codes.contains(code), "\(codes)")
    }
}
