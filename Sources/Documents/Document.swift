/// A report: what it is called, and its blocks from first to last.
public struct Document: Hashable, Sendable {
    /// The title, shown once at the top.
    public var title: String
    /// What stands under the title.
    public var subtitle: String?
    /// Who wrote it.
    public var author: String
    /// The date, `yyyy-mm-dd`; the only date in the output, so that the same document gives the same bytes.
    public var date: String
    /// The language, as a BCP 47 tag with a region: `en-GB`.
    public var language: String
    /// One sentence for library catalogues and search results.
    public var summary: String
    /// Words to find it by.
    public var keywords: [String]
    /// The program that made it, with its version.
    public var generator: String
    /// Said at the top of every page and screen ("All answers are invented"), where there is something to warn of.
    public var banner: String?
    /// The report's parts.
    public var blocks: [Block]

    /// A report.
    public init(
        title: String, subtitle: String? = nil, author: String, date: String, language: String = "en-GB",
        summary: String, keywords: [String] = [], generator: String, banner: String? = nil, blocks: [Block]
    ) {
        self.title = title
        self.subtitle = subtitle
        self.author = author
        self.date = date
        self.language = language
        self.summary = summary
        self.keywords = keywords
        self.generator = generator
        self.banner = banner
        self.blocks = blocks
    }
}

/// One part of a report.
public enum Block: Hashable, Sendable {
    /// A heading of level 1 (a part) to 3, with an identifier that is unique in the document (`gap-find`).
    case heading(level: Int, id: String, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list; `ordered` numbers it.
    case list(ordered: Bool, items: [[Inline]])
    /// What somebody said, with who said it ("A").
    case quote(words: String, attribution: String)
    /// Facts label by label, such as the method box, with a title.
    case facts(id: String, title: String, [Fact])
    /// A table with a caption, numbered by the writer.
    case table(Table)
    /// A bar chart with a caption, numbered by the writer; always followed by the same numbers as a table.
    case barChart(BarChart)
    /// A passage set apart because the reader must not miss it ("No person has confirmed these codes yet").
    case callout(title: String, [Inline])
}

/// One label with its text.
public struct Fact: Hashable, Sendable {
    /// The label.
    public var label: String
    /// The text.
    public var text: [Inline]

    /// One label with its text.
    public init(_ label: String, _ text: [Inline]) {
        self.label = label
        self.text = text
    }
}

/// A part of a line.
public enum Inline: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Words.
    case text(String)
    /// Words that weigh more.
    case strong(String)
    /// Words in another language, as a BCP 47 tag.
    case foreign(String, language: String)
    /// A reference to a heading, facts box, table or chart of this document, by its identifier.
    ///
    /// Where `text` is empty the writer says what it refers to: a title, "Table 2", "Figure 1".
    case reference(String, text: String)
    /// A link out of the document: `https:` or `mailto:` only, or writers show the text alone.
    case link(String, text: String)

    /// Words.
    public init(stringLiteral value: String) { self = .text(value) }
}

/// A table: one header row, one header column, no merged cells.
public struct Table: Hashable, Sendable {
    /// What a column holds.
    public enum Alignment: Hashable, Sendable {
        case text
        case number
    }

    /// A column.
    public struct Column: Hashable, Sendable {
        /// Its heading.
        public var title: String
        /// What it holds.
        public var alignment: Alignment
        /// Its share of the width, relative to the other columns; at least 1.
        public var width: Int

        /// A column.
        public init(_ title: String, _ alignment: Alignment = .text, width: Int = 1) {
            self.title = title
            self.alignment = alignment
            self.width = width
        }
    }

    /// A cell.
    public enum Cell: Hashable, Sendable {
        /// Words.
        case text(String)
        /// A whole number, kept as a number in ODT.
        case number(Int)
    }

    /// Unique in the document.
    public var id: String
    /// What the table shows, with its base; above the table.
    public var caption: String
    /// The columns; the first is the header column.
    public var columns: [Column]
    /// The rows, each as long as `columns`.
    public var rows: [[Cell]]
    /// Said under the table ("We do not show very small numbers so no one can be recognised.").
    public var note: String?

    /// A table.
    public init(id: String, caption: String, columns: [Column], rows: [[Cell]], note: String? = nil) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "every row has a cell for every column")
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.note = note
    }
}

/// A bar chart of counts out of one base.
public struct BarChart: Hashable, Sendable {
    /// A bar.
    public struct Bar: Hashable, Sendable {
        /// What is counted.
        public var label: String
        /// The count, or `nil` where it may not be shown (the writer then writes `shown` without a bar).
        public var value: Int?
        /// What stands at the bar's end ("21 of 42", "one or two people").
        public var shown: String

        /// A bar.
        public init(_ label: String, value: Int?, shown: String) {
            self.label = label
            self.value = value
            self.shown = shown
        }
    }

    /// Unique in the document.
    public var id: String
    /// What the chart shows, as a headline with its base.
    public var caption: String
    /// The text alternative: the chart's message and its numbers in a sentence or two.
    public var description: String
    /// The length of a full bar; at least every value and at least 1.
    public var base: Int
    /// The bars, from the top.
    public var bars: [Bar]

    /// A bar chart.
    public init(id: String, caption: String, description: String, base: Int, bars: [Bar]) {
        self.id = id
        self.caption = caption
        self.description = description
        self.base = max(1, base)
        self.bars = bars
    }
}
