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
        let found = tree(bytes, file: file)
        return Checked(found.faults.isEmpty ? found.tree : nil, faults: found.faults)
    }

    /// Reads one YAML document as far as it goes: a key that stands twice is a fault and leaves its first value in
    /// the tree, so that a reader can tell everything else that is wrong in the same run.
    ///
    /// - Returns: the tree, or `nil` where the text is no YAML at all; and the faults in the order of their places.
    public static func tree(_ bytes: [UInt8], file: String) -> (tree: YAMLNode?, faults: [Fault]) {
        if let bad = tooLarge(bytes, file: file) ?? notText(bytes, file: file) { return (nil, [bad]) }
        var reader = YAMLEventReader(bytes, file: file)
        defer { reader.close() }
        do throws(YAMLRefusal) {
            let node = try reader.document()
            return (node, reader.faults.sorted { $0.location < $1.location })
        } catch {
            return (nil, (reader.faults + [error.fault]).sorted { $0.location < $1.location })
        }
    }

    private static func tooLarge(_ bytes: [UInt8], file: String) -> Fault? {
        guard bytes.count > sizeLimit else { return nil }
        return Fault(
            rule: "yaml-size", at: SourceLocation(file: file),
            "This file has \(bytes.count) bytes; a file of this kind may have at most \(sizeLimit).",
            remedy: "Check that this is the file you meant.")
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
    private let text: [UInt8]
    private let file: String
    var faults: [Fault] = []

    init(_ bytes: [UInt8], file: String) {
        text = YAMLSource.withoutMark(bytes)
        parser = .allocate(capacity: 1)
        input = .allocate(capacity: max(1, text.count))
        _ = input.initialize(from: text)
        self.file = file
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, text.count)
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
        throw YAMLRefusal(fault: yamlFault(parser.pointee, text, file: file))
    }

    private func location(_ mark: yaml_mark_t) -> SourceLocation {
        SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
    }

    /// Builds the node that `event` begins; deletes the event.
    private mutating func node(from event: yaml_event_t, depth: Int) throws(YAMLRefusal) -> YAMLNode {
        var event = event
        defer { yaml_event_delete(&event) }
        let place = location(event.start_mark)
        try refuseMarks(event, at: place)
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
                    remedy: "Write the text out here, or put it in quotation marks if it begins with *."))
        }
    }

    /// Names (&) and type marks (!) would say more than the tree can hold, so they are refused rather than dropped.
    private func refuseMarks(_ event: yaml_event_t, at place: SourceLocation) throws(YAMLRefusal) {
        let anchor: UnsafeMutablePointer<yaml_char_t>?
        let tag: UnsafeMutablePointer<yaml_char_t>?
        switch event.type {
        case YAML_SCALAR_EVENT: (anchor, tag) = (event.data.scalar.anchor, event.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT: (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
        default: (anchor, tag) = (nil, nil)
        }
        if anchor == nil, tag == nil { return }
        throw YAMLRefusal(
            fault: Fault(
                rule: "yaml-mark", at: place,
                "Text that begins with \(anchor == nil ? "!" : "&") means something special to YAML, which is not read here.",
                remedy: "Take the mark out, or put the text in quotation marks."))
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
