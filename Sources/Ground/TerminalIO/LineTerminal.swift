import Glibc

/// A place where text is written and lines are read: a terminal, a pipe, or a test's list of replies.
public protocol LineTerminal: ~Copyable {
    /// The number of columns; 72 where nobody knows.
    var columns: Int { get }

    /// Writes text as it is, but for control characters, which are made harmless (`harmless`).
    mutating func write(_ text: String)

    /// Writes `prompt` and waits for a line.
    ///
    /// - Parameters:
    ///   - prompt: what stands before the place where the person types.
    ///   - keep: gets the words typed so far, not yet entered, at most a second after each was typed, and before
    ///     anything but a line is returned.
    mutating func readLine(prompt: String, keep: (String) -> Void) -> LineInput

    /// Whether a whole line is there already, as in the middle of a pasted text, so that `readLine` will not wait but
    /// return it; `false` where that is not known.
    mutating func isLineWaiting() -> Bool
}

extension LineTerminal where Self: ~Copyable {
    /// Whether a whole line is there already: not known.
    public mutating func isLineWaiting() -> Bool { false }
}

/// Whether reading from an open file would not wait.
func isReady(_ descriptor: Int32) -> Bool {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) > 0
}

/// What came of waiting for a line.
public enum LineInput: Hashable, Sendable {
    /// A line, without its end.
    case line(String)
    /// The person asks for a pause: Ctrl-C, or Ctrl-D where nothing was typed.
    case pause
    /// There is nothing more to read.
    case ended
    /// What is shown cannot be written any more, so there is nothing to reply to.
    case unwritable
    /// A signal asks the program to end.
    case signal(Int32)
}

/// The text with every control character but line ends and tabs replaced by what can be seen.
///
/// Escape becomes `^[`, and so on for the others in caret notation; the second set of control characters and the marks
/// that turn the direction of writing become U+FFFD. So text from anywhere cannot drive the terminal.
public func harmless(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A: shown.append(scalar)
        case 0..<0x20, 0x7F:
            shown.append("^")
            // Caret notation turns bit 6 over: 0x1B is shown as `[`, 0x7F as `?`.
            if let letter = Unicode.Scalar(scalar.value ^ 0x40) { shown.append(letter) }
        case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
        default: shown.append(scalar)
        }
    }
    return String(shown)
}
