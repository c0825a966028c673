"""Test programs: files with directives at their head and expectations in place.

    //# rustc: ok | fail       what rustc says of it (default ok)
    //# verify: skip           the program has no contracts to prove
    //# exit: 101              how a run of `main` ends (default 0)
    //# panic: 12: message     where and with which words it panics

    code   //~ ERROR V0003: words of the message
    //@ ensures …
    //~^ ERROR V0001: …        one line up for each `^`
    //~| NOTE: …               the line of the annotation before

Whatever does not parse is an error, so that no expectation is lost.
"""

from __future__ import annotations

import re
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parent.parent

_DIRECTIVE = re.compile(r"^//# *(\w+): *(.*)$")
_ANNOTATION = re.compile(r"//~(\^*|\|)? *(ERROR|WARNING|NOTE|HELP) *([A-Z]\d{4})?: *(.*?) *$")


@attrs.frozen
class Expectation:
    line: int
    severity: str
    code: str
    text: str


@attrs.frozen
class Program:
    path: Path
    directives: dict[str, str]
    expectations: tuple[Expectation, ...]

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def has_main(self) -> bool:
        return re.search(r"^fn main\(\)", self.path.read_text(encoding="utf-8"), re.MULTILINE) is not None


class BadProgram(Exception):
    """A test program whose directives or annotations make no sense."""


def load(path: Path) -> Program:
    directives: dict[str, str] = {}
    expectations: list[Expectation] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("//#"):
            found = _DIRECTIVE.match(line)
            if found is None or found.group(1) not in ("rustc", "verify", "exit", "panic"):
                raise BadProgram(f"{path}:{number}: not a directive: {line}")
            directives[found.group(1)] = found.group(2).strip()
        if "//~" in line:
            annotation = _ANNOTATION.search(line)
            if annotation is None:
                raise BadProgram(f"{path}:{number}: not an annotation: {line}")
            up, severity, code, text = annotation.groups()
            if up == "|":
                if not expectations:
                    raise BadProgram(f"{path}:{number}: `//~|` after nothing")
                target = expectations[-1].line
            else:
                target = number - len(up or "")
            if severity in ("ERROR", "WARNING") and not code:
                raise BadProgram(f"{path}:{number}: no code: {line}")
            expectations.append(Expectation(target, severity, code or "", text))
    return Program(path, directives, tuple(expectations))


def collect(folder: str) -> list[Program]:
    """The programs of a folder of tests; an empty one is an error."""
    programs = [load(path) for path in sorted((ROOT / folder).glob("*.rs"))]
    if not programs:
        raise BadProgram(f"no programs in tests/{folder}")
    return programs
