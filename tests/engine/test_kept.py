"""What was proved before is used again where nothing that matters has changed, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest

import logic.solve.solver as solver
from logic.goal import Unknown
from logic.solve.kept import Differs
from murust import driver
from murust.engine import fingerprint
from murust.engine.store import Results, Store
from murust.source import SourceFile
from wp.verdicts import Report

PROGRAM = """\
const LIMIT: u32 = 10;

pub trait Shape {
    //@ spec fn size(&self) -> int;
    //@ ensures result == self.size()
    fn area(&self) -> u32;
}

pub struct Square(u32);

impl Shape for Square {
    //@ spec fn size(&self) -> int { self.0 as int }
    fn area(&self) -> u32 {
        self.0
    }
}

pub struct Small {
    value: u32,
}

//@ invariant Small: self.value <= 50

//@ spec fn twice(x: int) -> int { x + x }

//@ spec fn sum(n: int) -> int decreases n { if n <= 0 { 0 } else { n + sum(n - 1) } }

//@ spec fn odd(x: int) -> bool opaque { x % 2 == 1 }

//@ axiom forall |x: int| odd(x) ==> odd(x + 2);

//@ requires x < 100
//@ ensures result > x
fn more(x: u32) -> u32 {
    x + 1
}

//@ requires x <= LIMIT
//@ ensures result as int == twice(x as int) + 1
//@ ensures sum(1) == 1
fn caller(x: u32) -> u32 {
    let y = x + x;
    let z = more(y);
    if z == y + 1 { z } else { y + 1 }
}

fn invariant(s: &Small) -> u32 {
    let wide = s.value + 4_294_967_240;
    wide
}

//@ requires odd(x as int) && x < 5
//@ ensures odd(x as int + 4)
fn axiom(x: u32) {
}

fn shape(s: &Square) -> u32 {
    if s.area() == s.0 { 1 } else { panic!() }
}

//@ requires n < 100
fn count(n: u32) -> u32 {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    i
}

fn fails(x: u8) -> u8 {
    x + 1
}
"""


@attrs.define
class Runs:
    """Runs with a store in common; `asked` says how often the solver was in the last one."""

    store: Store
    asked: int = 0

    def report(self, text: str, name: str = "a.rs", **more: Any) -> Report:
        self.asked = 0
        checked = driver.check_sources([SourceFile(name, text.encode())])
        assert checked.complete, [d.message for d in checked.diagnostics]
        return driver.verify(checked, results=Results(self.store), **more)


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Runs]:
    found = Runs(Store(tmp_path))
    for name in ("prove_and_doubt", "contradictory"):
        monkeypatch.setattr(solver, name, partial(_counted, found, getattr(solver, name)))
    yield found
    found.store.close()


def _counted(runs: Runs, original: Callable[..., Any], *given: Any) -> Any:
    runs.asked += 1
    return original(*given)


def told(report: Report) -> list[Any]:
    """All that is said but where and how long."""
    return [
        (v.function, v.status, [(o.kind, o.status, o.cost, o.confirmed, o.counterexample and o.counterexample.certain)
                                for o in v.obligations], [(d.code, d.message, d.notes) for d in v.diagnostics])
        for v in sorted(report.verdicts, key=lambda v: v.function)
    ]  # fmt: skip


def test_nothing_is_asked_twice(runs: Runs) -> None:
    first = runs.report(PROGRAM)
    statuses = {verdict.function: verdict.status.value for verdict in first.verdicts}
    assert statuses.pop("fails") == "failed" and statuses.pop("axiom#0", "trusted") == "trusted"
    assert runs.asked > 4
    second = runs.report(PROGRAM)
    assert runs.asked == 0 and told(second) == told(first)


CALLER = PROGRAM[PROGRAM.index("//@ requires x <= LIMIT") : PROGRAM.index("fn invariant")]
MORE = "//@ requires x < 100\n//@ ensures result > x\nfn more(x: u32) -> u32 {\n    x + 1\n}"
SAME = {
    "comments": "// above\n\n" + PROGRAM.replace("    x + 1\n}", "    // inside\n    x + 1 // behind\n}"),
    "items in another order": CALLER + PROGRAM.replace(CALLER, ""),
    "a local with another name": PROGRAM.replace("let y = x + x", "let zebra = x + x").replace("more(y)", "more(zebra)")
    .replace("z == y + 1 { z } else { y + 1 }", "z == zebra + 1 { z } else { zebra + 1 }"),
    "a parameter with another name": PROGRAM.replace(MORE, MORE.replace("x", "amount")),
    "a bound variable with another name": PROGRAM.replace("|x: int| odd(x) ==> odd(x + 2)",
                                                          "|k: int| odd(k) ==> odd(k + 2)"),
    "another function": PROGRAM + "\nfn other() {}\n",
}  # fmt: skip


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_what_does_not_matter_is_found(text: str, runs: Runs) -> None:
    before = runs.report(PROGRAM)
    assert text != PROGRAM
    after = runs.report(text, name="elsewhere.rs")
    assert runs.asked <= 2 * ("other()" in text)
    others = [one for one in told(after) if one[0] != "other"]
    assert [one[:2] for one in others] == [one[:2] for one in told(before)]
    [verdict] = [verdict for verdict in after.verdicts if verdict.function == "fails"]
    [failure] = verdict.diagnostics
    assert failure.primary.span.file.name == "elsewhere.rs"
    assert failure.primary.span.line == text[: text.rindex("x + 1")].count("\n") + 1


CHANGED = {
    "a callee's requires": (
        "//@ requires x < 100\n//@ ensures result > x",
        "//@ requires x < 10\n//@ ensures result > x",
    ),
    "a callee's ensures": ("ensures result > x\n", "ensures result > 0\n"),
    "an axiom": ("odd(x) ==> odd(x + 2)", "odd(x) ==> odd(x + 3)"),
    "a type's invariant": ("self.value <= 50", "self.value <= 5000"),
    "a constant": ("LIMIT: u32 = 10", "LIMIT: u32 = 100"),
    "a trait's implementation": ("spec fn size(&self) -> int { self.0 as int }", "spec fn size(&self) -> int { 3 }"),
    "a trait's contract": ("ensures result == self.size()\n", "ensures result <= self.size()\n"),
    "a spec function": ("-> int { x + x }", "-> int { x + x + x }"),
    "a spec function that recurses": ("{ 0 } else", "{ 1 } else"),
    "a loop's invariant": ("invariant i <= n\n", "invariant i < n\n"),
    "a body": ("{ z } else { y + 1 }", "{ z } else { z }"),
    "the type of a field": ("    value: u32,", "    value: u16,"),
}


@pytest.mark.parametrize("old, new", CHANGED.values(), ids=CHANGED)
def test_what_matters_is_not(old: str, new: str, runs: Runs, tmp_path: Path) -> None:
    """The program is as good as it was or not: what comes out is what comes out without anything kept."""
    runs.report(PROGRAM)
    assert PROGRAM.count(old) == 1
    text = PROGRAM.replace(old, new).replace("self.value <= 5000", "self.value <= 500")
    text = text.replace("s.value + 4_", "s.value as u32 + 4_") if "u16" in new else text
    after = runs.report(text)
    assert runs.asked > 0
    runs.store = Store(tmp_path / "new")
    assert told(runs.report(text)) == told(after)


def test_options_and_versions_are_part_of_the_question(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    runs.report(PROGRAM)
    for changed in ({"rlimit": 5_000_000}, {"seed": 1}):
        runs.report(PROGRAM, **changed)
        assert runs.asked > 4
    monkeypatch.setattr(driver, "fingerprint", lambda: b"another version")
    runs.report(PROGRAM)
    assert runs.asked > 4


def test_the_fingerprint_is_of_the_code_and_the_solver(tmp_path: Path) -> None:
    code, solver_folder, installed = tmp_path / "code", tmp_path / "z3", tmp_path / "z3_solver-1.0.dist-info"
    for folder in (code, solver_folder, installed):
        folder.mkdir()
    seen = {fingerprint.of([code], solver_folder)}
    for change in (
        lambda: (code / "a.py").write_text("a"),
        lambda: (code / "a.py").write_text("b"),
        lambda: (code / "b.rs").write_text(""),
        lambda: installed.rename(tmp_path / "z3_solver-1.1.dist-info"),
    ):
        change()
        seen.add(fingerprint.of([code], solver_folder))
    assert len(seen) == 5
    (code / "__pycache__").mkdir()
    (code / "__pycache__" / "a.py").write_text("made of it")
    assert fingerprint.of([code], solver_folder) in seen


def test_what_is_kept_can_be_proved_again(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--cache verify`: it asks once more, and finds out if something false was kept."""
    checked = driver.check_sources([SourceFile("a.rs", PROGRAM.encode())])
    driver.verify(checked, results=Results(runs.store))
    first, runs.asked = runs.asked, 0
    driver.verify(checked, results=Results(runs.store, again=True))
    assert runs.asked == first
    false = driver.check_sources([SourceFile("a.rs", PROGRAM.replace("x < 100", "x < 101").encode())])
    with monkeypatch.context() as patched:
        patched.setattr(solver, "prove_and_doubt", lambda goals, *_: ([LIE for _ in goals], []))
        driver.verify(false, results=Results(runs.store))
    with pytest.raises(Differs, match="was kept"):
        driver.verify(false, results=Results(runs.store, again=True))


LIE = Unknown("canceled", True, "int", 1, 0.0)
