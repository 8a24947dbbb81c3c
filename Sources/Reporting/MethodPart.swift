import Documents
import Findings

/// The method box, filled from the study: every line is either counted or in the forum's own words.
func methodPart(_ findings: StudyFindings) -> [Block] {
    let method = findings.method
    var facts: [Fact] = []
    func add(_ label: String, _ text: String) {
        if !text.isEmpty { facts.append(Fact(label, [.text(text)])) }
    }

    add("What we asked", method.question)
    add("Where", method.area)
    add("Who did the research", method.forum)
    add("Who it is for", method.commissioner)
    add(method.imported ? "How many comments" : "How many people", peopleSentence(method))
    if !method.imported, method.interviewers > 0 {
        add("Who interviewed", counted(method.interviewers, "peer researcher", "peer researchers"))
    }
    add("When", when(method))
    add("Quotations", quotations(method))
    if (findings.gaps + findings.across).contains(where: { !$0.quotes.isEmpty }) {
        add("How quotations were chosen", howQuotesWereChosen(findings.codebook.themeWord))
    }
    add(method.imported ? "What was brought in" : "The questionnaire", questionnaire(method))
    for line in method.lines { add(line.label, line.text) }
    return [
        .heading(level: 1, id: "method", [method.imported ? "Where this comes from" : "How we did it"]),
        .facts(id: "method-box", title: "Method", facts),
    ]
}

private func peopleSentence(_ method: MethodFacts) -> String {
    if method.imported {
        return "\(people(method.people)) gave a comment. Each comment was brought in from a file and counts as one "
            + "person."
    }
    var text = "We interviewed \(people(method.people))."
    if method.stoppedEarly > 0 {
        text += " \(method.stoppedEarly) of them chose to stop early; what they said until then is counted."
    }
    if method.unfinished > 0 {
        text += " \(counted(method.unfinished, "interview is", "interviews are")) not finished yet."
    }
    if method.refusals > 0 { text += " \(people(method.refusals)) said no to taking part." }
    if method.removed > 0 { text += " \(people(method.removed)) asked for their words to be taken out, and they were." }
    return text
}

private func when(_ method: MethodFacts) -> String {
    guard !method.firstDay.isEmpty, !method.imported else { return "" }
    if method.firstDay == method.lastDay { return written(day: method.firstDay) }
    return "\(written(day: method.firstDay)) to \(written(day: method.lastDay))"
}

private func quotations(_ method: MethodFacts) -> String {
    if method.people == 0 { return "" }
    if method.mayQuote == 0 {
        return method.imported
            ? "Nobody was asked whether they may be quoted, so nothing is quoted."
            : "Nobody agreed to be quoted, so nothing is quoted."
    }
    return
        "\(method.mayQuote) of \(people(method.people)) \(method.imported ? "may" : "agreed to") be quoted. Only their "
        + "own words, written down as they \(method.imported ? "wrote" : "said") them, are quoted. The letters under "
        + "quotations were drawn for this report alone, and a letter is the same person throughout."
}

/// How `QuoteChoice` chooses, in plain words.
private func howQuotesWereChosen(_ themeWord: String) -> String {
    "The program, not a person, drew them by lot from the words of those people: at most three for a \(themeWord), each "
        + "by somebody else. Different points come before a second voice on the same one, and a sentence or two before "
        + "very short or very long words. Nobody has more than a tenth of them; where there are fewer than twenty, nobody "
        + "is quoted twice. They show what was said, not how many said it."
}

private func questionnaire(_ method: MethodFacts) -> String {
    let version = method.questionnaireVersion.isEmpty ? "" : ", version \(method.questionnaireVersion)"
    let name = "“\(method.questionnaireTitle)”\(version)."
    return method.questionnaireAbout.isEmpty ? name : "\(name) About it: \(method.questionnaireAbout.asSentence)"
}
