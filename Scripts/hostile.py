#!/usr/bin/env python3
"""Gives `multaqa check` files that no one would write, and says how long it takes and how much memory it needs.

    Scripts/hostile.py .build/release/multaqa [name ...]

A line for each file: its size, the time on the clock, the time of the processor, the memory, the last diagnostic. The exit code is 1 when
one ends by a signal, or passes 0.2 s of the processor or 100 MB. Times are the least of three runs: the machine may be busy with others.
"""
import io, os, resource, signal, sys, tempfile, time, zipfile

SECONDS, MEGABYTES = 0.2, 100

HEAD = "multaqa: 1\nworkflow: small\ncalendar: plain\n"
CALENDAR = "multaqa: 1\ncalendar: plain\nname: Plain\nweek:\n  monday: 9h00-17h00\n  source: test\n"


def workflow(rest):
    return (HEAD + "inputs:\n  opening: {is: date, default: 2015-06-08}\n" + rest).encode()


def table(file):
    return workflow("  communes: {is: table, of: commune, from: " + file + "}\nsteps: {}\n")


def condition(source):
    text = source.replace("'", "''")
    return workflow("steps:\n  a: {prepare: [x], only_if: '" + text + "'}\n")


def bomb():
    text = "a0: &a0 [lol]\n"
    for level in range(1, 10):
        text += f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n"
    return text.encode()


def book(sheet, strings="<sst/>", styles="<styleSheet/>", method=zipfile.ZIP_DEFLATED, more=()):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        package.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="a" r:id="r0"/></sheets></workbook>')
        package.writestr("xl/_rels/workbook.xml.rels", '<r><Relationship Id="r0" Type="/worksheet" Target="s.xml"/><Relationship '
                         'Id="r1" Type="/sharedStrings" Target="t.xml"/><Relationship Id="r2" Type="/styles" Target="u.xml"/></r>')
        package.writestr("xl/s.xml", sheet)
        package.writestr("xl/t.xml", strings)
        package.writestr("xl/u.xml", styles)
        for name, content in more:
            package.writestr(name, content)
    return buffer.getvalue()


def sheet(rows):
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"


def cells(count, text):
    return "".join(f'<row><c t="str"><v>{text(n)}</v></c></row>' for n in range(count))


MB = 1 << 20
YAML = {
    "alias-bomb": lambda: HEAD.encode() + bomb(),
    "deep-lists": lambda: HEAD.encode() + b"a: " + b"[" * 100_000,
    "deep-maps": lambda: HEAD.encode() + b"a: " + b"{a: " * 100_000,
    "deep-items": lambda: b"- " * 100_000,
    "scalar-50MB": lambda: HEAD.encode() + b"a: " + b"x" * (50 * MB),
    "quoted-50MB": lambda: HEAD.encode() + b'a: "' + b"x\n" * (25 * MB) + b'"\n',
    "scalar-4MB": lambda: HEAD.encode() + b"a: " + b"x" * (4 * MB - 200),
    "open-quote-4MB": lambda: HEAD.encode() + b'a: "' + b"x " * (2 * MB - 200),
    "nul": lambda: HEAD.encode() + b"a: b\0c\n",
    "latin-1": lambda: HEAD.encode() + b"a: \xe9t\xe9\n",
    "utf-16": lambda: (HEAD + "a: b\n").encode("utf-16"),
    "bidi": lambda: (HEAD + "a: \u202eb\n").encode(),
    "bidi-4MB": lambda: "\u202e".encode() * (MB + MB // 4),
    "million-keys": lambda: HEAD.encode() + "".join(f"k{n}: v\n" for n in range(1_000_000)).encode(),
    "keys-4MB": lambda: HEAD.encode() + "".join(f"k{n}: v\n" for n in range(360_000)).encode()[:4 * MB - 200],
    "99000-keys": lambda: HEAD.encode() + "".join(f"k{n}: v\n" for n in range(99_000)).encode(),
    "90000-steps-keys": lambda: HEAD.encode() + b"steps:\n" + "".join(f"  s{n}: v\n" for n in range(90_000)).encode(),
    "same-key-4MB": lambda: b"a: 1\n" * (800_000),
    "tags-4MB": lambda: HEAD.encode() + b"- !t x\n" * 500_000,
    "anchors-4MB": lambda: HEAD.encode() + b"a:\n" + "".join(f"- &a{n} x\n" for n in range(300_000)).encode()[:4 * MB - 200],
    "aliases-4MB": lambda: HEAD.encode() + b"a:\n" + b"- *nobody\n" * 400_000,
    "documents-4MB": lambda: b"---\n" * MB,
    "comments-4MB": lambda: b"#\n" * (2 * MB - 10),
    "brackets-4MB": lambda: b"[]" * (2 * MB - 10),
    "long-key": lambda: HEAD.encode() + b"? " + b"k" * 200_000 + b"\n: v\n",
    "tabs-4MB": lambda: b"a:\n" + b"\t" * (4 * MB - 10),
    "flow-list-4MB": lambda: HEAD.encode() + b"a: [" + b"1," * (2 * MB - 100) + b"]",
    "colons-4MB": lambda: b": " * (2 * MB - 10),
    "expression-deep": lambda: condition("(" * 100_000 + "1" + ")" * 100_000),
    "expression-deep-60kB": lambda: condition("(" * 30_000 + "1" + ")" * 30_000),
    "expression-chain": lambda: condition("a" + ".a" * 30_000),
    "expression-sum": lambda: condition("1" + " + 1" * 15_000),
    "expression-list": lambda: condition("[" + "1," * 30_000 + "1] == []"),
    "expression-maps": lambda: condition("[0]" + ".map(x, [x, x])" * 60 + " == []"),
    "expression-pattern": lambda: condition("'" + "a" * 1000 + "'.matches('" + "(a?)" * 500 + "(a+)+$b')"),
    "expression-names": lambda: condition(" || ".join(f"nam{n}" for n in range(6_000))),
}
HEADER = "key;name;president.name;secretariat.email\n"
TABLES = {
    "separators-4MB.csv": lambda: b";" * (4 * MB - 10),
    "lines-4MB.csv": lambda: b"\n" * (4 * MB - 10),
    "quotes-4MB.csv": lambda: b'"' * (4 * MB - 11),
    "open-quote-4MB.csv": lambda: HEADER.encode() + b'a;"' + b"x\n" * (2 * MB - 100),
    "cell-50MB.csv": lambda: HEADER.encode() + b"a;" + b"x" * (50 * MB),
    "rows-9900.csv": lambda: (HEADER + "".join(f"r{n};A;B;a@b.example\n" for n in range(9_900))).encode(),
    "bad-rows-9900.csv": lambda: (HEADER + "".join(f"R {n};;;nobody\n" for n in range(9_900))).encode(),
    "columns-4MB.csv": lambda: ("key;" + ";".join(f"nam{n}" for n in range(400_000)) + "\n").encode()[:4 * MB - 10],
    "columns-199.csv": lambda: ("key;" + ";".join(f"presiden.nam{n}" for n in range(190)) + "\n").encode()
    + b"".join(b"r%d" % n + b";x" * 190 + b"\n" for n in range(1_000)),
    "latin-4MB.csv": lambda: b"a;\xe9\n" * (MB - 10),
    "utf-16.csv": lambda: (HEADER + "a;A;B;a@b.example\n").encode("utf-16"),
    "nul.csv": lambda: HEADER.encode() + b"a;A\0;B;a@b.example\n",
    "bidi.csv": lambda: (HEADER + "a;A\u202e;B;a@b.example\n").encode(),
    "bidi-4MB.csv": lambda: HEADER.encode() + ("a;" + "\u202e" * 300 + "\n").encode() * 4_000,
    "key-dots.csv": lambda: b"key;" + b"a." * 16_000 + b"a\nx;y\n",
    "zeros-1GB.xlsx": lambda: book(b"\0" * (64 * MB)),
    "zeros-15MB.xlsx": lambda: book(" " * (15 * MB)),
    "elements-15MB.xlsx": lambda: book(sheet("<c/>" * (3 * MB))),
    "text-15MB.xlsx": lambda: book(sheet('<row><c t="str"><v>' + "xyz w" * (3 * MB) + "</v></c></row>"), method=zipfile.ZIP_BZIP2),
    "stored-7MB.xlsx": lambda: book(sheet("<row><c/></row>" * 450_000), method=zipfile.ZIP_STORED),
    "strings-6MB.xlsx": lambda: book(sheet(""), "<sst>" + "<si><t>a</t></si>" * 350_000 + "</sst>", method=zipfile.ZIP_STORED),
    "escapes-6MB.xlsx": lambda: book(sheet(""), "<sst><si><t>" + "_x0041_" * 900_000 + "</t></si></sst>", method=zipfile.ZIP_STORED),
    "cells-300000.xlsx": lambda: book(sheet(("<row>" + "<c><v>1</v></c>" * 150 + "</row>") * 2_000), method=zipfile.ZIP_STORED),
    "rows-9900.xlsx": lambda: book(sheet(cells(9_900, lambda n: "key" if n == 0 else f"r{n}"))),
    "far-cell.xlsx": lambda: book(sheet('<row r="1048576"><c r="XFD1048576" t="str"><v>key</v></c></row>')),
    "beyond.xlsx": lambda: book(sheet('<row r="99999999999999999999"><c r="A1"><v>1</v></c></row>')),
    "deep.xlsx": lambda: book("<a>" * 100_000),
    "attributes.xlsx": lambda: book("<a " + " ".join(f"b{n}=''" for n in range(300_000)) + "/>", method=zipfile.ZIP_STORED),
    "entities.xlsx": lambda: book('<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;">]><a>&y;</a>'),
    "external.xlsx": lambda: book('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    "no-entity.xlsx": lambda: book("<a>&x;</a>"),
    "elsewhere.xlsx": lambda: book(sheet(""), more=[("../x", "x")]),
    "parts-2000.xlsx": lambda: book(sheet(""), more=[(f"p{n}", "") for n in range(2_000)]),
    "old.xlsx": lambda: bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + b"\0" * 4096,
    "cut.xlsx": lambda: book(sheet(cells(100, str)))[:-40],
    "utf-16.xlsx": lambda: book(sheet("").encode("utf-16")),
    "formats.xlsx": lambda: book(sheet(""), styles="<styleSheet>" + '<numFmt numFmtId="1" formatCode="yyyy"/>' * 150_000
                                 + "</styleSheet>", method=zipfile.ZIP_STORED),
    "merged.xlsx": lambda: book(
        "<worksheet><sheetData/><mergeCells>" + '<mergeCell ref="A1:B2"/>' * 200_000 + "</mergeCells></worksheet>",
        method=zipfile.ZIP_STORED),
}


def run(program, file):
    """Exit status, seconds on the clock and of the processor, megabytes, and the last words."""
    read, write = os.pipe()
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.dup2(write, 1)
        os.dup2(write, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
        os.execv(program, [program, "check", file])
    os.close(write)
    said = b""
    while chunk := os.read(read, 65536):
        said = (said + chunk)[-4096:]
    os.close(read)
    _, status, usage = os.wait4(child, 0)
    return status, time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said.decode(errors="replace")


def main():
    program = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2:]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/calendars")
        with open(f"{folder}/calendars/plain.yaml", "w") as file:
            file.write(CALENDAR)
        for name, content in {**YAML, **TABLES}.items():
            if wanted and name not in wanted:
                continue
            bytes = content()
            path = f"{folder}/{name}" if "." in name else f"{folder}/{name}.yaml"
            with open(path, "wb") as file:
                file.write(bytes)
            subject = path
            if name in TABLES:
                subject = f"{folder}/workflow.yaml"
                with open(subject, "wb") as file:
                    file.write(table(name))
            runs = [run(program, subject) for _ in range(3)]
            os.remove(path)
            status, _, _, memory, said = max(runs, key=lambda one: one[3])
            clock, seconds = min(one[1] for one in runs), min(one[2] for one in runs)
            found = said.strip().splitlines()[-1][:60] if said.strip() else ""
            ids = [part.split("]")[0] for part in said.split("[")[1:]]
            verdict = []
            if os.WIFSIGNALED(status):
                verdict.append(signal.Signals(os.WTERMSIG(status)).name)
            if seconds > SECONDS:
                verdict.append("slow")
            if memory > MEGABYTES:
                verdict.append("large")
            failed += bool(verdict)
            print(f"{name:24} {len(bytes) / MB:6.1f} MB  {clock:6.3f} s  {seconds:6.3f} s  {memory:6.1f} MB  {' '.join(verdict) or 'good':6} "
                  f"{(ids[-1] if ids else found)[:50]}", flush=True)
    sys.exit(1 if failed else 0)


main()
