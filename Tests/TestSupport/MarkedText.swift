public import Faults

/// A text in which keycaps (`1️⃣`, `2️⃣`, ...) mark the places where faults must point, as in swift-format's tests.
public struct MarkedText: Sendable {
    /// The text without its marks.
    public let text: String
    /// The line and column of each mark, both from 1, columns in code points.
    public let places: [Int: Place]

    /// A line and a column, both from 1.
    public struct Place: Hashable, Sendable {
        /// The line.
        public let line: Int
        /// The column, in code points.
        public let column: Int
    }

    /// A text with its marks.
    public init(_ marked: String) {
        var text = ""
        var places: [Int: Place] = [:]
        var place = (line: 1, column: 1)
        for character in marked {
            let scalars = Array(character.unicodeScalars)
            if scalars.last == "\u{20E3}", let first = scalars.first, let number = Int(String(first)) {
                places[number] = Place(line: place.line, column: place.column)
                continue
            }
            text.append(character)
            for scalar in scalars {
                if scalar == "\n" { place = (place.line + 1, 1) } else { place.column += 1 }
            }
        }
        self.text = text
        self.places = places
    }

    /// The text's bytes.
    public var bytes: [UInt8] { Array(text.utf8) }

    /// The number of the mark at a place, the lowest where there are several.
    public func mark(at location: SourceLocation) -> Int? {
        places.filter { $0.value == Place(line: location.line, column: location.column) }.keys.min()
    }
}
