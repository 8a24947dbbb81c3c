/// The ground every room stands on: a place in a file, what is wrong there, and how to mend it.
///
/// Comes in: nothing. Goes out: `Fault` values, collected beside a `Checked` value, never thrown.
/// Promise: a fault always says what was wrong, what is allowed and how to mend it, in words for a peer researcher.

/// A place in a file that a person can find: line and column count from 1, columns in Unicode code points.
public struct SourceLocation: Hashable, Sendable, Comparable {
    /// The file's name as the person gave it.
    public var file: String
    /// The line, from 1; 0 where the fault is about the file as a whole.
    public var line: Int
    /// The column, from 1; 0 where the fault is about the whole line.
    public var column: Int

    /// A place in `file`; leave out line and column where the fault is about the file as a whole.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// File, then line, then column: the order in which a person works through them.
    public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, with the parts that are not known left out.
    public var description: String {
        if line == 0 { return file }
        return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }
}

/// One thing wrong with a person's material: what, where, and how to mend it.
public struct Fault: Hashable, Sendable {
    /// How much a fault matters.
    public enum Severity: String, Hashable, Sendable {
        /// The material cannot be used until this is mended.
        case error
        /// Worth a look; never blocks.
        case advice
    }

    /// The short name of the check that found it, such as `unknown-key`; stable, for the manual and for machines.
    public var rule: String
    /// Whether it blocks.
    public var severity: Severity
    /// Where it is.
    public var location: SourceLocation
    /// What is wrong and what is allowed: one or two sentences.
    public var message: String
    /// What to do about it: one sentence.
    public var remedy: String

    /// A fault found by `rule` at `location`.
    public init(
        rule: String, severity: Severity = .error, at location: SourceLocation, _ message: String, remedy: String
    ) {
        self.rule = rule
        self.severity = severity
        self.location = location
        self.message = message
        self.remedy = remedy
    }
}

extension Fault: CustomStringConvertible {
    /// One line for a terminal: place, what is wrong, how to mend it.
    public var description: String {
        "\(location): \(severity.rawValue): \(message) \(remedy) [\(rule)]"
    }
}

/// What could be read of a person's material, and everything that is wrong with it.
public struct Checked<Value> {
    /// The value, or `nil` where a fault of severity `error` means that there is none.
    public var value: Value?
    /// All the faults, in the order of their places.
    public var faults: [Fault]

    /// A value with the faults found beside it.
    public init(_ value: Value?, faults: [Fault] = []) {
        self.value = value
        self.faults = faults
    }

    /// Whether anything blocks.
    public var hasErrors: Bool { faults.contains { $0.severity == .error } }
}

extension Checked: Sendable where Value: Sendable {}
