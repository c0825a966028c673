"""Measures of loops that need not be written: what the tests on the way to the next round compare, or the length of a
sequence that the loop changes.

    while lo < hi { … }       hi - lo            while n != 0 { … }                      n
    while i <= n { … }        n - i              while let Some(x) = stack.pop() { … }   the length of the stack

A guess rests on nothing: that it gets smaller is shown like that of a measure that is written. It has to be the same
function of the variables each time, so it speaks of what the loop changes as it is before a round, and besides only of
what was there before the loop. Source: Dafny's guesses (reference manual, section 7.6).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from logic import build, sequences, sorts
from logic.instances import substitute
from logic.terms import Binder, Op, Term, intern
from murust.core import nodes, types
from wp.functions import SpecFunctions
from wp.obligations import facts_of, since
from wp.progress import left
from wp.sorts import is_fresh
from wp.state import State

DEEP = 3
"""How far names for names are followed."""

Guess = tuple[tuple[Term, Term], ...]
"""A measure before a round, and after it, for each way to the next one."""

Values = Mapping[Term, Term]
"""What the variables that stand for what a loop changes have become after a round."""


def guessed(entry: State, head: State, again: Sequence[State], functions: SpecFunctions) -> Guess:
    """The first measure that gets smaller by a number that is known, or else the first one that may get smaller;
    nothing if there is none. `entry` is the state before the loop, `head` the one before any round."""
    changed = [_changed(head, state) for state in again]
    anywhere = {variable: value for values in reversed(changed) for variable, value in values.items()}
    if not anywhere:
        return ()
    of_iterator = _left(head, again, functions)
    if of_iterator:
        return of_iterator
    known = _known(entry)
    defined = [_defined(since(state.path, head.path), known) for state in again]
    best, other = list[Guess](), list[Guess]()  # one that does not get smaller is told to whoever reads why it is none
    for candidate in _candidates(head, again, anywhere):
        measure = _without(candidate, defined[0])
        if any(is_fresh(variable) for variable in measure.free - anywhere.keys() - known):
            continue
        found = tuple((measure, substitute(measure, values)) for values in changed)
        steps = [_step(before, after, said) for (before, after), said in zip(found, defined, strict=True)]
        if all(step is not None and step < 0 for step in steps):
            return found
        if all(step is None or step < 0 for step in steps):
            best.append(found)
        elif any(step != 0 for step in steps):
            other.append(found)
    return next(iter((*best, *other)), ())


def _step(before: Term, after: Term, defined: Values) -> int | None:
    """By how much a measure changes, if that is known: it is so for sums of numbers and of what stays."""
    counts, constant = Counter[Term](), 0
    pending = [(after, 1, DEEP), (before, -1, DEEP)]
    while pending:
        term, times, deep = pending.pop()
        if deep and term in defined:
            pending.append((defined[term], times, deep - 1))
        elif build.is_const(term):
            constant += times * build.value_of(term)
        elif term.op is Op.ADD:
            pending += [(part, times, deep) for part in term.args]
        elif term.op is Op.NEG:
            pending.append((term.args[0], -times, deep))
        else:
            counts[term] += times
    return None if any(counts.values()) else constant


def _left(head: State, again: Sequence[State], functions: SpecFunctions) -> tuple[tuple[Term, Term], ...]:
    """How much is left of an iterator that looks ahead, of which each round takes something."""
    for local, before in head.store.items():
        ty = local.ty.target if isinstance(local.ty, types.Ref) else local.ty
        if not isinstance(ty, types.Adt) or ty.name != "Peekable":
            continue
        values = [before, *(state.store[local] for state in again if local in state.store)]
        if isinstance(local.ty, types.Ref):
            values = [functions.sorts.current(value, local.ty) for value in values]
        counts = [left(value, ty, functions) for value in values]
        found = tuple((counts[0], count) for count in counts[1:] if counts[0] is not None and count is not None)
        if len(found) == len(again) and all(after is not before for before, after in found):
            return found
    return ()


def tried(measure: Term, head: State, entry: State) -> tuple[str, ...]:
    """For whoever reads that a guess has failed: what it was, if that can be said in words of the program."""
    names: dict[Term, str] = {}
    for state in (entry, head):
        for local, value in state.store.items():
            behind = value.args[0] if isinstance(local.ty, types.Ref) and value.op is Op.CONSTRUCT else value
            if local.kind in (nodes.LocalKind.PARAM, nodes.LocalKind.USER):
                names[behind] = local.name
    text = _written(measure, names)
    return (f"tried `decreases {text}`, which is not shown to get smaller in each round",) if text else ()


def _written(term: Term, names: Mapping[Term, str]) -> str | None:
    """A term as one would write it; None of what is not written in a line."""
    if term in names:
        return names[term]
    match term.op:
        case Op.CONST:
            return str(build.value_of(term))
        case Op.TO_INT:
            return _written(term.args[0], names)
        case Op.SEQ_LEN:
            whole = _written(term.args[0], names)
            return f"{whole}.len()" if whole is not None else None
        case Op.ADD:
            taken = [arg.args[0] for arg in term.args if arg.op is Op.NEG]
            plus = [_written(arg, names) for arg in term.args if arg.op is not Op.NEG]
            minus = [_written(arg, names) for arg in taken]
            if not plus or None in plus or None in minus:
                return None
            return " - ".join((" + ".join(map(str, plus)), *map(str, minus)))
        case _:
            return None


def _known(entry: State) -> frozenset[Term]:
    """What stands for values that are there before the loop."""
    terms = (*entry.store.values(), *facts_of(entry.path))
    return frozenset[Term]().union(*(term.free for term in terms))


def _changed(head: State, again: State) -> dict[Term, Term]:
    found: dict[Term, Term] = {}
    for local, before in head.store.items():
        after = again.store.get(local)
        if after is not None:
            _match(before, after, found)
    return found


def _match(before: Term, after: Term, found: dict[Term, Term]) -> None:
    """A variable becomes what is in its place; of a struct or a reference, part by part."""
    if before is after:
        return
    if before.op is Op.VAR:
        found[before] = after
    elif before.op is Op.CONSTRUCT and isinstance(before.payload, int):
        for index, part in enumerate(before.args):
            _match(part, build.field(after, before.payload, index, part.sort), found)


def _defined(facts: Sequence[Term], known: frozenset[Term]) -> Values:
    """What a round has given names to, such as the length that it has looked at, in other words."""
    found: dict[Term, Term] = {}
    for fact in facts:
        for name, value in (fact.args, fact.args[::-1]) if fact.op is Op.EQ else ():
            variable = name.args[0] if name.op is Op.TO_INT else name
            if variable.op is Op.VAR and variable not in known and variable not in value.free:
                found.setdefault(name, value)
                break
    return found


def _without(term: Term, defined: Values) -> Term:
    """The term with what is defined in the place of names, and of names in that."""
    for _ in range(DEEP):
        term = _replaced(term, defined, {})
    return term


def _replaced(term: Term, defined: Values, done: dict[Term, Term]) -> Term:
    if term not in done:
        made = defined.get(term)
        if made is None and term.args and not isinstance(term.payload, Binder):
            args = tuple(_replaced(arg, defined, done) for arg in term.args)
            made = intern(term.op, args, term.payload, term.sort)
        done[term] = term if made is None else made
    return done[term]


def _candidates(head: State, again: Sequence[State], changed: Values) -> Iterator[Term]:
    """From the tests that lead to the next round on all ways, in their order; then from the checks that nothing
    overflows, and from what looks into sequences; then the lengths of these."""
    first, *others = (dict.fromkeys(_parts(since(state.path, head.path))) for state in again)
    common = [fact for fact in first if all(fact in other for other in others)]
    found = [(candidate, _is_check(fact)) for fact in common for candidate in _compared(fact)]
    yield from (candidate for candidate, _ in sorted(found, key=lambda one: (_is_of_contents(one[0]), one[1])))
    for variable in changed:
        if isinstance(variable.sort, sorts.Seq):
            yield sequences.length(variable)


def _is_check(fact: Term) -> bool:
    """Does it compare what is computed with a number that is written? A test compares what has been computed."""
    sides = fact.args[0].args if fact.op is Op.NOT else fact.args
    return any(map(build.is_const, sides)) and any(side.op in (Op.ADD, Op.MUL, Op.NEG) for side in sides)


def _is_of_contents(term: Term) -> bool:
    """Does it look into a sequence? That is a search, more often than what a loop counts."""
    return term.op in (Op.SEQ_GET, Op.ARRAY_GET, Op.APPLY) or any(map(_is_of_contents, term.args))


def _parts(facts: Sequence[Term]) -> Iterator[Term]:
    for fact in facts:
        if fact.op is Op.AND:
            yield from _parts(fact.args)
        elif fact.op is Op.ITE:
            yield from _parts_of_choice(*fact.args)
        else:
            yield fact


def _parts_of_choice(test: Term, then: Term, otherwise: Term) -> Iterator[Term]:
    """Of `a && b`, as it was evaluated."""
    if then is build.FALSE or then is build.negate(test):
        yield from _parts((build.negate(test), otherwise))
    elif otherwise is build.FALSE or otherwise is test:
        yield from _parts((test, then))


def _compared(fact: Term) -> Iterator[Term]:
    """What is between the two sides of a comparison."""
    positive = fact.op is not Op.NOT
    inner = fact if positive else fact.args[0]
    if inner.op not in (Op.LT, Op.LE, Op.EQ):
        return
    a, b = inner.args
    if isinstance(a.sort, sorts.Machine):
        a, b = build.to_int(a), build.to_int(b)
    if not isinstance(a.sort, sorts.Int):
        return
    if inner.op is not Op.EQ:
        yield build.sub(b, a) if positive else build.sub(a, b)
    elif not positive:
        yield build.ite(build.lt(a, b), build.sub(b, a), build.sub(a, b))
