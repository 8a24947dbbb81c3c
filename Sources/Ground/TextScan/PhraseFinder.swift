/// Many phrases, ready to be looked for in one pass over a text.
///
/// The words of the text are told apart by a `WordAutomaton`; the phrases stand in a tree over their words. While a
/// text is read, the places in the tree that the last words lead to are kept: never more than the longest phrase has
/// words, times the ways in which prefixes overlap; so the work for a word does not depend on how many phrases there are.
public struct PhraseFinder: Sendable {
    let words: WordAutomaton
    let tree: PhraseTree

    /// A finder for `phrases`, each a run of words; a hit names the phrase by its place here. An empty phrase is never
    /// found; the same phrase given twice is found twice.
    public init(_ phrases: [[PhraseWord]]) {
        var numbers: [PhraseWord: Int] = [:]
        var distinct: [PhraseWord] = []
        let spelled = phrases.map { phrase in
            phrase.map { word in
                if let known = numbers[word] { return known }
                numbers[word] = distinct.count
                distinct.append(word)
                return distinct.count - 1
            }
        }
        words = WordAutomaton(distinct)
        tree = PhraseTree(spelled, wordCount: distinct.count)
    }
}

/// A phrase found in a sentence.
public struct PhraseHit: Hashable, Sendable {
    /// The phrase, by its place in the finder's list.
    public var phrase: Int
    /// Which words of the sentence, counted from 0.
    public var words: Range<Int>
    /// Where it stands in the text, in bytes.
    public var bytes: Range<Int>
    /// Which clause of the sentence its first word stands in, counted from 0: commas, semicolons, colons, brackets and
    /// dashes part clauses.
    public var clause: Int
}

/// The phrases as a tree over the numbers of their words; node 0 is the root.
struct PhraseTree: Sendable {
    /// The child of the root for each word, 0 where there is none.
    private(set) var firsts: [UInt32]
    /// How many words lead to a node.
    private(set) var depths: [UInt32] = [0]
    private(set) var hasChildren: [Bool] = [false]
    private var endings: [[UInt32]] = [[]]
    /// Children of all other nodes: open addressing, key = node and word, 0 where free.
    private var keys: [UInt64]
    private var values: [UInt32]
    private var mask: Int

    init(_ phrases: [[Int]], wordCount: Int) {
        var children: [UInt64: UInt32] = [:]
        firsts = Array(repeating: 0, count: wordCount)
        for (number, phrase) in phrases.enumerated() where !phrase.isEmpty {
            var node: UInt32 = 0
            for word in phrase {
                let key = Self.key(node, word)
                if let child = node == 0 ? (firsts[word] == 0 ? nil : firsts[word]) : children[key] {
                    node = child
                    continue
                }
                let child = UInt32(depths.count)
                depths.append(depths[Int(node)] + 1)
                hasChildren.append(false)
                endings.append([])
                hasChildren[Int(node)] = true
                if node == 0 { firsts[word] = child } else { children[key] = child }
                node = child
            }
            endings[Int(node)].append(UInt32(number))
        }
        var capacity = 16
        while capacity < children.count * 3 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        values = Array(repeating: 0, count: capacity)
        mask = capacity - 1
        for (key, child) in children {
            var place = slot(key)
            while keys[place] != 0 { place = (place + 1) & mask }
            keys[place] = key
            values[place] = child
        }
    }

    /// The phrases that end at a node.
    @inline(__always)
    func endings(at node: UInt32) -> [UInt32] { endings[Int(node)] }

    /// Where `word` leads from `node` (not the root), or 0.
    @inline(__always)
    func child(of node: UInt32, by word: Int) -> UInt32 {
        let key = Self.key(node, word)
        var place = slot(key)
        while keys[place] != 0 {
            if keys[place] == key { return values[place] }
            place = (place + 1) & mask
        }
        return 0
    }

    @inline(__always)
    private static func key(_ node: UInt32, _ word: Int) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }
}
