/// Where everything in a document stands: anchors that are safe in any format, numbers of tables and figures, and the
/// levels at which headings follow each other without a gap.
struct DocumentIndex {
    /// What a reference leads to.
    struct Target {
        /// The anchor, unique among all of the document.
        let anchor: String
        /// What the writer says where the reference brings no words of its own.
        let label: String
        /// What kind of thing it is.
        let kind: Kind
    }

    /// The kinds of thing that a reference leads to.
    enum Kind {
        case heading
        case facts
        case table
        case figure
    }

    /// A heading as it stands in a list of contents.
    struct Heading {
        let level: Int
        let anchor: String
        let title: String
    }

    /// The headings from first to last.
    let headings: [Heading]
    private let targets: [String: Target]
    private let byBlock: [Int: Target]
    private let levels: [Int: Int]

    /// Walks through `document` once.
    ///
    /// - Parameter reserved: anchors that the writer needs for itself.
    init(_ document: Document, reserved: Set<String> = []) {
        var taken = reserved
        var targets: [String: Target] = [:]
        var byBlock: [Int: Target] = [:]
        var levels: [Int: Int] = [:]
        var headings: [Heading] = []
        var tables = 0
        var figures = 0
        var level = 0
        func add(_ id: String, _ label: String, _ kind: Kind, at index: Int) {
            let target = Target(anchor: Self.anchor(for: id, among: &taken), label: label, kind: kind)
            byBlock[index] = target
            // Where an identifier stands twice, references lead to the first.
            if targets[id] == nil { targets[id] = target }
        }
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .heading(let wanted, let id, let inlines):
                // A level that was skipped would leave a gap in the outline.
                level = min(max(1, wanted), level + 1, 5)
                levels[index] = level
                let title = plainText(inlines)
                add(id, title, .heading, at: index)
                if let target = byBlock[index] {
                    headings.append(Heading(level: level, anchor: target.anchor, title: title))
                }
            case .facts(let id, let title, _):
                add(id, title.readable, .facts, at: index)
            case .table(let table):
                tables += 1
                add(table.id, "\(Wording.table) \(tables)", .table, at: index)
            case .barChart(let chart):
                figures += 1
                add(chart.id, "\(Wording.figure) \(figures)", .figure, at: index)
            case .paragraph, .list, .quote, .callout: break
            }
        }
        self.targets = targets
        self.byBlock = byBlock
        self.levels = levels
        self.headings = headings
    }

    /// What a reference to `id` leads to, or `nil` where nothing in the document is called that.
    subscript(id: String) -> Target? { targets[id] }

    /// What the block at `position` is to references: `nil` for blocks without an identifier.
    func target(at position: Int) -> Target? { byBlock[position] }

    /// The level of the heading at `position`, from 1.
    func level(at position: Int) -> Int { levels[position] ?? 1 }

    /// An anchor of letters, digits, hyphens and underscores, so that writers can make their own with other characters.
    private static func anchor(for id: String, among taken: inout Set<String>) -> String {
        var anchor = String(
            String.UnicodeScalarView(
                id.unicodeScalars.map { scalar in
                    switch scalar {
                    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": scalar
                    default: "-"
                    }
                }))
        if anchor.first?.isLetter != true { anchor = "part-\(anchor)" }
        let base = anchor
        var copy = 1
        while !taken.insert(anchor).inserted {
            copy += 1
            anchor = "\(base)-\(copy)"
        }
        return anchor
    }
}
