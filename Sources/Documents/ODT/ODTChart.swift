import Markup

/// A bar chart as SVG pictures for a page of fixed width: labels left, bars, what each stands for at its right.
///
/// A long chart comes in several pictures, cut between bars: a picture cannot run on to the next page, and one as tall
/// as a page leaves the page before it empty.
struct ODTChart {
    /// One picture.
    struct Picture {
        /// The SVG file.
        let bytes: [UInt8]
        /// Its height in centimetres; its width is that of the text.
        let height: Double
    }

    private static let pointsPerCm = 72 / 2.54
    private static let width = ODF.textWidth * pointsPerCm
    private static let tallest = 12 * pointsPerCm
    private static let size = 12.0
    private static let lineHeight = 15.0
    private static let barHeight = 15.0
    private static let gap = 5.0
    private static let measure = LineMeasure(size: size)
    /// Values are bold, and bold letters are up to a tenth wider.
    private static let boldMeasure = LineMeasure(size: size * 1.1)

    /// The pictures of the chart, from the top; none where it has no bars.
    let pictures: [Picture]

    private struct Row {
        let labels: [String]
        let shown: [String]
        let share: Double?

        var height: Double {
            max(ODTChart.barHeight, Double(max(labels.count, shown.count)) * ODTChart.lineHeight) + ODTChart.gap
        }
    }

    /// Where the columns of a chart begin and end, in points.
    private struct Columns {
        let barLeft: Double
        let barWidth: Double
        var shownLeft: Double { barLeft + barWidth + 8 }
    }

    /// Lays the chart out.
    init(_ chart: BarChart) {
        let labelWidth = min(180, chart.bars.map { Self.measure.width($0.label.readable) }.max() ?? 0)
        let valueWidth = min(110, chart.bars.filter { $0.value != nil }.map { Self.shownWidth($0) }.max() ?? 110)
        let columns = Columns(barLeft: labelWidth + 12, barWidth: Self.width - labelWidth - 12 - valueWidth - 10)
        let rows = chart.bars.map { bar in
            // Without a bar there is room for the words where the bar would be.
            let room = bar.value == nil ? columns.barWidth + valueWidth : valueWidth + 2
            return Row(
                labels: Self.measure.lines(bar.label.readable, within: labelWidth),
                shown: Self.boldMeasure.lines(bar.shown.readable, within: room), share: bar.share(of: chart.base))
        }
        var pages: [[Row]] = []
        var height = 0.0
        for row in rows {
            if pages.isEmpty || height + row.height > Self.tallest {
                pages.append([])
                height = 0
            }
            pages[pages.count - 1].append(row)
            height += row.height
        }
        pictures = pages.map { Self.picture($0, columns) }
    }

    private static func shownWidth(_ bar: BarChart.Bar) -> Double { boldMeasure.width(bar.shown.readable) }

    private static func picture(_ rows: [Row], _ columns: Columns) -> Picture {
        let height = rows.reduce(0) { $0 + $1.height }
        var xml = XMLWriter()
        xml.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": "\(width.short)pt", "height": "\(height.short)pt",
                "viewBox": "0 0 \(width.short) \(height.short)",
            ]
        ) { svg in
            var top = 0.0
            for row in rows {
                draw(row, columns, middle: top + (row.height - gap) / 2, to: &svg)
                top += row.height
            }
        }
        return Picture(bytes: xml.close(), height: height / pointsPerCm)
    }

    private static func draw(_ row: Row, _ columns: Columns, middle: Double, to svg: inout XMLWriter) {
        func words(_ lines: [String], left: Double, bold: Bool) {
            for (index, line) in lines.enumerated() where !line.isEmpty {
                // A baseline stands about a third of the size below the middle of its line.
                let offset = Double(index) - Double(lines.count - 1) / 2
                svg.element(
                    "text",
                    [
                        "x": left.short, "y": (middle + offset * lineHeight + size * 0.35).short,
                        "font-family": "Arial", "font-size": size.short, "font-weight": bold ? "bold" : nil,
                        "fill": Palette.light.ink,
                    ], text: line)
            }
        }
        func bar(_ width: Double, fill: String, stroke: String?) {
            svg.element(
                "rect",
                [
                    "x": columns.barLeft.short, "y": (middle - barHeight / 2).short, "width": width.short,
                    "height": barHeight.short, "fill": fill, "stroke": stroke,
                    "stroke-width": stroke.map { _ in "0.5" },
                ])
        }
        words(row.labels, left: 0, bold: false)
        guard let share = row.share else { return words(row.shown, left: columns.barLeft, bold: true) }
        bar(columns.barWidth, fill: Palette.light.track, stroke: Palette.light.rule)
        if share > 0 { bar(columns.barWidth * share, fill: Palette.light.bar, stroke: nil) }
        words(row.shown, left: columns.shownLeft, bold: true)
    }
}
