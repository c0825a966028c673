"""Every row of the language reference's table stands in the corpus: in programs that are accepted, and in programs that
are rejected."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
ROWS: dict[str, dict[str, list[str]]] = tomllib.loads((TESTS / "language.toml").read_text(encoding="utf-8"))
CONSTRUCTS = [(row, name) for row, constructs in ROWS.items() for name in constructs]


@cache
def accepted() -> str:
    files = sorted(path for folder in ("accept", "check", "run") for path in (TESTS / folder).rglob("*.rs"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@cache
def rejected() -> tuple[tuple[str, str], ...]:
    """The items of rejected programs in which an error is expected, and those errors. An item is taken to end before
    an empty line."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((TESTS / "reject").rglob("*.rs"))]
    items = [item for text in texts for item in re.split(r"\n(?=\n)|\n(?=pub mod )", text)]
    return tuple((item, " ".join(re.findall(r"//~.*", item))) for item in items if "//~" in item)


@pytest.mark.parametrize(("row", "construct"), CONSTRUCTS, ids=lambda text: text.replace("`", ""))
def test_is_in_the_corpus(row: str, construct: str) -> None:
    shown, broken = ROWS[row][construct]
    assert re.search(shown, accepted()), f"no accepted program has {construct}"
    found = any(re.search(shown, item) and re.search(broken, errors) for item, errors in rejected())
    assert found, f"no rejected program has {construct} in an item with such an error"


def test_the_rows_are_those_of_the_reference() -> None:
    text = (TESTS.parent / "docs" / "language.md").read_text(encoding="utf-8")
    table = text.partition("| area | supported |\n")[2].partition("\n\n")[0]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")]
    assert rows == list(ROWS)
