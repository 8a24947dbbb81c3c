/// The files a new study begins with.
enum StudyTemplates {
    /// `study.yaml` for the study of that identifier.
    static func study(id: String) -> String {
        """
        # What this study is. Change every line; text with : or # in it goes in "quotation marks".
        study: "\(id.filter { $0 != "\"" && $0 != "\\" })"
        title: Bridging the Gap
        area: ""                # the place it is about
        question: What helps and what hinders people in reaching groups and support?
        forum: ""               # who does the research
        commissioner: ""        # who it is for
        contact: ""             # how to reach the forum
        team: [PR1, PR2, PR3]   # the interviewers' codes, never their names
        method:                 # what the report's method box says, in your words
          - How people were found: ""
          - Who is missing: ""

        """
    }

    /// `support.yaml`, which the gate refuses until there is a number with its date.
    static let support = """
        # Where people can turn. No interview starts until there is at least one number here with the day you checked it.
        steps:
          - Stop the questions. Ask what would help right now.
          - Offer a break, water, some air, someone to sit with.
          - Offer the numbers below. Tell the coordinator how it went, without names.
        numbers: []
        #  - name: Who answers
        #    reach: the number
        #    hours: when they answer
        #    checked: 2026-11-21      # the day you rang and made sure

        """

    /// `bridges.yaml`, in which the forum says what it makes of the findings.
    static let bridges = """
        # What you make of the findings, gap by gap. The report prints it beside the counts.
        gaps: []
        #  - theme: FIND
        #    statement: There is a gap between ... and ...
        #    meaning: What it means, in a few sentences.
        #    bridges:
        #      - id: FIND-R1
        #        text: What should happen
        #        to: who should do it
        conclusion: []

        """
}
