/// YAML text to a tree whose every node knows its line and column.
///
/// Comes in: the bytes of one file. Goes out: `Checked<YAMLNode>`.
/// Promises: aliases and type marks, a second document, duplicate keys, depth over 64 and files over 32 MiB are refused with a place;
/// columns count code points; scalars stay text, so that `no` and `1.10` mean what the reader of the tree says they mean.
public import Faults

/// One node of a YAML file and where it stands.
public struct YAMLNode: Hashable, Sendable {
    /// What a node holds.
    public enum Content: Hashable, Sendable {
        /// Text; `plain` is true where it stood without quotation marks or block signs.
        case scalar(String, plain: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// Keys and values in the order of the file; keys are unique.
        case mapping([YAMLEntry])
    }

    /// What it holds.
    public var content: Content
    /// Where it begins.
    public var location: SourceLocation

    /// A node at a place.
    public init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}

/// One key with its value.
public struct YAMLEntry: Hashable, Sendable {
    /// The key's text.
    public var key: String
    /// Where the key begins.
    public var keyLocation: SourceLocation
    /// What stands under it.
    public var value: YAMLNode

    /// A key with its value.
    public init(key: String, at keyLocation: SourceLocation, value: YAMLNode) {
        self.key = key
        self.keyLocation = keyLocation
        self.value = value
    }
}

extension YAMLNode {
    /// The text of a scalar, else `nil`.
    public var text: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    /// The items of a list, else `nil`.
    public var items: [YAMLNode]? {
        if case .sequence(let items) = content { return items }
        return nil
    }

    /// The entries of a mapping, else `nil`.
    public var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { return entries }
        return nil
    }

    /// The value under `key` of a mapping, else `nil`.
    public subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key == key }?.value
    }
}
