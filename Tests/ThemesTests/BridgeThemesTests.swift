import Faults
import TestSupport
import Testing

@testable import Themes

@Suite("Themes named in bridges.yaml")
struct BridgeThemesTests {
    private static let book = Codebook(
        id: "b", version: "1", title: "B",
        themes: [
            Theme(id: "FIND", label: "Finding out", meaning: ""),
            Theme(id: "REACH", label: "Getting there", meaning: ""),
        ],
        codes: [])

    @Test("a theme that the codebook does not have is told with its place and the nearest name")
    func unknown() {
        let text = MarkedText(
            """
            gaps:
              - theme: 1️⃣FNID
                statement: There is a gap.
              - theme: REACH
                statement: There is another.
                bridges:
                  - {id: R1, text: A bus, also: [FIND, 2️⃣elsewhere]}
            """)
        let faults = Self.book.unknownThemes(inBridges: text.bytes, file: "bridges.yaml")
        #expect(faults.map { text.mark(at: $0.location) } == [1, 2])
        #expect(faults.map(\.rule) == ["unknown-theme", "unknown-theme"])
        #expect(faults.first?.remedy == "Did you mean `FIND`?")
        #expect(faults.last?.message.contains("`FIND`, `REACH`") == true)
    }

    @Test(
        "what is wrong otherwise is left to the room that reads the file", arguments: ["", "gaps: [", "gaps: x", "- a"])
    func otherwise(text: String) {
        #expect(Self.book.unknownThemes(inBridges: Array(text.utf8), file: "b").isEmpty)
    }
}
