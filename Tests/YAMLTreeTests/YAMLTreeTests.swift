import Faults
import TestSupport
import Testing
import YAMLTree

/// The faults of a marked text as `mark: rule`, mark 0 for a place without one.
private func found(_ marked: String) -> [String] {
    let source = MarkedText(marked)
    return YAMLNode.parse(source.bytes, file: "t.yaml").faults.map { fault in
        "\(source.mark(at: fault.location) ?? 0): \(fault.rule)"
    }
}

@Suite("A YAML file")
struct YAMLTreeTests {
    @Test("becomes a tree in the order of the file, its scalars as they were written")
    func tree() throws {
        let text = """
            title: Bridging the Gap
            version: 1.10
            sensitive: no
            quoted: "1.10"
            empty:
            list: [a, 'b']
            folded: >-
              one
              two
            """
        let node = try #require(YAMLNode.parse(Array(text.utf8), file: "t.yaml").value)
        #expect(
            node.entries?.map(\.key) == ["title", "version", "sensitive", "quoted", "empty", "list", "folded"])
        #expect(node["version"]?.content == .scalar("1.10", plain: true))
        #expect(node["sensitive"]?.text == "no")
        #expect(node["quoted"]?.content == .scalar("1.10", plain: false))
        #expect(node["empty"]?.content == .scalar("", plain: true))
        #expect(node["list"]?.items?.map(\.text) == ["a", "b"])
        #expect(node["folded"]?.text == "one two")
        #expect(node["absent"] == nil)
    }

    @Test("knows the line and column of every node, in code points")
    func places() throws {
        let source = MarkedText(
            """
            # café
            1️⃣aé: 2️⃣text
            "👩‍👩‍👧": 3️⃣"x"
            list:
              - 4️⃣{b: 5️⃣c}
            """)
        let node = try #require(YAMLNode.parse(source.bytes, file: "t.yaml").value)
        let entries = try #require(node.entries)
        #expect(source.mark(at: entries[0].keyLocation) == 1)
        #expect(source.mark(at: entries[0].value.location) == 2)
        #expect(source.mark(at: entries[1].value.location) == 3)
        let item = try #require(node["list"]?.items?.first)
        #expect(source.mark(at: item.location) == 4)
        #expect(source.mark(at: try #require(item["b"]).location) == 5)
    }

    @Test(
        "is told where it breaks",
        arguments: [
            ("a: b: 1️⃣c", ["0: yaml"]),
            ("a: 1\n1️⃣a: 2", ["1: yaml-duplicate-key"]),
            (
                "a: {b: 1, 1️⃣b: 2}\n2️⃣a: 3\n3️⃣a: 4",
                ["1: yaml-duplicate-key", "2: yaml-duplicate-key", "3: yaml-duplicate-key"]
            ),
            ("a: 1️⃣&x 1\nb: *x", ["1: yaml-mark"]),
            ("a: 1️⃣*x", ["1: yaml-alias"]),
            ("a: 1️⃣!!str x", ["1: yaml-mark"]),
            ("a: 1️⃣!!map {}", ["1: yaml-mark"]),
            ("? 1️⃣[a, b]\n: c", ["1: yaml-key"]),
            ("a: 1\n1️⃣---\nb: 2", ["1: yaml-second-document"]),
            ("a: 1\nb: x1️⃣\u{7}y", ["1: yaml"]),
            ("é: \u{1F600}1️⃣\u{7}", ["1: yaml"]),
            ("a: 'never closed\nb: 2\n", ["0: yaml"]),
            ("a:\n\t- b", ["0: yaml"]),
        ] as [(String, [String])])
    func broken(_ marked: String, _ faults: [String]) {
        #expect(found(marked) == faults)
        #expect(YAMLNode.parse(MarkedText(marked).bytes, file: "t.yaml").value == nil)
    }

    @Test(
        "is told in words a researcher knows, with libyaml's own in brackets",
        arguments: [
            ("title: Bath: a study", "There is a second colon on this line"),
            ("a: 'x\nb: 1", "A quotation mark is opened and never closed"),
            ("a: [x, y\nb: 1", "A list in square brackets is not closed"),
            ("a: @x", "Text cannot begin with this character"),
            ("a:\n  - b\n c: d", "This line does not fit what stands around it"),
            ("a: \"\\q\"", "A backslash in double quotation marks means something special"),
            ("a: x\nb\nc: d", "A colon is missing on this line or the one above"),
        ])
    func words(_ text: String, _ told: String) {
        let faults = YAMLNode.parse(Array(text.utf8), file: "t.yaml").faults
        #expect(faults.count == 1)
        #expect(faults.first?.message.hasPrefix(told) == true, "\(faults)")
        #expect(faults.first?.message.contains("(") == true)
    }

    @Test("keeps its tree beside a key that stands twice, for a reader that tells everything in one run")
    func partial() {
        let (tree, faults) = YAMLNode.tree(Array("a: 1\na: 2\nb: 3".utf8), file: "t.yaml")
        #expect(tree?["a"]?.text == "1")
        #expect(tree?["b"]?.text == "3")
        #expect(faults.map(\.rule) == ["yaml-duplicate-key"])
    }

    @Test("may be nested 64 deep and no deeper")
    func depth() {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(YAMLNode.parse(nested(64), file: "t.yaml").faults == [])
        #expect(YAMLNode.parse(nested(65), file: "t.yaml").faults.map(\.rule) == ["yaml-depth"])
        #expect(YAMLNode.parse(nested(100_000), file: "t.yaml").faults.map(\.rule) == ["yaml-depth"])
        let lines = (0..<5_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        #expect(YAMLNode.parse(Array(lines.utf8), file: "t.yaml").faults.map(\.rule) == ["yaml-depth"])
    }

    @Test("may have 32 MiB and not a byte more")
    func size() {
        let comment = [UInt8(ascii: "#")] + [UInt8](repeating: UInt8(ascii: "x"), count: YAMLNode.sizeLimit - 1)
        #expect(YAMLNode.parse(comment, file: "t.yaml").faults == [])
        let faults = YAMLNode.parse(comment + [UInt8(ascii: "x")], file: "t.yaml").faults
        #expect(faults.map(\.rule) == ["yaml-size"])
        #expect(faults.first?.location == Faults.SourceLocation(file: "t.yaml"))
    }

    @Test(
        "that is binary, or not UTF-8, is told as such",
        arguments: [
            [0x50, 0x4B, 0x03, 0x04, 0x00], [0x61, 0xFF], [0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00],
        ] as [[UInt8]])
    func binary(_ bytes: [UInt8]) {
        #expect(YAMLNode.parse(bytes, file: "t.yaml").faults.map(\.rule) == ["not-text"])
    }

    @Test("that is empty is an empty mapping", arguments: ["", "\n\n", "# only a comment\n", "---\n...\n"])
    func empty(_ text: String) {
        let checked = YAMLNode.parse(Array(text.utf8), file: "t.yaml")
        #expect(checked.faults == [])
        #expect(checked.value?.text == "" || checked.value?.entries == [])
    }

    @Test("from an editor that writes a byte order mark and CR LF has the same tree and places")
    func windows() throws {
        let text = "a: 1\r\nb: 2\r\n"
        let node = try #require(YAMLNode.parse([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "t.yaml").value)
        #expect(node["a"]?.location == Faults.SourceLocation(file: "t.yaml", line: 1, column: 4))
        #expect(node["b"]?.location == Faults.SourceLocation(file: "t.yaml", line: 2, column: 4))
    }
}
