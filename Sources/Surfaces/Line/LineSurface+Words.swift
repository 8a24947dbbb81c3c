import Interviews
import Questionnaires
import TerminalIO

extension LineSurface where Terminal: ~Copyable {
    /// Takes an answer in words: one line for `short`, as many as there are for `open`.
    mutating func askWords(_ prompt: QuestionPrompt) throws(Leaving) {
        let question = prompt.question
        let isOpen = question.kind == .open
        var typed = TypedWords(blocks: prompt.draft)
        lastDraft = prompt.draft
        hint(isOpen: isOpen)
        if !prompt.draft.isEmpty { offer(prompt.draft, isOpen: isOpen) }
        var isKept = true
        while true {
            switch try reply(label(typed, isOpen: isOpen), keep: drafting(typed, question)) {
            case .command(.verbatim, _): switchTo(.verbatim, &typed)
            case .command(.summary, _): switchTo(.summary, &typed)
            case .command(.clear, _):
                typed = TypedWords(blocks: [])
                try keep([], question)
                say("Thrown away. Begin again.")
            case .command(let command, let argument):
                if !isKept { try keep(typed.blocks, question) }
                isKept = true
                if try obey(command, argument) { return }
            case .words(let line):
                let ends = isOpen ? line.filter { !$0.isWhitespace } == "." : true
                if isOpen, !ends {
                    typed.add(line)
                    // Each draft holds all the words before it: one for each line of a pasted text would fill the disk.
                    isKept = !(sitting.desk.now() == lastDraftAt && terminal.isLineWaiting())
                    if isKept { try keep(typed.blocks, question) }
                    continue
                }
                if !isOpen, line.filter({ !$0.isWhitespace }) != "." { typed.add(line) }
                if typed.blocks.isEmpty {
                    error("Nothing was typed. Type what the person said, or /skip, /dk or /pns.")
                } else if try save(.value(.text(typed.blocks)), question) {
                    return
                }
            }
        }
    }

    private mutating func hint(isOpen: Bool) {
        let end = isOpen ? "End with a line that holds only a full stop." : "One line."
        if isWordsHintGiven {
            say(end)
        } else {
            say("Your summary, unless a line begins with \": then it is the person's own words. \(end)")
            isWordsHintGiven = true
        }
    }

    private mutating func offer(_ draft: [TextBlock], isOpen: Bool) {
        say("Kept from before:")
        for block in draft { show("  ", block.shown) }
        say(
            isOpen
                ? "Go on from there, or /clear to begin again."
                : "A full stop alone takes it, or /clear to begin again.")
    }

    private func label(_ typed: TypedWords, isOpen: Bool) -> String {
        let begin = typed.blocks.isEmpty || !isOpen ? "Answer" : "More"
        return typed.kind == .verbatim ? "\(begin) (their words): " : "\(begin) (summary): "
    }

    private mutating func switchTo(_ kind: TextBlock.Kind, _ typed: inout TypedWords) {
        typed.kind = kind
        say(kind == .verbatim ? "Now: the person's own words, exactly." : "Now: your summary.")
    }

    /// Keeps finished lines, so that a crash costs at most the second that `drafting` leaves.
    private mutating func keep(_ blocks: [TextBlock], _ question: Question) throws(Leaving) {
        if blocks == lastDraft { return }
        if try happen(.drafted(question: question.id, blocks: blocks)) {
            lastDraft = blocks
            lastDraftAt = sitting.desk.now()
        }
    }

    /// Keeps half-typed words.
    private func drafting(
        _ typed: TypedWords, _ question: Question
    ) -> (inout Sitting, String) throws(Sitting.Trouble) -> Void {
        { (sitting, half) throws(Sitting.Trouble) in
            if LineCommand.read(half) != .words(half), !half.hasPrefix("//") { return }
            var withHalf = typed
            withHalf.add(half)
            guard withHalf.blocks != typed.blocks else { return }
            try sitting.happen(.drafted(question: question.id, blocks: withHalf.blocks))
        }
    }
}

/// Lines of an answer in words, put together to blocks.
struct TypedWords {
    private(set) var blocks: [TextBlock]
    /// Whose words a line is that bears no mark of its own.
    var kind: TextBlock.Kind = .summary

    init(blocks: [TextBlock]) { self.blocks = blocks }

    /// Adds a line; one that begins with a quotation mark is verbatim, its marks left out. An empty line adds nothing.
    mutating func add(_ line: String) {
        var words = cleanWords(line)
        var kind = kind
        if words.first == "\"" || words.first == "\u{201C}" {
            kind = .verbatim
            words.removeFirst()
            if words.last == "\"" || words.last == "\u{201D}" { words.removeLast() }
            words = cleanWords(words)
        }
        if words.isEmpty { return }
        if let last = blocks.indices.last, blocks[last].kind == kind {
            blocks[last].words += "\n" + words
        } else {
            blocks.append(TextBlock(kind, words))
        }
    }
}
