import Glibc
import TerminalIO

/// Where sentences for people go: what was asked for to standard output, everything else to standard error.
///
/// Control characters in them, which a file's name may hold, are shown harmless.
enum Console {
    /// What the person asked for.
    static func say(_ text: String) { write(harmless(text) + "\n", to: 1) }

    /// What went wrong.
    static func complain(_ text: String) { write(harmless(text) + "\n", to: 2) }

    /// What is being done, on a terminal only; takes the place of the line before.
    static func progress(_ text: String) {
        guard isatty(2) == 1 else { return }
        write(text + "\n", to: 2)
    }

    /// Bytes as they are.
    static func write(_ bytes: [UInt8]) { write(bytes[...], to: 1) }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8)[...], to: descriptor) }

    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
        var bytes = bytes
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                // A reader that has seen enough (`| head`) is no failure, and the complaints have nowhere else to go.
                if errno == EPIPE || descriptor != 1 { return }
                let why = String(cString: strerror(errno))
                complain(
                    "The result could not be written to where you sent it (\(why)). Free some space there, or send it elsewhere."
                )
                exit(3)
            }
            bytes = bytes.dropFirst(written)
        }
    }
}
