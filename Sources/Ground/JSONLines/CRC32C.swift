/// The CRC-32C checksum (Castagnoli polynomial, reflected 0x82F63B78; check value of "123456789" is e3069283).
///
/// Finds every altered stretch of up to four bytes and all but one in four thousand million others. It guards against
/// accidents, not against a person who wants to deceive.
public struct CRC32C: Hashable, Sendable {
    private var state: UInt32 = 0xFFFF_FFFF

    /// The checksum of no bytes.
    public init() {}

    /// The checksum of `bytes`.
    public init(_ bytes: [UInt8]) {
        update(bytes.span)
    }

    /// Takes in more bytes.
    public mutating func update(_ bytes: Span<UInt8>) {
        let table = CRC32C.table
        var crc = state
        var at = 0
        // Eight bytes a step through eight tables ("slicing by 8", Kounavis and Berry 2008): an import of a hundred
        // megabytes is checked whole.
        while at + 8 <= bytes.count {
            let low =
                crc
                ^ (UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
                    | UInt32(bytes[at + 3]) << 24)
            let first = table[7 * 256 + Int(low & 0xFF)] ^ table[6 * 256 + Int(low >> 8 & 0xFF)]
            let second = table[5 * 256 + Int(low >> 16 & 0xFF)] ^ table[4 * 256 + Int(low >> 24)]
            let third = table[3 * 256 + Int(bytes[at + 4])] ^ table[2 * 256 + Int(bytes[at + 5])]
            crc = first ^ second ^ third ^ table[256 + Int(bytes[at + 6])] ^ table[Int(bytes[at + 7])]
            at += 8
        }
        while at < bytes.count {
            crc = table[Int((crc ^ UInt32(bytes[at])) & 0xFF)] ^ crc >> 8
            at += 1
        }
        state = crc
    }

    /// The checksum of the bytes taken in so far.
    public var value: UInt32 { ~state }

    /// The checksum as eight lower-case hexadecimal digits.
    public var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    private static let table: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var crc = UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? 0x82F6_3B78 ^ crc >> 1 : crc >> 1 }
            table[byte] = crc
        }
        for byte in 256..<table.count { table[byte] = table[Int(table[byte - 256] & 0xFF)] ^ table[byte - 256] >> 8 }
        return table
    }()
}
