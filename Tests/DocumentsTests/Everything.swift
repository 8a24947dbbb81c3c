@testable import Documents

extension Document {
    /// One document with every block and every inline, and the words that break writers.
    static let everything = Document(
        title: "What local people told us about <b>getting around</b> & about help",
        subtitle: "A report on 42 interviews, made to try every part of a report",
        author: "Example Forum & Friends",
        date: "2026-11-20",
        summary: "Everything a report can hold, \"quoted\" & <marked>.",
        keywords: ["peer research", "everything", "<script>"],
        generator: "Footbridge 0.1",
        banner: "All answers in this report are invented",
        blocks: frame + words + figures + odds)

    private static let frame: [Block] = [
        .callout(
            title: "No person has confirmed these codes yet",
            [
                "The themes are ", .strong("suggestions"), " that the program made. The counts may change: see ",
                .reference("limits", text: ""), ".",
            ]),
        .heading(level: 1, id: "method", ["How we did it"]),
        .facts(
            id: "method-box", title: "Method",
            [
                Fact("What we asked", ["What helps, and what gets in the way, when you look for support?"]),
                Fact("Where", ["Bath and North East Somerset"]),
                Fact(
                    "How many people",
                    [
                        "We interviewed 42 people. Three of them chose to stop early; what they said until then is counted."
                    ]),
                Fact("Who is entitled to ask questions about how it was done", ["Anyone. Write to us."]),
            ]),
        .facts(id: "no-facts", title: "A box without facts", []),
    ]

    private static let words: [Block] = [
        .heading(level: 1, id: "gap find", ["Finding out: ", .strong("nobody tells you")]),
        .heading(level: 2, id: "gap-find-heard", ["What we heard"]),
        .paragraph([
            "Half of the people we talked to (21 of 42) would like ", .strong("someone to go with them"),
            " the first time. As one person put it: ",
            .foreign("Mae’r bws yn hwyr.", language: "cy-GB"), " Another wrote ",
            .foreign("لا أعرف إلى أين أذهب", language: "ar"), " on a card, and a third ",
            .foreign("我不知道", language: "zh-Hans-CN"), ". See ", .reference("table-find", text: ""), ", ",
            .reference("chart-find", text: ""), ", ", .reference("method-box", text: "the method box"), " and ",
            .reference("nowhere", text: "a reference that leads nowhere"), ".",
        ]),
        .quote(
            words:
                "I don’t mind asking, but who do you ask? The surgery said “try the library”.\nThe library said try the surgery.",
            attribution: "Person 7"),
        .quote(words: "Nobody told me.", attribution: ""),
        .heading(level: 2, id: "gap-find-bridges", ["Bridges"]),
        .list(
            ordered: false,
            items: [
                [.strong("F1."), " One number to ring, answered by a person. For: the council."],
                [
                    "A printed list, in large print, at every surgery, library and chemist, checked every six months by someone who has used what it lists."
                ],
                [],
            ]),
        .list(ordered: true, items: [["First this."], ["Then that."]]),
        .list(ordered: false, items: []),
        .paragraph([
            .link("https://www.example.org/support?area=bath&kind=a", text: "Where to turn"), ", ",
            .link("mailto:forum@example.org", text: "write to us"), ", ",
            .link("javascript:alert(1)", text: "a link that is none"), ", ",
            .link("http://example.org", text: "a link without a lock"), ".",
        ]),
    ]

    private static let figures: [Block] = [
        .heading(level: 1, id: "counts", ["Counts for every question"]),
        .heading(level: 3, id: "counts-how", ["How did you hear about it?"]),
        .barChart(
            BarChart(
                id: "chart-find",
                caption: "How people heard about the support they use (everyone was asked, 42 people)",
                description: "By word of mouth: 21 of 42; the internet: 10 of 42; nobody by post.", base: 42,
                bars: [
                    .init("By word of mouth", value: 21, shown: "21 of 42"),
                    .init(
                        "Together: somebody whose work it is to know, such as a nurse, a social worker, a housing officer or a link worker at the surgery",
                        value: 42, shown: "42 of 42"),
                    .init("The internet", value: 10, shown: "10 of 42"),
                    .init("A poster", value: nil, shown: "one or two people"),
                    .init("By post", value: 0, shown: "0 of 42"),
                    .init("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", value: 3, shown: "3 of 42"),
                ])),
        .table(
            Table(
                id: "table-find",
                caption: "How people heard about the support they use (everyone was asked, 42 people)",
                columns: [Table.Column("Answer", width: 4), Table.Column("People", .number)],
                rows: [
                    [.text("By word of mouth"), .number(21)], [.text("The internet"), .number(10)],
                    [.text("A poster"), .text("one or two people")], [.text("By post"), .number(0)],
                    [.text("Comments read elsewhere"), .number(4324)],
                ],
                note: "We do not show very small numbers so no one can be recognised.")),
        .table(
            Table(
                id: "table-codes", caption: "Codes under finding out",
                columns: [
                    Table.Column("Code", width: 2), Table.Column("What it means", width: 3),
                    Table.Column("Use it for", width: 3), Table.Column("Not for", width: 3),
                    Table.Column("Said what hinders", .number),
                ],
                rows: (1...14).map { number in
                    [
                        .text("Not knowing where to start \(number)"),
                        .text("The person did not know whom to ask or what there was to ask for."),
                        .text("“I didn’t know”, “nobody tells you”, “where do you even begin”"),
                        .text("Knowing of a place and not being able to get there; that belongs under getting there."),
                        number % 3 == 0 ? .text("fewer than 3") : .number(number),
                    ]
                })),
        .table(Table(id: "table-empty", caption: "A table without rows", columns: [Table.Column("Answer")], rows: [])),
        .barChart(BarChart(id: "chart-empty", caption: "A chart without bars", description: "", base: 0, bars: [])),
        .barChart(
            BarChart(
                id: "chart-long", caption: "A chart that is longer than a page", description: "Forty bars.", base: 40,
                bars: (1...40).map { (number: Int) in
                    .init("Answer number \(number)", value: number, shown: "\(number) of 40 people asked")
                })),
    ]

    private static let odds: [Block] = [
        .heading(level: 1, id: "limits", ["Limits"]),
        .paragraph([.text(hostile)]),
        .quote(words: hostile, attribution: hostile),
        .paragraph([]),
        .heading(level: 1, id: "limits", ["An identifier that stands twice"]),
        .paragraph([.text("A word that fits no line: \(String(repeating: "aaaaaaaaah", count: 12))")]),
    ]

    /// A terminal escape, a direction override, a bell, markup, an entity, a character that stands for nothing.
    static let hostile =
        "Before \u{1B}[31mred\u{1B}[0m \u{202E}olleh\u{202C} \u{7}\u{0}\u{85}<script>alert('x')</script> &lt; ]]> \u{FFFE} \u{2066}x\u{2069} after"
}
