public import Faults

/// An XML text as a tree, for texts that are walked more than once.
public struct XMLElement: Hashable, Sendable {
    /// What an element holds.
    public enum Content: Hashable, Sendable {
        case element(XMLElement)
        case text(String)
    }

    /// Its name.
    public var name: XMLReader.Name
    /// Its attributes.
    public var attributes: [XMLReader.Name: String]
    /// Where its start tag ends.
    public var location: SourceLocation
    /// What is in it, in its order.
    public var content: [Content] = []

    /// Reads one text into a tree.
    public static func parse(
        _ bytes: [UInt8], file: String, limits: XMLReader.Limits = XMLReader.Limits()
    ) throws(XMLFault) -> XMLElement {
        let tree = Growing()
        try XMLReader(limits: limits).read(bytes, file: file) { tree.take($0) }
        guard let root = tree.root else {
            throw XMLFault(
                code: .malformed, location: SourceLocation(file: file), message: "There is no XML element in this file."
            )
        }
        return root
    }

    /// The elements directly inside.
    public var children: [XMLElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text inside, at any depth.
    public var text: String {
        content.map {
            switch $0 {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }

    /// The element itself and every element inside it, in their order.
    public var descendants: [XMLElement] {
        var all: [XMLElement] = []
        func walk(_ element: XMLElement) {
            all.append(element)
            for child in element.children { walk(child) }
        }
        walk(self)
        return all
    }
}

private final class Growing {
    var root: XMLElement?
    private var open: [XMLElement] = []

    func take(_ event: XMLReader.Event) {
        switch event {
        case .start(let name, let attributes, let location):
            open.append(XMLElement(name: name, attributes: attributes, location: location))
        case .text(let text):
            guard !open.isEmpty else { return }
            open[open.count - 1].content.append(.text(text))
        case .end:
            guard let done = open.popLast() else { return }
            if open.isEmpty {
                root = done
            } else {
                open[open.count - 1].content.append(.element(done))
            }
        }
    }
}
