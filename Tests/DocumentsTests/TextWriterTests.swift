import Testing

@testable import Documents

@Suite("A report as plain text")
struct TextWriterTests {
    @Test("no line is wider than asked, at any width", arguments: [20, 40, 76, 200])
    func width(_ width: Int) {
        let text = TextWriter(width: width).text(of: .everything)
        // Five columns and their gaps need more than 20 characters; bars stand beside what they stand for.
        let most = width < 40 ? 40 : width
        for line in text.split(separator: "\n") { #expect(line.count <= most, "\(line)") }
    }

    @Test("nothing that reaches a terminal can act on it")
    func hostile() {
        for scalar in TextWriter().text(of: .everything).unicodeScalars {
            #expect(scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\n")
            #expect(!(0x80...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
        }
    }

    @Test("a report reads from top to bottom as people would write it")
    func snapshot() {
        let document = Document(
            title: "Getting around", subtitle: "What people said", author: "Example Forum", date: "2026-11-20",
            summary: "", generator: "Footbridge", banner: "All answers are invented",
            blocks: [
                .callout(title: "Not confirmed", ["The themes are ", .strong("suggestions"), "."]),
                .heading(level: 1, id: "m", ["How we did it"]),
                .facts(id: "box", title: "Method", [Fact("Where", ["Bath"]), Fact("Who", ["42 people"])]),
                .heading(level: 2, id: "h", ["What we heard"]),
                .paragraph(["See ", .reference("t", text: ""), " and ", .reference("h", text: "above"), "."]),
                .quote(words: "Nobody told me.\nNobody.", attribution: "Person 7"),
                .list(ordered: true, items: [["One number to ring."], ["A printed list."]]),
                .barChart(
                    BarChart(
                        id: "c", caption: "How people heard", description: "", base: 42,
                        bars: [
                            .init("Word of mouth", value: 21, shown: "21 of 42"),
                            .init("A poster", value: nil, shown: "one or two people"),
                            .init("Post", value: 0, shown: "0 of 42"),
                        ])),
                .table(
                    Table(
                        id: "t", caption: "How people heard",
                        columns: [Table.Column("Answer"), Table.Column("People", .number)],
                        rows: [
                            [.text("Word of mouth"), .number(21)], [.text("A poster"), .text("one or two")],
                            [.text("Comments"), .number(4324)],
                        ], note: "Small numbers are not shown.")),
                .paragraph([
                    .link("https://example.org", text: "More"), ", ", .link("javascript:x", text: "less"), ", ",
                    .foreign("diolch", language: "cy"),
                ]),
            ])
        #expect(
            TextWriter(width: 40).text(of: document) == """
                *** All answers are invented

                Getting around
                ==============

                What people said

                Example Forum, 20 November 2026

                | Not confirmed
                | The themes are *suggestions*.

                How we did it
                =============

                [Method]
                  Where: Bath
                  Who: 42 people

                What we heard
                -------------

                See Table 1 and above.

                    “Nobody told me.
                    Nobody.”
                    — Person 7

                1. One number to ring.
                2. A printed list.

                Figure 1: How people heard
                  Word of mouth
                    ##########.......... 21 of 42
                  A poster
                    one or two people
                  Post
                    .................... 0 of 42

                Table 1: How people heard
                Answer             People
                -------------  ----------
                Word of mouth          21
                A poster       one or two
                Comments            4,324
                Small numbers are not shown.

                More <https://example.org>, less, diolch

                """)
    }
}

@Suite("Every writer")
struct EveryWriterTests {
    @Test("a person is offered each format once")
    func extensions() {
        #expect(ReportWriters.all.map(\.fileExtension) == ["odt", "html", "txt"])
    }

    @Test("a document with nothing in it is written too", arguments: ["odt", "html", "txt"])
    func nothing(_ fileExtension: String) throws {
        let document = Document(title: "", author: "", date: "", summary: "", generator: "", blocks: [])
        let writer = try #require(ReportWriters.all.first { $0.fileExtension == fileExtension })
        #expect(try !writer.bytes(of: document).isEmpty)
    }
}
