/// Reads texts, sentence by sentence, and tells the phrases found in each; kept and used again for the next text, so
/// that nothing is allocated for a text without hits.
public struct PhraseScanner: Sendable {
    private let finder: PhraseFinder
    /// The nodes of the phrase tree that the words read so far lead to.
    private var open: [UInt32] = []
    private var opening: [UInt32] = []
    /// The words of this run that stand in some phrase, the last `depth` of which lead to a node.
    private var run: [SeenWord] = []
    private var hits: [PhraseHit] = []

    private struct SeenWord: Sendable {
        var start: Int
        var number: Int
        var clause: Int
    }

    /// A scanner for the finder's phrases.
    public init(_ finder: PhraseFinder) {
        self.finder = finder
    }

    /// Reads `text` and hands every sentence that has a word to `sentence`: its place in bytes, without the space around
    /// it, and the hits in it in the order of their last words.
    ///
    /// A sentence ends at `.` `!` `?` and at a line's end, but not within "2.30" or "forum.org", after an initial or a
    /// title ("e.g.", "Dr."), nor at dots of hesitation ("well... it was").
    public mutating func scan(_ text: Span<UInt8>, _ sentence: (_ bytes: Range<Int>, _ hits: [PhraseHit]) -> Void) {
        let finder = finder
        let table = finder.words.table.span
        let columns = finder.words.columns.span
        let start = Int(finder.words.start)
        var boundaries = SentenceBoundaries()
        var place = 0

        while place < text.count {
            guard WordLexer.beginsWord(text, at: place) else {
                if boundaries.step(over: text, &place) {
                    close(&boundaries, sentence)
                }
                continue
            }
            var state = start
            let end = WordLexer.read(text, from: place) { letter in
                state = Int(table[state + Int(columns[Int(letter)])])
            }
            let wordClass = Int(table[state])
            if wordClass != 0 {
                run.append(SeenWord(start: place, number: boundaries.wordCount, clause: boundaries.clause))
                advance(by: wordClass, in: finder, end: end)
            } else if !run.isEmpty {
                run.removeAll(keepingCapacity: true)
                open.removeAll(keepingCapacity: true)
            }
            boundaries.word(place..<end)
            place = end
        }
        close(&boundaries, sentence)
    }

    private mutating func close(
        _ boundaries: inout SentenceBoundaries, _ sentence: (Range<Int>, [PhraseHit]) -> Void
    ) {
        if let range = boundaries.takeSentence() { sentence(range, hits) }
        hits.removeAll(keepingCapacity: true)
        run.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func advance(by wordClass: Int, in finder: PhraseFinder, end: Int) {
        opening.removeAll(keepingCapacity: true)
        let symbols = finder.words.symbols(of: wordClass)
        for place in symbols {
            let symbol = finder.words.symbol(at: place)
            for node in open {
                let child = finder.tree.child(of: node, by: symbol)
                if child != 0 { reach(child, in: finder, end: end) }
            }
            let first = finder.tree.firsts[symbol]
            if first != 0 { reach(first, in: finder, end: end) }
        }
        swap(&open, &opening)
    }

    @inline(__always)
    private mutating func reach(_ node: UInt32, in finder: PhraseFinder, end: Int) {
        if finder.tree.hasChildren[Int(node)] { opening.append(node) }
        for phrase in finder.tree.endings(at: node) {
            let first = run[run.count - Int(finder.tree.depths[Int(node)])]
            hits.append(
                PhraseHit(
                    phrase: Int(phrase), words: first.number..<first.number + Int(finder.tree.depths[Int(node)]),
                    bytes: first.start..<end, clause: first.clause))
        }
    }
}
