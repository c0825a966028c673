"""Total functions, for both encodings: the solver's arrays. What is counted with them is a function symbol, with what
is known of it by how its argument is made. Source: Dafny's axioms for `Set#Card` and `MultiSet#FromSeq`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from logic import build, sequences, sorts, total
from logic.encode.valid import of_values
from logic.encode.z3_raw import Ast
from logic.errors import SortError
from logic.instances import substitute
from logic.terms import Binder, Op, Term, intern
from logic.total import ONE

if TYPE_CHECKING:
    from logic.encode.base import Encoder

FUNCTIONS = frozenset({Op.FN_NEW, Op.FN_GET, Op.FN_SET, Op.CHOOSE, Op.CARD, Op.SIZE, Op.FINITE, Op.BAG})

PARTS = frozenset({Op.SEQ_TAKE, Op.SEQ_SKIP})
MADE = PARTS | {Op.SEQ_EMPTY, Op.SEQ_PUSH, Op.SEQ_CONCAT, Op.SEQ_UPDATE, Op.FN_SET, Op.FN_NEW}
"""What is made of other things, so that what is counted of it is known."""

NOTED = MADE | {Op.EQ}


def note(term: Term, e: Encoder) -> None:
    """Keeps in mind, of ground terms, what `follow` says more about."""
    if term.op in MADE:
        e.made[term] = None
    if term.op is Op.EQ and term.args[0].op is Op.BAG and term.args[1].op is Op.BAG:
        e.counted_alike[term] = None
    if term.op is Op.EQ:
        for one, other in (term.args, term.args[::-1]):
            if other.op is Op.SEQ_UPDATE:
                e.changed.setdefault(one, {})[other] = None


def encode_function(term: Term, e: Encoder) -> Ast:
    z, args = e.z, term.args
    match term.op:
        case Op.FN_GET:
            return z.select(e.encode(args[0]), e.encode(args[1]))
        case Op.FN_SET:
            return z.store(e.encode(args[0]), e.encode(args[1]), e.encode(args[2]))
        case Op.FN_NEW:
            return _by_values(term, e)
        case Op.CHOOSE:
            return _chosen(term, e)
        case Op.CARD | Op.SIZE | Op.FINITE | Op.BAG:
            return _measure(term, e)
        case _:
            raise SortError(f"not a function: {term.op}")


def _by_values(term: Term, e: Encoder) -> Ast:
    """A symbol, applied to the variables bound around it, with its value at each place."""
    from logic.encode.base import Scope

    binder = term.payload
    if not isinstance(binder, Binder):
        raise SortError("a function without a variable")
    (x,) = binder.variables
    outer = e._scope_of(term)
    around = e.variables_around(term)
    decl = e.z.function(e.symbol_of(build.fresh("fn", term.sort)), [e.sort(v.sort) for v in around], e.sort(term.sort))
    result = e.z.call(decl, [e.encode(v) for v in around])
    scope = Scope(frozenset((x,)))
    e.scopes.append(scope)
    place = e.encode(x)
    scope.facts.clear()  # that it is a value is said below, as a condition
    here = e.z.select(result, place)
    value = e.encode(term.args[0])
    statement = e.z.conj([*scope.facts, e.z.eq(here, value)])
    inside = e.range_fact(x, place)
    if inside is not None:  # numbers that are no values of the sort are in no set
        outside = e.z.negate(here) if term.args[0].sort == sorts.BOOL else e.z.true
        statement = e.z.ite(inside, statement, outside)
    statement = of_values([x], statement, e)
    e.scopes.pop()
    fact = e.z.quantify(True, [place], [[here]], statement, f"axiom: values of {term.op.value}")
    (outer.facts if outer is not None else e.side).append(fact)
    return result


def _chosen(term: Term, e: Encoder) -> Ast:
    """A function symbol of the set: if anything is in the set, then what it gives is. Source: Hilbert and Bernays 1939,
    the epsilon operator and its extensionality."""
    (s,) = term.args
    decl = e.symbol(f"choose {s.sort}", [e.sort(s.sort)], e.sort(term.sort), s.sort)
    result = e.z.call(decl, [e.encode(s)])
    scope = e._scope_of(term)
    (scope or e).memo[term, 0] = result  # its own fact speaks of it
    x = build.fresh("x", term.sort)
    if s.op is Op.FN_NEW and isinstance(s.payload, Binder):
        inside = substitute(s.args[0], {s.payload.variables[0]: x})
    else:
        inside = total.at(s, x)
    fact = build.forall((x,), build.implies(inside, total.at(s, term)))
    (scope.facts if scope is not None else e.side).append(e.encode(fact, 1))
    return result


def _measure(term: Term, e: Encoder) -> Ast:
    """A function symbol; e.encode notes which are used, so that `follow` says what follows from how things are made."""
    (whole,) = term.args
    decl = e.symbol(f"{term.op.value} {whole.sort}", [e.sort(whole.sort)], e.sort(term.sort), whole.sort)
    e.measures[term.op, whole.sort] = None
    result = e.z.call(decl, [e.encode(whole)])
    scope = e._scope_of(term)
    if term.op is Op.CARD:
        (scope.facts if scope is not None else e.side).append(e.z.le(e.encode(build.integer(0)), result))
    if term.op in (Op.SIZE, Op.FINITE) and isinstance(whole.sort, sorts.Function) and whole.sort.target == sorts.INT:
        _size_of_any(whole.sort, e)
    if term.op is Op.BAG and scope is None and e.counting:
        bag = build.fresh("bag", term.sort)
        name = e.z.constant(e.symbol_of(bag), e.sort(term.sort))
        e.side.append(e.z.eq(name, result))
        _nowhere_negative(term, name, e)
        if e.placing:
            e.side.extend(e.encode(fact, 1) for fact in total.counted_places(e.named(whole), bag))
        return name
    return result


def _nowhere_negative(term: Term, result: Ast, e: Encoder) -> None:
    from logic.encode.base import Scope

    assert isinstance(term.sort, sorts.Function)
    x = build.fresh("x", term.sort.domain)
    e.scopes.append(Scope(frozenset((x,))))
    place = e.encode(x)
    e.scopes.pop()
    here = e.z.select(result, place)
    not_negative = e.z.le(e.encode(build.integer(0)), here)
    e.side.append(e.z.quantify(True, [place], [[here]], not_negative, "axiom: multiplicities"))


def _size_of_any(sort: sorts.Function, e: Encoder) -> None:
    """What is known of how many elements are in any multiset: not less than of one value, some value if there are any,
    and those of a sequence are as many as this is long. Source: Dafny's axioms for `MultiSet#Card`."""
    if ("size", sort) in e.described:
        return
    e.described.add(("size", sort))
    m, x, s = build.fresh("m", sort), build.fresh("x", sort.domain), build.fresh("s", sorts.Seq(sort.domain))
    many, count, bag, zero = total.size(m), total.at(m, x), total.bag(s), build.integer(0)
    own = intern(Op.SIZE, (bag,), None, sorts.INT)  # for `total.size` of it is the length
    some = total.at(build.var(f"an element of a {sort}", sorts.Function(sort, sort.domain)), m)
    least = build.conj(build.le(zero, many), build.implies(build.lt(zero, many), build.lt(zero, total.at(m, some))))
    facts = (
        build.forall((m,), least, ((many,),)),
        build.forall((m, x), build.implies(total.is_finite(m), build.le(count, many)), ((many, count),)),
        build.forall((s,), build.conj(total.is_finite(bag), build.eq(own, sequences.length(s))), ((bag,),)),
    )
    e.side += [e.encode(fact, 1) for fact in facts]


def follow(e: Encoder) -> None:
    """For each ground term that is made of others: what the measures in use are of it. Saying so makes new terms, so
    that it goes on until nothing new comes. Where nothing is counted: where elements are."""
    done: dict[tuple[Op, Term], None] = {}  # in order, so that the solver is told the same each time
    if not e.counting:
        _follow_places(e)
        return
    e.placing = False  # of what is made of others their places say enough
    while True:
        pending = [
            (measure, whole)
            for measure, sort in list(e.measures)
            for whole in list(e.made)
            if whole.sort == sort and (measure, whole) not in done
        ]
        if not pending:
            return
        for measure, whole in pending:
            done[measure, whole] = None
            if measure is Op.BAG and whole.op in PARTS:
                others = [other for _, other in done if other.op is Op.SEQ_TAKE and other.args[0] is whole.args[0]]
                e.side.extend(e.encode(fact, 1) for fact in total.counted_parts(whole, others))
                _follow_changed(whole, e)
            parts = total.added_up(whole) if measure is Op.SIZE else ()
            if parts:
                e.side.append(e.encode(total.counted_together(whole, *map(e.named, parts)), 1))
            known = total.counted(measure, whole)
            if known is not None:
                own = _MEASURES[measure](whole)
                e.side.append(e.z.eq(e.encode(own), e.encode(known)))
        for measure, sort in list(e.measures):
            if measure is Op.BAG and isinstance(sort, sorts.Seq):
                _count_any(sort, e)


_MEASURES = {Op.BAG: total.bag, Op.CARD: total.cardinality, Op.SIZE: total.size, Op.FINITE: total.is_finite}


def _follow_changed(part: Term, e: Encoder) -> None:
    """A part of what is said to be equal to a changed sequence, as one of that."""
    whole, amount = part.args
    for changed in e.changed.get(whole, ()):
        same = intern(part.op, (changed, amount), None, part.sort)
        e.side.append(e.z.implies(e.equal(whole, changed), e.z.eq(e.encode(part), e.encode(same))))


def _count_any(sort: sorts.Seq, e: Encoder) -> None:
    """The elements of what is put together of bound sequences, as in the definition of a function: of any sequences."""
    one, other = build.fresh("part", sort), build.fresh("part", sort)
    x, y = build.fresh("x", sort.element), build.fresh("y", sort.element)
    if ("described", Op.SEQ_CONCAT, sort) in e.described and ("counted", Op.SEQ_CONCAT, sort) not in e.described:
        e.described.add(("counted", Op.SEQ_CONCAT, sort))
        there = total.at(total.bag(sequences.concat(one, other)), y)
        both = build.add(*(total.at(total.bag(part), y) for part in (one, other)))
        e.side.append(e.encode(build.forall((one, other, y), build.eq(there, both), ((there,),)), 1))
    if ("push", sort) in e.described and ("counted", Op.SEQ_PUSH, sort) not in e.described:
        e.described.add(("counted", Op.SEQ_PUSH, sort))
        there = total.at(total.bag(sequences.push(one, x)), y)
        more = build.ite(build.eq(x, y), ONE, build.integer(0))
        sum_ = build.add(total.at(total.bag(one), y), more)
        e.side.append(e.encode(build.forall((one, x, y), build.eq(there, sum_), ((there,),)), 1))


def _follow_places(e: Encoder) -> None:
    """For each two sequences that are said to have the same elements: where those of one are in the other."""
    for same in list(e.counted_alike):
        named = [e.named(side.args[0]) for side in same.args]
        for one, other in (named, named[::-1]):
            e.side.append(e.encode(total.counted_alike(same, one, other), 1))
