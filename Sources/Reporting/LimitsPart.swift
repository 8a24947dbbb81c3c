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
    if findings.review.peopleWithWords > 0 {
        limits.append(
            "\(findings.review.peopleUncoded) of \(findings.review.peopleWithWords) people who said something in their "
                + "own words said nothing that the codebook's words and phrases found.")
    }
    if method.stoppedEarly + method.unfinished > 0 {
        limits.append(
            "\(people(method.stoppedEarly + method.unfinished)) did not come to the end of the questions; "
                + "the later a question, the fewer people it was put to.")
    }
    if !method.imported, method.mayQuote < method.people {
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
