/// Turns a document into the bytes of one file format. One format, one file, one line in `ReportWriters.all`.
public protocol ReportWriter: Sendable {
    /// The extension of its files, without the dot.
    var fileExtension: String { get }
    /// The bytes of the whole file.
    func bytes(of document: Document) throws -> [UInt8]
}

/// The writers there are.
public enum ReportWriters {
    /// Every writer, in the order in which a person is offered them.
    public static var all: [any ReportWriter] { [.odt, .html, .text] }
}
