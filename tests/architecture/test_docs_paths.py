"""Every file, folder and name that docs/architecture.md and docs/rules.md name exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATH = re.compile(r"`((?:murust|wp|logic|tests|docs|hypervisor_src|\.ci)/[\w./*-]*)`")
NAME = re.compile(r"`((?:murust|wp|logic)/[\w/]+\.py)::(\w+)`")
PAGES = ("architecture.md", "rules.md", "trust.md")


@pytest.mark.parametrize("page", PAGES)
def test_paths_exist(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    named = set(PATH.findall(text)) | {path for path, _ in NAME.findall(text)}
    assert named
    missing = sorted(path for path in named if not any(ROOT.glob(path.rstrip("/"))))
    assert not missing


@pytest.mark.parametrize("page", PAGES)
def test_names_exist(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    for path, name in NAME.findall(text):
        source = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"^(?:(?:class|def) {name}\b|{name}\b.*=)", source, re.MULTILINE), f"{path} has no {name}"


def test_every_module_is_on_the_map() -> None:
    """A folder of the three packages that architecture.md does not mention is a hole in the map."""
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    for package in ("murust", "wp", "logic"):
        for folder in sorted({path.parent for path in (ROOT / package).rglob("*.py")}):
            name = folder.relative_to(ROOT).as_posix() + "/"
            assert f"`{name}" in text, f"{name} is not on the map"


def test_every_rule_and_kind_has_its_line() -> None:
    text = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "wp/rules").glob("*.py")):
        for name in re.findall(r"^def (exec_(?!stmt|step)\w+)", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert f"`{path.relative_to(ROOT)}::{name}`" in text, name
    kinds = re.findall(r'= \("(V\d{4})", "([\w. ]+)"', (ROOT / "wp/obligations.py").read_text(encoding="utf-8"))
    assert kinds
    for code, title in kinds:
        assert f"| {title} | {code} |" in text, title
