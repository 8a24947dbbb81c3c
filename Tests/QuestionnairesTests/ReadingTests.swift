import Faults
import Questionnaires
import TestSupport
import Testing

@Suite("Reading a questionnaire")
struct ReadingTests {
    /// Every key of the notation once.
    static let everything = """
        questionnaire: everything-at-once
        version: 1.10
        title: "Everything: at once"
        language: cy
        about: >-
          Line one
          and two.
        source: Somebody
        licence: CC BY 4.0
        before_start:
          - quiet: We are somewhere quiet.
        opening:
          - Hello from ${forum}.
        consent:
          - id: K01
            ask: Do you agree?
            note: Wait.
            if_no: end_interview
          - {id: K02, ask: Sensitive ones?, if_no: skip_sensitive}
        sections:
          - id: first
            title: First
            questions:
              - id: hello
                type: say
                say: Let's begin, ${study}.
              - {id: hello_again, type: say, ask: And again.}
              - id: goes
                type: one
                ask: Do you go?
                note: Neutral.
                why: To know.
                probes: [More?, Else?]
                feeds: [FIND, ACC]
                sensitive: yes
                identity: yes
                check_in: yes
                unprompted: yes
                choices:
                  - yes: Yes
                  - other: Something else
                  - id: none
                    label: None
                    exclusive: yes
                  - {id: say, label: Please say, other: yes}
                nets:
                  - {id: any, label: Any, any_of: [yes, other]}
              - {id: how, type: many, ask: How?, ordered: yes, choices: [a: A, b: B]}
          - id: second
            title: Second
            ask_if: ${goes} != ''
            questions:
              - {id: o, type: open, ask: "You said ${goes}?", ask_if: "selected(${how}, 'a')"}
              - {id: s, type: short, ask: S?}
              - {id: y, type: yes_no, ask: Y?}
              - {id: scale, type: scale, ask: C?, from: 0, to: 10, low: bad, high: good}
              - {id: n, type: number, ask: N?, from: -5, to: 99, unit: visits}
              - {id: r, type: rank, ask: R?, top: 2, choices: [a: A, b: B, c: C]}
              - {id: r3, type: rank, ask: R?, choices: [a: A, b: B, c: C, d: D]}
              - {id: r2, type: rank, ask: R?, choices: [a: A, b: B]}
              - {id: d, type: date, ask: D?, precision: month}
              - {id: f, type: feeling, ask: F?, choices: [ok: OK, bad: Bad], concern: [bad]}
        closing: [Thank you.]
        """

    @Test("keeps everything that the notation can say")
    func keepsEverything() throws {
        let checked = Questionnaire.read(Array(Self.everything.utf8), file: "q.yaml")
        #expect(checked.faults == [])
        let read = try #require(checked.value)
        #expect(read.id == "everything-at-once")
        #expect(read.version == "1.10")
        #expect(read.title == "Everything: at once")
        #expect(read.language == "cy")
        #expect(read.about == "Line one and two.")
        #expect(read.source == "Somebody")
        #expect(read.licence == "CC BY 4.0")
        #expect(read.beforeStart == [ChecklistItem(id: "quiet", text: "We are somewhere quiet.")])
        #expect(read.opening == ["Hello from ${forum}."])
        #expect(
            read.consent == [
                ConsentItem(id: "K01", text: "Do you agree?", note: "Wait.", ifNo: .endInterview),
                ConsentItem(id: "K02", text: "Sensitive ones?", ifNo: .skipSensitive),
            ])
        #expect(read.closing == ["Thank you."])
        #expect(read.sections.map(\.id) == ["first", "second"])
        #expect(read.sections[0].askIf == nil)
        #expect(read.sections[1].askIf?.source == "${goes} != ''")
        #expect(read.question("hello")?.text == "Let's begin, ${study}.")
        #expect(read.question("hello_again")?.text == "And again.")

        let goes = try #require(read.question("goes"))
        let list = ChoiceList(
            [
                Choice(id: "yes", label: "Yes"), Choice(id: "other", label: "Something else"),
                Choice(id: "none", label: "None", exclusive: true),
                Choice(id: "say", label: "Please say", other: true),
            ], unprompted: true)
        #expect(
            goes
                == Question(
                    id: "goes", kind: .one(list), text: "Do you go?", note: "Neutral.",
                    probes: ["More?", "Else?"],
                    themes: ["FIND", "ACC"], nets: [Net(id: "any", label: "Any", anyOf: ["yes", "other"])],
                    sensitive: true, checkIn: true, identity: true, why: "To know.",
                    location: Faults.SourceLocation(file: "q.yaml", line: 28, column: 9)))

        let ab = ChoiceList([Choice(id: "a", label: "A"), Choice(id: "b", label: "B")])
        let kinds = read.questions.dropFirst(3).map(\.kind)
        #expect(
            kinds == [
                .many(ab, ordered: true), .open, .short, .yesNo, .scale(0...10, low: "bad", high: "good"),
                .number(-5...99, unit: "visits"),
                .rank(ChoiceList(ab.choices + [Choice(id: "c", label: "C")]), top: 2),
                .rank(
                    ChoiceList(ab.choices + [Choice(id: "c", label: "C"), Choice(id: "d", label: "D")]),
                    top: 3),
                .rank(ab, top: 2), .date(.month),
                .feeling(
                    ChoiceList([Choice(id: "ok", label: "OK"), Choice(id: "bad", label: "Bad")]),
                    concern: ["bad"]),
            ])
        #expect(read.question("o")?.askIf?.answersUsed == ["how"])
    }

    @Test("takes British English where no language is told")
    func language() throws {
        let yaml = CheckCase.questions("", "").yaml
        #expect(
            try #require(Questionnaire.read(Array(yaml.utf8), file: "q.yaml").value).language == "en-GB")
    }

    @Test("gives no questionnaire of a file that is binary, and says so")
    func binary() {
        let checked = Questionnaire.read([0x50, 0x4B, 3, 4, 0], file: "q.yaml")
        #expect(checked.value == nil)
        #expect(checked.faults.map(\.rule) == ["not-text"])
    }

    @Test(
        "copes with ten thousand questions, each hanging on the one before, and with every one of them broken"
    )
    func large() throws {
        var sound = CheckCase.header
        var broken = CheckCase.header
        for number in 0..<10_000 {
            let before = number == 0 ? "" : "ask_if: \"${q\(number - 1)} = 'yes' or ${q0} = 'no'\""
            sound +=
                "      - {id: q\(number), type: yes_no, ask: \"Question ${area} \(number)?\", \(before)}\n"
            broken +=
                "      - {id: q\(number), type: yes_no, ask: \"${nobody}\", ask_if: \"${p\(number)} = 'yes'\", x: y}\n"
        }
        let checked = Questionnaire.read(Array(sound.utf8), file: "q.yaml")
        // Numbers alone go into #expect, which would otherwise describe ten thousand questions to itself.
        let counts = [checked.faults.count, checked.value?.questions.count ?? 0]
        #expect(counts == [0, 10_000])
        let faults = Questionnaire.read(Array(broken.utf8), file: "q.yaml").faults.count
        #expect(faults == 30_000)
    }

    @Test("never stumbles over a file that is cut off anywhere")
    func truncated() {
        let bytes = Array(Self.everything.utf8)
        for length in 0..<bytes.count {
            let checked = Questionnaire.read(Array(bytes[..<length]), file: "q.yaml")
            let isTold = (checked.value == nil) == checked.hasErrors
            let isSound = checked.value.map(isSound) ?? true
            #expect(isTold && isSound, "cut off after \(length) bytes")
        }
    }

    @Test("never stumbles over changed bytes, and what it accepts is sound", arguments: 0..<8)
    func flipped(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = Array(Self.everything.utf8)
        let telling = Array("${}'\"[]{},:#&*!|>-\n \t=<()\\%@`y0".utf8)
        for round in 0..<150 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<changed.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: changed[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: changed[place] = telling.randomElement(using: &generator) ?? 0
                case 2: changed.insert(telling.randomElement(using: &generator) ?? 0, at: place)
                default: changed.remove(at: place)
                }
            }
            let checked = Questionnaire.read(changed, file: "q.yaml")
            let isTold = (checked.value == nil) == checked.hasErrors
            let isSound = checked.value.map(isSound) ?? true
            let places = checked.faults.map(\.location)
            let isOrdered = places == places.sorted()
            #expect(isTold && isSound && isOrdered, "seed \(seed), round \(round)")
        }
    }

    /// Whether a questionnaire keeps what the door of the room promises of every one that exists.
    private func isSound(_ read: Questionnaire) -> Bool {
        var earlier: Set<String> = []
        func holds(_ condition: Expression?) -> Bool {
            condition?.answersUsed.isSubset(of: earlier) ?? true
        }
        if read.id.isEmpty || read.version.isEmpty || read.title.isEmpty || read.sections.isEmpty {
            return false
        }
        if Set(read.questions.map(\.id)).count != read.questions.count { return false }
        for section in read.sections {
            if section.id.isEmpty || section.title.isEmpty || section.questions.isEmpty { return false }
            if !holds(section.askIf) { return false }
            for question in section.questions {
                if !holds(question.askIf) || !isSound(question) { return false }
                if question.takesAnswer { earlier.insert(question.id) }
            }
        }
        return true
    }

    private func isSound(_ question: Question) -> Bool {
        let choices = Set(question.choices.map(\.id))
        if question.id.isEmpty || question.text.isEmpty || choices.count != question.choices.count {
            return false
        }
        if question.choices.contains(where: { $0.id.isEmpty || $0.label.isEmpty }) { return false }
        if question.nets.contains(where: { $0.anyOf.isEmpty || !choices.isSuperset(of: $0.anyOf) }) {
            return false
        }
        switch question.kind {
        case .one, .many: return !choices.isEmpty
        case .feeling(_, let concern): return !concern.isEmpty && choices.isSuperset(of: concern)
        case .rank(_, let top): return top >= 1 && top <= choices.count
        case .scale(let range, let low, let high):
            return range.count > 1 && !low.isEmpty && !high.isEmpty
        case .number(let range, _): return range.count > 1
        case .say, .open, .short, .yesNo, .date: return true
        }
    }
}
