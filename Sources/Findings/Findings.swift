/// People counted: bases, nets, gaps in order, what hangs together, words for numbers, disclosure control, quotes.
///
/// Comes in: a `Study`, its `Coding`s and the `Codebook`. Goes out: `StudyFindings`, which holds only what may be shown.
/// Promises: every number is people out of those asked; small numbers are hidden here and nowhere later; quotes are
/// verbatim words of people who agreed, and no person makes more than a tenth of them; the order in which interviews
/// or codings come in changes nothing.
import Questionnaires
public import Records
public import Themes

extension StudyFindings {
    /// Counts a study.
    ///
    /// Codings of interviews that the study does not hold (withdrawn, or of another study), and of codes that the
    /// codebook does not hold, are left out. A study without interviews gives findings that say so.
    public init(study: Study, codings: [Coding], codebook: Codebook) {
        let method = MethodFacts(study)
        let persons = study.placesOfInterviews
        let codes = codebook.placesOfCodes
        let ours = codings.filter { persons[$0.passage.interview] != nil && codes[$0.code] != nil }
        let spoken = PeopleByCode(study: study, codings: ours, codebook: codebook)
        let questions = study.questionnaire.closedQuestions.map { place in
            QuestionFinding(place, interviews: study.interviews)
        }
        let choice = QuoteChoice(
            study: study, codings: ours, codebook: codebook, spoken: spoken, reportDate: method.date)
        let themes = codebook.themes.indices.map { index in
            GapFinding(
                theme: index, codebook: codebook, spoken: spoken, quotes: choice.quotes(of: index),
                bridges: study.bridges, questions: questions)
        }
        let gaps = spoken.gapsInOrder
        self.init(
            method: method,
            questions: questions,
            gaps: gaps.map { themes[$0] },
            across: codebook.themes.indices.filter { !codebook.themes[$0].isGap }.map { themes[$0] },
            connections: GapConnections(gaps: gaps, codebook: codebook, spoken: spoken),
            conclusion: study.bridges.conclusion,
            codebook: CodebookFacts(codebook),
            review: ReviewFacts(study: study, codings: ours, spoken: spoken),
            support: study.support?.entries.map { SupportLine($0) } ?? [])
    }
}
