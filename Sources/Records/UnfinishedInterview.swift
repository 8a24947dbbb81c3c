public import Interviews
import Questionnaires

/// An interview that was put away, or during which the program ended.
public struct UnfinishedInterview: Hashable, Sendable {
    /// Its identifier.
    public var id: String
    /// Where its journal is.
    public var path: String
    /// The interviewer's code.
    public var interviewer: String
    /// When it began, seconds since 1970-01-01T00:00:00Z.
    public var startedAt: Int64
    /// When the last event was written, seconds since 1970-01-01T00:00:00Z.
    public var lastAt: Int64
    /// Where it stands: what would be shown if it were resumed.
    public var prompt: Prompt
}

extension Study {
    /// The interviews in the study's folder that can be resumed, the newest first.
    ///
    /// Journals that cannot be read are left to `Study.read`, which tells what is wrong with them.
    public func unfinished(in folder: String) throws(RecordsError) -> [UnfinishedInterview] {
        var list: [UnfinishedInterview] = []
        for (path, header, replay, lastAt) in try journals(in: folder) where replay.interview.outcome == nil {
            list.append(
                UnfinishedInterview(
                    id: header.interview, path: path, interviewer: header.interviewer, startedAt: header.startedAt,
                    lastAt: lastAt, prompt: replay.interview.prompt))
        }
        return list.sorted { ($1.lastAt, $0.id) < ($0.lastAt, $1.id) }
    }

    /// Buries the interviews that ended with a refusal or with words to be deleted and are still there, because the
    /// program ended at that very moment.
    ///
    /// A journal with any fault is left alone: a lost line could make an interview look refused.
    ///
    /// - Returns: how many there were.
    @discardableResult
    public func buryLeftovers(in folder: String) throws(RecordsError) -> Int {
        var count = 0
        for (path, _, replay, _) in try journals(in: folder) where replay.faults.isEmpty {
            let kind: Tombstone.Kind
            switch replay.interview.outcome {
            case .refused: kind = .refusal
            case .stoppedAndRemoved: kind = .removal
            case .complete, .stopped, nil: continue
            }
            let journal: Journal
            do throws(RecordsError) {
                journal = try Journal.resume(path)
            } catch {
                // Its own window is about to bury it.
                if error.code == .locked { continue }
                throw error
            }
            try journal.bury(kind)
            count += 1
        }
        return count
    }

    private func journals(
        in folder: String
    ) throws(RecordsError) -> [(path: String, header: JournalHeader, replay: Replay, lastAt: Int64)] {
        let responses = Files.path(folder, StudyFolder.responses)
        guard Files.exists(responses) else { return [] }
        let beginning = Interview(questionnaire)
        var list: [(path: String, header: JournalHeader, replay: Replay, lastAt: Int64)] = []
        for name in try Files.names(in: responses) where name.hasSuffix(".jsonl") && !name.hasPrefix(".") {
            let path = Files.path(responses, name)
            guard let file = try? ResponseFile.read(path), case .interview(let contents) = file.kind,
                let header = contents.header, header.study == settings.id, header.questionnaire == questionnaire.id
            else { continue }
            list.append((path, header, Replay(contents, from: beginning), contents.lastAt))
        }
        return list
    }
}
