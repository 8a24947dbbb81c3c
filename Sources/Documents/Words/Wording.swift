/// The words that writers say for themselves, in one place.
enum Wording {
    static let contents = "Contents"
    static let figure = "Figure"
    static let notice = "Notice"
    static let of = "of"
    static let page = "Page"
    static let skip = "Skip to main content"
    static let table = "Table"
}
