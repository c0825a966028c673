"""Outcomes as bytes, and back. Terms in them are numbers of a canonical form: of the variables of whoever reads it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import msgspec
from msgspec.structs import asdict

from logic import build
from logic.canonical import Canonical
from logic.goal import (
    Asked,
    DataValue,
    Goal,
    Model,
    Outcome,
    Places,
    Proved,
    Refuted,
    Unknown,
    Unspecified,
    Value,
)
from logic.terms import Term


def repeats(outcome: Outcome) -> bool:
    """Would the solver say so again? Not if something from outside ended its search."""
    return not isinstance(outcome, Unknown) or outcome.reason in LASTING or outcome.reason.startswith("(incomplete")


LASTING = frozenset({"a countermodel", "no encoding fits this goal", "max. resource limit exceeded", "canceled",
                     "(resource limits reached)", "unknown"})  # fmt: skip
"""What the solver gives for a reason where it would give it again. `canceled` is its budget: there are no time-outs."""


def kinds(outcomes: Sequence[Outcome]) -> list[str]:
    """Of each, in a word: its class, and whether the budget ran out."""
    return [
        "undecided" if isinstance(outcome, Unknown) and outcome.out_of_budget else type(outcome).__name__.lower()
        for outcome in outcomes
    ]


Answer = tuple[list[Outcome], list[bool]]
"""Of goals, and of cases that are doubted (`logic.solve.solver`)."""


def of_answer(answer: Answer, goals: Sequence[Goal], form: Canonical) -> bytes | None:
    """None if something in it need not come out again."""
    outcomes, doubts = answer
    if not all(map(repeats, outcomes)):
        return None
    told = [_told(outcome, goal, form) for outcome, goal in zip(outcomes, goals, strict=True)]
    return msgspec.msgpack.encode([told, doubts])


def answer(data: bytes, goals: Sequence[Goal], form: Canonical) -> Answer:
    told, doubts = msgspec.msgpack.decode(data)
    return [_outcome(one, goal, form) for one, goal in zip(told, goals, strict=True)], doubts


def _told(outcome: Outcome, goal: Goal, form: Canonical) -> list[Any]:
    """Its class and its fields. Terms in them are those that stand for something in the goal."""
    fields = asdict(outcome)
    match outcome:
        case Refuted(model=model):
            given = model.values
            fields["model"] = [[_plain(given[w])] if w in given else [] for w in goal.witnesses]
        case Unknown(busiest=(Term() as quantifier, count)):
            fields["busiest"] = form.numbers.get(quantifier, -1), count
    return [type(outcome).__name__, fields]


def _outcome(told: list[Any], goal: Goal, form: Canonical) -> Outcome:
    kind, fields = told
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    fields["asked"] = tuple(Asked(*row) for row in fields["asked"])
    if "model" in fields:
        pairs = zip(goal.witnesses, fields["model"], strict=True)
        fields["model"] = Model({witness: _value(value[0]) for witness, value in pairs if value})
    if fields.get("busiest") is not None:
        what, count = fields["busiest"]
        fields["busiest"] = _quantifier(what, form), count
    found: Outcome = _CLASSES[kind](**{**fields, "kept": True})
    return found


_CLASSES: dict[str, Any] = {kind.__name__: kind for kind in (Proved, Refuted, Unknown)}


def _quantifier(told: str | int, form: Canonical) -> Term | str:
    """One that is not in the goals stands nowhere: as good as any other term of which that is true."""
    if isinstance(told, str):
        return told
    term = form.terms[told] if told >= 0 else None
    return build.TRUE if term is None else term


def _plain(value: Value) -> Any:
    match value:
        case bool():
            return value
        case int():
            return ["int", str(value)]
        case Fraction():
            return ["real", str(value)]
        case tuple():
            return ["all", *map(_plain, value)]
        case DataValue(sort=sort, constructor=constructor, fields=fields):
            return ["data", sort, constructor, *map(_plain, fields)]
        case Unspecified(text=text):
            return ["some", text]
        case Places(pairs=pairs):
            return ["places", *([_plain(at), _plain(what)] for at, what in pairs)]


def _value(told: Any) -> Value:
    if isinstance(told, bool):
        return told
    kind, *parts = told
    match kind:
        case "int":
            return int(parts[0])
        case "real":
            return Fraction(parts[0])
        case "all":
            return tuple(map(_value, parts))
        case "data":
            return DataValue(parts[0], parts[1], tuple(map(_value, parts[2:])))
        case "some":
            return Unspecified(parts[0])
        case _:
            return Places(tuple((_value(at), _value(what)) for at, what in parts))
