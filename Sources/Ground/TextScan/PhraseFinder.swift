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
///
/// Flat tables, so that a scanner can hold spans over them and touches no reference count while it reads.
struct PhraseTree: Sendable {
    struct Node: Sendable {
        /// How many words lead here.
        var depth: UInt32
        /// One bit for each child's word, by the word's last six bits; a word whose bit is clear leads nowhere, which
        /// spares most look-ups in the hash table.
        var childBits: UInt64 = 0
        /// The phrases that end here, in `endings`.
        var endingsStart: UInt32 = 0
        var endingsEnd: UInt32 = 0
    }

    /// A place of the children's hash table (open addressing); free where `key` is 0.
    struct Slot: Sendable {
        var key: UInt64 = 0
        var child: UInt32 = 0
    }

    /// The child of the root for each word, 0 where there is none.
    private(set) var firsts: [UInt32]
    private(set) var nodes = [Node(depth: 0)]
    private(set) var endings: [UInt32] = []
    /// The children of all nodes but the root; its length is a power of two.
    private(set) var slots: [Slot]

    init(_ phrases: [[Int]], wordCount: Int) {
        firsts = Array(repeating: 0, count: wordCount)
        var children: [UInt64: UInt32] = [:]
        var endingNodes: [(node: UInt32, phrase: Int)] = []
        for (number, phrase) in phrases.enumerated() where !phrase.isEmpty {
            var node: UInt32 = 0
            for word in phrase {
                let key = Self.key(node, UInt32(word))
                let known = node == 0 ? firsts[word] : children[key] ?? 0
                if known != 0 {
                    node = known
                    continue
                }
                let child = UInt32(nodes.count)
                nodes.append(Node(depth: nodes[Int(node)].depth + 1))
                nodes[Int(node)].childBits |= 1 << UInt64(word & 63)
                if node == 0 { firsts[word] = child } else { children[key] = child }
                node = child
            }
            endingNodes.append((node, number))
        }
        endingNodes.sort { ($0.node, $0.phrase) < ($1.node, $1.phrase) }
        for (node, phrase) in endingNodes {
            if nodes[Int(node)].endingsEnd == 0 { nodes[Int(node)].endingsStart = UInt32(endings.count) }
            endings.append(UInt32(phrase))
            nodes[Int(node)].endingsEnd = UInt32(endings.count)
        }

        var capacity = 16
        while capacity < children.count * 3 { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        for (key, child) in children {
            var place = Self.slot(key, mask: capacity - 1)
            while slots[place].key != 0 { place = (place + 1) & (capacity - 1) }
            slots[place] = Slot(key: key, child: child)
        }
    }

    /// Where `word` leads from `node` (not the root), or 0.
    @inline(__always)
    static func child(of node: UInt32, by word: UInt32, in slots: Span<Slot>) -> UInt32 {
        let key = key(node, word)
        var place = slot(key, mask: slots.count - 1)
        while slots[place].key != 0 {
            if slots[place].key == key { return slots[place].child }
            place = (place + 1) & (slots.count - 1)
        }
        return 0
    }

    @inline(__always)
    private static func key(_ node: UInt32, _ word: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

    /// Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4).
    @inline(__always)
    private static func slot(_ key: UInt64, mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }
}
