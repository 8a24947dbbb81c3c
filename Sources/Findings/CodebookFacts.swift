import Themes

/// The codebook as used.
public struct CodebookFacts: Hashable, Sendable {
    /// One code.
    public struct Entry: Hashable, Sendable {
        /// Its identifier.
        public var id: String
        /// Its plain name.
        public var label: String
        /// The label of its theme.
        public var theme: String
        /// What it means.
        public var meaning: String
        /// When to use it.
        public var include: String
        /// When not, and what to use instead.
        public var exclude: String
        /// What somebody might say.
        public var example: String
    }

    /// What the codebook is called.
    public var title: String
    /// Its version.
    public var version: String
    /// Where it comes from and what it is.
    public var about: String
    /// What a report calls one of its themes, such as "gap" or "theme".
    public var themeWord: String
    /// Its codes, in the order of the file.
    public var entries: [Entry]
}

extension CodebookFacts {
    init(_ codebook: Codebook) {
        let labels = Dictionary(codebook.themes.map { ($0.id, $0.label) }) { first, _ in first }
        title = codebook.title
        version = codebook.version
        about = codebook.about
        themeWord = codebook.themesAreCalled
        entries = codebook.codes.map { code in
            Entry(
                id: code.id, label: code.label, theme: labels[code.theme] ?? code.theme, meaning: code.meaning,
                include: code.include, exclude: code.exclude, example: code.example)
        }
    }
}
