public import Faults
public import Interviews
public import Questionnaires

/// An interview brought back from its journal.
public struct Replay: Sendable {
    /// The interview as it stood after the last line.
    public var interview: Interview
    /// What is wrong with the journal, and which of its events did not fit the questionnaire; by line.
    public var faults: [Fault]

    /// Applies a journal's events one after another.
    ///
    /// Where lines were lost, the places they leave are filled with the most careful thing that can have happened:
    /// a question counts as skipped, and consent that is not recorded counts as a no wherever a no lets the interview go
    /// on. So nothing sound after a damaged line is lost, and nothing is quoted that may not be.
    public init(_ contents: JournalContents, of questionnaire: Questionnaire) {
        self.init(contents, from: Interview(questionnaire))
    }

    init(_ contents: JournalContents, from beginning: Interview) {
        interview = beginning
        faults = contents.faults
        for entry in contents.entries {
            do throws(InterviewRefusal) {
                if contents.hasGaps {
                    try applyBridging(entry.timed.event)
                } else {
                    try interview.apply(entry.timed.event)
                }
            } catch {
                faults.append(.refusedEvent(error, at: SourceLocation(file: contents.file, line: entry.line)))
            }
        }
        faults.sort { $0.location < $1.location }
    }

    private mutating func applyBridging(_ event: InterviewEvent) throws(InterviewRefusal) {
        do throws(InterviewRefusal) {
            try interview.apply(event)
        } catch {
            var bridged = interview
            while let missing = Replay.mostCareful(at: bridged.prompt) {
                do throws(InterviewRefusal) { try bridged.apply(missing) } catch { break }
                var tried = bridged
                do throws(InterviewRefusal) {
                    try tried.apply(event)
                    interview = tried
                    return
                } catch {
                    continue
                }
            }
            throw error
        }
    }

    /// What may stand on a lost line for the interview to have got past `prompt`.
    private static func mostCareful(at prompt: Prompt) -> InterviewEvent? {
        switch prompt {
        case .confirm(let item): .confirmed(item: item.id)
        case .opening: .readAloud("opening")
        case .consent(let item, _, _): .consented(item: item.id, agreed: item.ifNo == .endInterview)
        case .question(let question):
            question.question.takesAnswer
                ? .answered(question: question.question.id, .missing(.skipped)) : .readAloud(question.question.id)
        case .paused: .resumed
        case .closing, .ended: nil
        }
    }
}
