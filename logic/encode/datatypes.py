"""Data types, for both encodings.

NOTE(closed): a data type that holds sequences, arrays or functions of itself has these under a sort of which the
solver knows only that its values are as many: `open` and `close` lead there and back. It would otherwise hold that no
value is inside of itself, which is not so of the default: outside, the elements of the empty sequence are the
default, and that may hold the empty sequence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from logic import sorts
from logic.encode.equality import parts_of
from logic.encode.z3_raw import Ast, Decl, Own, Z3Sort
from logic.errors import SortError
from logic.sorts import Sort
from logic.terms import Op, Term

if TYPE_CHECKING:
    from logic.encode.base import Encoder


def make_data(name: str, e: Encoder) -> Iterator[tuple[Sort, Z3Sort]]:
    """The solver's sorts of a data type and of those that it goes round with; others that it holds are made first."""
    group = _recursive_group(name, e)
    definitions = []
    for member in group:
        constructors: list[tuple[str, list[tuple[str, Z3Sort | Own]]]] = []
        for constructor in e.theory.datatypes[member].constructors:
            fields: list[tuple[str, Z3Sort | Own]] = []
            for field, sort in constructor.fields:
                if isinstance(sort, sorts.Data) and sort.name in group:
                    fields.append((field, Own(group.index(sort.name))))
                else:
                    fields.append((field, _closed_sort(sort, e) if _leads_to(sort, member, e) else e.sort(sort)))
            constructors.append((constructor.name, fields))
        definitions.append((member, constructors))
    for member, (made, parts) in zip(group, e.z.datatypes(definitions), strict=True):
        e.constructors[member] = parts
        yield sorts.Data(member), made


def _leads_to(sort: Sort, name: str, e: Encoder) -> bool:
    """Is it a sequence, array or function in whose values there may be one of this data type?"""
    if isinstance(sort, sorts.Data):
        return False
    inner = [part for part in parts_of(sort) if isinstance(part, sorts.Data)]
    return any(name == part.name or name in _reach(part.name, parts_of, e) for part in inner)


def _closed_sort(sort: Sort, e: Encoder) -> Z3Sort:
    """See NOTE(closed)."""
    return e.z.uninterpreted(f"closed {sort}")


def _closing(sort: Sort, e: Encoder) -> tuple[Decl, Decl]:
    """`close` and `open` of a sort. See NOTE(closed)."""
    known = e.has_symbol("close", sort)
    plain, closed = e.sort(sort), _closed_sort(sort, e)
    close = e.symbol("close", [plain], closed, sort)
    opened = e.symbol("open", [closed], plain, sort)
    if not known:
        s, u = e.z.constant("s", plain), e.z.constant("u", closed)
        there, back = e.z.call(close, [s]), e.z.call(opened, [u])
        undone, redone = e.z.eq(e.z.call(opened, [there]), s), e.z.eq(e.z.call(close, [back]), u)
        e.side.append(e.z.quantify(True, [s], [[there]], undone, "axiom: close, then open"))
        e.side.append(e.z.quantify(True, [u], [[back]], redone, "axiom: open, then close"))
    return close, opened


def _reach(start: str, parts: Callable[[Sort], Iterable[Sort]], e: Encoder) -> set[str]:
    """The data types in a data type, and in those, as far as `parts` of sorts go."""
    seen: set[str] = set()
    pending = [start]
    while pending:
        for constructor in e.theory.datatypes[pending.pop()].constructors:
            for _, sort in constructor.fields:
                for part in parts(sort):
                    if isinstance(part, sorts.Data) and part.name not in seen:
                        seen.add(part.name)
                        pending.append(part.name)
    return seen


def _recursive_group(name: str, e: Encoder) -> list[str]:
    """The data types that hold `name` and are held by it, itself first; not by way of sequences."""

    def reach(start: str) -> set[str]:
        return _reach(start, lambda sort: (sort,), e)

    return [name, *sorted(other for other in reach(name) - {name} if name in reach(other))]


def encode_datatype(term: Term, e: Encoder) -> Ast:
    owner = term.sort if term.op is Op.CONSTRUCT else term.args[0].sort
    e.sort(owner)
    parts = e.constructors[str(owner)]
    args = [e.encode(arg) for arg in term.args]
    name = str(owner)
    match term.payload:
        case int(constructor) if term.op is Op.CONSTRUCT:
            pairs = zip(args, term.args, strict=True)
            kept = [e.z.call(_closing(a.sort, e)[0], [x]) if _leads_to(a.sort, name, e) else x for x, a in pairs]
            return e.z.call(parts[constructor][0], kept)
        case int(constructor):
            return e.z.call(parts[constructor][1], args)
        case (int(constructor), int(index)):
            part = e.z.call(parts[constructor][2][index], args)
            return e.z.call(_closing(term.sort, e)[1], [part]) if _leads_to(term.sort, name, e) else part
        case _:
            raise SortError(f"no data type term: {term}")
