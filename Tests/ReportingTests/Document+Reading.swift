import Documents

extension Document {
    /// Everything a reader sees, in order, one text a line.
    var words: String { texts.joined(separator: "\n") }

    /// Every text a reader sees.
    var texts: [String] {
        [title, subtitle ?? "", author, date, summary, banner ?? ""] + keywords + blocks.flatMap(\.texts)
    }

    /// The titles of the parts.
    var parts: [String] { titles(level: 1) }

    /// The headings of one level.
    func titles(level wanted: Int) -> [String] {
        blocks.compactMap { if case .heading(wanted, _, let inlines) = $0 { read(inlines) } else { nil } }
    }

    /// The levels of the headings.
    var levels: [Int] { blocks.compactMap { if case .heading(let level, _, _) = $0 { level } else { nil } } }

    /// The tables.
    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

    /// The charts.
    var charts: [BarChart] { blocks.compactMap { if case .barChart(let chart) = $0 { chart } else { nil } } }

    /// What is quoted, with who said it.
    var quotes: [String] {
        blocks.compactMap { if case .quote(let words, let person) = $0 { "\(words) \(person)" } else { nil } }
    }

    /// Every identifier.
    var identifiers: [String] {
        blocks.compactMap { block in
            switch block {
            case .heading(_, let id, _), .facts(let id, _, _): id
            case .table(let table): table.id
            case .barChart(let chart): chart.id
            case .paragraph, .list, .quote, .callout: nil
            }
        }
    }

    /// The blocks of the part called `title`, up to the next part.
    func part(_ title: String) -> Document {
        var isIn = false
        var part = self
        part.blocks = blocks.filter { block in
            if case .heading(1, _, let inlines) = block { isIn = read(inlines) == title }
            return isIn
        }
        return part
    }
}

extension Block {
    fileprivate var texts: [String] {
        switch self {
        case .heading(_, _, let inlines), .paragraph(let inlines): [read(inlines)]
        case .list(_, let items): items.map(read)
        case .quote(let words, let attribution): [words, attribution]
        case .facts(_, let title, let facts): [title] + facts.flatMap { [$0.label, read($0.text)] }
        case .table(let table):
            [table.caption, table.note ?? ""] + table.columns.map(\.title) + table.rows.joined().map(\.shown)
        case .barChart(let chart):
            [chart.caption, chart.description]
                + chart.bars.flatMap { [$0.label, $0.shown, $0.value.map { "\($0)" } ?? ""] }
        case .callout(let title, let inlines): [title, read(inlines)]
        }
    }
}

extension Table.Cell {
    /// The cell as text.
    var shown: String {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        }
    }
}

private func read(_ inlines: [Inline]) -> String {
    inlines.map { inline in
        switch inline {
        case .text(let text), .strong(let text), .foreign(let text, _), .reference(_, let text), .link(_, let text):
            text
        }
    }.joined()
}

/// Every whole number that stands in a text.
func numbers(in text: String) -> Set<Int> {
    Set(text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) })
}
