import Documents
import Findings

/// What the findings cannot say, worked out from the study itself so that none is forgotten.
func limitsPart(_ findings: StudyFindings) -> [Block] {
    let method = findings.method
    guard method.people > 0 else { return [] }
    var limits: [String] = []
    if method.invented { limits.append("Every answer is invented.") }
    limits.append(
        method.imported
            ? "The comments are those that people chose to write; people who wrote nothing are not heard here."
            : "The people were not drawn at random, so the counts describe them and not everyone in the area. "
                + "No percentages of a wider public and no margins of error can be worked out from them.")
    if method.people < 50 {
        limits.append("With \(people(method.people)), a difference of a few people means little.")
    }
    limits.append(reviewSentence(findings))
    let review = findings.review
    if review.peopleUncoded > 0 {
        limits.append(
            "\(review.peopleUncoded) of the \(people(review.peopleWithWords)) who \(method.imported ? "wrote" : "said") "
                + "something in their own words \(review.peopleUncoded == 1 ? "is" : "are") under no theme, because "
                + "nothing that the codebook lists was found there.")
    }
    if method.stoppedEarly > 0 || method.unfinished > 0 {
        let stopped = method.stoppedEarly > 0 ? "\(people(method.stoppedEarly)) stopped early" : nil
        let unfinished =
            method.unfinished > 0
            ? "\(counted(method.unfinished, "interview is", "interviews are")) not finished" : nil
        limits.append(
            listed([stopped, unfinished].compactMap(\.self)) + ". The later a question, the fewer people it was put to."
        )
    }
    if !method.imported, (1..<method.people).contains(method.mayQuote) {
        limits.append(
            "The quotations come from the \(people(method.mayQuote)) who agreed to be quoted; the counts come from "
                + "everyone.")
    }
    limits.append(smallNumbersNote)
    return [
        .heading(level: 1, id: "limits", ["Limits"]),
        .list(ordered: false, items: limits.map { [.text($0)] }),
    ]
}
