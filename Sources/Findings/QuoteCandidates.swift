import Questionnaires
import Records
import Themes

/// Words that could be quoted under one code.
struct QuoteCandidate {
    /// The person, as a place in the study's list of interviews.
    let person: Int
    /// The code, as a place in the codebook.
    let code: Int
    /// The text block they come from.
    let block: BlockPlace
    /// The words.
    let words: QuotableWords
    /// What the lot drew for them: the last word where nothing else decides.
    let lot: UInt64
}

/// One text block of one answer.
struct BlockPlace: Hashable {
    let interview: String
    let question: String
    let block: Int
}

/// Everything that may be quoted: verbatim words of people who agreed, of readable length, with nothing in them that
/// obviously identifies, and nothing that carries a sensitive code (a quotation would tell that somebody said it).
struct QuoteCandidates {
    /// By place of the code in the codebook, in the order of the lot.
    private(set) var byCode: [[QuoteCandidate]]

    /// So many people are looked at for each code: enough to choose three from, and a million comments cost no more.
    private static let mostPeople = 60

    /// Goes through the codings.
    init(study: Study, codings: [Coding], codebook: Codebook, lot: Lot) {
        let persons = study.placesOfInterviews
        let places = codebook.placesOfCodes
        var codingsOfCode: [[(coding: Int, lot: UInt64)]] = Array(repeating: [], count: codebook.codes.count)
        var sensitive: [BlockPlace: [Range<Int>]] = [:]
        for (index, coding) in codings.enumerated() {
            guard let code = places[coding.code], let person = persons[coding.passage.interview] else { continue }
            let passage = coding.passage
            if codebook.codes[code].sensitive {
                sensitive[BlockPlace(passage), default: []].append(passage.range)
            } else if passage.isVerbatim && passage.mayQuote && study.interviews[person].mayQuote {
                let drawn = lot.draw(
                    passage.interview, passage.question, "\(passage.block)", "\(passage.range.lowerBound)",
                    "\(passage.range.upperBound)")
                codingsOfCode[code].append((index, drawn))
            }
        }
        byCode = codingsOfCode.indices.map { code in
            var found: [QuoteCandidate] = []
            var people: Set<Int> = []
            for entry in codingsOfCode[code].sorted(by: { $0.lot < $1.lot }) {
                if found.count == Self.mostPeople { break }
                let passage = codings[entry.coding].passage
                guard let person = persons[passage.interview], !people.contains(person),
                    let block = study.interviews[person].verbatimBlock(passage),
                    let words = QuotableWords(block, passage.range)
                else { continue }
                let place = BlockPlace(passage)
                if sensitive[place, default: []].contains(where: { $0.overlaps(words.range) }) { continue }
                people.insert(person)
                found.append(QuoteCandidate(person: person, code: code, block: place, words: words, lot: entry.lot))
            }
            return found
        }
    }
}

extension BlockPlace {
    fileprivate init(_ passage: Passage) {
        self.init(interview: passage.interview, question: passage.question, block: passage.block)
    }
}

extension InterviewRecord {
    /// The block a passage points at, where the journal itself says that these are the person's own words.
    fileprivate func verbatimBlock(_ passage: Passage) -> String? {
        guard case .value(.text(let blocks)) = answers[passage.question], blocks.indices.contains(passage.block) else {
            return nil
        }
        let block = blocks[passage.block]
        return block.kind == .verbatim ? block.words : nil
    }
}
