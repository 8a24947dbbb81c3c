import Glibc
import TestSupport

/// Programs outside our own, asked as oracles.
enum Shell {
    /// What a command said, and its exit code.
    struct Answer {
        let output: String
        let code: Int32
    }

    /// Runs `command` in a shell with the path that the tests were started with, where Python's tools are found.
    static func run(_ command: String) -> Answer {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        guard let ended = try? TestSupport.run("/bin/sh", ["-c", command], environment: ["PATH": path]) else {
            return Answer(output: "the shell could not be started", code: -1)
        }
        return Answer(output: ended.output + ended.errors, code: ended.exitCode)
    }

    /// Whether `command` succeeds, for asking what is installed.
    static func succeeds(_ command: String) -> Bool { run(command).code == 0 }
}

/// A folder that goes when the test is over.
struct ScratchFolder: ~Copyable {
    let path = temporaryFolder()

    deinit {
        if path.hasPrefix("/tmp/footbridge-test-") { _ = Shell.run("rm -r '\(path)'") }
    }

    /// Writes a file, making the folders that lead to it, and gives its path.
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = "\(path)/\(name)"
        _ = Shell.run("mkdir -p \"$(dirname '\(file)')\"")
        try TestSupport.write(bytes, to: file)
        return file
    }
}
