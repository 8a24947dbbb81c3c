import Testing

@testable import TerminalIO

@Suite struct KeyTests {
    static let sequences: [(String, [Key])] = [
        ("é日", [.character("é"), .character("日")]),
        ("a\u{1B}[Ab", [.character("a"), .character("b")]),
        ("a\u{1B}[1;5Cb", [.character("a"), .character("b")]),
        ("a\u{1B}OPb", [.character("a"), .character("b")]),
        ("a\u{1B}]0;title\u{7}b", [.character("a"), .character("b")]),
        ("a\u{1B}Pq\u{1B}\\b", [.character("a"), .character("b")]),
        ("\u{1B}xb", [.character("b")]),
        ("\u{7F}\u{8}\u{15}\u{17}", [.eraseCharacter, .eraseCharacter, .eraseLine, .eraseWord]),
        ("\u{3}\u{4}\u{1A}\r\n", [.interrupt, .endOfInput, .suspend, .enter, .enter]),
        ("\u{1}\u{2}\tz", [.character(" "), .character("z")]),
        ("\u{9B}31m", [.character("3"), .character("1"), .character("m")]),
    ]

    @Test("keys are told apart, and escape sequences are swallowed whole", arguments: sequences)
    func keys(bytes: String, expected: [Key]) {
        var reader = KeyReader()
        #expect(bytes.utf8.flatMap { reader.keys(for: $0) } == expected)
        #expect(reader.isInsideEscape == false)
    }

    @Test("bytes that are not UTF-8 are shown as such and cost nothing else")
    func notUTF8() {
        var reader = KeyReader()
        let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x62, 0xE6, 0x97, 0x63]
        let keys = bytes.flatMap { reader.keys(for: $0) }
        #expect(keys.first == .character("a"))
        #expect(keys.last == .character("c"))
        #expect(keys.contains(.character("b")))
        #expect(keys.count { $0 == .character("\u{FFFD}") } == 3)
    }

    @Test("a lone Escape does not eat the next key")
    func loneEscape() {
        var reader = KeyReader()
        #expect(reader.keys(for: 0x1B).isEmpty)
        #expect(reader.isInsideEscape)
        reader.settle()
        #expect(reader.keys(for: 0x61) == [.character("a")])
    }
}

@Suite struct EditingTests {
    private func typed(_ text: String, columns: Int = 40, prompt: String = "Answer: ") -> EditedLine {
        var line = EditedLine(prompt: prompt, columns: columns)
        for scalar in text.unicodeScalars { _ = line.add(scalar) }
        return line
    }

    @Test(
        "erasing takes a whole character and the columns it took",
        arguments: [("ab", "a", 1), ("a日", "a", 2), ("ae\u{301}", "a", 1), ("a👩‍💻", "a", 2), ("", "", 0)])
    func eraseCharacter(text: String, left: String, columns: Int) {
        var line = typed(text)
        #expect(line.eraseCharacter() == String(repeating: "\u{8} \u{8}", count: columns))
        #expect(line.text == left)
    }

    @Test("erasing a word takes the spaces after it too", arguments: [("one two  ", "one "), ("one", ""), ("  ", "")])
    func eraseWord(text: String, left: String) {
        var line = typed(text)
        _ = line.eraseWord()
        #expect(line.text == left)
    }

    @Test("where a backspace cannot climb a row, the rest is written again")
    func overTheEdge() {
        var line = typed("12345678", columns: 12, prompt: "Ask ")
        #expect(line.eraseCharacter() == "\nAsk 1234567")
        var longer = typed("1234567890", columns: 12, prompt: "Ask ")
        #expect(longer.eraseCharacter() == "\u{8} \u{8}")
        #expect(longer.eraseLine() == "\nAsk ")
    }
}

@Suite struct TextTests {
    @Test(
        "control characters are shown, not sent",
        arguments: [
            ("a\u{1B}[31mb", "a^[[31mb"), ("\u{7F}\u{7}", "^?^G"), ("\u{9B}2J", "\u{FFFD}2J"), ("a\n\tb", "a\n\tb"),
            ("\u{202E}x", "\u{FFFD}x"), ("Zoë", "Zoë"),
        ])
    func shown(text: String, shown: String) { #expect(harmless(text) == shown) }

    @Test(
        "width counts columns",
        arguments: [
            ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("👩‍💻", 2), ("🇬🇧", 2), ("한", 2), ("ｗ", 2), ("❤\u{FE0F}", 2),
            ("", 0), ("Zoë", 3), ("\u{200B}", 0),
        ])
    func width(text: String, columns: Int) { #expect(displayWidth(text) == columns) }

    @Test("lines break between words only, and hang under their mark")
    func wrapping() {
        #expect(
            wrapped("What gets in the way of going out?", width: 20, first: "SAY: ") == [
                "SAY: What gets in", "     the way of", "     going out?",
            ])
        #expect(wrapped("an-uncommonly-long-word here", width: 10) == ["an-uncommonly-long-word", "here"])
        #expect(wrapped("one\n\ntwo", width: 40) == ["one", "", "two"])
        #expect(wrapped("日本 日本", width: 8) == ["日本", "日本"])
        #expect(wrapped("", width: 40) == [""])
    }
}
