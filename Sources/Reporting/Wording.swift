import Documents
import Findings

/// "1 person", "42 people".
func people(_ count: Int) -> String {
    count == 1 ? "1 person" : "\(count) people"
}

/// "1 theme", "6 themes".
func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
}

/// "a", "a and b", "a, b and c".
func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
}

extension String {
    /// The text as it stands inside a sentence: a first capital becomes small, unless the first word is an
    /// abbreviation, or a name that the text capitalises throughout, or the word "I".
    var inSentence: String {
        guard let first = self.first, first.isUppercase, let second = dropFirst().first,
            second.isLowercase || (first == "A" && second == " ")
        else { return self }
        return first.lowercased() + dropFirst()
    }

    /// The text as a sentence, with a full stop unless it ends in one of its own.
    var asSentence: String {
        guard let last = self.last else { return self }
        return ".!?".contains(last) ? self : self + "."
    }

    /// The text as the tail of an identifier: `FIND` becomes `find`, `FIND.wom` becomes `find-wom`.
    var asIdentifier: String {
        String(lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}

/// `yyyy-mm-dd` as a person writes it: "2 November 2026".
func written(day: String) -> String {
    let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return day }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
}

extension ShownShare {
    /// Whether anybody is in it, as far as may be told.
    var isSome: Bool {
        switch self {
        case .exact(let share): share.count > 0
        case .inWords(let word, _): word != .nobody
        case .oneOrTwo, .fewerThanFive, .hidden: true
        }
    }

    /// A table's cell: the number where it may be shown, else the words.
    var cell: Table.Cell {
        if case .exact(let share) = self { return .number(share.count) }
        return .text(text)
    }

    /// The length of a bar, where it may be shown.
    var barLength: Int? {
        if case .exact(let share) = self { return share.count }
        return nil
    }
}

/// What stands behind a table's name: "all 42 people", or "the 31 people who were asked" where that was not everyone.
func base(_ count: Int, of everyone: Int) -> String {
    if count == everyone { return count == 1 ? "1 person" : "all \(count) people" }
    return count == 1 ? "the 1 person who was asked" : "the \(count) people who were asked"
}

/// The columns of a table that tells what was said and in which direction.
func directionColumns(_ first: String) -> [Table.Column] {
    [Table.Column(first, width: 3)] + ["People", "Helps", "Hinders", "Would help"].map { Table.Column($0, .number) }
}

/// What those columns mean, under every table that has them.
func directionNote(_ method: MethodFacts) -> String {
    "“Helps”, “Hinders” and “Would help”: people who \(method.spoke) of it in that way. One person can count under several, "
        + "or under none."
}

extension MethodFacts {
    /// What people did: they spoke, or wrote the comments that were brought in.
    var spoke: String { imported ? "wrote" : "spoke" }
}

/// Said under every table in which something is hidden.
let smallNumbersNote = "We do not show very small numbers, so that no one can be recognised."

/// Said under every table that tells its shares in words because few people were asked.
let fewAskedNote = "Fewer than twenty people were asked, so we use words and not numbers."

/// The note for a table of these shares, where it needs one; `said` comes first.
func note(for shares: [ShownShare], after said: [String?] = []) -> String? {
    let isInWords = shares.contains { if case .inWords = $0 { true } else { false } }
    let notes =
        said + [isInWords ? fewAskedNote : nil, shares.contains(where: \.isSuppressed) ? smallNumbersNote : nil]
    let sentences = notes.compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
}
