"""Looking for a countermodel of what could not be proved."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from logic import build, sequences, sorts
from logic.errors import NotInFragment
from logic.goal import Goal, Limits, Model, Outcome, Refuted, Theory, Unknown, Value
from logic.solve.apart import Died, apart
from logic.solve.query import SATISFIABLE, UNDECIDED, UNSATISFIABLE, Query
from logic.solve.values import value_of
from logic.terms import Term

DIED = "the search for a countermodel died"
"""Says nothing of the goal: another run may find one."""

Found = tuple[list[Value], bool, str]
"""The values of a goal's witnesses, whether they are certain, and the encoding."""


def refute(goal: Goal, order: list[str], theory: Theory, limits: Limits, last: Unknown) -> Outcome:
    """A model of the facts and the negated claim, or else the outcome so far; with another reason if that is only
    because the search has died."""
    try:
        found = apart(lambda: _search(goal, order, theory, replace(limits, rlimit=limits.model_rlimit)))
    except Died:
        return replace(last, reason=DIED)
    if found is None:
        return last
    values, certain, encoding = found
    return Refuted(Model(dict(zip(goal.witnesses, values, strict=True))), certain, encoding, last.cost, last.seconds)


def _search(goal: Goal, order: list[str], theory: Theory, limits: Limits) -> Found | None:
    """With small values first, which are easier to read. Where the solver comes to no end with these, it is not asked
    for somewhat larger ones."""
    for encoding in order:
        decided = True
        for size in (4, 64, None):
            if size is not None and not decided:
                continue
            answer, model = _model(goal, encoding, theory, limits, size)
            decided = answer != UNDECIDED
            if model is not None:
                return *model, encoding
    return None


def _model(
    goal: Goal, encoding: str, theory: Theory, limits: Limits, size: int | None
) -> tuple[int, tuple[list[Value], bool] | None]:
    """The solver's answer, and the model with whether it is certain."""
    query = Query.open(encoding, theory, limits, models=True)
    try:
        complete = query.assume(goal.facts)
        query.deny(goal.claim)
        if size is not None:
            _keep_small(goal.witnesses, size, query)
        answer = query.solver.check()
        if answer == UNSATISFIABLE or (answer != SATISFIABLE and size is not None):
            return answer, None
        model = query.solver.model()
        if model is None:
            return answer, None
        values = [value_of(witness, model, query.encoder) for witness in goal.witnesses]
        model.close()
        certain = answer == SATISFIABLE and complete and not query.encoder.approximate
        return answer, (values, certain)
    except NotInFragment:
        return UNSATISFIABLE, None
    finally:
        query.close()


def _keep_small(witnesses: Sequence[Term], size: int, query: Query) -> None:
    """Asks for numbers near 0 and short sequences."""
    limit = build.integer(size)
    for witness in witnesses:
        wish: Term | None = None
        match witness.sort:
            case sorts.Int():
                wish = build.conj(build.le(witness, limit), build.le(build.neg(limit), witness))
            case sorts.Machine():
                number = build.to_int(witness)
                wish = build.conj(build.le(number, limit), build.le(build.neg(limit), number))
            case sorts.Seq():
                wish = build.le(sequences.length(witness), limit)
            case _:
                pass
        if wish is not None:
            query.assume((wish,))
    query.add_sides()
