extension ExpressionValue {
    /// The value of an answer in conditions.
    ///
    /// One choice is its identifier, several and rankings are selections, scale points and numbers are numbers, a
    /// year is a number, a month is text such as `2012-03`. No answer, for whatever reason, is `.none`.
    public init(_ answer: Answer?) {
        guard case .value(let value) = answer else {
            self = .none
            return
        }
        switch value {
        case .text(let blocks): self = .text(blocks.map(\.words).joined(separator: " "))
        case .choice(let choice): self = .text(choice.id)
        case .choices(let choices): self = .selection(choices.map(\.id))
        case .ranking(let choices): self = .selection(choices)
        case .number(let number), .point(let number): self = .number(Double(number))
        case .date(.year(let year)): self = .number(Double(year))
        case .date(.month(let year, let month)):
            let digits = "\(year)"
            self = .text(
                String(repeating: "0", count: max(0, 4 - digits.count)) + digits + (month < 10 ? "-0" : "-")
                    + "\(month)")
        }
    }
}
