import Markup

/// The text of an OpenDocument report, and the pictures in it.
struct ODTContent {
    /// The pictures, gathered while the text is written.
    private(set) var pictures: [ODTWriter.Part] = []
    private let document: Document
    private let index: DocumentIndex
    private let languages: [LanguageTag]

    /// The text of `document`.
    init(_ document: Document) {
        self.document = document
        index = DocumentIndex(document)
        var languages: [LanguageTag] = []
        for inline in document.blocks.flatMap(\.inlines) {
            guard case .foreign(_, let tag) = inline, let language = LanguageTag(tag) else { continue }
            if !languages.contains(language) { languages.append(language) }
        }
        self.languages = languages
    }

    /// The bytes of `content.xml`; fills `pictures`.
    mutating func bytes() -> [UInt8] {
        var xml = XMLWriter()
        ODF.root("office:document-content", to: &xml) { xml in
            ODF.fonts(to: &xml)
            xml.element("office:automatic-styles") { automaticStyles(&$0) }
            xml.element("office:body") { xml in
                xml.element("office:text") { text(&$0) }
            }
        }
        return xml.close()
    }

    private mutating func text(_ xml: inout XMLWriter) {
        xml.element("text:sequence-decls") { xml in
            for name in ["Illustration", "Table", "Text", "Drawing", "Figure"] {
                xml.element("text:sequence-decl", ["text:display-outline-level": "0", "text:name": name])
            }
        }
        paragraph("Title", document.title.readable, to: &xml)
        if let subtitle = document.subtitle { paragraph("Subtitle", subtitle.readable, to: &xml) }
        let byline = [document.author.readable, DocumentDate(document.date)?.written ?? ""].filter { !$0.isEmpty }
        if !byline.isEmpty { paragraph("Author", byline.joined(separator: ", "), to: &xml) }
        for (position, block) in document.blocks.enumerated() { write(block, at: position, to: &xml) }
    }

    private mutating func write(_ block: Block, at position: Int, to xml: inout XMLWriter) {
        let target = index.target(at: position)
        switch block {
        case .heading(_, _, let inlines):
            let level = index.level(at: position)
            xml.element(
                "text:h", ["text:style-name": "Heading_20_\(level)", "text:outline-level": String(level)]
            ) { xml in
                bookmarked(target, to: &xml) { write(inlines, to: &$0, oneLine: true) }
            }
        case .paragraph(let inlines):
            paragraph("Text body", inlines, to: &xml)
        case .list(let ordered, let items):
            if items.isEmpty { return }
            let style = ordered ? "Numbering 1" : "List 1"
            xml.element("text:list", ["text:style-name": ODTStyles.encoded(style)]) { xml in
                for item in items { xml.element("text:list-item") { paragraph(style, item, to: &$0) } }
            }
        case .quote(let words, let attribution):
            xml.element("text:p", ["text:style-name": "Quotations"]) { xml in
                write(lines: "“\(words)”", to: &xml)
                if attribution.isEmpty { return }
                xml.element("text:line-break")
                xml.text("— \(attribution.readable)")
            }
        case .facts(_, let title, let facts):
            xml.element("text:p", ["text:style-name": "Facts_20_Heading"]) { xml in
                bookmarked(target, to: &xml) { $0.text(title.readable) }
            }
            for fact in facts {
                paragraph("Facts Label", fact.label.readable, to: &xml)
                paragraph("Facts Text", fact.text, to: &xml)
            }
        case .table(let table):
            caption("Table", table.caption, target, to: &xml)
            if !table.columns.isEmpty { self.table(table, target, to: &xml) }
            if let note = table.note { paragraph("Table Note", [.text(note)], to: &xml) }
        case .barChart(let chart):
            caption("Figure", chart.caption, target, to: &xml)
            figure(chart, target, to: &xml)
        case .callout(let title, let inlines):
            paragraph("Callout Heading", title.readable, to: &xml)
            paragraph("Callout", inlines, to: &xml)
        }
    }

    private func paragraph(_ style: String, _ text: String, to xml: inout XMLWriter) {
        xml.element("text:p", ["text:style-name": ODTStyles.encoded(style)], text: text)
    }

    private func paragraph(_ style: String, _ inlines: [Inline], to xml: inout XMLWriter) {
        xml.element("text:p", ["text:style-name": ODTStyles.encoded(style)]) { write(inlines, to: &$0) }
    }

    private func bookmarked(
        _ target: DocumentIndex.Target?, to xml: inout XMLWriter, _ body: (inout XMLWriter) -> Void
    ) {
        guard let target else { return body(&xml) }
        xml.element("text:bookmark-start", ["text:name": target.anchor])
        body(&xml)
        xml.element("text:bookmark-end", ["text:name": target.anchor])
    }

    /// A caption that LibreOffice counts itself, so that the numbers stay right when tables are moved.
    private func caption(
        _ sequence: String, _ words: String, _ target: DocumentIndex.Target?, to xml: inout XMLWriter
    ) {
        let label = target?.label ?? ""
        let number = label.split(separator: " ").last.map { String($0) } ?? ""
        xml.element("text:p", ["text:style-name": sequence]) { xml in
            bookmarked(target, to: &xml) { xml in
                xml.text("\(label.dropLast(number.count))")
                xml.element(
                    "text:sequence",
                    [
                        "text:ref-name": "ref.\(target?.anchor ?? "")", "text:name": sequence,
                        "text:formula": "ooow:\(sequence)+1", "style:num-format": "1",
                    ], text: number)
            }
            xml.text(": \(words.readable)")
        }
    }

    private mutating func figure(_ chart: BarChart, _ target: DocumentIndex.Target?, to xml: inout XMLWriter) {
        let drawn = ODTChart(chart).pictures
        for (number, picture) in drawn.enumerated() {
            let part = drawn.count > 1 ? " (\(number + 1) \(Wording.of) \(drawn.count))" : ""
            let path = "Pictures/chart-\(pictures.count + 1).svg"
            pictures.append(ODTWriter.Part(path: path, mediaType: "image/svg+xml", bytes: picture.bytes))
            xml.element("text:p", ["text:style-name": "Figure_20_Picture"]) { xml in
                xml.element(
                    "draw:frame",
                    [
                        "draw:style-name": "Graphics", "draw:name": "\(target?.label ?? "")\(part)",
                        "text:anchor-type": "as-char", "svg:width": ODF.cm(ODF.textWidth),
                        "svg:height": ODF.cm(picture.height),
                    ]
                ) { xml in
                    xml.element(
                        "draw:image",
                        [
                            "xlink:href": path, "xlink:type": "simple", "xlink:show": "embed",
                            "xlink:actuate": "onLoad", "draw:mime-type": "image/svg+xml",
                        ])
                    xml.element("svg:title", text: "\(chart.caption.readable)\(part)")
                    xml.element("svg:desc", text: chart.description.readable)
                }
            }
        }
    }

    /// Writes inlines into the paragraph that is open.
    func write(_ inlines: [Inline], to xml: inout XMLWriter, oneLine: Bool = false) {
        for inline in inlines {
            switch inline {
            case .text(let text):
                write(lines: text, to: &xml, oneLine: oneLine)
            case .strong(let text):
                xml.element("text:span", ["text:style-name": "Strong_20_Emphasis"]) {
                    write(lines: text, to: &$0, oneLine: oneLine)
                }
            case .foreign(let text, let tag):
                guard let language = LanguageTag(tag), let number = languages.firstIndex(of: language) else {
                    write(lines: text, to: &xml, oneLine: oneLine)
                    continue
                }
                xml.element("text:span", ["text:style-name": Self.style(ofLanguage: number)]) {
                    write(lines: text, to: &$0, oneLine: oneLine)
                }
            case .reference(let id, let text):
                reference(index[id], text.readable, to: &xml)
            case .link(let address, let text):
                guard let link = SafeLink(address) else {
                    xml.text(text.readable)
                    continue
                }
                self.link(to: link.address, text.isEmpty ? link.address : text.readable, &xml)
            }
        }
    }

    private func reference(_ target: DocumentIndex.Target?, _ text: String, to xml: inout XMLWriter) {
        guard let target else { return xml.text(text) }
        if !text.isEmpty { return link(to: "#\(target.anchor)", text, &xml) }
        switch target.kind {
        case .heading, .facts:
            xml.element(
                "text:bookmark-ref", ["text:reference-format": "text", "text:ref-name": target.anchor],
                text: target.label)
        case .table, .figure:
            xml.element(
                "text:sequence-ref",
                ["text:reference-format": "category-and-value", "text:ref-name": "ref.\(target.anchor)"],
                text: target.label)
        }
    }

    private func link(to address: String, _ text: String, _ xml: inout XMLWriter) {
        xml.element(
            "text:a",
            [
                "xlink:type": "simple", "xlink:href": address, "text:style-name": "Internet_20_link",
                "text:visited-style-name": "Internet_20_link",
            ], text: text)
    }

    private func write(lines text: String, to xml: inout XMLWriter, oneLine: Bool = false) {
        for (number, line) in (oneLine ? [text.readable] : text.readableLines).enumerated() {
            if number > 0 { xml.element("text:line-break") }
            xml.text(line)
        }
    }
}

extension ODTContent {
    private static func style(ofLanguage number: Int) -> String { "Language\(number + 1)" }

    private func automaticStyles(_ xml: inout XMLWriter) {
        for (number, language) in languages.enumerated() {
            let name = Self.style(ofLanguage: number)
            xml.element("style:style", ["style:name": name, "style:family": "text"]) { xml in
                // LibreOffice takes the one of the three that suits the script of the words.
                let country = language.region ?? "none"
                let tag = language.script != nil || language.saysMore ? language.tag : nil
                xml.element(
                    "style:text-properties",
                    [
                        "fo:language": language.language, "fo:country": country, "style:rfc-language-tag": tag,
                        "style:language-asian": language.language, "style:country-asian": country,
                        "style:rfc-language-tag-asian": tag, "style:language-complex": language.language,
                        "style:country-complex": country, "style:rfc-language-tag-complex": tag,
                    ])
            }
        }
        ODTTable.sharedStyles(to: &xml)
        for (position, block) in document.blocks.enumerated() {
            guard case .table(let table) = block, let target = index.target(at: position) else { continue }
            ODTTable(table, target).styles(to: &xml)
        }
    }

    private func table(_ table: Table, _ target: DocumentIndex.Target?, to xml: inout XMLWriter) {
        guard let target else { return }
        ODTTable(table, target).write(to: &xml)
    }
}

extension Block {
    /// All inlines in the block.
    fileprivate var inlines: [Inline] {
        switch self {
        case .heading(_, _, let inlines), .paragraph(let inlines), .callout(_, let inlines): inlines
        case .list(_, let items): items.flatMap(\.self)
        case .facts(_, _, let facts): facts.flatMap(\.text)
        case .quote, .table, .barChart: []
        }
    }
}
