/// Assertions in the words of the field, shared by all rooms.

/// The folder of the repository, found from this file.
public let repository: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
}()
