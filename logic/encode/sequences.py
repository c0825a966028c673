"""Arrays and sequences, for both encodings. Source: McCarthy's theory of arrays; see NOTE(canonical) in base.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from logic import build, sorts
from logic.encode.z3_raw import Ast
from logic.errors import SortError
from logic.sorts import INT, Sort
from logic.terms import Binder, Op, Term

if TYPE_CHECKING:
    from logic.encode.base import Encoder


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
            result = _unknown(term.sort, e)
            for position, element in enumerate(args):
                result = z.store(result, e.index(build.integer(position)), e.encode(element))
            return result
        case Op.ARRAY_OF_SEQ:
            return z.call(e.seq_parts(args[0].sort)[2], [e.encode(args[0])])
        case Op.SEQ_LEN:
            return _seq_length(term, e)
        case Op.SEQ_GET:
            return z.select(_contents(args[0], e), e.index(args[1]))
        case Op.SEQ_EMPTY:
            return _make(term.sort, e.index(build.integer(0)), _unknown(term.sort, e), e)
        case Op.SEQ_PUSH:
            grown = z.store(_contents(args[0], e), e.index(build.seq_len(args[0])), e.encode(args[1]))
            return _make(term.sort, e.encode(build.add(build.seq_len(args[0]), build.integer(1))), grown, e)
        case Op.SEQ_UPDATE:
            length = build.seq_len(args[0])
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


def _described(term: Term, e: Encoder) -> Ast:
    """Concatenation, take and skip: a function symbol, with its length and its elements."""
    domain = [e.sort(arg.sort) for arg in term.args]
    decl = e.symbol(f"{term.op.value} {term.sort}", domain, e.sort(term.sort), term.sort)
    result = _named(term, e.z.call(decl, [e.encode(arg) for arg in term.args]), e)
    (e._scope_of(term) or e).memo[term, 0] = result  # its own facts speak of it
    first = term.args[0]
    length = build.seq_len(first)
    i = build.fresh("k", INT)
    zero = build.integer(0)
    clamped = length
    if term.op is not Op.SEQ_CONCAT:
        amount = term.args[1]
        clamped = build.ite(build.le(amount, zero), zero, build.ite(build.le(length, amount), length, amount))
    match term.op:
        case Op.SEQ_TAKE:
            size, source = clamped, build.seq_get(first, i)
        case Op.SEQ_SKIP:
            size, source = build.sub(length, clamped), build.seq_get(first, build.add(i, clamped))
        case _:
            second = term.args[1]
            size = build.add(length, build.seq_len(second))
            source = build.ite(
                build.lt(i, length), build.seq_get(first, i), build.seq_get(second, build.sub(i, length))
            )
    _, length_of, contents_of = e.seq_parts(term.sort)
    scope = e._scope_of(term)
    (scope.facts if scope is not None else e.side).append(e.z.eq(e.z.call(length_of, [result]), e.encode(size)))
    inside = build.conj(build.le(zero, i), build.lt(i, size))
    _axiom(i, lambda at: e.z.select(e.z.call(contents_of, [result]), at), inside, source, term, e)
    if scope is None:
        e.side.extend(_ends(term, result, e))
    if scope is None or scope.definition:
        _backwards(term, result, clamped, e)
    return result


def _ends(term: Term, result: Ast, e: Encoder) -> list[Ast]:
    """Where all of it is taken it is the sequence itself. Equal elements make equal sequences, but that is not seen
    where nobody asks."""
    if term.op is Op.SEQ_CONCAT:
        return []
    first, amount = term.args
    least = build.seq_len(first) if term.op is Op.SEQ_TAKE else amount
    most = amount if term.op is Op.SEQ_TAKE else build.integer(0)
    return [e.z.implies(e.encode(build.le(least, most)), e.z.eq(result, e.encode(first)))]


def _backwards(term: Term, result: Ast, clamped: Term, e: Encoder) -> None:
    """The same from the parts to the whole: an element of a part that is spoken of is one of the whole (Dafny's axioms
    for `Seq#Drop` and `Seq#Append` have both directions). In the definition of a function, of calls in it."""
    zero, i = build.integer(0), build.fresh("k", INT)
    first, *others = (
        arg if arg.op is Op.VAR or arg.sort == INT or e._scope_of(arg) is not None else e.named(arg)
        for arg in term.args
    )
    before = build.conj(build.le(zero, i), build.lt(i, build.seq_len(first)))
    match term.op:
        case Op.SEQ_SKIP:
            kept = build.conj(before, build.le(clamped, i))
            _found(i, first, build.sub(i, clamped), kept, result, term, e)
        case Op.SEQ_TAKE:
            _found(i, first, i, build.conj(before, build.lt(i, clamped)), result, term, e)
        case _:
            (second,) = others
            _found(i, first, i, before, result, term, e)
            after = build.conj(build.le(zero, i), build.lt(i, build.seq_len(second)))
            _found(i, second, build.add(build.seq_len(first), i), after, result, term, e)


def _found(i: Term, part: Term, place: Term, inside: Term, result: Ast, term: Term, e: Encoder) -> None:
    """For all i inside: the element of `part` at i is that of the result at `place`; found whenever the first is spoken
    of."""
    from logic.encode.base import PLAIN, Scope

    if part.op not in PLAIN:
        return
    outer = e._scope_of(part) or e._scope_of(term)
    scope = Scope(frozenset((i,)))
    e.scopes.append(scope)
    at = e.index(i)
    here = e.encode(build.seq_get(part, i))
    there = e.z.select(e.z.call(e.seq_parts(term.sort)[2], [result]), e.index(place))
    body = e.z.conj([*scope.facts, e.z.implies(e.encode(inside), e.z.eq(there, here))])
    pattern = e.z.select(_contents(part, e), at)
    e.scopes.pop()
    (e.side if outer is None else outer.facts).append(e.z.quantify(True, [at], [[pattern]], body))


def _by_elements(term: Term, e: Encoder) -> Ast:
    """A function of the variables bound around it, with its length and its elements."""
    binder = term.payload
    if not isinstance(binder, Binder):
        raise SortError("a sequence without an index")
    around = e.variables_around(term)
    decl = e.z.function(e.symbol_of(build.fresh("seq", term.sort)), [e.sort(v.sort) for v in around], e.sort(term.sort))
    result = e.z.call(decl, [e.encode(v) for v in around])
    (e._scope_of(term) or e).memo[term, 0] = result
    _, length_of, contents_of = e.seq_parts(term.sort)
    scope = e._scope_of(term)
    size = build.seq_len(term)
    (scope.facts if scope is not None else e.side).append(e.z.eq(e.z.call(length_of, [result]), e.encode(size)))
    (i,) = binder.variables
    inside = build.conj(build.le(build.integer(0), i), build.lt(i, size))
    _axiom(i, lambda at: e.z.select(e.z.call(contents_of, [result]), at), inside, term.args[1], term, e)
    return result


def _axiom(i: Term, element, inside: Term, value: Term, term: Term, e: Encoder) -> None:  # type: ignore[no-untyped-def]
    """For all i inside: the element at i is `value`; found whenever the element is spoken of."""
    from logic.encode.base import Scope

    outer = e._scope_of(term)
    scope = Scope(frozenset((i,)))
    e.scopes.append(scope)
    at = e.index(i)
    here = element(at)
    statement = e.z.implies(e.encode(inside), e.z.eq(here, e.encode(value)))
    e.scopes.pop()
    body = e.z.conj([*scope.facts, statement])
    fact = e.z.quantify(True, [at], [[here]], body)
    (outer.facts if outer is not None else e.side).append(fact)
