import Questionnaires
import Records
import Themes

@testable import Findings

/// A study made by hand, one person at a time; every answer not given was "not asked".
struct MadeUpStudy {
    var people: [InterviewRecord] = []
    var codings: [Coding] = []
    var questions: [Question] = MadeUpStudy.everyKind
    var bridges = Bridges()
    var settings = StudySettings(id: "made-up", title: "Bridging the Gap")
    var codebook = MadeUpStudy.codebook

    /// Adds so many people who all answered alike; their identifiers go on from those there are.
    mutating func add(
        _ count: Int = 1, _ answers: [String: Answer] = [:], mayQuote: Bool = true,
        ending: InterviewRecord.Ending = .complete
    ) {
        for _ in 0..<count {
            let number = people.count
            people.append(
                InterviewRecord(
                    id: "20261120-PR\(number % 5 + 1)-\(100_000 + number)", interviewer: "PR\(number % 5 + 1)",
                    mode: .line,
                    startedAt: 1_795_168_800 + Int64(number) * 3_600, lastAt: 1_795_170_000 + Int64(number) * 3_600,
                    ending: ending, mayQuote: mayQuote, answers: answers))
        }
    }

    /// Adds a person who said this, sentence by sentence coded to `codes`.
    mutating func say(
        _ words: String, _ codes: [String], _ direction: Direction = .neither, kind: TextBlock.Kind = .verbatim,
        mayQuote: Bool = true
    ) {
        add(1, ["story": .value(.text([TextBlock(kind, words)]))], mayQuote: mayQuote)
        for code in codes { putCode(people.count - 1, code, direction) }
    }

    /// Something else the last person said, to another question.
    mutating func answerAgain(_ words: String, _ codes: [String]) {
        let person = people.count - 1
        people[person].answers["another"] = .value(.text([TextBlock(.verbatim, words)]))
        for code in codes { putCode(person, code, in: "another") }
    }

    /// Codes the whole first block of a person's answer.
    mutating func putCode(
        _ person: Int, _ code: String, _ direction: Direction = .neither, in question: String = "story"
    ) {
        let record = people[person]
        guard case .value(.text(let blocks)) = record.answers[question], let block = blocks.first else { return }
        codings.append(
            Coding(
                passage: Passage(
                    interview: record.id, question: question, block: 0, range: 0..<block.words.unicodeScalars.count,
                    words: block.words, isVerbatim: block.kind == .verbatim, mayQuote: record.mayQuote),
                code: code, direction: direction, maker: .signals, because: []))
    }

    /// The study as a value.
    var study: Study {
        Study(
            settings: settings,
            questionnaire: Questionnaire(
                id: "made-up", version: "1.0", title: "Made up",
                sections: [Section(id: "all", title: "All of it", questions: questions)]),
            interviews: people, refusals: 3, removed: 1,
            support: SupportSheet(
                steps: [], entries: [.init(name: "Helpline", reach: "116 000", hours: "always", checked: "2026-11-01")]),
            bridges: bridges)
    }

    /// What is found in it.
    var findings: StudyFindings { StudyFindings(study: study, codings: codings, codebook: codebook) }

    /// What is found about one question.
    func question(_ id: String) -> QuestionFinding? { findings.questions.first { $0.id == id } }

    /// What is found about one theme.
    func theme(_ id: String) -> GapFinding? { (findings.gaps + findings.across).first { $0.theme == id } }

    static let everyKind: [Question] = [
        Question(id: "hello", kind: .say, text: "Hello."),
        Question(id: "story", kind: .open, text: "How did you find out about groups?", themes: ["FIND"]),
        Question(
            id: "ways",
            kind: .many(
                ChoiceList(
                    [
                        Choice(id: "friend", label: "A friend"), Choice(id: "nurse", label: "A nurse"),
                        Choice(id: "internet", label: "Searching the internet"),
                        Choice(id: "other", label: "Some other way", other: true),
                    ], unprompted: true), ordered: true),
            text: "Let me check I've got them all.", themes: ["FIND"],
            nets: [Net(id: "mouth", label: "By word of mouth", anyOf: ["friend", "nurse"])]),
        Question(
            id: "company", kind: .yesNo, text: "Would you like someone to go with you the first time?",
            themes: ["GO"]),
        Question(
            id: "goes",
            kind: .one(
                ChoiceList([
                    Choice(id: "yes", label: "Yes, I do"), Choice(id: "used_to", label: "I used to"),
                    Choice(id: "never", label: "Never"),
                ])), text: "Do you go to any groups?"),
        Question(id: "better", kind: .scale(0...10, low: "very bad", high: "very good"), text: "How have you been?"),
        Question(id: "visits", kind: .number(0...99, unit: "visits"), text: "How many visits were there?"),
        Question(
            id: "best",
            kind: .rank(
                ChoiceList([
                    Choice(id: "cost", label: "What it costs"), Choice(id: "place", label: "Where it is"),
                    Choice(id: "people", label: "Who is there"),
                ]), top: 2), text: "What matters most?"),
        Question(id: "since", kind: .date(.month), text: "When did you start?"),
        Question(
            id: "age",
            kind: .one(
                ChoiceList(
                    ["18-24", "25-34", "35-44", "45-54", "55-64", "65+"].map { Choice(id: "a\($0)", label: $0) })),
            text: "How old are you?",
            nets: [Net(id: "under45", label: "Under 45", anyOf: ["a18-24", "a25-34", "a35-44"])],
            identity: true),
        Question(
            id: "feeling",
            kind: .feeling(
                ChoiceList([Choice(id: "ok", label: "OK"), Choice(id: "wobbly", label: "Wobbly")]), concern: []),
            text: "How are you now?"),
    ]

    static let codebook = Codebook(
        id: "six-gaps", version: "1.0", title: "The six gaps",
        themes: [
            Theme(id: "FIND", label: "Finding out", meaning: "How people find out"),
            Theme(id: "GO", label: "Getting there", meaning: "How people get there"),
            Theme(id: "TIES", label: "Connections", meaning: "Who people know"),
            Theme(id: "X", label: "Across", meaning: "What cuts across", isGap: false),
        ],
        codes: [
            Code(id: "FIND.wom", theme: "FIND", label: "Word of mouth", meaning: "Heard from a person"),
            Code(id: "FIND.none", theme: "FIND", label: "Nowhere to look", meaning: "Did not know where"),
            Code(id: "GO.bus", theme: "GO", label: "Buses", meaning: "Getting there by bus"),
            Code(id: "TIES.friend", theme: "TIES", label: "Friends", meaning: "Friends made"),
            Code(id: "X.harm", theme: "X", label: "Harm", meaning: "Harm done", sensitive: true),
        ])
}

/// A yes or no.
func yesNo(_ yes: Bool) -> Answer { .value(.choice(ChosenAnswer(yes ? "yes" : "no"))) }

/// Choices in the order given.
func chose(_ ids: String...) -> Answer { .value(.choices(ids.map { ChosenAnswer($0) })) }

/// One choice.
func picked(_ id: String) -> Answer { .value(.choice(ChosenAnswer(id))) }
