"""Every diagnostic code that the sources use is in the register, and every code in the register is used."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from murust.diagnostics import codes

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"[EPLNTBCVMU]\d{4}")
REGISTER = ROOT / "murust/diagnostics/codes.py"


def used() -> dict[str, str]:
    """Each code that stands as a string in the sources, with a place where it does."""
    found: dict[str, str] = {}
    for package in ("murust", "wp"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if path == REGISTER:
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                    found[node.value] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


def test_every_code_used_is_registered() -> None:
    missing = {code: place for code, place in used().items() if code not in codes.CODES}
    assert not missing, f"declare in murust/diagnostics/codes.py: {missing}"


def test_every_registered_code_is_used() -> None:
    assert not set(codes.CODES) - set(used())


def test_codes_are_well_formed_and_have_titles() -> None:
    for code, info in codes.CODES.items():
        assert CODE.fullmatch(code) and info.code == code
        assert info.title and info.title[-1] != "." and "\n" not in info.title
        assert info.family.name == code[0]


def test_the_corpus_expects_registered_codes_only() -> None:
    expected = re.compile(rf"//~\S*\s+(?:ERROR|WARNING)\s+({CODE.pattern}):")
    for path in sorted((ROOT / "tests").rglob("*.rs")):
        for code in expected.findall(path.read_text(encoding="utf-8")):
            assert code in codes.CODES, f"{path.relative_to(ROOT)} expects {code}"
