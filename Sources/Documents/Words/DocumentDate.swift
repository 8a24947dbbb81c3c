/// A document's date, where it is one.
struct DocumentDate {
    /// As ISO 8601 has it: `2026-11-20`.
    let iso: String
    /// As people write it: `20 November 2026`.
    let written: String

    /// The date, or `nil` where `text` is no `yyyy-mm-dd`.
    init?(_ text: String) {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            year > 0, (1...12).contains(month)
        else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...days[month - 1]).contains(day) else { return nil }
        iso = text
        written = "\(day) \(months[month - 1]) \(year)"
    }
}
