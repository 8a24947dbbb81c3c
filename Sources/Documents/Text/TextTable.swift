/// A table in columns of characters; cells that are too wide go on below.
struct TextTable {
    /// The lines, the header's first.
    let lines: [String]

    /// Lays out `table` in lines of at most `width` characters, or a little more where it has very many columns.
    init(_ table: Table, width: Int) {
        let header = table.columns.map(\.title.readable)
        let rows = table.rows.map { $0.map(\.text) }
        let widths = Self.widths([header] + rows, within: width - 2 * (table.columns.count - 1))
        func line(_ cells: [String]) -> [String] {
            let wrapped = zip(cells, widths).map { Self.wrapped($0, within: $1) }
            let height = wrapped.map(\.count).max() ?? 0
            return (0..<height).map { row in
                var line = ""
                for (number, (cell, width)) in zip(wrapped, widths).enumerated() {
                    let text = row < cell.count ? cell[row] : ""
                    let padding = String(repeating: " ", count: max(0, width - text.count))
                    if number > 0 { line += "  " }
                    line += table.columns[number].alignment == .number ? padding + text : text + padding
                }
                while line.last == " " { line.removeLast() }
                return line
            }
        }
        lines =
            line(header) + [widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")]
            + rows.flatMap(line)
    }

    /// Takes from the widest column until all fit.
    private static func widths(_ rows: [[String]], within room: Int) -> [Int] {
        guard let first = rows.first else { return [] }
        var widths = first.indices.map { column in max(1, rows.map { $0[column].count }.max() ?? 1) }
        while widths.reduce(0, +) > room, let widest = widths.max(), widest > 6,
            let column = widths.firstIndex(of: widest)
        {
            widths[column] -= 1
        }
        return widths
    }

    /// `text` in lines of at most `limit` characters, broken at spaces and at its own line ends.
    static func wrapped(_ text: String, within limit: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                var word = word
                if !line.isEmpty, line.count + 1 + word.count > limit {
                    lines.append(line)
                    line = ""
                }
                while line.isEmpty, word.count > max(1, limit) {
                    lines.append(String(word.prefix(max(1, limit))))
                    word = word.dropFirst(max(1, limit))
                }
                line += line.isEmpty ? String(word) : " \(word)"
            }
            lines.append(line)
        }
        return lines
    }
}
