import Records
import Themes

/// Who spoke of what: for each code and theme the people, each once, whoever or whatever put the codes there.
struct PeopleByCode {
    /// People as places in the study's list of interviews.
    typealias People = Set<Int>

    /// The people of one code or theme.
    struct Spoken {
        /// Everyone who spoke of it.
        var all: People = []
        /// By direction; one person may stand under several.
        var byDirection: [Direction: People] = [:]

        fileprivate mutating func add(_ person: Int, _ direction: Direction) {
            all.insert(person)
            byDirection[direction, default: []].insert(person)
        }
    }

    /// The codebook the rest is laid out by.
    private let codebook: Codebook
    /// Everyone interviewed.
    let people: Int
    /// By place of the code in the codebook.
    private(set) var codes: [Spoken]
    /// By place of the theme in the codebook.
    private(set) var themes: [Spoken]
    /// For every two themes, by their places in the codebook, who spoke of both in one and the same answer.
    private(set) var together: [[People]]
    /// Everyone in whose words there is a code of this codebook.
    private(set) var coded: People = []

    /// Goes through the codings once.
    init(study: Study, codings: [Coding], codebook: Codebook) {
        self.codebook = codebook
        people = study.interviews.count
        codes = Array(repeating: Spoken(), count: codebook.codes.count)
        themes = Array(repeating: Spoken(), count: codebook.themes.count)
        together = Array(repeating: Array(repeating: [], count: codebook.themes.count), count: codebook.themes.count)
        let persons = study.placesOfInterviews
        let placesOfCodes = codebook.placesOfCodes
        let placesOfThemes = codebook.placesOfThemes
        var themesOfAnswer: [AnswerPlace: Set<Int>] = [:]
        for coding in codings {
            guard let person = persons[coding.passage.interview], let code = placesOfCodes[coding.code] else {
                continue
            }
            codes[code].add(person, coding.direction)
            coded.insert(person)
            guard let theme = placesOfThemes[codebook.codes[code].theme] else { continue }
            themes[theme].add(person, coding.direction)
            themesOfAnswer[AnswerPlace(person: person, question: coding.passage.question), default: []].insert(theme)
        }
        for (place, spoken) in themesOfAnswer where spoken.count > 1 {
            for first in spoken {
                for second in spoken where second != first { together[first][second].insert(place.person) }
            }
        }
    }
}

/// One person's answer to one question.
private struct AnswerPlace: Hashable {
    let person: Int
    let question: String
}

extension PeopleByCode {
    /// The places of the gaps in the codebook, the one most people spoke of first; where the shown numbers are the same,
    /// in the order of the codebook.
    var gapsInOrder: [Int] {
        ordered(codebook.themes.indices.filter { codebook.themes[$0].isGap }) { theme in
            share(of: themes[theme].all, hidesFew: hidesFew(theme: theme)).weight(themes[theme].all.count)
        }
    }

    /// The places of a theme's codes in the codebook, in the same order.
    func codesInOrder(theme: Int) -> [Int] {
        ordered(codebook.codes.indices.filter { codebook.codes[$0].theme == codebook.themes[theme].id }) { code in
            share(of: codes[code].all, hidesFew: codebook.codes[code].sensitive).weight(codes[code].all.count)
        }
    }

    /// People as a share of everyone interviewed, fit to be shown.
    func share(of people: People?, hidesFew: Bool) -> ShownShare {
        PeerSmall.said(Share(people?.count ?? 0, of: self.people), sensitive: hidesFew)
    }

    /// Whether a theme's small numbers must be hidden because a sensitive code in it was spoken of: its number could
    /// otherwise be that code's.
    func hidesFew(theme: Int) -> Bool {
        codebook.codes.indices.contains { code in
            codebook.codes[code].sensitive && codebook.codes[code].theme == codebook.themes[theme].id
                && !codes[code].all.isEmpty
        }
    }

    private func ordered(_ places: [Int], weight: (Int) -> Int) -> [Int] {
        places.map { (weight: weight($0), place: $0) }
            .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
            .map(\.place)
    }
}

extension Study {
    /// Where each interview stands, by identifier.
    var placesOfInterviews: [String: Int] {
        Dictionary(interviews.indices.map { (interviews[$0].id, $0) }) { first, _ in first }
    }
}

extension Codebook {
    /// Where each code stands, by identifier.
    var placesOfCodes: [String: Int] {
        Dictionary(codes.indices.map { (codes[$0].id, $0) }) { first, _ in first }
    }

    /// Where each theme stands, by identifier.
    var placesOfThemes: [String: Int] {
        Dictionary(themes.indices.map { (themes[$0].id, $0) }) { first, _ in first }
    }
}
