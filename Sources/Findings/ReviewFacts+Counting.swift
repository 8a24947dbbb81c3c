import Questionnaires
import Records
import Themes

extension ReviewFacts {
    /// Counts who put the codes there, over the codings that the findings rest on.
    init(study: Study, codings: [Coding], spoken: PeopleByCode) {
        let open = study.questionnaire.questions.filter { $0.kind == .open }.map(\.id)
        let withWords = study.interviews.indices.filter { person in
            open.contains { question in
                if case .value(.text) = study.interviews[person].answers[question] { true } else { false }
            }
        }
        suggested = codings.count { $0.maker == .signals }
        confirmed = codings.count - suggested
        peopleWithWords = withWords.count
        peopleUncoded = withWords.count { !spoken.coded.contains($0) }
    }
}
