public import Faults
public import Questionnaires
import YAMLTree

extension Codebook {
    /// The largest codebook that is read, in bytes; ours have some tens of thousands.
    public static let sizeLimit = 1 << 20

    /// Reads a codebook (`Documentation/Notation.md`) and tells everything that is wrong with it in one run.
    ///
    /// - Parameters:
    ///   - bytes: the file's bytes; UTF-8.
    ///   - file: the file's name as the person gave it, for the places of faults.
    ///   - questions: the questionnaire whose questions signals may be scoped to; `nil` leaves that unchecked.
    public static func read(_ bytes: [UInt8], file: String, questions: Questionnaire?) -> Checked<Codebook> {
        if bytes.count > sizeLimit {
            let fault = Fault(
                rule: "codebook-size", at: SourceLocation(file: file),
                "This file has \(bytes.count) bytes; a codebook may have at most \(sizeLimit).",
                remedy: "Check that this is the file you meant.")
            return Checked(nil, faults: [fault])
        }
        let tree = YAMLNode.parse(bytes, file: file)
        guard let root = tree.value else { return Checked(nil, faults: tree.faults) }
        var reader = CodebookReader(questions: questions)
        let codebook = reader.codebook(root)
        let faults = (tree.faults + reader.faults).sorted { $0.location < $1.location }
        return Checked(faults.contains { $0.severity == .error } ? nil : codebook, faults: faults)
    }
}

/// Reads the parts of a codebook and collects what is wrong with them.
private struct CodebookReader {
    let questions: Questionnaire?
    var faults: [Fault] = []
    private var themeIDs: [String: SourceLocation] = [:]
    private var codeIDs: [String: SourceLocation] = [:]
    private var signalsSeen: [SignalKey: [SeenSignal]] = [:]

    /// A theme and the folded words of a signal.
    private struct SignalKey: Hashable {
        var theme: String
        var words: String
    }

    private struct SeenSignal {
        var code: String
        var onlyIn: [String]
        var line: Int
    }

    init(questions: Questionnaire?) {
        self.questions = questions
    }

    mutating func codebook(_ root: YAMLNode) -> Codebook {
        var fields = NotationFields(
            root, of: "a codebook",
            keys: ["codebook", "version", "title", "about", "licence", "themes_are_called", "themes", "traps", "codes"])
        let id = fields.text("codebook", example: "six-gaps") ?? ""
        let version = fields.text("version", example: "\"1.0\"") ?? ""
        let title = fields.text("title", example: "The six gaps") ?? ""
        let about = fields.optionalText("about") ?? ""
        let licence = fields.optionalText("licence")
        let called = fields.optionalText("themes_are_called") ?? "theme"
        let themeNodes = fields.list("themes", needed: true)
        let codeNodes = fields.list("codes", needed: true)
        let trapNodes = fields.list("traps", needed: false)
        faults += fields.faults

        let themes = themeNodes.map { theme($0) }
        let codes = codeNodes.map { code($0) }
        let traps = trapNodes.flatMap { signals($0, isTrap: true).map(\.signal) }
        return Codebook(
            id: id, version: version, title: title, about: about, licence: licence, themesAreCalled: called,
            themes: themes, codes: codes, traps: traps)
    }

    private mutating func theme(_ node: YAMLNode) -> Theme {
        var fields = NotationFields(node, of: "a theme", keys: ["id", "label", "meaning", "gap"])
        let id = fields.text("id", example: "FIND") ?? ""
        let label = fields.text("label", example: "Finding out about services") ?? ""
        let meaning = fields.text("meaning", example: "Where people hear about groups.") ?? ""
        let isGap = fields.yesOrNo("gap") ?? true
        faults += fields.faults
        guard let place = node["id"]?.location, !id.isEmpty else {
            return Theme(id: id, label: label, meaning: meaning, isGap: isGap)
        }
        if !isName(id) {
            fault(
                "theme-id", at: place, "The theme `\(id)` has something in its name that is no letter, digit or `_`.",
                remedy: "Give it a short name such as `FIND`.")
        }
        if let first = themeIDs[id] {
            fault(
                "duplicate-theme", at: place, "The theme `\(id)` stands twice; the first is on line \(first.line).",
                remedy: "Take one of them out, or rename it.")
        } else {
            themeIDs[id] = place
        }
        return Theme(id: id, label: label, meaning: meaning, isGap: isGap)
    }

    private mutating func code(_ node: YAMLNode) -> Code {
        var fields = NotationFields(
            node, of: "a code",
            keys: [
                "id", "label", "meaning", "include", "exclude", "example", "direction", "sensitive", "signals", "traps",
            ])
        let id = fields.text("id", example: "FIND.wom") ?? ""
        let label = fields.text("label", example: "Heard from another person") ?? ""
        let meaning = fields.text("meaning", example: "Heard about it from somebody who is not paid to tell them.")
        let include = fields.optionalText("include") ?? ""
        let exclude = fields.optionalText("exclude") ?? ""
        let example = fields.optionalText("example") ?? ""
        let direction = fields.direction()
        let sensitive = fields.yesOrNo("sensitive") ?? false
        let signalNodes = fields.list("signals", needed: false)
        let trapNodes = fields.list("traps", needed: false)
        faults += fields.faults

        let theme = theme(ofCode: id, at: node["id"]?.location)
        var signals: [Signal] = []
        for signalNode in signalNodes {
            for (signal, place) in self.signals(signalNode, isTrap: false) {
                signals.append(signal)
                adviseOfRepetition(signal, code: id, theme: theme, at: place)
            }
        }
        let traps = trapNodes.flatMap { self.signals($0, isTrap: true).map(\.signal) }
        return Code(
            id: id, theme: theme, label: label, meaning: meaning ?? "", include: include, exclude: exclude,
            example: example, direction: direction ?? .neither, sensitive: sensitive, signals: signals, traps: traps)
    }

    /// The theme that a code's name begins with; tells where there is none.
    private mutating func theme(ofCode id: String, at place: SourceLocation?) -> String {
        guard let place, !id.isEmpty else { return "" }
        if let first = codeIDs[id] {
            fault(
                "duplicate-code", at: place, "The code `\(id)` stands twice; the first is on line \(first.line).",
                remedy: "Take one of them out, or rename it.")
        } else {
            codeIDs[id] = place
        }
        let parts = id.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(isName) else {
            fault(
                "code-id", at: place,
                "The code `\(id)` does not begin with its theme: a code is called by its theme, a full stop and a name "
                    + "of its own, in letters, digits and `_`.",
                remedy: "Write it as in `FIND.wom`.")
            return parts[0]
        }
        if themeIDs[parts[0]] == nil {
            let names = themeIDs.keys.sorted()
            let remedy =
                nearestName(to: parts[0], among: names).map { "Did you mean `\($0).\(parts[1])`?" }
                ?? "Add the theme under `themes`, or use one of: \(names.joined(separator: ", "))."
            fault("unknown-theme", at: place, "The code `\(id)` belongs to no theme of this codebook.", remedy: remedy)
        }
        return parts[0]
    }

    /// The signals of one item: one text, or the long form with one or several texts that share its questions and
    /// direction.
    private mutating func signals(_ node: YAMLNode, isTrap: Bool) -> [(signal: Signal, place: SourceLocation)] {
        if let text = node.text {
            return signal(text, at: node.location, onlyIn: [], direction: nil).map { [($0, node.location)] } ?? []
        }
        var fields = NotationFields(
            node, of: isTrap ? "a trap" : "a signal", keys: isTrap ? ["say", "in"] : ["say", "in", "direction"])
        let texts = node["say"]?.items == nil ? [] : fields.texts("say")
        if texts.isEmpty { _ = fields.text("say", example: "on my own") }
        let onlyIn = fields.texts("in")
        let direction = isTrap ? nil : fields.direction()
        faults += fields.faults
        onlyIn.forEach { checkQuestion($0) }
        return (texts.isEmpty ? [node["say"]].compactMap { $0 } : texts).compactMap { item in
            item.text.flatMap { text in
                signal(text, at: item.location, onlyIn: onlyIn.compactMap(\.text), direction: direction)
            }.map { ($0, item.location) }
        }
    }

    private mutating func signal(
        _ text: String, at place: SourceLocation, onlyIn: [String], direction: Direction?
    ) -> Signal? {
        do throws(SignalRefusal) {
            return Signal(
                pattern: try Signal.Pattern.read(text), onlyIn: onlyIn, direction: direction, source: text)
        } catch {
            fault("signal", at: place, error.message, remedy: error.remedy)
            return nil
        }
    }

    /// A codebook may serve several questionnaires (a full and a short form), so a question that this one lacks is a
    /// fault only where it looks like a slip for one it has.
    private mutating func checkQuestion(_ node: YAMLNode) {
        guard let questions, let name = node.text else { return }
        guard let question = questions.question(name) else {
            guard let nearest = nearestName(to: name, among: questions.questions.map(\.id), atMost: 2)
            else { return }
            fault(
                "unknown-question", at: node.location,
                "The questionnaire `\(questions.id)` has no question `\(name)`.",
                remedy: "Did you mean `\(nearest)`?")
            return
        }
        if question.kind != .open {
            fault(
                "signal-scope", severity: .advice, at: node.location,
                "The question `\(name)` is not open, so no words of it are coded and this never fires there.",
                remedy: "Name an open question, or take it out.")
        }
    }

    /// Two codes of one theme that fire on the same words always come together, which is seldom meant.
    private mutating func adviseOfRepetition(_ signal: Signal, code: String, theme: String, at place: SourceLocation) {
        let key = SignalKey(theme: theme, words: signal.pattern.written)
        let earlier = signalsSeen[key, default: []].first { seen in
            seen.onlyIn.isEmpty || signal.onlyIn.isEmpty || !Set(seen.onlyIn).isDisjoint(with: signal.onlyIn)
        }
        if let earlier {
            let twice = earlier.code == code
            fault(
                "repeated-signal", severity: .advice, at: place,
                twice
                    ? "The signal `\(signal.source)` stands twice in the code `\(code)`."
                    : "The signal `\(signal.source)` suggests `\(earlier.code)` (line \(earlier.line)) as well as "
                        + "`\(code)`, and both belong to one theme.",
                remedy: twice ? "Take one of them out." : "Keep it where it tells the two codes apart.")
        }
        signalsSeen[key, default: []].append(SeenSignal(code: code, onlyIn: signal.onlyIn, line: place.line))
    }

    private func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "_") else { return false }
        return text.utf8.allSatisfy {
            ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_")
        }
    }

    private mutating func fault(
        _ rule: String, severity: Fault.Severity = .error, at place: SourceLocation, _ message: String, remedy: String
    ) {
        faults.append(Fault(rule: rule, severity: severity, at: place, message, remedy: remedy))
    }
}
