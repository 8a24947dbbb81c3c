/// A `${name}` in a text, to be filled in before anyone sees it.
public struct Placeholder: Hashable, Sendable {
    /// What the study fills in: the names of the forum, the area, the study, and whom to contact.
    public static let study = ["forum", "area", "study", "contact"]

    /// The name between the brackets; `nil` where they are never closed.
    public var name: String?
    /// Where it begins, in code points.
    public var offset: Int

    /// The placeholders of a text, in their order.
    public static func all(in text: String) -> [Placeholder] {
        pieces(of: text).compactMap { piece in
            if case .placeholder(let name, _, let offset) = piece { return Placeholder(name: name, offset: offset) }
            return nil
        }
    }

    /// A text with its placeholders filled in; one without a value stays as it is.
    ///
    /// What is filled in is taken as it is: a `${...}` inside it is not looked at again.
    ///
    /// - Parameter values: the value of each name.
    public static func filled(_ text: String, with values: [String: String]) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        return pieces(of: text).map { piece in
            switch piece {
            case .words(let words): words
            case .placeholder(let name, let written, _): name.flatMap { values[$0] } ?? written
            }
        }.joined()
    }

    private enum Piece {
        case words(String)
        case placeholder(name: String?, written: String, offset: Int)
    }

    private static func pieces(of text: String) -> [Piece] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [Piece] = []
        var start = 0
        var at = 0
        func string(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        while at < scalars.count {
            guard scalars[at] == "$", at + 1 < scalars.count, scalars[at + 1] == "{" else {
                at += 1
                continue
            }
            if start < at { pieces.append(.words(string(start..<at))) }
            // A name ends with its line at the latest, so that an open bracket does not swallow the rest of the text.
            let end = scalars[(at + 2)...].firstIndex { $0 == "}" || $0 == "\n" || $0 == "$" }
            if let end, scalars[end] == "}" {
                let name = string(at + 2..<end).trimmed
                pieces.append(.placeholder(name: name, written: string(at..<end + 1), offset: at))
                at = end + 1
            } else {
                pieces.append(.placeholder(name: nil, written: "${", offset: at))
                at += 2
            }
            start = at
        }
        if start < scalars.count { pieces.append(.words(string(start..<scalars.count))) }
        return pieces
    }
}

extension Question {
    /// An answer in words that can be read out inside a later question: the labels of choices, a number, what was said.
    ///
    /// - Returns: `nil` where there is no answer, so that the surface can say "what you said before" or the like.
    public func words(of answer: Answer?) -> String? {
        guard case .value(let value) = answer else { return nil }
        func label(_ id: String) -> String { choices.first { $0.id == id }?.label ?? id }
        func label(_ choice: ChosenAnswer) -> String { choice.words ?? label(choice.id) }
        switch value {
        case .text(let blocks): return blocks.map(\.words).joined(separator: " ")
        case .choice(let choice): return label(choice)
        case .choices(let chosen): return chosen.map(label).joined(separator: ", ")
        case .ranking(let ids): return ids.map(label).joined(separator: ", ")
        case .number(let number), .point(let number): return "\(number)"
        case .date(.year(let year)): return "\(year)"
        case .date(.month(let year, let month)):
            let names = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            return names.indices.contains(month - 1) ? "\(names[month - 1]) \(year)" : "\(year)"
        }
    }
}
