/// The name of `candidates` that a person most likely meant by `name`, for "did you mean ...?".
///
/// Edit distance with swapped neighbours counted as one slip (Damerau, restricted form); capital letters do not
/// count. Nothing is offered when more than a third of the letters would have to change (one of two or three letters
/// may), or all of them. Of equally near names the first wins.
///
/// - Parameter most: the most slips of the keyboard to allow, where a third of the letters is too many.
public func nearestName(
    to name: String, among candidates: some Sequence<String>, atMost most: Int = .max
) -> String? {
    let wanted = Array(name.lowercased())
    // A "name" of a hundred letters is a sentence in the wrong place, and nothing is near it.
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    let limit = min(most, max(1, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
        let letters = Array(candidate.lowercased())
        let bound = min(limit, (best?.distance ?? .max) - 1, wanted.count - 1)
        guard bound >= 0, abs(letters.count - wanted.count) <= bound else { continue }
        if let distance = slips(from: wanted, to: letters, atMost: bound) { best = (candidate, distance) }
    }
    return best?.name
}

private func slips(from a: [Character], to b: [Character], atMost bound: Int) -> Int? {
    if a == b { return 0 }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) <= bound ? max(a.count, b.count) : nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
        var row = [i]
        for j in 1...b.count {
            var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
            row.append(cost)
        }
        // A swap reaches back two rows, so one row beyond the bound is not yet the end.
        if row.allSatisfy({ $0 > bound }), last.allSatisfy({ $0 > bound }) { return nil }
        beforeLast = last
        last = row
    }
    return last[b.count] <= bound ? last[b.count] : nil
}
