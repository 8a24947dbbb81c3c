public import Faults

/// Why a package was not written or read.
public struct PackageFault: Error, Hashable, Sendable {
    /// The kinds of trouble.
    public enum Code: String, Hashable, Sendable {
        /// Not a ZIP package, or a damaged one.
        case damaged = "package"
        /// More entries, or more bytes once unpacked, than allowed.
        case tooLarge = "package-size"
        /// Something that only an attack on readers has: an absurd ratio, a name that leads out of the package.
        case hostile = "package-hostile"
        /// No entry of that name.
        case missing = "package-entry"
        /// The package could not be written.
        case unwritable = "package-write"
    }

    /// What kind of trouble.
    public var code: Code
    /// The entry it is about, where it is about one.
    public var entry: String?
    /// What is wrong, in one sentence.
    public var message: String

    /// The same as a fault for a list of what is wrong with a person's material.
    ///
    /// - Parameter file: the package's name as the person gave it.
    public func fault(file: String) -> Fault {
        let remedy =
            switch code {
            case .damaged: "Get a new copy of the file; this one may have been cut short on its way."
            case .tooLarge, .hostile:
                "Check that the file comes from someone you know, and that it is the one you meant."
            case .missing: "Check that this is the kind of file that was asked for."
            case .unwritable: "Check that there is memory and disk space left, and try again."
            }
        return Fault(rule: code.rawValue, at: SourceLocation(file: file), message, remedy: remedy)
    }
}
