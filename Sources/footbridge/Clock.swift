import Glibc

/// The machine's clock, read in this file only.
enum Clock {
    /// Seconds since 1970-01-01T00:00:00Z.
    static func now() -> Int64 { Int64(time(nil)) }

    /// The day of a moment in UTC, `yyyy-mm-dd`.
    static func day(_ moment: Int64) -> String {
        var seconds = time_t(moment)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }

    /// Today in UTC, `yyyy-mm-dd`.
    static func today() -> String { day(now()) }
}
