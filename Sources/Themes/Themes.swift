/// What people said, coded: the codebook, the passages it is applied to, and who or what applied it.
///
/// Comes in: a `Study` and a codebook file. Goes out: `Coding`s over `Passage`s. Promises: a machine's coding is a
/// suggestion that keeps the words that fired; passages know whether they may be quoted; nothing is coded that a person
/// did not say (the interviewer's notes are never evidence).
