"""Test programs: files with directives at their head and expectations in place.

    //# rustc: fail           rustc rejects it too (it accepts every other program)
    //# verify: skip          the program has no contracts to prove
    //# contracts: partly    some clauses can't be evaluated in a run (a quantifier over all numbers, `final`)
    //# exit: 101             how a run of `main` ends (default 0)
    //# panic: 12: message    where and with which words it panics
    //# panics: f(255)        this really panics when rustc's binary runs it, as a refuted proof says it can
    //# shows: f(3) != 4      this is really true there, and in a run by murust, against what the program claims
    //# undefined: f()        this is undefined behaviour in a run by murust

    code   //~ ERROR V0003: words of the message
    //@ ensures …
    //~^ ERROR V0001: …        one line up for each `^`
    //~| NOTE: …               the line of the annotation before

Whatever does not parse is an error, so that no expectation is lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from murust.record import Datum

ROOT = Path(__file__).resolve().parent.parent

_DIRECTIVE = re.compile(r"//# *(\w+): *(.*?) *$")
_ANNOTATION = re.compile(r"//~(\^*|\|)? *(ERROR|WARNING|NOTE|HELP) *([A-Z]\d{4})?: *(.*?) *$")
_VALUES: Mapping[str, str] = MappingProxyType(
    {
        "rustc": "fail",
        "verify": "skip",
        "contracts": "partly",
        "exit": "101",
        "panic": r"\d+: .+",
        "panics": r".+",
        "shows": r".+",
        "undefined": r".+",
    }
)
_REPEATED = ("panics", "shows", "undefined")


class Expectation(Datum):
    line: int
    severity: str
    code: str
    text: str


class Program(Datum):
    """`demonstrations`: the kind (`panics`, `shows` or `undefined`) and the expression."""

    path: Path
    text: str
    directives: Mapping[str, str]
    demonstrations: tuple[tuple[str, str], ...]
    expectations: tuple[Expectation, ...]

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def has_main(self) -> bool:
        return re.search(r"^fn main\(\)", self.text, re.MULTILINE) is not None

    def paragraph(self, line: int) -> int:
        """The first line of the lines around a line that no empty line separates: about an item."""
        lines = self.text.splitlines()
        while line > 1 and lines[line - 2].strip():
            line -= 1
        return line


class BadProgram(Exception):
    """A test program whose directives or annotations make no sense."""


def load(path: Path) -> Program:
    text = path.read_text(encoding="utf-8")
    directives: dict[str, str] = {}
    demonstrations: list[tuple[str, str]] = []
    expectations: list[Expectation] = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            if line.lstrip().startswith("//#"):
                key, value = _directive(line)
                if key in _REPEATED:
                    demonstrations.append((key, value))
                elif key in directives:
                    raise BadProgram("a directive is given twice")
                else:
                    directives[key] = value
            if "//~" in line:
                expectations.append(_expectation(line, number, expectations))
        except BadProgram as problem:
            raise BadProgram(f"{path}:{number}: {problem}: {line.strip()}") from None
    if ("panic" in directives) != ("exit" in directives):
        raise BadProgram(f"{path}: `panic` and `exit` go together")
    return Program(path, text, directives, tuple(demonstrations), tuple(expectations))


def _directive(line: str) -> tuple[str, str]:
    found = _DIRECTIVE.match(line)
    if found is None or found.group(1) not in _VALUES:
        raise BadProgram("not a directive")
    key, value = found.groups()
    if re.fullmatch(_VALUES[key], value) is None:
        raise BadProgram(f"not a value of `{key}`")
    return key, value


def _expectation(line: str, number: int, earlier: list[Expectation]) -> Expectation:
    annotation = _ANNOTATION.search(line)
    if annotation is None or line.count("//~") != 1:
        raise BadProgram("not an annotation")
    up, severity, code, text = annotation.groups()
    if severity in ("ERROR", "WARNING") and not code:
        raise BadProgram("no code")
    if up == "|":
        if not earlier:
            raise BadProgram("`//~|` after nothing")
        target = earlier[-1].line
    else:
        target = number - len(up or "")
    return Expectation(target, severity, code or "", text)


def collect(folder: str) -> list[Program]:
    """The programs of a folder of tests; an empty one is an error, and so is a file that belongs to no program."""
    programs = [load(path) for path in sorted((ROOT / folder).glob("*.rs"))]
    if not programs:
        raise BadProgram(f"no programs in tests/{folder}")
    names = {program.path.stem for program in programs}
    lost = [path.name for path in (ROOT / folder).rglob("*") if path.stem not in names or path.parent.name != folder]
    if lost:
        raise BadProgram(f"tests/{folder} has files that nothing looks at: {lost}")
    for program in programs:
        _check_placement(program, folder)
    return programs


def _check_placement(program: Program, folder: str) -> None:
    """Expectations are read in `reject` only, and a program there that has none expects nothing."""
    if (folder == "reject") != bool(program.expectations):
        raise BadProgram(f"{program.path}: a program has expectations where it is to be rejected, and only there")
    if folder != "reject" and (program.demonstrations or "rustc" in program.directives):
        raise BadProgram(f"{program.path}: this directive is for programs to be rejected")
    if folder == "run" and not program.has_main:
        raise BadProgram(f"{program.path}: a program to be run has a `main`")
    if folder == "reject" and "exit" in program.directives:
        raise BadProgram(f"{program.path}: a program to be rejected is not run: use `panics`, `shows` and `undefined`")
