import Testing

@testable import Packaging

@Suite("A package is written the same anywhere")
struct ZipWriterTests {
    private func package() throws -> [UInt8] {
        var writer = try ZipWriter()
        try writer.add("mimetype", Array("application/x-test".utf8), stored: true)
        try writer.add("a/ü.xml", Array(String(repeating: "words and words ", count: 100).utf8))
        try writer.add("empty", [])
        return try writer.close()
    }

    @Test("the first entry is stored without an extra field, so that its content stands at byte 38")
    func mimetypeFirst() throws {
        let bytes = try package()
        #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
        #expect(bytes[8] == 0 && bytes[9] == 0)
        #expect(String(decoding: bytes[30..<56], as: UTF8.self) == "mimetypeapplication/x-test")
    }

    @Test("every entry has the same fixed date, and the same entries give the same bytes")
    func deterministic() throws {
        let bytes = try package()
        #expect(try package() == bytes)
        for start in bytes.indices.dropLast(46) {
            let signature = Array(bytes[start..<start + 4])
            if signature == [0x50, 0x4B, 3, 4] { #expect(Array(bytes[start + 10..<start + 14]) == [0, 0, 33, 0]) }
            if signature == [0x50, 0x4B, 1, 2] { #expect(Array(bytes[start + 12..<start + 16]) == [0, 0, 33, 0]) }
        }
    }

    @Test("what is packed is what is unpacked")
    func roundTrip() throws {
        var reader = try ZipReader(try package())
        #expect(reader.entries.map(\.name) == ["mimetype", "a/ü.xml", "empty"])
        #expect(reader.entries.map(\.isStored) == [true, false, false])
        #expect(reader.entries[1].size == 1600)
        #expect(reader.entries[1].packedSize < 100)
        #expect(try reader.read("a/ü.xml") == Array(String(repeating: "words and words ", count: 100).utf8))
        #expect(try reader.read("empty") == [])
    }

    @Test("a name that is there already is refused")
    func duplicate() throws {
        var writer = try ZipWriter()
        try writer.add("a", [1])
        do throws(PackageFault) {
            try writer.add("a", [2])
            Issue.record("the second a was taken")
        } catch {
            #expect(error.code == .unwritable)
            #expect(error.entry == "a")
        }
    }

    @Test("a package without entries is refused")
    func empty() throws {
        let writer = try ZipWriter()
        do throws(PackageFault) {
            _ = try writer.close()
            Issue.record("an empty package was written")
        } catch {
            #expect(error.code == .unwritable)
        }
    }
}
