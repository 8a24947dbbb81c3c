import Faults
import Interviews
import JSONLines
import Questionnaires
import TestSupport
import Testing

@testable import Records

@Suite("Reading a study folder")
struct StudyReadingTests {
    /// A folder with three finished interviews.
    private func folder() throws -> String {
        let folder = try Sample.studyFolder()
        for number in 1...3 {
            try fresh(folder, "20261120-PR1-00000\(number)")
        }
        return folder
    }

    /// A journal whose header carries the checksum of the folder's questionnaire.
    @discardableResult
    private func fresh(
        _ folder: String, _ id: String, _ events: [InterviewEvent] = Sample.events, study: String = "bath-2026",
        questionnaire: Questionnaire = Sample.questionnaire
    ) throws -> String {
        let path = "\(folder)/responses/\(id).jsonl"
        let header = JournalHeader(
            study: study, questionnaire: questionnaire, checksum: CRC32C(Array(Sample.questionnaireYAML.utf8)).hex,
            interviewer: "PR1", mode: .line, interview: id, program: "0.1.0", startedAt: Sample.start)
        var journal = try Journal.create(at: path, header)
        for event in events { try journal.append(TimedEvent(time: Sample.start + 60, event)) }
        try journal.close()
        return path
    }

    @Test("a sound folder gives the study without a fault")
    func sound() throws {
        let folder = try folder()
        let checked = Study.read(folder: folder)
        let study = try #require(checked.value)
        #expect(checked.faults.isEmpty, "\(checked.faults)")
        #expect(study.interviews.map(\.id) == (1...3).map { "20261120-PR1-00000\($0)" })
        let first = try #require(study.interviews.first)
        #expect(first.mayQuote && first.ending == .complete && first.interviewer == "PR1" && first.mode == .line)
        #expect(first.startedAt == Sample.start && first.lastAt == Sample.start + 60)
        #expect(first.answers["better"] == .value(.point(0)))
        #expect(first.notes == ["The phone rang."])
        #expect(study.support == nil && study.bridges == Bridges())
        #expect(study.questionnaireChecksum == CRC32C(Array(Sample.questionnaireYAML.utf8)).hex)
    }

    @Test("what is missing is told with what to do", arguments: ["study.yaml", "questionnaire.yaml", "codebook.yaml"])
    func missing(name: String) throws {
        let folder = try folder()
        #expect(try run("rm", ["\(folder)/\(name)"]).exitCode == 0)
        let checked = Study.read(folder: folder)
        #expect(checked.rules == ["missing-file"])
        #expect(checked.faults.first?.location.file == "\(folder)/\(name)")
        #expect((checked.value == nil) == (name != "codebook.yaml"))
        #expect(Study.read(folder: folder + "/none").rules == ["no-study"])
        #expect(Study.read(folder: folder + "/study.yaml").value == nil)
    }

    @Test("a damaged journal is an error, and everything sound in it is used")
    func damaged() throws {
        let folder = try folder()
        let path = "\(folder)/responses/20261120-PR1-000002.jsonl"
        var bytes = try Files.read(path)
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        // The answer to "goes" is on line 4.
        bytes[lines[3].startIndex + 20] ^= 1
        try write(bytes, to: path)
        let checked = Study.read(folder: folder)
        let study = try #require(checked.value)
        #expect(checked.hasErrors)
        #expect(checked.faults.map(\.description).allSatisfy { $0.hasPrefix("\(path):4: error:") })
        let record = study.interviews[1]
        #expect(record.answers["goes"] == .missing(.skipped))
        #expect(record.answers["helps"] == study.interviews[0].answers["helps"])
        #expect(record.answers["better"] == .value(.point(0)))
        #expect(record.ending == .complete && record.mayQuote)
    }

    @Test("where the consent to quote was lost, nobody is quoted")
    func lostConsent() throws {
        let folder = try folder()
        let path = "\(folder)/responses/20261120-PR1-000001.jsonl"
        var bytes = try Files.read(path)
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        for line in [1, 2] { bytes[lines[line].startIndex + 20] ^= 1 }
        try write(bytes, to: path)
        let record = try #require(Study.read(folder: folder).value?.interviews.first)
        #expect(!record.mayQuote)
        #expect(record.answers["better"] == .value(.point(0)))
    }

    @Test("a torn last line is told at its line, and the interview is unfinished")
    func torn() throws {
        let folder = try folder()
        let path = "\(folder)/responses/20261120-PR1-000003.jsonl"
        let bytes = try Files.read(path)
        try write(Array(bytes.dropLast(5)), to: path)
        let checked = Study.read(folder: folder)
        #expect(checked.rules == ["journal-torn"])
        #expect(checked.faults.first?.location == SourceLocation(file: path, line: Sample.events.count + 1))
        #expect(checked.value?.interviews.last?.ending == .unfinished)
        #expect(checked.value?.interviews.last?.answers["better"] == .value(.point(0)))
    }

    @Test(
        "a file that is no journal is told, and the rest is read",
        arguments: [[], [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0xFF], Array(repeating: 0, count: 100_000), Array("{}\n".utf8)]
            as [[UInt8]])
    func foreignFile(bytes: [UInt8]) throws {
        let folder = try folder()
        try write(bytes, to: "\(folder)/responses/20261120-PR1-00000a.jsonl")
        try write("x", to: "\(folder)/responses/.DS_Store")
        let checked = Study.read(folder: folder)
        #expect(checked.value?.interviews.count == 3)
        #expect(!checked.faults.isEmpty)
        #expect(checked.faults.allSatisfy { $0.location.file.hasSuffix("00000a.jsonl") }, "\(checked.faults)")
    }

    @Test("noise from end to end is told in one sentence, and noise after a sound beginning by its first lines")
    func noise() throws {
        let folder = try folder()
        let noise = [UInt8](repeating: UInt8(ascii: "\n"), count: 100_000)
        try write(noise, to: "\(folder)/responses/n.jsonl")
        #expect(Study.read(folder: folder).rules == ["journal-not-readable"])
        let sound = try #require(try Files.names(in: "\(folder)/responses").first { $0.hasPrefix("2026") })
        try write(
            try Files.read("\(folder)/responses/\(sound)") + noise, to: "\(folder)/responses/\(sound)")
        #expect((10...60).contains(Study.read(folder: folder).faults.count))
    }

    @Test("of a file of nothing but damage, only the first faults are held in memory, and the rest are counted")
    func boundedFaults() {
        var contents = JournalContents(file: "n.jsonl")
        contents.take(SealedLines.Line(number: 1, value: .object([])))
        for line in 2...1_001 { contents.tell(LineDamage(line: line, .altered)) }
        #expect(contents.faults.count == 50)
        contents.finish()
        #expect(contents.faults.count == 51)
        #expect(contents.faults.last?.message == "There are 951 more lines like these in this file.")
    }

    @Test("a pipe in a journal's place is told, and nobody waits for it")
    func pipe() throws {
        let folder = try folder()
        #expect(try run("mkfifo", ["\(folder)/responses/pipe.jsonl"]).exitCode == 0)
        let checked = Study.read(folder: folder)
        #expect(checked.value?.interviews.count == 3)
        #expect(
            checked.faults.contains { $0.message.hasSuffix("pipe.jsonl is no ordinary file but a pipe or a device.") })
    }

    @Test("an interview whose file lost its ending is not sent away")
    func lostEnding() throws {
        let folder = try folder()
        try write(Array("x".utf8), to: "\(folder)/responses/20261120-PR1-000001.jsonl.txt")
        let fault = Study.read(folder: folder).faults.first { $0.rule == "not-a-journal" }
        #expect(fault?.remedy.contains("give it a name that ends in .jsonl") == true)
    }

    @Test("a journal of another study or questionnaire is told and not used")
    func foreign() throws {
        let folder = try folder()
        try fresh(folder, "20261120-PR1-00000b", study: "leeds")
        var other = Sample.questionnaire
        other.id = "other"
        try fresh(folder, "20261120-PR1-00000c", questionnaire: other)
        other.id = "sample"
        other.version = "0.9"
        try fresh(folder, "20261120-PR1-00000d", questionnaire: other)
        try fresh(folder, "20261120-PR1-00000e", questionnaire: other)
        let checked = Study.read(folder: folder)
        #expect(checked.rules == ["other-study", "other-questionnaire", "other-version"])
        #expect(checked.faults.map(\.severity) == [.error, .error, .advice])
        #expect(checked.value?.interviews.count == 5)
    }

    @Test("a copied journal counts once; two that differ are told")
    func duplicates() throws {
        let folder = try folder()
        let one = try Files.read("\(folder)/responses/20261120-PR1-000001.jsonl")
        try write(one, to: "\(folder)/responses/copy.jsonl")
        let same = Study.read(folder: folder)
        #expect(same.rules == ["duplicate-interview"] && !same.hasErrors && same.value?.interviews.count == 3)
        let shorter = one.split(separator: UInt8(ascii: "\n")).dropLast().flatMap { $0 + [UInt8(ascii: "\n")] }
        try write(shorter, to: "\(folder)/responses/20261120-PR1-000001.jsonl")
        let differing = Study.read(folder: folder)
        #expect(differing.hasErrors && differing.value?.interviews.count == 3)
        #expect(differing.value?.interviews.first?.ending == .complete)
    }

    @Test("refusals and removals are counted and not among the interviews")
    func tombstones() throws {
        let folder = try folder()
        for (number, kind) in [Tombstone.Kind.refusal, .removal, .refusal].enumerated() {
            let path = try fresh(folder, "20261120-PR1-0000f\(number)", [])
            try Journal.resume(path).bury(kind)
        }
        // The program ended before it could bury this one.
        try fresh(folder, "20261120-PR1-0000e0", [.consented(item: "K1", agreed: false)])
        let checked = Study.read(folder: folder)
        let study = try #require(checked.value)
        #expect(checked.faults.isEmpty)
        #expect(study.refusals == 3 && study.removed == 1 && study.interviews.count == 3)
        #expect(try study.buryLeftovers(in: folder) == 1)
        #expect(try study.buryLeftovers(in: folder) == 0)
        #expect(Study.read(folder: folder).value?.refusals == 3)
    }

    @Test("unfinished interviews are listed with where they stand")
    func unfinished() throws {
        let folder = try folder()
        let path = try fresh(folder, "20261121-PR2-000009", Array(Sample.events.prefix(3)))
        let study = try #require(Study.read(folder: folder).value)
        let list = try study.unfinished(in: folder)
        #expect(list.map(\.path) == [path])
        #expect(list.first?.interviewer == "PR1" && list.first?.startedAt == Sample.start)
        guard case .question(let prompt) = try #require(list.first).prompt else {
            Issue.record("stands at \(list)")
            return
        }
        #expect(prompt.question.id == "helps")
        var journal = try Journal.resume(path)
        for event in Sample.events.dropFirst(3) {
            try journal.append(TimedEvent(time: Sample.start + 90, event))
        }
        try journal.close()
        #expect(try study.unfinished(in: folder).isEmpty)
    }

    @Test("an interview begun in a study is found in it")
    func begin() throws {
        let folder = try folder()
        let study = try #require(Study.read(folder: folder).value)
        let journal = try StudyFolder.beginInterview(
            in: folder, study: study, interviewer: "PR2", mode: .script, at: Sample.start, program: "0.1.0")
        #expect(journal.header.interview.hasPrefix("20261120-PR2-"))
        try journal.close()
        let checked = Study.read(folder: folder)
        #expect(checked.faults.isEmpty && checked.value?.interviews.count == 4)
        #expect(
            RecordsError.code {
                try StudyFolder.beginInterview(
                    in: folder, study: study, interviewer: "../x", mode: .line, at: 0, program: "0.1.0"
                ).close()
            } == .badName)
    }

    @Test("imported answers are read, line by line, with what is wrong among them")
    func imported() throws {
        let folder = try Sample.studyFolder()
        let imported = ImportedAnswers(
            source: .init(name: "c.csv", checksum: "00000000", textColumn: "text", mayQuote: true), study: "bath-2026",
            questionnaire: Sample.questionnaire, checksum: CRC32C(Array(Sample.questionnaireYAML.utf8)).hex,
            importedAt: Sample.start)
        let words = String(repeating: "Very kind. ", count: 60)
        // More than one piece of the file is read, and lines lie across their ends.
        let rows = (0..<1800).map {
            ImportedAnswers.Row(id: "c\($0)", answers: ["helps": ImportedAnswers.answer("\($0) \(words)")])
        }
        var bytes = imported.journal(
            rows + [.init(id: "none", answers: ["helps": ImportedAnswers.answer(" \n")])], program: "0")
        let path = "\(folder)/responses/imported.jsonl"
        try write(bytes, to: path)
        let checked = Study.read(folder: folder)
        let study = try #require(checked.value)
        #expect(checked.faults.isEmpty && study.interviews.count == 1801)
        let byID = Dictionary(study.interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        #expect(byID["none"]?.answers["helps"] == .missing(.skipped))
        #expect(byID["c17"]?.mode == .imported && byID["c17"]?.mayQuote == true)
        #expect(byID["c17"]?.answers["better"] == .missing(.notAsked))
        #expect(byID["c1799"]?.answers["helps"] == ImportedAnswers.answer("1799 \(words)"))
        let place = try #require(bytes[(bytes.count / 2)...].firstIndex(of: UInt8(ascii: "V")))
        bytes[place] ^= 0x10
        try write(bytes, to: path)
        let damaged = Study.read(folder: folder)
        #expect(damaged.rules == ["journal-altered"] && damaged.value?.interviews.count == 1800)
    }
}
