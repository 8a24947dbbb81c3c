import Glibc
import TestSupport
import Testing

@Suite("An interview, held with the real program")
struct InterviewTests {
    /// The same short interview, in two ways.
    static let lines: [ProgramSession.Line] = [.pipes, .terminal(columns: 40)]

    private func start(_ folder: TestFolder, on line: ProgramSession.Line, _ more: String...) throws -> ProgramSession {
        try ProgramSession(
            ["interview", "--study", "study"] + (more.isEmpty ? ["--as", "PR1"] : more), in: folder.path, on: line,
            environment: ["TERM": "xterm", "COLUMNS": "40"])
    }

    @Test(
        "goes from the first check to the end, in lines of forty columns and without an escape byte", arguments: lines)
    func whole(on line: ProgramSession.Line) throws {
        let folder = try ShortForm.study()
        let session = try start(folder, on: line)
        _ = try session.hold(ShortForm.whole)
        #expect(try session.end() == 0)
        #expect(session.screen.contains("Finished. Everything is saved."))
        #expect(!session.bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D })
        let wide = session.screen.split(whereSeparator: \.isNewline).filter { $0.count > 40 }
        #expect(wide == [])
        let check = try folder.footbridge("check", "--study", "study")
        #expect(check.exitCode == 0 && check.output.contains("1 person"), "\(check)")
    }

    @Test("gives the same answers line by line as by script", arguments: lines)
    func lineAndScript(line: ProgramSession.Line) throws {
        let byLine = try ShortForm.study()
        let session = try start(byLine, on: line)
        _ = try session.hold(ShortForm.whole)
        #expect(try session.end() == 0)
        let byScript = try ShortForm.study()
        #expect(try byScript.holdByScript().exitCode == 0)
        // Half-typed words are kept line by line, which a script has no need of.
        let typed = try byLine.events().filter { $0.event != "drafted" }
        #expect(typed == (try byScript.events()))
        #expect(typed.count { $0.event == "answered" } == 13)
        #expect(
            typed.contains(
                JournalLine(
                    event: "answered",
                    facts: #""question":"how_found","answer":{"text":[{"kind":"verbatim","words":"My mate told me."},"#
                        + #"{"kind":"summary","words":"Not online."}]}"#)))
    }

    @Test("killed four times on the way, goes on each time at the same question and loses nothing")
    func killed() throws {
        let folder = try ShortForm.study()
        var session = try start(folder, on: .terminal(columns: 40))
        var done = 0
        var mark = 0
        for point in [2, 9, 19, 26] {
            mark = try session.hold(ShortForm.whole[done..<point], from: mark)
            try session.wait(for: ShortForm.whole[point].prompt, after: mark)
            session.killNow()
            let before = try folder.events()
            session = try start(folder, on: .terminal(columns: 40), "--resume")
            mark = try session.wait(for: "Carrying on")
            try session.wait(for: ShortForm.whole[point].prompt, after: mark)
            #expect(try folder.events().starts(with: before))
            #expect(!session.screen.contains(ShortForm.whole[point - 1].prompt), "an answered question is asked again")
            done = point
        }
        _ = try session.hold(ShortForm.whole[done...], from: mark)
        #expect(try session.end() == 0)
        let unbroken = try ShortForm.study()
        try unbroken.holdByScript()
        let kept = try folder.events().filter { $0.event != "drafted" && $0.event != "resumed" }
        #expect(kept == (try unbroken.events()))
    }

    @Test("killed in the middle of a sentence, keeps the words that were typed")
    func halfTyped() throws {
        let folder = try ShortForm.study()
        let session = try start(folder, on: .terminal(columns: 40))
        let mark = try session.hold(ShortForm.whole.prefix(20))
        _ = try session.waitForPrompt(after: mark)
        session.type("\"it was my sister\nthen the bus st")
        // Half-typed words are on the disk once they are a second old.
        var left = 200
        while left > 0, try folder.events().last?.facts.contains("then the bus st") != true {
            usleep(50_000)
            left -= 1
        }
        session.killNow()
        let again = try start(folder, on: .terminal(columns: 40), "--resume")
        try again.wait(for: "it was my sister", after: try again.wait(for: "Kept from before"))
        let prompt = try again.waitForPrompt(after: 0)
        #expect(prompt.contains("did you find out") && prompt.contains("then the bus st"))
        again.type("opped.\n.\n")
        try again.wait(for: ShortForm.whole[21].prompt)
        again.killNow()
        #expect(try folder.events().last { $0.event == "answered" }?.facts.contains("it was my sister") == true)
    }

    @Test("ends by the signal that asked it to, with everything saved")
    func terminated() throws {
        let folder = try ShortForm.study()
        let session = try start(folder, on: .terminal(columns: 40))
        let mark = try session.hold(ShortForm.whole.prefix(18))
        _ = try session.waitForPrompt(after: mark)
        session.send(SIGTERM)
        #expect(try session.end() == 128 + SIGTERM)
        #expect(session.screen.contains("The program is asked to end."))
        #expect(try folder.events().count == 18)
    }

    @Test("a person who says no leaves a count and not one word", arguments: lines)
    func refusal(on line: ProgramSession.Line) throws {
        let folder = try ShortForm.study()
        let session = try start(folder, on: line)
        let mark = try session.hold(ShortForm.beginning.prefix(8))
        try session.wait(for: "Consent 3", after: mark)
        session.type("/note lives at number nine\n")
        try session.wait(for: "a note of your own", after: mark)
        session.type("n\n")
        try session.wait(for: "no again", after: mark)
        session.type("no\n")
        #expect(try session.end() == 0)
        #expect(session.screen.contains("Thank the person."))
        #expect(!session.screen.split(whereSeparator: \.isNewline).contains { $0.count > 40 })
        try expectNoWords(in: folder, "number nine", count: "refusal")
    }

    @Test("a person who stops and takes their words back leaves a count and not one word", arguments: lines)
    func deletion(on line: ProgramSession.Line) throws {
        let folder = try ShortForm.study()
        let first = try start(folder, on: line)
        let mark = try first.hold(ShortForm.whole.prefix(20))
        _ = try first.waitForPrompt(after: mark)
        first.type("lives at number nine\n")
        try first.wait(for: "More (summary)", after: mark)
        first.killNow()
        // A torn piece is set aside on resuming, and must go as well.
        let name = try #require(folder.journals.first)
        try folder.write(
            try folder.bytes("study/responses/\(name)") + Array(#"{"seq":99,"words":"number nine"#.utf8),
            to: "study/responses/\(name)")
        let session = try start(folder, on: line, "--resume")
        let asked = try session.wait(for: "Kept from before")
        _ = try session.waitForPrompt(after: asked)
        #expect(folder.journals.contains("\(name).torn"))
        session.type("/stop\n")
        try session.wait(for: "3. Carry on", after: asked)
        session.type("2\n")
        #expect(try session.end() == 0)
        #expect(session.screen.contains("What was said is deleted."))
        try expectNoWords(in: folder, "number nine", count: "removal")
    }

    private func expectNoWords(in folder: TestFolder, _ words: String, count: String) throws {
        for (name, bytes) in folder.files() {
            #expect(bytes.firstRange(of: Array(words.utf8)) == nil, "\(name) holds the words")
        }
        let name = try #require(folder.journals.first)
        #expect(folder.journals.count == 1)
        let trace = try folder.read("study/responses/\(name)")
        #expect(trace.contains("\"journal\":\"\(count)\""))
        #expect(!trace.contains("PR1") && !name.contains("PR1"), "it says who interviewed")
        #expect(trace.split(separator: "\n").count == 1)
        let check = try folder.footbridge("check", "--study", "study")
        #expect(check.exitCode == 0 && check.output.contains("0 people"), "\(check)")
    }

    @Test(
        "does not start without a support sheet with the day of each number",
        arguments: [
            nil, "steps: [Stop.]\nnumbers: []\n",
            "numbers:\n  - name: The coordinator\n    reach: 07700 900142\n",
            "numbers:\n  - name: The coordinator\n    reach: 07700 900142\n    checked: 2999-01-01\n",
        ])
    func gate(support: String?) throws {
        let folder = try ShortForm.study(support: support)
        if support == nil { unlink(folder("study/support.yaml")) }
        let before = folder.files()
        for resume in [[], ["--resume"]] {
            let run = try TestSupport.footbridge(
                ["interview", "--study", "study", "--as", "PR1"] + resume, input: "y\n", in: folder.path)
            #expect(run.exitCode == 1)
            #expect(run.errors.contains("No interview starts without a support sheet"), "\(run.errors)")
            #expect(run.errors.contains("study/support.yaml"))
            #expect(run.output == "")
        }
        #expect(differences(before, folder.files()) == [])
    }

    @Test("the support sheet that a new study comes with is refused, and the refusal says what to write")
    func freshGate() throws {
        let folder = TestFolder()
        try folder.footbridge("new", "study")
        let run = try folder.footbridge("interview", "--study", "study", "--as", "PR1")
        #expect(run.exitCode == 1 && run.errors.contains("Add local numbers under `numbers`"))
        #expect(folder.journals == [])
    }

    @Test("input that ends too early gives exit code 1 and the command that goes on")
    func endOfInput() throws {
        let folder = try ShortForm.study()
        let replies = ShortForm.whole.prefix(19).map { $0.typed + "\n" }.joined()
        let run = try folder.footbridge("interview", "--study", "study", "--as", "PR1", input: replies)
        #expect(run.exitCode == 1)
        let command = try #require(run.errors.firstRange(of: "footbridge interview --study study --resume "))
        let id = run.errors[command.upperBound...].prefix { !$0.isWhitespace }
        #expect(folder.journals == ["\(id).jsonl"])
        let rest = ShortForm.whole.dropFirst(19).map { $0.typed + "\n" }.joined()
        let again = try folder.footbridge("interview", "--study", "study", "--resume", String(id), input: rest)
        #expect(again.exitCode == 0, "\(again)")
        #expect(try folder.events().count { $0.event == "answered" } == 13)
    }

    @Test("is open in one program only: the second is refused with a sentence")
    func twoPrograms() throws {
        let folder = try ShortForm.study()
        let session = try start(folder, on: .terminal(columns: 40))
        let mark = try session.hold(ShortForm.whole.prefix(3))
        try session.wait(for: ShortForm.whole[3].prompt, after: mark)
        let before = folder.files()
        let second = try folder.footbridge("interview", "--study", "study", "--resume", input: "y\n")
        #expect(second.exitCode == 1)
        #expect(second.errors.contains("open in another window or program"), "\(second.errors)")
        #expect(second.errors.contains(try #require(folder.journals.first)))
        #expect(differences(before, folder.files()) == [])
        _ = try session.hold(ShortForm.whole.dropFirst(3), from: mark)
        #expect(try session.end() == 0)
    }

    @Test("two interviewers hold one each at the same time, in one folder")
    func twoInterviews() throws {
        let folder = try ShortForm.study()
        let first = try start(folder, on: .pipes)
        let second = try start(folder, on: .pipes, "--as", "PR2")
        var marks = (0, 0)
        for step in ShortForm.whole {
            marks.0 = try first.hold([step], from: marks.0)
            marks.1 = try second.hold([step], from: marks.1)
        }
        #expect(try first.end() == 0)
        #expect(try second.end() == 0)
        #expect(folder.journals.count == 2)
        #expect(try folder.footbridge("check", "--study", "study").output.contains("2 people"))
    }

    @Test("among several unfinished interviews, --resume asks for the name of one")
    func severalUnfinished() throws {
        let folder = try ShortForm.study()
        for code in ["PR1", "PR2"] { try folder.holdByScript(Array(ShortForm.whole.prefix(4)), as: code) }
        let unclear = try folder.footbridge("interview", "--study", "study", "--resume")
        #expect(unclear.exitCode == 1)
        for name in folder.journals { #expect(unclear.errors.contains(name.dropLast(".jsonl".count))) }
        let none = try folder.footbridge("interview", "--study", "study", "--resume", "20260101-PR1-000000")
        #expect(none.exitCode == 1 && none.errors.contains("There is no unfinished interview"))
    }
}
