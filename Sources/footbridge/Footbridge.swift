import ArgumentParser
import Faults
import Glibc

/// The command line: one command a file, and the exit codes of the whole program.
@main
struct Footbridge: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "footbridge",
        abstract: "Peer research from questionnaire to report, offline.",
        discussion: """
            Start a study, check it, interview, and make the report:

              footbridge new bath-2026 --from bridging-the-gap
              cd bath-2026
              footbridge check
              footbridge interview --as PR1
              footbridge report

            See the whole of it on an example with invented answers: footbridge demo
            """,
        version: "footbridge \(version)",
        subcommands: [
            NewCommand.self, CheckCommand.self, InterviewCommand.self, CodeCommand.self, FindingsCommand.self,
            ReportCommand.self, ImportCommand.self, DemoCommand.self,
        ])

    static func main() {
        do {
            try makeSureThereIsTheCommand()
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Glibc.exit(report(error))
        }
    }

    /// The parser would only say that an argument is not expected.
    private static func makeSureThereIsTheCommand() throws {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"), !names.contains(first) else {
            return
        }
        let nearest = nearestName(to: first, among: names).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("There is no command \(first).\(nearest) There are: \(names.joined(separator: ", ")).")
    }

    /// Says what went wrong and gives the exit code: 0 done, 1 the work found problems, 2 wrong usage, 3 the machine
    /// failed.
    private static func report(_ error: any Error) -> Int32 {
        if let problem = error as? Problem {
            problem.tell()
            return problem.exitCode
        }
        if let problem = Problem(machine: error) {
            problem.tell()
            return problem.exitCode
        }
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code == .success {
            Console.say(message)
            return 0
        }
        if !message.isEmpty { Console.complain(message) }
        return code == .validationFailure ? 2 : code.rawValue
    }
}
