/// The day in UTC of a moment given as seconds since 1970-01-01T00:00:00Z, as `yyyy-mm-dd`.
///
/// UTC and no locale, so that the same study gives the same report in any time zone. The reckoning is Howard Hinnant's
/// `civil_from_days` (chrono-Compatible Low-Level Date Algorithms): years begin in March, so that the leap day comes
/// last. Worked example: 951,782,400 is 2000-02-29.
func calendarDay(_ seconds: Int64) -> String {
    let days = floorDivision(seconds, 86_400) + 719_468
    let era = floorDivision(days, 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
}

private func floorDivision(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}

private func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
