import Glibc
import Markup
import Packaging
import TestSupport
import Testing

@testable import Documents

@Suite("A report as OpenDocument text")
struct ODTWriterTests {
    private let bytes: [UInt8]
    private let parts: [String: [UInt8]]
    private let names: [String]

    init() throws {
        bytes = try ODTWriter().bytes(of: .everything)
        var zip = try ZipReader(bytes)
        names = zip.entries.map(\.name)
        var parts: [String: [UInt8]] = [:]
        for name in zip.entries.map(\.name) { parts[name] = try zip.read(name) }
        self.parts = parts
    }

    private func part(_ name: String) throws -> XMLElement {
        try XMLElement.parse(try #require(parts[name]), file: name)
    }

    private func values(_ attribute: String, in elements: [XMLElement]) -> [String] {
        elements.flatMap { $0.attributes.filter { $0.key.local == attribute }.map(\.value) }
    }

    @Test("mimetype comes first, stored, with nothing around it")
    func mimetype() {
        #expect(names.first == "mimetype")
        let start = "mimetypeapplication/vnd.oasis.opendocument.textPK"
        #expect(String(decoding: bytes[30..<30 + start.utf8.count], as: UTF8.self) == start)
    }

    @Test("the manifest lists every file once and nothing that is not there")
    func manifest() throws {
        let entries = try part("META-INF/manifest.xml").children
        let listed = values("full-path", in: entries)
        #expect(listed.first == "/")
        #expect(Set(listed).count == listed.count)
        #expect(Set(listed.dropFirst()) == Set(names).subtracting(["mimetype", "META-INF/manifest.xml"]))
        for entry in entries {
            #expect(entry.attributes.first { $0.key.local == "media-type" }?.value.isEmpty == false)
        }
    }

    @Test("all parts are of one version")
    func version() throws {
        for name in names where name.hasSuffix(".xml") {
            #expect(values("version", in: [try part(name)]) == ["1.3"], "\(name)")
        }
    }

    @Test("every style that is named is defined, and defined once")
    func stylesAreDefined() throws {
        let content = try part("content.xml").descendants
        let styles = try part("styles.xml").descendants
        let definers: Set = [
            "style", "list-style", "page-layout", "number-style", "font-face", "master-page", "outline-style",
        ]
        func defined(_ elements: [XMLElement]) -> [String] {
            elements.filter { definers.contains($0.name.local) }
                .flatMap { element in
                    element.attributes.filter { $0.key.local == "name" }.map {
                        "\(element.name.local) \(values("family", in: [element]).first ?? "") \($0.value)"
                    }
                }
        }
        for elements in [content, styles] { #expect(Set(defined(elements)).count == defined(elements).count) }
        let known = Set(
            (defined(content) + defined(styles)).compactMap { $0.split(separator: " ").last.map(String.init) })
        let referring: Set = [
            "style-name", "parent-style-name", "next-style-name", "visited-style-name", "data-style-name",
            "page-layout-name", "font-name", "font-name-asian", "font-name-complex",
        ]
        for element in content + styles {
            for (key, value) in element.attributes where referring.contains(key.local) {
                #expect(known.contains(value), "\(element.name.local) \(key.local) \(value)")
            }
        }
    }

    @Test("no paragraph has a style of its own: all of them are named")
    func noAutomaticParagraphStyles() throws {
        let automatic = try part("content.xml").descendants.filter { $0.name.local == "style" }
        #expect(!values("family", in: automatic).contains("paragraph"))
    }

    @Test("every reference leads to something in the file, and names stand once")
    func references() throws {
        let content = try part("content.xml").descendants
        let marks = values("name", in: content.filter { $0.name.local == "bookmark-start" })
        #expect(Set(marks).count == marks.count)
        #expect(marks == values("name", in: content.filter { $0.name.local == "bookmark-end" }))
        let sequences = values("ref-name", in: content.filter { $0.name.local == "sequence" })
        #expect(Set(sequences).count == sequences.count)
        for element in content {
            for name in values("ref-name", in: [element]) {
                if element.name.local == "bookmark-ref" { #expect(marks.contains(name)) }
                if element.name.local == "sequence-ref" { #expect(sequences.contains(name)) }
            }
            for address in values("href", in: [element]) {
                if address.hasPrefix("#") {
                    #expect(marks.contains(String(address.dropFirst())))
                } else if address.hasPrefix("Pictures/") {
                    #expect(names.contains(address))
                } else {
                    #expect(address.hasPrefix("https:") || address.hasPrefix("mailto:"))
                }
            }
        }
        #expect(!sequences.isEmpty && !marks.isEmpty)
    }

    @Test("headings carry their level, and no level is skipped")
    func headings() throws {
        let headings = try part("content.xml").descendants.filter { $0.name.local == "h" }
        let levels = values("outline-level", in: headings).compactMap { Int($0) }
        #expect(levels == [1, 1, 2, 2, 1, 2, 1, 1])
        for (heading, level) in zip(headings, levels) {
            #expect(values("style-name", in: [heading]) == ["Heading_20_\(level)"])
        }
    }

    @Test("every picture has a title and a description")
    func alternativeText() throws {
        let frames = try part("content.xml").descendants.filter { $0.name.local == "frame" }
        #expect(frames.count == 6)
        for frame in frames {
            #expect(frame.children.map(\.name.local) == ["image", "title", "desc"])
            #expect(frame.children.allSatisfy { $0.name.local == "image" || !$0.text.isEmpty })
        }
    }

    @Test("number cells keep their value with a number's style, text cells have neither")
    func cells() throws {
        let cells = try part("content.xml").descendants.filter { $0.name.local == "table-cell" }
        for cell in cells {
            let isNumber = values("value-type", in: [cell]) == ["float"]
            #expect((values("style-name", in: [cell]) == ["CellNumber"]) == isNumber)
            #expect(values("value", in: [cell]).isEmpty == !isNumber)
        }
        #expect(values("value", in: cells).contains("4324"))
        #expect(cells.contains { $0.text == "4,324" })
    }

    @Test("what could act instead of being read is replaced, in every part")
    func hostile() throws {
        for name in names {
            for scalar in String(decoding: try #require(parts[name]), as: UTF8.self).unicodeScalars {
                #expect(scalar.value >= 0x20 || scalar == "\n")
                #expect(!(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
            }
        }
        #expect(try part("content.xml").text.contains("<script>alert('x')</script> &lt; ]]>"))
    }

    @Test("the only date in the file is the document's")
    func dates() throws {
        let dates = try part("meta.xml").descendants.filter { $0.name.local.hasSuffix("date") }
        #expect(dates.map(\.text) == ["2026-11-20T00:00:00", "2026-11-20T00:00:00"])
    }

    @Test("a date that is none is left out")
    func noDate() throws {
        var document = Document.everything
        document.date = "soon"
        let meta = ODTMeta.bytes(of: document)
        #expect(!String(decoding: meta, as: UTF8.self).contains("date"))
    }

    @Test("the same document gives the same bytes")
    func deterministic() throws {
        #expect(try ODTWriter().bytes(of: .everything) == bytes)
    }

    @Test("a chart's words keep apart and inside their picture")
    func chartsFit() throws {
        for name in names where name.hasSuffix(".svg") {
            let svg = try part(name)
            let width = try #require(values("viewBox", in: [svg]).first?.split(separator: " ")[2])
            let limit = try #require(Double(width))
            var last: [String: Double] = [:]
            for text in svg.children where text.name.local == "text" {
                let isBold = !values("font-weight", in: [text]).isEmpty
                let x = try #require(values("x", in: [text]).first)
                let y = try #require(values("y", in: [text]).first.flatMap { Double($0) })
                let left = try #require(Double(x))
                #expect(left + LineMeasure(size: isBold ? 13.2 : 12).width(text.text) <= limit + 0.5, "\(text.text)")
                if let above = last[x] { #expect(y - above >= 14.9) }
                last[x] = y
            }
        }
    }

    static let schemas = "/work/shared/schemas/odf-1.3"
    static let canValidate = isInstalled("xmllint") && Shell.succeeds("test -d \(schemas)")

    @Test(
        "every part is valid against the schemas of ODF 1.3",
        .enabled(if: canValidate, "xmllint or the schemas are absent"),
        arguments: ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"])
    func valid(_ name: String) throws {
        let folder = ScratchFolder()
        let file = try folder.write(try #require(parts[name]), to: name)
        let schema = name.hasPrefix("META-INF") ? "manifest-schema" : "schema"
        let answer = Shell.run(
            "xmllint --noout --nonet --relaxng \(Self.schemas)/OpenDocument-v1.3-\(schema).rng \(file)")
        #expect(answer.code == 0, "\(answer.output)")
    }

    @Test(
        "LibreOffice opens it and shows everything",
        .enabled(if: isInstalled("soffice") && isInstalled("pdftotext"), "LibreOffice or pdftotext is absent"))
    func opensInLibreOffice() throws {
        let folder = ScratchFolder()
        let file = try folder.write(bytes, to: "everything.odt")
        let convert =
            "cd \(folder.path) && soffice -env:UserInstallation=file://\(folder.path)/profile --headless "
            + "--convert-to pdf --outdir \(folder.path) \(file)"
        // The first run with a new profile may end without converting anything.
        var answer = Shell.run(convert)
        if !Shell.succeeds("test -s \(folder.path)/everything.pdf") { answer = Shell.run(convert) }
        #expect(Shell.succeeds("test -s \(folder.path)/everything.pdf"), "\(answer.output)")
        let text = Shell.run("pdftotext -layout \(folder.path)/everything.pdf -").output
        for words in [
            "All answers in this report are invented", "Figure 1: How people heard", "Table 1: How people heard",
            "21 of 42", "one or two people", "4,324", "See Table 1, Figure 1, the method box", "— Person 7",
            "Page 1 of", "40 of 40 people",
        ] { #expect(text.contains(words), "\(words)") }
    }
}
