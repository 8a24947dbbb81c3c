import Glibc

/// A running `footbridge` that a test talks to: in a real pseudo-terminal of its own, or through pipes.
///
/// It is killed, if it still runs, when the session goes.
public final class ProgramSession {
    /// What the program reads from and writes to.
    public enum Line: Sendable {
        /// A pseudo-terminal of so many columns.
        case terminal(columns: UInt16)
        /// Plain pipes; errors come out of the same one as the rest.
        case pipes
    }

    private var input: Int32
    private let output: Int32
    private let pid: pid_t
    private let isTerminal: Bool
    private var exitCode: Int32?
    /// Every byte that the program wrote so far.
    public private(set) var bytes: [UInt8] = []

    /// Starts `footbridge`.
    ///
    /// - Parameter folder: the folder it stands in.
    public init(
        _ arguments: [String], in folder: String, on line: Line, environment: [String: String] = ["TERM": "xterm"]
    ) throws {
        var ends: (input: Int32, output: Int32) = (-1, -1)
        (ends.input, ends.output, pid) = try startAlone {
            switch line {
            case .terminal(let columns):
                return try Self.startInTerminal(arguments, folder, columns, environment)
            case .pipes: return try Self.startOnPipes(arguments, folder, environment)
            }
        }
        input = ends.input
        output = ends.output
        if case .terminal = line { isTerminal = true } else { isTerminal = false }
    }

    deinit {
        if exitCode == nil {
            kill(pid, SIGKILL)
            _ = waitForEnd(of: pid)
        }
        if input >= 0 { close(input) }
        if input != output { close(output) }
    }

    /// What the program wrote so far, as text.
    public var screen: String { String(decoding: bytes, as: UTF8.self) }

    /// What the program wrote after `mark`, a count of bytes.
    public func screen(after mark: Int) -> String { String(decoding: bytes.dropFirst(mark), as: UTF8.self) }

    /// Types a text; `\n` is Enter.
    public func type(_ text: String) {
        var rest = Array(text.utf8.map { isTerminal && $0 == 10 ? 13 : $0 })[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Ends the input of a program on pipes.
    public func endInput() {
        guard !isTerminal, input >= 0 else { return }
        close(input)
        input = -1
    }

    /// Waits until the program has written `text` since `mark`.
    ///
    /// - Throws: where it did not come within so many seconds, or the program ended before; says what came instead.
    /// - Returns: the mark after the text.
    @discardableResult
    public func wait(for text: String, after mark: Int = 0, seconds: Int = 30) throws -> Int {
        let wanted = Array(text.utf8)
        var left = seconds * 20
        while true {
            if let found = bytes.dropFirst(mark).firstRange(of: wanted) { return found.upperBound }
            guard left > 0, readMore(milliseconds: 50) else {
                throw TestTrouble(description: "\"\(text)\" did not come; instead: \(screen(after: mark))")
            }
            left -= 1
        }
    }

    /// Waits until the program asks for something: its last line ends with a colon and a space, and not with a line end.
    ///
    /// - Returns: what it wrote since `mark`.
    public func waitForPrompt(after mark: Int, seconds: Int = 30) throws -> String {
        var left = seconds * 20
        while true {
            let new = screen(after: mark)
            if new.hasSuffix(": ") || new.hasSuffix("carry on. ") { return new }
            guard left > 0, readMore(milliseconds: 50) else {
                throw TestTrouble(description: "nothing was asked for; instead: \(new)")
            }
            left -= 1
        }
    }

    /// Ends the program as a power cut would.
    public func killNow() {
        kill(pid, SIGKILL)
        exitCode = waitForEnd(of: pid)
        while readMore(milliseconds: 0) {}
    }

    /// Asks the program to end with a signal.
    public func send(_ signal: Int32) { kill(pid, signal) }

    /// Waits for the program's own end and gives its exit code, 128 + n where signal n ended it.
    ///
    /// - Throws: where it does not end within so many seconds.
    public func end(seconds: Int = 30) throws -> Int32 {
        var left = seconds * 20
        while readMore(milliseconds: 50) {
            left -= 1
            if left == 0 { throw TestTrouble(description: "the program does not end; it wrote: \(screen)") }
        }
        if let exitCode { return exitCode }
        let code = waitForEnd(of: pid)
        exitCode = code
        return code
    }

    /// Reads what there is, or waits so long for it; whether more can come.
    private func readMore(milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return exitCode == nil && !hasEnded }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = chunk.withUnsafeMutableBytes { Glibc.read(output, $0.baseAddress, $0.count) }
        guard count > 0 else { return false }
        bytes += chunk[..<count]
        return true
    }

    /// Whether the program is at its end; it is left to be waited for.
    private var hasEnded: Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(pid), &information, WEXITED | WNOHANG | WNOWAIT) == 0 && information.si_signo != 0
    }

    private static func startInTerminal(
        _ arguments: [String], _ folder: String, _ columns: UInt16, _ environment: [String: String]
    ) throws -> (Int32, Int32, pid_t) {
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &size) == 0 else {
            throw TestTrouble(description: "no pseudo-terminal to be had")
        }
        defer { close(slave) }
        for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var name = [CChar](repeating: 0, count: 64)
        guard ttyname_r(slave, &name, name.count) == 0 else {
            throw TestTrouble(description: "the pseudo-terminal has no name")
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        let pid = try spawn(
            footbridgeBinary, arguments, in: folder, actions: &actions, environment: environment, newSession: true)
        return (master, master, pid)
    }

    private static func startOnPipes(
        _ arguments: [String], _ folder: String, _ environment: [String: String]
    ) throws -> (Int32, Int32, pid_t) {
        var there: [Int32] = [-1, -1]
        var back: [Int32] = [-1, -1]
        guard pipe(&there) == 0, pipe(&back) == 0 else { throw TestTrouble(description: "no pipe to be had") }
        for descriptor in there + back { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        defer {
            close(there[0])
            close(back[1])
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, there[0], 0)
        posix_spawn_file_actions_adddup2(&actions, back[1], 1)
        posix_spawn_file_actions_adddup2(&actions, back[1], 2)
        let pid = try spawn(
            footbridgeBinary, arguments, in: folder, actions: &actions, environment: environment)
        return (there[1], back[0], pid)
    }
}
