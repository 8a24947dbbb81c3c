import Faults
import Testing

@testable import Markup

@Suite("XML from strangers is read within bounds")
struct XMLReaderTests {
    private func fault(_ text: String, limits: XMLReader.Limits = .init()) -> XMLFault? {
        do throws(XMLFault) {
            _ = try XMLElement.parse(Array(text.utf8), file: "a.xml", limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test("names, namespaces, attributes and text are read")
    func reads() throws {
        let text =
            "<?xml version=\"1.0\"?>\n<a xmlns=\"n:1\" xmlns:q=\"n:2\" b=\"1 &lt; 2\" q:b=\"&#233;\">x<![CDATA[<y>]]><q:c/></a>"
        let element = try XMLElement.parse(Array(text.utf8), file: "a.xml")
        #expect(element.name == .init("a", in: "n:1"))
        #expect(element.attributes == [.init("b"): "1 < 2", .init("b", in: "n:2"): "é"])
        #expect(element.text == "x<y>")
        #expect(element.children.map(\.name) == [.init("c", in: "n:2")])
        #expect(element.location.line == 2)
    }

    @Test("an external entity is refused at its document type and never opened")
    func externalEntity() {
        let text = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<a>&e;</a>"
        #expect(fault(text)?.code == .doctype)
        #expect(fault(text)?.location.line == 1)
    }

    @Test("a billion laughs are refused at their document type")
    func billionLaughs() {
        var text = "<!DOCTYPE a [<!ENTITY l0 \"ha\">"
        for level in 1...9 {
            text += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        #expect(fault(text + "]><a>&l9;</a>")?.code == .doctype)
    }

    @Test("an entity nobody declared is refused")
    func unknownEntity() {
        #expect(fault("<a>&nbsp;</a>")?.code == .malformed)
    }

    @Test("5,000 nested elements are refused, 256 are read")
    func depth() {
        func nested(_ count: Int) -> String {
            String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
        }
        #expect(fault(nested(5000))?.code == .tooDeep)
        #expect(fault(nested(257))?.code == .tooDeep)
        #expect(fault(nested(256)) == nil)
        #expect(fault(nested(3), limits: .init(depth: 2))?.location.column == 9)
    }

    @Test("a text over the size limit is refused before it is read")
    func size() {
        #expect(fault("<a>\(String(repeating: "x", count: 100))</a>", limits: .init(bytes: 100))?.code == .tooLarge)
        #expect(fault("<a/>", limits: .init(bytes: 4)) == nil)
    }

    @Test(
        "what is not well-formed is refused with its line",
        arguments: [
            ("<a>\n<b></a>", 2), ("<a>\n\n<b", 3), ("", 0), ("plain words", 1), ("<a/>\n<b/>", 2), ("<a>\u{1}</a>", 1),
            ("<a b='1' b='2'/>", 1), ("<a><x:b/></a>", 1),
        ])
    func malformed(_ text: String, _ line: Int) {
        let found = fault(text)
        #expect(found?.code == .malformed)
        if line > 0 { #expect(found?.location.line == line) }
    }

    @Test("bytes that are no text are refused")
    func binary() {
        #expect(throws: XMLFault.self) {
            try XMLElement.parse([0x3C, 0x61, 0x3E, 0xFF, 0xFE, 0x00, 0x3C, 0x2F, 0x61, 0x3E], file: "a.xml")
        }
    }

    @Test("a fault says what to do")
    func words() {
        #expect(
            fault("<!DOCTYPE a><a/>")?.fault.description.hasSuffix(
                "error: This file declares a document type, which is not read. "
                    + "Export the file again from the program it came from, without a document type. [xml-doctype]")
                == true)
    }
}
