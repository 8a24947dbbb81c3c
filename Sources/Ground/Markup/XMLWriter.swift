import CLibXML2

/// Writes one XML or HTML text, element by element; everything that goes in is escaped.
///
/// Elements close where their closure ends, so what comes out is always well-formed. Nothing is indented, because
/// white space between inline elements would show. The same calls give the same bytes.
public struct XMLWriter: ~Copyable {
    /// Which of the two syntaxes is written.
    public enum Syntax: Hashable, Sendable {
        /// XML 1.0 in UTF-8 with its declaration; an empty element is closed in itself.
        case xml
        /// HTML 5; begins with its doctype, and only void elements such as `br` go without an end tag.
        case html
    }

    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    private let syntax: Syntax

    /// A text that has nothing in it yet but what its syntax begins with.
    public init(_ syntax: Syntax = .xml) {
        guard let buffer = xmlBufferCreate(), let writer = xmlNewTextWriterMemory(buffer, 0) else {
            preconditionFailure("libxml2 gives no writer only when memory is out")
        }
        self.buffer = buffer
        self.writer = writer
        self.syntax = syntax
        switch syntax {
        case .xml: xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
        case .html: xmlTextWriterWriteRaw(writer, "<!DOCTYPE html>\n")
        }
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
    }

    /// Writes an element with what `body` writes inside it.
    ///
    /// - Parameters:
    ///   - name: its name, with the prefix where it has one; a name of ours, never of a person.
    ///   - attributes: in the order in which they are to stand; those without a value are left out.
    ///   - body: writes what is inside.
    public mutating func element<Failure: Error>(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ body: (inout XMLWriter) throws(Failure) -> Void
    ) throws(Failure) {
        start(name, attributes)
        try body(&self)
        if syntax == .html, !Self.voidElements.contains(name) {
            xmlTextWriterFullEndElement(writer)
        } else {
            xmlTextWriterEndElement(writer)
        }
    }

    /// Writes an element that holds text only, or nothing.
    public mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String = ""
    ) {
        element(name, attributes) { inside in
            if !text.isEmpty { inside.text(text) }
        }
    }

    /// Writes text; characters that XML forbids become U+FFFD.
    public mutating func text(_ text: String) {
        let allowed = Self.allowed(text)
        if !allowed.isEmpty { xmlTextWriterWriteString(writer, allowed) }
    }

    /// Writes an HTML style sheet exactly as it stands, since HTML does not unescape what is in a `style` element.
    ///
    /// - Parameter sheet: rules of ours, never words of a person; without `<`.
    public mutating func styleSheet(_ sheet: String) {
        precondition(!sheet.utf8.contains(UInt8(ascii: "<")), "a style sheet holds no tags")
        xmlTextWriterStartElement(writer, "style")
        xmlTextWriterWriteRaw(writer, sheet)
        xmlTextWriterFullEndElement(writer)
    }

    /// A line break between elements where white space does not show, so that people can read the source.
    public mutating func newLine() {
        xmlTextWriterWriteRaw(writer, "\n")
    }

    /// Ends the text and hands over its bytes, in UTF-8.
    public consuming func close() -> [UInt8] {
        xmlTextWriterEndDocument(writer)
        xmlTextWriterFlush(writer)
        guard let content = xmlBufferContent(buffer) else { return [] }
        return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }

    private func start(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        xmlTextWriterStartElement(writer, name)
        for (key, value) in attributes {
            if let value { xmlTextWriterWriteAttribute(writer, key, Self.allowed(value)) }
        }
    }

    private static let voidElements: Set<String> = ["br", "hr", "img", "link", "meta", "wbr"]

    /// `text` with U+FFFD in the place of every character outside the `Char` production of XML 1.0, section 2.2.
    private static func allowed(_ text: String) -> String {
        // A byte under 32 or one that begins U+FFFE is rare: most texts pass without being copied.
        let suspicious = text.utf8.contains { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 0xEF }
        if !suspicious { return text }
        var allowed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: allowed.append(scalar)
            default: allowed.append("\u{FFFD}")
            }
        }
        return String(allowed)
    }
}
