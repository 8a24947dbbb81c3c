import Documents
import Findings

/// What a reader must know before the first number: whether the answers are real, and who put the codes there.
func introductionPart(_ findings: StudyFindings) -> [Block] {
    var blocks: [Block] = []
    let method = findings.method
    if method.invented {
        blocks.append(
            .callout(
                title: "This is an example",
                [
                    .text(
                        "Every answer and every quotation in this report is invented, to show what the program makes of a "
                            + "study. The report says nothing about any real place or person.")
                ]))
    }
    if method.people == 0 {
        blocks.append(
            .callout(
                title: "Nobody has been interviewed yet",
                ["There is nothing to report. Every figure below is empty until the first interview is finished."]))
        return blocks
    }
    blocks.append(.callout(title: "Who decided what people's words mean", [.text(reviewSentence(findings))]))
    return blocks
}

/// Who put the codes there, in plain words.
func reviewSentence(_ findings: StudyFindings) -> String {
    let review = findings.review
    if review.suggested == 0 && review.confirmed == 0 {
        return "No theme was found in people's words."
    }
    if review.confirmed == 0 {
        return "The themes in this report are suggestions that the program made from words and phrases listed in the "
            + "codebook. No person has confirmed them yet. The counts of themes may change when people have read "
            + "what was said; the answers to closed questions will not."
    }
    return "People confirmed \(review.confirmed) of the places where a theme was put on somebody's words. "
        + (review.suggested == 0
            ? "None is left that only the program suggested."
            : "\(review.suggested) more are suggestions that the program made from words and phrases listed in the "
                + "codebook, which no person has confirmed yet.")
}
