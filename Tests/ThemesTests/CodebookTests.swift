import Faults
import Testing

@testable import Themes

@Suite("Codebooks")
struct CodebookTests {
    @Test("everything in the notation is read")
    func everything() throws {
        let book = try sound(
            """
            codebook: six-gaps
            version: 1.10
            title: The six gaps
            about: A reconstruction.
            licence: CC BY 4.0
            themes_are_called: gap
            themes:
              - id: FIND
                label: Finding out
                meaning: Where people hear.
              - id: X
                label: Across
                meaning: Through all.
                gap: no
            traps: [feel free]
            codes:
              - id: FIND.wom
                label: Word of mouth
                meaning: From another person.
                include: a friend
                exclude: a worker
                example: My mate told me.
                direction: helps
                sensitive: yes
                signals:
                  - Word-of MOUTH
                  - volunteer*
                  - told ~5 friend*
                  - say: on my own
                    in: [got_in_the_way]
                    direction: hinders
                traps:
                  - say: my own fault
                    in: first_time
            """, questions: questionnaire)
        #expect(book.version == "1.10")
        #expect(book.themesAreCalled == "gap")
        #expect(book.themes.map(\.isGap) == [true, false])
        #expect(book.traps.map(\.source) == ["feel free"])
        let code = try #require(book.codes.first)
        #expect(code.theme == "FIND")
        #expect(code.direction == .helps)
        #expect(code.sensitive)
        #expect(
            code.signals == [
                Signal(pattern: .phrase([.init("word"), .init("of"), .init("mouth")]), source: "Word-of MOUTH"),
                Signal(pattern: .phrase([.init("volunteer", isPrefix: true)]), source: "volunteer*"),
                Signal(
                    pattern: .near([.init("told")], [.init("friend", isPrefix: true)], within: 5),
                    source: "told ~5 friend*"),
                Signal(
                    pattern: .phrase([.init("on"), .init("my"), .init("own")]), onlyIn: ["got_in_the_way"],
                    direction: .hinders, source: "on my own"),
            ])
        #expect(code.traps.map(\.onlyIn) == [["first_time"]])
    }

    @Test("every fault is told in one run, with its place and how to mend it")
    func allFaults() {
        let text = """
            codebook: broken
            version: "1"
            titel: Broken
            themes:
              - id: FIND
                label: Finding out
                meaning: Where people hear.
                gap: maybe
              - id: FIND
                label: Again
                meaning: Again.
            codes:
              - id: FIND.wom
                label: Word of mouth
                signals:
                  - vol*nteer
                  - ""
                  - told ~ friend
                  - told ~21 friend
                  - "~3 friend"
                  - a ~2 b ~2 c
                  - told~5 friend
                  - "*"
                  - say: mate
                    in: [first_tme, goes]
                    direction: helpz
              - id: FIND.wom
                label: Twice
                meaning: Twice.
                signals: bus
              - id: FINDS.net
                label: Net
                meaning: Net.
              - id: nowhere
                label: Nowhere
                meaning: Nowhere.
                colour: red
              - just text
            """
        let checked = Codebook.read(Array(text.utf8), file: "c.yaml", questions: questionnaire)
        #expect(checked.value == nil)
        #expect(
            checked.faults.map { "\($0.location.line):\($0.location.column) \($0.rule)" } == [
                "1:1 missing-key", "3:1 unknown-key", "8:10 yes-no", "9:9 duplicate-theme", "13:5 missing-key",
                "16:9 signal", "17:9 signal", "18:9 signal", "19:9 signal", "20:9 signal", "21:9 signal",
                "22:9 signal", "23:9 signal", "25:14 unknown-question", "25:25 signal-scope", "26:20 direction",
                "27:9 duplicate-code", "30:14 shape", "31:9 unknown-theme", "34:9 code-id", "37:5 unknown-key",
                "38:5 shape",
            ])
        let remedies = checked.faults.map(\.remedy)
        for hint in [
            "Did you mean `title`?", "Did you mean `first_time`?", "Did you mean `helps`?", "Did you mean `FIND.net`?",
        ] {
            #expect(remedies.contains(hint))
        }
    }

    @Test(
        "an empty codebook, an empty file and no YAML at all are refused",
        arguments: ["", "codes: []", "[]", "a: [", "\u{0}"])
    func nothing(text: String) {
        let checked = Codebook.read(Array(text.utf8), file: "c.yaml", questions: nil)
        #expect(checked.value == nil)
        #expect(checked.hasErrors)
    }

    @Test("a signal in two codes of one theme is advised against, and blocks nothing")
    func repeated() throws {
        func book(_ second: String) -> String {
            """
            codebook: b
            version: "1"
            title: B
            themes:
              - {id: A, label: A, meaning: A.}
              - {id: B, label: B, meaning: B.}
            codes:
              - {id: A.one, label: One, meaning: One., signals: [The Bus]}
              - {id: \(second), label: Two, meaning: Two., signals: [the bus]}
            """
        }
        let same = Codebook.read(Array(book("A.two").utf8), file: "c.yaml", questions: nil)
        #expect(same.value != nil)
        #expect(same.faults.map(\.rule) == ["repeated-signal"])
        #expect(same.faults.first?.message.contains("`A.one` (line 8)") == true)
        #expect(Codebook.read(Array(book("B.two").utf8), file: "c.yaml", questions: nil).faults == [])
    }

    @Test("without a questionnaire the questions of signals are not checked")
    func unscoped() throws {
        let text = """
            codebook: b
            version: "1"
            title: B
            themes: [{id: A, label: A, meaning: A.}]
            codes: [{id: A.one, label: One, meaning: One., signals: [{say: bus, in: nowhere}]}]
            """
        #expect(try sound(text).codes.first?.signals.first?.onlyIn == ["nowhere"])
    }

    @Test("several texts may share their questions and their direction, and each fault has its own place")
    func sharedScope() throws {
        func book(_ texts: String) -> String {
            """
            codebook: b
            version: "1"
            title: B
            themes: [{id: A, label: A, meaning: A.}]
            codes: [{id: A.one, label: One, meaning: One., signals: [{say: \(texts), in: [x, y], direction: helps}]}]
            """
        }
        let signals = try sound(book("[my mate, my sister]")).codes[0].signals
        #expect(signals.map(\.source) == ["my mate", "my sister"])
        #expect(signals.allSatisfy { $0.onlyIn == ["x", "y"] && $0.direction == .helps })

        let broken = Codebook.read(Array(book("[my mate, '*', \"\"]").utf8), file: "c.yaml", questions: nil)
        #expect(broken.faults.map { "\($0.location.column) \($0.rule)" } == ["74 signal", "79 shape"])
        #expect(Codebook.read(Array(book("[]").utf8), file: "c.yaml", questions: nil).faults.map(\.rule) == ["shape"])
    }
}
