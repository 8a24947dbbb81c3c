import Faults
import Questionnaires
import Records
import TestSupport
import Testing

@testable import Exchange

@Suite("Bringing comments in")
struct ImportCommentsTests {
    private let order = CommentImport(
        text: "text", id: "id", study: "comments-2026", title: "Comments: \"2026\"", mayQuote: false,
        time: 1_795_168_800, program: "0.1.0")

    @Test("a table of comments becomes a study folder that reads without a fault but for the codebook")
    func imports() throws {
        let csv = "id,service,text\nc1,A,\"Very \"\"kind\"\"\r\nstaff\"\nc2,B,  \nc3,A,=1+1 \u{1B}[2J\n"
        let checked = order.read(Array(csv.utf8), file: "in/c.csv")
        let imported = try #require(checked.value, "\(checked.faults)")
        #expect(imported.people == 3 && imported.empty == 1)
        let folder = temporaryFolder() + "/study"
        try StudyFolder.create(folder, files: imported.files)
        let read = Study.read(folder: folder)
        let study = try #require(read.value, "\(read.faults)")
        #expect(read.faults.map(\.severity) == [.advice], "\(read.faults)")
        #expect(study.settings.id == "comments-2026" && study.settings.title == "Comments: \"2026\"")
        #expect(study.interviews.map(\.id) == ["c1", "c2", "c3"])
        #expect(
            study.interviews.map { $0.answers["comment"] } == [
                .value(.text([TextBlock(.verbatim, "Very \"kind\"\nstaff")])), .missing(.skipped),
                .value(.text([TextBlock(.verbatim, "=1+1 [2J")])),
            ])
        #expect(study.interviews.allSatisfy { !$0.mayQuote && $0.mode == .imported && $0.ending == .complete })
    }

    @Test("the same file gives the same bytes")
    func sameBytes() throws {
        let csv = Array("id,text\nc1,a\n".utf8)
        let one = try #require(order.read(csv, file: "c.csv").value)
        let two = try #require(order.read(csv, file: "c.csv").value)
        #expect(one.files.map(\.bytes) == two.files.map(\.bytes))
    }

    @Test("a column that is not there is told with the nearest")
    func unknownColumn() throws {
        let checked = order.read(Array("id,Text\nc1,a\n".utf8), file: "c.csv")
        #expect(checked.value == nil)
        #expect(
            checked.faults.map(\.description) == [
                "c.csv:1: error: The file has no column \"text\"; its columns are \"id\", \"Text\". Did you mean \"Text\"? "
                    + "[unknown-column]"
            ])
        #expect(order.read(Array("id,text,text\nc1,a,b\n".utf8), file: "c").faults.map(\.rule) == ["column-twice"])
    }

    @Test("everything wrong with the rows is told at once")
    func badRows() {
        let csv = "id,text\nc1,a\nc1,b\n,c\nc2\nc3,d,e\n\"c\n4\",f\n"
        let checked = order.read(Array(csv.utf8), file: "c.csv")
        #expect(checked.value == nil)
        #expect(
            checked.faults.map { "\($0.location.line) \($0.rule)" } == [
                "3 duplicate-id", "4 empty-id", "5 csv-row", "6 csv-row", "7 bad-id",
            ])
    }

    @Test(
        "an empty table and a broken one are told",
        arguments: [
            ("", "csv-empty"), ("id,text\n", "csv-empty"),
            ("id,text\nc1,\"a", "csv-open-quote"), ("id,text\nc1,\u{0}\n", "csv-not-text"),
        ])
    func noTable(text: String, rule: String) {
        let checked = order.read(Array(text.utf8), file: "c.csv")
        #expect(checked.value == nil && checked.faults.map(\.rule) == [rule])
    }

    @Test("many rows of one fault are told by the first twenty")
    func manyFaults() {
        let csv = "id,text\n" + String(repeating: "c1,a\n", count: 500)
        let checked = order.read(Array(csv.utf8), file: "c.csv")
        #expect(checked.faults.count == 21)
        #expect(checked.faults.last?.message == "There are 479 more rows like these.")
    }

    @Test(
        "the four thousand comments come in whole",
        .enabled(if: bytes(of: nhsComments) != nil, "the comments are not on this machine"))
    func nhs() throws {
        let csv = try #require(bytes(of: nhsComments))
        let checked = order.read(csv, file: nhsComments)
        #expect(checked.value?.people == 4324, "\(checked.faults.first?.description ?? "")")
        #expect(checked.value?.empty == 0)
    }
}

private let nhsComments = "/work/shared/data/nhs-comments/train.csv"
