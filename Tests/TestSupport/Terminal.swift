import Glibc

/// A program in a real pseudo-terminal of its own.
public final class TerminalSession {
    private let master: Int32
    private let pid: pid_t
    /// Everything the program wrote so far.
    public private(set) var screen = ""

    /// Starts `footbridge` in a terminal of so many columns.
    public init(
        _ arguments: [String], in folder: String, columns: UInt16 = 80, rows: UInt16 = 24,
        environment: [String: String] = ["TERM": "xterm"]
    ) throws {
        var master: Int32 = -1
        var slave: Int32 = -1
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &size) == 0 else {
            throw TestTrouble(description: "no pseudo-terminal to be had")
        }
        let name = String(cString: ttyname(slave))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addclose(&actions, master)
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        self.master = master
        pid = try spawn(
            footbridgeBinary, arguments, in: folder, actions: &actions, environment: environment, newSession: true)
        close(slave)
    }

    deinit {
        kill(pid, SIGKILL)
        close(master)
    }

    /// Types a text; `\n` is Enter.
    public func type(_ text: String) {
        var rest = Array(text.utf8.map { $0 == 10 ? 13 : $0 })[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits until the program has written `text` since `mark`; the mark after it, or `nil` after so many seconds.
    public func wait(for text: String, after mark: Int = 0, seconds: Int = 20) -> Int? {
        var left = seconds * 20
        while true {
            let unseen = String(decoding: screen.utf8.dropFirst(mark), as: UTF8.self)
            if let found = unseen.firstRange(of: text) { return mark + unseen[..<found.upperBound].utf8.count }
            if left == 0 { return nil }
            left -= 1
            readMore(milliseconds: 50)
        }
    }

    /// Ends the program as a power cut would.
    public func killNow() {
        kill(pid, SIGKILL)
        _ = waitForEnd(of: pid)
    }

    /// Waits for the program's own end and gives its exit code.
    public func end() -> Int32 {
        while readMore(milliseconds: 200) {}
        return waitForEnd(of: pid)
    }

    @discardableResult
    private func readMore(milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return kill(pid, 0) == 0 && !hasEnded }
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = chunk.withUnsafeMutableBytes { Glibc.read(master, $0.baseAddress, $0.count) }
        guard count > 0 else { return false }
        screen += String(decoding: chunk[..<count], as: UTF8.self)
        return true
    }

    private var hasEnded: Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(pid), &information, WEXITED | WNOHANG | WNOWAIT) == 0 && information.si_signo != 0
    }
}
