public import Faults

/// The text of a YAML file, to find the place of any letter of a scalar: what is wrong inside an expression is shown
/// where it stands in the file, whatever quotation marks, escapes or folded lines are around it.
public struct YAMLSource: Sendable {
    let file: String
    let bytes: [UInt8]
    /// For every line, its first code point and that code point's first byte.
    private let lines: [(point: Int, byte: Int)]
    /// The byte of every `stride`-th code point, so that a place on a very long line is found without walking it.
    private let checkpoints: [Int]
    private static let stride = 256

    /// The text of `file`; UTF-8.
    public init(_ bytes: [UInt8], file: String) {
        self.file = file
        self.bytes = Self.withoutMark(bytes)
        var lines = [(point: 0, byte: 0)]
        var checkpoints: [Int] = []
        var point = 0
        var at = 0
        while at < self.bytes.count {
            if point % Self.stride == 0 { checkpoints.append(at) }
            let ends = Self.endsLine(self.bytes, at: at)
            at += Self.width(self.bytes[at])
            point += 1
            if ends { lines.append((point, at)) }
        }
        self.lines = lines
        self.checkpoints = checkpoints
    }

    /// A file without its byte order mark, which some Windows editors write and nobody sees.
    static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// The place of a byte.
    func place(ofByte byte: Int) -> SourceLocation {
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].byte <= byte { low = middle } else { high = middle }
        }
        let end = min(max(byte, 0), bytes.count)
        let column = bytes[min(lines[low].byte, end)..<end].count { $0 & 0xC0 != 0x80 }
        return SourceLocation(file: file, line: low + 1, column: column + 1)
    }

    /// The place of every code point of a scalar's text, and of its end: one more than the text has code points.
    public func places(in node: YAMLNode) -> [SourceLocation] {
        guard let text = node.text else { return [node.location] }
        guard var cursor = cursor(at: node.location) else {
            return Array(repeating: node.location, count: text.unicodeScalars.count + 1)
        }
        let escape: Unicode.Scalar?
        switch cursor.current {
        case "\"":
            escape = "\\"
            cursor.advance()
        case "'":
            escape = "'"
            cursor.advance()
        case "|", ">":
            escape = nil
            cursor.skip { !isBreak($0) }
        default: escape = nil
        }
        var places: [SourceLocation] = []
        for scalar in text.unicodeScalars {
            let isBlank = isBlank(scalar)
            // Folding and indentation only ever take blanks away, so everything else is found by passing over them.
            if !isBlank { cursor.skip(while: isBlank(_:)) }
            if escape == "\\" { cursor.skipFoldedBreaks() }
            places.append(cursor.location)
            if let escape, cursor.current == escape {
                cursor.skipEscape(escape)
            } else if !isBlank || cursor.current.map(isBlank(_:)) == true {
                cursor.advance()
            }
        }
        return places + [cursor.location]
    }

    private func cursor(at location: SourceLocation) -> Cursor? {
        guard lines.indices.contains(location.line - 1), location.column > 0 else { return nil }
        let point = lines[location.line - 1].point + location.column - 1
        guard checkpoints.indices.contains(point / Self.stride) else { return nil }
        var byte = checkpoints[point / Self.stride]
        for _ in 0..<point % Self.stride where byte < bytes.count { byte += Self.width(bytes[byte]) }
        return Cursor(source: self, byte: byte, location: location)
    }

    fileprivate static func width(_ first: UInt8) -> Int {
        switch first {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// Whether a line ends with the code point at a byte; the line ends of YAML 1.1, which libyaml counts.
    fileprivate static func endsLine(_ bytes: [UInt8], at index: Int) -> Bool {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch bytes[index] {
        case 0x0A: return true
        case 0x0D: return next != 0x0A
        case 0xC2: return next == 0x85
        case 0xE2: return next == 0x80 && index + 2 < bytes.count && (bytes[index + 2] | 1) == 0xA9
        default: return false
        }
    }
}

private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || isBreak(scalar)
}

/// A place in the file that moves on; stands still at the end.
private struct Cursor {
    let source: YAMLSource
    var byte: Int
    var location: SourceLocation

    var current: Unicode.Scalar? { scalar(at: byte) }

    private var following: Unicode.Scalar? {
        byte < source.bytes.count ? scalar(at: byte + YAMLSource.width(source.bytes[byte])) : nil
    }

    private func scalar(at byte: Int) -> Unicode.Scalar? {
        guard byte < source.bytes.count else { return nil }
        let end = min(byte + YAMLSource.width(source.bytes[byte]), source.bytes.count)
        return String(decoding: source.bytes[byte..<end], as: UTF8.self).unicodeScalars.first
    }

    mutating func advance() {
        guard byte < source.bytes.count else { return }
        let ends = YAMLSource.endsLine(source.bytes, at: byte)
        byte += YAMLSource.width(source.bytes[byte])
        if ends {
            location.line += 1
            location.column = 1
        } else {
            location.column += 1
        }
    }

    mutating func skip(while holds: (Unicode.Scalar) -> Bool) {
        while let scalar = current, holds(scalar) { advance() }
    }

    /// A backslash at the end of a line joins it to the next one and stands for nothing.
    mutating func skipFoldedBreaks() {
        while current == "\\", following.map(isBreak) == true {
            advance()
            skip(while: isBlank)
        }
    }

    /// Moves past `\"`, `\u0041`, `''` and the like, which stand for one letter.
    mutating func skipEscape(_ escape: Unicode.Scalar) {
        advance()
        let kind = current
        advance()
        guard escape == "\\" else { return }
        for _ in 0..<(kind == "x" ? 2 : kind == "u" ? 4 : kind == "U" ? 8 : 0) { advance() }
    }
}
