import Markup
import Packaging

extension ReportWriter where Self == ODTWriter {
    /// Reports as OpenDocument text.
    public static var odt: ODTWriter { ODTWriter() }
}

/// Writes a document as OpenDocument text: strict ODF 1.3 with LibreOffice's own style names.
public struct ODTWriter: ReportWriter {
    /// The extension of its files.
    public var fileExtension: String { "odt" }

    /// A writer of OpenDocument text.
    public init() {}

    /// The bytes of the whole package; throws `PackageFault` only where memory is out.
    public func bytes(of document: Document) throws -> [UInt8] {
        var zip = try ZipWriter()
        for part in Self.parts(of: document) { try zip.add(part.path, part.bytes, stored: part.path == "mimetype") }
        return try zip.close()
    }

    /// One file of the package.
    struct Part {
        let path: String
        let mediaType: String
        let bytes: [UInt8]
    }

    /// The files of the package in their order; `mimetype` must be the first.
    static func parts(of document: Document) -> [Part] {
        var content = ODTContent(document)
        let body = content.bytes()
        let files =
            [
                Part(path: "content.xml", mediaType: "text/xml", bytes: body),
                Part(path: "styles.xml", mediaType: "text/xml", bytes: ODTStyles(document).bytes()),
                Part(path: "meta.xml", mediaType: "text/xml", bytes: ODTMeta.bytes(of: document)),
            ] + content.pictures
        return [Part(path: "mimetype", mediaType: "", bytes: Array(mediaType.utf8))] + files
            + [Part(path: "META-INF/manifest.xml", mediaType: "", bytes: manifest(of: files))]
    }

    private static let mediaType = "application/vnd.oasis.opendocument.text"

    private static func manifest(of files: [Part]) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "manifest:manifest",
            ["xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": ODF.version]
        ) { xml in
            xml.element(
                "manifest:file-entry",
                [
                    "manifest:full-path": "/", "manifest:version": ODF.version, "manifest:media-type": mediaType,
                ])
            for file in files {
                xml.element(
                    "manifest:file-entry",
                    ["manifest:full-path": file.path, "manifest:media-type": file.mediaType])
            }
        }
        return xml.close()
    }
}

/// What every part of an OpenDocument package shares.
enum ODF {
    /// One version everywhere: LibreOffice refuses a package whose parts differ.
    static let version = "1.3"
    /// The width between the margins of a page, in centimetres.
    static let textWidth = 16.0

    /// Writes a part's root element with the namespaces that all parts declare.
    static func root(_ name: String, to xml: inout XMLWriter, _ body: (inout XMLWriter) -> Void) {
        let open = "urn:oasis:names:tc:opendocument:xmlns:"
        xml.element(
            name,
            [
                "xmlns:office": "\(open)office:1.0", "xmlns:style": "\(open)style:1.0", "xmlns:text": "\(open)text:1.0",
                "xmlns:table": "\(open)table:1.0", "xmlns:draw": "\(open)drawing:1.0",
                "xmlns:fo": "\(open)xsl-fo-compatible:1.0", "xmlns:svg": "\(open)svg-compatible:1.0",
                "xmlns:number": "\(open)datastyle:1.0", "xmlns:meta": "\(open)meta:1.0",
                "xmlns:xlink": "http://www.w3.org/1999/xlink", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:ooow": "http://openoffice.org/2004/writer", "office:version": version,
            ], body)
    }

    /// A length for an attribute.
    static func cm(_ length: Double) -> String { "\(length.short)cm" }

    /// Declares the one font of a report.
    static func fonts(to xml: inout XMLWriter) {
        xml.element("office:font-face-decls") { xml in
            xml.element(
                "style:font-face",
                [
                    "style:name": "Arial", "svg:font-family": "Arial", "style:font-family-generic": "swiss",
                    "style:font-pitch": "variable",
                ])
        }
    }
}

/// What catalogues read: title, author, date and the like.
enum ODTMeta {
    /// The bytes of `meta.xml`.
    static func bytes(of document: Document) -> [UInt8] {
        var xml = XMLWriter()
        ODF.root("office:document-meta", to: &xml) { xml in
            xml.element("office:meta") { xml in
                func say(_ name: String, _ text: String) {
                    if !text.isEmpty { xml.element(name, text: text.readable) }
                }
                say("meta:generator", document.generator)
                say("dc:title", document.title)
                say("dc:description", document.summary)
                say("dc:subject", document.subtitle ?? "")
                for keyword in document.keywords { say("meta:keyword", keyword) }
                say("meta:initial-creator", document.author)
                say("dc:creator", document.author)
                if let date = DocumentDate(document.date) {
                    say("meta:creation-date", "\(date.iso)T00:00:00")
                    say("dc:date", "\(date.iso)T00:00:00")
                }
                say("dc:language", LanguageTag(document.language)?.tag ?? "en-GB")
            }
        }
        return xml.close()
    }
}
