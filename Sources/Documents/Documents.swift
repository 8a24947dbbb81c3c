/// A report as a value, and its writers.
///
/// Comes in: a `Document` built by Reporting. Goes out: the bytes of an ODT or of one HTML file, or plain text. Promises:
/// the same document gives the same bytes anywhere; every writer shows everything a document holds; control characters
/// and markup in the words are harmless; nothing here knows what a study is.
