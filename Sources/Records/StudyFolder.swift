import Glibc

/// The names in a study folder, and the ways to begin something in it.
public enum StudyFolder {
    /// What the study is.
    public static let settings = "study.yaml"
    /// What is asked.
    public static let questionnaire = "questionnaire.yaml"
    /// What the answers are sorted by.
    public static let codebook = "codebook.yaml"
    /// Where people can turn.
    public static let support = "support.yaml"
    /// What the forum makes of its findings.
    public static let bridges = "bridges.yaml"
    /// The folder of the journals.
    public static let responses = "responses"

    /// Makes a new study folder with the files given, and a folder for its journals.
    ///
    /// - Parameter files: names, which may lie in folders of their own, with their bytes.
    /// - Throws: `notEmpty` where the folder holds something already; then, and where anything else fails, nothing that
    ///   was there is touched and nothing begun is left behind.
    public static func create(_ folder: String, files: [(name: String, bytes: [UInt8])]) throws(RecordsError) {
        let wasThere = Files.exists(folder)
        if wasThere, try !Files.names(in: folder).isEmpty { throw RecordsError(.notEmpty, .create, folder) }
        for file in files where !isInside(file.name) { throw RecordsError(.badName, .create, file.name) }
        var made: [String] = []
        do throws(RecordsError) {
            if !wasThere {
                try Files.makeFolder(folder)
                made.append(folder)
            }
            for subfolder in subfolders(of: files) {
                let path = Files.path(folder, subfolder)
                try Files.makeFolder(path, mode: subfolder == responses ? 0o700 : 0o755)
                made.append(path)
            }
            for file in files {
                let path = Files.path(folder, file.name)
                try Files.create(path, with: file.bytes, mode: file.name.hasPrefix(responses + "/") ? 0o600 : 0o644)
                made.append(path)
            }
        } catch {
            for path in made.reversed() where unlink(path) != 0 { rmdir(path) }
            throw error
        }
    }

    /// Begins the journal of a new interview in the study in `folder`.
    ///
    /// - Parameters:
    ///   - code: the interview's identifier, where it has one already; else one is drawn.
    ///   - time: seconds since 1970-01-01T00:00:00Z.
    ///   - program: the version of the program.
    public static func beginInterview(
        in folder: String, study: Study, interviewer: String, mode: InterviewRecord.Mode,
        code given: String? = nil, at time: Int64, program: String
    ) throws(RecordsError) -> Journal {
        let responses = Files.path(folder, self.responses)
        try Files.makeFolder(responses, mode: 0o700)
        var random = SystemRandomNumberGenerator()
        while true {
            let drawn = try InterviewCode.make(interviewer: interviewer, at: time, using: &random)
            let code = given ?? drawn
            let header = JournalHeader(
                study: study.settings.id, questionnaire: study.questionnaire, checksum: study.questionnaireChecksum,
                interviewer: interviewer, mode: mode, interview: code, program: program, startedAt: time)
            do throws(RecordsError) {
                return try Journal.create(at: Files.path(responses, code + ".jsonl"), header)
            } catch {
                // One in sixteen million: another draw settles it.
                if error.code != .exists || given != nil { throw error }
            }
        }
    }

    private static func isInside(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    }

    /// The folders that the files need, and the one for journals, each after those above it.
    private static func subfolders(of files: [(name: String, bytes: [UInt8])]) -> [String] {
        var folders: [String] = [responses]
        for file in files {
            var parts = file.name.split(separator: "/").dropLast().map(String.init)
            var above: [String] = []
            while !parts.isEmpty {
                above.append(parts.joined(separator: "/"))
                parts.removeLast()
            }
            for folder in above.reversed() where !folders.contains(folder) { folders.append(folder) }
        }
        return folders
    }
}
