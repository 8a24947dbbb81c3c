import Glibc
import TestSupport
import Testing

@testable import JSONLines

@Suite("JSON values")
struct JSONValueTests {
    @Test(
        "a value is read as what it is",
        arguments: [
            ("null", .null), (" true\n", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
            ("-9223372036854775808", .integer(.min)), ("9223372036854775807", .integer(.max)),
            ("9007199254740993", .integer(9_007_199_254_740_993)), ("1.5e2", .number(150)), ("-0", .number(-0.0)),
            (#""a\"\\\/\b\f\n\r\t\u00e9""#, .string("a\"\\/\u{8}\u{C}\n\r\té")),
            (#""\ud83d\ude00é""#, .string("😀é")), ("[]", .array([])),
            ("[1, [2]]", .array([.integer(1), .array([.integer(2)])])),
            (#"{"b" : 1, "a":{}}"#, .object([.init("b", .integer(1)), .init("a", .object([]))])),
        ] as [(String, JSONValue)])
    func readsValue(text: String, value: JSONValue) throws {
        #expect(try JSONValue.parse(Array(text.utf8)) == value)
    }

    @Test(
        "what is not JSON is refused at its byte",
        arguments: [
            ("", 0), ("nul", 0), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("{a:1}", 1), ("{\"a\":1,}", 7),
            ("01", 0),
            ("1.", 2), ("+1", 0), ("1e999", 0), ("9223372036854775808", 0), ("\"abc", 0), ("\"a\nb\"", 2),
            ("\"\\x\"", 1), ("\"\\u12g4\"", 5), ("\"\\ud800\"", 1), ("\"\\udc00\\ud800\"", 1), ("1 1", 2),
            ("{\"a\":1,\"b\":2,\"a\":3}", 13), ("\u{FEFF}1", 0), ("[1,\u{B}2]", 3), ("'a'", 0), ("NaN", 0),
        ])
    func refuses(text: String, offset: Int) {
        #expect(throws: JSONFault.self) { try JSONValue.parse(Array(text.utf8)) }
        do throws(JSONFault) {
            _ = try JSONValue.parse(Array(text.utf8))
        } catch {
            #expect(error.offset == offset, "\(error)")
        }
    }

    @Test(
        "bytes that are not UTF-8 are refused", arguments: [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82]])
    func refusesBytes(bytes: [UInt8]) {
        #expect(throws: JSONFault.self) { try JSONValue.parse([0x22, 0x61] + bytes + [0x22]) }
    }

    @Test("nesting ends at sixty-four")
    func depth() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
        }
        _ = try JSONValue.parse(nested(64))
        #expect(throws: JSONFault(at: 64, "the nesting is deeper than 64")) { try JSONValue.parse(nested(65)) }
        #expect(throws: JSONFault.self) { try JSONValue.parse(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) }
    }

    @Test("a key that stands twice is found among many too")
    func duplicateAmongMany() throws {
        let many = (0..<40).map { "\"k\($0)\":1" }.joined(separator: ",")
        _ = try JSONValue.parse(Array("{\(many)}".utf8))
        #expect(throws: JSONFault.self) { try JSONValue.parse(Array("{\(many),\"k39\":2}".utf8)) }
        #expect(throws: JSONFault.self) { try JSONValue.parse(Array("{\(many),\"k3\":2}".utf8)) }
    }

    @Test("what is written is one line in which nothing can act on a terminal")
    func writesHarmless() {
        let all = String(String.UnicodeScalarView((0...0xA0).compactMap { Unicode.Scalar($0) as Unicode.Scalar? }))
        let line = JSONValue.string(all + "\u{2028}\u{2029}é").line
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        #expect(line.hasSuffix(#"\u2028\u2029é""#))
        #expect(JSONValue.number(.infinity).line == "null")
        let value = JSONValue.object([.init("z", .array([.integer(1), .number(2), .null])), .init("a", .bool(true))])
        #expect(value.line == #"{"z":[1,2.0,null],"a":true}"#)
    }

    @Test("every value comes back from its line", arguments: 0..<20)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<50 {
            let value = JSONValue.random(using: &random)
            #expect(try JSONValue.parse(Array(value.line.utf8)) == value)
        }
    }

    @Test("no bytes whatever make the reader crash", arguments: 0..<20)
    func survivesNoise(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<200 {
            var bytes = Array(JSONValue.random(using: &random).line.utf8)
            for _ in 0..<3 where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let value = try? JSONValue.parse(bytes) {
                #expect((try? JSONValue.parse(Array(value.line.utf8))) == value)
            }
        }
    }

    @Test("Python's json module reads the same values", .enabled(if: python != nil, "python3 is not installed"))
    func matchesPython() throws {
        var random = SeededGenerator(7)
        let values = (0..<300).map { _ in JSONValue.random(using: &random) }
        let script = "import json,sys\nfor l in open(sys.argv[1],encoding='utf-8'): print(json.dumps(json.loads(l)))"
        let output = try runPython(script, input: values.map { $0.line + "\n" }.joined())
        let lines = output.split(separator: "\n")
        try #require(lines.count == values.count)
        for (line, value) in zip(lines, values) { #expect(try JSONValue.parse(Array(line.utf8)) == value) }
    }
}

/// Where python3 is, if anywhere.
private let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3", "/root/.pyenv/shims/python3"]
    .first { access($0, X_OK) == 0 }

private func runPython(_ script: String, input: String) throws -> String {
    let folder = temporaryFolder()
    try write(input, to: "\(folder)/input.jsonl")
    let done = try run(try #require(python), ["-c", script, "\(folder)/input.jsonl"])
    try #require(done.exitCode == 0, "\(done.errors)")
    return done.output
}

/// The same numbers for the same seed (SplitMix64, Steele and others 2014), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension JSONValue {
    static func random(using random: inout SeededGenerator, depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int64.random(in: .min ... .max, using: &random))
        case 3: return .number(Double.random(in: -1e9...1e9, using: &random))
        case 4: return .string(text(using: &random))
        case 5:
            return .array(
                (0..<Int.random(in: 0..<5, using: &random)).map { _ in self.random(using: &random, depth: depth + 1) })
        default:
            return .object(
                (0..<Int.random(in: 0..<20, using: &random)).map {
                    Member("\($0)\(text(using: &random))", self.random(using: &random, depth: depth + 1))
                })
        }
    }

    private static func text(using random: inout SeededGenerator) -> String {
        let pool: [Unicode.Scalar] = [
            "a", "é", "\"", "\\", "\n", "\u{1B}", "\u{7F}", "\u{2028}", "😀", "/", " ", "\u{0}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0..<8, using: &random) {
            if let scalar = pool.randomElement(using: &random) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
