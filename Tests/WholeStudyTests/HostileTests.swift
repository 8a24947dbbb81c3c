import TestSupport
import Testing

@Suite("Answers that try to do something stay words")
struct HostileTests {
    /// What somebody might have typed or pasted, as JSON.
    static let answers: [(question: String, json: String)] = [
        (
            "how_found",
            #"[{"verbatim":"My friend told me \u001b[2J\u001b]0;pwned\u0007 about it, & <script>alert(1)</script>"}]"#
        ),
        ("where_look", #"[{"verbatim":"=HYPERLINK(\"http://example.com\",\"my friend told me\")"}]"#),
        ("got_in_the_way", #"[{"verbatim":"+1 the bus fare was too much\u0000\u0008\u009b31m"}]"#),
        ("draws_you", #"[{"verbatim":"@SUM(A1) I enjoy it, it is fun ]]> </text:p> <!-- "}]"#),
        ("one_change", #"[{"verbatim":"-2+3 cheaper buses \u202egnitirw\u202c 'javascript:alert(1)' "}]"#),
    ]

    private static func study() throws -> TestFolder {
        let folder = try ShortForm.study()
        let steps = ShortForm.whole.map { step in
            guard
                let (question, json) = answers.first(where: { step.script.contains("\"question\":\"\($0.question)\"") })
            else { return step }
            return ShortForm.Step(
                step.prompt, "", #"{"reply":"answer","question":"\#(question)","value":\#(json)}"#)
        }
        for _ in 1...6 {
            let run = try folder.holdByScript(steps)
            guard run.exitCode == 0, !run.output.contains("\"error\"") else {
                throw TestTrouble(description: "\(run.errors) \(run.output)")
            }
        }
        return folder
    }

    /// The control characters of a text that are neither line end nor tab, and the marks that turn writing round.
    private func controls(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter {
            ($0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" && $0 != "\r")
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
    }

    @Test("what is shown on the terminal holds no control character")
    func terminal() throws {
        let folder = try Self.study()
        for command in [["findings"], ["code"], ["code", "--csv"]] {
            let run = try TestSupport.footbridge(command + ["--study", "study"], in: folder.path)
            #expect(run.exitCode == 0, "\(run.errors)")
            #expect(controls(in: run.output) == [], "\(command)")
            #expect(run.output.utf8.count > 200, "\(command)")
        }
    }

    @Test("the journal holds the words and no control character")
    func journal() throws {
        let folder = try Self.study()
        for name in folder.journals {
            let journal = try folder.read("study/responses/\(name)")
            #expect(controls(in: journal) == [] && !journal.contains("\\u001b") && journal.contains("=HYPERLINK"))
        }
    }

    @Test("a cell that a spreadsheet would run is defused in the CSV")
    func csv() throws {
        let folder = try Self.study()
        let run = try folder.footbridge("code", "--csv", "--study", "study")
        #expect(run.output.contains("HYPERLINK") && run.output.contains("bus fare"))
        var isInQuotes = false
        var isAtStart = true
        for character in run.output {
            if isAtStart, !isInQuotes { #expect(!"=+-@\t\r".contains(character), "a cell begins with \(character)") }
            switch character {
            case "\"":
                // The first sign inside the quotation marks is the cell's first as well.
                isAtStart = isAtStart && !isInQuotes
                isInQuotes.toggle()
                continue
            case ",", "\n", "\r\n": isAtStart = !isInQuotes
            default:
                if isAtStart, isInQuotes { #expect(!"=+-@\t\r".contains(character), "a cell begins with \(character)") }
                isAtStart = false
            }
        }
    }

    @Test("markup in an answer is text in the web page")
    func html() throws {
        let folder = try Self.study()
        #expect(try folder.footbridge("report", "--study", "study").exitCode == 0)
        let page = try folder.read("study/reports/report.html")
        #expect(controls(in: page) == [])
        #expect(!page.lowercased().contains("<script") && !page.contains("<!-- "))
        #expect(page.contains("&lt;script&gt;alert(1)") || !page.contains("alert(1)"))
        #expect(page.contains("My friend told me"), "nothing was quoted, so nothing is tested")
    }

    @Test(
        "markup in an answer is text in the ODT, and every part stays valid",
        .enabled(if: DemoTests.canValidate, "xmllint, unzip or ../shared/schemas are absent"))
    func odt() throws {
        let schemas = try #require(DemoTests.schemas)
        let folder = try Self.study()
        #expect(try folder.footbridge("report", "--study", "study").exitCode == 0)
        #expect(try run("unzip", ["-q", folder("study/reports/report.odt"), "-d", folder("odt")]).exitCode == 0)
        for part in ["content.xml", "styles.xml", "meta.xml"] {
            #expect(controls(in: try folder.read("odt/\(part)")) == [])
            let judged = try run(
                "xmllint",
                [
                    "--noout", "--nonet", "--relaxng", "\(schemas)/OpenDocument-v1.3-schema.rng",
                    folder("odt/\(part)"),
                ])
            #expect(judged.exitCode == 0, "\(judged.errors)")
        }
        #expect(try folder.read("odt/content.xml").contains("My friend told me"))
    }

    @Test("names in study.yaml and the place of a study are text as well")
    func settings() throws {
        let folder = try Self.study()
        try folder.write(
            ShortForm.settings.replacing("A study for tests", with: "\"<b>bold</b> & \\e[31mred\""),
            to: "study/study.yaml")
        let run = try folder.footbridge("report", "--study", "study")
        if run.exitCode == 0 {
            let page = try folder.read("study/reports/report.html")
            #expect(!page.contains("<b>bold") && page.contains("&lt;b&gt;bold"))
            #expect(controls(in: page) == [])
        } else {
            #expect(run.errors.contains("study/study.yaml:2"), "\(run.errors)")
        }
        #expect(controls(in: run.output + run.errors) == [])
    }

    @Test("a file's name with an escape in it is shown harmless")
    func names() throws {
        let folder = TestFolder()
        try folder.write("questionnaire: x\nnonsense: 1\n", to: "a\u{1B}[31mb.yaml")
        let run = try folder.footbridge("check", "a\u{1B}[31mb.yaml")
        #expect(run.exitCode == 1)
        #expect(controls(in: run.output + run.errors) == [])
        let missing = try folder.footbridge("check", "none\u{1B}[31m.yaml")
        #expect(missing.exitCode == 2 && controls(in: missing.output + missing.errors) == [])
    }
}
