/// How many different people said something, out of those who were asked.
///
/// `count` never exceeds `base`, and a person counts once however often they said it.
public struct Share: Hashable, Sendable {
    /// How many people.
    public let count: Int
    /// Out of how many who were asked.
    public let base: Int

    /// `count` people of `base`; `count` must lie between 0 and `base`.
    public init(_ count: Int, of base: Int) {
        precondition(0 <= count && count <= base, "a share cannot be more than its base")
        self.count = count
        self.base = base
    }
}

extension Share {
    /// The word a report may use for this share, or `nil` where nobody was asked.
    ///
    /// The lexicon of `domain/practice.md` section 6.6, compared in whole numbers so that a border is never missed by
    /// rounding: "half" stands only where exactly half did. "One or two people" wins over every share, however small
    /// the base. One word is added: "a quarter" where exactly a quarter did, since that is how the 2012 report told its
    /// best-known figure and the lexicon's "some" would lose it.
    public var word: QuantityWord? {
        if base == 0 { return nil }
        if count == 0 { return .nobody }
        if count <= 2 { return .oneOrTwo }
        if count == base { return .all }
        if 10 * count >= 9 * base { return .nearlyAll }
        if 10 * count > 6 * base { return .most }
        if 2 * count > base { return .moreThanHalf }
        if 2 * count == base { return .half }
        if 20 * count >= 7 * base { return .fewerThanHalf }
        if 4 * count == base { return .aQuarter }
        return 20 * count >= 3 * base ? .some : .aFew
    }

    /// The share in whole percent; `nil` where fewer than fifty people were asked, since a percentage of fewer claims an
    /// exactness that is not there. Never rounded to "0%" or "100%" where somebody did, or did not.
    public var percent: String? {
        if base < 50 { return nil }
        let rounded = (200 * count + base) / (2 * base)
        if rounded == 0 && count > 0 { return "under 1%" }
        if rounded == 100 && count < base { return "over 99%" }
        return "\(rounded)%"
    }
}
