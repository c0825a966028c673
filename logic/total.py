"""Constructors of total functions, and of what is counted with them: sets are functions to `bool`, multisets functions
to `int` that are nowhere negative. Like `logic.build`, with sort checks and simplification."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from logic import build, sequences, sorts
from logic.errors import SortError
from logic.sorts import BOOL, INT, Sort
from logic.terms import Binder, Op, Term, intern

ONE = build.integer(1)

_ARGUMENT = "argument "
"""Begins the names of the variables of functions; others have no space in them, or another word before it."""


def _function(sort: Sort) -> sorts.Function:
    if not isinstance(sort, sorts.Function):
        raise SortError(f"a function is needed, not {sort}")
    return sort


def constant(sort: sorts.Function, value: Term) -> Term:
    """The same value everywhere."""
    return by_values(sort, lambda _: value)


def by_values(sort: sorts.Function, value: Callable[[Term], Term]) -> Term:
    """The function that is `value(x)` at x. Its variable has a name that depends on nothing but what is inside, and
    that nothing else has: not what is bound inside, and not what is bound around it."""
    index = named_by(_ARGUMENT, sort.domain, value(build.fresh("x", sort.domain)))
    body = value(index)
    if body.sort != sort.target:
        raise SortError(f"by_values: {body.sort} for {sort.target}")
    return intern(Op.FN_NEW, (body,), Binder((index,)), sort)


def named_by(prefix: str, sort: sorts.Sort, *inside: Term) -> Term:
    """A variable to be bound around terms, the same for the same terms, so that what is said twice is one term."""
    around = (str(variable.payload) for term in inside for variable in term.free)
    taken = [int(name.removeprefix(prefix)) for name in around if name.startswith(prefix)]
    return build.var(f"{prefix}{max((*map(build.nesting, inside), *taken)) + 1}", sort)


def at(f: Term, x: Term) -> Term:
    sort = _function(f.sort)
    if x.sort != sort.domain:
        raise SortError(f"at: {x.sort} in {sort}")
    if f.op is Op.FN_SET and f.args[1] is x:
        return f.args[2]
    if f.op is Op.FN_SET and build.is_const(f.args[1]) and build.is_const(x):
        return at(f.args[0], x)
    if f.op is Op.FN_NEW and isinstance(f.payload, Binder) and f.payload.variables[0] not in f.args[0].free:
        return f.args[0]
    return intern(Op.FN_GET, (f, x), None, sort.target)


def changed(f: Term, x: Term, value: Term) -> Term:
    """The function with another value at x."""
    sort = _function(f.sort)
    if x.sort != sort.domain or value.sort != sort.target:
        raise SortError(f"changed: {x.sort}, {value.sort} in {sort}")
    return intern(Op.FN_SET, (f, x, value), None, sort)


def choose(s: Term) -> Term:
    """An element of a set, the same for equal sets; if there is none, who knows what."""
    sort = _function(s.sort)
    if sort.target != BOOL:
        raise SortError(f"choose: a set is needed, not {sort}")
    return intern(Op.CHOOSE, (s,), None, sort.domain)


# --- Counting --------------------------------------------------------------------------------------------------


def cardinality(s: Term) -> Term:
    """How many elements a set has; 0 if they are not finitely many."""
    return intern(Op.CARD, (s,), None, INT)


def size(bag: Term) -> Term:
    """How many elements a multiset has, each as often as it is in it; 0 if they are not finitely many. (Of a function
    that is negative somewhere, as if it were 0 there.)"""
    return sequences.length(bag.args[0]) if bag.op is Op.BAG else intern(Op.SIZE, (bag,), None, INT)


def is_finite(s: Term) -> Term:
    """Of a set, or of a multiset: are there finitely many values in it?"""
    return intern(Op.FINITE, (s,), None, BOOL)


def bag(s: Term) -> Term:
    """The elements of a sequence as a multiset."""
    if not isinstance(s.sort, sorts.Seq):
        raise SortError(f"a sequence is needed, not {s.sort}")
    return intern(Op.BAG, (s,), None, sorts.Function(s.sort.element, INT))


def counted(measure: Op, whole: Term) -> Term | None:
    """What a measure is of a term that is made of others, in terms of these; None if that is not known."""
    match measure, whole.op:
        case Op.BAG, Op.SEQ_EMPTY:
            return constant(_function(bag(whole).sort), build.integer(0))
        case Op.BAG, Op.SEQ_PUSH:
            return _added(bag(whole.args[0]), whole.args[1], ONE)
        case Op.BAG, Op.SEQ_CONCAT:
            left, right = bag(whole.args[0]), bag(whole.args[1])
            return by_values(_function(left.sort), lambda x: build.add(at(left, x), at(right, x)))
        case Op.BAG, Op.SEQ_UPDATE:
            before, index, value = whole.args
            less = _added(bag(before), sequences.get(before, index), build.integer(-1))
            return build.ite(_inside(index, before), _added(less, value, ONE), bag(before))
        case Op.CARD, Op.FN_SET:
            before, x, value = whole.args
            had, has = at(before, x), value
            change = build.sub(_one_if(has), _one_if(had))
            return build.ite(is_finite(before), build.add(cardinality(before), change), build.integer(0))
        case Op.SIZE, Op.FN_SET:
            before, x, value = whole.args
            change = build.sub(_not_negative(value), _not_negative(at(before, x)))
            return build.ite(is_finite(before), build.add(size(before), change), build.integer(0))
        case Op.FINITE, Op.FN_SET:
            return is_finite(whole.args[0])
        case ((Op.CARD | Op.SIZE | Op.FINITE), Op.FN_NEW) if whole.args[0] in _NOTHING:
            return build.boolean(True) if measure is Op.FINITE else build.integer(0)
        case _:
            return None


def counted_together(whole: Term, one: Term, other: Term) -> Term:
    """How many elements are in what adds up two multisets. Of functions that are negative somewhere nothing is said."""
    sort = _function(whole.sort)
    least = (build.var(f"place of what is missing in {part}", sort.domain) for part in (one, other))
    proper = (build.le(build.integer(0), at(part, x)) for part, x in zip((one, other), least, strict=True))
    sum_ = build.eq(size(whole), build.add(size(one), size(other)))
    given = build.conj(is_finite(one), is_finite(other), *proper)
    return build.implies(given, build.conj(is_finite(whole), sum_))


def added_up(whole: Term) -> tuple[Term, ...]:
    """The multisets of which a function is the sum everywhere, if it is given as the sum of two."""
    body, binder = whole.args[0], whole.payload
    if whole.op is not Op.FN_NEW or body.op is not Op.ADD or not isinstance(binder, Binder):
        return ()
    parts = [arg.args[0] for arg in body.args if arg.op is Op.FN_GET and arg.args[1] is binder.variables[0]]
    apart = all(part.free.isdisjoint(binder.variables) for part in parts)
    return tuple(parts) if len(parts) == len(body.args) == 2 and apart else ()


def counted_parts(part: Term, takes: Iterable[Term]) -> Iterator[Term]:
    """What is known of the elements of a part of a sequence: those of `take(n)` and of `skip(n)` are together those of
    the whole, and `take(n + 1)` has the element at n more than `take(n)`. `takes` are those of the same sequence."""
    whole, amount = part.args
    parts = bag(sequences.take(whole, amount)), bag(sequences.skip(whole, amount))
    both = by_values(_function(parts[0].sort), lambda x: build.add(*(at(half, x) for half in parts)))
    yield build.eq(bag(whole), both)
    if whole.op is Op.SEQ_TAKE:  # as in `subrange`
        inner, shorter = sequences.take(whole, amount), sequences.take(whole.args[0], amount)
        yield build.implies(build.le(amount, whole.args[1]), build.eq(inner, shorter))
    if whole.op is Op.SEQ_UPDATE:
        yield _part_of_changed(part)
    if part.op is Op.SEQ_TAKE:
        nothing, everything = build.le(amount, build.integer(0)), build.le(sequences.length(whole), amount)
        yield build.implies(nothing, build.eq(part, sequences.empty(part.sort)))
        yield build.implies(everything, build.eq(part, whole))
        for other in takes:
            for shorter, longer in ((part, other), (other, part)):
                yield _one_more(shorter, longer)


def _part_of_changed(part: Term) -> Term:
    """A part of what has been changed is the same part changed, or not, as it is inside or not. Source: Dafny's axioms
    for `Seq#Take` and `Seq#Drop` of `Seq#Update`."""
    (before, index, value), n = part.args[0].args, part.args[1]
    if part.op is Op.SEQ_TAKE:
        same, inside, place = sequences.take(before, n), build.lt(index, n), index
    else:
        same, inside, place = sequences.skip(before, n), build.le(n, index), build.sub(index, n)
    found = build.eq(part, build.ite(inside, sequences.update(same, place, value), same))
    return build.implies(build.le(build.integer(0), n), found)


def _one_more(shorter: Term, longer: Term) -> Term:
    whole, n = shorter.args
    next_ = build.eq(longer.args[1], build.add(n, ONE))
    grown = _added(bag(shorter), sequences.get(whole, n), ONE)
    return build.implies(build.conj(_inside(n, whole), next_), build.eq(bag(longer), grown))


def counted_alike(same: Term, one: Term, other: Term) -> Term:
    """Of two variables for sequences with the same elements (if they are that): what is in one is in the other, at a
    place that depends on the value only, so that going back and forth between the two comes to an end."""
    assert one.op is other.op is Op.VAR  # their names are part of those of the functions
    sort = one.sort
    if not isinstance(sort, sorts.Seq):
        raise SortError(f"a sequence is needed, not {sort}")
    i = build.fresh("i", INT)
    here = sequences.get(one, i)
    place = at(build.var(f"place in {other}", sorts.Function(sort.element, INT)), here)
    found = build.conj(_inside(place, other), build.eq(sequences.get(other, place), here))
    everywhere = build.forall((i,), build.implies(_inside(i, one), found), ((here,),))
    return build.implies(same, build.conj(build.eq(sequences.length(one), sequences.length(other)), everywhere))


def counted_places(s: Term, bag: Term) -> Iterator[Term]:
    """What is at a place of a sequence (a variable) is counted; and what is counted is somewhere, at a place that
    depends on the value only. The place of what is not there is not looked at, so that going back and forth ends."""
    assert isinstance(s.sort, sorts.Seq) and s.op is Op.VAR  # its name is part of those of the functions
    element = s.sort.element
    i, x = build.fresh("i", INT), build.fresh("x", element)
    here = sequences.get(s, i)
    yield build.forall((i,), build.implies(_inside(i, s), build.le(ONE, at(bag, here))), ((here,),))
    place = at(build.var(f"place in {s}", sorts.Function(element, INT)), x)
    there = at(build.var(f"is in {s}", sorts.Function(element, BOOL)), x)
    counted = build.implies(build.le(ONE, at(bag, x)), build.conj(_inside(place, s), there))
    yield build.forall((x,), counted, ((at(bag, x),),))
    yield build.forall((x,), build.implies(there, build.eq(sequences.get(s, place), x)), ((there,),))


def _inside(i: Term, s: Term) -> Term:
    return build.conj(build.le(build.integer(0), i), build.lt(i, sequences.length(s)))


_NOTHING = frozenset({build.boolean(False), build.integer(0)})
"""What is nowhere."""


def _not_negative(number: Term) -> Term:
    return build.ite(build.le(build.integer(0), number), number, build.integer(0))


def _one_if(condition: Term) -> Term:
    return build.ite(condition, ONE, build.integer(0))


def _added(f: Term, x: Term, amount: Term) -> Term:
    return changed(f, x, build.add(at(f, x), amount))
