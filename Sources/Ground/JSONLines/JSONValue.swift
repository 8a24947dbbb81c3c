/// A JSON value; objects keep the order of their keys.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key with its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// A key with its value.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }
}

extension JSONValue {
    /// The value under `key` of an object, else `nil`.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text of a string, else `nil`.
    public var text: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// The number of an integer, else `nil`.
    public var whole: Int64? {
        if case .integer(let number) = self { return number }
        return nil
    }

    /// True or false of a bool, else `nil`.
    public var truth: Bool? {
        if case .bool(let truth) = self { return truth }
        return nil
    }

    /// The items of an array, else `nil`.
    public var items: [JSONValue]? {
        if case .array(let items) = self { return items }
        return nil
    }
}
