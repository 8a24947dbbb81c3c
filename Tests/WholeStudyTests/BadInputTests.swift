import Glibc
import TestSupport
import Testing

@Suite("Files that are not as they should be")
struct BadInputTests {
    @Test("every fault of a questionnaire is told in one run, with its line and column")
    func brokenQuestionnaire() throws {
        let marked = MarkedText(
            """
            questionnaire: broken
            version: "1.0"
            title: Broken
            1️⃣sectionz: []
            sections:
              - id: one
                title: One
                questions:
                  - id: a
                    type: 2️⃣yesno
                    ask: A?
                  - 3️⃣id: b
                    type: one
                    ask: B?
                  - id: 4️⃣b
                    type: yes_no
                    ask: B again?
                    ask_if: 5️⃣${c} = 'yes'

            """)
        let folder = TestFolder()
        try folder.write(marked.text, to: "q.yaml")
        let run = try folder.footbridge("check", "q.yaml")
        #expect(run.exitCode == 1)
        for (mark, words) in [
            1: "did you mean `sections`?", 2: "did you mean `yes_no`?", 3: "`choices` is missing", 4: "stands twice",
            5: "there is no question `c`",
        ] {
            let place = try #require(marked.places[mark])
            let line = run.output.split(separator: "\n").first {
                $0.hasPrefix("q.yaml:\(place.line):\(place.column): ")
            }
            #expect(line?.contains(words) == true, "mark \(mark): \(run.output)")
        }
        #expect(run.errors.contains("5 faults to mend. Nothing was changed."))
        #expect(try folder.read("q.yaml") == marked.text)
    }

    @Test("the same faults stop a command that needs the questionnaire", arguments: ["report", "findings", "code"])
    func brokenStudy(command: String) throws {
        let folder = try ShortForm.study()
        let asked = try folder.read("study/questionnaire.yaml")
        try folder.write(asked.replacing("type: feeling", with: "type: felling"), to: "study/questionnaire.yaml")
        let before = folder.files()
        let run = try TestSupport.footbridge([command, "--study", "study"], in: folder.path)
        #expect(run.exitCode == 1 && run.output == "")
        #expect(run.errors.contains("study/questionnaire.yaml:") && run.errors.contains("did you mean `feeling`?"))
        #expect(differences(before, folder.files()) == [])
    }

    @Test(
        "YAML that is no YAML is told with its place, whatever the file is",
        arguments: ["questionnaire.yaml", "study.yaml", "support.yaml", "bridges.yaml", "codebook.yaml"])
    func noYAML(name: String) throws {
        let folder = try ShortForm.study()
        try folder.write(try folder.read("study/\(name)") + "\nmore: [never, closed\n", to: "study/\(name)")
        let before = folder.files()
        let run = try folder.footbridge("check", "--study", "study")
        #expect(run.exitCode == 1)
        let told = run.output + run.errors
        let line = told.split(separator: "\n").first { $0.hasPrefix("study/\(name):") && $0.contains("not closed") }
        #expect(line?.contains("Close it with ]") == true, "\(told)")
        #expect(differences(before, folder.files()) == [])
    }

    @Test("a binary file in the place of a YAML file is told as such", arguments: ["questionnaire.yaml", "study.yaml"])
    func binaryYAML(name: String) throws {
        let folder = try ShortForm.study()
        try folder.write(Self.noise, to: "study/\(name)")
        let run = try folder.footbridge("check", "--study", "study")
        #expect(run.exitCode == 1 && run.output.hasPrefix("study/\(name)"), "\(run)")
        #expect(run.output.contains("This file is not text in UTF-8."))
        #expect(try folder.bytes("study/\(name)") == Self.noise)
    }

    @Test("a torn last line costs that line alone, and is set aside when the interview goes on")
    func torn() throws {
        let folder = try ShortForm.study()
        try folder.holdByScript(Array(ShortForm.whole.prefix(20)))
        let name = try #require(folder.journals.first)
        let sound = try folder.bytes("study/responses/\(name)")
        let torn = Array(#"{"seq":21,"time":"2026-11-20T10"#.utf8)
        try folder.write(sound + torn, to: "study/responses/\(name)")
        let before = folder.files()
        for command in ["check", "findings", "code"] {
            let run = try TestSupport.footbridge([command, "--study", "study"], in: folder.path)
            #expect(run.exitCode == 1)
            let told = run.output + run.errors
            #expect(told.contains("study/responses/\(name):22: error: The last line breaks off"), "\(told)")
            #expect(differences(before, folder.files()) == [])
        }
        let rest = ShortForm.whole.dropFirst(20).map { $0.script + "\n" }.joined()
        let run = try folder.footbridge("interview", "--study", "study", "--resume", "--script", input: rest)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try folder.bytes("study/responses/\(name)").starts(with: sound))
        #expect(try folder.bytes("study/responses/\(name).torn") == torn)
        let check = try folder.footbridge("check", "--study", "study")
        #expect(check.exitCode == 0 && check.output.contains("1 person"), "\(check)")
    }

    @Test("a journal cut off at any byte keeps every whole line", arguments: [1, 2, 40, 200, 777, 1500, 3000])
    func cutAnywhere(length: Int) throws {
        let folder = try ShortForm.study()
        try folder.holdByScript()
        let name = try #require(folder.journals.first)
        let whole = try folder.bytes("study/responses/\(name)")
        try folder.write(Array(whole.prefix(length)), to: "study/responses/\(name)")
        let run = try folder.footbridge("check", "--study", "study")
        // Cut exactly between two lines, nothing shows that more was there.
        #expect(run.exitCode == (whole[length - 1] == 10 ? 0 : 1))
        let told = run.output.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(told.count == (run.exitCode == 0 ? 0 : 1), "\(run)")
        #expect(told.allSatisfy { $0.hasPrefix("study/responses/\(name)") })
        #expect(try folder.bytes("study/responses/\(name)") == Array(whole.prefix(length)))
    }

    @Test("a flipped byte in the middle costs its line, is told with the line, and the report can still be made")
    func flipped() throws {
        let folder = try ShortForm.study()
        try folder.holdByScript()
        let name = try #require(folder.journals.first)
        var journal = try folder.bytes("study/responses/\(name)")
        let place = try #require(journal.firstRange(of: Array("the bus".utf8)))
        journal[place.lowerBound] ^= 0x04
        let line = journal[..<place.lowerBound].count { $0 == 10 } + 1
        try folder.write(journal, to: "study/responses/\(name)")
        let before = folder.files(below: "study/responses")
        for command in ["check", "report", "findings", "code"] {
            let run = try TestSupport.footbridge([command, "--study", "study"], in: folder.path)
            #expect(run.exitCode == 1, "\(command)")
            let told = run.output + run.errors
            #expect(
                told.contains("study/responses/\(name):\(line): error: This line is not as it was written"), "\(told)")
            #expect(told.contains("Copy this journal again"))
            #expect(!run.output.contains("phe bus"), "an altered line was used")
            #expect(differences(before, folder.files(below: "study/responses")) == [])
        }
        #expect(try folder.bytes("study/reports/report.odt").starts(with: Array("PK".utf8)))
    }

    @Test("a binary file in a journal's place is named once or twice, not line by line, and all others count")
    func binaryJournal() throws {
        let folder = try ShortForm.study()
        try folder.holdByScript()
        try folder.write(Self.noise, to: "study/responses/20261120-PR1-abcdef.jsonl")
        let before = folder.files(below: "study/responses")
        let check = try folder.footbridge("check", "--study", "study")
        let told = check.output.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(check.exitCode == 1 && (1...2).contains(told.count), "\(check.output)")
        #expect(told.allSatisfy { $0.hasPrefix("study/responses/20261120-PR1-abcdef.jsonl") })
        #expect(check.output.contains("1 person"))
        let report = try folder.footbridge("report", "--study", "study")
        #expect(report.exitCode == 1 && report.output.contains("study/reports/report.odt"))
        let interview = try folder.footbridge("interview", "--study", "study", "--as", "PR1", input: "y\n")
        #expect(interview.exitCode == 1 && interview.output.contains("CHECK:"), "one bad file stops all interviews")
        #expect(differences(before, folder.files(below: "study/responses").filter { before[$0.key] != nil }) == [])
        let resume = try folder.footbridge(
            "interview", "--study", "study", "--resume", "20261120-PR1-abcdef", input: "y\n")
        #expect(resume.exitCode == 1)
        #expect(try folder.bytes("study/responses/20261120-PR1-abcdef.jsonl") == Self.noise)
    }

    @Test("an empty file and a folder in a journal's place are told and left")
    func oddJournals() throws {
        let folder = try ShortForm.study()
        try folder.holdByScript()
        try folder.write("", to: "study/responses/empty.jsonl")
        try folder.makeFolder("study/responses/folder.jsonl")
        let run = try folder.footbridge("check", "--study", "study")
        #expect(run.exitCode == 1 && run.output.contains("1 person"))
        #expect(run.output.contains("study/responses/empty.jsonl"), "\(run.output)")
        #expect(run.output.contains("study/responses/folder.jsonl"), "\(run.output)")
    }

    @Test(
        "a missing file is named, with what to do",
        arguments: [
            ("questionnaire.yaml", "report", 1, "The study has no questionnaire.yaml. Copy"),
            ("codebook.yaml", "report", 1, "The study has no codebook.yaml"),
            ("codebook.yaml", "check", 0, "The study has no codebook.yaml"),
            ("study.yaml", "check", 2, "study is not a study's folder: it has no study.yaml. Check"),
            ("support.yaml", "check", 1, "Add local numbers"),
            ("bridges.yaml", "report", 0, ""),
        ])
    func missing(name: String, command: String, exitCode: Int32, sentence: String) throws {
        let folder = try ShortForm.study()
        unlink(folder("study/\(name)"))
        let run = try TestSupport.footbridge([command, "--study", "study"], in: folder.path)
        #expect(run.exitCode == exitCode, "\(run)")
        #expect(sentence.isEmpty || (run.output + run.errors).contains(sentence), "\(run)")
    }

    @Test("a file that is not there is named", arguments: ["check", "import"])
    func noFile(command: String) throws {
        let folder = TestFolder()
        let more = command == "import" ? ["--text", "a", "--id", "b", "--into", "study"] : []
        let run = try TestSupport.footbridge([command, "none.file"] + more, in: folder.path)
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("none.file is not there. Check the spelling"))
        #expect(folder.files().isEmpty)
    }

    @Test(
        "a command that is typed wrong gives exit code 2 and says what is right",
        arguments: [
            (["chek"], "Did you mean check?"), (["check", "--nosuch"], "Unknown option '--nosuch'"),
            (["new"], "The folder to make"),
            (["new", "x", "--from", "bridging-the-gab"], "Did you mean bridging-the-gap?"),
            (["interview", "--at", "2026-09-12T13:10:00Z"], "--at goes together with --script"),
            (["interview", "--script", "--at", "yesterday"], "Write it as 2026-09-12T13:10:00Z"),
            (["interview", "20261120-PR1-abcdef"], "only together with --resume"),
            (["interview", "--study", "study"], "--as"),
            (["interview", "--study", "study", "--as", "PR9"], "Did you mean PR1?"),
            (["import", "a.csv"], "--text"), (["report", "--study", "nowhere"], "nowhere is not a study's folder"),
            (
                ["import", "study/study.yaml", "--text", "a", "--id", "b", "--into", "x", "--codebook", "sixgaps"],
                "Did you mean six-gaps?"
            ),
        ])
    func usage(arguments: [String], sentence: String) throws {
        let folder = try ShortForm.study()
        let before = folder.files()
        let run = try TestSupport.footbridge(arguments, in: folder.path)
        #expect(run.exitCode == 2, "\(run)")
        #expect(run.errors.contains(sentence), "\(run.errors)")
        #expect(run.output == "")
        #expect(differences(before, folder.files()) == [])
    }

    @Test("a folder that is no study is told from the inside as well")
    func noStudy() throws {
        let run = try TestFolder().footbridge("report")
        #expect(run.exitCode == 2 && run.errors.contains("The folder you are in is not a study"))
    }

    /// Bytes that are nothing: the same on every run, line ends among them.
    static let noise: [UInt8] = {
        var state: UInt32 = 2026
        return (0..<5000).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
    }()
}
