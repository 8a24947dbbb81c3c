import Faults
import Glibc
import Interviews
import JSONLines
import Questionnaires
import TestSupport
import Testing

@testable import Records

@Suite("Journals")
struct JournalTests {
    private func events(_ bytes: [UInt8]) -> [InterviewEvent] {
        JournalContents.read(bytes, file: "j").entries.map(\.timed.event)
    }

    @Test("what was appended is read back, with its times")
    func roundTrip() throws {
        let path = try Sample.journal(in: temporaryFolder())
        let contents = JournalContents.read(try Files.read(path), file: path)
        #expect(contents.faults.isEmpty)
        #expect(contents.header == Sample.header())
        #expect(contents.entries.map(\.timed.event) == Sample.events)
        #expect(contents.entries.map(\.timed.time) == Sample.events.indices.map { Sample.start + 60 * Int64($0 + 1) })
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test("every kind of event comes back from its line", arguments: everyEvent)
    func codec(event: InterviewEvent) throws {
        let line = JSONValue.object(event.json).line
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
        #expect(try InterviewEvent(json: JSONValue.parse(Array(line.utf8))) == event)
    }

    @Test(
        "a line from a newer program is told and left out",
        arguments: [
            #"{"event":"sung","words":"la"}"#, #"{"event":"answered","question":"q","answer":{"song":"la"}}"#,
            #"{"event":"answered","question":"q","answer":{"missing":"asleep"}}"#, #"{"event":"paused?"}"#, "{}",
            #"{"event":"answered","question":"q","answer":{"date":"2026-13"}}"#, #"{"event":"stopped"}"#,
            #"{"event":"answered","question":"q","answer":{"number":1.5}}"#,
        ])
    func unknownEvent(text: String) throws {
        guard case .object(let members) = try JSONValue.parse(Array(text.utf8)) else { return }
        var chain = LineChain()
        var bytes = chain.seal(Sample.header().json)
        let time = JSONValue.Member("time", .string("2026-11-20T10:01:00Z"))
        bytes += chain.seal([.init("seq", .integer(1)), time] + members)
        bytes += chain.seal([.init("seq", .integer(2)), time] + InterviewEvent.paused.json)
        let contents = JournalContents.read(bytes, file: "j")
        #expect(contents.faults.map(\.rule) == ["journal-unknown-event"])
        #expect(contents.faults.first?.location.line == 2)
        #expect(contents.entries.map(\.timed.event) == [.paused])
    }

    @Test("cut at any byte, it resumes with everything that was whole, and goes on")
    func cutAnywhere() throws {
        let folder = temporaryFolder()
        let events = Array(Sample.events.prefix(3))
        let whole = try Files.read(try Sample.journal(in: folder, "20261120-PR1-000001", events))
        let headerEnd = try #require(whole.firstIndex(of: UInt8(ascii: "\n")))
        for length in stride(from: headerEnd, through: whole.count, by: 1) {
            let path = "\(folder)/cut-\(length).jsonl"
            try write(Array(whole[..<length]), to: path)
            let lines = self.events(Array(whole[..<length])).count
            var journal = try Journal.resume(path)
            #expect(journal.found.entries.count == lines)
            try journal.append(TimedEvent(time: Sample.start + 6000, .paused))
            let setAside = journal.setAside
            try journal.close()
            let after = JournalContents.read(try Files.read(path), file: path)
            #expect(after.faults.isEmpty, "cut at \(length): \(after.faults)")
            #expect(after.entries.map(\.timed.event) == events.prefix(lines) + [.paused])
            #expect(after.entries.map(\.sequence) == (1...Int64(lines + 1)).map { $0 })
            let torn = try setAside.map { try Files.read($0) } ?? []
            #expect(whole[..<length].suffix(torn.count) == torn[...])
            for name in [path] + [setAside].compactMap(\.self) { unlink(name) }
        }
    }

    @Test("cut inside its first line, it cannot be carried on and is left as it is")
    func cutInHeader() throws {
        let folder = temporaryFolder()
        let whole = try Files.read(try Sample.journal(in: folder))
        let headerEnd = try #require(whole.firstIndex(of: UInt8(ascii: "\n")))
        for length in 0..<headerEnd {
            let path = "\(folder)/cut.jsonl"
            try write(Array(whole[..<length]), to: path)
            #expect(RecordsError.code { try Journal.resume(path).close() } == .notAJournal)
            #expect(bytes(of: path) == Array(whole[..<length]))
            #expect(!JournalContents.read(Array(whole[..<length]), file: path).faults.isEmpty)
        }
    }

    @Test("any byte altered is told, and no event is made up", arguments: [0x01, 0x80])
    func flipAnywhere(mask: UInt8) throws {
        let whole = try Files.read(try Sample.journal(in: temporaryFolder()))
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= mask
            let contents = JournalContents.read(bytes, file: "j")
            #expect(!contents.faults.isEmpty, "byte \(place)")
            #expect(contents.entries.allSatisfy { Sample.events.contains($0.timed.event) }, "byte \(place)")
            if contents.header != nil { #expect(contents.entries.count >= Sample.events.count - 2, "byte \(place)") }
            let replay = Replay(contents, of: Sample.questionnaire)
            #expect(replay.faults.count >= contents.faults.count)
        }
    }

    @Test("lines that were swapped are told and go back to their order")
    func swapped() throws {
        let whole = try Files.read(try Sample.journal(in: temporaryFolder()))
        var lines = whole.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
        lines.swapAt(3, 5)
        let contents = JournalContents.read(lines.flatMap { $0 }, file: "j")
        #expect(contents.entries.map(\.timed.event) == Sample.events)
        #expect(!contents.faults.isEmpty && contents.faults.allSatisfy { $0.rule == "journal-out-of-place" })
    }

    @Test("a torn piece set aside earlier is kept when another one comes")
    func tornTwice() throws {
        let path = try Sample.journal(in: temporaryFolder())
        for expected in ["\(path).torn", "\(path).torn.2"] {
            let whole = try Files.read(path)
            try write(whole + Array("{\"seq\":".utf8), to: path)
            let journal = try Journal.resume(path)
            #expect(journal.setAside == expected)
            try journal.close()
            #expect(read(expected) == "{\"seq\":")
            #expect(bytes(of: path) == whole)
        }
    }

    @Test("damage in the middle is not cut, and the journal goes on after it")
    func damagedMiddle() throws {
        let path = try Sample.journal(in: temporaryFolder())
        var whole = try Files.read(path)
        let middle = try #require(whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }.dropFirst(2).first)
        whole[middle - 40] ^= 1
        try write(whole, to: path)
        var journal = try Journal.resume(path)
        #expect(journal.found.faults.map(\.location.line) == [3])
        #expect(journal.setAside == nil)
        try journal.append(TimedEvent(time: Sample.start, .supportShown(question: nil)))
        try journal.close()
        let after = try Files.read(path)
        #expect(after.starts(with: whole) && after.count > whole.count)
        #expect(JournalContents.read(after, file: path).faults.map(\.location.line) == [3])
    }

    @Test("two programs never write one journal")
    func twoWriters() throws {
        let folder = temporaryFolder()
        let journal = try Journal.create(at: "\(folder)/a.jsonl", Sample.header())
        #expect(RecordsError.code { try Journal.resume("\(folder)/a.jsonl").close() } == .locked)
        #expect(RecordsError.code { try Journal.create(at: "\(folder)/a.jsonl", Sample.header()).close() } == .exists)
        try journal.close()
        try Journal.resume("\(folder)/a.jsonl").close()
    }

    @Test("times never go backwards, whatever the clock does")
    func clockBackwards() throws {
        let path = "\(temporaryFolder())/a.jsonl"
        var journal = try Journal.create(at: path, Sample.header())
        for time in [Sample.start + 50, Sample.start - 9999, Sample.start + 51] {
            try journal.append(TimedEvent(time: time, .supportShown(question: nil)))
        }
        try journal.close()
        var again = try Journal.resume(path)
        try again.append(TimedEvent(time: 0, .paused))
        try again.close()
        let times = JournalContents.read(try Files.read(path), file: path).entries.map(\.timed.time)
        #expect(times == [50, 50, 51, 51].map { Sample.start + $0 })
    }

    @Test("a refusal leaves no words, no interviewer and no hour", arguments: Tombstone.Kind.allCases)
    func buries(kind: Tombstone.Kind) throws {
        let folder = temporaryFolder()
        let path = try Sample.journal(in: folder)
        let whole = try Files.read(path)
        try write(whole + Array("{\"seq\":99,\"words\":\"secret".utf8), to: path)
        let journal = try Journal.resume(path)
        let left = try journal.bury(kind)
        #expect(try Files.names(in: folder) == [left.split(separator: "/").last.map(String.init)])
        let text = try #require(read(left))
        #expect(text.split(separator: "\n").count == 1)
        for gone in ["PR1", "000001", "secret", "mate", "10:0"] { #expect(!(left + text).contains(gone)) }
        let contents = JournalContents.read(Array(text.utf8), file: left)
        #expect(contents.tombstone == Tombstone(kind: kind, study: "bath-2026", day: "2026-11-20"))
        #expect(contents.faults.isEmpty)
        #expect(RecordsError.code { try Journal.resume(left).close() } == .notAJournal)
    }

    @Test("a journal cannot be begun where there is no folder, or a file in its place")
    func noFolder() throws {
        let folder = temporaryFolder()
        try write("x", to: "\(folder)/file")
        #expect(RecordsError.code { try Sample.journal(in: "\(folder)/none") } == .notFound)
        #expect(RecordsError.code { try Sample.journal(in: "\(folder)/file") } == .notAFolder)
    }
}

private let everyEvent: [InterviewEvent] =
    [
        .confirmed(item: "quiet"), .consented(item: "K1", agreed: true), .consented(item: "K2", agreed: false),
        .readAloud("opening"), .drafted(question: "q", blocks: [TextBlock(.verbatim, Sample.words)]),
        .drafted(question: "q", blocks: []), .probed(question: "q", probe: 2),
        .noted(question: nil, words: Sample.words),
        .noted(question: "q", words: "é\u{2028}"), .wentTo(question: "q"), .supportShown(question: nil),
        .supportShown(question: "q"), .paused, .resumed, .stopped(keep: true), .stopped(keep: false), .finished,
    ] + everyAnswer.map { .answered(question: "q", $0) }

private let everyAnswer: [Answer] =
    MissingReason.allCases.map { .missing($0) }
    + [
        .value(.text([TextBlock(.verbatim, Sample.words), TextBlock(.summary, "s")])),
        .value(.choice(ChosenAnswer("other", words: "my \"own\""))), .value(.choice(ChosenAnswer("yes"))),
        .value(.choices([ChosenAnswer("b"), ChosenAnswer("a", words: "")])), .value(.ranking(["c", "a", "b"])),
        .value(.number(-7)), .value(.number(.max)), .value(.point(0)), .value(.date(.year(1987))),
        .value(.date(.year(5))), .value(.date(.month(year: 2024, month: 2))),
    ]
