/// People counted: bases, nets, gaps in order, what hangs together, words for numbers, disclosure control, quotes.
///
/// Comes in: a `Study` and its `Coding`s. Goes out: `StudyFindings`, which holds only what may be shown. Promises: every
/// number is people out of those asked; small numbers are hidden here and nowhere later; quotes are verbatim words of
/// people who agreed, and no person makes more than a tenth of them.
