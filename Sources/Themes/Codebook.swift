/// The themes (gaps) and codes of a study, and the words that make the program suggest them.
public struct Codebook: Hashable, Sendable {
    /// Its identifier, such as `six-gaps`.
    public var id: String
    /// Its version.
    public var version: String
    /// What people call it.
    public var title: String
    /// Where it comes from and what it is.
    public var about: String
    /// The licence under which it may be used.
    public var licence: String?
    /// What reports call a theme, such as `gap`; `theme` unless told.
    public var themesAreCalled: String
    /// The themes, in the order of the file.
    public var themes: [Theme]
    /// The codes, in the order of the file; each belongs to one theme.
    public var codes: [Code]
    /// Words that look like a signal and are none, for every code: where one covers a signal's words, that does not fire.
    public var traps: [Signal]

    package init(
        id: String, version: String, title: String, about: String = "", licence: String? = nil,
        themesAreCalled: String = "theme", themes: [Theme], codes: [Code], traps: [Signal] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.about = about
        self.licence = licence
        self.themesAreCalled = themesAreCalled
        self.themes = themes
        self.codes = codes
        self.traps = traps
    }
}

/// A theme: one of the gaps, or what cuts across them.
public struct Theme: Hashable, Sendable {
    /// Its identifier, such as `FIND`.
    public var id: String
    /// Its plain name ("Finding out about services").
    public var label: String
    /// What it is about.
    public var meaning: String
    /// Whether it counts as a gap, to be put in order and reported with a part of its own; else it cuts across.
    public var isGap: Bool

    /// A theme.
    public init(id: String, label: String, meaning: String, isGap: Bool = true) {
        self.id = id
        self.label = label
        self.meaning = meaning
        self.isGap = isGap
    }
}

/// One code: what it means, when to use it, and the signals that suggest it.
public struct Code: Hashable, Sendable {
    /// Its identifier, such as `FIND.wom`; begins with its theme's.
    public var id: String
    /// Its theme's identifier.
    public var theme: String
    /// Its plain name.
    public var label: String
    /// What it means.
    public var meaning: String
    /// When to use it.
    public var include: String
    /// When not, and what to use instead.
    public var exclude: String
    /// What somebody might say.
    public var example: String
    /// The direction of a passage where nothing in its words says otherwise.
    public var direction: Direction
    /// Whether small numbers of it are hidden further (abuse, self-harm, a named complaint).
    public var sensitive: Bool
    /// The words that suggest it.
    public var signals: [Signal]
    /// Words that look like a signal and mean something else: where one covers a signal's words, that does not fire.
    public var traps: [Signal]

    package init(
        id: String, theme: String, label: String, meaning: String, include: String = "", exclude: String = "",
        example: String = "", direction: Direction = .neither, sensitive: Bool = false, signals: [Signal] = [],
        traps: [Signal] = []
    ) {
        self.id = id
        self.theme = theme
        self.label = label
        self.meaning = meaning
        self.include = include
        self.exclude = exclude
        self.example = example
        self.direction = direction
        self.sensitive = sensitive
        self.signals = signals
        self.traps = traps
    }
}

/// Which way a passage points.
public enum Direction: String, Hashable, Sendable, CaseIterable {
    case helps
    case hinders
    case wouldHelp = "would_help"
    case neither
}

/// Words that suggest a code.
public struct Signal: Hashable, Sendable {
    /// One word of a signal.
    public struct Word: Hashable, Sendable {
        /// The folded word (lower case, plain apostrophe).
        public var text: String
        /// Whether more letters may follow (`volunteer*`).
        public var isPrefix: Bool

        /// A word.
        public init(_ text: String, isPrefix: Bool = false) {
            self.text = text
            self.isPrefix = isPrefix
        }
    }

    /// What has to stand in the answer.
    public enum Pattern: Hashable, Sendable {
        /// Words one after another.
        case phrase([Word])
        /// Two phrases in either order in one sentence, with at most `within` words between them.
        case near([Word], [Word], within: Int)
    }

    /// What has to stand in the answer.
    public var pattern: Pattern
    /// The questions it is looked for in; all, where empty.
    public var onlyIn: [String]
    /// The direction it gives, where it differs from the code's.
    public var direction: Direction?
    /// The signal as the codebook writes it.
    public var source: String

    /// A signal.
    public init(pattern: Pattern, onlyIn: [String] = [], direction: Direction? = nil, source: String) {
        self.pattern = pattern
        self.onlyIn = onlyIn
        self.direction = direction
        self.source = source
    }
}
