import Glibc
import Testing

@testable import TerminalIO

/// Two ends of something that bytes go through.
private struct Ends {
    var ours: Int32
    var theirs: Int32

    static func pipe() throws -> Ends {
        var ends: [Int32] = [0, 0]
        try #require(Glibc.pipe(&ends) == 0)
        return Ends(ours: ends[1], theirs: ends[0])
    }

    static func terminal(columns: UInt16) throws -> Ends {
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&master, &slave, nil, nil, &size) == 0)
        return Ends(ours: master, theirs: slave)
    }

    func send(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(ours, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// What arrived at our end so far.
    func received() -> String {
        var bytes: [UInt8] = []
        var ready = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
        while poll(&ready, 1, 50) > 0, readBytes(from: ours, into: &bytes) != nil {}
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Sends a text and takes in what is echoed, until all of it was: neither side may fill up.
    func converse(_ text: String) {
        var rest = Array(text.utf8)[...]
        var echoed: [UInt8] = []
        while echoed.count < text.utf8.count {
            var ready = pollfd(fd: ours, events: Int16(rest.isEmpty ? POLLIN : POLLIN | POLLOUT), revents: 0)
            guard poll(&ready, 1, 5_000) > 0 else { return }
            if ready.revents & Int16(POLLIN) != 0, readBytes(from: ours, into: &echoed) == nil { return }
            if ready.revents & Int16(POLLOUT) != 0 {
                let count = rest.prefix(512).withUnsafeBytes { write(ours, $0.baseAddress, $0.count) }
                rest = rest.dropFirst(max(count, 0))
            }
        }
    }

    func close() {
        Glibc.close(ours)
        Glibc.close(theirs)
    }
}

/// Work on a thread of its own: the pool that tests run in has two here, and a test that waits holds one of them.
private final class Worker {
    private let work: @Sendable () -> Void
    private var thread = pthread_t()

    init(_ work: @escaping @Sendable () -> Void) {
        self.work = work
        pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<Worker>.fromOpaque(context).takeRetainedValue().work() }
                return nil
            }, Unmanaged.passRetained(self).toOpaque())
    }

    func join() { pthread_join(thread, nil) }
}

@Suite struct PipeTests {
    @Test("lines of any length come whole, the last one without an end too, and then the end")
    func lines() throws {
        let ends = try Ends.pipe()
        let long = String(repeating: "word é ", count: 100_000)
        let sender = Worker {
            ends.send("one\r\n\n\(long)\nlast")
            Glibc.close(ends.ours)
        }
        let nowhere = open("/dev/null", O_WRONLY)
        var pipe = PipeTerminal(input: ends.theirs, output: nowhere)
        #expect(pipe.readLine(prompt: "", keep: { _ in }) == .line("one"))
        #expect(pipe.readLine(prompt: "", keep: { _ in }) == .line(""))
        #expect(pipe.readLine(prompt: "", keep: { _ in }) == .line(long))
        #expect(pipe.readLine(prompt: "", keep: { _ in }) == .line("last"))
        #expect(pipe.readLine(prompt: "", keep: { _ in }) == .ended)
        sender.join()
        Glibc.close(ends.theirs)
        Glibc.close(nowhere)
    }

    @Test("a prompt's line ends though nobody's Enter is echoed")
    func promptLine() throws {
        let replies = try Ends.pipe()
        let screen = try Ends.pipe()
        replies.send("yes\n")
        var pipe = PipeTerminal(input: replies.theirs, output: screen.ours)
        #expect(pipe.readLine(prompt: "Answer: ", keep: { _ in }) == .line("yes"))
        pipe.write("Saved.\n")
        #expect(Ends(ours: screen.theirs, theirs: screen.ours).received() == "Answer: \nSaved.\n")
        replies.close()
        screen.close()
    }

    @Test("what is no terminal is not typed into")
    func noTerminal() throws {
        let ends = try Ends.pipe()
        if TypedTerminal(input: ends.theirs, output: ends.ours) != nil {
            Issue.record("a pipe was taken for a terminal")
        }
        ends.close()
    }
}

/// One at a time: the program has one terminal.
@Suite(.serialized) struct TypedTerminalTests {
    @Test("typed keys are echoed without a single escape, and the line comes back as it was corrected")
    func typing() throws {
        let ends = try Ends.terminal(columns: 40)
        guard var terminal = TypedTerminal(input: ends.theirs, output: ends.theirs) else {
            Issue.record("the pseudo-terminal was not taken")
            return
        }
        #expect(terminal.columns == 40)
        ends.send("caz\u{7F}f\u{1B}[D\u{E9}s\r")
        #expect(terminal.readLine(prompt: "Answer: ", keep: { _ in }) == .line("cafés"))
        #expect(ends.received() == "Answer: caz\u{8} \u{8}fés\r\n")
        terminal.write("\u{1B}[2J")
        #expect(ends.received() == "^[[2J")
        _ = consume terminal
        ends.close()
    }

    @Test("a pipe knows whether a whole line is waiting")
    func lineWaiting() throws {
        let ends = try Ends.pipe()
        let nowhere = open("/dev/null", O_WRONLY)
        var pipe = PipeTerminal(input: ends.theirs, output: nowhere)
        let isWaitingAtFirst = pipe.isLineWaiting()
        #expect(!isWaitingAtFirst)
        ends.send("one\ntwo\nthr")
        let isWaitingForTwo = pipe.isLineWaiting()
        #expect(isWaitingForTwo)
        #expect(pipe.readLine(prompt: "", keep: { _ in }) == .line("one"))
        let isWaitingForOne = pipe.isLineWaiting()
        #expect(isWaitingForOne)
        #expect(pipe.readLine(prompt: "", keep: { _ in }) == .line("two"))
        let isWaitingForPiece = pipe.isLineWaiting()
        #expect(!isWaitingForPiece)
        ends.send("ee\n")
        let isWaitingForThree = pipe.isLineWaiting()
        #expect(isWaitingForThree)
        Glibc.close(nowhere)
        Glibc.close(ends.ours)
        Glibc.close(ends.theirs)
    }

    @Test("a line longer than 4,095 bytes is not cut")
    func longLine() throws {
        let ends = try Ends.terminal(columns: 80)
        guard var terminal = TypedTerminal(input: ends.theirs, output: ends.theirs) else {
            Issue.record("the pseudo-terminal was not taken")
            return
        }
        let long = String(repeating: "a long story ", count: 2_000)
        let person = Worker { ends.converse(long + "\r") }
        #expect(terminal.readLine(prompt: "", keep: { _ in }) == .line(long))
        person.join()
        _ = consume terminal
        ends.close()
    }

    @Test("half-typed words are handed on before a pause, and Ctrl-D pauses only on an empty line")
    func pause() throws {
        let ends = try Ends.terminal(columns: 80)
        guard var terminal = TypedTerminal(input: ends.theirs, output: ends.theirs) else {
            Issue.record("the pseudo-terminal was not taken")
            return
        }
        var kept: [String] = []
        ends.send("half a th\u{4}\u{3}")
        #expect(terminal.readLine(prompt: "", keep: { kept.append($0) }) == .pause)
        #expect(kept == ["half a th"])
        ends.send("\u{4}")
        #expect(terminal.readLine(prompt: "", keep: { kept.append($0) }) == .pause)
        #expect(kept.count == 1)
        _ = consume terminal
        ends.close()
    }

    @Test("half-typed words are handed on while nothing more is typed")
    func handedOn() throws {
        let ends = try Ends.terminal(columns: 80)
        guard var terminal = TypedTerminal(input: ends.theirs, output: ends.theirs) else {
            Issue.record("the pseudo-terminal was not taken")
            return
        }
        var kept: [String] = []
        ends.send("half")
        // The rest is typed only once the half was handed on: the line would never end otherwise.
        #expect(
            terminal.readLine(prompt: "") { half in
                kept.append(half)
                ends.send(" and whole\r")
            } == .line("half and whole"))
        #expect(kept.first == "half")
        _ = consume terminal
        ends.close()
    }

    @Test("the terminal is put back as it was")
    func restored() throws {
        let ends = try Ends.terminal(columns: 80)
        var before = termios()
        tcgetattr(ends.theirs, &before)
        guard let terminal = TypedTerminal(input: ends.theirs, output: ends.theirs) else {
            Issue.record("the pseudo-terminal was not taken")
            return
        }
        var during = termios()
        tcgetattr(ends.theirs, &during)
        #expect(during.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0)
        _ = consume terminal
        var after = termios()
        tcgetattr(ends.theirs, &after)
        #expect(after.c_lflag == before.c_lflag)
        #expect(after.c_iflag == before.c_iflag)
        ends.close()
    }
}
