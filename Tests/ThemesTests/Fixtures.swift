import Faults
import Questionnaires
import Records
import Testing

@testable import Themes

/// A codebook small enough to see through, with the traps of `bridging-the-gap.md` section 1.9.
let smallCodebook = """
    codebook: small
    version: "1.0"
    title: Small
    themes:
      - {id: FIND, label: Finding out, meaning: Hearing of it.}
      - {id: ACC, label: Access, meaning: Getting in.}
      - {id: STAT, label: Services, meaning: Statutory.}
      - {id: WB, label: Wellbeing, meaning: How people are.}
      - {id: X, label: Across, meaning: Across., gap: no}
    traps: [feel free, dear me, down the road, gave ~3 lift, low income*]
    codes:
      - id: FIND.wom
        label: Word of mouth
        meaning: Heard from another person.
        direction: helps
        signals: [word of mouth, told ~5 friend*, my mate told me]
      - id: FIND.print
        label: Print
        meaning: A leaflet or a guide.
        signals: [leaflet*, hope guide, hope]
        traps: [i hope, we hope, hope so]
      - id: ACC.cost
        label: Cost
        meaning: Money.
        direction: hinders
        signals: [dear, can't afford, free]
      - id: ACC.travel
        label: Getting there
        meaning: The way there.
        direction: hinders
        signals:
          - lift
          - no bus
          - last bus
          - bus
      - id: ACC.comp
        label: Company
        meaning: Someone to go with.
        signals:
          - say: on my own
            in: [got_in_the_way, first_time]
            direction: hinders
          - someone to go with
          - to go with me
      - id: ACC.welcome
        label: Welcome
        meaning: How it was on arrival.
        direction: helps
        signals: [said hello, welcom*, friendly, kind, couldn't fault them]
      - id: STAT.left
        label: Left
        meaning: Dropped on discharge.
        direction: hinders
        signals: [left]
        traps: [left the room, left hand]
      - id: WB.low
        label: Low
        meaning: Low now.
        direction: hinders
        signals: [low, down]
      - id: X.praise
        label: Praise
        meaning: A service named.
        direction: helps
        signals: [mind, second step]
        traps: [i don't mind, didn't mind, never mind]
    """

/// Reads a codebook that has to be sound.
func sound(_ text: String, questions: Questionnaire? = nil) throws -> Codebook {
    let checked = Codebook.read(Array(text.utf8), file: "codebook.yaml", questions: questions)
    #expect(checked.faults == [])
    return try #require(checked.value)
}

let questionnaire = Questionnaire(
    id: "q", version: "1", title: "Q",
    sections: [
        Section(
            id: "s", title: "S",
            questions: [
                Question(id: "first_time", kind: .open, text: "The first time?"),
                Question(id: "goes", kind: .yesNo, text: "Do you go?"),
                Question(id: "nickname", kind: .short, text: "What do they call it?"),
                Question(id: "got_in_the_way", kind: .open, text: "What got in the way?"),
            ])
    ])

func interview(_ id: String, mayQuote: Bool = true, _ answers: [String: Answer]) -> InterviewRecord {
    InterviewRecord(
        id: id, interviewer: "PR1", mode: .line, startedAt: 0, lastAt: 0, ending: .complete, mayQuote: mayQuote,
        answers: answers, notes: ["The bus was late, said the bus driver."])
}

func study(_ interviews: [InterviewRecord]) -> Study {
    Study(settings: StudySettings(id: "s", title: "S"), questionnaire: questionnaire, interviews: interviews)
}

func said(_ words: String) -> Answer { .value(.text([TextBlock(.verbatim, words)])) }
