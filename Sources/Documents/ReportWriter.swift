/// Turns a document into the bytes of one file format. One format, one file, one line in `ReportWriters.all`.
public protocol ReportWriter: Sendable {
    /// The extension of its files, without the dot.
    var fileExtension: String { get }
    /// The bytes of the whole file.
    func bytes(of document: Document) throws -> [UInt8]
}

// CONTRACT (the Documents room fills these in): ODTWriter, HTMLWriter, TextWriter as `.odt`, `.html`, `.text`.
