/// How an interview meets a person (`LineSurface`) or a program (`ScriptSurface`).
///
/// Comes in: an `Interview`, and a desk with the journal, the clock and the support numbers. Goes out: each reply as an
/// `InterviewEvent`, on disk before the next prompt shows; in the end a `SittingEnd`. Promises: the same replies make
/// the same events on every surface (but for `drafted`, which only typing makes); the line surface is append-only text
/// without a single escape sequence.
