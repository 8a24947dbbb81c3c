extension CheckCase {
    /// Conditions and placeholders.
    static let ofRoutes: [CheckCase] = [
        .questions(
            "a condition that is not one", "- id: B2\n  type: open\n  ask: A?\n  ask_if: ${goes} = 1️⃣'yes",
            (
                1, "bad-expression",
                "question B2, ask_if: the quotation mark ' is opened here and never closed."
            )),
        .questions(
            "a condition that breaks on its second line",
            "- id: B2\n  type: open\n  ask: A?\n  ask_if: >-\n    ${goes} = 'yes' or\n    ${goes} 1️⃣== 'never'",
            (1, "bad-expression", "Write = once")),
        .questions(
            "a condition in quotation marks, with an unknown question",
            "- id: B2\n  type: open\n  ask: A?\n  ask_if: '${goes} = ''yes'' or 1️⃣${goess} = ''é'''",
            (
                1, "unknown-reference",
                "question B2, ask_if: there is no question `goess`; did you mean `goes`?"
            )),
        .questions(
            "unknown questions, all of them",
            "- id: B2\n  type: open\n  ask: A?\n  ask_if: 1️⃣${xyz} = 1 and selected(2️⃣${geos}, 'yes')",
            (1, "unknown-reference", "no question `xyz`. Name a question"),
            (2, "unknown-reference", "did you mean `goes`?")),
        CheckCase(
            "a section that asks for a question that there is not",
            header.replacingTitle("First\n    ask_if: 1️⃣${gone} = 'x'")
                + "      - {id: a, type: open, ask: A?}",
            (1, "unknown-reference", "section first, ask_if: there is no question `gone`.")),
        CheckCase(
            "a condition on consent",
            "consent:\n  - {id: K06, ask: A, if_no: carry_on}\n" + header
                + "      - id: a\n        type: open\n        ask: A?\n        ask_if: 1️⃣${K06} = 'yes'",
            (
                1, "unknown-reference",
                "`K06` is an item of consent, not a question. What follows from a no to it is said by its if_no"
            )),
        .questions(
            "a question that comes later, and itself",
            "- id: a\n  type: open\n  ask: A?\n  ask_if: 1️⃣${b} = 'yes' or 2️⃣${a} != ''\n- id: b\n  type: yes_no\n  ask: B?",
            (1, "later-reference", "question a, ask_if: `b` is asked later, on line 19. Move `b` up"),
            (2, "later-reference", "the question asks for its own answer")),
        CheckCase(
            "a section that asks for an answer given inside it",
            header.replacingTitle("First\n    ask_if: 1️⃣${a} = 'x'")
                + "      - {id: a, type: open, ask: A?}",
            (1, "later-reference", "section first, ask_if: `a` is asked inside the section itself")),
        .questions(
            "a condition on what is read out",
            "- id: a\n  type: say\n  say: Hello.\n- id: b\n  type: open\n  ask: B?\n  ask_if: 1️⃣${a} = 'yes'",
            (1, "no-answer", "question b, ask_if: `a` is only read out (line 15) and takes no answer")),
        .questions(
            "choices that the question does not have",
            "- id: b\n  type: open\n  ask: B?\n  ask_if: ${goes} = 1️⃣'yess' or 2️⃣'No' = ${goes} or selected(${goes}, 3️⃣'zebra')",
            (1, "unknown-choice", "question b, ask_if: `goes` has no choice 'yess'; did you mean `yes`?"),
            (2, "unknown-choice", "'No' is its label; its name is 'never'"),
            (3, "unknown-choice", "Its choices are yes, used_to, never.")),
        .questions(
            "yes with a capital",
            "- id: a\n  type: yes_no\n  ask: A?\n- id: b\n  type: open\n  ask: B?\n  ask_if: ${a} = 1️⃣'Yes'",
            (1, "unknown-choice", "did you mean `yes`?")),
        .questions(
            "several answers compared at once",
            "- id: a\n  type: many\n  ask: A?\n  choices: [x: X, y: Y]\n- id: b\n  type: open\n  ask: B?\n  ask_if: ${a} = 1️⃣'x' or ${a} != 2️⃣'y' or ${a} = ''",
            (
                1, "several-answers",
                "`a` takes several answers, and = looks at all of them at once. Write selected(${a}, 'x')."
            ), (2, "several-answers", "Write not(selected(${a}, 'y')).")),
        .questions(
            "things that have nothing in common",
            "- id: n\n  type: number\n  ask: N?\n  from: 0\n  to: 9\n- id: m\n  type: date\n  ask: M?\n  precision: month\n- id: y\n  type: date\n  ask: Y?\n  precision: year\n- id: w\n  type: short\n  ask: W?\n- id: b\n  type: open\n  ask: B?\n  ask_if: ${n} = 1️⃣'yes' or ${goes} > 2️⃣3 or ${m} < 3️⃣2012 or ${y} = 4️⃣'May' or ${w} < 5️⃣3 or selected(6️⃣${n}, '1') or count-selected(7️⃣${goes}) = 1",
            (1, "cannot-compare", "`n` is answered with a number and can never be 'yes'"),
            (2, "cannot-compare", "choices are neither less nor greater"),
            (3, "cannot-compare", "like '2012-03'"),
            (4, "cannot-compare", "Write a year, like 2012"), (5, "cannot-compare", "answered in words"),
            (6, "cannot-compare", "has no choices"), (7, "cannot-compare", "takes none or one")),
        .questions(
            "placeholders that stand for nothing",
            "- id: a\n  type: open\n  ask: Is 1️⃣${fourm} in ${area}?\n  note: '${goes} and 2️⃣${a}'\n  probes: [\"And ${contact}?\", \"3️⃣${later}\"]\n- id: later\n  type: say\n  say: It costs $5, or 4️⃣${5.",
            (
                1, "placeholder",
                "question a, ask: nothing is known that could stand for `${fourm}`; did you mean `forum`? Use ${forum}, ${area}"
            ), (2, "placeholder", "`a` is not answered yet"),
            (3, "placeholder", "`later` is only read out"),
            (4, "placeholder", "never closed")),
        .questions(
            "a placeholder in a label and one with two meanings",
            "- id: area\n  type: one\n  ask: A?\n  choices: [b: \"In 1️⃣${nowhere}\", c: \"Not in 2️⃣${area}\"]",
            (1, "placeholder", "question area, choices: nothing is known"),
            (
                2, "placeholder",
                "could mean the study's area or the answer to the question `area`. Give the question another name."
            )),
        .top(
            "placeholders before anything is asked",
            "opening: [\"Hello ${study}, 1️⃣${goes}\"]\nbefore_start: [a: \"2️⃣${x}\"]\nclosing: [\"You said ${goes}.\"]\nconsent: [{id: K, ask: \"3️⃣${goes}?\", if_no: carry_on}]",
            (1, "placeholder", "the questionnaire, opening: `goes` is not answered yet"),
            (2, "placeholder", "before_start: nothing is known"),
            (3, "placeholder", "consent item K, ask")),
        CheckCase(
            "a sensitive question that nobody can refuse",
            "consent:\n  - {id: K, ask: A, if_no: carry_on}\n" + header
                + "      - {id: a, type: open, ask: A?, sensitive: 1️⃣yes}",
            (
                1, "sensitive-consent",
                "question a, sensitive: no item of consent lets the person say no to sensitive questions. Add an item to consent with if_no: skip_sensitive."
            )),
        .questions(
            "yes and no at once", neverAsked("${goes} = 'yes' and ${goes} = 'never'"),
            (
                1, "never-asked",
                "question b, ask_if: this can never hold, so nobody is ever asked. Check the names of the choices, and whether `or` was meant"
            )),
        .questions(
            "a condition that is false whatever is said", neverAsked("1 = 2"),
            (1, "never-asked", "nobody is ever asked. Write what it hangs on")),
        .questions(
            "a condition on a question that is never asked",
            neverAsked("${goes} = 'yes' and ${goes} = 'never'")
                + "\n- id: c\n  type: yes_no\n  ask: C?\n  ask_if: 2️⃣${b} = 'yes'\n- id: d\n  type: open\n  ask: D?\n  ask_if: 3️⃣${c} = 'no'",
            (1, "never-asked", "question b"),
            (2, "never-asked", "It hangs on `b`, which is never asked itself: mend that first"),
            (3, "never-asked", "It hangs on `c`")),
        .questions(
            "a condition that contradicts the one of the question it asks for",
            "- id: how\n  type: yes_no\n  ask: H?\n  ask_if: ${goes} = 'yes'\n"
                + neverAsked("${how} = 'no' and ${goes} = 'never'"), (1, "never-asked", "question b")),
        .questions(
            "numbers that cannot be",
            "- id: n\n  type: number\n  ask: N?\n  from: 0\n  to: 9\n"
                + neverAsked("${n} > 3 and ${n} < 4"),
            (1, "never-asked", "question b")),
        .questions(
            "a point that the scale does not have",
            "- id: n\n  type: scale\n  ask: N?\n  from: 0\n  to: 10\n  low: a\n  high: b\n"
                + neverAsked("${n} + 1 > 11"), (1, "never-asked", "question b")),
        .questions(
            "an exclusive choice with another",
            many + neverAsked("selected(${m}, 'none') and selected(${m}, 'x')"),
            (1, "never-asked", "question b")),
        .questions(
            "more choices than may be given", many + neverAsked("count-selected(${m}) > 2"),
            (1, "never-asked", "question b")),
        .questions(
            "more than a ranking asks for",
            "- id: r\n  type: rank\n  ask: R?\n  top: 2\n  choices: [x: X, y: Y, z: Z]\n"
                + neverAsked("selected(${r}, 'x') and selected(${r}, 'y') and selected(${r}, 'z')"),
            (1, "never-asked", "question b")),
        CheckCase(
            "a section that is never asked is told once",
            header
                + "      - {id: y, type: yes_no, ask: Y?}\n  - id: second\n    title: S\n    ask_if: 1️⃣${y} = 'yes' and ${y} = 'no'\n    questions:\n      - {id: a, type: yes_no, ask: A?}\n      - {id: b, type: open, ask: B?, ask_if: \"${a} = 'yes'\"}",
            (
                1, "never-asked",
                "section second, ask_if: this can never hold, so nobody is ever asked this section"
            )),
        CheckCase(
            "a question that contradicts its section",
            header
                + "      - {id: y, type: yes_no, ask: Y?}\n  - id: second\n    title: S\n    ask_if: ${y} = 'yes'\n    questions:\n      - {id: a, type: yes_no, ask: A?, ask_if: 1️⃣\"${y} = 'no'\"}",
            (
                1, "never-asked",
                "question a, ask_if: this can never hold where its section is asked (ask_if on line 11)"
            )
        ),
    ]

    private static func neverAsked(_ condition: String) -> String {
        "- id: b\n  type: yes_no\n  ask: B?\n  ask_if: 1️⃣\(condition)"
    }

    private static let many = """
        - id: m
          type: many
          ask: M?
          choices:
            - x: X
            - y: Y
            - id: none
              label: None
              exclusive: yes

        """
}

extension String {
    fileprivate func replacingTitle(_ title: String) -> String {
        replacing("title: First", with: "title: \(title)")
    }
}
