/// The definition of what is asked: sections, questions, choices, nets, routing, consent, and the checks of all that.
///
/// Comes in: the bytes of a YAML file (later of a workbook too). Goes out: `Checked<Questionnaire>`.
/// Promises: a `Questionnaire` that exists is sound (every reference known and earlier, every choice named, every
/// question reachable); everything wrong with a file is told in one run, with its place and how to mend it.
public import Faults

/// A sound questionnaire: what is asked, in which order, of whom.
public struct Questionnaire: Hashable, Sendable {
    /// The identifier that journals carry, such as `bridging-the-gap`.
    public var id: String
    /// The version that journals carry, such as `1.0`; text, so that 1.10 follows 1.9.
    public var version: String
    /// What people call it.
    public var title: String
    /// The language it is asked in, as a BCP 47 tag; `en-GB` unless told otherwise.
    public var language: String
    /// Where it comes from and what it is, told wherever the questionnaire is shown (such as "a reconstruction").
    public var about: String
    /// The source of the wording, where it is somebody else's.
    public var source: String?
    /// The licence under which the wording may be used.
    public var licence: String?
    /// What the interviewer confirms before anything is asked (a quiet place, the support sheet at hand, ...).
    public var beforeStart: [ChecklistItem]
    /// What is read out before consent is asked.
    public var opening: [String]
    /// The consent items, in the order in which they are asked; empty where consent was given elsewhere.
    public var consent: [ConsentItem]
    /// The sections, in the order in which they are asked; at least one.
    public var sections: [Section]
    /// What is read out when the interview is over.
    public var closing: [String]

    /// A questionnaire; the reader checks its parts before it makes one.
    package init(
        id: String, version: String, title: String, language: String = "en-GB", about: String = "",
        source: String? = nil, licence: String? = nil, beforeStart: [ChecklistItem] = [], opening: [String] = [],
        consent: [ConsentItem] = [], sections: [Section], closing: [String] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.language = language
        self.about = about
        self.source = source
        self.licence = licence
        self.beforeStart = beforeStart
        self.opening = opening
        self.consent = consent
        self.sections = sections
        self.closing = closing
    }
}

extension Questionnaire {
    /// Every question, in the order of asking.
    public var questions: [Question] { sections.flatMap(\.questions) }

    /// The question of that identifier.
    public func question(_ id: String) -> Question? {
        for section in sections {
            if let found = section.questions.first(where: { $0.id == id }) { return found }
        }
        return nil
    }
}

/// One line of the interviewer's own check before the start.
public struct ChecklistItem: Hashable, Sendable {
    /// Its identifier.
    public var id: String
    /// What the interviewer confirms.
    public var text: String

    /// A line of the check.
    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}

/// One thing a person agrees to or does not, asked by itself and stored by itself.
public struct ConsentItem: Hashable, Sendable {
    /// What follows from a "no".
    public enum Force: String, Hashable, Sendable, CaseIterable {
        /// The interview ends kindly and nothing is kept but a count of one refusal.
        case endInterview = "end_interview"
        /// Nothing this person says is ever put in quotation marks; their answers still count.
        case neverQuote = "never_quote"
        /// Questions marked `sensitive` are not asked.
        case skipSensitive = "skip_sensitive"
        /// The answer is kept and nothing else changes (being contacted again, receiving the summary, ...).
        case carryOn = "carry_on"
    }

    /// Its identifier, such as `K09`.
    public var id: String
    /// What is read out.
    public var text: String
    /// What the interviewer should know and not read out.
    public var note: String?
    /// What follows from a "no".
    public var ifNo: Force

    /// An item of consent.
    public init(id: String, text: String, note: String? = nil, ifNo: Force) {
        self.id = id
        self.text = text
        self.note = note
        self.ifNo = ifNo
    }
}

/// Questions that belong together.
public struct Section: Hashable, Sendable {
    /// Its identifier.
    public var id: String
    /// Its title, for the interviewer.
    public var title: String
    /// Asked only where this holds; everyone, where `nil`.
    public var askIf: Expression?
    /// The questions, in the order of asking; at least one.
    public var questions: [Question]

    /// A section.
    public init(id: String, title: String, askIf: Expression? = nil, questions: [Question]) {
        self.id = id
        self.title = title
        self.askIf = askIf
        self.questions = questions
    }
}

/// One thing read aloud or asked.
public struct Question: Hashable, Sendable {
    /// Its identifier, unique in the questionnaire: letters, digits, `_`; starts with a letter.
    public var id: String
    /// What kind of answer it takes.
    public var kind: Kind
    /// What is read aloud.
    public var text: String
    /// What the interviewer should know and not read out.
    public var note: String?
    /// Follow-up questions to offer, in the order in which they help.
    public var probes: [String]
    /// Asked only where this holds (and the section's condition); everyone, where `nil`.
    public var askIf: Expression?
    /// The codebook themes this question feeds, such as `FIND`.
    public var themes: [String]
    /// Counted groups of choices.
    public var nets: [Net]
    /// Whether it asks for health, ethnicity and the like: needs the consent item of force `skipSensitive`.
    public var sensitive: Bool
    /// Whether the interviewer should look how the person is after it.
    public var checkIn: Bool
    /// Whether it says who somebody is (age, area, ethnic group): counted under the rules for identity tables.
    public var identity: Bool
    /// Whether its answers mark people out in any place (religion, sexual orientation, gender identity, impairment), so
    /// that a report leaves the whole identity table out where one of its lines is small.
    public var guarded: Bool
    /// Why it is asked, read out on request.
    public var why: String?
    /// Where it stands in its file.
    public var location: SourceLocation

    /// A question; the reader checks its parts before it makes one.
    public init(
        id: String, kind: Kind, text: String, note: String? = nil, probes: [String] = [], askIf: Expression? = nil,
        themes: [String] = [], nets: [Net] = [], sensitive: Bool = false, checkIn: Bool = false, identity: Bool = false,
        guarded: Bool = false,
        why: String? = nil, location: SourceLocation = SourceLocation(file: "")
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.note = note
        self.probes = probes
        self.askIf = askIf
        self.themes = themes
        self.nets = nets
        self.sensitive = sensitive
        self.checkIn = checkIn
        self.identity = identity
        self.guarded = guarded
        self.why = why
        self.location = location
    }

    /// What kind of answer a question takes.
    public enum Kind: Hashable, Sendable {
        /// Read aloud; takes no answer.
        case say
        /// What the person says, in text blocks that are each verbatim or summary.
        case open
        /// A few words, never published raw.
        case short
        /// Yes or no. ("Don't know" is a reason for having no answer, open to every question.)
        case yesNo
        /// One of several choices.
        case one(ChoiceList)
        /// As many of several choices as fit.
        case many(ChoiceList, ordered: Bool)
        /// A whole number from `range.lowerBound` to `range.upperBound`, both ends labelled.
        case scale(ClosedRange<Int>, low: String, high: String)
        /// A whole number in a range; `unit` is said after it ("visits").
        case number(ClosedRange<Int>, unit: String?)
        /// The `top` choices, best first.
        case rank(ChoiceList, top: Int)
        /// A year, or a month of a year; never a day.
        case date(DatePrecision)
        /// How the person is at the end: one of the choices; those of `concern` bring the support sheet.
        case feeling(ChoiceList, concern: [String])
    }

    /// How exactly a date is asked.
    public enum DatePrecision: String, Hashable, Sendable, CaseIterable {
        /// A year.
        case year
        /// A month of a year.
        case month
    }
}

extension Question {
    /// The choices, for the kinds that have any (yes and no for `yesNo`).
    public var choices: [Choice] {
        switch kind {
        case .one(let list), .many(let list, _), .rank(let list, _), .feeling(let list, _): list.choices
        case .yesNo: Choice.yesNo
        case .say, .open, .short, .scale, .number, .date: []
        }
    }

    /// Whether it takes an answer at all.
    public var takesAnswer: Bool { kind != .say }
}

/// The choices of a question.
public struct ChoiceList: Hashable, Sendable {
    /// The choices, in the order of the file; at least one.
    public var choices: [Choice]
    /// Whether the list is not read out: the person answers freely and the interviewer ticks what was said.
    public var unprompted: Bool

    /// A list of choices.
    public init(_ choices: [Choice], unprompted: Bool = false) {
        self.choices = choices
        self.unprompted = unprompted
    }
}

/// One choice.
public struct Choice: Hashable, Sendable {
    /// Its identifier, unique in its question.
    public var id: String
    /// What is read out.
    public var label: String
    /// Whether it excludes all others ("none of these").
    public var exclusive: Bool
    /// Whether it asks for a few words ("other, please say").
    public var other: Bool
    /// The wider category in which a report counts it where it, or another of the same category, is too small to show.
    public var group: String?

    /// A choice.
    public init(id: String, label: String, exclusive: Bool = false, other: Bool = false, group: String? = nil) {
        self.id = id
        self.label = label
        self.exclusive = exclusive
        self.other = other
        self.group = group
    }

    /// The two choices of a yes/no question: `yes` and `no`.
    public static let yesNo = [Choice(id: "yes", label: "Yes"), Choice(id: "no", label: "No")]
}

/// Several choices counted as one: a person counts once however many of them they gave.
public struct Net: Hashable, Sendable {
    /// Its identifier, such as `word_of_mouth`.
    public var id: String
    /// What a report calls it.
    public var label: String
    /// The choices it takes in; each a choice of the question.
    public var anyOf: [String]

    /// A net.
    public init(id: String, label: String, anyOf: [String]) {
        self.id = id
        self.label = label
        self.anyOf = anyOf
    }
}
