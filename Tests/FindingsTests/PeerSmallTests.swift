import Testing

@testable import Findings

@Suite struct PeerSmallTests {
    @Test(
        "identity tables hide what the worked examples hide",
        arguments: [
            // 18-24 and 65+ together are five people.
            ([2, 6, 11, 12, 8, 3], [.fewerThanFive, .shown, .shown, .shown, .shown, .fewerThanFive]),
            // A and B together are three: the next smallest goes too.
            ([2, 1, 20, 19], [.fewerThanFive, .fewerThanFive, .shown, .hidden]),
            // Female and male; who did not say hides nothing.
            ([24, 15], [.shown, .shown]),
            // White, mixed, Asian, black, other: unmerged.
            ([35, 3, 2, 1, 0], [.shown, .fewerThanFive, .fewerThanFive, .fewerThanFive, .shown]),
            ([0, 42], [.shown, .shown]), ([5, 37], [.shown, .shown]), ([4, 38], [.fewerThanFive, .hidden]), ([], []),
            // Two cells of "fewer than five" that sum to eight would be four each.
            ([4, 4, 30], [.fewerThanFive, .fewerThanFive, .hidden]),
            // Five cells that sum to five would be one each.
            (
                [1, 1, 1, 1, 1, 9, 20],
                [.fewerThanFive, .fewerThanFive, .fewerThanFive, .fewerThanFive, .fewerThanFive, .hidden, .shown]
            ),
            // A cell of five hidden beside one of five shown hides nothing.
            ([2, 5, 5, 30], [.fewerThanFive, .hidden, .hidden, .shown]),
        ] as [([Int], [PeerSmall.Cell])])
    func identity(counts: [Int], cells: [PeerSmall.Cell]) {
        #expect(PeerSmall.identity(counts) == cells)
    }

    @Test(
        "an identity table that cannot hide its small numbers is withheld",
        arguments: [[3], [2, 2], [4, 0, 0], [1, 0]])
    func withheld(counts: [Int]) {
        #expect(PeerSmall.identity(counts) == nil)
    }

    @Test("nobody can work out a small number, who knows the total and what the labels mean", arguments: 1...24)
    func attacked(total: Int) {
        for counts in Self.tables(of: total) {
            guard let cells = PeerSmall.identity(counts), cells.contains(.fewerThanFive) else { continue }
            let smallestShown = zip(counts, cells).filter { $0.1 == .shown && $0.0 > 0 }.map(\.0).min() ?? total
            let possible = Self.tables(of: total).filter { guess in
                guess.indices.allSatisfy { index in
                    switch cells[index] {
                    case .shown: guess[index] == counts[index]
                    case .fewerThanFive: (1...4).contains(guess[index])
                    case .hidden: guess[index] >= 5 && guess[index] <= smallestShown
                    }
                }
            }
            for index in cells.indices where cells[index] == .fewerThanFive {
                #expect(Set(possible.map { $0[index] }).count > 1, "\(counts) shows as \(cells)")
            }
        }
    }

    /// Every table of three lines with that total.
    private static func tables(of total: Int) -> [[Int]] {
        (0...total).flatMap { first in
            (0...(total - first)).map { [first, $0, total - first - $0] }
        }
    }

    @Test(
        "what was said is exact from three people on",
        arguments: [(0, false), (1, true), (2, true), (3, false), (41, false)] as [(Int, Bool)])
    func said(count: Int, isHidden: Bool) {
        let share = Share(count, of: 42)
        #expect(PeerSmall.said(share) == (isHidden ? .oneOrTwo(base: 42) : .exact(share)))
    }

    @Test("a sensitive code hides one to four people", arguments: 0...6)
    func sensitive(count: Int) {
        let share = Share(count, of: 42)
        let isHidden = (1...4).contains(count)
        #expect(PeerSmall.said(share, sensitive: true) == (isHidden ? .fewerThanFive(base: 42) : .exact(share)))
    }
}
