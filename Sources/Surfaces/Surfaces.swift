/// How an interview meets a person (line) or a program (script).
///
/// Comes in: prompts. Goes out: replies as `InterviewEvent`s, each on disk before the next prompt shows. Promises: the
/// same replies make the same events on every surface; the line surface is append-only text.
