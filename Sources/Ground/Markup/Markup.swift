/// XML over libxml2: a writer that escapes by construction, and a reader that refuses DOCTYPEs and bounds depth and size.
///
/// Promises: what is written is well-formed and in UTF-8; a character that XML forbids becomes U+FFFD, never a fault.
