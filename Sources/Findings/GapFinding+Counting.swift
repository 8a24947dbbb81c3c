import Records
import Themes

extension GapFinding {
    /// One theme of the codebook, counted.
    init(
        theme place: Int, codebook: Codebook, spoken: PeopleByCode, quotes: [Quote], bridges: Bridges,
        questions: [QuestionFinding]
    ) {
        let theme = codebook.themes[place]
        let said = spoken.themes[place]
        let hidesFew = spoken.hidesFew(theme: place)
        let ours = bridges.gaps.first { $0.theme == theme.id }
        let labels = Dictionary(codebook.themes.map { ($0.id, $0.label) }) { first, _ in first }
        self.theme = theme.id
        label = theme.label
        meaning = theme.meaning
        share = spoken.share(of: said.all, hidesFew: hidesFew)
        words = share.sentence()
        helps = spoken.share(of: said.byDirection[.helps], hidesFew: hidesFew)
        hinders = spoken.share(of: said.byDirection[.hinders], hidesFew: hidesFew)
        wouldHelp = spoken.share(of: said.byDirection[.wouldHelp], hidesFew: hidesFew)
        codes = spoken.codesInOrder(theme: place).map { CodeFinding(codebook.codes[$0], spoken.codes[$0], spoken) }
        self.quotes = quotes
        statement = ours?.statement ?? ""
        implication = ours?.meaning ?? ""
        self.bridges = ours?.recommendations.map { BridgeLine($0, labels: labels) } ?? []
        figures = questions.filter { $0.themes.contains(theme.id) }.compactMap(\.headline)
    }
}

extension CodeFinding {
    fileprivate init(_ code: Code, _ said: PeopleByCode.Spoken, _ spoken: PeopleByCode) {
        id = code.id
        label = code.label
        meaning = code.meaning
        share = spoken.share(of: said.all, hidesFew: code.sensitive)
        words = share.sentence()
        helps = spoken.share(of: said.byDirection[.helps], hidesFew: code.sensitive)
        hinders = spoken.share(of: said.byDirection[.hinders], hidesFew: code.sensitive)
        wouldHelp = spoken.share(of: said.byDirection[.wouldHelp], hidesFew: code.sensitive)
    }
}
