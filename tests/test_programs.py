"""Every test program through every consumer that applies: rustc, check, run, verify."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from murust import driver
from murust.core import wf
from murust.diagnostics.model import Diagnostic
from murust.run.execute import compile_program
from murust.run.outcomes import Execution, Panicked, Returned, UndefinedBehaviour
from murust.source import SourceFile
from tests.harness import rustc
from tests.harness.programs import Program, collect

ACCEPT, REJECT, RUN = collect("accept"), collect("reject"), collect("run")
CHECK = collect("check")


def _names(programs: Sequence[Program]) -> list[str]:
    return [program.path.stem for program in programs]


def _show(diagnostics: Sequence[Diagnostic]) -> str:
    return "\n".join(f"{d.primary.span.line}: {d.severity.value} {d.code}: {d.message}" for d in diagnostics)


@pytest.mark.parametrize("program", ACCEPT, ids=_names(ACCEPT))
def test_accepted(program: Program) -> None:
    """What is meant to be right is right for rustc and for `check`, and every function is verified."""
    checked = driver.check([program.path])
    assert not checked.diagnostics, _show(checked.diagnostics)
    assert not wf.check(checked.whole)
    report = driver.verify(checked)
    assert not report.diagnostics, _show(report.diagnostics)
    assert report.verdicts
    assert {verdict.status.value for verdict in report.verdicts} <= {"verified", "trusted"}
    assert not rustc.ask(program.path, run=program.has_main).errors
    if program.has_main:
        _compare_runs(program, checked, check_contracts=True)


@pytest.mark.parametrize("program", CHECK, ids=_names(CHECK))
def test_checked(program: Program) -> None:
    """What is meant to be checked only is right for rustc and for `check`, and its Core is well-formed."""
    checked = driver.check([program.path])
    assert not checked.diagnostics, _show(checked.diagnostics)
    assert not wf.check(checked.whole)
    assert not rustc.ask(program.path, run=program.has_main).errors


@pytest.mark.parametrize("program", REJECT, ids=_names(REJECT))
def test_rejected(program: Program) -> None:
    """Each mistake is found where it is annotated, and nothing else is reported."""
    checked = driver.check([program.path])
    assert not wf.check(checked.whole)
    diagnostics = list(checked.diagnostics)
    if checked.complete and program.directives.get("verify") != "skip":
        diagnostics += driver.verify(checked).diagnostics
    _compare_expectations(program, diagnostics)
    _compare_with_rustc(program)


def _compare_with_rustc(program: Program) -> None:
    """rustc rejects what it is said to reject, and each mistake that it sees is one that we report nearby."""
    answer = rustc.ask(program.path, run=False)
    assert bool(answer.errors) == (program.directives.get("rustc") == "fail"), answer.errors
    near = {program.paragraph(expectation.line) for expectation in program.expectations}
    for code, line in answer.errors:
        assert program.paragraph(line) in near, f"rustc reports {code} at line {line}, and we don't"


DEMONSTRATED = frozenset({"V0001", "V0003", "V0004", "V0005", "V0006", "V0010", "V0022", "V0023", "V0024", "V0026"})
"""What can be seen in a run of a program that is refuted with it."""

REFUTED = [
    p
    for p in REJECT
    if (p.demonstrations or DEMONSTRATED & {e.code for e in p.expectations}) and "rustc" not in p.directives
]


@pytest.mark.parametrize("program", REFUTED, ids=_names(REFUTED))
def test_misbehaves_when_run(program: Program, tmp_path: Path) -> None:
    """What is refuted is really wrong, so that a refusal does not pass for a proof that found something."""
    kinds = "`panics`, `shows` or `undefined`"
    assert program.demonstrations, f"a program whose proofs fail shows how it goes wrong: {kinds}"
    for kind, expression in program.demonstrations:
        if kind == "undefined":
            assert isinstance(_run(program, [f"let _ = {expression};"]).outcome, UndefinedBehaviour), expression
    lines = [f'println!("{{}}", {expression});' for kind, expression in program.demonstrations if kind == "shows"]
    execution = _run(program, lines)
    assert isinstance(execution.outcome, Returned), execution.outcome
    assert execution.stdout.split() == ["true"] * len(lines), lines
    lines += [
        f'println!("{{}}", std::panic::catch_unwind(|| {{ let _ = {expression}; }}).is_err());'
        for kind, expression in program.demonstrations
        if kind == "panics"
    ]
    path = tmp_path / program.path.name
    path.write_text(_with_main(program, lines), encoding="utf-8")
    answer = rustc.ask(path, run=True)
    assert not answer.errors, answer.errors
    assert answer.stdout.split() == ["true"] * len(lines), list(zip(lines, answer.stdout.split(), strict=False))


def _run(program: Program, lines: Sequence[str]) -> Execution:
    """With a `main` of these lines."""
    checked = driver.check_sources([SourceFile(program.name, _with_main(program, lines).encode())])
    assert not checked.diagnostics, _show(checked.diagnostics)
    return compile_program(checked.whole, checked.linker).call("main", hosts=[{"rand": count().__next__}])


def _with_main(program: Program, lines: Sequence[str]) -> str:
    return "\n".join([program.text, "fn main() {", *lines, "}", ""])


def _compare_expectations(program: Program, diagnostics: Sequence[Diagnostic]) -> None:
    left = list(diagnostics)
    for wanted in program.expectations:
        if wanted.severity in ("NOTE", "HELP"):
            here = [d for d in diagnostics if d.primary.span.line == wanted.line]
            texts = [t for d in here for t in (*d.notes, *d.helps, *(s.text for s in d.suggestions))]
            assert any(wanted.text in text for text in texts), f"line {wanted.line}: {wanted.text!r} not in {texts}"
            continue
        found = next(
            (
                d
                for d in left
                if d.primary.span.line == wanted.line
                and d.code == wanted.code
                and wanted.text in d.message
                and d.severity.value == wanted.severity.lower()
            ),
            None,
        )
        assert found is not None, f"missing: line {wanted.line}: {wanted.code} {wanted.text}\n{_show(diagnostics)}"
        left.remove(found)
    assert not left, "unexpected:\n" + _show(left)


@pytest.mark.parametrize("program", RUN, ids=_names(RUN))
def test_runs(program: Program, pytestconfig: pytest.Config) -> None:
    """Output, status, panic message and panic line are those of rustc's binary."""
    expected = program.path.with_suffix(".stdout")
    if pytestconfig.getoption("bless"):
        expected.write_text(rustc.ask(program.path, run=True).stdout, encoding="utf-8")
    checked = driver.check([program.path])
    assert not checked.diagnostics, _show(checked.diagnostics)
    assert not wf.check(checked.whole)
    execution = _compare_runs(program, checked, check_contracts=False)
    assert execution.stdout == expected.read_text(encoding="utf-8")


def _compare_runs(program: Program, checked: driver.Checked, *, check_contracts: bool) -> Execution:
    execution = compile_program(checked.whole, checked.linker, check_contracts=check_contracts).call("main")
    wanted_status = int(program.directives.get("exit", "0"))
    if wanted_status == 101:
        assert isinstance(execution.outcome, Panicked), execution.outcome
        line, _, message = program.directives["panic"].partition(": ")
        assert (execution.outcome.span.line, execution.outcome.message.split("\n")[0]) == (int(line), message)
    else:
        assert isinstance(execution.outcome, Returned), execution.outcome
    assert bool(execution.skipped) == (program.directives.get("contracts") == "partly"), execution.skipped
    answer = rustc.ask(program.path, run=True)
    assert not answer.errors
    assert (execution.stdout, wanted_status) == (answer.stdout, answer.status)
    if isinstance(execution.outcome, Panicked):
        assert answer.panic == (execution.outcome.span.line, execution.outcome.message)
    return execution
