import Markup

/// A table in an OpenDocument report: a header row that repeats on every page, numbers kept as numbers.
struct ODTTable {
    private let table: Table
    private let target: DocumentIndex.Target

    /// The table to which references lead by `target`.
    init(_ table: Table, _ target: DocumentIndex.Target) {
        self.table = table
        self.target = target
    }

    /// Tables up to this many lines are kept on one page; longer ones run on, or they would leave pages half empty.
    private static let linesOfShortTable = 9

    private func columnStyle(_ number: Int) -> String { "\(target.anchor).column\(number + 1)" }

    /// Writes the styles that all tables share: cells are ruled below, and a number has a number's data style, without
    /// which LibreOffice drops its value.
    static func sharedStyles(to xml: inout XMLWriter) {
        xml.element("number:number-style", ["style:name": "N1"]) { xml in
            xml.element(
                "number:number",
                ["number:decimal-places": "0", "number:min-integer-digits": "1", "number:grouping": "true"])
        }
        let rule = "0.5pt solid \(Palette.light.rule)"
        let headRule = "1.25pt solid \(Palette.light.accent)"
        for (name, below, data) in [("Cell", rule, nil), ("CellHead", headRule, nil), ("CellNumber", rule, "N1")] {
            xml.element(
                "style:style",
                ["style:name": name, "style:family": "table-cell", "style:data-style-name": data as String?]
            ) { xml in
                xml.element(
                    "style:table-cell-properties",
                    [
                        "fo:padding-left": "0.05cm", "fo:padding-right": "0.25cm", "fo:padding-top": "0.09cm",
                        "fo:padding-bottom": "0.09cm", "fo:border-left": "none", "fo:border-right": "none",
                        "fo:border-top": "none", "fo:border-bottom": below,
                        "style:vertical-align": name == "CellHead" ? "bottom" : "top",
                    ])
            }
        }
        xml.element("style:style", ["style:name": "Row", "style:family": "table-row"]) { xml in
            xml.element("style:table-row-properties", ["fo:keep-together": "always"])
        }
    }

    /// Writes the styles of this table and its columns.
    func styles(to xml: inout XMLWriter) {
        let shares = shares()
        let isShort = lines(shares) <= Self.linesOfShortTable
        xml.element("style:style", ["style:name": "\(target.anchor).table", "style:family": "table"]) { xml in
            xml.element(
                "style:table-properties",
                [
                    "style:width": ODF.cm(ODF.textWidth), "style:rel-width": "100%", "table:align": "margins",
                    "fo:margin-top": "0cm", "fo:margin-bottom": table.note == nil ? "0.4cm" : "0cm",
                    "style:may-break-between-rows": isShort ? "false" : "true",
                    // LibreOffice starts a long table that is kept with its note on a new page.
                    "fo:keep-with-next": isShort && table.note != nil ? "always" : "auto",
                    "table:border-model": "collapsing",
                ])
        }
        for (number, share) in shares.enumerated() {
            xml.element("style:style", ["style:name": columnStyle(number), "style:family": "table-column"]) { xml in
                xml.element(
                    "style:table-column-properties",
                    [
                        "style:column-width": ODF.cm(ODF.textWidth * share),
                        "style:rel-column-width": "\(Int((share * 65535).rounded()))*",
                    ])
            }
        }
    }

    /// About how many lines the rows take where the columns have these shares of the width.
    private func lines(_ shares: [Double]) -> Int {
        let points = ODF.textWidth / 2.54 * 72
        let measure = LineMeasure(size: 12)
        return table.rows.reduce(0) { sum, row in
            let heights = zip(row, shares).map { cell, share in
                cell.text.readableLines.reduce(0) { $0 + measure.lines($1, within: points * share - 9).count }
            }
            return sum + (heights.max() ?? 0)
        }
    }

    /// Each column's share of the width: as the document wants it, but with room for its longest word.
    private func shares() -> [Double] {
        let points = ODF.textWidth / 2.54 * 72
        // A little more than the size of the letters, since headings are bold.
        let measure = LineMeasure(size: 13)
        // With many columns the numbers would leave no room for what they count.
        let numberLimit = Double(table.columns.count <= 3 ? 4 : table.columns.count + 2)
        var widths: [Double] = []
        for (number, column) in table.columns.enumerated() {
            let texts = table.rows.map { $0[number].text }
            let words = (texts + [column.title.readable]).flatMap { $0.split(separator: " ") }
            let longestWord = words.map { measure.width(String($0)) }.max() ?? 0
            // "one or two people" among numbers reads better on one line.
            let longest = column.alignment == .number ? texts.map(measure.width).max() ?? 0 : 0
            widths.append(max(min(points / 3, longestWord), min(points / numberLimit, longest)) + 12)
        }
        let total = Double(table.columns.reduce(0) { $0 + max(1, $1.width) })
        let wanted = table.columns.map { Double(max(1, $0.width)) / total * points }
        let lack = zip(widths, wanted).reduce(0) { $0 + max(0, $1.0 - $1.1) }
        let spare = zip(widths, wanted).reduce(0) { $0 + max(0, $1.1 - $1.0) }
        let give = spare > 0 ? min(1, lack / spare) : 0
        let result = zip(widths, wanted).map { least, want in want > least ? want - (want - least) * give : least }
        let sum = result.reduce(0, +)
        return result.map { $0 / sum }
    }

    /// Writes the table.
    func write(to xml: inout XMLWriter) {
        xml.element("table:table", ["table:name": target.anchor, "table:style-name": "\(target.anchor).table"]) { xml in
            for number in table.columns.indices {
                xml.element("table:table-column", ["table:style-name": columnStyle(number)])
            }
            xml.element("table:table-header-rows") { xml in
                xml.element("table:table-row", ["table:style-name": "Row"]) { xml in
                    for column in table.columns {
                        let style = column.alignment == .number ? "Table Numbers Heading" : "Table Heading"
                        cell("CellHead", style, column.title, to: &xml)
                    }
                }
            }
            for row in table.rows {
                xml.element("table:table-row", ["table:style-name": "Row"]) { self.row(row, to: &$0) }
            }
        }
    }

    private func row(_ cells: [Table.Cell], to xml: inout XMLWriter) {
        for (cell, column) in zip(cells, table.columns) {
            let style = column.alignment == .number ? "Table Numbers" : "Table Contents"
            switch cell {
            case .text(let text):
                self.cell("Cell", style, text, to: &xml)
            case .number(let number):
                xml.element(
                    "table:table-cell",
                    [
                        "table:style-name": "CellNumber", "office:value-type": "float", "office:value": String(number),
                    ]
                ) { $0.element("text:p", ["text:style-name": ODTStyles.encoded(style)], text: number.grouped) }
            }
        }
    }

    private func cell(_ cellStyle: String, _ style: String, _ text: String, to xml: inout XMLWriter) {
        xml.element("table:table-cell", ["table:style-name": cellStyle, "office:value-type": "string"]) { xml in
            // One paragraph a line, as a person typing into the cell would have it.
            for line in text.readableLines {
                xml.element("text:p", ["text:style-name": ODTStyles.encoded(style)], text: line)
            }
        }
    }
}
