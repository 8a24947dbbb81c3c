import Faults
import YAMLTree

/// A range that nobody's answer is in, or a scale too long to be read out.
enum BadRange: Check {
    static let rule = "bad-range"
    static let explanation = "A scale or range whose `to` is not above its `from`, or a scale of more than 101 points."

    static func faults(in draft: Draft) -> [Fault] {
        draft.questions.compactMap { question in
            let part = question.part
            guard question.type == .scale || question.type == .number, let from = part.whole("from"),
                let to = part.whole("to"), let location = part["to"]?.location
            else { return nil }
            if to <= from {
                return fault(
                    at: location, "\(part.name): it goes from \(from) to \(to), which is not upwards.",
                    remedy: to < from ? "Write from: \(to) and to: \(from)." : "Make `to` greater than `from`.")
            }
            if question.type == .scale, to - from > 100 {
                return fault(
                    at: location, "\(part.name): a scale from \(from) to \(to) has more than 101 points.",
                    remedy: "Shorten it, or use type: number.")
            }
            return nil
        }
    }
}
