/// The colours of a report; a test holds that every pair that meets has the contrast WCAG 2.2 AA asks for.
struct Palette {
    /// The page.
    let paper: String
    /// Words.
    let ink: String
    /// Words that matter less.
    let muted: String
    /// Headings and edges.
    let accent: String
    /// Links.
    let link: String
    /// A box, such as the method box.
    let panel: String
    /// Lines between rows.
    let rule: String
    /// The edge of a callout.
    let warm: String
    /// The inside of a callout.
    let warmPanel: String
    /// A bar.
    let bar: String
    /// What a full bar would fill.
    let track: String

    static let light = Palette(
        paper: "#ffffff", ink: "#1b2430", muted: "#4b5866", accent: "#0d5467", link: "#0b5394", panel: "#edf4f5",
        rule: "#b9c5cc", warm: "#a85a00", warmPanel: "#fdf4e3", bar: "#17708a", track: "#e6edf0")
    static let dark = Palette(
        paper: "#12181d", ink: "#eaeff2", muted: "#b4c0c8", accent: "#86d3e3", link: "#93c9ff", panel: "#1c252c",
        rule: "#4a5963", warm: "#f0b357", warmPanel: "#2b2415", bar: "#5cb9cf", track: "#25313a")
}
