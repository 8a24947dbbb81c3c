/// The address of a link out of a document, which exists only where it is harmless: `https:` or `mailto:`.
struct SafeLink {
    /// The address as it may stand in a file.
    let address: String

    /// The link to `address`, or `nil` where writers show the text alone.
    init?(_ address: String) {
        let scheme = address.prefix { $0 != ":" }.lowercased()
        let rest = address.dropFirst(scheme.count + 1)
        guard scheme == "https" && rest.hasPrefix("//") && rest.count > 2 || scheme == "mailto" && !rest.isEmpty else {
            return nil
        }
        // Characters that no address holds unescaped (RFC 3986), and all that `readable` would replace.
        let never: Set<Character> = [" ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\u{FFFD}"]
        guard address.readable == address, !address.contains(where: never.contains) else { return nil }
        self.address = address
    }
}
