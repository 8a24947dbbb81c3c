/// Writes CSV as RFC 4180 has it, UTF-8, lines ended by CR LF, with nothing in it that a spreadsheet would run.
public struct CSVWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// A file without rows.
    public init() {}

    /// Adds a row.
    ///
    /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it, so that no
    /// spreadsheet takes it for a formula; a number is left as it is. Control characters other than the line end and the
    /// tab are shown as their Unicode picture (U+2400 and on).
    public mutating func row(_ cells: [String]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            let harmless = CSVWriter.harmless(cell)
            let needsQuotes =
                harmless.utf8.contains { byte in
                    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
                        || byte == UInt8(ascii: "\r")
                } || harmless.first == " " || harmless.last == " " || (cells.count == 1 && harmless.isEmpty)
            if needsQuotes {
                bytes.append(UInt8(ascii: "\""))
                for byte in harmless.utf8 {
                    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                    bytes.append(byte)
                }
                bytes.append(UInt8(ascii: "\""))
            } else {
                bytes += harmless.utf8
            }
        }
        bytes += "\r\n".utf8
    }

    static func harmless(_ cell: String) -> String {
        var text = String.UnicodeScalarView()
        if isFormula(cell) { text.append("'") }
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "\n", "\t": text.append(scalar)
            case "\u{0}"..."\u{1F}": text.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case "\u{7F}": text.append("\u{2421}")
            case "\u{80}"..."\u{9F}": text.append("\u{FFFD}")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    private static func isFormula(_ cell: String) -> Bool {
        switch cell.unicodeScalars.first {
        case "=", "@", "\t", "\r": true
        case "+", "-": !isNumber(cell)
        default: false
        }
    }

    /// `-5` and `-0.25` are figures of our own tables; `-5+3` is not.
    private static func isNumber(_ cell: String) -> Bool {
        let digits = cell.dropFirst()
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            && digits.utf8.count { $0 == UInt8(ascii: ".") } <= 1
    }
}
