/// JSON values and the checksummed lines of a journal, read and written over bytes.
///
/// Comes in: bytes. Goes out: `JSONValue`s and sealed lines. Promises: depth and size are bounded; invalid UTF-8, a
/// duplicate key and anything that is not JSON are refused with a place; what is written is one line of valid JSON with
/// keys in the order given, so that the same values give the same bytes.
