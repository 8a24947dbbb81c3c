/// The keys of the questionnaire notation: which parts have which, and what each holds.
///
/// The reader and the checks are driven by this table, so that a new key is one line here and what is done with it.
enum Notation {
    /// What a mapping of the file describes.
    enum Part: Hashable, Sendable {
        case questionnaire
        case consent
        case section
        /// A question; `nil` where its type is missing or unknown.
        case question(QuestionType?)
        /// A choice in the long form, of a question of that type.
        case choice(QuestionType?)
        case net
    }

    /// The words after `type:`.
    enum QuestionType: String, Hashable, Sendable, CaseIterable {
        case say, open, short
        case yesNo = "yes_no"
        case one, many, scale, number, rank, date, feeling
    }

    /// What stands under a key.
    enum Shape: Hashable, Sendable {
        /// Text for people; `filled` where `${forum}` and the like are filled in before anyone sees it.
        case text(filled: Bool)
        /// A list of such texts.
        case texts
        /// A list of `identifier: text`.
        case pairs
        /// What the thing is called in conditions, journals and tables.
        case identifier
        /// A list of identifiers that are defined elsewhere (themes).
        case identifiers
        /// A list of identifiers of this question's choices.
        case choiceNames
        /// yes or no.
        case flag
        /// A whole number.
        case whole
        /// One of these words.
        case word([String])
        /// An expression.
        case condition
        /// A list of choices, short or long.
        case choices
        /// A list of parts.
        case parts
    }

    /// One key.
    struct Key: Hashable, Sendable {
        var name: String
        var shape: Shape
        var required = false
    }

    /// The keys that a part may have, in the order in which they are usually written.
    static func keys(of part: Part) -> [Key] {
        switch part {
        case .questionnaire: questionnaire
        case .consent: consent
        case .section: section
        case .question(nil): anyQuestion
        case .question(let type?): keysByType[type] ?? []
        case .choice(.rank): choice.filter { $0.name != "other" }
        case .choice: choice
        case .net: net
        }
    }

    /// The types whose questions may have a key.
    static func types(with key: String) -> [QuestionType] {
        QuestionType.allCases.filter { type in keysByType[type]?.contains { $0.name == key } == true }
    }

    private static let questionnaire = [
        Key(name: "questionnaire", shape: .identifier, required: true),
        Key(name: "version", shape: .text(filled: false), required: true),
        Key(name: "title", shape: .text(filled: false), required: true),
        Key(name: "language", shape: .text(filled: false)),
        Key(name: "about", shape: .text(filled: false)),
        Key(name: "source", shape: .text(filled: false)),
        Key(name: "licence", shape: .text(filled: false)),
        Key(name: "before_start", shape: .pairs),
        Key(name: "opening", shape: .texts),
        Key(name: "consent", shape: .parts),
        Key(name: "sections", shape: .parts, required: true),
        Key(name: "closing", shape: .texts),
    ]

    private static let consent = [
        Key(name: "id", shape: .identifier, required: true),
        Key(name: "ask", shape: .text(filled: true), required: true),
        Key(name: "note", shape: .text(filled: true)),
        Key(name: "if_no", shape: .word(ConsentItem.Force.allCases.map(\.rawValue)), required: true),
    ]

    private static let section = [
        Key(name: "id", shape: .identifier, required: true),
        Key(name: "title", shape: .text(filled: false), required: true),
        Key(name: "ask_if", shape: .condition),
        Key(name: "questions", shape: .parts, required: true),
    ]

    private static let choice = [
        Key(name: "id", shape: .identifier, required: true),
        Key(name: "label", shape: .text(filled: true), required: true),
        Key(name: "exclusive", shape: .flag),
        Key(name: "other", shape: .flag),
        Key(name: "group", shape: .text(filled: true)),
    ]

    private static let net = [
        Key(name: "id", shape: .identifier, required: true),
        Key(name: "label", shape: .text(filled: false), required: true),
        Key(name: "any_of", shape: .choiceNames, required: true),
    ]

    private static let anyQuestion = [
        Key(name: "id", shape: .identifier, required: true),
        Key(name: "type", shape: .word(QuestionType.allCases.map(\.rawValue)), required: true),
        Key(name: "note", shape: .text(filled: true)),
        Key(name: "ask_if", shape: .condition),
        Key(name: "sensitive", shape: .flag),
        Key(name: "check_in", shape: .flag),
    ]

    private static let answered = [
        Key(name: "ask", shape: .text(filled: true), required: true),
        Key(name: "why", shape: .text(filled: true)),
        Key(name: "probes", shape: .texts),
        Key(name: "feeds", shape: .identifiers),
        Key(name: "identity", shape: .flag),
        Key(name: "guarded", shape: .flag),
    ]

    private static let keysByType: [QuestionType: [Key]] = {
        var keys: [QuestionType: [Key]] = [:]
        for type in QuestionType.allCases {
            keys[type] = anyQuestion + (type == .say ? [] : answered) + own(type)
        }
        return keys
    }()

    /// The keys that only questions of this type have.
    private static func own(_ type: QuestionType) -> [Key] {
        let choices = Key(name: "choices", shape: .choices, required: true)
        let unprompted = Key(name: "unprompted", shape: .flag)
        let nets = Key(name: "nets", shape: .parts)
        switch type {
        case .say:
            return [
                Key(name: "say", shape: .text(filled: true), required: true),
                Key(name: "ask", shape: .text(filled: true)),
            ]
        case .open, .short, .yesNo: return []
        case .one: return [choices, unprompted, nets]
        case .many: return [choices, unprompted, Key(name: "ordered", shape: .flag), nets]
        case .rank: return [choices, Key(name: "top", shape: .whole), nets]
        case .feeling: return [choices, Key(name: "concern", shape: .choiceNames, required: true)]
        case .scale:
            return [
                Key(name: "from", shape: .whole, required: true),
                Key(name: "to", shape: .whole, required: true),
                Key(name: "low", shape: .text(filled: true), required: true),
                Key(name: "high", shape: .text(filled: true), required: true),
            ]
        case .number:
            return [
                Key(name: "from", shape: .whole, required: true),
                Key(name: "to", shape: .whole, required: true),
                Key(name: "unit", shape: .text(filled: false)),
            ]
        case .date:
            let words = Question.DatePrecision.allCases.map(\.rawValue)
            return [Key(name: "precision", shape: .word(words), required: true)]
        }
    }
}

/// What identifiers are made of. They become column names, file names and words of conditions, so they are plain.
enum Identifier {
    static let limit = 64

    /// For questions, sections, consent items, nets, themes.
    static func isSound(_ text: String) -> Bool {
        text.utf8.first.map(isLetter) == true && text.utf8.count <= limit && text.utf8.allSatisfy(isPart)
    }

    /// For choices, which may begin with a digit (`16_24`).
    static func isSoundChoice(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= limit && text.utf8.allSatisfy(isPart)
    }

    /// For questionnaires, which may have hyphens (`bridging-the-gap`).
    static func isSoundQuestionnaire(_ text: String) -> Bool {
        text.utf8.first.map(isLetter) == true && text.utf8.count <= limit
            && text.utf8.allSatisfy { isPart($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }
}
