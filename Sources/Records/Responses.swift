import Faults
import Interviews
import Questionnaires

/// Gathers the interviews of a study from the files of its `responses/`.
struct Responses {
    let settings: StudySettings
    let questionnaire: Questionnaire
    let checksum: String
    var faults: [Fault] = []
    var refusals = 0
    var removed = 0

    private let beginning: Interview
    private let answerable: [String: Answer]
    private var records: [InterviewRecord] = []
    /// For each identifier its place in `records`, its file and how much is in it.
    private var known: [String: (place: Int, file: String, weight: Int)] = [:]
    /// Files made with another wording of the questionnaire, by what they say it was.
    private var otherWordings: [String: [String]] = [:]

    init(settings: StudySettings, questionnaire: Questionnaire, checksum: String) {
        self.settings = settings
        self.questionnaire = questionnaire
        self.checksum = checksum
        beginning = Interview(questionnaire)
        answerable = Dictionary(
            questionnaire.questions.filter(\.takesAnswer).map { ($0.id, .missing(.notAsked)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The interviews by identifier.
    func sorted() -> [InterviewRecord] { records.sorted { $0.id < $1.id } }

    mutating func read(_ folder: String) {
        guard Files.exists(folder) else { return }
        do throws(RecordsError) {
            for name in try Files.names(in: folder) where !name.hasPrefix(".") {
                let path = Files.path(folder, name)
                if name.hasSuffix(".jsonl") {
                    readFile(path)
                } else if !isSetAside(name) {
                    faults.append(
                        Fault(
                            rule: "not-a-journal", severity: .advice, at: SourceLocation(file: path),
                            "This is not a journal, because its name does not end in .jsonl; it was not read.",
                            remedy:
                                "If it holds an interview, give it a name that ends in .jsonl; else move it out of the "
                                + "folder."))
                }
            }
        } catch {
            faults.append(.unreadable(error))
        }
        tellOtherWordings()
    }

    /// The piece of a torn line that was set aside when its interview was resumed.
    private func isSetAside(_ name: String) -> Bool {
        name.hasSuffix(".jsonl.torn") || name.split(separator: ".").dropLast().suffix(2) == ["jsonl", "torn"]
    }

    private mutating func readFile(_ path: String) {
        do throws(RecordsError) {
            let file = try ResponseFile.read(path)
            faults += file.faults
            switch file.kind {
            case .interview(let contents): take(contents, path)
            case .imported(let imported, let rows): take(imported, rows, path)
            }
        } catch {
            faults.append(.unreadable(error))
        }
    }

    private mutating func take(_ contents: JournalContents, _ path: String) {
        if let tombstone = contents.tombstone {
            faults += contents.faults
            guard isOurs(tombstone.study, path) else { return }
            switch tombstone.kind {
            case .refusal: refusals += 1
            case .removal: removed += 1
            }
            return
        }
        guard let header = contents.header else { return faults += contents.faults }
        guard isOurs(header.study, path), asksTheSame(header.questionnaire, path) else { return }
        noteWording(header.version, header.checksum, path)
        let replay = Replay(contents, from: beginning)
        faults += replay.faults
        let interview = replay.interview
        switch interview.outcome {
        case .refused: refusals += 1
        case .stoppedAndRemoved: removed += 1
        case .complete, .stopped, nil:
            let ending: InterviewRecord.Ending =
                switch interview.outcome {
                case .complete: .complete
                case .stopped: .stopped
                default: .unfinished
                }
            add(
                InterviewRecord(
                    id: header.interview, interviewer: header.interviewer, mode: header.mode,
                    startedAt: header.startedAt, lastAt: contents.lastAt, ending: ending,
                    mayQuote: interview.mayQuote, answers: interview.answers, notes: interview.notes.map(\.words)),
                path, weight: contents.entries.count)
        }
    }

    private mutating func take(_ imported: ImportedAnswers, _ rows: [ImportedAnswers.Row], _ path: String) {
        guard isOurs(imported.study, path), asksTheSame(imported.questionnaire, path) else { return }
        noteWording(imported.version, imported.checksum, path)
        records.reserveCapacity(records.count + rows.count)
        var unknown: Set<String> = []
        for row in rows {
            var answers = answerable
            for (question, answer) in row.answers {
                if answerable[question] == nil { unknown.insert(question) } else { answers[question] = answer }
            }
            add(
                InterviewRecord(
                    id: row.id, interviewer: "", mode: .imported, startedAt: imported.importedAt,
                    lastAt: imported.importedAt, ending: .complete, mayQuote: imported.source.mayQuote,
                    answers: answers),
                path, weight: row.answers.count)
        }
        for question in unknown.sorted() {
            faults.append(
                Fault(
                    rule: "unknown-question", at: SourceLocation(file: path),
                    "These answers are to a question \"\(question)\", which the questionnaire does not ask.",
                    remedy: "Check that questionnaire.yaml is the one these answers were brought in with."))
        }
    }

    private mutating func add(_ record: InterviewRecord, _ path: String, weight: Int) {
        guard let first = known[record.id] else {
            known[record.id] = (records.count, path, weight)
            records.append(record)
            return
        }
        let isSame = records[first.place] == record
        faults.append(
            Fault(
                rule: "duplicate-interview", severity: isSame ? .advice : .error, at: SourceLocation(file: path),
                isSame
                    ? "\(record.id) is already in \(first.file), word for word. The person counts once."
                    : "\(record.id) is already in \(first.file), and the two differ. The person counts once: with the "
                        + "file that holds more.",
                remedy: "Keep the right one of the two, and move the other out of the folder."))
        if !isSame, weight > first.weight {
            records[first.place] = record
            known[record.id] = (first.place, path, weight)
        }
    }

    private mutating func isOurs(_ study: String, _ path: String) -> Bool {
        if study == settings.id { return true }
        faults.append(
            Fault(
                rule: "other-study", at: SourceLocation(file: path),
                "This journal belongs to the study \"\(study)\", and this is \"\(settings.id)\". It was not used.",
                remedy: "Move it to its own study; or, if study.yaml was given a new `study`, give it the old one back."
            ))
        return false
    }

    private mutating func asksTheSame(_ id: String, _ path: String) -> Bool {
        if id == questionnaire.id { return true }
        faults.append(
            Fault(
                rule: "other-questionnaire", at: SourceLocation(file: path),
                "This journal was made with the questionnaire \"\(id)\", and the study asks \"\(questionnaire.id)\". It "
                    + "was not used.",
                remedy: "Check that questionnaire.yaml is the one that was asked."))
        return false
    }

    private mutating func noteWording(_ version: String, _ checksum: String, _ path: String) {
        if version == questionnaire.version, checksum == self.checksum { return }
        let what = version == questionnaire.version ? "another wording of version \(version)" : "version \(version)"
        otherWordings[what, default: []].append(path)
    }

    /// Told once for all the journals it is about: a spelling mended in mid-study would else fill the screen.
    private mutating func tellOtherWordings() {
        for (what, files) in otherWordings.sorted(by: { $0.key < $1.key }) {
            faults.append(
                Fault(
                    rule: "other-version", severity: .advice, at: SourceLocation(file: files.first ?? ""),
                    files.count == 1
                        ? "This journal was made with \(what); questionnaire.yaml is version \(questionnaire.version). "
                            + "It is used as far as it fits."
                        : "This journal and \(files.count - 1) more were made with \(what); questionnaire.yaml is "
                            + "version \(questionnaire.version). They are used as far as they fit.",
                    remedy: "If a question changed its meaning, ask it under a new id, and say so in the method."))
        }
    }
}
