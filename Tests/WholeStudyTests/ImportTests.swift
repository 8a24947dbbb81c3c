import TestSupport
import Testing

@Suite("Comments from a spreadsheet, from the file to the report")
struct ImportTests {
    static let table = """
        \u{FEFF}number,comment,ward
        1,"The nurses were kind, and they listened.
        ""Lovely"" people.",A
        2,"I waited four hours to be seen, nobody told me why",B
        3,,A
        4,The food was cold and the ward was noisy at night,B
        5,Great care from start to finish – thank you,C

        """

    private func imported(_ table: String, _ more: String...) throws -> (folder: TestFolder, run: ProgramRun) {
        let folder = TestFolder()
        try folder.write(table, to: "comments.csv")
        let run = try TestSupport.footbridge(
            ["import", "comments.csv", "--text", "comment", "--id", "number", "--into", "study"] + more,
            in: folder.path)
        return (folder, run)
    }

    @Test("quotes, line ends inside cells and a byte order mark are read; then it is coded and reported")
    func whole() throws {
        let (folder, run) = try imported(Self.table, "--codebook", "patient-experience", "--quotable")
        #expect(run.exitCode == 0 && run.output.contains("5 people's comments are in study. 1 of them"), "\(run)")
        let journal = try folder.read("study/responses/\(try #require(folder.journals.first))")
        #expect(journal.contains(#"they listened.\n\"Lovely\" people."#))
        let check = try folder.footbridge("check", "--study", "study")
        #expect(check.exitCode == 0 && check.output.contains("5 people"), "\(check)")
        let code = try folder.footbridge("code", "--study", "study")
        #expect(code.exitCode == 0 && code.output.contains("of 5 people"), "\(code)")
        #expect(code.output.contains("waited") || code.output.contains("wait"), "\(code.output)")
        let report = try folder.footbridge("report", "--study", "study")
        #expect(report.exitCode == 0 && report.errors == "", "\(report)")
        #expect(try folder.read("study/reports/report.html").contains("5 people"))
    }

    @Test("lines that end as Windows ends them give the same answers")
    func windows() throws {
        let plain = try imported(Self.table).folder
        let windows = try imported(Self.table.replacing("\n", with: "\r\n")).folder
        func answers(_ folder: TestFolder) throws -> [String] {
            let name = try #require(folder.journals.first)
            return try folder.read("study/responses/\(name)").split(separator: "\n").dropFirst().compactMap { line in
                line.firstRange(of: "\"id\":").flatMap { start in
                    line.firstRange(of: ",\"prev\":").map { String(line[start.lowerBound..<$0.lowerBound]) }
                }
            }
        }
        #expect(try answers(plain).count == 5)
        #expect(try answers(plain) == (try answers(windows)).map { $0.replacing("\\r\\n", with: "\\n") })
    }

    @Test(
        "what is wrong with the file is told all at once, and nothing is made",
        arguments: [
            ("nmber,comment\n1,a\n", ["comments.csv:1", "no column \"number\"", "Did you mean \"nmber\"?"]),
            (
                "number,Comments\n1,a\n",
                ["comments.csv:1", "no column \"comment\"", "\"number\", \"Comments\"", "Did you mean \"Comments\"?"]
            ),
            (
                "number,comment\n1,a\n1,b\n,c\n2,d,e\n",
                [
                    "comments.csv:3", "\"1\" stands twice", "line 2", "comments.csv:4",
                    "Give every row an identifier of its own", "comments.csv:5", "3 cells",
                ]
            ),
            ("number,comment\n1,\"never closed\n2,b\n", ["comments.csv:2"]),
            ("", ["comments.csv", "no rows"]),
            ("number,comment\n", ["comments.csv", "no rows"]),
        ])
    func wrong(table: String, expected: [String]) throws {
        let (folder, run) = try imported(table)
        #expect(run.exitCode == 1)
        for words in expected { #expect(run.errors.contains(words), "\"\(words)\" is not in: \(run.errors)") }
        #expect(folder.files().keys.sorted() == ["comments.csv"])
    }

    @Test("bytes that are no text are told with their line")
    func binary() throws {
        let folder = TestFolder()
        try folder.write(Array("number,comment\n1,a\n2,".utf8) + [0xFF, 0xFE, 0x00, 0x80] + [10], to: "comments.csv")
        let run = try folder.footbridge(
            "import", "comments.csv", "--text", "comment", "--id", "number", "--into", "study")
        #expect(run.exitCode == 1 && run.errors.contains("comments.csv:3"), "\(run)")
        #expect(folder.files().keys.sorted() == ["comments.csv"])
    }

    @Test("a study that is there already is not written into")
    func notTwice() throws {
        let (folder, first) = try imported(Self.table)
        #expect(first.exitCode == 0)
        let before = folder.files()
        let run = try folder.footbridge(
            "import", "comments.csv", "--text", "comment", "--id", "number", "--into", "study")
        #expect(run.exitCode == 1 && run.errors.contains("The folder study already holds something."))
        #expect(differences(before, folder.files()) == [])
    }

    @Test("nobody is quoted who did not agree to it")
    func quotes() throws {
        var rows = "number,comment\n"
        for person in 1...30 { rows += "\(person),The nurses on ward \(person) were kind and listened to me\n" }
        func page(_ more: String...) throws -> String {
            let folder = TestFolder()
            try folder.write(rows, to: "comments.csv")
            let run = try TestSupport.footbridge(
                [
                    "import", "comments.csv", "--text", "comment", "--id", "number", "--into", "study", "--codebook",
                    "patient-experience",
                ] + more, in: folder.path)
            #expect(run.exitCode == 0, "\(run)")
            #expect(try folder.footbridge("report", "--study", "study").exitCode == 0)
            return try folder.read("study/reports/report.html")
        }
        #expect(!(try page()).contains("were kind and listened"))
        #expect(try page("--quotable").contains("were kind and listened"))
    }
}
