import Testing

@testable import Markup

@Suite("XML is written well-formed whatever goes in")
struct XMLWriterTests {
    private func written(_ syntax: XMLWriter.Syntax = .xml, _ body: (inout XMLWriter) -> Void) -> String {
        var writer = XMLWriter(syntax)
        body(&writer)
        return String(decoding: writer.close(), as: UTF8.self)
    }

    @Test("markup in text and attributes is escaped")
    func escapes() {
        let text = written { $0.element("p", ["title": "a \"b\" <c> & 'd'"], text: "<script>&amp;") }
        #expect(text.hasSuffix("<p title=\"a &quot;b&quot; &lt;c&gt; &amp; 'd'\">&lt;script&gt;&amp;amp;</p>\n"))
    }

    @Test("a character XML forbids becomes U+FFFD", arguments: ["\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}"])
    func forbidden(_ character: String) throws {
        let bytes = Array(written { $0.element("p", ["a": "x\(character)y"], text: "x\(character)y") }.utf8)
        let element = try XMLElement.parse(bytes, file: "written")
        #expect(element.text == "x\u{FFFD}y")
        #expect(element.attributes[.init("a")] == "x\u{FFFD}y")
    }

    @Test(
        "what is written is what is read back",
        arguments: ["", " a  b ", "é 日本 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "]]>", "a & b &amp; <c> \"d\"", "a\nb\tc", "a\r\nb", "\u{FFFD}"])
    func roundTrip(_ words: String) throws {
        let bytes = Array(written { $0.element("p", ["a": words], text: words) }.utf8)
        let element = try XMLElement.parse(bytes, file: "written")
        #expect(element.text.unicodeScalars.elementsEqual(words.unicodeScalars))
        #expect(element.attributes[.init("a")]?.unicodeScalars.elementsEqual(words.unicodeScalars) == true)
    }

    @Test("an attribute without a value is left out, the others keep their order")
    func attributes() {
        #expect(written { $0.element("p", ["b": "1", "x": nil, "a": "2"]) }.hasSuffix("<p b=\"1\" a=\"2\"/>\n"))
    }

    @Test("HTML has its doctype, end tags for empty elements and none for void ones")
    func html() {
        let text = written(.html) {
            $0.element("p") {
                $0.element("b")
                $0.element("br")
            }
        }
        #expect(text == "<!DOCTYPE html>\n<p><b></b><br/></p>\n")
    }
}
