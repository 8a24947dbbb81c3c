extension BarChart.Bar {
    /// The bar's length as a share of a full one, from 0 to 1, or `nil` where there is none to draw.
    func share(of base: Int) -> Double? {
        value.map { min(1, Double(max(0, $0)) / Double(max(1, base))) }
    }
}
