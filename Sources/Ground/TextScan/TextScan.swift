/// Words in text: where they begin and end, folded for comparison, and many phrases found in one pass.
///
/// Comes in: UTF-8 bytes. Goes out: words with their places, and hits. Promises: whole words only; case and curly
/// apostrophes folded; places in bytes inside, in Unicode code points where they leave the program.
