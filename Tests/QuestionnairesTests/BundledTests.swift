import Faults
import Foundation
import Questionnaires
import Testing

@Suite("The bundled questionnaires")
struct BundledTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "questionnaires").resolvingSymlinksInPath()

    /// Every YAML file of `questionnaires/` that is a questionnaire (the codebooks have another notation).
    static var files: [URL] {
        let all =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects
            as? [URL] ?? []
        return all.filter { url in
            guard url.pathExtension == "yaml", let text = try? String(contentsOf: url, encoding: .utf8)
            else {
                return false
            }
            return text.split(separator: "\n").contains { $0.hasPrefix("questionnaire:") }
        }.sorted { $0.path < $1.path }
    }

    @Test("there are some") func some() { #expect(Self.files.count >= 3) }

    @Test("have no faults", arguments: files)
    func haveNoFaults(_ file: URL) throws {
        let checked = Questionnaire.read(
            Array(try Data(contentsOf: file)), file: file.lastPathComponent)
        #expect(checked.faults.map(\.description) == [])
        #expect(checked.value?.questions.isEmpty == false)
    }
}
