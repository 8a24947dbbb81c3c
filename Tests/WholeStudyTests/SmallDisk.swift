import Glibc
import TestSupport

/// A disk of its own that can be filled up or locked, where the system lets us mount one.
final class SmallDisk {
    /// Whether a disk can be mounted here: by root, outside most containers.
    static let canMount: Bool = {
        guard getuid() == 0, isInstalled("mount"), isInstalled("umount") else { return false }
        return (try? SmallDisk(kilobytes: 64)) != nil
    }()

    /// Where it is mounted.
    let path: String

    init(kilobytes: Int) throws {
        path = temporaryFolder()
        let mounted = try run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path])
        if mounted.exitCode != 0 {
            rmdir(path)
            throw TestTrouble(description: mounted.errors)
        }
    }

    deinit {
        _ = try? run("umount", ["-l", path])
        rmdir(path)
    }

    /// Puts a copy of a folder on the disk.
    func copy(_ folder: String, to name: String) throws {
        let copied = try run("cp", ["-r", folder, "\(path)/\(name)"])
        guard copied.exitCode == 0 else { throw TestTrouble(description: copied.errors) }
    }

    /// Fills the disk but for so many bytes, which are a multiple of 4,096.
    func fill(leaving free: Int) throws {
        _ = try run(
            "sh",
            ["-c", "dd if=/dev/zero of=\(path)/ballast bs=4096 2>/dev/null; truncate -s -\(free) \(path)/ballast"])
    }

    /// Makes room again.
    func empty() { unlink("\(path)/ballast") }

    /// Locks the disk against writing.
    func lock() throws {
        let locked = try run("mount", ["-o", "remount,ro", path])
        guard locked.exitCode == 0 else { throw TestTrouble(description: locked.errors) }
    }
}
