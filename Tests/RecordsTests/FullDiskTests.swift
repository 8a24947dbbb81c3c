import Glibc
import Interviews
import Questionnaires
import TestSupport
import Testing

@testable import Records

/// A disk of 64 KiB, mounted where that is allowed (root, with the right to mount), else `nil`.
private let smallDisk: String? = {
    guard getuid() == 0, isInstalled("mount") else { return nil }
    let folder = temporaryFolder()
    let done = try? run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder])
    return done?.exitCode == 0 ? folder : nil
}()

@Suite("A full disk", .serialized, .enabled(if: smallDisk != nil, "a small disk can only be mounted by root"))
struct FullDiskTests {
    @Test("the answer that does not fit is not there, all before it are, and the journal can be used again")
    func fullDisk() throws {
        let disk = try #require(smallDisk)
        let path = "\(disk)/a.jsonl"
        var journal = try Journal.create(at: path, Sample.header())
        try write([UInt8](repeating: 1, count: 20_000), to: "\(disk)/ballast")
        var written = 0
        var code: RecordsError.Code?
        let long = String(repeating: "words ", count: 100)
        while code == nil, written < 1000 {
            let event = InterviewEvent.noted(question: nil, words: "\(written) \(long)")
            do throws(RecordsError) {
                try journal.append(TimedEvent(time: Sample.start, event))
                written += 1
            } catch {
                code = error.code
            }
        }
        #expect(code == .diskFull)
        let full = JournalContents.read(try Files.read(path), file: path)
        #expect(full.faults.isEmpty && full.entries.count == written && written > 10)

        #expect(RecordsError.code { try Sample.journal(in: disk, "20261120-PR1-000002") } == .diskFull)
        let old = try Files.read(path)
        #expect(
            RecordsError.code { try Files.replace(path, with: [UInt8](repeating: 2, count: 40_000)) } == .diskFull)
        #expect(try Files.read(path) == old)
        #expect(
            RecordsError.code {
                try StudyFolder.create("\(disk)/new", files: [("study.yaml", [UInt8](repeating: 3, count: 40_000))])
            } == .diskFull)
        #expect(try Files.names(in: disk) == ["a.jsonl", "ballast"])

        unlink("\(disk)/ballast")
        try journal.append(TimedEvent(time: Sample.start, .paused))
        try journal.close()
        let after = JournalContents.read(try Files.read(path), file: path)
        #expect(after.faults.isEmpty && after.entries.count == written + 1)
        _ = try run("umount", [disk])
    }
}
