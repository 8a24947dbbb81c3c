/// The text in lines of at most `width` columns, broken between words only: a longer word stands on a line of its own,
/// uncut.
///
/// - Parameters:
///   - width: the columns of a line, with what stands before it.
///   - first: what stands before the first line, such as `SAY: `.
///   - rest: what stands before the others; where `nil`, as many spaces as `first` is wide.
public func wrapped(_ text: String, width: Int, first: String = "", rest: String? = nil) -> [String] {
    let rest = rest ?? String(repeating: " ", count: displayWidth(first))
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        var line = lines.isEmpty ? first : rest
        var column = displayWidth(line)
        var isEmpty = true
        for word in paragraph.split(whereSeparator: \.isWhitespace) {
            let wide = displayWidth(word)
            if !isEmpty, column + 1 + wide > width {
                lines.append(line)
                line = rest
                column = displayWidth(rest)
                isEmpty = true
            }
            if !isEmpty {
                line += " "
                column += 1
            }
            line += word
            column += wide
            isEmpty = false
        }
        while line.last == " " { line.removeLast() }
        lines.append(line)
    }
    return lines
}
