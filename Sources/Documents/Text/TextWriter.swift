extension ReportWriter where Self == TextWriter {
    /// Reports as plain text.
    public static var text: TextWriter { TextWriter() }
}

/// Writes a document as plain text, for a terminal, for reading aloud and for tests.
public struct TextWriter: ReportWriter {
    /// The extension of its files.
    public var fileExtension: String { "txt" }
    private let width: Int

    /// A writer of plain text.
    ///
    /// - Parameter width: the most characters a line has; at least 20.
    public init(width: Int = 76) {
        self.width = max(20, width)
    }

    /// The bytes of the whole text, in UTF-8; never throws.
    public func bytes(of document: Document) throws -> [UInt8] { Array(text(of: document).utf8) }

    /// The whole text; it ends with a line end.
    public func text(of document: Document) -> String {
        let page = TextPage(index: DocumentIndex(document), width: width)
        return page.paragraphs(of: document).joined(separator: "\n\n") + "\n"
    }
}

private struct TextPage {
    let index: DocumentIndex
    let width: Int

    func paragraphs(of document: Document) -> [String] {
        var paragraphs: [String] = []
        if let banner = document.banner { paragraphs.append(wrapped(banner.readable, first: "*** ", rest: "*** ")) }
        var head = [underlined(document.title.readable, with: "=")]
        if let subtitle = document.subtitle { head.append(wrapped(subtitle.readable)) }
        let byline = [document.author.readable, DocumentDate(document.date)?.written ?? ""].filter { !$0.isEmpty }
        if !byline.isEmpty { head.append(wrapped(byline.joined(separator: ", "))) }
        paragraphs += head
        for (position, block) in document.blocks.enumerated() {
            let text = text(of: block, at: position)
            if !text.isEmpty { paragraphs.append(text) }
        }
        return paragraphs
    }

    private func text(of block: Block, at position: Int) -> String {
        let label = index.target(at: position)?.label ?? ""
        switch block {
        case .heading(_, _, let inlines):
            let title = words(inlines, oneLine: true)
            switch index.level(at: position) {
            case 1: return underlined(title, with: "=")
            case 2: return underlined(title, with: "-")
            case let level: return wrapped(title, first: String(repeating: "#", count: level) + " ", rest: "    ")
            }
        case .paragraph(let inlines):
            return wrapped(words(inlines))
        case .list(let ordered, let items):
            return items.enumerated().map { number, item in
                let mark = ordered ? "\(number + 1). " : "- "
                return wrapped(words(item), first: mark, rest: String(repeating: " ", count: mark.count))
            }.joined(separator: "\n")
        case .quote(let said, let attribution):
            let lines = wrapped("“\(said)”".readableLines.joined(separator: "\n"), first: "    ", rest: "    ")
            if attribution.isEmpty { return lines }
            return lines + "\n" + wrapped("— \(attribution.readable)", first: "    ", rest: "      ")
        case .facts(_, let title, let facts):
            let lines = facts.map { fact in
                wrapped("\(fact.label.readable): \(words(fact.text))", first: "  ", rest: "    ")
            }
            return ([wrapped("[\(title.readable)]")] + lines).joined(separator: "\n")
        case .table(let table):
            var lines = [wrapped("\(label): \(table.caption.readable)")]
            if !table.columns.isEmpty { lines += TextTable(table, width: width).lines }
            if let note = table.note { lines.append(wrapped(note.readable)) }
            return lines.joined(separator: "\n")
        case .barChart(let chart):
            return ([wrapped("\(label): \(chart.caption.readable)")] + bars(of: chart)).joined(separator: "\n")
        case .callout(let title, let inlines):
            return wrapped("\(title.readable)\n\(words(inlines))", first: "| ", rest: "| ")
        }
    }

    /// A label a line, and under it the bar: `#` for the share, `.` up to a full one.
    private func bars(of chart: BarChart) -> [String] {
        let full = width / 2
        return chart.bars.flatMap { bar in
            let label = wrapped(bar.label.readable, first: "  ", rest: "  ")
            guard let share = bar.share(of: chart.base) else {
                return [label, wrapped(bar.shown.readable, first: "    ", rest: "    ")]
            }
            // The smallest share still shows, so that 1 of 42 differs from none.
            let filled = share > 0 ? max(1, Int((share * Double(full)).rounded())) : 0
            let drawn = String(repeating: "#", count: filled) + String(repeating: ".", count: full - filled)
            let shown = bar.shown.readable
            if 5 + full + shown.count <= width { return [label, "    \(drawn) \(shown)"] }
            return [label, "    \(drawn)", wrapped(shown, first: "    ", rest: "    ")]
        }
    }

    private func underlined(_ title: String, with line: Character) -> String {
        let title = wrapped(title)
        let longest = title.split(separator: "\n").map(\.count).max() ?? 0
        return title + "\n" + String(repeating: line, count: longest)
    }

    private func wrapped(_ text: String, first: String = "", rest: String = "") -> String {
        TextTable.wrapped(text, within: width - max(first.count, rest.count)).enumerated().map { number, line in
            (number == 0 ? first : rest) + line
        }.joined(separator: "\n")
    }

    private func words(_ inlines: [Inline], oneLine: Bool = false) -> String {
        func lines(_ text: String) -> String {
            oneLine ? text.readable : text.readableLines.joined(separator: "\n")
        }
        return inlines.map { inline in
            switch inline {
            case .text(let text), .foreign(let text, _): return lines(text)
            case .strong(let text): return oneLine ? text.readable : "*\(lines(text))*"
            case .reference(let id, let text): return text.isEmpty ? index[id]?.label ?? "" : text.readable
            case .link(let address, let text):
                guard let link = SafeLink(address) else { return text.readable }
                return text.isEmpty ? link.address : "\(text.readable) <\(link.address)>"
            }
        }.joined()
    }
}
