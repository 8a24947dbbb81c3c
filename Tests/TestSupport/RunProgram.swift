import Glibc
import Synchronization

/// What came of running a program.
public struct ProgramRun: Sendable {
    /// Its exit code; 128 + n where signal n ended it.
    public var exitCode: Int32
    /// What it wrote to standard output.
    public var output: String
    /// What it wrote to standard error.
    public var errors: String
}

/// The built `footbridge`, which stands beside the test bundle.
public let footbridgeBinary: String = {
    let folder = readLink("/proc/self/exe").split(separator: "/").dropLast().joined(separator: "/")
    for candidate in ["/\(folder)/footbridge", "\(repository)/.build/debug/footbridge"]
    where access(candidate, X_OK) == 0 { return candidate }
    return "\(repository)/.build/debug/footbridge"
}()

/// Runs `footbridge` with arguments, input and a folder to stand in.
public func footbridge(
    _ arguments: [String], input: String = "", in folder: String? = nil, environment: [String: String] = [:]
) throws -> ProgramRun {
    try run(footbridgeBinary, arguments, input: input, in: folder, environment: environment)
}

/// Runs a program to its end; its input and output go through files, so that no pipe can fill up.
@discardableResult
public func run(
    _ program: String, _ arguments: [String], input: String = "", in folder: String? = nil,
    environment: [String: String] = [:]
) throws -> ProgramRun {
    let scratch = temporaryFolder()
    defer { _ = remove(scratch) }
    try write(input, to: "\(scratch)/in")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "\(scratch)/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "\(scratch)/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "\(scratch)/err", O_WRONLY | O_CREAT, 0o600)
    let pid = try startAlone {
        try spawn(program, arguments, in: folder, actions: &actions, environment: environment)
    }
    let code = waitForEnd(of: pid)
    let result = ProgramRun(
        exitCode: code, output: read("\(scratch)/out") ?? "", errors: read("\(scratch)/err") ?? "")
    for name in ["in", "out", "err"] { unlink("\(scratch)/\(name)") }
    return result
}

/// Why a test could not do what it needed to.
public struct TestTrouble: Error, CustomStringConvertible {
    /// What happened.
    public var description: String

    /// A test could not do what it needed to.
    public init(description: String) { self.description = description }
}

private let starting = Mutex(())

/// Runs `start` while no other program is started: a terminal that one thread has just opened must not be handed on to
/// the program that another thread starts.
func startAlone<Result>(_ start: () throws -> Result) rethrows -> Result {
    try starting.withLock { _ in try start() }
}

/// Starts a program; the caller waits for it. Signals that test threads block are unblocked for it.
///
/// `env -C` changes the folder, since Glibc's module does not show the spawn action for it.
func spawn(
    _ program: String, _ arguments: [String], in folder: String?, actions: inout posix_spawn_file_actions_t,
    environment: [String: String], newSession: Bool = false
) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    if newSession { flags |= 0x80 }
    posix_spawnattr_setflags(&attributes, flags)
    var variables = ["PATH": "/usr/bin:/bin", "HOME": "/root", "LANG": "C.UTF-8"]
    variables.merge(environment) { _, new in new }
    let inFolder = folder.map { ["/usr/bin/env", "-C", $0] } ?? []
    let argv: [UnsafeMutablePointer<CChar>?] = (inFolder + [program] + arguments).map { strdup($0) } + [nil]
    let envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in (argv + envp).compactMap(\.self) { free(pointer) } }
    var pid = pid_t()
    let failure = posix_spawnp(&pid, inFolder.first ?? program, &actions, &attributes, argv, envp)
    if failure != 0 {
        throw TestTrouble(description: "\(program) does not start: \(String(cString: strerror(failure)))")
    }
    return pid
}

func waitForEnd(of pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
}

/// Whether a program of that name is installed.
public func isInstalled(_ program: String) -> Bool {
    ["/usr/bin", "/usr/local/bin", "/bin"].contains { access("\($0)/\(program)", X_OK) == 0 }
}

/// A new empty folder, which stays until somebody removes it.
public func temporaryFolder() -> String {
    var template = Array("/tmp/footbridge-test-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress, mkdtemp(base) != nil else { return "/tmp" }
        return String(cString: base)
    }
}

/// The text of a file, or `nil` where it cannot be read.
public func read(_ path: String) -> String? {
    bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
}

/// The bytes of a file, or `nil` where it cannot be read.
public func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count <= 0 { return count == 0 ? all : nil }
        all += chunk[..<count]
    }
}

/// Writes a file whole.
public func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

/// Writes a file whole.
public func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw TestTrouble(description: "\(path) cannot be written") }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count <= 0 { throw TestTrouble(description: "\(path) cannot be written") }
        rest = rest.dropFirst(count)
    }
}

private func readLink(_ path: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
}
