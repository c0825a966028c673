"""Each code has a page, and what the page says is so: its wrong example produces the diagnostic, its right one none.

`spans.txt` says where each of the diagnostics points, as people have looked at it: `MURUST_BLESS=1` writes it anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from murust import driver
from murust.cli.main import main
from murust.diagnostics import codes, explain
from murust.diagnostics import json as as_json
from murust.diagnostics.explain import Example

PLAIN = ("check", "example.rs")
SPANS = Path(__file__).with_name("spans.txt")
CODES = list(codes.CODES)


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {path.stem for path in explain.PAGES.iterdir()} == set(CODES)
    assert {path.suffix for path in explain.PAGES.iterdir()} == {".md"}


@pytest.mark.parametrize("code", CODES)
def test_a_page_has_a_title_words_and_two_examples(code: str) -> None:
    page = explain.page(code)
    assert page.title == codes.CODES[code].title, "run: python -m tests.harness.reference"
    assert page.text and all(len(line) <= 125 for line in page.text.splitlines())
    assert page.wrong != page.right


def found(example: Example, capfd: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The diagnostics of the command that the example belongs to."""
    name = Path("example.rs")
    if example.shown_by:
        return _shown_by(example)
    if example.absent:
        name.unlink(missing_ok=True)
        [missing] = driver.diagnose([name])
        return [{"level": "error", "code": {"code": missing.code}, "spans": [{"byte_start": 0, "byte_end": 0}]}]
    name.write_text(example.text, encoding="utf-8")
    main([*example.command, "--format", "json"])
    out = capfd.readouterr().out
    if example.command[0] == "check":
        return [json.loads(line) for line in out.splitlines()]
    document = json.loads(out)
    functions = [function for program in document.get("programs", []) for function in program["functions"]]
    return [d for part in (document, *document.get("programs", []), *functions) for d in part.get("diagnostics", [])]


def _shown_by(example: Example) -> list[dict[str, Any]]:
    """What no small program shows: a test does, that puts something else in the place of the solver, or so."""
    path, _, name = example.shown_by.partition("::")
    text = (Path(__file__).parents[2] / path).read_text(encoding="utf-8")
    assert f"def {name}(" in text
    [code] = {code for code in CODES if explain.page(code).wrong == example}
    assert code in text
    return [{"level": "error", "code": {"code": code}, "spans": [{"byte_start": 0, "byte_end": 0}]}]


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, list[dict[str, Any]]]]:
    """What `check` says of the examples that are for it, as modules of two programs: that is ten times as fast as one
    by one. Some can only be looked at alone."""
    result = {}
    for kind in ("wrong", "right"):
        folder = tmp_path_factory.mktemp(kind)
        examples = {code: getattr(explain.page(code), kind) for code in CODES}
        chosen = {code: e.text for code, e in examples.items() if e.command == PLAIN and "crate::" not in e.text}
        for code, text in chosen.items():
            (folder / f"{code}.rs").write_text(text, encoding="utf-8")
        (folder / "lib.rs").write_text("".join(f"mod {code};\n" for code in chosen), encoding="utf-8")
        said: dict[str, list[dict[str, Any]]] = {code: [] for code in chosen}
        for diagnostic in driver.diagnose([folder / "lib.rs"]):
            data = as_json.to_data(diagnostic)
            said.setdefault(Path(data["spans"][0]["file_name"]).stem, []).append(data)
        result[kind] = said
    return result


@cache
def spans() -> Mapping[str, str]:
    lines = SPANS.read_text(encoding="utf-8").splitlines()
    return {line[:5]: line for line in lines}


@pytest.mark.parametrize("code", CODES)
def test_the_examples(
    code: str, together: Mapping[str, Mapping[str, list[dict[str, Any]]]], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    page = explain.page(code)
    assert together["right"].get(code, [{}]) == [] or found(page.right, capfd) == []
    wrong = together["wrong"].get(code, [])
    if {d["code"]["code"] for d in wrong} != {code}:
        wrong = found(page.wrong, capfd)
    assert {d["code"]["code"] for d in wrong} == {code}
    first = min(wrong, key=lambda d: d["spans"][0]["byte_start"])
    span = first["spans"][0]
    text = page.wrong.text.encode()[span["byte_start"] : span["byte_end"]].decode()
    line = f"{code} {first['level']} {span.get('line_start', 0)}:{span.get('column_start', 0)} {' '.join(text.split())}"
    if os.environ.get("MURUST_BLESS"):
        with SPANS.open("a", encoding="utf-8") as file:
            file.write(line.rstrip() + "\n")
        return
    assert spans().get(code) == line.rstrip()


def test_spans_are_of_codes() -> None:
    assert list(spans()) == sorted(spans(), key=CODES.index)
