"""The wording of proof failures: what fails, why that matters, what to do."""

from __future__ import annotations

from logic.goal import Unknown
from murust.core import nodes as core
from murust.diagnostics.model import Diagnostic, Label, error, warning
from murust.source import Span
from wp.obligations import Kind
from wp.show import show_inputs
from wp.unsupported import Unsupported
from wp.verdicts import ObligationResult, Status

_HELP = {
    Kind.OVERFLOW: "bound the operands: by `requires`, by an `invariant` of the loop, or by a test before",
    Kind.DIVISION: "make sure that the divisor is not 0: by `requires`, or by a test before",
    Kind.BOUNDS: "bound the index: by `requires`, by an `invariant` of the loop, or by a test before",
    Kind.SHIFT: "bound the amount to less than the width: by `requires`, or by a test before",
    Kind.PANIC: "make sure that this is not reached: by `requires`, or by a test before",
    Kind.LOOP_KEPT: "strengthen the invariant: it is all that is known of what the loop changes",
    Kind.MEASURE: "a measure gets smaller with each round or call, and is not negative before it does",
    Kind.REQUIRES: "establish the precondition before the call, or require it of your own callers",
}


def failure(result: ObligationResult, program: core.Program) -> Diagnostic:
    """The diagnostic of an obligation that is not proved."""
    obligation, kind = result.obligation, result.kind
    if result.status is Status.UNKNOWN:
        return _unknown(result)
    primary, secondary = _labels(result)
    notes = []
    if isinstance(result.outcome, Unknown):
        notes.append(f"the solver could neither prove nor refute this ({result.outcome.reason})")
    if result.counterexample is not None and result.counterexample.inputs and kind is not Kind.NO_MEASURE:
        notes.append("counterexample: " + show_inputs(result.counterexample.inputs, program.adts))
    message = _message(kind, obligation.detail)
    helps = [_help(kind, obligation.detail)] if _help(kind, obligation.detail) else []
    return error(kind.code, message, primary.span, primary.text, secondary=secondary, notes=notes, helps=helps)


def _message(kind: Kind, detail: str) -> str:
    match kind:
        case Kind.PANIC:
            return f"this `{detail}` may panic" if detail.startswith("assert") else f"this `{detail}` may be reached"
        case Kind.NO_MEASURE:
            return f"nothing says why this {detail} ends"
        case _:
            return kind.message


def _help(kind: Kind, detail: str) -> str:
    if kind is Kind.NO_MEASURE:
        where = "between the loop's head and its body" if detail == "loop" else "before each function of the circle"
        return f"add `//@ decreases e`, with e an integer that gets smaller, {where}"
    return _HELP.get(kind, "")


def _labels(result: ObligationResult) -> tuple[Label, list[Label]]:
    """Where it fails, and the clause that asks for it. Of a postcondition or an invariant the clause comes first."""
    span, clause, kind = result.span, result.clause, result.kind
    if clause is None:
        return Label(span, ""), []
    match kind:
        case Kind.ENSURES:
            return Label(clause, "this may not hold"), [Label(span, "when the function is left here")]
        case Kind.LOOP_ENTRY:
            return Label(clause, "this may not hold"), [Label(span, "when this loop is entered")]
        case Kind.LOOP_KEPT:
            return Label(clause, "this may not hold"), [Label(span, "after a round of this loop")]
        case Kind.REQUIRES:
            return Label(span, "in this call"), [Label(clause, "this may not hold")]
        case Kind.MEASURE:
            return Label(span, ""), [Label(clause, "for this measure")]
        case Kind.CALL_PANIC:
            return Label(span, ""), [Label(clause, "it may panic where this holds")]
        case _:
            return Label(span, ""), [Label(clause, "this may not hold")]


def _unknown(result: ObligationResult) -> Diagnostic:
    obligation = result.obligation
    span: Span = obligation.clause or obligation.span
    return error(
        "V0020", f"could not decide: {obligation.kind.message}", span, "out of budget",
        notes=[f"the solver used {result.cost:,} units and came to no answer"],
        helps=["give it more with `--rlimit`, or add an `assert` on the way"],
    )  # fmt: skip


def unsupported(problem: Unsupported, name: str, span: Span) -> Diagnostic:
    """What is checked, and can't be proved yet."""
    return error("U0002", f"{problem.what} is checked, and can't be proved yet", problem.span or span, f"in `{name}`")


def vacuous(function: core.Function) -> Diagnostic:
    first, *others = function.contract.requires
    return warning(
        "V0030", f"nothing satisfies the `requires` of `{function.name}`", first.span, "",
        secondary=[Label(clause.span, "") for clause in others],
        notes=["the function is verified only because it can't be called"],
    )  # fmt: skip
