/// Why a file or folder could not be read or written; what was saved before is untouched.
public struct RecordsError: Error, Hashable, Sendable {
    /// What went wrong, for a program to decide upon.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// There is no such file or folder.
        case notFound
        /// A file of that name is there already.
        case exists
        /// The system does not allow it.
        case permission
        /// The disk or stick is locked against writing.
        case readOnly
        /// There is no room left.
        case diskFull
        /// A folder was expected and a file is there.
        case notAFolder
        /// A file was expected and a folder is there.
        case isAFolder
        /// A file was expected and a pipe or a device is there.
        case notAFile
        /// A new study needs an empty folder.
        case notEmpty
        /// Another window or program writes this journal at this moment.
        case locked
        /// The file is larger than is read.
        case tooLarge
        /// The file is no journal that can be continued.
        case notAJournal
        /// The disk failed while it saved; nobody knows what it kept.
        case poisoned
        /// A name that cannot be part of a file's name.
        case badName
        /// Anything else the system said.
        case other
    }

    /// What was being done.
    public enum Action: String, Hashable, Sendable {
        case read, write, create, list, open, remove
    }

    /// What went wrong.
    public var code: Code
    /// What was being done.
    public var action: Action
    /// The file or folder.
    public var path: String
    /// The system's own number for it, 0 where there is none.
    public var errno: Int32
    /// What the system says about `errno`.
    var systemWords: String
}

extension RecordsError: CustomStringConvertible {
    /// What happened, where, and what to do: two sentences.
    public var description: String { "\(message) \(remedy)" }

    /// What happened and where: one sentence.
    public var message: String {
        switch code {
        case .notFound: "\(path) is not there."
        case .exists: "\(path) is there already, and nothing is ever written over it."
        case .permission: "You are not allowed to \(verb) \(path)."
        case .readOnly: "\(path) is on a disk or stick that is locked against writing."
        case .diskFull: "There is no room left to \(verb) \(path)."
        case .notAFolder: "\(path) is a file, or lies inside one; a folder was expected."
        case .isAFolder: "\(path) is a folder; a file was expected."
        case .notAFile: "\(path) is no ordinary file but a pipe or a device."
        case .notEmpty: "The folder \(path) already holds something."
        case .locked: "The interview in \(path) is open in another window or program."
        case .tooLarge: "\(path) is larger than anything Footbridge reads here."
        case .notAJournal: "\(path) is not a journal that can be carried on."
        case .poisoned: "The disk failed while it saved \(path)."
        case .badName: "\"\(path)\" cannot be part of a file's name."
        case .other: "\(path) could not be \(participle) (\(systemWords), error \(errno))."
        }
    }

    /// What to do about it: one sentence.
    public var remedy: String {
        switch code {
        case .notFound: "Check the spelling, and that you are in the right folder."
        case .exists: "Choose another name, or move the old one away first."
        case .permission: "Ask whoever set up this computer, or choose a folder of your own."
        case .readOnly: "Unlock the stick (it may have a small switch), or choose another folder."
        case .diskFull:
            "What was saved before is safe. Free some space, or carry on in a folder on another disk, and try again."
        case .notAFolder, .isAFolder: "Check the name you gave."
        case .notAFile: "Move it out of the folder."
        case .notEmpty: "Choose a new name, so that nothing already there is touched."
        case .locked: "Finish it there, or close that window, and try again."
        case .tooLarge: "Check that it is the file you meant."
        case .notAJournal: "Run footbridge check to see what is wrong with it."
        case .poisoned: "Copy the study folder to another disk now, and resume the interview from the copy."
        case .badName: "Use letters, digits, - and _ only, sixteen at most."
        case .other: "Check the disk and the name, and try again."
        }
    }

    private var verb: String {
        switch action {
        case .read, .open: "read"
        case .list: "look into"
        case .write: "write to"
        case .create: "make"
        case .remove: "remove"
        }
    }

    private var participle: String {
        switch action {
        case .read: "read"
        case .open: "opened"
        case .list: "listed"
        case .write: "written"
        case .create: "made"
        case .remove: "removed"
        }
    }
}
