/// The words of `inlines` on one line, without what sets them apart.
func plainText(_ inlines: [Inline]) -> String {
    inlines.map { inline in
        switch inline {
        case .text(let text), .strong(let text), .foreign(let text, _): text.readable
        case .reference(_, let text), .link(_, let text): text.readable
        }
    }.joined()
}

extension Table.Cell {
    /// What the cell shows, on one line.
    var text: String {
        switch self {
        case .text(let text): text.readable
        case .number(let number): number.grouped
        }
    }
}
