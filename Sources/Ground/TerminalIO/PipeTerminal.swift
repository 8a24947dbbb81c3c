import CTerminal
import Glibc

/// Lines from a pipe or a file, text to anything: no keys, no echo.
public struct PipeTerminal: LineTerminal, ~Copyable {
    private let input: Int32
    private var output: TextOutput
    private var waiting: [UInt8] = []
    /// Where in `waiting` the next line begins, and up to where no line end is.
    private var start = 0
    private var searched = 0
    private var hasEnded = false

    /// Reads from and writes to open file descriptors, which stay open.
    public init(input: Int32 = 0, output: Int32 = 1) {
        self.input = input
        self.output = TextOutput(descriptor: output)
    }

    /// The columns of the terminal that is written to, else of `COLUMNS`, else 72.
    public var columns: Int { output.columns }

    /// Writes text, its control characters made harmless.
    public mutating func write(_ text: String) { output.write(harmless(text)) }

    /// Writes `prompt` and waits for a line; see `LineTerminal`.
    public mutating func readLine(prompt: String, keep: (String) -> Void) -> LineInput {
        write(prompt)
        // Nobody's Enter ends the line of the prompt here.
        defer { if !prompt.isEmpty { output.write("\n") } }
        if output.isGone { return .unwritable }
        while true {
            if let end = waiting[searched...].firstIndex(of: 0x0A) {
                let line = waiting[start..<end]
                start = end + 1
                searched = start
                return .line(String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
            }
            searched = waiting.count
            if hasEnded { return lastLine() }
            fill()
        }
    }

    /// Whether a whole line is there already; see `LineTerminal`.
    public mutating func isLineWaiting() -> Bool {
        if waiting[start...].contains(0x0A) { return true }
        if hasEnded || !isReady(input) { return false }
        fill()
        return waiting[start...].contains(0x0A)
    }

    /// A last line without a line end is a line all the same.
    private mutating func lastLine() -> LineInput {
        if start == waiting.count { return .ended }
        let line = String(decoding: waiting[start...], as: UTF8.self)
        start = waiting.count
        return .line(line)
    }

    private mutating func fill() {
        if start > 0 {
            waiting.removeSubrange(..<start)
            searched -= start
            start = 0
        }
        switch readBytes(from: input, into: &waiting) {
        case .some: break
        case .none: hasEnded = true
        }
    }
}

/// Adds what can be read to `bytes`; the number of bytes, or `nil` at the end or where the other side is gone.
func readBytes(from descriptor: Int32, into bytes: inout [UInt8]) -> Int? {
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        var got = -1
        repeat { got = read(descriptor, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
        count = max(got, 0)
    }
    bytes += piece
    return piece.isEmpty ? nil : piece.count
}

/// A file descriptor to write text to.
struct TextOutput {
    let descriptor: Int32
    /// Whether the other side is gone; nothing is written any more.
    private(set) var isGone = false

    init(descriptor: Int32) { self.descriptor = descriptor }

    mutating func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty, !isGone {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, -1)
            } else if errno != EINTR {
                isGone = true
            }
        }
    }

    /// The columns of the terminal behind it; else what `COLUMNS` says; else 72.
    var columns: Int {
        let told = Int(footbridge_terminal_columns(descriptor))
        if told > 0 { return told }
        let variable = getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 0
        return variable > 0 ? variable : 72
    }
}
