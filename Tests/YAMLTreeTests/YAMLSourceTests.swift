import Faults
import TestSupport
import Testing
import YAMLTree

@Suite("The place of a letter inside a scalar")
struct YAMLSourceTests {
    /// The mark at which each `X` of the value under `a` is found.
    private func marks(_ marked: String) throws -> [Int] {
        let source = MarkedText(marked)
        let tree = try #require(YAMLNode.parse(source.bytes, file: "t.yaml").value)
        let node = try #require(tree["a"])
        let places = YAMLSource(source.bytes, file: "t.yaml").places(in: node)
        let text = try #require(node.text)
        #expect(places.count == text.unicodeScalars.count + 1)
        return zip(text.unicodeScalars, places).filter { $0.0 == "X" }.map { source.mark(at: $0.1) ?? 0 }
    }

    @Test(
        "is found whatever stands around it",
        arguments: [
            ("a: 1️⃣X and 2️⃣X", [1, 2]),
            ("a: é👍 1️⃣X", [1]),
            ("a: 'it''s 1️⃣X'", [1]),
            ("a: \"1️⃣X \\\" 2️⃣X \\u0041 3️⃣X \\x41 4️⃣X \\U00000041 5️⃣X\"", [1, 2, 3, 4, 5]),
            ("a: \"1️⃣X \\\n   2️⃣X\"", [1, 2]),
            ("a: \"one 1️⃣X\n\n   2️⃣X\"", [1, 2]),
            ("a: 1️⃣X or\n   2️⃣X or\n\n   3️⃣X", [1, 2, 3]),
            ("a: >-\n   1️⃣X or\n   2️⃣X\n\n   3️⃣X", [1, 2, 3]),
            ("a: |\n   1️⃣X or\n     2️⃣X\n   3️⃣X", [1, 2, 3]),
            ("a: |2\n    1️⃣X\n  2️⃣X", [1, 2]),
            ("a: >-   # why\n   1️⃣X", [1]),
            ("b: 1\r\na: 'x\r\n  1️⃣X'\r\n", [1]),
            ("{b: [1, 2], a: 1️⃣X, c: X}", [1]),
        ] as [(String, [Int])])
    func found(_ marked: String, _ expected: [Int]) throws {
        #expect(try marks(marked) == expected)
    }

    @Test("is found on a line of a hundred thousand letters")
    func longLine() throws {
        let filler = (0..<5_000).map { "k\($0): é" }.joined(separator: ", ")
        #expect(try marks("{\(filler), a: b 1️⃣X}") == [1])
    }
}
