import FoundationEssentials
import TestSupport
import Testing

@Suite("What is compiled into the program")
struct BundledTests {
    /// The questionnaires that `new --from` takes.
    static let questionnaires: [String] = yamlFiles("questionnaires")

    private static func yamlFiles(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(repository)/\(folder)")) ?? [])
            .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }.sorted()
    }

    @Test("the list of bundled files names every questionnaire, every file of the example, and nothing else")
    func listIsComplete() throws {
        let list = try #require(read("\(repository)/Sources/System/CBundled/files.inc"))
        // Each line of interest holds its path between quotation marks.
        func paths(_ start: String) -> [String] {
            list.split(separator: "\n").filter { $0.hasPrefix(start) }.map {
                String($0.split(separator: "\"")[1].trimmingPrefix("../../../"))
            }
        }
        let listed = paths("    {\"")
        let embedded = paths("#embed \"")
        let there = ["questionnaires", "examples/bridging-the-gap"].flatMap { folder in
            files(below: "\(repository)/\(folder)").keys.map { "\(folder)/\($0)" }
        }
        // Reports made in the example's own folder are not part of it.
        let wanted = there.filter { !$0.hasPrefix("examples/bridging-the-gap/reports/") && !$0.hasSuffix(".torn") }
        #expect(Set(listed).subtracting(wanted) == [], "run Scripts/list-bundled")
        #expect(Set(wanted).subtracting(listed) == [], "run Scripts/list-bundled")
        #expect(Set(listed).count == listed.count)
        #expect(listed == embedded, "the list and the bytes are not in one order")
    }

    @Test("the example that `demo` puts down is the one in the repository, byte for byte")
    func demoIsTheExample() throws {
        let folder = TestFolder()
        try folder.footbridge("demo", "d")
        var example = files(below: "\(repository)/examples/bridging-the-gap")
        var put = folder.files(below: "d")
        for name in ["reports/report.odt", "reports/report.html"] {
            example[name] = nil
            #expect(put.removeValue(forKey: name) != nil)
        }
        #expect(differences(example, put) == [])
    }

    @Test("a questionnaire of the repository is sound by itself", arguments: questionnaires)
    func soundQuestionnaire(name: String) throws {
        let run = try footbridge(["check", "\(repository)/questionnaires/\(name).yaml"])
        #expect(run.exitCode == 0 && run.output.hasSuffix("No faults.\n"), "\(run)")
    }

    @Test("a module of the repository is sound by itself", arguments: yamlFiles("questionnaires/modules"))
    func soundModule(name: String) throws {
        let run = try footbridge(["check", "\(repository)/questionnaires/modules/\(name).yaml"])
        #expect(run.exitCode == 0 && run.output.hasSuffix("No faults.\n"), "\(run)")
    }

    @Test("a codebook of the repository is sound by itself", arguments: yamlFiles("questionnaires/codebooks"))
    func soundCodebook(name: String) throws {
        let run = try footbridge(["check", "\(repository)/questionnaires/codebooks/\(name).yaml"])
        #expect(run.exitCode == 0 && run.output.hasSuffix("No faults.\n"), "\(run)")
    }

    @Test("a new study needs nothing but what is to be filled in", arguments: questionnaires)
    func newStudy(from name: String) throws {
        let folder = TestFolder()
        let made = try folder.footbridge("new", "my study", "--from", name)
        #expect(made.exitCode == 0 && made.output.contains("The study is in my study."))
        let fresh = try folder.footbridge("check", "--study", "my study")
        let faults = fresh.output.split(separator: "\n").filter {
            $0.contains(": error: ") || $0.contains(": advice: ")
        }
        for fault in faults {
            #expect(fault.hasPrefix("my study/support.yaml: ") || fault.hasPrefix("my study/study.yaml: "), "\(fault)")
        }
        #expect(faults.contains { $0.hasSuffix("[support-missing]") })
        #expect(faults.contains { $0.hasSuffix("Fill in `forum` before the first interview. [blank-read-aloud]") })

        try folder.write(ShortForm.settings, to: "my study/study.yaml")
        try folder.write(ShortForm.support, to: "my study/support.yaml")
        let filled = try folder.footbridge("check", "--study", "my study")
        #expect(filled.exitCode == 0 && filled.output.hasSuffix("No faults.\n"), "\(filled)")
        let report = try folder.footbridge("report", "--study", "my study")
        #expect(report.exitCode == 0 && report.errors == "", "\(report)")
    }

    @Test("a folder that holds something is never made into a study")
    func newStudyElsewhere() throws {
        let folder = TestFolder()
        try folder.write("mine\n", to: "there/mine.txt")
        let run = try folder.footbridge("new", "there")
        #expect(run.exitCode == 1 && run.errors.contains("The folder there already holds something."))
        #expect(folder.files() == ["there/mine.txt": Array("mine\n".utf8)])
    }

    @Test("the journal of an interview that was held by hand in a terminal reads without a fault")
    func byHand() throws {
        let folder = TestFolder()
        try folder.footbridge("new", "hand", "--from", "bridging-the-gap-short")
        try folder.write(
            ShortForm.settings.replacing("study: tests", with: "study: hand"), to: "hand/study.yaml")
        try folder.write(ShortForm.support, to: "hand/support.yaml")
        try folder.makeFolder("hand/responses")
        try folder.copy(
            "\(repository)/Tests/WholeStudyTests/Fixtures/by-hand.jsonl", to: "hand/responses/by-hand.jsonl")
        let run = try folder.footbridge("check", "--study", "hand")
        #expect(run.exitCode == 0 && !run.output.contains("error:") && !run.output.contains("journal-"), "\(run)")
        #expect(run.output.contains("1 person"))
        // It was killed twice on the way, and ended as it should.
        let events = JournalLine.all(in: try folder.read("hand/responses/by-hand.jsonl")).map(\.event)
        #expect(events.count { $0 == "resumed" } >= 2)
        #expect(events.last == "finished")
    }
}
