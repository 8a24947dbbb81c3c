import Markup

extension ReportWriter where Self == HTMLWriter {
    /// Reports as one HTML file.
    public static var html: HTMLWriter { HTMLWriter() }
}

/// Writes a document as one HTML file: no script, nothing fetched, styles allowed by their hash alone.
public struct HTMLWriter: ReportWriter {
    /// The extension of its files.
    public var fileExtension: String { "html" }

    /// A writer of HTML files.
    public init() {}

    /// The bytes of the whole page, in UTF-8; never throws.
    public func bytes(of document: Document) throws -> [UInt8] {
        let page = HTMLPage(document)
        var html = XMLWriter(.html)
        page.write(to: &html)
        return html.close()
    }
}

private struct HTMLPage {
    private let document: Document
    private let index: DocumentIndex
    private let banner: String?
    private let style: HTMLStyle

    init(_ document: Document) {
        self.document = document
        index = DocumentIndex(document, reserved: ["main", "contents"])
        banner = document.banner.map(\.readable)
        style = HTMLStyle(banner: document.banner)
    }

    func write(to html: inout XMLWriter) {
        let language = LanguageTag(document.language)?.tag ?? "en-GB"
        html.element("html", ["lang": language]) { html in
            html.newLine()
            html.element("head") { head(&$0) }
            html.newLine()
            html.element("body") { body(&$0) }
        }
    }

    private func head(_ html: inout XMLWriter) {
        let policy =
            "default-src 'none'; style-src 'sha256-\(SHA256(Array(style.sheet.utf8)).base64)'; base-uri 'none'; "
            + "form-action 'none'"
        html.newLine()
        html.element("meta", ["charset": "utf-8"])
        html.newLine()
        html.element("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
        html.newLine()
        html.element("title", text: document.title.readable)
        func meta(_ name: String, _ content: String) {
            guard !content.isEmpty else { return }
            html.newLine()
            html.element("meta", ["name": name, "content": content])
        }
        meta("viewport", "width=device-width, initial-scale=1")
        meta("referrer", "no-referrer")
        meta("description", document.summary.readable)
        meta("author", document.author.readable)
        meta("keywords", document.keywords.map(\.readable).joined(separator: ", "))
        meta("generator", document.generator.readable)
        html.newLine()
        html.styleSheet(style.sheet)
        html.newLine()
    }

    private func body(_ html: inout XMLWriter) {
        html.newLine()
        html.element("a", ["class": "skip", "href": "#main"], text: Wording.skip)
        if let banner {
            html.newLine()
            html.element("aside", ["class": "banner", "aria-label": Wording.notice]) { $0.element("p", text: banner) }
        }
        html.newLine()
        html.element("header", ["class": "masthead"]) { html in
            html.element("div", ["class": "inner"]) { masthead(&$0) }
        }
        html.newLine()
        html.element("div", ["class": "frame"]) { html in
            if !index.headings.isEmpty {
                html.newLine()
                html.element("nav", ["aria-labelledby": "contents"]) { contents(&$0) }
            }
            html.newLine()
            html.element("main", ["id": "main", "tabindex": "-1"]) { html in
                for (position, block) in document.blocks.enumerated() {
                    html.newLine()
                    write(block, at: position, to: &html)
                }
                html.newLine()
            }
        }
        html.newLine()
        html.element("footer") { html in
            html.element("div", ["class": "inner"]) { $0.element("p", text: colophon) }
        }
        html.newLine()
    }

    private func masthead(_ html: inout XMLWriter) {
        html.element("h1", text: document.title.readable)
        if let subtitle = document.subtitle { html.element("p", ["class": "subtitle"], text: subtitle.readable) }
        html.element("p", ["class": "byline"]) { html in
            html.text(document.author.readable)
            if let date = DocumentDate(document.date) {
                if !document.author.isEmpty { html.text(", ") }
                html.element("time", ["datetime": date.iso], text: date.written)
            }
        }
    }

    private var colophon: String {
        let parts = [document.title, document.author, DocumentDate(document.date)?.written ?? "", document.generator]
        return parts.map(\.readable).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// The headings of the first two levels, the second inside the first that it follows.
    private func contents(_ html: inout XMLWriter) {
        html.element("h2", ["id": "contents"], text: Wording.contents)
        html.element("ul") { html in
            var rest = index.headings.filter { $0.level <= 2 }[...]
            while let heading = rest.popFirst() {
                let inside = rest.prefix { $0.level > 1 }
                rest = rest.dropFirst(inside.count)
                html.newLine()
                html.element("li") { html in
                    html.element("a", ["href": "#\(heading.anchor)"], text: heading.title)
                    if inside.isEmpty { return }
                    html.element("ul") { html in
                        for heading in inside {
                            html.element("li") { $0.element("a", ["href": "#\(heading.anchor)"], text: heading.title) }
                        }
                    }
                }
            }
        }
    }

    private func write(_ block: Block, at position: Int, to html: inout XMLWriter) {
        let anchor = index.target(at: position)?.anchor ?? ""
        switch block {
        case .heading(_, _, let inlines):
            html.element("h\(index.level(at: position) + 1)", ["id": anchor]) { write(inlines, to: &$0, oneLine: true) }
        case .paragraph(let inlines):
            html.element("p") { write(inlines, to: &$0) }
        case .list(let ordered, let items):
            if items.isEmpty { return }
            html.element(ordered ? "ol" : "ul") { html in
                for item in items { html.element("li") { write(item, to: &$0) } }
            }
        case .quote(let words, let attribution):
            quote(words, attribution, to: &html)
        case .facts(_, let title, let facts):
            self.facts(facts, title, anchor, to: &html)
        case .table(let table):
            self.table(table, position, anchor, to: &html)
        case .barChart(let chart):
            html.element("figure", ["class": "chart", "id": anchor]) { html in
                html.element("figcaption", text: caption(chart.caption, at: position))
                HTMLChart(chart, anchor: anchor).write(to: &html)
            }
        case .callout(let title, let inlines):
            html.element("div", ["class": "callout", "role": "note", "aria-labelledby": "callout.\(position)"]) {
                html in
                html.element("p", ["class": "label", "id": "callout.\(position)"], text: title.readable)
                html.element("p") { write(inlines, to: &$0) }
            }
        }
    }

    private func caption(_ words: String, at position: Int) -> String {
        "\(index.target(at: position)?.label ?? ""): \(words.readable)"
    }

    private func quote(_ words: String, _ attribution: String, to html: inout XMLWriter) {
        html.element("figure", ["class": "quote"]) { html in
            html.element("blockquote") { html in
                html.element("p") { html in
                    html.text("“")
                    write(lines: words, to: &html)
                    html.text("”")
                }
            }
            if !attribution.isEmpty { html.element("figcaption", text: "— \(attribution.readable)") }
        }
    }

    private func facts(_ facts: [Fact], _ title: String, _ anchor: String, to html: inout XMLWriter) {
        html.element("div", ["class": "facts", "id": anchor, "role": "group", "aria-labelledby": "\(anchor).title"]) {
            html in
            html.element("p", ["class": "label", "id": "\(anchor).title"], text: title.readable)
            if facts.isEmpty { return }
            html.element("dl") { html in
                for fact in facts {
                    html.newLine()
                    html.element("dt", text: fact.label.readable)
                    html.element("dd") { write(fact.text, to: &$0) }
                }
            }
        }
    }

    private func table(_ table: Table, _ position: Int, _ anchor: String, to html: inout XMLWriter) {
        html.element(
            "div", ["class": "scroll", "role": "region", "aria-labelledby": "\(anchor).caption", "tabindex": "0"]
        ) { html in
            html.element("table", ["id": anchor, "class": table.columns.count > 3 ? "wide" : nil]) { html in
                html.element("caption", ["id": "\(anchor).caption"], text: caption(table.caption, at: position))
                html.element("thead") { html in
                    html.element("tr") { html in
                        for column in table.columns {
                            html.element("th", ["scope": "col", "class": column.cssClass], text: column.title.readable)
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in table.rows {
                        html.newLine()
                        html.element("tr") { self.row(row, table.columns, to: &$0) }
                    }
                }
            }
        }
        if let note = table.note {
            html.newLine()
            html.element("p", ["class": "note"]) { write(lines: note, to: &$0) }
        }
    }

    private func row(_ cells: [Table.Cell], _ columns: [Table.Column], to html: inout XMLWriter) {
        for (number, (cell, column)) in zip(cells, columns).enumerated() {
            let isHeader = number == 0
            html.element(isHeader ? "th" : "td", ["scope": isHeader ? "row" : nil, "class": column.cssClass]) { html in
                switch cell {
                case .text(let text): write(lines: text, to: &html)
                case .number(let number): html.text(number.grouped)
                }
            }
        }
    }

    private func write(_ inlines: [Inline], to html: inout XMLWriter, oneLine: Bool = false) {
        for inline in inlines {
            switch inline {
            case .text(let text):
                write(lines: text, to: &html, oneLine: oneLine)
            case .strong(let text):
                html.element("strong") { write(lines: text, to: &$0, oneLine: oneLine) }
            case .foreign(let text, let language):
                html.element("span", ["lang": LanguageTag(language)?.tag, "dir": "auto"]) {
                    write(lines: text, to: &$0, oneLine: oneLine)
                }
            case .reference(let id, let text):
                guard let target = index[id] else {
                    html.text(text.readable)
                    continue
                }
                html.element("a", ["href": "#\(target.anchor)"], text: text.isEmpty ? target.label : text.readable)
            case .link(let address, let text):
                guard let link = SafeLink(address) else {
                    html.text(text.readable)
                    continue
                }
                html.element("a", ["href": link.address], text: text.isEmpty ? link.address : text.readable)
            }
        }
    }

    private func write(lines text: String, to html: inout XMLWriter, oneLine: Bool = false) {
        for (number, line) in (oneLine ? [text.readable] : text.readableLines).enumerated() {
            if number > 0 { html.element("br") }
            html.text(line)
        }
    }
}

extension Table.Column {
    fileprivate var cssClass: String? { alignment == .number ? "n" : nil }
}
