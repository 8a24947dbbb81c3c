/// The line being typed, and what the terminal must be told so that it shows it.
///
/// Only characters, backspaces and line ends are used, no escape sequence: a terminal of any kind, a braille display
/// and a log show the same. A backspace cannot climb to the row above; where it would have to, what is left is written
/// again on a new row.
struct EditedLine {
    /// What stands before the text on the row where it begins.
    let prompt: String
    /// The columns of the terminal.
    let columns: Int
    private(set) var text = ""

    init(prompt: String, columns: Int) {
        self.prompt = prompt
        self.columns = max(columns, 2)
    }

    /// Adds a character; what to write.
    mutating func add(_ scalar: Unicode.Scalar) -> String {
        text.unicodeScalars.append(scalar)
        return String(scalar)
    }

    /// Takes away the last character; what to write.
    mutating func eraseCharacter() -> String { text.isEmpty ? "" : erase(from: text.index(before: text.endIndex)) }

    /// Takes away the last word with the spaces after it; what to write.
    mutating func eraseWord() -> String {
        let wordEnd = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
        let wordStart = text[..<wordEnd].lastIndex { $0.isWhitespace }.map { text.index(after: $0) }
        return erase(from: wordStart ?? text.startIndex)
    }

    /// Takes away everything; what to write.
    mutating func eraseLine() -> String { erase(from: text.startIndex) }

    /// Prompt and text on a new row, after the terminal was used by somebody else.
    var rewritten: String { "\n" + prompt + text }

    private mutating func erase(from start: String.Index) -> String {
        if start == text.endIndex { return "" }
        let column = displayWidth(prompt) + displayWidth(text)
        let gone = displayWidth(text[start...])
        text = String(text[..<start])
        let inRow = column % columns
        if gone > inRow || inRow == 0 { return rewritten }
        return String(repeating: "\u{8} \u{8}", count: gone)
    }
}
