/// Reads texts, sentence by sentence, and tells the phrases found in each; kept and used again for the next text, so
/// that nothing is allocated for a text without hits.
public struct PhraseScanner: Sendable {
    private let finder: PhraseFinder
    /// The nodes of the phrase tree that the words read so far lead to; the first `openCount` count.
    ///
    /// Counts beside the arrays, because emptying and refilling an array for every word costs more than the search.
    private var open: [OpenNode] = []
    private var openCount = 0
    private var opening: [OpenNode] = []
    private var openingCount = 0
    /// The words of this run that stand in some phrase; the last `depth` of them lead to a node.
    private var run: [SeenWord] = []
    private var runCount = 0
    private var hits: [PhraseHit] = []

    private struct OpenNode: Sendable {
        var number: UInt32
        var childBits: UInt64
    }

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
        let classStarts = finder.words.classStarts.span
        let classSymbols = finder.words.classSymbols.span
        let firsts = finder.tree.firsts.span
        let nodes = finder.tree.nodes.span
        let slots = finder.tree.slots.span
        let endings = finder.tree.endings.span
        let start = Int(finder.words.start)
        var boundaries = SentenceBoundaries()
        var place = 0

        while place < text.count {
            guard WordLexer.beginsWord(text, at: place) else {
                if boundaries.step(over: text, &place) { close(&boundaries, sentence) }
                continue
            }
            var state = start
            let end = WordLexer.read(text, from: place) { letter in
                state = Int(table[state &+ Int(columns[Int(letter)])])
            }
            let wordClass = Int(table[state])
            if wordClass != 0 {
                see(SeenWord(start: place, number: boundaries.wordCount, clause: boundaries.clause))
                for symbolPlace in Int(classStarts[wordClass])..<Int(classStarts[wordClass + 1]) {
                    let symbol = classSymbols[symbolPlace]
                    for opened in 0..<openCount {
                        let node = open[opened]
                        if node.childBits >> UInt64(symbol & 63) & 1 == 0 { continue }
                        let child = PhraseTree.child(of: node.number, by: symbol, in: slots)
                        if child != 0 { reach(child, nodes[Int(child)], endings, end: end) }
                    }
                    let first = firsts[Int(symbol)]
                    if first != 0 { reach(first, nodes[Int(first)], endings, end: end) }
                }
                swap(&open, &opening)
                openCount = openingCount
                openingCount = 0
            } else {
                runCount = 0
                openCount = 0
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
        if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
        runCount = 0
        openCount = 0
    }

    @inline(__always)
    private mutating func see(_ word: SeenWord) {
        if runCount < run.count { run[runCount] = word } else { run.append(word) }
        runCount += 1
    }

    /// The words so far lead to `number`: it stays open where longer phrases go through it, and phrases that end there
    /// are found.
    @inline(__always)
    private mutating func reach(_ number: UInt32, _ node: PhraseTree.Node, _ endings: Span<UInt32>, end: Int) {
        if node.childBits != 0 {
            let opened = OpenNode(number: number, childBits: node.childBits)
            if openingCount < opening.count { opening[openingCount] = opened } else { opening.append(opened) }
            openingCount += 1
        }
        for place in Int(node.endingsStart)..<Int(node.endingsEnd) {
            let first = run[runCount - Int(node.depth)]
            hits.append(
                PhraseHit(
                    phrase: Int(endings[place]), words: first.number..<first.number + Int(node.depth),
                    bytes: first.start..<end, clause: first.clause))
        }
    }
}
