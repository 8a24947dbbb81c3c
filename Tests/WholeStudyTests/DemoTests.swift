import TestSupport
import Testing

@Suite("The example study, from the program to its reports")
struct DemoTests {
    /// The OASIS schemas, beside the repository or where a work tree of it finds them.
    static let schemas =
        ["\(repository)/../shared/schemas/odf-1.3", "\(repository)/../../shared/schemas/odf-1.3"]
        .first { bytes(of: "\($0)/OpenDocument-v1.3-schema.rng") != nil }
    static let canValidate = isInstalled("xmllint") && isInstalled("unzip") && schemas != nil

    @Test("a second run into the same folder gives the same bytes")
    func twice() throws {
        let folder = TestFolder()
        let first = try folder.footbridge("demo", "d")
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(first.errors == "")
        let before = folder.files()
        #expect(before["d/reports/report.odt"]?.isEmpty == false && before["d/reports/report.html"]?.isEmpty == false)
        let second = try folder.footbridge("demo", "d")
        #expect(second.exitCode == 0 && second.output == first.output)
        #expect(differences(before, folder.files()) == [])
    }

    @Test(
        "a folder that holds something else is refused and not touched",
        arguments: ["holiday.txt", "study.yaml", "responses/mine.jsonl"])
    func somethingElse(name: String) throws {
        let folder = TestFolder()
        try folder.write("mine\n", to: "d/\(name)")
        let run = try folder.footbridge("demo", "d")
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("d already holds something that is not the example"))
        #expect(run.errors.contains("Name another folder"))
        #expect(folder.files() == ["d/\(name)": Array("mine\n".utf8)])
    }

    @Test("an example that somebody changed is refused and not touched")
    func changed() throws {
        let folder = TestFolder()
        try folder.footbridge("demo", "d")
        try folder.write(try folder.read("d/study.yaml") + "# mine\n", to: "d/study.yaml")
        let before = folder.files()
        let run = try folder.footbridge("demo", "d")
        #expect(run.exitCode == 1 && run.errors.contains("d/study.yaml"))
        #expect(differences(before, folder.files()) == [])
    }

    @Test("time zone and locale change no byte of the reports")
    func sameBytesAnywhere() throws {
        var reports: [[String: [UInt8]]] = []
        for environment in [
            ["TZ": "UTC", "LANG": "C"], ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"],
            ["TZ": "America/New_York", "LANG": "de_DE.UTF-8", "COLUMNS": "40"],
        ] {
            let folder = TestFolder()
            let run = try folder.footbridge("demo", "d", environment: environment)
            #expect(run.exitCode == 0, "\(run.errors)")
            reports.append(folder.files(below: "d/reports"))
        }
        #expect(reports[0].keys.sorted() == ["report.html", "report.odt"])
        #expect(differences(reports[0], reports[1]) == [])
        #expect(differences(reports[0], reports[2]) == [])
    }

    @Test(
        "every part of the ODT is valid against the OASIS schema (ODF 1.3)",
        .enabled(if: canValidate, "xmllint, unzip or ../shared/schemas are absent"))
    func validODT() throws {
        let schemas = try #require(Self.schemas)
        let folder = try Self.demo()
        #expect(try run("unzip", ["-q", folder("d/reports/report.odt"), "-d", folder("odt")]).exitCode == 0)
        for (part, schema) in [
            ("content.xml", "schema"), ("styles.xml", "schema"), ("meta.xml", "schema"),
            ("META-INF/manifest.xml", "manifest-schema"),
        ] {
            let schema = "\(schemas)/OpenDocument-v1.3-\(schema).rng"
            let judged = try run("xmllint", ["--noout", "--nonet", "--relaxng", schema, folder("odt/\(part)")])
            #expect(judged.exitCode == 0, "\(part): \(judged.errors)")
        }
    }

    @Test(
        "LibreOffice opens the ODT and makes a PDF of it",
        .enabled(if: isInstalled("soffice") && isInstalled("pdftotext"), "LibreOffice or pdftotext is absent"))
    func opensInLibreOffice() throws {
        let folder = try Self.demo()
        let made = try run(
            "soffice",
            [
                "-env:UserInstallation=file://\(folder("profile"))", "--headless", "--convert-to", "pdf", "--outdir",
                folder("pdf"), folder("d/reports/report.odt"),
            ])
        #expect(made.exitCode == 0, "\(made.errors)")
        let text = try run("pdftotext", [folder("pdf/report.pdf"), "-"]).output
        #expect(text.contains("every answer in this report is invented"))
        #expect(text.contains("Who to talk to"))
    }

    @Test("the web page is one file: no script, nothing fetched, one first heading, a language")
    func html() throws {
        let page = try Self.demo().read("d/reports/report.html").lowercased()
        #expect(!page.contains("<script") && !page.contains("javascript:") && !page.contains("onload="))
        #expect(
            !page.contains("<link rel=\"stylesheet\"") && !page.contains("src=\"http") && !page.contains("url(http"))
        #expect(page.split(separator: "<h1").count == 2)
        #expect(page.contains("<html lang=\"en-gb\""))
    }

    @Test("every output says that the answers are invented")
    func invented() throws {
        let folder = try Self.demo()
        #expect(try folder.read("d/reports/report.html").contains("every answer in this report is invented"))
        if isInstalled("unzip") {
            let content = try run("unzip", ["-p", folder("d/reports/report.odt"), "content.xml", "styles.xml"]).output
            #expect(content.contains("every answer in this report is invented"))
        }
        for arguments in [["findings"], ["code"], ["code", "--csv"], ["check"]] {
            let run = try TestSupport.footbridge(arguments, in: folder("d"))
            #expect(run.exitCode == 0, "\(arguments): \(run.errors)")
            #expect(run.output.contains("invented"), "\(arguments)")
        }
        #expect(try folder.footbridge("demo", "d").output.contains("invented"))
    }

    private static func demo() throws -> TestFolder {
        let folder = TestFolder()
        let run = try folder.footbridge("demo", "d")
        guard run.exitCode == 0 else { throw TestTrouble(description: "no demo: \(run.errors)") }
        return folder
    }
}
