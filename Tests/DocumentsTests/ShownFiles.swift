import Glibc
import TestSupport
import Testing

@testable import Documents

@Suite("For looking at what is written")
struct ShownFiles {
    private static let folder = getenv("FOOTBRIDGE_SHOW").map { String(cString: $0) }

    @Test(
        "every format is written into the folder that FOOTBRIDGE_SHOW names",
        .enabled(if: folder != nil, "FOOTBRIDGE_SHOW is not set"))
    func show() throws {
        let folder = try #require(Self.folder)
        for writer in ReportWriters.all {
            let bytes = try writer.bytes(of: .everything)
            #expect(!bytes.isEmpty)
            try write(bytes, to: "\(folder)/everything.\(writer.fileExtension)")
        }
    }
}
