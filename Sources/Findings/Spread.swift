/// The middle value and the middle half of a list of numbers, told only where at least ten people answered.
///
/// The middle of an even count is halfway between the two in the middle. The middle half runs from the value a quarter
/// of the way up to the value a quarter of the way down, both rounded outwards to answers that were given. Worked
/// example: 1 2 3 4 5 6 7 8 9 10 has the middle 5.5 and the middle half 3 to 8.
struct Spread: Hashable {
    /// Twice the middle value, so that it is a whole number.
    let doubledMiddle: Int
    /// The middle half, both ends counted in.
    let middleHalf: ClosedRange<Int>

    /// The smallest number of answers whose middle is told.
    static let fewestAnswers = 10

    /// The spread of `numbers`, which are sorted; `nil` where there are too few.
    init?(_ numbers: [Int]) {
        guard numbers.count >= Self.fewestAnswers else { return nil }
        let quarter = (numbers.count + 3) / 4
        doubledMiddle = numbers[(numbers.count - 1) / 2] + numbers[numbers.count / 2]
        middleHalf = numbers[quarter - 1]...numbers[numbers.count - quarter]
    }

    /// The middle value: "5" or "5.5".
    var middle: String {
        if doubledMiddle.isMultiple(of: 2) { return String(doubledMiddle / 2) }
        return "\(doubledMiddle < 0 ? "-" : "")\(doubledMiddle.magnitude / 2).5"
    }

    /// Where the middle half lies: "between 3 and 8".
    var half: String {
        middleHalf.lowerBound == middleHalf.upperBound
            ? "at \(middleHalf.lowerBound)" : "between \(middleHalf.lowerBound) and \(middleHalf.upperBound)"
    }

    /// The spread beside a table.
    var text: String { "Middle answer \(middle); the middle half of the answers lies \(half)." }
}
