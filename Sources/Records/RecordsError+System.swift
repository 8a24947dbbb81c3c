import Glibc

extension RecordsError {
    init(_ code: Code, _ action: Action, _ path: String) {
        self.init(code: code, action: action, path: path, errno: 0, systemWords: "")
    }

    /// The error that the last system call left in `errno`.
    static func system(_ action: Action, _ path: String, errno number: Int32 = Glibc.errno) -> RecordsError {
        let code: Code =
            switch number {
            case ENOENT: .notFound
            case EEXIST: .exists
            case EACCES, EPERM: .permission
            case EROFS: .readOnly
            case ENOSPC, EDQUOT, EFBIG: .diskFull
            case ENOTDIR: .notAFolder
            case EISDIR: .isAFolder
            case ENOTEMPTY: .notEmpty
            case EWOULDBLOCK: .locked
            default: .other
            }
        return RecordsError(
            code: code, action: action, path: path, errno: number, systemWords: String(cString: strerror(number)))
    }
}
