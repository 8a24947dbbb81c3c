import Faults
import Interviews
import Questionnaires
import TestSupport

@testable import Records

/// A small study, as files and as values.
enum Sample {
    static let questionnaireYAML = """
        questionnaire: sample
        version: "1.0"
        title: A sample
        consent:
          - id: K1
            ask: Do you agree to take part?
            if_no: end_interview
          - id: K2
            ask: May we quote you?
            if_no: never_quote
        sections:
          - id: first
            title: First
            questions:
              - id: goes
                type: yes_no
                ask: Do you go to a group?
              - id: helps
                type: open
                ask: What helps?
              - id: better
                type: scale
                ask: How are you?
                from: 0
                to: 10
                low: bad
                high: good

        """

    static let studyYAML = """
        study: bath-2026
        title: Bath
        team: [PR1, PR2]

        """

    /// What `questionnaireYAML` says.
    static let questionnaire = Questionnaire(
        id: "sample", version: "1.0", title: "A sample",
        consent: [
            ConsentItem(id: "K1", text: "Do you agree to take part?", ifNo: .endInterview),
            ConsentItem(id: "K2", text: "May we quote you?", ifNo: .neverQuote),
        ],
        sections: [
            Section(
                id: "first", title: "First",
                questions: [
                    Question(id: "goes", kind: .yesNo, text: "Do you go to a group?"),
                    Question(id: "helps", kind: .open, text: "What helps?"),
                    Question(id: "better", kind: .scale(0...10, low: "bad", high: "good"), text: "How are you?"),
                ])
        ])

    /// 2026-11-20T10:00:00Z.
    static let start: Int64 = 1_795_168_800

    static let words = "My mate told me, \"come along\".\nSo I did.\u{1B}[2J"

    /// A whole interview.
    static let events: [InterviewEvent] = [
        .consented(item: "K1", agreed: true), .consented(item: "K2", agreed: true),
        .answered(question: "goes", .value(.choice(ChosenAnswer("yes")))), .probed(question: "helps", probe: 0),
        .answered(
            question: "helps", .value(.text([TextBlock(.verbatim, "My mate told me."), TextBlock(.summary, "Bus")]))),
        .noted(question: "helps", words: "The phone rang."),
        .answered(question: "better", .value(.point(0))), .finished,
    ].filter { if case .probed = $0 { false } else { true } }

    static func header(_ id: String = "20261120-PR1-000001") -> JournalHeader {
        JournalHeader(
            study: "bath-2026", questionnaire: questionnaire, checksum: "00000000", interviewer: "PR1", mode: .line,
            interview: id, program: "0.1.0", startedAt: start)
    }

    /// Writes a journal with those events a minute apart, and gives its path.
    @discardableResult
    static func journal(
        in folder: String, _ id: String = "20261120-PR1-000001", _ events: [InterviewEvent] = events
    ) throws -> String {
        let path = "\(folder)/\(id).jsonl"
        var journal = try Journal.create(at: path, header(id))
        for (place, event) in events.enumerated() {
            try journal.append(TimedEvent(time: start + 60 * Int64(place + 1), event))
        }
        try journal.close()
        return path
    }

    /// A study folder with no journals yet.
    static func studyFolder() throws -> String {
        let folder = temporaryFolder() + "/bath"
        try StudyFolder.create(
            folder,
            files: [
                ("study.yaml", Array(studyYAML.utf8)), ("questionnaire.yaml", Array(questionnaireYAML.utf8)),
                ("codebook.yaml", Array("codebook: none\n".utf8)),
            ])
        return folder
    }
}

extension Checked {
    /// The rules of the faults, in order.
    var rules: [String] { faults.map(\.rule) }
}

extension RecordsError {
    /// The code of the error that `body` throws, or `nil`.
    static func code(_ body: () throws -> Void) -> Code? {
        do {
            try body()
            return nil
        } catch {
            return (error as? RecordsError)?.code
        }
    }
}
