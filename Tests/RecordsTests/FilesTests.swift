import Glibc
import TestSupport
import Testing

@testable import Records

@Suite("Files and moments")
struct FilesTests {
    @Test("a file is replaced whole, and nothing else is left beside it")
    func replaces() throws {
        let folder = temporaryFolder()
        let path = "\(folder)/report.html"
        try Files.replace(path, with: Array("one".utf8))
        try Files.replace(path, with: Array("two".utf8))
        #expect(read(path) == "two")
        #expect(try Files.names(in: folder) == ["report.html"])
        #expect(RecordsError.code { try Files.create(path, with: []) } == .exists)
        #expect(read(path) == "two")
    }

    @Test("what the disk refuses is named for what it is")
    func errors() throws {
        let folder = temporaryFolder()
        try write("x", to: "\(folder)/file")
        #expect(RecordsError.code { _ = try Files.read("\(folder)/none") } == .notFound)
        #expect(RecordsError.code { _ = try Files.read(folder) } == .isAFolder)
        #expect(RecordsError.code { _ = try Files.read("\(folder)/file/x") } == .notAFolder)
        #expect(RecordsError.code { _ = try Files.read("\(folder)/file", limit: 0) } == .tooLarge)
        #expect(RecordsError.code { _ = try Files.names(in: "\(folder)/file") } == .notAFolder)
        #expect(RecordsError.code { try Files.makeFolder("\(folder)/file") } == .notAFolder)
        #expect(RecordsError.code { try Files.replace("\(folder)/file/x", with: []) } == .notAFolder)
        #expect(RecordsError.code { try Files.replace(folder, with: []) } == .isAFolder)
        #expect(RecordsError.code { try Files.create("/proc/footbridge", with: []) } != nil)
        #expect(read("\(folder)/file") == "x")
    }

    @Test("a folder that may not be written to is told", .enabled(if: getuid() != 0, "root may write everywhere"))
    func readOnlyFolder() throws {
        let folder = temporaryFolder()
        chmod(folder, 0o500)
        defer { chmod(folder, 0o700) }
        #expect(RecordsError.code { try Files.create("\(folder)/x", with: []) } == .permission)
        #expect(RecordsError.code { try Sample.journal(in: folder) } == .permission)
    }

    @Test("every error has two sentences that name the file", arguments: RecordsError.Code.allCases)
    func sentences(code: RecordsError.Code) {
        let error = RecordsError(
            code: code, action: .write, path: "bath/x", errno: 5, systemWords: "Input/output error")
        #expect(error.message.contains("bath/x") && error.message.hasSuffix("."))
        #expect(error.remedy.hasSuffix("."))
    }

    @Test("a new study refuses a folder that holds something, and touches nothing")
    func studyFolder() throws {
        let folder = temporaryFolder()
        let files: [(name: String, bytes: [UInt8])] = [("study.yaml", [65]), ("reports/a/b.txt", [66])]
        try write("mine", to: "\(folder)/mine")
        #expect(RecordsError.code { try StudyFolder.create(folder, files: files) } == .notEmpty)
        #expect(try Files.names(in: folder) == ["mine"])
        try StudyFolder.create("\(folder)/new/study", files: files)
        #expect(try Files.names(in: "\(folder)/new/study") == ["reports", "responses", "study.yaml"])
        #expect(read("\(folder)/new/study/reports/a/b.txt") == "B")
        #expect(RecordsError.code { try StudyFolder.create("\(folder)/mine", files: files) } == .notAFolder)
        for bad in ["../x", "/x", "a//b", ""] {
            #expect(RecordsError.code { try StudyFolder.create("\(folder)/z", files: [(bad, [])]) } == .badName)
        }
        #expect(!Files.exists("\(folder)/z"))
    }

    @Test(
        "a moment is written and read",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_168_800, "2026-11-20T10:00:00Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] as [(Int64, String)])
    func moments(seconds: Int64, text: String) {
        #expect(Moment.text(seconds) == text)
        #expect(Moment.seconds(text) == seconds)
    }

    @Test("the C library's calendar gives the same moments")
    func matchesGlibc() {
        for seconds in stride(from: Int64(-62_135_596_800), to: 253_402_300_800, by: 1_234_567_891) {
            var time = time_t(seconds)
            var parts = tm()
            gmtime_r(&time, &parts)
            #expect(
                Moment.dayNumber(Moment.day(seconds)) == Int64((Double(seconds) / 86_400).rounded(.down)))
            let text = Moment.text(seconds)
            #expect(text.hasSuffix("T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"))
            #expect(text.dropFirst(5).hasPrefix("\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"))
            #expect(Int32(text.prefix(4)) == parts.tm_year + 1900)
        }
    }

    private func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test(
        "what is no day is none",
        arguments: [
            "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-01", "20261-01-1", "", "2026-04-31",
        ])
    func noDay(text: String) {
        #expect(Moment.dayNumber(text) == nil)
        #expect(Moment.seconds("\(text)T00:00:00Z") == nil)
    }

    @Test("an interview's code says the day and the interviewer, and refuses what is no file's name")
    func codes() throws {
        var random = SystemRandomNumberGenerator()
        let code = try InterviewCode.make(interviewer: "PR2", at: Sample.start, using: &random)
        #expect(code.hasPrefix("20261120-PR2-") && code.count == 19)
        for bad in ["", "../x", "P R", "é", "ABCDEFGHIJKLMNOPQ"] { #expect(!InterviewCode.isCode(bad)) }
    }
}
