import Glibc
import TestSupport
import Testing

@Suite("A disk that does not take what is written")
struct BadDiskTests {
    /// A command before which `footbridge` runs as somebody who may not write everywhere; `nil` where there is none.
    static let asNobody: [String]? = {
        if getuid() != 0 { return [] }
        let words = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        guard isInstalled("setpriv"),
            let tried = try? run(words[0], Array(words.dropFirst()) + [footbridgeBinary, "--version"])
        else { return nil }
        return tried.exitCode == 0 ? words : nil
    }()

    @Test(
        "a full disk: the interview says so with exit code 3, keeps what it saved, and goes on once there is room",
        .enabled(if: SmallDisk.canMount, "a small disk can only be mounted by root"))
    func fullDiskInInterview() throws {
        let disk = try SmallDisk(kilobytes: 1024)
        let folder = try ShortForm.study()
        try disk.copy(folder("study"), to: "study")
        try disk.fill(leaving: 8192)
        let long = String(repeating: "and then the bus did not come, ", count: 500)
        var steps = ShortForm.whole
        steps[22].script = #"{"reply":"answer","question":"where_look","value":"\#(long)"}"#
        let input = steps.map { $0.script + "\n" }.joined()
        let run = try footbridge(
            ["interview", "--study", "study", "--as", "PR1", "--script"], input: input, in: disk.path)
        #expect(run.exitCode == 3)
        #expect(run.errors.contains("There is no room left to write to study/responses/"), "\(run.errors)")
        #expect(run.errors.contains("Free some space") && run.errors.contains("--resume"))
        let saved = files(below: "\(disk.path)/study/responses")
        let journal = String(decoding: try #require(saved.values.first), as: UTF8.self)
        #expect(saved.count == 1 && journal.hasSuffix("\n"))
        #expect(JournalLine.all(in: journal).last?.facts.contains("how_found_list") == true)

        disk.empty()
        let rest = steps.dropFirst(22).map { $0.script + "\n" }.joined()
        let again = try footbridge(
            ["interview", "--study", "study", "--resume", "--script"], input: rest, in: disk.path)
        #expect(again.exitCode == 0, "\(again.errors)")
        let check = try footbridge(["check", "--study", "study"], in: disk.path)
        #expect(check.exitCode == 0 && check.output.contains("1 person"), "\(check)")
        let after = try #require(files(below: "\(disk.path)/study/responses").values.first)
        #expect(after.starts(with: Array(journal.utf8)))
    }

    @Test(
        "a full disk: the report of before stays, no half of a new one is left, and the exit code is 3",
        .enabled(if: SmallDisk.canMount, "a small disk can only be mounted by root"))
    func fullDiskInReport() throws {
        let disk = try SmallDisk(kilobytes: 2048)
        let folder = try ShortForm.study()
        try disk.copy(folder("study"), to: "study")
        #expect(try footbridge(["report", "--study", "study"], in: disk.path).exitCode == 0)
        try folder.holdByScript()
        try run("cp", ["-r", folder("study/responses"), "\(disk.path)/study"])
        try disk.fill(leaving: 4096)
        let before = files(below: disk.path)
        let report = try footbridge(["report", "--study", "study"], in: disk.path)
        #expect(report.exitCode == 3)
        #expect(report.errors.contains("There is no room left to") && report.errors.contains("study/reports/report."))
        #expect(report.errors.contains("Free some space"))
        #expect(differences(before, files(below: disk.path)) == [])
        for command in [["new", "other"], ["demo", "other"]] {
            let made = try footbridge(command, in: disk.path)
            #expect(made.exitCode == 3 && made.errors.contains("There is no room left to"), "\(made)")
            #expect(differences(before, files(below: disk.path)) == [])
            #expect(access("\(disk.path)/other", F_OK) != 0, "half a study is left behind")
        }
    }

    @Test(
        "a locked disk: reading works, and what would write says so with exit code 3",
        .enabled(if: SmallDisk.canMount, "a small disk can only be mounted by root"))
    func lockedDisk() throws {
        let disk = try SmallDisk(kilobytes: 2048)
        let folder = try ShortForm.study()
        try folder.holdByScript(Array(ShortForm.whole.prefix(20)))
        try disk.copy(folder("study"), to: "study")
        try disk.lock()
        let before = files(below: disk.path)
        for command in ["check", "findings", "code"] {
            #expect(try footbridge([command, "--study", "study"], in: disk.path).exitCode == 0, "\(command)")
        }
        for command in [
            ["report", "--study", "study"], ["interview", "--study", "study", "--as", "PR1"],
            ["interview", "--study", "study", "--resume"], ["new", "other"], ["demo", "other"],
        ] {
            let run = try footbridge(command, input: "y\n", in: disk.path)
            #expect(run.exitCode == 3, "\(command): \(run)")
            #expect(run.errors.contains("locked against writing. Unlock the stick"), "\(command): \(run.errors)")
        }
        #expect(differences(before, files(below: disk.path)) == [])
    }

    @Test(
        "a folder one may not write into: the sentence names it, and the exit code is 3",
        .enabled(if: asNobody != nil, "the tests run as root, and setpriv is absent or may not run the program"))
    func forbidden() throws {
        let before = try #require(Self.asNobody)
        let folder = try ShortForm.study()
        try folder.holdByScript()
        chmod(folder.path, 0o755)
        for part in ["study", "study/responses"] { chmod(folder(part), 0o555) }
        for name in folder.journals { chmod(folder("study/responses/\(name)"), 0o444) }
        let files = folder.files()
        for (arguments, place) in [
            (["report", "--study", "study"], "study/reports"),
            (["interview", "--study", "study", "--as", "PR1"], "study/responses/"),
            (["new", "study/other"], "study/other"),
        ] {
            let words = before + [footbridgeBinary] + arguments
            let run = try run(words[0], Array(words.dropFirst()), input: "y\n", in: folder.path)
            #expect(run.exitCode == 3, "\(arguments): \(run)")
            #expect(run.errors.contains("You are not allowed to make \(place)"), "\(arguments): \(run.errors)")
            #expect(run.errors.contains("choose a folder of your own"))
        }
        #expect(differences(files, folder.files()) == [])
    }

    @Test("a file where a folder should be: it is named, and it stays as it is", arguments: ["reports", "responses"])
    func fileForFolder(name: String) throws {
        let folder = try ShortForm.study()
        try run("rm", ["-rf", folder("study/\(name)")])
        try folder.write("mine\n", to: "study/\(name)")
        let before = folder.files()
        let command = name == "reports" ? ["report"] : ["interview", "--as", "PR1"]
        let run = try TestSupport.footbridge(command + ["--study", "study"], input: "y\n", in: folder.path)
        #expect(run.exitCode == 1 || run.exitCode == 2)
        #expect(run.errors.contains("study/\(name) is a file"), "\(run.errors)")
        #expect(differences(before, folder.files()) == [])
    }

    @Test(
        "output that cannot be written gives exit code 3 and a sentence",
        .enabled(if: access("/dev/full", W_OK) == 0, "there is no /dev/full"),
        arguments: [
            ["--version"], ["--help"], ["check"], ["check", "--json"], ["findings"], ["code"], ["code", "--csv"],
            ["report"], ["interview", "--as", "PR1"], ["interview", "--as", "PR1", "--script"],
        ])
    func fullOutput(command: [String]) throws {
        let folder = try ShortForm.study()
        // A fault, so that `check --json` has something to say.
        if command.contains("--json") { try folder.write("study: x\n", to: "study/study.yaml") }
        let replies = command.contains("--script") ? ShortForm.whole.map(\.script) : ShortForm.whole.map(\.typed)
        let run = try run(
            "sh", ["-c", "exec \"$0\" \"$@\" > /dev/full", footbridgeBinary] + command,
            input: replies.map { $0 + "\n" }.joined(), in: folder("study"))
        #expect(run.exitCode == 3, "\(run)")
        #expect(run.errors.contains("could not be written to where you sent"), "\(run.errors)")
        if command.contains("interview") {
            #expect(try folder.events() == [], "replies to questions that nobody saw were taken")
        }
    }
}
