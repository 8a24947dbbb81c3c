import Testing

@testable import JSONLines

@Suite("Sealed lines")
struct SealedLinesTests {
    /// Four lines of a journal, and where each begins.
    private let journal: (lines: [[UInt8]], bytes: [UInt8]) = {
        var chain = LineChain()
        let lines = ["Bath", "café \"x\"", "three", "four"].enumerated().map { place, word in
            chain.seal([.init("seq", .integer(Int64(place))), .init("word", .string(word))])
        }
        return (lines, lines.flatMap { $0 })
    }()

    private func words(_ read: SealedLines) -> [String] { read.lines.compactMap { $0.value["word"]?.text } }

    @Test(
        "the checksum has its published values",
        arguments: [
            // RFC 3720, appendix B.4, and the check value of the CRC catalogue.
            ([], "00000000"), (Array("123456789".utf8), "e3069283"), ([UInt8](repeating: 0, count: 32), "8a9136aa"),
            ([UInt8](repeating: 0xFF, count: 32), "62a8ab43"), (Array(0..<32), "46dd794e"),
            (Array((0..<32).reversed()), "113fdb5c"),
        ] as [([UInt8], String)])
    func checksum(bytes: [UInt8], hex: String) {
        #expect(CRC32C(bytes).hex == hex)
        var piecewise = CRC32C()
        for byte in bytes { piecewise.update([byte].span) }
        #expect(piecewise.hex == hex)
    }

    @Test("a sound journal is read whole and goes on")
    func readsSound() throws {
        var read = SealedLines.read(journal.bytes)
        #expect(words(read) == ["Bath", "café \"x\"", "three", "four"])
        #expect(read.lines.map(\.number) == [1, 2, 3, 4])
        #expect(read.damages.isEmpty && read.keptLength == journal.bytes.count && !read.lacksLineEnd)
        let more = journal.bytes + read.chain.seal([.init("word", .string("five"))])
        #expect(SealedLines.read(more).damages.isEmpty)
        #expect(words(SealedLines.read(more)).last == "five")
        #expect(SealedLines.read([]).lines.isEmpty)
    }

    @Test("a journal that was copied through Windows, with other line ends and a mark before it, is sound")
    func throughWindows() {
        var bytes: [UInt8] = journal.lines.flatMap { $0.dropLast() + [0x0D, 0x0A] as [UInt8] }
        #expect(words(SealedLines.read(bytes)) == ["Bath", "café \"x\"", "three", "four"])
        bytes = [0xEF, 0xBB, 0xBF] + bytes
        var read = SealedLines.read(bytes)
        #expect(words(read).count == 4 && read.damages.isEmpty && read.keptLength == bytes.count)
        let more = bytes + read.chain.seal([.init("word", .string("five"))])
        #expect(words(SealedLines.read(more)).last == "five" && SealedLines.read(more).damages.isEmpty)
        bytes[bytes.count - journal.lines[3].count + 6] ^= 1
        #expect(SealedLines.read(bytes).damages.map(\.kind) == [.altered])
    }

    @Test("cut at any byte, every whole line is kept and the torn one told")
    func cutAnywhere() {
        let ends = journal.lines.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        for length in 0...journal.bytes.count {
            let read = SealedLines.read(Array(journal.bytes[..<length]))
            // A line that lacks nothing but its line end is whole.
            let whole = ends.dropFirst().count { $0 <= length + 1 }
            #expect(read.lines.count == whole, "cut at \(length)")
            let isClean = ends.contains(length) || ends.contains(length + 1)
            #expect(read.damages == (isClean ? [] : [LineDamage(line: whole + 1, .torn)]), "cut at \(length)")
            #expect(read.lacksLineEnd == (ends.contains(length + 1) && !ends.contains(length)))
            #expect(read.keptLength == (read.lacksLineEnd ? length : ends[whole]))
        }
    }

    @Test(
        "any byte altered in any way is told, and every line but the altered is kept",
        arguments: [0x01, 0x20, 0x80, 0xFF])
    func flipAnywhere(mask: UInt8) {
        let original = words(SealedLines.read(journal.bytes))
        for place in journal.bytes.indices {
            var bytes = journal.bytes
            bytes[place] ^= mask
            let read = SealedLines.read(bytes)
            #expect(!read.damages.isEmpty, "byte \(place)")
            #expect(read.lines.count >= 2, "byte \(place)")
            #expect(words(read).allSatisfy(original.contains), "byte \(place)")
        }
    }

    @Test(
        "an altered line is told by itself alone, whether its words or its checksum were altered", arguments: [20, -4])
    func alteredMiddle(offset: Int) {
        var lines = journal.lines
        let place = offset > 0 ? offset : lines[1].count + offset
        lines[1][place] = lines[1][place] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        let read = SealedLines.read(lines.flatMap { $0 })
        #expect(read.damages == [LineDamage(line: 2, .altered)])
        #expect(words(read) == ["Bath", "three", "four"])
    }

    @Test("a removed line, a doubled one and a swapped one are told, and nothing sound is lost")
    func chainBreaks() {
        let lines = journal.lines
        let removed = SealedLines.read(lines[0] + lines[2] + lines[3])
        #expect(removed.damages == [LineDamage(line: 2, .outOfPlace)] && removed.lines.count == 3)
        let first = SealedLines.read(lines[1] + lines[2])
        #expect(first.damages == [LineDamage(line: 1, .outOfPlace)] && first.lines.count == 2)
        let doubled = SealedLines.read(lines[0] + lines[1] + lines[1] + lines[2])
        #expect(doubled.damages == [LineDamage(line: 3, .outOfPlace)] && doubled.lines.count == 4)
        let swapped = SealedLines.read(lines[0] + lines[2] + lines[1] + lines[3])
        #expect(swapped.damages.map(\.line) == [2, 3, 4] && swapped.lines.count == 4)
    }

    @Test("a foreign line in the middle is told once and left out")
    func foreignLine() throws {
        for foreign in ["not JSON\n", "\n", "{\"word\":\"x\"}\n", "\u{0}\u{1}\n"] {
            let read = SealedLines.read(journal.lines[0] + Array(foreign.utf8) + journal.lines[1])
            #expect(read.damages.map(\.line) == [2], "\(foreign)")
            #expect(words(read) == ["Bath", "café \"x\""])
            guard case .notJSON = try #require(read.damages.first).kind else {
                Issue.record("told as \(read.damages)")
                continue
            }
        }
    }

    @Test("a file that is something else is not told as a torn journal")
    func foreignFile() {
        let read = SealedLines.read([0x7F, 0x45, 0x4C, 0x46, 0, 0xFF])
        #expect(read.lines.isEmpty && read.keptLength == 0)
        #expect(
            read.damages == [LineDamage(line: 1, .notJSON(JSONFault(at: 0, "no value begins with this character")))])
    }
}
