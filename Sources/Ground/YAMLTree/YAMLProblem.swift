internal import CLibYAML
import Faults

/// What libyaml stumbled over, in words for a person who has never heard of it.
///
/// libyaml's own words are kept in brackets: they are what a search engine knows.
func yamlFault(_ parser: yaml_parser_t, _ text: [UInt8], file: String) -> Fault {
    let problem = parser.problem.map { String(cString: $0) } ?? "the text cannot be read"
    if parser.error == YAML_READER_ERROR {
        return Fault(
            rule: "yaml", at: YAMLSource(text, file: file).place(ofByte: Int(parser.problem_offset)),
            "There is a character here that no text file should hold (\(problem)).",
            remedy: "Delete it and type the place again.")
    }
    let place = SourceLocation(
        file: file, line: Int(parser.problem_mark.line) + 1, column: Int(parser.problem_mark.column) + 1)
    let (message, remedy) = words(for: problem)
    // Where something was opened and never closed, the place it began helps more than the place it was missed.
    let start = Int(parser.context_mark.line) + 1
    let began = parser.context != nil && start != place.line ? " It belongs to what begins on line \(start)." : ""
    return Fault(rule: "yaml", at: place, "\(message) (\(problem)).\(began)", remedy: remedy)
}

private func words(for problem: String) -> (message: String, remedy: String) {
    switch problem {
    case "mapping values are not allowed in this context":
        (
            "There is a second colon on this line, or a line above is not closed",
            "Put text that holds a colon and a space in quotation marks, and check the indentation."
        )
    case "could not find expected ':'":
        (
            "A colon is missing on this line or the one above",
            "Write `key: text`, and check that the line is indented as it should be."
        )
    case "found character that cannot start any token":
        (
            "Text cannot begin with this character",
            "Put the text in quotation marks; if it is a tab, use spaces instead."
        )
    case "found a tab character that violates indentation",
        "found a tab character where an indentation space is expected":
        ("This line is indented with a tab", "Use spaces instead.")
    case "found unexpected end of stream":
        ("A quotation mark is opened and never closed", "Close it, or take it out.")
    case "did not find expected ',' or ']'":
        (
            "A list in square brackets is not closed",
            "Close it with ], and put text with { } [ ] or a comma in it in quotation marks."
        )
    case "did not find expected ',' or '}'":
        ("A group in curly brackets is not closed", "Close it with }, or put text with { in it in quotation marks.")
    case "did not find expected key", "did not find expected '-' indicator", "did not find expected <block end>":
        (
            "This line does not fit what stands around it",
            "Check that it is indented like its neighbours, and that text in quotation marks has nothing after it."
        )
    case "found unknown escape character":
        (
            "A backslash in double quotation marks means something special",
            "Write two backslashes, or use single quotation marks."
        )
    default:
        (
            "The file cannot be understood here",
            "Check the indentation, and that text with : or # in it stands in quotation marks."
        )
    }
}
