/// The chain that the lines of a journal form: each line names the checksum of the line before it and carries its own.
///
/// A sealed line is a JSON object whose last two members are `"prev":"xxxxxxxx"`, the checksum of the line before
/// (`00000000` on the first), and `"crc":"xxxxxxxx"`, the CRC-32C of all bytes of this line before the comma of that
/// member. So an altered line fails by itself, a removed, doubled or swapped line breaks the chain, and a sound line
/// stays provably sound whatever happened to its neighbours.
public struct LineChain: Hashable, Sendable {
    /// The checksum of the last line, in hexadecimal.
    public private(set) var last: String

    /// A chain without lines.
    public init() { last = LineChain.start }

    init(after last: String) { self.last = last }

    static let start = "00000000"

    /// One sealed line with its line end; the chain goes on from it.
    ///
    /// A writer whose write fails keeps a copy of the chain as it was before.
    ///
    /// - Precondition: `members` have neither a key `prev` nor a key `crc`.
    public mutating func seal(_ members: [JSONValue.Member]) -> [UInt8] {
        precondition(!members.contains { $0.key == "prev" || $0.key == "crc" }, "prev and crc belong to the seal")
        var bytes: [UInt8] = []
        JSONValue.object(members + [JSONValue.Member("prev", .string(last))]).write(to: &bytes)
        bytes.removeLast()
        last = CRC32C(bytes).hex
        bytes += ",\"crc\":\"".utf8
        bytes += last.utf8
        bytes += "\"}\n".utf8
        return bytes
    }
}

/// What is wrong with one line of a journal.
public struct LineDamage: Hashable, Sendable {
    /// What happened to a line.
    public enum Kind: Hashable, Sendable {
        /// The last line breaks off: the program or the power went while it was written.
        case torn
        /// The line's bytes differ from those that were written; it is left out.
        case altered
        /// This is no line of a journal at all; it is left out.
        case notJSON(JSONFault)
        /// The line is sound, but the line before it is not the one it was written after: one was removed, doubled or
        /// swapped. It is kept.
        case outOfPlace
    }

    /// The line's number, from 1.
    public var line: Int
    /// What happened to it.
    public var kind: Kind

    /// What is wrong with a line.
    public init(line: Int, _ kind: Kind) {
        self.line = line
        self.kind = kind
    }
}

/// Checks the lines of one journal, one after another.
public struct SealedLineReader: Sendable {
    /// What one line gave.
    public struct Reading: Sendable {
        /// The members without the seal, where the line is sound.
        public var members: [JSONValue.Member]?
        /// What is wrong, if anything.
        public var damage: LineDamage?
    }

    /// How many lines were read.
    public private(set) var lineCount = 0
    /// Where a writer goes on.
    public private(set) var chain = LineChain()
    /// What the next line may name as the line before it; `nil` where that is unknown because a line was lost.
    private var expected: [String]? = [LineChain.start]

    /// A reader before the first line.
    public init() {}

    /// Reads the next line.
    ///
    /// - Parameters:
    ///   - whole: its bytes without the line end. A byte order mark before the first line and a carriage return after
    ///     any are passed over: a copy through Windows adds them, and the checksum shows that it changed nothing else.
    ///   - isTerminated: whether a line end followed; only the last line of a file may lack it. A last line that is
    ///     sound but for its line end is taken as it is.
    public mutating func read(_ whole: Span<UInt8>, isTerminated: Bool = true) -> Reading {
        lineCount += 1
        let hasMark = lineCount == 1 && whole.count >= 3 && whole[0] == 0xEF && whole[1] == 0xBB && whole[2] == 0xBF
        let hasReturn = !whole.isEmpty && whole[whole.count - 1] == UInt8(ascii: "\r")
        let line = whole.extracting((hasMark ? 3 : 0)..<(hasReturn ? whole.count - 1 : whole.count))
        guard let seal = Seal(of: line) else {
            expected = nil
            // A file that is something else altogether has no line end either.
            let isForeign = lineCount == 1 && (line.isEmpty || line[0] != UInt8(ascii: "{"))
            if !isTerminated, !isForeign { return damaged(.torn) }
            do throws(JSONFault) {
                _ = try JSONValue.parse(line)
                return damaged(.notJSON(JSONFault(at: line.count, "the line has no checksum at its end")))
            } catch {
                return damaged(.notJSON(error))
            }
        }
        let isInPlace = expected?.contains(seal.previous) ?? true
        chain = LineChain(after: seal.named)
        // Whichever of the two digits or the bytes was altered, the line after it still names one of these.
        expected = [seal.named, seal.computed]
        guard seal.named == seal.computed else { return damaged(isTerminated ? .altered : .torn) }
        do throws(JSONFault) {
            guard case .object(var members) = try JSONValue.parse(line), members.count >= 2 else {
                return damaged(.notJSON(JSONFault(at: 0, "the line is not an object")))
            }
            members.removeLast(2)
            return Reading(members: members, damage: isInPlace ? nil : LineDamage(line: lineCount, .outOfPlace))
        } catch {
            return damaged(.notJSON(error))
        }
    }

    private func damaged(_ kind: LineDamage.Kind) -> Reading {
        Reading(members: nil, damage: LineDamage(line: lineCount, kind))
    }
}

/// The two checksums at the end of a line, found by their fixed places, and the one the line ought to have.
private struct Seal {
    let previous: String
    let named: String
    let computed: String

    init?(of line: Span<UInt8>) {
        // {"prev":"xxxxxxxx","crc":"xxxxxxxx"} is the shortest sealed line.
        let body = line.count - 18
        guard body >= 18, Seal.matches(line, at: body, ",\"crc\":\""), Seal.matches(line, at: line.count - 2, "\"}"),
            Seal.matches(line, at: body - 17, "\"prev\":\""), Seal.matches(line, at: body - 1, "\"")
        else { return nil }
        guard let named = Seal.digits(line, at: body + 8), let previous = Seal.digits(line, at: body - 9) else {
            return nil
        }
        self.named = named
        self.previous = previous
        var crc = CRC32C()
        crc.update(line.extracting(0..<body))
        computed = crc.hex
    }

    private static func matches(_ line: Span<UInt8>, at start: Int, _ text: StaticString) -> Bool {
        for offset in 0..<text.utf8CodeUnitCount {
            let wanted = text.withUTF8Buffer { $0[offset] }
            if line[start + offset] != wanted { return false }
        }
        return true
    }

    private static func digits(_ line: Span<UInt8>, at start: Int) -> String? {
        var bytes: [UInt8] = []
        for place in start..<start + 8 {
            guard (0x30...0x39).contains(line[place]) || (0x61...0x66).contains(line[place]) else { return nil }
            bytes.append(line[place])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// All the sound lines of a journal, and what is wrong with the others.
public struct SealedLines: Sendable {
    /// A sound line.
    public struct Line: Hashable, Sendable {
        /// Its number in the file, from 1.
        public var number: Int
        /// What it holds, without the seal.
        public var value: JSONValue

        /// A sound line.
        public init(number: Int, value: JSONValue) {
            self.number = number
            self.value = value
        }
    }

    /// The sound lines, in the order of the file.
    public var lines: [Line] = []
    /// What is wrong, in the order of the file.
    public var damages: [LineDamage] = []
    /// Where a writer goes on.
    public var chain = LineChain()
    /// How many bytes a writer may keep: all but a torn last line.
    public var keptLength = 0
    /// Whether the last line is sound but lacks its line end, which a writer must add before it goes on.
    public var lacksLineEnd = false

    /// Reads a whole journal; everything sound is kept, whatever stands between.
    public static func read(_ bytes: Span<UInt8>) -> SealedLines {
        var result = SealedLines()
        var reader = SealedLineReader()
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let isTerminated = end < bytes.count
            let reading = reader.read(bytes.extracting(start..<end), isTerminated: isTerminated)
            if let damage = reading.damage { result.damages.append(damage) }
            if let members = reading.members {
                result.lines.append(Line(number: reader.lineCount, value: .object(members)))
            }
            if isTerminated || reading.members != nil {
                result.keptLength = isTerminated ? end + 1 : end
                result.lacksLineEnd = !isTerminated
                result.chain = reader.chain
            }
            start = end + 1
        }
        return result
    }

    /// Reads a whole journal, as `read(_: Span<UInt8>)`.
    public static func read(_ bytes: [UInt8]) -> SealedLines { read(bytes.span) }
}
