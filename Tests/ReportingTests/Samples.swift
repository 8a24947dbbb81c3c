import Documents

@testable import Findings
@testable import Reporting

/// Findings made by hand, with something for every part of the report.
enum Samples {
    static var full: StudyFindings {
        StudyFindings(
            method: method, questions: [company, ways, best, years, age, visits],
            gaps: [
                gap("FIND", "Finding out", of: 29, quotes: ["I asked my neighbour.", "A poster, on the bus."]),
                gap("GO", "Getting there", of: 10, quotes: ["Two buses and a hill."]),
            ],
            across: [gap("X", "Across the gaps", of: 13, quotes: [])],
            connections: GapConnections(
                gaps: ["Finding out", "Getting there"],
                pairs: [.init(first: "Finding out", second: "Getting there", share: exact(6))], severalGaps: exact(6),
                overarching: "“Finding out” is the one.", overarchingLabel: "Finding out"),
            conclusion: ["First thought of the forum.", "Second thought."], codebook: codebook,
            review: ReviewFacts(suggested: 211, confirmed: 0, peopleWithWords: 41, peopleUncoded: 3),
            support: [SupportLine(name: "Samaritans", reach: "116 123", hours: "always", checked: "2026-09-01")])
    }

    /// The full sample, changed.
    static func changed(_ change: (inout StudyFindings) -> Void) -> StudyFindings {
        var findings = full
        change(&findings)
        return findings
    }

    /// Comments from a file: nobody interviewed anybody, nobody was asked whether they may be quoted.
    static var imported: StudyFindings {
        changed { findings in
            findings.method.imported = true
            findings.method.interviewers = 0
            findings.method.mayQuote = 0
            findings.method.refusals = 0
            findings.method.removed = 0
            findings.method.stoppedEarly = 0
            findings.method.unfinished = 0
            findings.questions = []
            findings.codebook.themeWord = "theme"
            for place in findings.gaps.indices { findings.gaps[place].quotes = [] }
        }
    }

    /// Nobody has been asked yet.
    static var empty: StudyFindings {
        changed { findings in
            findings.method.people = 0
            findings.method.mayQuote = 0
            findings.method.interviewers = 0
            findings.method.firstDay = ""
            findings.method.lastDay = ""
            findings.gaps = []
            findings.across = []
            findings.questions = []
            findings.conclusion = []
        }
    }

    /// The report of these findings.
    static func report(_ findings: StudyFindings) -> Document {
        StandardEdition(generator: "Footbridge").document(from: findings)
    }

    static func exact(_ count: Int, of base: Int = 42) -> ShownShare { .exact(Share(count, of: base)) }

    private static let method = MethodFacts(
        title: "Bridging the Gap", area: "Aldermere", question: "What helps?", forum: "Open Door",
        commissioner: "The Council", contact: "Open Door, 01632 960140", invented: false, date: "2026-11-02",
        people: 42, stoppedEarly: 4, unfinished: 15, refusals: 17, removed: 18, mayQuote: 36, interviewers: 5,
        firstDay: "2026-09-08", lastDay: "2026-10-03", imported: false, questionnaireTitle: "Bridging the Gap",
        questionnaireVersion: "1.0", questionnaireAbout: "A reconstruction.",
        lines: [LabelledText(label: "Training", text: "Four half days.")])

    private static let codebook = CodebookFacts(
        title: "The six gaps", version: "1.0", about: "A reconstruction", themeWord: "gap",
        entries: [
            entry("FIND.wom", "Word of mouth", "Finding out"), entry("GO.bus", "Buses", "Getting there"),
            entry("X.harm", "Harm", "Across the gaps"),
        ])

    private static func entry(_ id: String, _ label: String, _ theme: String) -> CodebookFacts.Entry {
        .init(
            id: id, label: label, theme: theme, meaning: "Meaning of \(label).", include: "this", exclude: "that",
            example: "")
    }

    private static func gap(_ theme: String, _ label: String, of count: Int, quotes: [String]) -> GapFinding {
        GapFinding(
            theme: theme, label: label, meaning: "Meaning of \(theme)", share: exact(count), words: "\(count) people",
            helps: exact(3), hinders: .oneOrTwo(base: 42), wouldHelp: exact(0),
            codes: [
                CodeFinding(
                    id: "\(theme).a", label: "Code of \(theme)", meaning: "", share: exact(count), words: "",
                    helps: exact(3), hinders: .fewerThanFive(base: 42), wouldHelp: exact(0))
            ],
            quotes: quotes.enumerated().map { Quote(words: $1, person: "\(theme)\($0)", code: "\(theme).a") },
            statement: "There is a gap in \(theme)", implication: "What \(theme) means.",
            bridges: [
                BridgeLine(id: "\(theme)-R1", text: "Do it", addressedTo: "the council", alsoServes: ["Getting there"])
            ],
            figures: ["Asked “Company?”, half (21 of 42) said yes."])
    }

    private static let company = question(
        "company", "Would you like company?", rows: [row("Yes", exact(21)), row("No", .oneOrTwo(base: 42))],
        missing: [.init(label: "Did not know", share: exact(9), inBase: true)],
        headline: "Asked “Company?”, half (21 of 42) said yes.")
    private static let ways = question(
        "ways", "Let me check I've got them all.", citation: "How did you find out?", base: 40,
        rows: [row("A friend", exact(11, of: 40)), row("By word of mouth", exact(29, of: 40), net: true)],
        missing: [.init(label: "Not asked", share: .oneOrTwo(base: 42), inBase: false)], several: true,
        headline: "“How did you find out?” By word of mouth: most (29 of 40).")
    private static let best = question(
        "best", "What matters most?",
        rows: [row("Cost", exact(22), first: exact(7)), row("Place", exact(20), first: exact(8))],
        several: true)
    private static let years = question(
        "years", "Since when?", base: 13,
        rows: [row("2024", .inWords(.most, base: 13)), row("2025", .oneOrTwo(base: 13))])
    private static let age: QuestionFinding = {
        var age = question("age", "How old are you?", base: 0, rows: [])
        age.withheld = "Too few people answered this."
        return age
    }()
    private static let visits: QuestionFinding = {
        var visits = question("visits", "How many visits?", rows: [])
        visits.spread = "Middle answer 5; the middle half of the answers lies between 3 and 8."
        return visits
    }()

    private static func question(
        _ id: String, _ text: String, citation: String? = nil, base: Int = 42, rows: [QuestionFinding.Row],
        missing: [QuestionFinding.MissingRow] = [], several: Bool = false, headline: String? = nil
    ) -> QuestionFinding {
        QuestionFinding(
            id: id, section: "All of it", text: text, citation: citation ?? text, base: base,
            askedOfEveryone: base == 42,
            rows: rows, missing: missing, several: several, withheld: nil, themes: [], headline: headline, spread: nil)
    }

    private static func row(
        _ label: String, _ share: ShownShare, first: ShownShare? = nil, net: Bool = false
    ) -> QuestionFinding.Row {
        .init(id: label, label: label, share: share, first: first, isNet: net)
    }
}
