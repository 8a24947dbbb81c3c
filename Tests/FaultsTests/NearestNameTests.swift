import Faults
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    @Test(
        "is the one a slip of the finger away",
        arguments: [
            ("goess", ["how", "goes"], "goes"), ("goe", ["goes", "how"], "goes"), ("ogse", ["goes"], nil),
            ("geos", ["goes"], "goes"), ("GOES", ["how", "goes"], "goes"), ("Yes", ["no", "yes"], "yes"),
            ("skip_senstive", ["carry_on", "skip_sensitive"], "skip_sensitive"), ("x", ["y"], nil), ("x", ["X"], "X"),
            ("", ["a"], nil), ("internet", ["leaflet"], nil), ("chioces", ["choices"], "choices"),
        ] as [(String, [String], String?)])
    func slips(_ name: String, _ candidates: [String], _ nearest: String?) {
        #expect(nearestName(to: name, among: candidates) == nearest)
    }

    @Test("is the first of equally near ones, and the nearer of two")
    func order() {
        #expect(nearestName(to: "cats", among: ["bats", "rats"]) == "bats")
        #expect(nearestName(to: "friendly", among: ["friends", "friendl"]) == "friendl")
    }

    @Test("is never looked for beyond a hundred letters")
    func long() {
        #expect(nearestName(to: String(repeating: "a", count: 101), among: [String(repeating: "a", count: 101)]) == nil)
    }
}
