/// A key, as far as typing lines needs to tell keys apart.
enum Key: Hashable, Sendable {
    case character(Unicode.Scalar)
    case enter
    case eraseCharacter
    case eraseWord
    case eraseLine
    case interrupt
    case endOfInput
    case suspend
}

/// Turns the bytes that a terminal sends into keys, however they are cut into pieces.
///
/// Escape sequences (arrow and function keys, pasted controls) are swallowed whole; a byte that is not UTF-8 becomes
/// U+FFFD, so that the person sees it.
struct KeyReader {
    private enum State {
        case ground
        case escape
        /// After `ESC [`: ends with a byte from `@` to `~`.
        case sequence
        /// After `ESC O`: one more byte.
        case single
        /// After `ESC ]`, `ESC P` and the like: ends with BEL or `ESC \`.
        case string
        case stringEscape
    }

    private var state = State.ground
    private var pending: [UInt8] = []
    private var missing = 0

    /// Whether a lone Escape may have been pressed: after a moment without more bytes, call `settle`.
    var isInsideEscape: Bool {
        if case .ground = state { return false }
        return true
    }

    /// What began as an escape sequence and did not go on was the Escape key: it does nothing.
    mutating func settle() { state = .ground }

    /// The keys that `byte` completes.
    mutating func keys(for byte: UInt8) -> [Key] {
        switch state {
        case .ground: return groundKeys(for: byte)
        case .escape:
            switch byte {
            case UInt8(ascii: "["): state = .sequence
            case UInt8(ascii: "O"): state = .single
            case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
                state = .string
            case 0x1B: break
            default: state = .ground
            }
        case .sequence:
            if (0x40...0x7E).contains(byte) { state = .ground }
        case .single: state = .ground
        case .string:
            if byte == 0x07 { state = .ground } else if byte == 0x1B { state = .stringEscape }
        case .stringEscape: state = byte == UInt8(ascii: "\\") ? .ground : .string
        }
        return []
    }

    private mutating func groundKeys(for byte: UInt8) -> [Key] {
        if missing > 0 {
            if byte & 0xC0 == 0x80 {
                pending.append(byte)
                missing -= 1
                return missing == 0 ? flush() : []
            }
            return flush() + groundKeys(for: byte)
        }
        switch byte {
        case 0x1B:
            state = .escape
            return []
        case 0x0A, 0x0D: return [.enter]
        case 0x08, 0x7F: return [.eraseCharacter]
        case 0x15: return [.eraseLine]
        case 0x17: return [.eraseWord]
        case 0x03: return [.interrupt]
        case 0x04: return [.endOfInput]
        case 0x1A: return [.suspend]
        // A tab would make the width of the line depend on its place.
        case 0x09: return [.character(" ")]
        case 0..<0x20: return []
        case 0x20..<0x7F: return [.character(Unicode.Scalar(byte))]
        case 0xC2...0xDF: missing = 1
        case 0xE0...0xEF: missing = 2
        case 0xF0...0xF4: missing = 3
        default: return [.character("\u{FFFD}")]
        }
        pending = [byte]
        return []
    }

    private mutating func flush() -> [Key] {
        let text = String(decoding: pending, as: UTF8.self)
        pending = []
        missing = 0
        return text.unicodeScalars.filter { $0.properties.generalCategory != .control }.map { .character($0) }
    }
}
