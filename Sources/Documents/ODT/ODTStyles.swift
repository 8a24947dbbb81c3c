import Markup

/// The styles of an OpenDocument report: LibreOffice's own names wherever it has one, so that text pasted into another
/// report takes on that report's look.
struct ODTStyles {
    private let document: Document
    private let language: LanguageTag?
    private let palette = Palette.light

    /// The styles for `document`.
    init(_ document: Document) {
        self.document = document
        language = LanguageTag(document.language)
    }

    /// The bytes of `styles.xml`.
    func bytes() -> [UInt8] {
        var xml = XMLWriter()
        ODF.root("office:document-styles", to: &xml) { xml in
            ODF.fonts(to: &xml)
            xml.element("office:styles") { xml in
                defaults(&xml)
                text(&xml)
                lists(&xml)
                boxes(&xml)
                tables(&xml)
                furniture(&xml)
                characters(&xml)
                outline(&xml)
                listStyles(&xml)
            }
            xml.element("office:automatic-styles") { pageLayout(&$0) }
            xml.element("office:master-styles") { masterPage(&$0) }
        }
        return xml.close()
    }

    private typealias Properties = KeyValuePairs<String, String?>

    /// Writes a paragraph style; its name is made of its display name.
    private func paragraph(
        _ name: String, from parent: String? = "Standard", class styleClass: String, next: String? = nil,
        outline: Int? = nil, _ paragraph: Properties = [:], text: Properties = [:], tabs: [Double] = [],
        to xml: inout XMLWriter
    ) {
        xml.element(
            "style:style",
            [
                "style:name": ODTStyles.encoded(name), "style:display-name": name, "style:family": "paragraph",
                "style:parent-style-name": parent.map(ODTStyles.encoded),
                "style:next-style-name": next.map(ODTStyles.encoded), "style:class": styleClass,
                "style:default-outline-level": outline.map(String.init),
            ]
        ) { xml in
            if !paragraph.isEmpty || !tabs.isEmpty {
                xml.element("style:paragraph-properties", paragraph) { xml in
                    if tabs.isEmpty { return }
                    xml.element("style:tab-stops") { xml in
                        for tab in tabs { xml.element("style:tab-stop", ["style:position": ODF.cm(tab)]) }
                    }
                }
            }
            if !text.isEmpty { xml.element("style:text-properties", text) }
        }
    }

    /// A style's name as a file has it: spaces by their number.
    static func encoded(_ name: String) -> String {
        name.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "_20_")
    }

    private func defaults(_ xml: inout XMLWriter) {
        xml.element("style:default-style", ["style:family": "graphic"]) { xml in
            xml.element("style:graphic-properties", ["draw:fill": "none", "draw:stroke": "none"])
        }
        xml.element("style:default-style", ["style:family": "paragraph"]) { xml in
            xml.element(
                "style:paragraph-properties",
                [
                    "fo:orphans": "2", "fo:widows": "2", "fo:hyphenation-ladder-count": "no-limit",
                    "style:tab-stop-distance": "1.25cm", "style:writing-mode": "page",
                ])
            xml.element(
                "style:text-properties",
                [
                    "fo:color": palette.ink, "style:font-name": "Arial", "fo:font-size": "12pt",
                    "fo:language": language?.language ?? "en", "fo:country": language?.region ?? "GB",
                    "style:language-asian": language?.language ?? "en", "style:country-asian": language?.region ?? "GB",
                    "style:language-complex": language?.language ?? "en",
                    "style:country-complex": language?.region ?? "GB",
                    "style:font-name-asian": "Arial", "style:font-size-asian": "12pt",
                    "style:font-name-complex": "Arial",
                    "style:font-size-complex": "12pt", "fo:hyphenate": "false",
                ])
        }
        xml.element("style:default-style", ["style:family": "table"]) { xml in
            xml.element("style:table-properties", ["table:border-model": "collapsing"])
        }
        xml.element("style:default-style", ["style:family": "table-row"]) { xml in
            xml.element("style:table-row-properties", ["fo:keep-together": "always"])
        }
    }

    private func text(_ xml: inout XMLWriter) {
        paragraph("Standard", from: nil, class: "text", to: &xml)
        paragraph(
            "Text body", class: "text",
            ["fo:margin-top": "0cm", "fo:margin-bottom": "0.3cm", "fo:line-height": "130%"], to: &xml)
        paragraph(
            "Heading", class: "text", next: "Text body",
            ["fo:keep-with-next": "always", "fo:margin-top": "0.6cm", "fo:margin-bottom": "0.2cm"],
            text: ["fo:font-weight": "bold", "style:font-weight-complex": "bold", "style:font-weight-asian": "bold"],
            to: &xml)
        paragraph(
            "Heading 1", from: "Heading", class: "text", next: "Text body", outline: 1,
            [
                "fo:margin-top": "1.1cm", "fo:margin-bottom": "0.35cm", "fo:padding-top": "0.3cm",
                "fo:padding-left": "0cm",
                "fo:padding-right": "0cm", "fo:padding-bottom": "0cm", "fo:border-top": "1.5pt solid \(palette.accent)",
                "fo:border-left": "none", "fo:border-right": "none", "fo:border-bottom": "none",
            ], text: ["fo:font-size": "20pt", "fo:color": palette.accent], to: &xml)
        paragraph(
            "Heading 2", from: "Heading", class: "text", next: "Text body", outline: 2,
            ["fo:margin-top": "0.8cm", "fo:margin-bottom": "0.25cm"], text: ["fo:font-size": "15pt"], to: &xml)
        paragraph(
            "Heading 3", from: "Heading", class: "text", next: "Text body", outline: 3,
            ["fo:margin-top": "0.7cm", "fo:margin-bottom": "0.2cm"], text: ["fo:font-size": "13pt"], to: &xml)
        for level in 4...5 {
            paragraph(
                "Heading \(level)", from: "Heading", class: "text", next: "Text body", outline: level,
                text: ["fo:font-size": "12pt"], to: &xml)
        }
        paragraph(
            "Title", from: "Heading", class: "chapter", next: "Subtitle",
            ["fo:margin-top": "0.4cm", "fo:margin-bottom": "0.4cm", "fo:line-height": "115%"],
            text: ["fo:font-size": "28pt", "fo:color": palette.accent], to: &xml)
        paragraph(
            "Subtitle", from: "Heading", class: "chapter", next: "Text body",
            ["fo:margin-top": "0cm", "fo:margin-bottom": "0.4cm", "fo:line-height": "120%"],
            text: ["fo:font-size": "15pt", "fo:font-weight": "normal"], to: &xml)
        paragraph(
            "Author", class: "chapter", next: "Text body",
            ["fo:margin-top": "0cm", "fo:margin-bottom": "0.8cm"], text: ["fo:color": palette.muted], to: &xml)
        paragraph(
            "Quotations", class: "html", next: "Text body",
            [
                "fo:margin-left": "0.8cm", "fo:margin-right": "0.8cm", "fo:margin-top": "0.1cm",
                "fo:margin-bottom": "0.4cm", "fo:line-height": "130%", "fo:padding-left": "0.35cm",
                "fo:padding-right": "0cm",
                "fo:padding-top": "0cm", "fo:padding-bottom": "0cm", "fo:border-left": "3pt solid \(palette.bar)",
                "fo:border-right": "none", "fo:border-top": "none", "fo:border-bottom": "none",
                "style:join-border": "false", "fo:keep-together": "always",
            ], to: &xml)
    }

    private func lists(_ xml: inout XMLWriter) {
        paragraph("List", from: "Text body", class: "list", to: &xml)
        for name in ["List 1", "Numbering 1"] {
            paragraph(name, from: "List", class: "list", ["fo:margin-bottom": "0.2cm"], to: &xml)
        }
    }

    /// Callouts and facts: paragraphs whose equal edges LibreOffice joins into one box.
    private func boxes(_ xml: inout XMLWriter) {
        func box(_ name: String, fill: String, edge: String, top: Bool) {
            paragraph(
                name, from: "Text body", class: "extra",
                [
                    "fo:margin-left": "0.3cm", "fo:margin-right": "0.3cm", "fo:margin-top": "0cm",
                    "fo:margin-bottom": "0.2cm",
                    "fo:background-color": fill, "fo:padding": "0.3cm",
                    "fo:border-left": top ? "none" : "4pt solid \(edge)",
                    "fo:border-top": top ? "3pt solid \(edge)" : "none", "fo:border-right": "none",
                    "fo:border-bottom": "none", "style:join-border": "true",
                ], to: &xml)
        }
        let label: Properties = ["fo:font-weight": "bold", "fo:font-size": "13pt"]
        box("Callout", fill: palette.warmPanel, edge: palette.warm, top: false)
        paragraph(
            "Callout Heading", from: "Callout", class: "extra", next: "Callout", ["fo:keep-with-next": "always"],
            text: label, to: &xml)
        box("Facts", fill: palette.panel, edge: palette.accent, top: true)
        paragraph(
            "Facts Heading", from: "Facts", class: "extra", next: "Facts Label", ["fo:keep-with-next": "always"],
            text: label, to: &xml)
        paragraph(
            "Facts Label", from: "Facts", class: "extra", next: "Facts Text",
            ["fo:keep-with-next": "always", "fo:margin-bottom": "0cm"], text: ["fo:font-weight": "bold"], to: &xml)
        paragraph("Facts Text", from: "Facts", class: "extra", next: "Facts Label", to: &xml)
    }

    private func tables(_ xml: inout XMLWriter) {
        paragraph(
            "Caption", class: "extra",
            [
                "fo:margin-top": "0.4cm", "fo:margin-bottom": "0.15cm", "fo:line-height": "115%",
                "fo:keep-with-next": "always",
            ], text: ["fo:font-weight": "bold"], to: &xml)
        paragraph("Table", from: "Caption", class: "extra", to: &xml)
        paragraph("Figure", from: "Caption", class: "extra", to: &xml)
        paragraph("Figure Picture", class: "extra", ["fo:margin-bottom": "0.3cm"], to: &xml)
        paragraph("Table Contents", class: "extra", ["fo:line-height": "110%"], to: &xml)
        paragraph("Table Heading", from: "Table Contents", class: "extra", text: ["fo:font-weight": "bold"], to: &xml)
        paragraph("Table Numbers", from: "Table Contents", class: "extra", ["fo:text-align": "end"], to: &xml)
        paragraph("Table Numbers Heading", from: "Table Heading", class: "extra", ["fo:text-align": "end"], to: &xml)
        paragraph(
            "Table Note", from: "Text body", class: "extra", next: "Text body",
            ["fo:margin-top": "0.2cm", "fo:margin-bottom": "0.4cm"], text: ["fo:color": palette.muted], to: &xml)
    }

    private func furniture(_ xml: inout XMLWriter) {
        paragraph("Header and Footer", class: "extra", to: &xml)
        paragraph(
            "Header", from: "Header and Footer", class: "extra",
            [
                "fo:text-align": "center", "fo:padding": "0.1cm", "fo:background-color": palette.warmPanel,
                "fo:border-bottom": "1pt solid \(palette.warm)", "fo:border-top": "none", "fo:border-left": "none",
                "fo:border-right": "none",
            ], text: ["fo:font-weight": "bold"], to: &xml)
        paragraph(
            "Footer", from: "Header and Footer", class: "extra",
            [
                "fo:text-align": "end", "fo:padding-top": "0.15cm", "fo:padding-left": "0cm", "fo:padding-right": "0cm",
                "fo:padding-bottom": "0cm", "fo:border-top": "0.5pt solid \(palette.rule)", "fo:border-left": "none",
                "fo:border-right": "none", "fo:border-bottom": "none",
            ], text: ["fo:color": palette.muted, "fo:font-size": "10pt"], to: &xml)
    }

    private func characters(_ xml: inout XMLWriter) {
        func character(_ name: String, _ properties: Properties) {
            xml.element(
                "style:style",
                ["style:name": Self.encoded(name), "style:display-name": name, "style:family": "text"]
            ) { xml in
                if !properties.isEmpty { xml.element("style:text-properties", properties) }
            }
        }
        character(
            "Strong Emphasis",
            ["fo:font-weight": "bold", "style:font-weight-asian": "bold", "style:font-weight-complex": "bold"])
        character(
            "Internet link",
            [
                "fo:color": palette.link, "style:text-underline-style": "solid", "style:text-underline-width": "auto",
                "style:text-underline-color": "font-color",
            ])
        character("Bullet Symbols", [:])
        character("Numbering Symbols", [:])
        xml.element("style:style", ["style:name": "Graphics", "style:family": "graphic"]) { xml in
            xml.element(
                "style:graphic-properties",
                ["text:anchor-type": "as-char", "style:vertical-pos": "top", "style:vertical-rel": "baseline"])
        }
    }

    private func outline(_ xml: inout XMLWriter) {
        xml.element("text:outline-style", ["style:name": "Outline"]) { xml in
            for level in 1...10 {
                xml.element("text:outline-level-style", ["text:level": String(level), "style:num-format": ""])
            }
        }
    }

    private func listStyles(_ xml: inout XMLWriter) {
        func position(_ level: Int, _ xml: inout XMLWriter) {
            xml.element("style:list-level-properties", ["text:list-level-position-and-space-mode": "label-alignment"]) {
                xml in
                xml.element(
                    "style:list-level-label-alignment",
                    [
                        "text:label-followed-by": "listtab", "fo:text-indent": "-0.7cm",
                        "fo:margin-left": ODF.cm(0.7 * Double(level)),
                    ])
            }
        }
        xml.element("text:list-style", ["style:name": "List_20_1", "style:display-name": "List 1"]) { xml in
            for level in 1...10 {
                xml.element(
                    "text:list-level-style-bullet",
                    [
                        "text:level": String(level), "text:style-name": "Bullet_20_Symbols", "text:bullet-char": "•",
                    ]
                ) { position(level, &$0) }
            }
        }
        xml.element("text:list-style", ["style:name": "Numbering_20_1", "style:display-name": "Numbering 1"]) { xml in
            for level in 1...10 {
                xml.element(
                    "text:list-level-style-number",
                    [
                        "text:level": String(level), "text:style-name": "Numbering_20_Symbols",
                        "style:num-suffix": ".", "style:num-format": "1",
                    ]
                ) { position(level, &$0) }
            }
        }
    }

    private func pageLayout(_ xml: inout XMLWriter) {
        xml.element("style:page-layout", ["style:name": "Mpm1"]) { xml in
            xml.element(
                "style:page-layout-properties",
                [
                    "fo:page-width": "21cm", "fo:page-height": "29.7cm", "style:print-orientation": "portrait",
                    "fo:margin-top": "1.5cm", "fo:margin-bottom": "1.5cm", "fo:margin-left": "2.5cm",
                    "fo:margin-right": "2.5cm",
                ])
            xml.element("style:header-style") { xml in
                if document.banner == nil { return }
                xml.element(
                    "style:header-footer-properties", ["fo:min-height": "0.8cm", "fo:margin-bottom": "0.6cm"])
            }
            xml.element("style:footer-style") { xml in
                xml.element("style:header-footer-properties", ["fo:min-height": "0.8cm", "fo:margin-top": "0.6cm"])
            }
        }
    }

    private func masterPage(_ xml: inout XMLWriter) {
        xml.element("style:master-page", ["style:name": "Standard", "style:page-layout-name": "Mpm1"]) { xml in
            if let banner = document.banner {
                xml.element("style:header") {
                    $0.element("text:p", ["text:style-name": "Header"], text: banner.readable)
                }
            }
            xml.element("style:footer") { xml in
                xml.element("text:p", ["text:style-name": "Footer"]) { xml in
                    xml.text("\(footerTitle)\(Wording.page) ")
                    xml.element("text:page-number", ["text:select-page": "current"], text: "1")
                    xml.text(" \(Wording.of) ")
                    xml.element("text:page-count", text: "1")
                }
            }
        }
    }

    /// The title before the page number, where both fit on one line.
    private var footerTitle: String {
        let title = document.title.readable
        let room = (ODF.textWidth - 4) / 2.54 * 72
        return LineMeasure(size: 10).width(title) <= room ? "\(title)  |  " : ""
    }
}
