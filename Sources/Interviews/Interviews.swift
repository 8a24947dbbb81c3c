/// One interview as a pure state machine: events in, the next prompt out.
///
/// Comes in: a `Questionnaire` and `InterviewEvent`s, new or replayed from a journal. Goes out: the next `Prompt`, and
/// the answers with every reason for a missing one. Promises: the same events give the same state on every surface;
/// nothing here reads a clock, a file or a terminal; an answer hidden by a change of route is set aside, not destroyed.
