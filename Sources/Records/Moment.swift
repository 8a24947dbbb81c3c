/// Days and moments in UTC as journals write them; no clock, no locale, no time zone is asked.
public enum Moment {
    /// A moment as `2026-11-20T14:03:59Z`.
    ///
    /// - Parameter seconds: since 1970-01-01T00:00:00Z; the years 0 to 9999.
    public static func text(_ seconds: Int64) -> String {
        let ofDay = Int(modulo(seconds, 86_400))
        return "\(day(seconds))T\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))Z"
    }

    /// The day of a moment as `2026-11-20`.
    public static func day(_ seconds: Int64) -> String {
        let parts = civil((seconds - modulo(seconds, 86_400)) / 86_400)
        let year = String(parts.year)
        return "\(String(repeating: "0", count: max(0, 4 - year.count)))\(year)-\(two(parts.month))-\(two(parts.day))"
    }

    /// Seconds since 1970-01-01T00:00:00Z of a moment written as `2026-11-20T14:03:59Z`, else `nil`.
    public static func seconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
            let day = dayNumber(String(text.prefix(10))), let hour = digits(bytes[11..<13]),
            let minute = digits(bytes[14..<16]), let second = digits(bytes[17..<19]), hour < 24, minute < 60,
            second < 60
        else { return nil }
        return day * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// The number of a day written as `2026-11-20`, counted from 1970-01-01; `nil` where there is no such day.
    public static func dayNumber(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]), let day = digits(bytes[8..<10]),
            (1...12).contains(month), day >= 1
        else { return nil }
        let number = number(year: year, month: month, day: day)
        // The thirtieth of February would come back as another day.
        guard civil(number) == (year, month, day) else { return nil }
        return number
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func modulo(_ number: Int64, _ by: Int64) -> Int64 { (number % by + by) % by }

    /// Days since 1970-01-01 in the Gregorian calendar, counting years from March so that the leap day comes last
    /// (the method of Howard Hinnant's "chrono-compatible low-level date algorithms").
    private static func number(year: Int, month: Int, day: Int) -> Int64 {
        let fromMarch = month > 2 ? year : year - 1
        let era = (fromMarch >= 0 ? fromMarch : fromMarch - 399) / 400
        let yearOfEra = fromMarch - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    private static func civil(_ days: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = Int(days) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }
}
