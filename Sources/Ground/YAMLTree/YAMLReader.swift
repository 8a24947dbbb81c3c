internal import CLibYAML
public import Faults

extension YAMLNode {
    /// The largest file that is read, in bytes.
    public static let sizeLimit = 32 << 20
    /// The deepest nesting that is read.
    public static let depthLimit = 64

    /// Reads one YAML document.
    ///
    /// An empty file gives an empty mapping, so that its reader can say which keys it misses.
    ///
    /// - Parameters:
    ///   - bytes: the file's bytes; UTF-8.
    ///   - file: the file's name as the person gave it, for the places of faults.
    public static func parse(_ bytes: [UInt8], file: String) -> Checked<YAMLNode> {
        if bytes.count > sizeLimit {
            return Checked(
                nil,
                faults: [
                    Fault(
                        rule: "yaml-size", at: SourceLocation(file: file),
                        "This file has \(bytes.count) bytes; a definition may have at most \(sizeLimit).",
                        remedy: "Check that this is the file you meant.")
                ])
        }
        if let bad = notText(bytes, file: file) { return Checked(nil, faults: [bad]) }
        var reader = YAMLEventReader(bytes, file: file)
        defer { reader.close() }
        do throws(YAMLRefusal) {
            let node = try reader.document()
            return Checked(
                reader.faults.isEmpty ? node : nil, faults: reader.faults.sorted { $0.location < $1.location })
        } catch {
            return Checked(nil, faults: (reader.faults + [error.fault]).sorted { $0.location < $1.location })
        }
    }

    /// A binary file in the place of a definition is told as such, before libyaml says something obscure.
    private static func notText(_ bytes: [UInt8], file: String) -> Fault? {
        if String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) { return nil }
        return Fault(
            rule: "not-text", at: SourceLocation(file: file), "This file is not text in UTF-8.",
            remedy: "Check that it is the right file, and save it again as plain text (UTF-8).")
    }
}

private struct YAMLRefusal: Error {
    var fault: Fault
}

/// Reads libyaml's events one after another; owns the C parser until `close()`.
private struct YAMLEventReader {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let file: String
    var faults: [Fault] = []

    init(_ bytes: [UInt8], file: String) {
        parser = .allocate(capacity: 1)
        input = .allocate(capacity: max(1, bytes.count))
        _ = input.initialize(from: bytes)
        self.file = file
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    func close() {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    mutating func document() throws(YAMLRefusal) -> YAMLNode {
        var event = try next()
        while event.type == YAML_STREAM_START_EVENT || event.type == YAML_DOCUMENT_START_EVENT {
            yaml_event_delete(&event)
            event = try next()
        }
        if event.type == YAML_STREAM_END_EVENT {
            yaml_event_delete(&event)
            return YAMLNode(.mapping([]), at: SourceLocation(file: file, line: 1, column: 1))
        }
        let root = try node(from: event, depth: 0)
        var after = try next()
        yaml_event_delete(&after)
        after = try next()
        defer { yaml_event_delete(&after) }
        if after.type != YAML_STREAM_END_EVENT {
            throw YAMLRefusal(
                fault: Fault(
                    rule: "yaml-second-document", at: location(after.start_mark),
                    "A second document begins here; a file holds one.",
                    remedy: "Take out the line --- or move what follows to a file of its own."))
        }
        return root
    }

    private func next() throws(YAMLRefusal) -> yaml_event_t {
        var event = yaml_event_t()
        if yaml_parser_parse(parser, &event) == 1 { return event }
        let context = parser.pointee.context.map { String(cString: $0) + ", " } ?? ""
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "the text cannot be read"
        throw YAMLRefusal(
            fault: Fault(
                rule: "yaml", at: location(parser.pointee.problem_mark), "The YAML breaks here: \(context)\(problem).",
                remedy: "Check the indentation, and that text with : or # in it stands in quotation marks."))
    }

    private func location(_ mark: yaml_mark_t) -> SourceLocation {
        SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
    }

    /// Builds the node that `event` begins; deletes the event.
    private mutating func node(from event: yaml_event_t, depth: Int) throws(YAMLRefusal) -> YAMLNode {
        var event = event
        defer { yaml_event_delete(&event) }
        let place = location(event.start_mark)
        guard depth < YAMLNode.depthLimit else {
            throw YAMLRefusal(
                fault: Fault(
                    rule: "yaml-depth", at: place, "The nesting is deeper than \(YAMLNode.depthLimit) levels here.",
                    remedy: "A definition never needs that: check the indentation."))
        }
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return YAMLNode(.scalar(text, plain: scalar.style == YAML_PLAIN_SCALAR_STYLE), at: place)
        case YAML_SEQUENCE_START_EVENT:
            var items: [YAMLNode] = []
            while true {
                var item = try next()
                if item.type == YAML_SEQUENCE_END_EVENT {
                    yaml_event_delete(&item)
                    return YAMLNode(.sequence(items), at: place)
                }
                items.append(try node(from: item, depth: depth + 1))
            }
        case YAML_MAPPING_START_EVENT:
            return YAMLNode(.mapping(try entries(depth: depth)), at: place)
        default:
            throw YAMLRefusal(
                fault: Fault(
                    rule: "yaml-alias", at: place, "References to other places (* and &) are not read.",
                    remedy: "Write the text out here."))
        }
    }

    private mutating func entries(depth: Int) throws(YAMLRefusal) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var seen: [String: SourceLocation] = [:]
        while true {
            var key = try next()
            if key.type == YAML_MAPPING_END_EVENT {
                yaml_event_delete(&key)
                return entries
            }
            let keyNode = try node(from: key, depth: depth + 1)
            guard let name = keyNode.text else {
                throw YAMLRefusal(
                    fault: Fault(
                        rule: "yaml-key", at: keyNode.location, "A key must be a word, not a list or a group.",
                        remedy: "Check the indentation of this line."))
            }
            let value = try node(from: next(), depth: depth + 1)
            if let first = seen[name] {
                faults.append(
                    Fault(
                        rule: "yaml-duplicate-key", at: keyNode.location,
                        "The key `\(name)` stands twice; the first is on line \(first.line).",
                        remedy: "Take one of them out, or rename it."))
            } else {
                seen[name] = keyNode.location
                entries.append(YAMLEntry(key: name, at: keyNode.location, value: value))
            }
        }
    }
}
