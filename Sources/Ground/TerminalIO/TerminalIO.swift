/// The terminal: reading lines of any length, writing safely, width, and leaving everything as it was.
///
/// Knows nothing of interviews. Promises: typed text is never cut at 4,095 bytes; control characters in a text never
/// reach the terminal as such; the terminal is restored after any end.
