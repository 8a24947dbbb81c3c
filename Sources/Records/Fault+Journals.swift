import Faults
import Interviews
import JSONLines

extension Fault {
    static func damagedLine(_ damage: LineDamage, file: String) -> Fault {
        let location = SourceLocation(file: file, line: damage.line)
        return switch damage.kind {
        case .torn:
            Fault(
                rule: "journal-torn", at: location,
                "The last line breaks off: the program or the power went while it was written. Everything before it is "
                    + "used.",
                remedy: "Resume the interview: the broken piece is set aside in a file of its own beside the journal.")
        case .altered:
            Fault(
                rule: "journal-altered", at: location,
                "This line is not as it was written: its checksum does not fit. It is left out; the other lines are "
                    + "used.",
                remedy: "Copy this journal again from the laptop or the stick it came from, if you still have it.")
        case .notJSON(let fault):
            Fault(
                rule: "journal-not-readable", at: location,
                "This is not a line of a journal (at byte \(fault.offset + 1) of it, \(fault.message)). It is left out; "
                    + "the other lines are used.",
                remedy: "Check that the file is a journal, and copy it again from where it came from.")
        case .outOfPlace:
            Fault(
                rule: "journal-out-of-place", at: location,
                "This line is sound, but it was not written after the line above it: one was removed, doubled or moved. "
                    + "It is used.",
                remedy: "Copy this journal again from the laptop or the stick it came from, if you still have it.")
        }
    }

    static func unusableJournal(_ why: UnknownRecord, at location: SourceLocation) -> Fault {
        Fault(
            rule: "journal-unknown", at: location,
            "Nothing of this journal can be used: \(why.what).",
            remedy: "Copy it again from where it came from; if it comes from a newer Footbridge, install that one here."
        )
    }

    static func unknownEvent(_ why: UnknownRecord, at location: SourceLocation) -> Fault {
        Fault(
            rule: "journal-unknown-event", at: location,
            "This line is sound, but \(why.what). It is left out; the other lines are used.",
            remedy: "The interview was made with a newer Footbridge: install that one here.")
    }

    static func noJournal(at location: SourceLocation) -> Fault {
        Fault(
            rule: "journal-not-readable", at: location,
            "This is not a journal: none of its lines can be read. It is not used.",
            remedy: "Check that the file is a journal, and copy it again from where it came from.")
    }

    static func emptyJournal(at location: SourceLocation) -> Fault {
        Fault(
            rule: "journal-empty", at: location, "There is nothing in this journal.",
            remedy: "Copy it again from where it came from, or remove it if no interview was lost.")
    }

    static func refusedEvent(_ refusal: InterviewRefusal, at location: SourceLocation) -> Fault {
        Fault(
            rule: "journal-refused-event", at: location,
            "What this line says cannot have happened with this questionnaire: \(refusal) The line is left out.",
            remedy: "Check that questionnaire.yaml is the one this interview was made with.")
    }
}
