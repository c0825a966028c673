"""What came of each case as JUnit's XML, in the form that Jenkins defines and other tools read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from murust.diagnostics import columns, terminal
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Severity

_WIDTH = 100


def render(cases: Sequence[Case]) -> str:
    """One document: a suite for each file, a case for each thing that was asked of it."""
    suites: dict[str, list[Case]] = {}
    for case in cases:
        suites.setdefault(case.suite, []).append(case)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f"<testsuites{_totals(cases)}>"]
    for name, members in suites.items():
        lines.append(f"  <testsuite{_attribute('name', name)}{_totals(members)}>")
        for case in members:
            lines += _case(case)
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"])


def _totals(cases: Iterable[Case]) -> str:
    outcomes = [case.outcome for case in cases]
    counts = {
        "tests": len(outcomes),
        "failures": outcomes.count(Outcome.FAILED),
        "errors": outcomes.count(Outcome.UNDECIDED),
        "time": f"{sum(case.seconds for case in cases):.3f}",
    }
    return "".join(_attribute(name, str(value)) for name, value in counts.items())


def _case(case: Case) -> list[str]:
    head = f"    <testcase{_attribute('name', case.name)}{_attribute('classname', case.suite)}"
    head += _attribute("time", f"{case.seconds:.3f}")
    inside = _inside(case)
    return [head + ">", *inside, "    </testcase>"] if inside else [head + "/>"]


def _inside(case: Case) -> list[str]:
    errors = [d for d in case.diagnostics if d.severity is Severity.ERROR]
    others = [d for d in case.diagnostics if d.severity is not Severity.ERROR]
    shown = [
        "\n".join(terminal.render(d, colour=False, width=_WIDTH) + "\n" for d in group) for group in (errors, others)
    ]
    message = "; ".join(f"{d.code}: {d.message}" if d.code else d.message for d in errors) or case.text
    lines: list[str] = []
    match case.outcome:
        case Outcome.FAILED:
            lines.append(f"      <failure{_attribute('message', message)}>{_text(shown[0] or case.text)}</failure>")
        case Outcome.UNDECIDED:
            lines.append(f"      <error{_attribute('message', message)}>{_text(shown[0] or case.text)}</error>")
        case Outcome.SKIPPED:
            lines.append(f"      <skipped{_attribute('message', message)}/>")
        case Outcome.PASSED:
            pass
    if others:
        lines.append(f"      <system-out>{_text(shown[1])}</system-out>")
    return lines


def _text(text: str) -> str:
    return escape(columns.printable(text))


def _attribute(name: str, value: str) -> str:
    return f" {name}={quoteattr(columns.printable(value))}"
