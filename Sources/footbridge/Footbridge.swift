import ArgumentParser

@main
struct Footbridge: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "footbridge")
}
