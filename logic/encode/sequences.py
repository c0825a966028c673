"""Arrays and sequences, for both encodings. Source: McCarthy's theory of arrays; see NOTE(canonical) in base.py."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING

from logic import arrays, build, sequences, sorts
from logic.encode.lifting import is_plain, lifted
from logic.encode.shortened import part_of_part, parts_of_pushed
from logic.encode.z3_raw import Ast
from logic.errors import SortError
from logic.goal import FunctionDef
from logic.sorts import INT, Sort
from logic.terms import Binder, Op, Term, intern, subterms

if TYPE_CHECKING:
    from logic.encode.base import Encoder


_ZERO = build.integer(0)

_READ = frozenset({Op.SEQ_GET, Op.ARRAY_GET, Op.FN_GET})
"""Sequences in others: nothing else says that their lengths are not negative."""

TABLE = 32
"""So many numbers are a table."""

BACKWARDS = 8
"""The weight of what leads from the whole to its parts. Of two parts of one sequence each leads to elements of the
other, at places that are equal but written in other ways, and so on without end: such elements come last."""


def encode_sequence(term: Term, e: Encoder) -> Ast:
    z, args = e.z, term.args
    match term.op:
        case Op.ARRAY_GET:
            return z.select(e.encode(args[0]), e.index(args[1]))
        case Op.ARRAY_SET:
            return _update(e.encode(args[0]), args[1], build.integer(_length(term.sort)), e.encode(args[2]), e)
        case Op.ARRAY_FILL:
            return _fill(term, e)
        case Op.ARRAY_LIT:
            return _literal(term, e)
        case Op.ARRAY_OF_SEQ:
            return z.call(e.seq_parts(args[0].sort)[2], [e.encode(args[0])])
        case Op.SEQ_LEN:
            return _seq_length(term, e)
        case Op.SEQ_GET:
            return z.select(_contents(args[0], e), e.index(args[1]))
        case Op.SEQ_EMPTY:
            return _make(term.sort, e.index(build.integer(0)), _unknown(term.sort, e), e)
        case Op.SEQ_PUSH if e._scope_of(term) is not None:
            _push_any(term.sort, e)
            return symbol_of(term, e)
        case Op.SEQ_PUSH:
            return _pushed(args[0], args[1], e)
        case Op.SEQ_UPDATE:
            length = sequences.length(args[0])
            changed = _update(_contents(args[0], e), args[1], length, e.encode(args[2]), e)
            return _make(term.sort, e.encode(length), changed, e)
        case Op.SEQ_OF_ARRAY:
            length = build.integer(_length(args[0].sort))
            return _make(term.sort, e.encode(length), e.encode(args[0]), e)
        case Op.SEQ_CONCAT | Op.SEQ_TAKE | Op.SEQ_SKIP:
            return _described(term, e)
        case Op.SEQ_NEW:
            return _by_elements(term, e)
        case _:
            raise SortError(f"not a sequence: {term.op}")


def _length(sort: Sort) -> int:
    if not isinstance(sort, sorts.Array):
        raise SortError(f"{sort} has no length")
    return sort.length


def _contents(s: Term, e: Encoder) -> Ast:
    return e.z.call(e.seq_parts(s.sort)[2], [e.encode(s)])


def _make(sort: Sort, length: Ast, contents: Ast, e: Encoder) -> Ast:
    return e.z.call(e.seq_parts(sort)[0], [length, contents])


def _unknown(sort: Sort, e: Encoder) -> Ast:
    """Contents of which nothing is known, the same for all of one element sort."""
    element = sort.element if isinstance(sort, sorts.Array | sorts.Seq) else sort
    return e.z.constant(f"outside {element}", e.z.array(e.index_sort(), e.sort(element)))


def _pushed(s: Term, x: Term, e: Encoder) -> Ast:
    grown = e.z.store(_contents(s, e), e.index(sequences.length(s)), e.encode(x))
    return _make(s.sort, e.encode(build.add(sequences.length(s), build.integer(1))), grown, e)


def _update(contents: Ast, index: Term, length: Term, value: Ast, e: Encoder) -> Ast:
    """A write, if it is inside."""
    changed = e.z.store(contents, e.index(index), value)
    inside = build.conj(build.le(build.integer(0), index), build.lt(index, length))
    if inside is build.TRUE:
        return changed
    return e.z.ite(e.encode(inside), changed, contents)


def _fill(term: Term, e: Encoder) -> Ast:
    """A function of the value, with the fact that it is found at each index inside."""
    element = term.args[0].sort
    decl = e.symbol(f"fill {term.sort}", [e.sort(element)], e.sort(term.sort), term.sort)
    result = _named(term, e.z.call(decl, [e.encode(term.args[0])]), e)
    i = build.fresh("k", INT)
    inside = build.conj(build.le(build.integer(0), i), build.lt(i, build.integer(_length(term.sort))))
    _axiom(i, lambda at: e.z.select(result, at), inside, term.args[0], term, e)
    return result


def _named(term: Term, value: Ast, e: Encoder) -> Ast:
    """A ground value under a name, so that it can stand in a pattern whatever it is made of."""
    if e._scope_of(term) is not None:
        return value
    name = e.z.constant(e.symbol_of(build.fresh(term.op.value, term.sort)), e.sort(term.sort))
    e.side.append(e.z.eq(name, value))
    return name


def _seq_length(term: Term, e: Encoder) -> Ast:
    """A length is not negative, whatever the sequence."""
    s = term.args[0]
    length = e.z.call(e.seq_parts(s.sort)[1], [e.encode(s)])
    scope = e._scope_of(term)
    (scope.facts if scope is not None else e.side).append(e.z.le(e.z.integer(0), length))
    return length


def lengths_given(definition: FunctionDef, e: Encoder) -> Iterator[Ast]:
    """A sequence that a function gives has a length from 0 on, at each level of its unrolling: that tells what it is a
    part of."""
    params = [e.z.constant(e.symbol_of(param), e.sort(param.sort)) for param in definition.params]
    _, length_of, _ = e.seq_parts(definition.result)
    for level in range(definition.fuel + 1):
        here = e._call(definition.name, params, level)
        fact = e.z.le(e.z.integer(0), e.z.call(length_of, [here]))
        yield e.z.quantify(True, params, [[here]], fact, f"axiom: length of {definition.name}") if params else fact


def _literal(term: Term, e: Encoder) -> Ast:
    """A short one is a chain of writes."""
    z = e.z
    if len(term.args) >= TABLE and all(map(_is_number, term.args)):
        return _table(term, e)
    result = _unknown(term.sort, e)
    for position, element in enumerate(term.args):
        result = z.store(result, e.index(build.integer(position)), e.encode(element))
    return result


def _table(term: Term, e: Encoder) -> Ast:
    """A symbol with a fact for each element, and one for what all are between: of a chain of writes, each read at an
    index that is not known would lead to as many cases as it is long."""
    z = e.z
    table = z.call(e.symbol("table", [], e.sort(term.sort), term), [])
    for position, element in enumerate(term.args):
        e.side.append(z.eq(z.select(table, e.index(build.integer(position))), e.encode(element)))
    e.memo[term, 0] = table  # the next fact speaks of it
    least, *_, most = sorted(term.args, key=build.value_of)
    i = build.fresh("k", INT)
    here = arrays.get(term, i)
    within = build.conj(*(build.le(a, b) for a, b in pairwise(map(_number, (least, here, most)))))
    inside = _inside(i, build.integer(len(term.args)))
    e.side.append(e.encode(build.forall((i,), build.implies(inside, within), ((here,),)), 1))
    return table


def _is_number(term: Term) -> bool:
    return build.is_const(term) and isinstance(term.sort, sorts.Int | sorts.Machine)


def _number(term: Term) -> Term:
    return build.to_int(term) if isinstance(term.sort, sorts.Machine) else term


def _described(term: Term, e: Encoder) -> Ast:
    """Concatenation, take and skip: a function symbol, with its length and its elements."""
    result = symbol_of(term, e)
    scope = e._scope_of(term)
    if scope is not None:
        for part in term.args:
            # What is said for all arguments is said of those with a length.
            if part.op in _READ and part.sort == term.sort:
                e.encode(sequences.length(part))
        _describe_all(term, e)
        if scope.definition and e.locating:
            _places_of_all(term, e)
        return result
    result = _named(term, result, e)
    e.memo[term, 0] = result  # its own facts speak of it
    i = build.fresh("k", INT)
    inside, source = _element_of(term, i)
    _, length_of, contents_of = e.seq_parts(term.sort)
    e.side.append(e.z.eq(e.z.call(length_of, [result]), e.encode(_length_of(term))))
    e.side += [e.z.implies(e.encode(when), e.z.eq(result, e.encode(same))) for when, same in _ends(term)]
    if e.locating:
        _axiom(i, lambda at: e.z.select(e.z.call(contents_of, [result]), at), inside, source, term, e)
        _backwards(term, result, e)
    return result


def symbol_of(term: Term, e: Encoder) -> Ast:
    domain = [e.sort(arg.sort) for arg in term.args]
    decl = e.symbol(f"{term.op.value} {term.sort}", domain, e.sort(term.sort), term.sort)
    return e.z.call(decl, [e.encode(arg) for arg in term.args])


def _inside(i: Term, size: Term) -> Term:
    return build.conj(build.le(build.integer(0), i), build.lt(i, size))


def _clamped(amount: Term, s: Term) -> Term:
    """As many as there are, and not less than none."""
    zero, length = build.integer(0), sequences.length(s)
    return build.ite(build.le(amount, zero), zero, build.ite(build.le(length, amount), length, amount))


def _length_of(term: Term) -> Term:
    first, second = term.args
    match term.op:
        case Op.SEQ_TAKE:
            return _clamped(second, first)
        case Op.SEQ_SKIP:
            return build.sub(sequences.length(first), _clamped(second, first))
        case _:
            return build.add(sequences.length(first), sequences.length(second))


def _element_of(term: Term, i: Term) -> tuple[Term, Term]:
    """When there is an element at i, and what it is. Where less than nothing is left out, `_ends` says what is known:
    so places are sums with the amount as it is, and such sums cancel from one part to the next."""
    first, second = term.args
    length = sequences.length(first)
    match term.op:
        case Op.SEQ_TAKE:
            return build.conj(_inside(i, length), build.lt(i, second)), sequences.get(first, i)
        case Op.SEQ_SKIP:
            place = build.add(i, second)
            rest = build.conj(build.le(_ZERO, second), build.le(_ZERO, i), build.lt(place, length))
            return rest, sequences.get(first, place)
        case _:
            later = sequences.get(second, build.sub(i, length))
            either = build.ite(build.lt(i, length), sequences.get(first, i), later)
            return _inside(i, _length_of(term)), either


def _ends(term: Term) -> list[tuple[Term, Term]]:
    """Where all of it is taken it is the sequence itself. Equal elements make equal sequences, but that is not seen
    where nobody asks."""
    if term.op is Op.SEQ_CONCAT:
        return []
    first, amount = term.args
    least = sequences.length(first) if term.op is Op.SEQ_TAKE else amount
    most = amount if term.op is Op.SEQ_TAKE else build.integer(0)
    return [(build.le(least, most), first)]


def _places(term: Term, parts: tuple[Term, ...], i: Term) -> list[tuple[Term, Term, Term]]:
    """From the parts to the whole (Dafny's axioms for `Seq#Drop` and `Seq#Append` have both directions): the element at
    i of this part, if this is so, is that of the whole at this place. `parts` are the arguments, by other names."""
    first, second = parts
    inside = _inside(i, sequences.length(first))
    match term.op:
        case Op.SEQ_SKIP:
            amount = term.args[1]
            kept = build.conj(inside, build.le(_ZERO, amount), build.le(amount, i))
            return [(first, kept, build.sub(i, amount))]
        case Op.SEQ_TAKE:
            return [(first, build.conj(inside, build.lt(i, term.args[1])), i)]
        case _:
            moved = build.add(sequences.length(first), i)
            return [(first, inside, i), (second, _inside(i, sequences.length(second)), moved)]


def _describe_all(term: Term, e: Encoder) -> None:
    """The same for all arguments at once, where the term has bound ones: one axiom costs less than one for each value
    of what is bound around it."""
    z = e.z
    with _any_arguments(term, "described", e) as found:
        if found is None:
            return
        whole, i, bound, result, lengths = found
        _, length_of, contents_of = e.seq_parts(term.sort)
        there, source = _element_of(whole, i)
        facts = [z.eq(z.call(length_of, [result]), e.encode(_length_of(whole)))]
        facts += [z.implies(e.encode(when), z.eq(result, e.encode(same))) for when, same in _ends(whole)]
        name = f"axiom: {term.op.value}"
        e.side.append(z.quantify(True, bound, [[result]], z.implies(lengths, z.conj(facts)), f"{name}, length"))
        if e.locating:
            here = z.select(z.call(contents_of, [result]), e.encode(i))
            inside = z.conj([lengths, e.encode(there)])
            same = z.implies(inside, z.eq(here, e.encode(source)))
            e.side.append(z.quantify(True, [*bound, e.encode(i)], [[here]], same, f"{name}, elements"))
        if term.op is Op.SEQ_TAKE:
            part_of_part(whole, bound, e)


def _places_of_all(term: Term, e: Encoder) -> None:
    """The same from the parts to the whole."""
    z = e.z
    with _any_arguments(term, "places", e) as found:
        if found is None:
            return
        whole, i, bound, result, lengths = found
        _, _, contents_of = e.seq_parts(term.sort)
        for part, inside, place in _places(whole, whole.args, i):
            there = z.select(z.call(contents_of, [result]), e.encode(place))
            same = z.implies(z.conj([lengths, e.encode(inside)]), z.eq(there, e.encode(sequences.get(part, i))))
            pattern = [result, z.select(_contents(part, e), e.encode(i))]
            name = f"axiom: {term.op.value}, places"
            e.side.append(z.quantify(True, [*bound, e.encode(i)], [pattern], same, name, BACKWARDS))


@contextmanager
def _any_arguments(term: Term, what: str, e: Encoder) -> Iterator[tuple[Term, Term, list[Ast], Ast, Ast] | None]:
    """The operation with new variables for its arguments, an index, the variables, the value, and that the lengths are
    not negative; None if this has been said before."""
    from logic.encode.base import Scope

    if (what, term.op, term.sort) in e.described:
        yield None
        return
    e.described.add((what, term.op, term.sort))
    args = tuple(build.fresh("part", arg.sort) for arg in term.args)
    i, whole = build.fresh("k", INT), intern(term.op, args, None, term.sort)
    scope = Scope(frozenset((*args, i)))
    e.scopes.append(scope)
    result = scope.memo[whole, 0] = symbol_of(whole, e)
    lengths = [e.encode(build.le(build.integer(0), sequences.length(arg))) for arg in args if arg.sort == term.sort]
    try:
        yield whole, i, [e.encode(arg) for arg in args], result, e.z.conj(lengths)
    finally:
        e.scopes.pop()


def _backwards(term: Term, result: Ast, e: Encoder) -> None:
    """An element of a part that is spoken of is one of the whole."""
    from logic.encode.base import PLAIN, Scope

    parts = tuple(arg if arg.op is Op.VAR or arg.sort == INT else e.named(arg) for arg in term.args)
    i = build.fresh("k", INT)
    for part, inside, place in _places(term, parts, i):
        if part.op not in PLAIN:
            continue
        scope = Scope(frozenset((i,)))
        e.scopes.append(scope)
        at = e.index(i)
        here = e.encode(sequences.get(part, i))
        there = e.z.select(e.z.call(e.seq_parts(term.sort)[2], [result]), e.index(place))
        body = e.z.conj([*scope.facts, e.z.implies(e.encode(inside), e.z.eq(there, here))])
        e.scopes.pop()
        pattern = e.z.select(_contents(part, e), at)
        name = f"axiom: {term.op.value}, backwards"
        e.side.append(e.z.quantify(True, [at], [[pattern]], body, name, BACKWARDS))


def _push_any(sort: Sort, e: Encoder) -> None:
    """Appending to any sequence, as a symbol of which it is known what it gives, and what a part of that is."""
    from logic.encode.base import Scope

    if ("push", sort) in e.described or not isinstance(sort, sorts.Seq):
        return
    e.described.add(("push", sort))
    s, x = build.fresh("part", sort), build.fresh("x", sort.element)
    scope = Scope(frozenset((s, x)))
    e.scopes.append(scope)
    whole = symbol_of(sequences.push(s, x), e)
    made = _pushed(s, x, e)
    bound = [e.encode(s), e.encode(x)]
    e.side.append(e.z.quantify(True, bound, [[whole]], e.z.eq(whole, made), "axiom: seq_push"))
    parts_of_pushed(s, whole, bound, e)
    e.scopes.pop()


def _by_elements(term: Term, e: Encoder) -> Ast:
    """A function of what it is made of, with its length and its elements."""
    binder = term.payload
    if not isinstance(binder, Binder):
        raise SortError("a sequence without an index")
    result = _made_alike(term, e)
    (e._scope_of(term) or e).memo[term, 0] = result
    _, length_of, contents_of = e.seq_parts(term.sort)
    scope = e._scope_of(term)
    size = sequences.length(term)
    (scope.facts if scope is not None else e.side).append(e.z.eq(e.z.call(length_of, [result]), e.encode(size)))
    (i,) = binder.variables
    inside = build.conj(build.le(build.integer(0), i), build.lt(i, size))
    bases = _bases(term, i, e) if scope is None else []
    _axiom(i, lambda at: e.z.select(e.z.call(contents_of, [result]), at), inside, term.args[1], term, e, bases)
    return result


def _bases(term: Term, i: Term, e: Encoder) -> list[Term]:
    """The elements, at the same place, that the element at i is made of: where one of them is spoken of, so is what is
    made of it."""
    inner = [part for part in subterms((term.args[1],)) if part.op is Op.SEQ_GET and part.args[1] is i]
    named = (sequences.get(e.named(part.args[0]), i) for part in inner if not part.args[0].free & _bound_in(term))
    return list(dict.fromkeys(named))


def _bound_in(term: Term) -> frozenset[Term]:
    binders = (part.payload for part in subterms((term,)))
    return frozenset(variable for binder in binders if isinstance(binder, Binder) for variable in binder.variables)


def _made_alike(term: Term, e: Encoder) -> Ast:
    """A symbol for the form of the term, of its parts (lambda lifting: Johnsson 1985); where those can't stand in a
    pattern, a symbol of its own, of the variables around it. Of a ground term that is a constant, which is said to be
    the former only if something else has this form: what is found of numbers in its parts is not for nothing."""
    form, parts = lifted(term)
    ground = e._scope_of(term) is None
    if ground or not all(map(is_plain, parts)):
        around = e.variables_around(term)
        domain = [e.sort(variable.sort) for variable in around]
        decl = e.z.function(e.symbol_of(build.fresh("seq", term.sort)), domain, e.sort(term.sort))
        result = e.z.call(decl, [e.encode(variable) for variable in around])
        if ground and e.alike:
            _link(form, [(result, _of_form(form, parts, e))], e)
        return result
    _link(form, [], e)
    return _of_form(form, parts, e)


def _of_form(form: Term, parts: tuple[Term, ...], e: Encoder) -> Ast:
    decl = e.symbol("seq", [e.sort(part.sort) for part in parts], e.sort(form.sort), form)
    return e.z.call(decl, [e.encode(part) for part in parts])


def _link(form: Term, values: list[tuple[Ast, Ast]], e: Encoder) -> None:
    """Notes a value of a form, with what the form makes of its parts. That these are equal is said as soon as there are
    two, or something bound has this form."""
    waiting = e.forms.setdefault(form, [])
    waiting += values
    if len(waiting) > 1 or not values:
        e.linked.add(form)
    if form in e.linked:
        e.side += [e.z.eq(value, made) for value, made in waiting]
        waiting.clear()


def _axiom(  # type: ignore[no-untyped-def]
    i: Term, element, inside: Term, value: Term, term: Term, e: Encoder, others: Sequence[Term] = ()
) -> None:
    """For all i inside: the element at i is `value`; found whenever the element is spoken of, or one of the others."""
    from logic.encode.base import Scope

    outer = e._scope_of(term)
    scope = Scope(frozenset((i,)))
    e.scopes.append(scope)
    at = e.index(i)
    here = element(at)
    statement = e.z.implies(e.encode(inside), e.z.eq(here, e.encode(value)))
    patterns = [[here], *([e.encode(other)] for other in others)]
    e.scopes.pop()
    body = e.z.conj([*scope.facts, statement])
    fact = e.z.quantify(True, [at], patterns, body, f"axiom: {term.op.value}, elements")
    (outer.facts if outer is not None else e.side).append(fact)
