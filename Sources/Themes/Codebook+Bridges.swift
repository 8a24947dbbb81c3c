public import Faults
import YAMLTree

extension Codebook {
    /// The places of `bridges.yaml` that name a theme this codebook does not have: under `theme` and in `also`.
    ///
    /// What stands under such a name would be missing from the report without a word. Everything else that can be wrong
    /// with the file is told where it is read, so a file that is no YAML has no faults here.
    ///
    /// - Parameter file: its name as the person gave it.
    public func unknownThemes(inBridges bytes: [UInt8], file: String) -> [Fault] {
        let gaps = YAMLNode.parse(bytes, file: file).value?["gaps"]?.items ?? []
        return gaps.flatMap { gap in
            let also = (gap["bridges"]?.items ?? []).flatMap { $0["also"]?.items ?? [] }
            return ([gap["theme"]].compactMap(\.self) + also).compactMap(unknownTheme)
        }
    }

    private func unknownTheme(_ node: YAMLNode) -> Fault? {
        let name = String((node.text ?? "").trimmingPrefix { $0.isWhitespace })
        if name.isEmpty || themes.contains(where: { $0.id == name }) { return nil }
        let nearest = nearestName(to: name, among: themes.map(\.id))
        return Fault(
            rule: "unknown-theme", at: node.location,
            "The codebook has no theme `\(name)`, so the report leaves out what stands under it; there are "
                + "\(themes.map { "`\($0.id)`" }.joined(separator: ", ")).",
            remedy: nearest.map { "Did you mean `\($0)`?" } ?? "Use one of these, or add the theme to codebook.yaml.")
    }
}
