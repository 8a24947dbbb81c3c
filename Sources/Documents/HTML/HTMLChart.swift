import Markup

/// A bar chart as inline SVG that is as wide as the column it stands in, whatever that is.
///
/// Bars are measured in per cent and words are not scaled, so a telephone shows words of full size. Labels stand on
/// lines of their own above the bars, where a long one has room at 320 pixels too.
struct HTMLChart {
    private let chart: BarChart
    private let anchor: String

    /// What is left of a telephone's 320 pixels between the page's margins.
    private static let narrow = 280.0
    private static let lineHeight = 22.0
    private static let barHeight = 22.0
    private static let gap = 16.0
    private static let measure = LineMeasure(size: 16)
    /// Values are bold, and bold letters are up to a tenth wider.
    private static let boldMeasure = LineMeasure(size: 17.6)
    private static let valueLimit = 130.0

    /// The chart whose figure has the given anchor.
    init(_ chart: BarChart, anchor: String) {
        self.chart = chart
        self.anchor = anchor
    }

    private struct Row {
        let labels: [String]
        let shown: String?
        let share: Double?
        let top: Double

        var barTop: Double { top + Double(labels.count) * HTMLChart.lineHeight + 4 }
        var bottom: Double { share == nil && shown == nil ? barTop : barTop + HTMLChart.barHeight }
    }

    /// Writes the picture with its title and description.
    func write(to html: inout XMLWriter) {
        let shownWidths = chart.bars.filter { $0.value != nil }.map(shownWidth).filter { $0 <= Self.valueLimit }
        let valueRoom = shownWidths.max() ?? Self.valueLimit
        let full = (Self.narrow - valueRoom - 10) / Self.narrow * 100
        let rows = rows()
        let height = (rows.last?.bottom ?? 0) + 4
        html.element(
            "svg",
            [
                "role": "img", "aria-labelledby": "\(anchor).title \(anchor).words", "width": "100%",
                "height": height.short, "focusable": "false",
            ]
        ) { svg in
            svg.element("title", ["id": "\(anchor).title"], text: chart.caption.readable)
            svg.element("desc", ["id": "\(anchor).words"], text: chart.description.readable)
            for row in rows { write(row, full: full, to: &svg) }
        }
    }

    private func rows() -> [Row] {
        var rows: [Row] = []
        var top = 0.0
        for bar in chart.bars {
            let shown = bar.shown.readable
            let share = bar.share(of: chart.base)
            var labels = Self.measure.lines(bar.label.readable, within: Self.narrow)
            // What does not fit beside a bar, or has none, stands under the label.
            let isBeside = share != nil && Self.boldMeasure.width(shown) <= Self.valueLimit
            if !isBeside { labels += Self.measure.lines(shown, within: Self.narrow) }
            let row = Row(labels: labels, shown: isBeside ? shown : nil, share: share, top: top)
            rows.append(row)
            top = row.bottom + Self.gap
        }
        return rows
    }

    private func shownWidth(_ bar: BarChart.Bar) -> Double { Self.boldMeasure.width(bar.shown.readable) }

    private func write(_ row: Row, full: Double, to svg: inout XMLWriter) {
        for (index, line) in row.labels.enumerated() {
            let baseline = row.top + Double(index + 1) * Self.lineHeight - 5
            svg.element("text", ["x": "0", "y": baseline.short], text: line)
        }
        guard let share = row.share else { return }
        let (top, height) = (row.barTop.short, Self.barHeight.short)
        svg.element("rect", ["class": "track", "x": "0", "y": top, "width": "\(full.short)%", "height": height])
        if share > 0 {
            svg.element(
                "rect", ["class": "bar", "x": "0", "y": top, "width": "\((full * share).short)%", "height": height])
        }
        if let shown = row.shown {
            svg.element(
                "text", ["class": "value", "x": "\(full.short)%", "dx": "10", "y": (row.barTop + 17).short], text: shown
            )
        }
    }
}
