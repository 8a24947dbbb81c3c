import Records
import Themes

/// Which words a report quotes, and under which letters.
///
/// Up to three for each theme, each there of a different person; no stretch of an answer twice; nobody more than a tenth
/// of all quotes in the report, and where there are fewer than twenty, nobody twice. Within a theme codes that are not
/// quoted yet come first, then words of comfortable length, then the code that more people spoke of, then the lot.
struct QuoteChoice {
    private let codebook: Codebook
    private let lot: Lot
    private let names: [String]
    private let candidates: [[QuoteCandidate]]
    private let strength: [Int]
    private var chosen: [[QuoteCandidate]]
    private var timesQuoted: [Int: Int] = [:]
    private var quotedRanges: [BlockPlace: [Range<Int>]] = [:]
    private var quotedTexts: Set<String> = []

    private static let mostOfTheme = 3
    private static let comfortableLength = 10...35

    /// Gathers what could be quoted.
    init(study: Study, codings: [Coding], codebook: Codebook, spoken: PeopleByCode, reportDate: String) {
        self.codebook = codebook
        lot = Lot(study: study.settings.id, reportDate: reportDate)
        names = study.interviews.map(\.id)
        let byCode = QuoteCandidates(study: study, codings: codings, codebook: codebook, lot: lot).byCode
        candidates = codebook.themes.map { theme in
            codebook.codes.indices.filter { codebook.codes[$0].theme == theme.id }.flatMap { byCode[$0] }
        }
        strength = spoken.codes.map(\.all.count)
        chosen = Array(repeating: [], count: codebook.themes.count)
        choose()
    }

    /// The quotes of a theme, by its place in the codebook.
    func quotes(of theme: Int) -> [Quote] {
        chosen[theme].map { candidate in
            Quote(
                words: candidate.words.text, person: letters[candidate.person] ?? "",
                code: codebook.codes[candidate.code].id)
        }
    }

    /// Letters by person, in the order of the lot: never in that of the interviews, which others may know.
    private var letters: [Int: String] {
        let drawn = timesQuoted.keys.map { (lot: lot.draw("letter", names[$0]), name: names[$0], person: $0) }
        let order = drawn.sorted { ($0.lot, $0.name) < ($1.lot, $1.name) }
        return Dictionary(uniqueKeysWithValues: order.indices.map { (order[$0].person, reportLetter($0)) })
    }

    /// Takes one quote for each theme in turn, the theme with the fewest people to choose from first, as often as that
    /// still finds any: each quote taken may make room for a second of somebody else.
    private mutating func choose() {
        let choice = candidates.map { Set($0.map(\.person)).count }
        let order = candidates.indices.sorted { (choice[$0], $0) < (choice[$1], $1) }
        var foundAny = true
        while foundAny {
            foundAny = false
            for theme in order where chosen[theme].count < Self.mostOfTheme {
                if let best = best(of: theme) {
                    take(best, for: theme)
                    foundAny = true
                }
            }
        }
    }

    private func best(of theme: Int) -> QuoteCandidate? {
        let total = timesQuoted.values.reduce(0, +)
        let mostOfPerson = max(1, (total + 1) / 10)
        var timesOfCode: [Int: Int] = [:]
        for quote in chosen[theme] { timesOfCode[quote.code, default: 0] += 1 }
        func rank(_ candidate: QuoteCandidate) -> (Int, Int, Int, Int, UInt64) {
            let isComfortable = Self.comfortableLength.contains(candidate.words.wordCount)
            return (
                timesOfCode[candidate.code] ?? 0, isComfortable ? 0 : 1, -strength[candidate.code], candidate.code,
                candidate.lot
            )
        }
        return candidates[theme].lazy.filter { candidate in
            timesQuoted[candidate.person, default: 0] < mostOfPerson
                && !chosen[theme].contains { $0.person == candidate.person }
                && !quotedTexts.contains(candidate.words.text)
                && !quotedRanges[candidate.block, default: []].contains { $0.overlaps(candidate.words.range) }
        }.min { rank($0) < rank($1) }
    }

    private mutating func take(_ quote: QuoteCandidate, for theme: Int) {
        chosen[theme].append(quote)
        timesQuoted[quote.person, default: 0] += 1
        quotedRanges[quote.block, default: []].append(quote.words.range)
        quotedTexts.insert(quote.words.text)
    }
}
