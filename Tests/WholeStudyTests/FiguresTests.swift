import TestSupport
import Testing

/// What the summary of November 2012 published, as the example's invented answers give it.
@Suite("The published figures come out of the example's closed answers")
struct FiguresTests {
    static let example = "\(repository)/examples/bridging-the-gap"

    @Test("the findings and both reports say them in the published words")
    func published() throws {
        let folder = TestFolder()
        try folder.copy(Self.example, to: "study")
        var texts = ["the findings": try Self.findings(folder)]
        #expect(try folder.footbridge("report", "--study", "study").exitCode == 0)
        texts["the web page"] = Self.words(of: try folder.read("study/reports/report.html"))
        if isInstalled("unzip") {
            let odt = try run("unzip", ["-p", folder("study/reports/report.odt"), "content.xml"]).output
            texts["the ODT"] = Self.words(of: odt)
        }
        for (place, text) in texts {
            for sentence in Self.published {
                #expect(text.contains(sentence), "\(place) does not say: \(sentence)")
            }
        }
    }

    private static let published = [
        "By word of mouth (from professionals, groups, friends or family): most (29 of 40)",
        "Used the internet: a quarter (10 of 40)",
        "Would you like someone to go with you the first time you go to a group?”, half (21 of 42) said “Yes”",
        "42 people",
    ]

    @Test(
        "one more person's answer changes the sentence",
        arguments: [
            ("yes", "more than half (22 of 43) said “Yes”"), ("no", "fewer than half (21 of 43) said “Yes”"),
        ])
    func oneMore(company: String, sentence: String) throws {
        let folder = TestFolder()
        try folder.copy(Self.example, to: "study")
        let before = try Self.findings(folder)
        try Self.hold(in: folder, answers: ["goes": "\"never\"", "company": "\"\(company)\""], stopAfter: "company")
        let after = try Self.findings(folder)
        #expect(before.contains("half (21 of 42) said “Yes”") && !before.contains(sentence))
        #expect(after.contains(sentence) && !after.contains("half (21 of 42) said “Yes”"))
        #expect(after.contains("43 people"))
    }

    @Test("one more person who was on the internet makes it more than a quarter")
    func internet() throws {
        let folder = TestFolder()
        try folder.copy(Self.example, to: "study")
        try Self.hold(
            in: folder, answers: ["goes": "\"yes\"", "how_found_list": "[\"internet\"]"], stopAfter: "how_found_list")
        let after = try Self.findings(folder)
        #expect(after.contains("Used the internet: some (11 of 41)"), "\(after)")
        #expect(after.contains("most (29 of 41)"))
    }

    /// The terminal's findings on one line, so that a sentence is found however it was broken.
    private static func findings(_ folder: TestFolder) throws -> String {
        let run = try folder.footbridge("findings", "--study", "study")
        #expect(run.exitCode == 0, "\(run.errors)")
        return words(of: run.output)
    }

    /// The words of a marked-up text without its marks and line ends.
    private static func words(of markup: String) -> String {
        var words = ""
        var isInTag = false
        for character in markup {
            switch character {
            case "<": isInTag = true
            case ">": isInTag = false
            case _ where isInTag: break
            case _ where character.isWhitespace: if words.last != " " { words.append(" ") }
            default: words.append(character)
            }
        }
        return words
    }

    /// Holds one more interview through the script surface; what is not among the answers is skipped.
    static func hold(in folder: TestFolder, answers: [String: String], stopAfter last: String) throws {
        let session = try ProgramSession(
            ["interview", "--study", "study", "--as", "PR1", "--script", "--at", "2026-10-30T10:00:00Z"],
            in: folder.path, on: .pipes)
        var mark = 0
        var isLast = false
        while true {
            let end = try session.wait(for: "\n", after: mark)
            let prompt = String(decoding: session.bytes[mark..<end], as: UTF8.self)
            mark = end
            if prompt.hasPrefix("{\"error\"") { throw TestTrouble(description: prompt) }
            guard let kind = field("prompt", of: prompt) else { continue }
            let reply: String
            switch kind {
            case "ended":
                #expect(try session.end() == 0)
                return
            case _ where isLast: reply = #""reply":"stop","keep":true"#
            case "confirm": reply = #""reply":"confirm""#
            case "opening", "say": reply = #""reply":"read""#
            case "consent": reply = #""reply":"consent","agreed":true"#
            case "question":
                let question = field("question", of: prompt) ?? ""
                reply = #""reply":"answer","value":"# + (answers[question] ?? #"{"missing":"skipped"}"#)
                isLast = question == last
            default: reply = #""reply":"finish""#
            }
            session.type(#"{\#(reply),"at":"2026-10-30T10:00:00Z"}"# + "\n")
        }
    }

    private static func field(_ name: String, of line: String) -> String? {
        guard let start = line.firstRange(of: "\"\(name)\":\"") else { return nil }
        return String(line[start.upperBound...].prefix { $0 != "\"" })
    }
}
