"""Every format says the same, and is what its definition says: JSON by our schema, SARIF and JUnit by theirs.

`schemas/sarif-2.1.0.json` is the schema of OASIS, as Microsoft's SARIF SDK distributes it (MIT); `schemas/junit-10.xsd`
is that of Jenkins' xUnit plugin (MIT).
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import xmlschema

from murust import driver
from murust.cli.console import FORMATS, Console
from murust.cli.exits import Exit
from murust.cli.main import main
from murust.diagnostics import codes, explain, github, junit, sarif, terminal
from murust.diagnostics import json as as_json
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Applicability, Diagnostic, Edit, Label, Suggestion, error, warning
from murust.source import SourceFile, Span
from tests.harness.programs import collect

SCHEMAS = Path(__file__).parent / "schemas"
OURS = json.loads((Path(codes.__file__).with_name("murust.schema.json")).read_text(encoding="utf-8"))
SARIF = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))
JUNIT = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))


@cache
def ours(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({**OURS, "oneOf": [{"$ref": f"#/$defs/{name}"}]})


def valid_junit(text: str) -> ElementTree.Element:
    JUNIT.validate(text)
    return ElementTree.fromstring(text)


def test_our_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(OURS)
    with pytest.raises(jsonschema.ValidationError):
        ours("diagnostic").validate({"$message_type": "diagnostic"})


# --- The same findings in each -----------------------------------------------------------------------------------


@cache
def corpus() -> tuple[Diagnostic, ...]:
    """What `check` says of programs that are to be rejected, and `verify` of examples of pages."""
    chosen = [program for number, program in enumerate(collect("reject")) if number % 12 == 0]
    checked = [found for program in chosen for found in driver.diagnose([program.path])]
    pages = [SourceFile(f"{code}.rs", explain.page(code).wrong.text.encode()) for code in PROVED]
    proved = [found for file in pages for found in driver.verify(driver.check_sources([file])).diagnostics]
    return (*checked, *proved)


PROVED = ("V0001", "V0003", "V0008", "V0012", "V0022", "V0030")


def key(diagnostic: Diagnostic) -> tuple[str, str, int, int, str]:
    span = diagnostic.primary.span
    return diagnostic.code, span.file.name, span.line, span.column, diagnostic.severity.value


def written(format: str, found: Sequence[Diagnostic]) -> str:
    out, err = io.StringIO(), io.StringIO()
    console = Console(format, out, err, {"NO_COLOR": "1"})
    console.diagnostics(found)
    console.cases.append(Case("all", "check", Outcome.FAILED, diagnostics=tuple(found)))
    console.close()
    return (err if format == "human" else out).getvalue()


def said(format: str, text: str) -> list[tuple[str, str, int, int, str]]:
    """The findings, read back from what was written."""
    match format:
        case "human" | "junit":
            if format == "junit":
                [case] = valid_junit(text).iter("testcase")
                text = "".join("".join(part.itertext()) for part in case)
            heads = re.finditer(r"^(\w+)\[(\w+)\]: .*\n(?: {6,}.*\n)*? *--> (.*):(\d+):(\d+)$", text, re.MULTILINE)
            return [(m[2], m[3], int(m[4]), int(m[5]), m[1]) for m in heads]
        case "short":
            lines = re.finditer(r"^(.*?):(\d+):(\d+): (\w+)\[(\w+)\]: ", text, re.MULTILINE)
            return [(m[5], m[1], int(m[2]), int(m[3]), m[4]) for m in lines]
        case "json":
            data = [json.loads(line) for line in text.splitlines()]
            for entry in data:
                ours("diagnostic").validate(entry)
            spans = [next(span for span in entry["spans"] if span["is_primary"]) for entry in data]
            return [
                (entry["code"]["code"], span["file_name"], span["line_start"], span["column_start"], entry["level"])
                for entry, span in zip(data, spans, strict=True)
            ]
        case "sarif":
            log = json.loads(text)
            SARIF.validate(log)
            [run] = log["runs"]
            return [_of_sarif(result, run["tool"]["driver"]["rules"]) for result in run["results"]]
        case _:
            lines = re.finditer(r"^::(\w+) file=(.*?),line=(\d+),endLine=\d+,col=(\d+),.*?title=(\w+)::", text, re.M)
            return [(m[5], m[2], int(m[3]), int(m[4]), m[1].replace("notice", "note")) for m in lines]


def _of_sarif(result: Any, rules: Any) -> tuple[str, str, int, int, str]:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    place = result["locations"][0]["physicalLocation"]
    name = place["artifactLocation"]["uri"].removeprefix("file://")
    return result["ruleId"], name, place["region"]["startLine"], place["region"]["startColumn"], result["level"]


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_findings_come_out(format: str) -> None:
    assert len(corpus()) > 100
    assert sorted(said(format, written(format, corpus()))) == sorted(map(key, corpus()))


# --- Documents of commands ----------------------------------------------------------------------------------------

PROGRAM = """\
//@ ensures result > x
fn next(x: u8) -> u8 {
    x + 1
}

//@ trusted
fn same(x: u8) -> u8 { x }

fn main() {
    println!("{}", next(1));
    let v = [1, 2];
    v[same(1) as usize + 1..].len();
    panic!("100% \\u{1}<b>");
}

#[cfg(test)]
mod tests {
    #[test]
    fn right() {}
    #[test]
    fn wrong() { assert!(super::same(1) == 2, "]]> & \\u{7}"); }
    #[test]
    #[ignore]
    fn slow() {}
}
"""
COMMANDS = {
    ("check", "a.rs"): Exit.OK,
    ("check", "b.rs"): Exit.SOURCE,
    ("verify", "a.rs"): Exit.FAILED,
    ("verify", "b.rs"): Exit.SOURCE,
    ("run", "a.rs"): Exit.PANIC,
    ("run", "b.rs"): Exit.SOURCE,
    ("run", "a.rs", "--entry", "next", "--args", "3"): Exit.OK,
    ("run", "a.rs", "--entry", "next", "--args", "255"): Exit.PANIC,
    ("test", "a.rs"): Exit.FAILED,
    ("test", "b.rs"): Exit.SOURCE,
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_in_every_format(
    command: tuple[str, ...], format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """The status is the same in each, data is on stdout, and it is what its schema says."""
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text(PROGRAM, encoding="utf-8")
    Path("b.rs").write_text("fn f() -> u8 { true }\n", encoding="utf-8")
    assert main([command[0], *command[1:], "--format", format]) == COMMANDS[command]
    out = capfd.readouterr().out
    match format:
        case "json" if command[0] == "check":
            for line in out.splitlines():
                ours("diagnostic").validate(json.loads(line))
        case "json":
            ours(command[0]).validate(json.loads(out))
        case "sarif":
            SARIF.validate(json.loads(out))
        case "junit":
            valid_junit(out)
        case "github":
            assert all(re.match(r"::(error|warning|notice) file=", line) for line in out.splitlines())
        case "short":
            assert all(re.match(r"\w\.rs:\d+:\d+: (error|warning)\[", line) for line in out.splitlines())


def test_junit_of_verify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text(PROGRAM, encoding="utf-8")
    main(["verify", "a.rs", "--format", "junit"])
    root = valid_junit(capfd.readouterr().out)
    inside = {case.get("name"): [part.tag for part in case] for case in root.iter("testcase")}
    assert inside["next"] == ["failure"] and inside["same"] == ["skipped"]
    assert root.get("failures") == str(sum("failure" in tags for tags in inside.values()))


# --- Single renderings --------------------------------------------------------------------------------------------

FILE = SourceFile("dir with space/ä.rs", b"fn f() {\n    let x = 1;\n    x += y;\n}\n")


def at(text: str) -> Span:
    start = FILE.data.index(text.encode())
    return Span(FILE, start, start + len(text))


MUT = Suggestion(
    "declare it `mut`", (Edit(Span(FILE, at("x =").start, at("x =").start), "mut "),), Applicability.CERTAIN
)
NEAR = Suggestion("did you mean `x`?", (Edit(at("y"), "x"),))
FULL = error(
    "E0384", "100%: a\nb", at("x +="), "again", secondary=[Label(at("x ="), "first")], notes=["n"], helps=["h"],
    suggestions=[MUT, NEAR],
)  # fmt: skip


def test_a_suggestion_shows_the_source_as_it_would_be() -> None:
    shown = terminal.render(FULL, colour=False, width=80)
    assert "\n  |\nhelp: declare it `mut`\n  |\n2 |     let mut x = 1;\n  |         ++++" in shown
    assert "\n  |\nhelp: did you mean `x`?\n  |\n3 |     x += x;\n  |          ~" in shown


def test_a_suggestion_is_a_child_in_json_and_a_fix_in_sarif() -> None:
    data = as_json.to_data(FULL)
    ours("diagnostic").validate(data)
    [span] = data["children"][2]["spans"]
    assert (span["suggested_replacement"], span["suggestion_applicability"]) == ("mut ", "MachineApplicable")
    assert span["byte_start"] == span["byte_end"] == at("x =").start
    log = sarif.document([FULL], "1.0")
    SARIF.validate(log)
    [result] = log["runs"][0]["results"]
    [change] = result["fixes"][1]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "dir%20with%20space/%C3%A4.rs"
    assert change["replacements"][0]["insertedContent"]["text"] == "x"
    assert result["relatedLocations"][0]["message"]["text"] == "first"


def test_github_escapes_what_has_a_meaning_there() -> None:
    [line] = github.render(FULL).splitlines()
    assert line.startswith(
        "::error file=dir with space/ä.rs,line=3,endLine=3,col=5,endColumn=9,title=E0384::100%25: a%0Ab"
    )
    named = warning("V0030", "m", Span(SourceFile("a,b:c.rs", b"x"), 0, 1))
    assert github.render(named).startswith("::warning file=a%2Cb%3Ac.rs,")


def test_junit_counts_and_escapes() -> None:
    cases = [
        Case("a.rs", "f<u8>", Outcome.FAILED, 0.5, (FULL,)),
        Case("a.rs", "g", Outcome.UNDECIDED, text="out of \x1b budget"),
        Case("b.rs", "h", Outcome.SKIPPED, text="trusted"),
    ]
    root = valid_junit(junit.render(cases))
    assert [suite.get("tests") for suite in root] == ["2", "1"]
    assert [(root.get("failures"), root.get("errors"))] == [("1", "1")]
    [failure] = root.iter("failure")
    assert failure.get("message") == "E0384: 100%: a\nb" and failure.text and "--> dir with space/ä.rs" in failure.text


@pytest.mark.parametrize("code", ["E0384", "E0596", "E0425", "E0599"])
def test_what_is_suggested_mends_the_program(code: str) -> None:
    text = NEAR_MISSES.get(code) or explain.page(code).wrong.text
    [found] = driver.diagnose_sources([SourceFile("a.rs", text.encode())])
    [suggestion] = found.suggestions
    data = text.encode()
    for edit in sorted(suggestion.edits, key=lambda edit: -edit.span.start):
        data = data[: edit.span.start] + edit.replacement.encode() + data[edit.span.end :]
    assert found.code == code and data != text.encode()
    assert not driver.diagnose_sources([SourceFile("a.rs", data)])


NEAR_MISSES = {
    "E0599": "fn f(v: &[u8]) -> bool { v.is_empti() }",
}
