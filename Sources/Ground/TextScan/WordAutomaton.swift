/// Which of the phrases' words a word of the text is, told letter by letter.
///
/// A trie over the folded bytes, closed to a deterministic automaton: a word's *class* stands for the set of all phrase
/// words it matches (itself, and every `prefix*` it begins with). Class 0 is the empty set. No word of the text is ever
/// copied or kept, so memory depends on the codebook alone.
struct WordAutomaton: Sendable {
    /// The column of a folded byte in a row; column 0 of a row holds the class of a word that ends there.
    private(set) var columns: [UInt8]
    /// The rows one after another; entries are the beginnings of rows. Row 0 is the dead end.
    private(set) var table: [UInt32]
    /// Where the first letter starts.
    let start: UInt32
    /// Where the phrase words (by number) that a class stands for begin in `classSymbols`; they end where the next's do.
    let classStarts: [UInt32]
    let classSymbols: [UInt32]

    /// An automaton for `words`; a word's number is its place.
    init(_ words: [PhraseWord]) {
        let trie = LetterTrie(words)
        var columns = [UInt8](repeating: 1, count: 256)
        var width = 2
        for byte in trie.usedBytes {
            columns[Int(byte)] = UInt8(width)
            width += 1
        }

        var classes = ClassTable()
        var table = [UInt32](repeating: 0, count: (trie.nodes.count + 1) * width)
        var sinks: [[UInt32]: UInt32] = [:]
        func sink(_ matched: [UInt32]) -> UInt32 {
            if matched.isEmpty { return 0 }
            if let known = sinks[matched] { return known }
            let row = UInt32(table.count)
            sinks[matched] = row
            table.append(contentsOf: repeatElement(row, count: width))
            table[Int(row)] = classes.number(of: matched)
            return row
        }

        var inherited = [[UInt32]](repeating: [], count: trie.nodes.count)
        for (number, node) in trie.nodes.enumerated() {
            let row = (number + 1) * width
            inherited[number] += node.prefixes
            let beyond = sink(inherited[number])
            if beyond != 0 {
                for column in 1..<width { table[row + column] = beyond }
            }
            var child = node.firstChild
            while child != 0 {
                table[row + Int(columns[Int(trie.nodes[child].byte)])] = UInt32((child + 1) * width)
                // Children come later in the trie than their parents, so theirs is not yet read.
                inherited[child] = inherited[number]
                child = trie.nodes[child].nextSibling
            }
            table[row] = classes.number(of: inherited[number] + node.wholes)
        }

        self.columns = columns
        self.table = table
        start = UInt32(width)
        classStarts = classes.starts
        classSymbols = classes.symbols
    }
}

/// The letters of the phrase words as a tree; node 0 is the root, a child's number is higher than its parent's.
private struct LetterTrie {
    struct Node {
        var byte: UInt8 = 0
        var firstChild = 0
        var nextSibling = 0
        var wholes: [UInt32] = []
        var prefixes: [UInt32] = []
    }

    var nodes = [Node()]
    var usedBytes: [UInt8] = []

    init(_ words: [PhraseWord]) {
        var used = [Bool](repeating: false, count: 256)
        for (number, word) in words.enumerated() {
            for spelling in word.spellings where !spelling.isEmpty {
                let end = insert(spelling)
                for byte in spelling { used[Int(byte)] = true }
                if word.isPrefix {
                    nodes[end].prefixes.append(UInt32(number))
                } else {
                    nodes[end].wholes.append(UInt32(number))
                }
            }
        }
        usedBytes = used.indices.filter { used[$0] }.map(UInt8.init)
    }

    private mutating func insert(_ spelling: [UInt8]) -> Int {
        var node = 0
        for byte in spelling {
            var child = nodes[node].firstChild
            while child != 0, nodes[child].byte != byte { child = nodes[child].nextSibling }
            if child == 0 {
                child = nodes.count
                nodes.append(Node(byte: byte, nextSibling: nodes[node].firstChild))
                nodes[node].firstChild = child
            }
            node = child
        }
        return node
    }
}

/// Gives every set of phrase words a number, the empty set 0.
private struct ClassTable {
    private var numbers: [[UInt32]: UInt32] = [:]
    private(set) var starts: [UInt32] = [0, 0]
    private(set) var symbols: [UInt32] = []

    mutating func number(of set: [UInt32]) -> UInt32 {
        if set.isEmpty { return 0 }
        let sorted = set.sorted()
        if let known = numbers[sorted] { return known }
        let number = UInt32(numbers.count + 1)
        numbers[sorted] = number
        symbols += sorted
        starts.append(UInt32(symbols.count))
        return number
    }
}
