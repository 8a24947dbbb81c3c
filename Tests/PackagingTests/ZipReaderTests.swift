import Faults
import Testing

@testable import Packaging

@Suite("A package from strangers is read within bounds")
struct ZipReaderTests {
    private func package(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
        var writer = try ZipWriter()
        for (name, bytes) in entries { try writer.add(name, bytes) }
        return try writer.close()
    }

    private func fault(
        _ bytes: [UInt8], limits: ZipReader.Limits = .init(), reading names: [String] = []
    ) -> PackageFault? {
        do throws(PackageFault) {
            var reader = try ZipReader(bytes, limits: limits)
            for name in names { _ = try reader.read(name) }
            return nil
        } catch {
            return error
        }
    }

    /// Replaces every occurrence of `old`, in local headers and directory alike.
    private func replacing(_ old: String, _ new: String, in bytes: [UInt8]) -> [UInt8] {
        let (old, new) = (Array(old.utf8), Array(new.utf8))
        precondition(old.count == new.count)
        var result = bytes
        for start in 0...(bytes.count - old.count) where Array(bytes[start..<start + old.count]) == old {
            result.replaceSubrange(start..<start + old.count, with: new)
        }
        return result
    }

    @Test("what is no package is refused", arguments: [[], [1, 2, 3], Array("PK\u{3}\u{4} but no more".utf8)])
    func noPackage(_ bytes: [UInt8]) {
        #expect(fault(bytes)?.code == .damaged)
    }

    @Test("a package cut short is refused")
    func cutShort() throws {
        let bytes = try package([("a", Array(repeating: 7, count: 1000)), ("b", [1, 2, 3])])
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(fault(Array(bytes[..<length]))?.code == .damaged)
        }
    }

    @Test("a flipped byte in the packed content is found by its checksum")
    func flipped() throws {
        var bytes = try package([("a", Array("some words that deflate badly: qzjxkv".utf8))])
        bytes[31 + 8] ^= 0x10
        #expect(fault(bytes, reading: ["a"])?.code == .damaged)
    }

    @Test("a bomb is refused by its ratio, whether or not its directory tells")
    func bomb() throws {
        let bytes = try package([("bomb", Array(repeating: 0, count: 20 << 20))])
        #expect(fault(bytes)?.code == .hostile)
        #expect(fault(bytes, limits: .init(ratio: 2000)) == nil)
    }

    @Test("a directory that lies about a size does not get more bytes read than allowed")
    func lyingSize() throws {
        let honest = try package([("bomb", Array(repeating: 0, count: 8 << 20))])
        // The uncompressed size stands at byte 22 of the local header and byte 24 of the directory's.
        var lying = honest
        let directory = try #require(
            honest.indices.dropLast(4).last { Array(honest[$0..<$0 + 4]) == [0x50, 0x4B, 1, 2] })
        for at in [22, directory + 24] { lying.replaceSubrange(at..<at + 4, with: [100, 0, 0, 0]) }
        let found = fault(lying, limits: .init(entryBytes: 1 << 20), reading: ["bomb"])
        #expect(found?.code == .tooLarge || found?.code == .damaged)
    }

    @Test("entries, bytes of one and bytes of all are bounded")
    func bounds() throws {
        let words = Array("qwertyuiop".utf8)
        let bytes = try package([("a", words), ("b", words), ("c", words)])
        #expect(fault(bytes, limits: .init(entries: 2))?.code == .tooLarge)
        #expect(fault(bytes, limits: .init(entryBytes: 9))?.code == .tooLarge)
        let all = ["a", "b", "c"]
        #expect(fault(bytes, limits: .init(totalBytes: 29), reading: all)?.code == .tooLarge)
        #expect(fault(bytes, limits: .init(entries: 3, entryBytes: 10, totalBytes: 30), reading: all) == nil)
    }

    @Test("a name that leads out of the package is refused", arguments: ["../up", "/root", "a\\..b", "b/../"])
    func namesThatLeadOut(_ name: String) throws {
        let placeholder = String("123456789".prefix(name.utf8.count))
        #expect(fault(replacing(placeholder, name, in: try package([(placeholder, [1])])))?.code == .hostile)
    }

    @Test("a name that stands twice is refused")
    func twice() throws {
        let bytes = replacing("bbb", "aaa", in: try package([("aaa", [1]), ("bbb", [2])]))
        let code = fault(bytes)?.code
        #expect(code == .hostile || code == .damaged)
    }

    @Test("an entry that is not there is told by its name")
    func missing() throws {
        let found = fault(try package([("a", [1])]), reading: ["b"])
        #expect(found?.code == .missing)
        #expect(
            found?.fault(file: "x.odt").description
                == "x.odt: error: There is no b in this package. "
                + "Check that this is the kind of file that was asked for. [package-entry]")
    }
}
