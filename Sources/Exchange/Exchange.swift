/// Formats of other programs, one format, one file: CSV in (later XLSForm, REFI-QDA, ODS, SPSS).
///
/// Promises: files from outside are hostile; their faults are told with line and column; a cell that a spreadsheet would
/// run is defused on the way out.
