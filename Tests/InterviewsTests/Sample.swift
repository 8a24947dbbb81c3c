import Faults
import Questionnaires

@testable import Interviews

/// A questionnaire small enough to hold in the head, with every force of consent and a route that opens and closes.
enum Sample {
    static let questionnaire = Questionnaire(
        id: "sample", version: "1.0", title: "Sample",
        beforeStart: [ChecklistItem(id: "quiet", text: "We are somewhere quiet.")],
        opening: ["Thank you for talking to me."],
        consent: [
            ConsentItem(id: "K06", text: "Do you agree to take part?", ifNo: .endInterview),
            ConsentItem(id: "K07", text: "May I ask about your health?", ifNo: .skipSensitive),
            ConsentItem(id: "K09", text: "May we quote your words?", ifNo: .neverQuote),
            ConsentItem(id: "K13", text: "Would you like the summary?", ifNo: .carryOn),
        ],
        sections: [
            Section(
                id: "going", title: "Going out",
                questions: [
                    Question(id: "hello", kind: .say, text: "First some questions about groups."),
                    Question(id: "goes", kind: .yesNo, text: "Do you go to a group?"),
                    Question(
                        id: "how", kind: .many(howHeard, ordered: false), text: "How did you hear of it?",
                        askIf: equals("goes", "yes")),
                    Question(
                        id: "which_site", kind: .short, text: "Which web site?", askIf: selected("how", "internet")),
                    Question(id: "stops", kind: .open, text: "What gets in the way?", probes: ["Anything else?"]),
                ]),
            Section(
                id: "about_going", title: "About the group", askIf: equals("goes", "yes"),
                questions: [
                    Question(id: "often", kind: .number(0...99, unit: "times"), text: "How often do you go?"),
                    Question(id: "since", kind: .date(.month), text: "Since when?"),
                ]),
            Section(
                id: "you", title: "About you",
                questions: [
                    Question(id: "condition", kind: .yesNo, text: "Do you have a condition?", sensitive: true),
                    Question(
                        id: "well", kind: .scale(0...10, low: "not at all", high: "completely"), text: "How well?"),
                    Question(id: "ranked", kind: .rank(howHeard, top: 2), text: "Which are best?"),
                    Question(id: "now", kind: .feeling(feelings, concern: ["low"]), text: "How are you now?"),
                ]),
        ],
        closing: ["Thank you very much."])

    static let howHeard = ChoiceList([
        Choice(id: "friend", label: "A friend"),
        Choice(id: "internet", label: "The internet"),
        Choice(id: "other", label: "Something else", other: true),
        Choice(id: "none", label: "None of these", exclusive: true),
    ])

    static let feelings = ChoiceList([Choice(id: "fine", label: "Fine"), Choice(id: "low", label: "Low")])

    static func equals(_ question: String, _ value: String) -> Expression {
        let nowhere = SourceLocation(file: "")
        return Expression(
            source: "${\(question)} = '\(value)'",
            root: .binary(.equal, .answer(question, nowhere), .text(value, nowhere), nowhere))
    }

    static func selected(_ question: String, _ value: String) -> Expression {
        let nowhere = SourceLocation(file: "")
        return Expression(
            source: "selected(${\(question)}, '\(value)')",
            root: .call(.selected, [.answer(question, nowhere), .text(value, nowhere)], nowhere))
    }

    static func begun(agreeing: [String: Bool] = [:]) throws -> Interview {
        var interview = Interview(questionnaire)
        try interview.apply(.confirmed(item: "quiet"))
        try interview.apply(.readAloud("opening"))
        for item in questionnaire.consent {
            try interview.apply(.consented(item: item.id, agreed: agreeing[item.id] ?? true))
        }
        try interview.apply(.readAloud("hello"))
        return interview
    }
}

extension Interview {
    mutating func answer(_ question: String, _ value: AnswerValue) throws {
        try apply(.answered(question: question, .value(value)))
    }

    mutating func yes(_ question: String) throws { try answer(question, .choice(ChosenAnswer("yes"))) }
    mutating func no(_ question: String) throws { try answer(question, .choice(ChosenAnswer("no"))) }

    mutating func skip(_ questions: String...) throws {
        for question in questions { try apply(.answered(question: question, .missing(.skipped))) }
    }

    /// The identifier of the question before the interviewer.
    var asks: String? {
        if case .question(let prompt) = prompt { return prompt.question.id }
        return nil
    }
}
