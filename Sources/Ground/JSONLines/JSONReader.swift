/// Why bytes are not the JSON that is read here.
public struct JSONFault: Error, Hashable, Sendable {
    /// The byte where it breaks, from 0.
    public var offset: Int
    /// What is wrong there, as the rest of a sentence: "the text ends inside a string".
    public var message: String

    /// A fault at a byte.
    public init(at offset: Int, _ message: String) {
        self.offset = offset
        self.message = message
    }
}

extension JSONFault: CustomStringConvertible {
    /// The fault as a sentence.
    public var description: String { "At byte \(offset + 1): \(message)." }
}

extension JSONValue {
    /// The deepest nesting that is read.
    public static let depthLimit = 64
    /// The longest text of one value that is read, in bytes.
    public static let sizeLimit = 64 << 20

    /// Reads exactly one JSON value, with white space around it or none.
    ///
    /// Stricter than RFC 8259 where leniency hides damage: a key that stands twice, a lone surrogate, invalid UTF-8, a
    /// whole number beyond `Int64`, a number beyond `Double` and nesting over `depthLimit` are refused.
    ///
    /// - Throws: the first thing wrong, with its byte.
    public static func parse(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONValue {
        guard bytes.count <= sizeLimit else {
            throw JSONFault(at: sizeLimit, "the text is longer than \(sizeLimit) bytes")
        }
        var reader = JSONReader()
        reader.skipSpace(bytes)
        let value = try reader.value(bytes, depth: 0)
        reader.skipSpace(bytes)
        guard reader.at == bytes.count else { throw JSONFault(at: reader.at, "something follows the value") }
        return value
    }

    /// Reads exactly one JSON value, as `parse(_: Span<UInt8>)`.
    public static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue { try parse(bytes.span) }
}

/// A recursive descent over the bytes, which are handed to each step so that the reader need not keep a span.
private struct JSONReader {
    var at = 0

    mutating func skipSpace(_ bytes: Span<UInt8>) {
        while at < bytes.count, bytes[at] == 0x20 || (bytes[at] >= 0x09 && bytes[at] <= 0x0D) {
            // Vertical tab and form feed are not JSON's white space.
            if bytes[at] == 0x0B || bytes[at] == 0x0C { return }
            at += 1
        }
    }

    mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONValue {
        guard at < bytes.count else { throw JSONFault(at: at, "the text ends where a value should stand") }
        switch bytes[at] {
        case UInt8(ascii: "{"): return .object(try members(bytes, depth: depth + 1))
        case UInt8(ascii: "["): return .array(try items(bytes, depth: depth + 1))
        case UInt8(ascii: "\""): return .string(try string(bytes))
        case UInt8(ascii: "t"):
            try word(bytes, "true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try word(bytes, "false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try word(bytes, "null")
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(bytes)
        default: throw JSONFault(at: at, "no value begins with this character")
        }
    }

    private mutating func word(_ bytes: Span<UInt8>, _ word: StaticString) throws(JSONFault) {
        let start = at
        for offset in 0..<word.utf8CodeUnitCount {
            let wanted = word.withUTF8Buffer { $0[offset] }
            guard at < bytes.count, bytes[at] == wanted else { throw JSONFault(at: start, "\(word) was expected") }
            at += 1
        }
    }

    private mutating func items(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> [JSONValue] {
        try enter(depth)
        skipSpace(bytes)
        var items: [JSONValue] = []
        if take(bytes, UInt8(ascii: "]")) { return items }
        while true {
            items.append(try value(bytes, depth: depth))
            skipSpace(bytes)
            if take(bytes, UInt8(ascii: "]")) { return items }
            guard take(bytes, UInt8(ascii: ",")) else { throw JSONFault(at: at, "a comma or ] was expected") }
            skipSpace(bytes)
        }
    }

    private mutating func members(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> [JSONValue.Member] {
        try enter(depth)
        skipSpace(bytes)
        var members: [JSONValue.Member] = []
        var keys = KeySet()
        if take(bytes, UInt8(ascii: "}")) { return members }
        while true {
            let start = at
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
                throw JSONFault(at: at, "a key in quotation marks was expected")
            }
            let key = try string(bytes)
            guard keys.insert(key, into: members) else {
                throw JSONFault(at: start, "the key \"\(key)\" stands twice")
            }
            skipSpace(bytes)
            guard take(bytes, UInt8(ascii: ":")) else { throw JSONFault(at: at, "a colon was expected") }
            skipSpace(bytes)
            members.append(JSONValue.Member(key, try value(bytes, depth: depth)))
            skipSpace(bytes)
            if take(bytes, UInt8(ascii: "}")) { return members }
            guard take(bytes, UInt8(ascii: ",")) else { throw JSONFault(at: at, "a comma or } was expected") }
            skipSpace(bytes)
        }
    }

    private mutating func enter(_ depth: Int) throws(JSONFault) {
        guard depth <= JSONValue.depthLimit else {
            throw JSONFault(at: at, "the nesting is deeper than \(JSONValue.depthLimit)")
        }
        at += 1
    }

    private mutating func take(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func number(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONValue {
        let start = at
        let negative = take(bytes, UInt8(ascii: "-"))
        let firstDigit = at
        try digits(bytes)
        guard bytes[firstDigit] != UInt8(ascii: "0") || at == firstDigit + 1 else {
            throw JSONFault(at: firstDigit, "a number may not begin with 0")
        }
        var isWhole = true
        if take(bytes, UInt8(ascii: ".")) {
            isWhole = false
            try digits(bytes)
        }
        if take(bytes, UInt8(ascii: "e")) || take(bytes, UInt8(ascii: "E")) {
            isWhole = false
            if !take(bytes, UInt8(ascii: "+")) { _ = take(bytes, UInt8(ascii: "-")) }
            try digits(bytes)
        }
        let text = String(decoding: (start..<at).map { bytes[$0] }, as: UTF8.self)
        // "-0" has no whole number of its own.
        if isWhole, !(negative && text == "-0") {
            guard let whole = Int64(text) else { throw JSONFault(at: start, "the whole number is too large") }
            return .integer(whole)
        }
        guard let number = Double(text), number.isFinite else {
            throw JSONFault(at: start, "the number is too large")
        }
        return .number(number)
    }

    private mutating func digits(_ bytes: Span<UInt8>) throws(JSONFault) {
        let start = at
        while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") { at += 1 }
        guard at > start else { throw JSONFault(at: at, "a digit was expected") }
    }

    private mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> String {
        let open = at
        at += 1
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                let text = try checked(bytes.extracting(start..<at), from: start)
                at += 1
                return text
            case UInt8(ascii: "\\"): return try escapedString(bytes, open: open, start: start)
            case 0..<0x20: throw JSONFault(at: at, "a control character stands unescaped in a string")
            default: at += 1
            }
        }
        throw JSONFault(at: open, "the text ends inside a string")
    }

    private mutating func escapedString(_ bytes: Span<UInt8>, open: Int, start: Int) throws(JSONFault) -> String {
        var text = try checked(bytes.extracting(start..<at), from: start)
        while at < bytes.count {
            let stretch = at
            while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
                guard bytes[at] >= 0x20 else {
                    throw JSONFault(at: at, "a control character stands unescaped in a string")
                }
                at += 1
            }
            if at > stretch { text += try checked(bytes.extracting(stretch..<at), from: stretch) }
            guard at < bytes.count else { break }
            if take(bytes, UInt8(ascii: "\"")) { return text }
            text.unicodeScalars.append(try escape(bytes))
        }
        throw JSONFault(at: open, "the text ends inside a string")
    }

    private func checked(_ bytes: Span<UInt8>, from start: Int) throws(JSONFault) -> String {
        do throws(UTF8.ValidationError) {
            return String(copying: try UTF8Span(validating: bytes))
        } catch {
            throw JSONFault(at: start + error.byteOffsets.lowerBound, "the text is not UTF-8")
        }
    }

    private mutating func escape(_ bytes: Span<UInt8>) throws(JSONFault) -> Unicode.Scalar {
        let start = at
        at += 1
        guard at < bytes.count else { throw JSONFault(at: start, "the text ends inside a string") }
        let sign = bytes[at]
        at += 1
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw JSONFault(at: start, "there is no such escape")
        }
        var code = try hex4(bytes)
        if (0xD800..<0xDC00).contains(code), take(bytes, UInt8(ascii: "\\")), take(bytes, UInt8(ascii: "u")) {
            let low = try hex4(bytes)
            if (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw JSONFault(at: start, "half of a surrogate pair stands alone")
        }
        return scalar
    }

    private mutating func hex4(_ bytes: Span<UInt8>) throws(JSONFault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard at < bytes.count, let digit = hexDigit(bytes[at]) else {
                throw JSONFault(at: at, "four hexadecimal digits were expected after \\u")
            }
            code = code << 4 | digit
            at += 1
        }
        return code
    }

    private func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

/// The keys met so far; a set only where an object is so large that looking through its members would be slow.
private struct KeySet {
    private var set: Set<String>?

    mutating func insert(_ key: String, into members: [JSONValue.Member]) -> Bool {
        if members.count < 16 { return !members.contains { $0.key == key } }
        var keys = set ?? Set(members.map(\.key))
        set = nil
        let isNew = keys.insert(key).inserted
        set = keys
        return isNew
    }
}
