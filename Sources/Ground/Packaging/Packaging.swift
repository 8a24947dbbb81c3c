/// ZIP packages over libzip: written so that the same entries give the same bytes, read within bounds.
///
/// Promises: no clock, no time zone, no random name goes into a package; an archive cannot cost more memory than asked.
