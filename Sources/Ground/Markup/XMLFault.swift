public import Faults

/// Why an XML text was not read, and where.
public struct XMLFault: Error, Hashable, Sendable {
    /// The kinds of trouble.
    public enum Code: String, Hashable, Sendable {
        /// More bytes than the reader was told to take.
        case tooLarge = "xml-size"
        /// Elements nested deeper than the reader was told to take.
        case tooDeep = "xml-depth"
        /// A `<!DOCTYPE`: our files need none, and attacks on readers begin with one.
        case doctype = "xml-doctype"
        /// Not well-formed.
        case malformed = "xml"
    }

    /// What kind of trouble.
    public var code: Code
    /// Where it was found; line and column count from 1, columns in bytes as libxml2 counts them.
    public var location: SourceLocation
    /// What is wrong, in one sentence.
    public var message: String

    /// The same as a fault for a list of what is wrong with a person's material.
    public var fault: Fault {
        let remedy =
            switch code {
            case .tooLarge, .tooDeep: "Check that this is the file you meant."
            case .doctype: "Export the file again from the program it came from, without a document type."
            case .malformed: "Export the file again from the program it came from; do not mend it by hand."
            }
        return Fault(rule: code.rawValue, at: location, message, remedy: remedy)
    }
}

extension XMLFault: CustomStringConvertible {
    /// One line for a terminal.
    public var description: String { fault.description }
}
