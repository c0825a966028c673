"""What is added to a goal about sums by cases follows from the facts before it, and is enough."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from logic import build, sorts
from logic.evaluate import evaluate
from logic.goal import Goal, Limits, Proved, Theory
from logic.solve.bounded import bounded
from logic.solve.solver import prove
from logic.terms import Op, Term

NONE = Theory({}, {})
U8 = sorts.Machine(8, False)
A = [build.var(f"a{n}", U8) for n in range(8)]
T = [build.var(f"t{n}", U8) for n in range(8)]


def at_least(a: Term, limit: int) -> Term:
    return build.le(build.integer(limit), build.to_int(a))


def steps(count: int, guard: int = 10) -> tuple[list[Term], Term]:
    """The facts and the value after `if a < guard { t += 1 }`, so many times; as `wp` says it."""
    facts: list[Term] = []
    value = build.from_int(build.integer(0), U8)
    for a, t in zip(A[:count], T, strict=False):
        small = build.negate(at_least(a, guard))
        summed = build.add(build.to_int(value), build.integer(1))
        facts.append(build.implies(small, build.conj(build.eq(build.to_int(t), summed))))
        value = build.ite(at_least(a, guard), value, t)
    return facts, value


def added(goal: Goal) -> list[tuple[tuple[Term, ...], Term]]:
    """Each fact that is new, with those before it."""
    [after] = bounded([goal])
    return [(after.facts[:at], fact) for at, fact in enumerate(after.facts) if fact not in goal.facts]


def test_sums_by_cases_have_bounds() -> None:
    facts, value = steps(8)
    goal = Goal(tuple(facts), build.le(build.to_int(value), build.integer(8)))
    assert len(added(goal)) >= 8
    [outcome] = prove([goal], NONE, Limits(rlimit=20_000))
    assert isinstance(outcome, Proved)
    [outcome] = prove([Goal(tuple(facts), build.le(build.to_int(value), build.integer(7)))], NONE)
    assert not isinstance(outcome, Proved)


def test_few_cases_are_left_alone() -> None:
    facts, value = steps(3)
    goal = Goal(tuple(facts), build.le(build.to_int(value), build.integer(8)))
    assert bounded([goal]) == [goal]


def test_what_holds_under_another_condition_is_not_used() -> None:
    """Neither what holds where another condition does, nor what comes later, nor what refers to itself."""
    facts, value = steps(8)
    claim = build.le(build.to_int(value), build.integer(8))
    circle = [build.eq(build.to_int(T[7]), build.add(build.to_int(T[6]), build.integer(1))),
              build.eq(build.to_int(T[6]), build.add(build.to_int(T[7]), build.integer(-1)))]  # fmt: skip
    other = [build.implies(at_least(A[7], 99), fact.args[1]) for fact in facts]
    for given_facts in (circle, other, other + circle, [claim, *facts], facts[::-1]):
        for before, fact in added(Goal(tuple(given_facts), claim)):
            [outcome] = prove([Goal(before, fact)], NONE)
            assert isinstance(outcome, Proved), (before, fact)
    for wrong in (circle, other):
        [outcome] = prove([Goal(tuple(wrong), claim)], NONE)
        assert not isinstance(outcome, Proved)


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    """Cases upon cases, of values that are said to be this or that where this or that holds."""
    values = [build.from_int(build.integer(draw(st.integers(0, 255))), U8), *A[:3]]
    facts: list[Term] = []
    conditions = [at_least(a, draw(st.integers(1, 255))) for a in A[:3]]
    conditions += [build.negate(condition) for condition in conditions]
    for t in T[:6]:
        condition = draw(st.sampled_from([*conditions, build.conj(conditions[0], conditions[1])]))
        summed = build.add(*(build.to_int(draw(st.sampled_from(values))) for _ in range(2)),
                           build.integer(draw(st.integers(-20, 20))))  # fmt: skip
        if draw(st.booleans()):
            guard = draw(st.sampled_from([condition, build.negate(condition), draw(st.sampled_from(conditions))]))
            facts.append(build.implies(guard, build.eq(build.to_int(t), summed)))
        values.append(build.ite(condition, draw(st.sampled_from(values)), draw(st.sampled_from([t, *values]))))
    return Goal(tuple(facts), build.le(build.to_int(values[-1]), build.integer(draw(st.integers(0, 255)))))


@settings(max_examples=150, deadline=None)
@given(goals(), st.lists(st.integers(0, 255), min_size=16, max_size=16))
def test_what_is_added_holds_where_the_facts_do(goal: Goal, numbers: list[int]) -> None:
    values: dict[Term, object] = dict(zip([*A, *T], numbers, strict=True))
    for before, fact in added(goal):
        known: dict[Term, object] = dict(values)
        for earlier in before:  # what the facts say a variable is, it is made
            _obey(earlier, known)
        if all(evaluate(earlier, known) for earlier in before):
            assert evaluate(fact, known), (goal.facts, fact)


def test_goals_at_once_are_as_each_by_itself() -> None:
    """Nothing that is known in one of them is left for the next: not where they begin alike and part, either."""
    facts, value = steps(8)
    others, _ = steps(8, guard=20)
    claims = [build.le(build.to_int(part), build.integer(8)) for part in (value, value.args[1], value.args[2])]
    cuts = [(8, 8), (4, 4), (8, 8), (2, 8), (6, 6), (0, 8), (7, 8), (0, 0)]
    several = [Goal((*facts[:cut], *others[cut:end]), claim) for cut, end in cuts for claim in claims]
    several += [Goal((*goal.facts, build.eq(value, A[0])), goal.claim) for goal in several]
    assert [goal.facts for goal in bounded(several)] == [bounded([goal])[0].facts for goal in several]


def _obey(fact: Term, values: dict[Term, object]) -> None:
    is_equation = fact.op is Op.IMPLIES and fact.args[1].op is Op.EQ
    if is_equation and evaluate(fact.args[0], values):  # type: ignore[arg-type]
        variable, summed = fact.args[1].args
        value = evaluate(summed, values)  # type: ignore[arg-type]
        if variable.args and variable.args[0] in T and isinstance(value, int) and 0 <= value <= 255:
            values[variable.args[0]] = value
