extension CheckCase {
    /// Keys, shapes, words and names.
    static let ofForm: [CheckCase] = [
        .top(
            "a key at the top that there is not", "1️⃣closng: [Bye]",
            (1, "unknown-key", "there is no key `closng`; did you mean `closing`?")),
        .questions(
            "a key of a question that there is not", "- id: a\n  type: open\n  ask: A?\n  1️⃣colour: red",
            (1, "unknown-key", "question a: there is no key `colour`. The keys here are id, type")),
        .questions(
            "a key of a choice that there is not",
            "- id: a\n  type: one\n  ask: A?\n  choices:\n    - id: b\n      label: B\n      1️⃣exclusiv: yes",
            (
                1, "unknown-key",
                "choice b of question a: there is no key `exclusiv`; did you mean `exclusive`?"
            )),
        .questions(
            "the short and the long form of a choice mixed",
            "- id: a\n  type: one\n  ask: A?\n  choices:\n    - 1️⃣friend: A friend\n      other: yes",
            (1, "unknown-key", "Write the long form: id: friend")),
        .questions(
            "a list that is read out silently on an open question",
            "- id: a\n  type: open\n  ask: A?\n  1️⃣unprompted: yes",
            (
                1, "misplaced-key",
                "`unprompted` does not belong to a question of type open. It goes with one, many"
            )),
        .questions(
            "ends of a scale on a choice",
            "- id: a\n  type: yes_no\n  ask: A?\n  1️⃣low: bad\n  2️⃣choices: [x]",
            (1, "misplaced-key", "It goes with scale"),
            (2, "misplaced-key", "It goes with one, many, rank, feeling")),
        .questions(
            "probes on what is read out", "- id: a\n  type: say\n  say: Hello.\n  1️⃣probes: [More?]",
            (1, "misplaced-key", "every type but say")),
        .questions(
            "say on a question", "- 1️⃣id: a\n  type: short\n  2️⃣say: A?",
            (2, "misplaced-key", "Write `ask:`")),
        .questions(
            "both say and ask", "- id: a\n  type: say\n  say: Hello.\n  ask: 1️⃣Hello?",
            (1, "misplaced-key", "both `say` and `ask`")),
        .questions(
            "words asked for in a ranking",
            "- id: a\n  type: rank\n  ask: A?\n  choices:\n    - b: B\n    - id: c\n      label: C\n      1️⃣other: yes",
            (1, "misplaced-key", "does not belong to a choice of type rank")),
        CheckCase(
            "an empty file", "1️⃣", (1, "missing-key", "`questionnaire` is missing"),
            (1, "missing-key", "`sections` is missing"), (1, "missing-key", "`title` is missing"),
            (1, "missing-key", "`version` is missing")),
        .questions(
            "a question without a type", "- 1️⃣id: a\n  ask: A?\n  choices: []",
            (1, "missing-key", "question a: `type` is missing. Add one of: say, open")),
        .questions(
            "a question without anything", "- 1️⃣type: many",
            (1, "missing-key", "question 2 of section first: `ask` is missing"),
            (
                1, "missing-key", "`choices` is missing. Add `choices:` with a list like `- yes: Yes, I do`"
            ),
            (1, "missing-key", "`id` is missing")),
        .questions(
            "what is read out without words", "- 1️⃣id: a\n  type: say",
            (1, "missing-key", "`say` is missing")),
        .questions(
            "a scale without its ends",
            "- 1️⃣id: a\n  type: scale\n  ask: A?\n  from: 0\n  to: 10\n  low: bad",
            (1, "missing-key", "`high` is missing. Both ends of a scale need words")),
        .questions(
            "a feeling check without concern",
            "- 1️⃣id: a\n  type: feeling\n  ask: A?\n  choices: [ok: OK]",
            (1, "missing-key", "the support sheet")),
        .top(
            "consent without what follows from a no", "consent:\n  - 1️⃣id: K01\n    ask: Do you agree?",
            (
                1, "missing-key",
                "consent item K01: `if_no` is missing. Add one of: end_interview, never_quote"
            )),
        CheckCase("a file that is a list", "1️⃣- a\n- b", (1, "wrong-shape", "does not begin with keys")),
        CheckCase("a file that is one word", "1️⃣hello", (1, "wrong-shape", "does not begin with keys")),
        .questions(
            "a list where a text belongs",
            "- id: a\n  type: open\n  ask: 1️⃣[A?]\n  probes: 2️⃣More?\n  note: 3️⃣{a: b}",
            (1, "wrong-shape", "question a, ask: here is a list, where a text belongs"),
            (2, "wrong-shape", "here is a text, where a list belongs"),
            (3, "wrong-shape", "here is a group of keys, where a text belongs")),
        .questions(
            "choices without names",
            "- id: a\n  type: one\n  ask: A?\n  choices:\n    - 1️⃣Friend\n    - b: 2️⃣[c]",
            (
                1, "wrong-shape",
                "number 1 of the list is a text, where `name: label` belongs. Write each one as `- yes: Yes, I do`"
            ), (2, "wrong-shape", "choice b: here is a list, not a label")),
        .questions(
            "a question that is a text", "- 1️⃣What else?",
            (1, "wrong-shape", "number 2 of the list is a text, where a group of keys belongs")),
        .top(
            "a line of the check before the start without a name",
            "before_start:\n  - 1️⃣We are somewhere quiet",
            (1, "wrong-shape", "`- quiet_place: The text`")),
        .questions(
            "a type that there is not",
            "- id: a\n  type: 1️⃣mnay\n  ask: A?\n  choices: [b: B]\n- id: c\n  type: 2️⃣checkboxes\n  ask: C?",
            (1, "unknown-type", "there is no type `mnay`; did you mean `many`?"),
            (2, "unknown-type", "The types are say, open, short, yes_no")),
        .questions(
            "words where others are understood",
            "- id: a\n  type: scale\n  ask: A?\n  from: 1️⃣zero\n  to: 2️⃣1,000\n  low: bad\n  high: good\n  sensitive: 3️⃣true\n- id: b\n  type: date\n  ask: B?\n  precision: 4️⃣moth",
            (1, "unknown-value", "`zero` is not a whole number"), (2, "unknown-value", "`1,000`"),
            (3, "unknown-value", "`true` is neither yes nor no"),
            (4, "unknown-value", "`moth` is not understood; did you mean `month`?")),
        .top(
            "a force of consent that there is not",
            "consent:\n  - id: K01\n    ask: Do you agree?\n    if_no: 1️⃣end_interveiw",
            (
                1, "unknown-value",
                "consent item K01, if_no: `end_interveiw` is not understood; did you mean `end_interview`?"
            )),
        .questions(
            "texts with nothing in them",
            "- id: a\n  type: open\n  ask: 1️⃣\"  \"\n  ask_if:2️⃣\n  probes:\n    - More?\n    - 3️⃣''",
            (1, "empty-text", "question a, ask: there is nothing here. Write it."),
            (2, "empty-text", "or take the key out"), (3, "empty-text", "number 2 of the list is empty")),
        .questions(
            "a choice without a label", "- id: a\n  type: one\n  ask: A?\n  choices:\n    - b: 1️⃣''",
            (1, "empty-text", "question a, choices: number 1 of the list is empty")),
        .top(
            "empty lists", "opening: 1️⃣[]\nclosing:2️⃣",
            (1, "empty-list", "the questionnaire, opening: this list is empty"),
            (2, "empty-list", "closing")),
        CheckCase(
            "a questionnaire without sections", "questionnaire: a\nversion: 1\ntitle: A\nsections: 1️⃣[]",
            (1, "empty-list", "sections: this list is empty. Put at least one line")),
        CheckCase(
            "a section without questions",
            "questionnaire: a\nversion: 1\ntitle: A\nsections:\n  - id: b\n    title: B\n    questions: 1️⃣[]",
            (1, "empty-list", "section b, questions: this list is empty")),
        .questions(
            "a terminal escape in a text",
            "- id: a\n  type: open\n  ask: \"A1️⃣\\e[2JB?\"\n  probes: [\"2️⃣\\u202Ex\"]",
            (1, "control-character", "question a, ask: here is an invisible control character (U+001B)"),
            (2, "control-character", "U+202E")),
        .questions(
            "a terminal escape in a label",
            "- id: a\n  type: one\n  ask: A?\n  choices:\n    - b: \"1️⃣\\x07\"",
            (1, "control-character", "U+0007")),
        .top(
            "a language in words", "language: 1️⃣English",
            (1, "language", "`English` is not the tag of a language. Write the short tag: en-GB")),
        .questions(
            "names that cannot be names",
            "- id: 1️⃣my question\n  type: open\n  ask: A?\n  feeds: [FIND, 2️⃣FIND.wom]\n- id: 3️⃣1st\n  type: one\n  ask: B?\n  choices:\n    - 16_24: fine\n    - 4️⃣16-24: not\n- id: 5️⃣opening\n  type: say\n  say: C.",
            (
                1, "bad-identifier",
                "question 2 of section first, id: `my question` cannot be a name. Use letters, digits and _, a letter first, at most 64, like `my_question`."
            ), (2, "bad-identifier", "like `FIND_wom`"), (3, "bad-identifier", "`1st`"),
            (4, "bad-identifier", "question 1st, choices: `16-24`"),
            (5, "bad-identifier", "no question may be called `opening`")),
        CheckCase(
            "a questionnaire whose name has blanks",
            "questionnaire: 1️⃣Tea and talk\n" + String(header.drop { $0 != "\n" }.dropFirst())
                + "      - {id: a, type: open, ask: A?}", (1, "bad-identifier", "like `Tea_and_talk`")),
        .questions(
            "a question twice", "- id: 1️⃣goes\n  type: open\n  ask: A?",
            (1, "duplicate-id", "the question `goes` stands twice; the first is on line 8")),
        .questions(
            "a choice twice",
            "- id: a\n  type: one\n  ask: A?\n  choices:\n    - b: B\n    - id: 1️⃣b\n      label: B",
            (1, "duplicate-id", "question a, choices: the choice `b` stands twice")),
        .questions(
            "nets and lists with repeats",
            "- id: a\n  type: many\n  ask: A?\n  feeds: [F, 1️⃣F]\n  choices: [b: B, c: C]\n  nets:\n    - id: n\n      label: N\n      any_of: [b, 2️⃣b]\n    - id: 3️⃣n\n      label: N\n      any_of: [c]\n    - id: 4️⃣c\n      label: N\n      any_of: [c]",
            (1, "duplicate-id", "the first is in column"),
            (2, "duplicate-id", "net n of question a, any_of: the choice `b`"),
            (3, "duplicate-id", "the net `n`"),
            (4, "duplicate-id", "`c` is the name of a choice already")),
        .top(
            "consent and checklist twice",
            "before_start: [a: A, 1️⃣a: B]\nconsent:\n  - {id: K, ask: A, if_no: carry_on}\n  - {id: 2️⃣K, ask: B, if_no: carry_on}",
            (1, "duplicate-id", "before_start: the line `a`"),
            (2, "duplicate-id", "consent: the item `K`")),
        CheckCase(
            "a section twice",
            header
                + "      - {id: a, type: open, ask: A?}\n  - id: 1️⃣first\n    title: Second\n    questions:\n      - {id: b, type: open, ask: B?}",
            (1, "duplicate-id", "sections: the section `first` stands twice; the first is on line 5")),
        .questions(
            "ranges upside down",
            "- id: a\n  type: scale\n  ask: A?\n  from: 10\n  to: 1️⃣0\n  low: bad\n  high: good\n- id: b\n  type: number\n  ask: B?\n  from: 3\n  to: 2️⃣3\n- id: c\n  type: scale\n  ask: C?\n  from: 0\n  to: 3️⃣1000\n  low: bad\n  high: good",
            (1, "bad-range", "it goes from 10 to 0, which is not upwards. Write from: 0 and to: 10."),
            (2, "bad-range", "greater than"),
            (3, "bad-range", "more than 101 points. Shorten it, or use type: number")),
        .questions(
            "a ranking of more than there is",
            "- id: a\n  type: rank\n  ask: A?\n  top: 1️⃣3\n  choices: [b: B, c: C]\n- id: d\n  type: rank\n  ask: D?\n  top: 2️⃣0\n  choices: [b: B, c: C]",
            (
                1, "rank-top",
                "the best 3 are asked for, and there are 2 choices. Write a number from 1 to 2"
            ),
            (2, "rank-top", "best 0")),
        .questions(
            "a net over a choice that there is not",
            "- id: a\n  type: many\n  ask: A?\n  choices: [friend: F, family: G]\n  nets:\n    - id: n\n      label: N\n      any_of: [friend, 1️⃣famly, 2️⃣boat]",
            (
                1, "net-choices",
                "net n of question a, any_of: there is no choice `famly`; did you mean `family`?"
            ),
            (2, "net-choices", "there is no choice `boat`.")),
        .questions(
            "concern over a choice that there is not",
            "- id: a\n  type: feeling\n  ask: A?\n  choices: [ok: OK, wobbly: W]\n  concern: [1️⃣wobly]",
            (
                1, "concern-choices",
                "question a, concern: there is no choice `wobly`; did you mean `wobbly`?"
            )),
        .top(
            "a key twice, and everything else still told", "about: x\n1️⃣about: y\n2️⃣colour: red",
            (1, "yaml-duplicate-key", "stands twice"), (2, "unknown-key", "colour")),
        .top("a colon too many", "about: a: 1️⃣b", (0, "yaml", "second colon")),
    ]
}
