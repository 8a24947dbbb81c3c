/// Everything a report may say, with its evidence; nothing in here has to be hidden any more.
public struct StudyFindings: Hashable, Sendable {
    /// How the study was done.
    public var method: MethodFacts
    /// Every closed question, in the order of the questionnaire.
    public var questions: [QuestionFinding]
    /// The gaps, the one most people spoke of first.
    public var gaps: [GapFinding]
    /// The themes that cut across, in the order of the codebook.
    public var across: [GapFinding]
    /// How the gaps hang together.
    public var connections: GapConnections
    /// The conclusion in the forum's own words, paragraph by paragraph.
    public var conclusion: [String]
    /// The codebook as used, for the appendix.
    public var codebook: CodebookFacts
    /// Who put the codes there.
    public var review: ReviewFacts
    /// Where to turn, from the support sheet.
    public var support: [SupportLine]

    package init(
        method: MethodFacts, questions: [QuestionFinding], gaps: [GapFinding], across: [GapFinding],
        connections: GapConnections, conclusion: [String], codebook: CodebookFacts, review: ReviewFacts,
        support: [SupportLine]
    ) {
        self.method = method
        self.questions = questions
        self.gaps = gaps
        self.across = across
        self.connections = connections
        self.conclusion = conclusion
        self.codebook = codebook
        self.review = review
        self.support = support
    }
}
