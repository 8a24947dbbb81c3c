/// The identifiers of interviews: `20261120-PR2-7f3a9c`, made so that five laptops cannot collide.
public enum InterviewCode {
    /// An identifier for an interview that begins now: the day, the interviewer and six random hexadecimal digits.
    ///
    /// - Parameters:
    ///   - interviewer: the interviewer's code; letters, digits, `-` and `_`, sixteen at most.
    ///   - time: seconds since 1970-01-01T00:00:00Z.
    /// - Throws: `badName` where the interviewer's code cannot be part of a file's name.
    public static func make(
        interviewer: String, at time: Int64, using random: inout some RandomNumberGenerator
    ) throws(RecordsError) -> String {
        guard isCode(interviewer) else { throw RecordsError(.badName, .create, interviewer) }
        let day = Moment.day(time).filter { $0 != "-" }
        return "\(day)-\(interviewer)-\(self.random(using: &random))"
    }

    /// Whether a text can be an interviewer's code.
    public static func isCode(_ text: String) -> Bool {
        (1...16).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
    }

    /// Whether a text has the form of an interview's identifier.
    public static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.firstIndex(of: "-"), let last = text.lastIndex(of: "-"), first < last else {
            return false
        }
        let day = text[..<first]
        let digits = text[text.index(after: last)...]
        return day.utf8.count == 8 && day.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && isCode(String(text[text.index(after: first)..<last]))
            && digits.utf8.count == 6 && digits.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }

    static func random(using random: inout some RandomNumberGenerator) -> String {
        let digits = String(UInt32.random(in: 0..<1 << 24, using: &random), radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
