"""Every test program through every consumer that applies: rustc, check, run, verify."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from murust import driver
from murust.core import wf
from murust.diagnostics.model import Diagnostic
from murust.run.execute import Execution, Panicked, Returned, compile_program
from tests.harness import rustc
from tests.harness.programs import Program, collect

ACCEPT, REJECT, RUN = collect("accept"), collect("reject"), collect("run")


def _names(programs: Sequence[Program]) -> list[str]:
    return [program.path.stem for program in programs]


def _show(diagnostics: Sequence[Diagnostic]) -> str:
    return "\n".join(f"{d.primary.span.line}: {d.severity.value} {d.code}: {d.message}" for d in diagnostics)


@pytest.mark.parametrize("program", ACCEPT, ids=_names(ACCEPT))
def test_accepted(program: Program) -> None:
    """What is meant to be right is right for rustc and for `check`, and every function is verified."""
    checked = driver.check([program.path])
    assert not checked.diagnostics, _show(checked.diagnostics)
    assert not wf.check(checked.program)
    report = driver.verify(checked)
    assert not report.diagnostics, _show(report.diagnostics)
    assert report.verdicts
    assert {verdict.status.value for verdict in report.verdicts} <= {"verified", "trusted"}
    assert not rustc.ask(program.path, run=program.has_main).errors
    if program.has_main:
        _compare_runs(program, check_contracts=True)


@pytest.mark.parametrize("program", REJECT, ids=_names(REJECT))
def test_rejected(program: Program) -> None:
    """Each mistake is found where it is annotated, and nothing else is reported."""
    assert program.expectations, "a program to be rejected says why"
    checked = driver.check([program.path])
    assert not wf.check(checked.program)
    diagnostics = list(checked.diagnostics)
    if checked.complete and program.directives.get("verify") != "skip":
        diagnostics += driver.verify(checked).diagnostics
    _compare_expectations(program, diagnostics)
    answer = rustc.ask(program.path, run=False)
    assert bool(answer.errors) == (program.directives.get("rustc") == "fail"), answer.errors


def _compare_expectations(program: Program, diagnostics: Sequence[Diagnostic]) -> None:
    left = list(diagnostics)
    for wanted in program.expectations:
        if wanted.severity in ("NOTE", "HELP"):
            texts = [t for d in diagnostics if d.primary.span.line == wanted.line for t in (*d.notes, *d.helps)]
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
def test_runs(program: Program) -> None:
    """Output, status, panic message and panic line are those of rustc's binary."""
    execution = _compare_runs(program, check_contracts=False)
    expected = program.path.with_suffix(".stdout").read_text(encoding="utf-8")
    assert execution.stdout == expected


def _compare_runs(program: Program, *, check_contracts: bool) -> Execution:
    checked = driver.check([program.path])
    assert not checked.diagnostics, _show(checked.diagnostics)
    assert not wf.check(checked.program)
    execution = compile_program(checked.program, check_contracts=check_contracts).call("main")
    wanted_status = int(program.directives.get("exit", "0"))
    if wanted_status == 101:
        assert isinstance(execution.outcome, Panicked), execution.outcome
        line, _, message = program.directives["panic"].partition(": ")
        assert (execution.outcome.span.line, execution.outcome.message.split("\n")[0]) == (int(line), message)
    else:
        assert isinstance(execution.outcome, Returned), execution.outcome
    assert not execution.skipped
    answer = rustc.ask(program.path, run=True)
    assert not answer.errors
    assert (execution.stdout, wanted_status) == (answer.stdout, answer.status)
    if isinstance(execution.outcome, Panicked):
        assert answer.panic == (execution.outcome.span.line, execution.outcome.message)
    return execution
