import Interviews
import Questionnaires
import Testing

@testable import Surfaces

@Suite("Texts that are pasted into an answer")
struct PastedTextTests {
    @Test("of a long pasted text, lines that come within a second are kept together")
    func paste() throws {
        let lines = (1...500).map { "Line \($0)." }
        let typist = Typist(lines + ["."])
        typist.isPasting = true
        let sitting = try lineSitting(typist, after: Example.upTo("stops"))
        let drafts = sitting.events.count {
            if case .drafted = $0 { return true }
            return false
        }
        #expect((1...2).contains(drafts), "\(drafts)")
        #expect(
            sitting.answers.contains(
                .answered(question: "stops", .value(.text([TextBlock(.summary, lines.joined(separator: "\n"))])))))
    }

    @Test("whatever ends a pasted text, all its lines are kept", arguments: [nil, "/pause", "/back", "/next"])
    func pasteWithoutEnd(command: String?) throws {
        let typist = Typist(["One.", "Two.", "Three."] + (command.map { [$0] } ?? []))
        typist.isPasting = true
        let sitting = try lineSitting(typist, after: Example.upTo("stops"))
        let last = sitting.events.last {
            if case .drafted = $0 { return true }
            return false
        }
        #expect(last == .drafted(question: "stops", blocks: [TextBlock(.summary, "One.\nTwo.\nThree.")]))
    }

    @Test("leaving a text that is only read out is not offered, since it cannot be skipped")
    func noSkipOfReading() throws {
        let sitting = try lineSitting(["x", "x", "x", "x"], after: Array(Example.begun.dropLast()))
        #expect(sitting.screen.contains("only to be read out"))
        #expect(!sitting.screen.contains("/skip to leave"))
    }
}
