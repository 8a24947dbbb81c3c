/// The study folder: settings, journals, support sheet, bridges; read whole, written only by appending or by replacing
/// one whole file at once.
///
/// Comes in: a folder. Goes out: `Checked<Study>`, and open journals to append to. Promises: an event is on disk before
/// `append` returns; a torn or altered line is found, told with its place, and everything sound is kept; two programs
/// never write one journal; nothing already saved is touched by a failure.
