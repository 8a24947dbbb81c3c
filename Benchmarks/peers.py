"""What the peers are given to do: peers.py form OUT.xlsx | pandoc IN.html OUT.odt | code CODEBOOK.yaml COMMENTS.csv"""
import csv, re, shutil, subprocess, sys


def form(out):
    """An XLSForm of 60 questions with conditions, about the size of the bundled questionnaire."""
    import openpyxl
    book = openpyxl.Workbook()
    survey = book.active
    survey.title = "survey"
    survey.append(["type", "name", "label", "relevant"])
    for number in range(60):
        kind = ["text", "select_one yn", "select_multiple ways", "integer"][number % 4]
        survey.append([kind, f"q{number}", f"Question {number}?", "${q1} = 'yes'" if number > 10 and number % 3 == 0 else ""])
    choices = book.create_sheet("choices")
    choices.append(["list_name", "name", "label"])
    for name in ("yes", "no"):
        choices.append(["yn", name, name])
    for number in range(15):
        choices.append(["ways", f"w{number}", f"Way {number}"])
    book.save(out)


def pandoc(source, out):
    if shutil.which("pandoc"):
        command = "pandoc"
    else:
        import pypandoc
        command = pypandoc.get_pandoc_path()
    subprocess.run([command, source, "-o", out], check=True)


def code(codebook, comments):
    """The same phrases, whole words, any case; no traps, near-by words, direction or passages."""
    import yaml
    patterns = {}
    for entry in yaml.safe_load(open(codebook))["codes"]:
        said = [s if isinstance(s, str) else s["say"] for s in entry.get("signals", [])]
        phrases = [p for s in said for p in ([s] if isinstance(s, str) else s)]
        phrases = [re.escape(p.lower()).replace(r"\*", r"\w*") for p in phrases if "~" not in p]
        if phrases:
            patterns[entry["id"]] = re.compile(r"\b(?:" + "|".join(phrases) + r")\b")
    hits = 0
    for row in csv.DictReader(open(comments, encoding="utf-8")):
        text = row["text"].lower().replace("\u2019", "'")
        hits += sum(1 for pattern in patterns.values() if pattern.search(text))
    print(hits)


{"form": form, "pandoc": pandoc, "code": code}[sys.argv[1]](*sys.argv[2:])
