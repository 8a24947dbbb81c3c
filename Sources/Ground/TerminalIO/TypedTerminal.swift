import CTerminal
import Glibc

/// A real terminal, read key by key: lines of any length, and half-typed words handed on once a second.
///
/// The terminal is switched while a value of this type lives, and put back when it goes; a crash or a signal puts it
/// back as well. Only one may live at a time.
public struct TypedTerminal: LineTerminal, ~Copyable {
    private let input: Int32
    private let signals: Int32
    private var output: TextOutput
    private var keys = KeyReader()
    private var bytes: [UInt8] = []
    private var next = 0

    /// Switches the terminal `input` to reading key by key; `nil` where it is no terminal, or one is in use already.
    public init?(input: Int32 = 0, output: Int32 = 1) {
        let signals = footbridge_terminal_enter(input)
        guard signals >= 0 else { return nil }
        self.input = input
        self.signals = signals
        self.output = TextOutput(descriptor: output)
    }

    deinit { footbridge_terminal_leave() }

    /// The columns of the terminal that is written to, else of `COLUMNS`, else 72.
    public var columns: Int { output.columns }

    /// Writes text, its control characters made harmless.
    public mutating func write(_ text: String) { output.write(harmless(text)) }

    /// Writes `prompt` and waits for a line; see `LineTerminal`.
    public mutating func readLine(prompt: String, keep: (String) -> Void) -> LineInput {
        write(prompt)
        var line = EditedLine(prompt: prompt, columns: columns)
        // When the oldest character that was not handed to `keep` was typed.
        var unkeptSince: ContinuousClock.Instant?
        func handOn() {
            if unkeptSince != nil { keep(line.text) }
            unkeptSince = nil
        }
        while true {
            while next < bytes.count {
                let byte = bytes[next]
                next += 1
                for key in keys.keys(for: byte) {
                    let before = line.text.utf8.count
                    switch key {
                    case .enter:
                        output.write("\n")
                        return .line(line.text)
                    case .interrupt, .endOfInput:
                        if key == .endOfInput, !line.text.isEmpty { break }
                        handOn()
                        output.write("\n")
                        return .pause
                    case .suspend:
                        handOn()
                        footbridge_terminal_suspend()
                        output.write(line.rewritten)
                    case .character(let scalar): output.write(harmless(line.add(scalar)))
                    case .eraseCharacter: output.write(line.eraseCharacter())
                    case .eraseWord: output.write(line.eraseWord())
                    case .eraseLine: output.write(line.eraseLine())
                    }
                    if line.text.utf8.count != before, unkeptSince == nil { unkeptSince = .now }
                }
                if let since = unkeptSince, since.duration(to: .now) >= .seconds(1) { handOn() }
            }
            if output.isGone {
                handOn()
                return .ended
            }
            switch wait(milliseconds: patience(unkeptSince)) {
            case .nothing:
                keys.settle()
                if let since = unkeptSince, since.duration(to: .now) >= .seconds(1) { handOn() }
            case .input: break
            case .end:
                handOn()
                return .ended
            case .signal(SIGTSTP):
                handOn()
                footbridge_terminal_suspend()
                output.write(line.rewritten)
            case .signal(let number):
                handOn()
                return .signal(number)
            }
        }
    }

    /// Whether a whole line is there already; see `LineTerminal`.
    public mutating func isLineWaiting() -> Bool {
        if isLineInHand { return true }
        guard isReady(input) else { return false }
        bytes.removeSubrange(..<next)
        next = 0
        return readBytes(from: input, into: &bytes) != nil && isLineInHand
    }

    /// Whether the keys in hand come to an Enter before they come to anything that interrupts the line.
    private var isLineInHand: Bool {
        let ending = bytes[next...].first { [0x0A, 0x0D, 0x03, 0x04, 0x1A].contains($0) }
        return ending == 0x0A || ending == 0x0D
    }

    private enum Arrival {
        case nothing, input, end
        case signal(Int32)
    }

    /// How long to wait for a key: for ever, but 50 ms where it tells the Escape key from a sequence, and only until a
    /// second has passed where words wait to be kept.
    private func patience(_ unkeptSince: ContinuousClock.Instant?) -> Int32 {
        if keys.isInsideEscape { return 50 }
        guard let unkeptSince else { return -1 }
        let (seconds, attoseconds) = unkeptSince.duration(to: .now).components
        let passed = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        return Int32(clamping: max(0, 1000 - passed))
    }

    private mutating func wait(milliseconds: Int32) -> Arrival {
        var ready = [
            pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&ready, 2, milliseconds)
        if count < 0 { return errno == EINTR ? .nothing : .end }
        if ready[0].revents & Int16(POLLIN) != 0 {
            var arrived: [UInt8] = []
            if readBytes(from: signals, into: &arrived) != nil, let number = arrived.first {
                return .signal(Int32(number))
            }
        }
        if ready[1].revents != 0 {
            bytes.removeAll(keepingCapacity: true)
            next = 0
            return readBytes(from: input, into: &bytes) == nil ? .end : .input
        }
        return .nothing
    }
}

/// Ends the program by `signal`, after the terminal is put back, so that its exit status tells the truth.
public func endProgram(bySignal signal: Int32) -> Never {
    footbridge_end_by_signal(signal)
}
