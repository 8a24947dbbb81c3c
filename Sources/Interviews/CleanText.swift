/// The rule for words that are stored: no control characters but the end of a line and the tab.
///
/// Line ends of any kind become one `\n`; other control characters and the invisible ones that turn the direction of
/// writing are dropped; spaces at the ends go. So nothing that somebody typed or pasted can drive a terminal, a
/// spreadsheet or a document later, whoever opens it.
public func cleanWords(_ words: String) -> String {
    var kept = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in words.unicodeScalars {
        switch scalar {
        case "\n" where afterReturn: break
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": kept.append("\n")
        case "\t": kept.append(scalar)
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}": break
        default: if scalar.properties.generalCategory != .control { kept.append(scalar) }
        }
        afterReturn = scalar == "\r"
    }
    let text = String(kept)
    guard let first = text.firstIndex(where: { !$0.isWhitespace }) else { return "" }
    let last = text.lastIndex { !$0.isWhitespace } ?? first
    return String(text[first...last])
}
