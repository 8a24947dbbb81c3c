/// How many different people said something, out of those who were asked.
///
/// `count` never exceeds `base`, and a person counts once however often they said it.
public struct Share: Hashable, Sendable {
    /// How many people.
    public let count: Int
    /// Out of how many who were asked.
    public let base: Int

    /// `count` people of `base`.
    public init(_ count: Int, of base: Int) {
        precondition(0 <= count && count <= base, "a share cannot be more than its base")
        self.count = count
        self.base = base
    }
}

/// A share as it may be shown.
public enum ShownShare: Hashable, Sendable {
    /// The exact count.
    case exact(Share)
    /// One or two people; which of the two is not told.
    case oneOrTwo(base: Int)
    /// Fewer than five people; how many is not told.
    case fewerThanFive(base: Int)
    /// Hidden, so that another hidden number cannot be worked out.
    case hidden(base: Int)
}

/// Everything a report may say, with its evidence; nothing in here has to be hidden any more.
public struct StudyFindings: Hashable, Sendable {
    /// How the study was done.
    public var method: MethodFacts
    /// Every closed question, in the order of the questionnaire.
    public var questions: [QuestionFinding]
    /// The gaps, the one most people spoke of first.
    public var gaps: [GapFinding]
    /// The themes that cut across, in the order of the codebook.
    public var across: [GapFinding]
    /// How the gaps hang together.
    public var connections: GapConnections
    /// The conclusion in the forum's own words, paragraph by paragraph.
    public var conclusion: [String]
    /// The codebook as used, for the appendix.
    public var codebook: CodebookFacts
    /// Who put the codes there.
    public var review: ReviewFacts
    /// Where to turn, from the support sheet.
    public var support: [SupportLine]

    package init(
        method: MethodFacts, questions: [QuestionFinding], gaps: [GapFinding], across: [GapFinding],
        connections: GapConnections, conclusion: [String], codebook: CodebookFacts, review: ReviewFacts,
        support: [SupportLine]
    ) {
        self.method = method
        self.questions = questions
        self.gaps = gaps
        self.across = across
        self.connections = connections
        self.conclusion = conclusion
        self.codebook = codebook
        self.review = review
        self.support = support
    }
}

/// How the study was done, counted.
public struct MethodFacts: Hashable, Sendable {
    public var title: String
    public var area: String
    public var question: String
    public var forum: String
    public var commissioner: String
    public var contact: String
    /// Whether the answers are invented.
    public var invented: Bool
    /// `yyyy-mm-dd`: the study's own report date, else the day of the newest event.
    public var date: String
    /// People whose answers are counted.
    public var people: Int
    /// How many of them stopped early.
    public var stoppedEarly: Int
    /// How many of them never reached an end (the interview was put away).
    public var unfinished: Int
    /// People who said no to taking part.
    public var refusals: Int
    /// People who stopped and asked for their words to be deleted.
    public var removed: Int
    /// People who agreed to be quoted.
    public var mayQuote: Int
    /// Different interviewers.
    public var interviewers: Int
    /// First and last day of interviewing, `yyyy-mm-dd`; empty where nobody was interviewed.
    public var firstDay: String
    public var lastDay: String
    /// Whether the answers were imported rather than asked here.
    public var imported: Bool
    public var questionnaireTitle: String
    public var questionnaireVersion: String
    public var questionnaireAbout: String
    /// What the forum says about method, label by label.
    public var lines: [LabelledText]
}

/// A label with a text.
public struct LabelledText: Hashable, Sendable {
    public var label: String
    public var text: String
    public init(label: String, text: String) {
        self.label = label
        self.text = text
    }
}

/// One closed question, counted.
public struct QuestionFinding: Hashable, Sendable {
    /// One line of its table.
    public struct Row: Hashable, Sendable {
        public var id: String
        public var label: String
        public var share: ShownShare
        /// Whether the line is a net of others.
        public var isNet: Bool
    }

    /// Everyone who gave no value, by reason; never merged.
    public struct MissingRow: Hashable, Sendable {
        /// The reason in plain words ("Would rather not say").
        public var label: String
        /// How many people; identity rules may hide it.
        public var share: ShownShare
        /// Whether these people are part of the base.
        public var inBase: Bool
    }

    public var id: String
    public var section: String
    public var text: String
    /// People to whom the question was put.
    public var base: Int
    /// Whether everyone was asked, or only those the routing led there.
    public var askedOfEveryone: Bool
    public var rows: [Row]
    public var missing: [MissingRow]
    /// Whether several answers per person were possible, so that the counts may add up to more than the base.
    public var several: Bool
    /// Whether the table is withheld altogether, and why.
    public var withheld: String?
    /// The themes it feeds.
    public var themes: [String]
    /// What to say of it in one sentence with its number, such as "Half (21 of 42) said yes to ...".
    public var headline: String?
    /// Middle value and middle half for scales and numbers, where the base is at least 10.
    public var spread: String?
}

/// One theme.
public struct GapFinding: Hashable, Sendable {
    public var theme: String
    public var label: String
    public var meaning: String
    /// People who said at least one thing that was coded to it, of all people interviewed.
    public var share: ShownShare
    /// The word for that share, followed by the numbers: "Most people (29 of 42)".
    public var words: String
    public var helps: ShownShare
    public var hinders: ShownShare
    public var wouldHelp: ShownShare
    /// Its codes, the one most people spoke of first.
    public var codes: [CodeFinding]
    public var quotes: [Quote]
    /// What the forum says.
    public var statement: String
    public var implication: String
    public var bridges: [BridgeLine]
    /// Closed questions that feed it, as one-sentence findings.
    public var figures: [String]
}

/// One code.
public struct CodeFinding: Hashable, Sendable {
    public var id: String
    public var label: String
    public var meaning: String
    public var share: ShownShare
    /// The word with numbers, as in `GapFinding.words`.
    public var words: String
    public var helps: ShownShare
    public var hinders: ShownShare
    public var wouldHelp: ShownShare
}

/// Verbatim words of someone who agreed to be quoted.
public struct Quote: Hashable, Sendable {
    /// The words, cleaned of control characters and otherwise as said.
    public var words: String
    /// The person's letter in this report only (`A`, `B`, ... `AA`).
    public var person: String
    /// The code it stands under.
    public var code: String
}

/// A recommendation as a report prints it.
public struct BridgeLine: Hashable, Sendable {
    public var id: String
    public var text: String
    public var addressedTo: String
    /// Labels of other gaps that it serves.
    public var alsoServes: [String]
}

/// How the gaps hang together: how many people spoke of both of two gaps.
public struct GapConnections: Hashable, Sendable {
    public struct Pair: Hashable, Sendable {
        public var first: String
        public var second: String
        public var share: ShownShare
    }

    /// Labels of the gaps, in their order.
    public var gaps: [String]
    /// Every pair, the strongest first.
    public var pairs: [Pair]
    /// People who spoke of two or more gaps.
    public var severalGaps: ShownShare
    /// The gap that most often goes with the others, and why, in one sentence; `nil` where none stands out.
    public var overarching: String?
    public var overarchingLabel: String?
}

/// The codebook as used.
public struct CodebookFacts: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var id: String
        public var label: String
        public var theme: String
        public var meaning: String
        public var include: String
        public var exclude: String
        public var example: String
    }

    public var title: String
    public var version: String
    public var about: String
    public var entries: [Entry]
}

/// Who put the codes there.
public struct ReviewFacts: Hashable, Sendable {
    /// Codings suggested by signals.
    public var suggested: Int
    /// Codings that a person made or confirmed.
    public var confirmed: Int
    /// People (interviews) with an open answer.
    public var peopleWithWords: Int
    /// People in whose words no signal fired.
    public var peopleUncoded: Int
}

/// Where to turn.
public struct SupportLine: Hashable, Sendable {
    public var name: String
    public var reach: String
    public var hours: String
    public var checked: String
}

// CONTRACT (the Findings room fills these in; give every public member a doc comment):
// extension StudyFindings { public init(study: Study, codings: [Coding], codebook: Codebook) }
// public struct QuantityWords; extension Share { public func word(...) }
