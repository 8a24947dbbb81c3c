/// The terminal: reading lines of any length, writing safely, width, and leaving everything as it was.
///
/// Comes in: keys, or the bytes of a pipe. Goes out: whole lines, and half-typed ones once a second. Knows nothing of
/// interviews. Promises: typed text is never cut at 4,095 bytes; control characters in a text never reach the terminal
/// as such; the terminal is restored after any end of the program that can be noticed (all but `kill -9`).
