import CLibXML2
public import Faults

/// Reads XML that strangers may have made: no document type, no entities of its own, nothing fetched, nothing endless.
public struct XMLReader: Sendable {
    /// What a text may cost.
    public struct Limits: Hashable, Sendable {
        /// The most bytes.
        public var bytes: Int
        /// The deepest nesting of elements.
        public var depth: Int

        /// Limits; without arguments those that suit any report or project file.
        public init(bytes: Int = 64 << 20, depth: Int = 256) {
            self.bytes = bytes
            self.depth = depth
        }
    }

    /// A name with its namespace.
    public struct Name: Hashable, Sendable {
        /// The namespace's address; empty where the name is in none.
        public var namespace: String
        /// The name without prefix.
        public var local: String

        /// A name with its namespace.
        public init(_ local: String, in namespace: String = "") {
            self.namespace = namespace
            self.local = local
        }
    }

    /// What stands in a text, in its order.
    public enum Event: Hashable, Sendable {
        /// An element begins.
        case start(Name, attributes: [Name: String], SourceLocation)
        /// The innermost open element ends.
        case end
        /// Text; one run may come in several pieces.
        case text(String)
    }

    private let limits: Limits

    /// A reader with its limits.
    public init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Reads the whole of `bytes`.
    ///
    /// - Parameters:
    ///   - bytes: the text; UTF-8, or what its declaration says.
    ///   - file: the file's name as the person gave it, for the places of faults.
    ///   - take: gets each event in its order; what came before a fault has been handed over when the fault is thrown.
    public func read(_ bytes: [UInt8], file: String, take: @escaping (Event) -> Void) throws(XMLFault) {
        if bytes.count > limits.bytes {
            throw XMLFault(
                code: .tooLarge, location: SourceLocation(file: file),
                message: "This file has \(bytes.count) bytes; at most \(limits.bytes) are read.")
        }
        let reading = Reading(file: file, depthLimit: limits.depth, take: take)
        var handler = Self.handler()
        let context = Unmanaged.passUnretained(reading).toOpaque()
        guard let parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil) else {
            preconditionFailure("libxml2 gives no parser only when memory is out")
        }
        defer { xmlFreeParserCtxt(parser) }
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
        // Else `&amp;` in an attribute arrives as `&#38;`. It opens no door: without a document type there are no entities
        // but the five of XML itself.
        parser.pointee.replaceEntities = 1
        reading.parser = parser
        bytes.withUnsafeBytes { raw in
            let whole = raw.bindMemory(to: CChar.self)
            // In pieces, so that a refused text is not scanned to its end.
            var offset = 0
            while offset < whole.count, reading.fault == nil {
                let piece = min(1 << 16, whole.count - offset)
                xmlParseChunk(parser, whole.baseAddress?.advanced(by: offset), Int32(piece), 0)
                offset += piece
            }
            if reading.fault == nil { xmlParseChunk(parser, nil, 0, 1) }
        }
        if let fault = reading.fault { throw fault }
        if parser.pointee.wellFormed == 0 {
            throw XMLFault(code: .malformed, location: reading.place, message: "The XML breaks off here.")
        }
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC, which Swift does not import
        handler.internalSubset = { context, _, _, _ in
            Reading.of(context)?.stop(.doctype, "This file declares a document type, which is not read.")
        }
        handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
        handler.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
            Reading.of(context)?.start(Reading.name(local, namespace), Int(count), attributes)
        }
        handler.endElementNs = { context, _, _, _ in Reading.of(context)?.end() }
        handler.characters = { context, text, count in Reading.of(context)?.text(text, Int(count)) }
        handler.cdataBlock = { context, text, count in Reading.of(context)?.text(text, Int(count)) }
        handler.serror = { context, error in
            guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            let message = error.pointee.message.map { String(cString: $0) } ?? "the text cannot be read"
            let line = message.prefix { $0 != "\n" }
            Reading.of(context)?.stop(.malformed, "The XML breaks here: \(line).")
        }
        return handler
    }
}

/// One reading under way: what libxml2's callbacks share.
private final class Reading {
    var parser: xmlParserCtxtPtr?
    var fault: XMLFault?
    private var depth = 0
    private let file: String
    private let depthLimit: Int
    private let take: (XMLReader.Event) -> Void

    init(file: String, depthLimit: Int, take: @escaping (XMLReader.Event) -> Void) {
        self.file = file
        self.depthLimit = depthLimit
        self.take = take
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> Reading? {
        context.map { Unmanaged<Reading>.fromOpaque($0).takeUnretainedValue() }
    }

    static func name(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> XMLReader.Name {
        XMLReader.Name(
            local.map { String(cString: $0) } ?? "", in: namespace.map { String(cString: $0) } ?? "")
    }

    var place: SourceLocation {
        SourceLocation(
            file: file, line: Int(xmlSAX2GetLineNumber(parser)), column: Int(xmlSAX2GetColumnNumber(parser)))
    }

    func stop(_ code: XMLFault.Code, _ message: String) {
        // The first trouble counts: stopping the parser makes libxml2 report more.
        if fault != nil { return }
        fault = XMLFault(code: code, location: place, message: message)
        xmlStopParser(parser)
    }

    func start(_ name: XMLReader.Name, _ count: Int, _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard fault == nil else { return }
        depth += 1
        // libxml2 bounds depth only where it builds a tree, which it does not here.
        if depth > depthLimit {
            return stop(.tooDeep, "The elements are nested deeper than \(depthLimit) levels here.")
        }
        var attributes: [XMLReader.Name: String] = [:]
        for index in 0..<count {
            // Five pointers an attribute: name, prefix, namespace, and where the value begins and ends.
            guard let raw, let begin = raw[index * 5 + 3], let end = raw[index * 5 + 4] else { continue }
            let value = String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
            attributes[Self.name(raw[index * 5], raw[index * 5 + 2])] = value
        }
        take(.start(name, attributes: attributes, place))
    }

    func end() {
        guard fault == nil else { return }
        depth -= 1
        take(.end)
    }

    func text(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
        guard fault == nil, let text else { return }
        take(.text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)))
    }
}
