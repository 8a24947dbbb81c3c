/// Editions: from findings to a `Document`, one edition, one file.
///
/// Comes in: `StudyFindings`. Goes out: a `Document`. Promises: no number is computed here, so that editions cannot
/// differ; what people have not confirmed is said to be so.
