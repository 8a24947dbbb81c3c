/// Numbers that look drawn by lot and are the same every time: what is drawn depends on the report and on nothing else.
struct Lot {
    private let seed: UInt64

    /// The lot of one report: a study's next report, on another day, draws anew, so that what one person said cannot be
    /// strung together across reports by their letter or by the order of the quotes.
    init(study: String, reportDate: String) {
        seed = Self.mixed(Self.basis, [study, reportDate])
    }

    /// The number drawn for a thing that these texts name.
    func draw(_ names: String...) -> UInt64 { Self.mixed(seed, names) }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a over the bytes, with splitmix64's last steps, so that texts which differ in one letter land far apart.
    private static func mixed(_ start: UInt64, _ names: [String]) -> UInt64 {
        var hash = start
        for name in names {
            for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}

/// The letter of the person who stands at `place` from 0: A to Z, then AA, AB and so on.
func reportLetter(_ place: Int) -> String {
    var rest = place
    var letters = ""
    repeat {
        letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
        rest = rest / 26 - 1
    } while rest >= 0
    return letters
}
