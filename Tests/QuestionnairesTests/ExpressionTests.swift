import Faults
import Questionnaires
import Testing

private let start = Faults.SourceLocation(file: "q.yaml", line: 3, column: 10)

/// The answers that the tables speak of.
private func answer(_ id: String) -> ExpressionValue {
    switch id {
    case "goes": .text("yes")
    case "how": .selection(["friend", "internet"])
    case "visits": .number(4)
    case "zero": .number(0)
    case "since": .text("2012-03")
    case "year": .number(2012)
    case "said": .text("5")
    default: .none
    }
}

@Suite("An expression")
struct ExpressionTests {
    private func value(_ source: String) throws -> ExpressionValue {
        let checked = Expression.read(source, at: start)
        #expect(checked.faults == [])
        return try #require(checked.value).value(answer)
    }

    @Test(
        "holds, or does not",
        arguments: [
            ("${goes} = 'yes'", true), ("${goes} = \"yes\"", true), ("'yes' = ${goes}", true),
            ("${goes} != 'yes'", false),
            ("${goes} = 'no'", false), ("${ goes }='yes'", true),
            // An answer that is missing equals nothing and differs from everything, but for the empty text.
            ("${gone} = 'yes'", false), ("${gone} != 'yes'", true), ("${gone} = 0", false),
            ("${gone} != 0", true),
            ("${gone} < 1", false), ("${gone} > 1", false), ("${gone} <= 0", false),
            ("${gone} >= 0", false),
            ("${gone} = ''", true), ("${gone} != ''", false), ("${goes} = ''", false),
            ("${goes} != ''", true),
            ("${gone}", false), ("${goes}", true), ("${zero}", false), ("${zero} = 0", true),
            ("${zero} != ''", true),
            ("not(${gone})", true), ("not(${goes} = 'yes')", false),
            ("${visits} > 3", true), ("${visits} >= 4", true), ("${visits} < 4", false),
            ("${visits} <= 4", true),
            ("${visits} = 4", true), ("${visits} = '4'", true), ("${visits} = 4.0", true),
            ("3 < ${visits}", true),
            ("${visits} + 1 = 5", true), ("${visits} - 1 = 3", true), ("${visits} * 2 = 8", true),
            ("${visits} div 8 = 0.5", true), ("${visits} mod 3 = 1", true), ("-${visits} = -4", true),
            ("--4 = 4", true),
            ("1 + 2 * 3 = 7", true), ("(1 + 2) * 3 = 9", true), ("8 - 3 - 2 = 3", true),
            ("8 div 2 div 2 = 2", true),
            ("1 < 2 = 2 > 1", true), (".5 = 0.5", true),
            ("${goes} = 'yes' and ${visits} > 3", true), ("${goes} = 'yes' and ${visits} > 4", false),
            ("${goes} = 'no' or ${visits} > 3", true), ("${goes} = 'no' or ${visits} > 4", false),
            ("${goes} = 'yes' or ${gone} = 'a' and ${gone} = 'b'", true),
            ("(${goes} = 'yes' or ${gone} = 'a') and ${gone} = 'b'", false),
            ("selected(${how}, 'internet')", true), ("selected(${how}, 'leaflet')", false),
            ("selected(${how}, 'inter')", false), ("selected(${how}, 'friend internet')", false),
            ("selected(${how}, '')", false), ("selected(${gone}, 'a')", false),
            ("selected(${gone}, '')", false),
            ("selected(${goes}, 'yes')", true), ("count-selected(${how}) = 2", true),
            ("count-selected(${gone}) = 0", true),
            ("count-selected(${how})-1=1", true), ("${how} = 'friend internet'", true),
            ("${how} = 'friend'", false),
            ("if(${goes} = 'yes', 1, 0) = 1", true), ("if(${gone}, 'a', 'b') = 'b'", true),
            ("coalesce(${gone}, ${goes}) = 'yes'", true), ("coalesce(${gone}, '', 'x') = 'x'", true),
            ("coalesce(${zero}, 7) = 0", true), ("coalesce(${gone}, ${gone}) = ''", true),
            ("${since} < '2012-04'", true), ("${since} > '2011-12'", true),
            ("${since} >= '2012-03'", true),
            ("${since} = '2012-03'", true), ("${since} < 2013", false), ("${year} < 2013", true),
            ("${said} > 4", true), ("${said} = 5", true), ("'1,5' * 2 = 3", true),
            ("'1e3' = 1000", false),
            ("'inf' > 1", false), ("'0x10' > 1", false), ("'- 5' < 1", false),
            // Nothing comes of a division by zero, so nothing compares with it either.
            ("1 div 0 > 5", false), ("0 div 0 = 0", false), ("1 mod 0 = 0", false),
            ("${visits} div ${zero} != 3", true),
            ("${goes} * 2 > 0", false), ("${gone} + 1 > 0", false),
        ] as [(String, Bool)])
    func holds(_ source: String, _ expected: Bool) throws {
        let expression = try #require(Expression.read(source, at: start).value)
        #expect(expression.holds(answer) == expected)
    }

    @Test(
        "agrees with JavaRosa where the survey of engines pinned a case",
        arguments: [
            ("'' = 0", .truth(false)), ("if('false', 1, 2)", .number(1)),
            ("'abc' < 'abd'", .truth(false)),
            ("'2020-01-01' < '2020-01-02'", .truth(false)), ("-5 mod 3", .number(-2)),
            ("selected('a b', ' a ')", .truth(true)), ("count-selected('a  b')", .number(2)),
            ("'1,5' + 0", .number(1.5)),
        ] as [(String, ExpressionValue)])
    func matchesJavaRosa(_ source: String, _ expected: ExpressionValue) throws {
        #expect(try value(source) == expected)
    }

    @Test(
        "has a value, or none where none can be calculated",
        arguments: [
            ("1 div 0", .none), ("-(1 div 0)", .none), ("'a' + 1", .none), ("${gone}", .none),
            ("${how} + 1", .none),
            ("coalesce(${gone}, ${how})", .selection(["friend", "internet"])), ("7 mod 4", .number(3)),
            ("if(${goes} = 'yes', ${visits}, 0)", .number(4)), ("'x'", .text("x")),
            ("1 = 1", .truth(true)),
        ] as [(String, ExpressionValue)])
    func values(_ source: String, _ expected: ExpressionValue) throws {
        #expect(try value(source) == expected)
    }

    @Test("names the answers it looks at")
    func answersUsed() throws {
        let source = "if(${a} = 1, -${b}, coalesce(${c}, 'x')) = 2 or not(selected(${d}, ${a}))"
        #expect(
            try #require(Expression.read(source, at: start).value).answersUsed == ["a", "b", "c", "d"])
    }

    @Test("keeps the place of every part")
    func places() throws {
        let root = try #require(Expression.read("not(${goes} = 'é') or 1", at: start).value).root
        guard case .binary(.or, .call(.not, let inner, let not), .number(_, let one), let or) = root,
            case .binary(.equal, let left, let right, let equal)? = inner.first
        else {
            Issue.record("another tree: \(root)")
            return
        }
        let columns = [not, left.location, equal, right.location, or, one].map(\.column)
        #expect(columns == [10, 14, 22, 24, 29, 32])
        #expect(Set([not, one].map(\.line)) == [3])
    }

    @Test(
        "that is not one is told where and how to mend it",
        arguments: [
            ("${goes} = 'yes", 10, "never closed"), ("${goes} = yes", 10, "'yes' in quotation marks"),
            ("goes = 'yes'", 0, "written ${goes}"), ("${goes} == 'yes'", 8, "Write = once"),
            ("${goes} = 'yes' && ${a}", 16, "Write `and`"), ("${goes} | ${a}", 8, "Write `or`"),
            ("${goes} = \u{2018}yes\u{2019}", 10, "straight quotation marks"),
            ("${goes} <> 'a'", 8, "Write !="),
            ("!${goes}", 0, "not( )"), ("${goes", 0, "curly brackets"),
            ("$goes = 1", 0, "Write it like ${goes}"),
            ("${} = 1", 0, "does not hold the name"), ("${a b} = 1", 0, "does not hold the name"),
            ("${goes} =", 9, "ends here"), ("", 0, "empty"), ("= 'a'", 0, "where a question"),
            ("(${a} = 1", 0, "opened here and never closed"), ("${a} = 1)", 8, "never opened"),
            ("${a} = 1 ${b} = 2", 9, "`and`, `or`"),
            ("${a} = 1 AND ${b} = 2", 9, "in small letters: and"),
            ("selcted(${a}, 'x')", 0, "did you mean `selected`?"), ("today()", 0, "There is no function"),
            ("selected(${a})", 0, "selected(${how}, 'internet')"), ("not()", 0, "0 parts"),
            ("not(1, 2)", 0, "2 parts"),
            ("if(1, 2)", 0, "like if("), ("coalesce(1)", 0, "like coalesce("),
            ("selected(${a} 'x')", 14, "inside a bracket"),
            ("1e3 = 1000", 0, "not a number"), ("${a} > 3 / 2", 9, "Write `div`"),
            ("${a} \u{2265} 3", 5, "Write >="),
            ("not(${a},)", 9, "where a question"), ("${a} = 5 # why", 9, "not understood"),
            ("not(", 4, "ends here"),
        ] as [(String, Int, String)])
    func broken(_ source: String, _ offset: Int, _ told: String) throws {
        let checked = Expression.read(source, at: start)
        #expect(checked.value == nil)
        let fault = try #require(checked.faults.first)
        #expect(fault.location.column == start.column + offset)
        #expect(fault.rule == "bad-expression")
        #expect("\(fault.message) \(fault.remedy)".contains(told), "\(fault)")
    }

    @Test("may be long and nested, within bounds that the stack bears")
    func bounds() throws {
        let long = Array(repeating: "${a} = 1", count: 250).joined(separator: " or ")
        #expect(try !#require(Expression.read(long, at: start).value).holds { _ in .none })
        let tooLong = Array(repeating: "${a} = 1", count: 4_000).joined(separator: " or ")
        #expect(
            Expression.read(tooLong, at: start).faults.first?.message.contains("1000 parts") == true)
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
        }
        #expect(Expression.read(nested(50), at: start).value != nil)
        #expect(Expression.read(nested(51), at: start).value == nil)
        #expect(Expression.read(nested(4_000), at: start).value == nil)
        #expect(Expression.read(String(repeating: "-", count: 4_000) + "1", at: start).value == nil)
        #expect(Expression.read(String(repeating: "not(", count: 4_000), at: start).value == nil)
    }

    @Test(
        "sees an answer as XLSForm would",
        arguments: [
            (.value(.choice(ChosenAnswer("yes"))), .text("yes")),
            (.value(.choice(ChosenAnswer("other", words: "by boat"))), .text("other")),
            (.value(.choices([ChosenAnswer("b"), ChosenAnswer("a")])), .selection(["b", "a"])),
            (.value(.ranking(["c", "a"])), .selection(["c", "a"])), (.value(.number(4)), .number(4)),
            (.value(.point(0)), .number(0)), (.value(.date(.year(2012))), .number(2012)),
            (.value(.date(.month(year: 2012, month: 3))), .text("2012-03")),
            (.value(.date(.month(year: 987, month: 11))), .text("0987-11")),
            (.value(.text([TextBlock(.verbatim, "one"), TextBlock(.summary, "two")])), .text("one two")),
            (.missing(.dontKnow), .none), (.missing(.notAsked), .none), (nil, .none),
        ] as [(Answer?, ExpressionValue)])
    func answers(_ answer: Answer?, _ value: ExpressionValue) {
        #expect(ExpressionValue(answer) == value)
    }
}
