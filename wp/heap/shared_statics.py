"""Which variables hold a reference to a static that has an invariant, and that no other way leads there.

Whoever changes what is in such an atomic has to keep its invariant: so each reference to it must be seen. It is
followed through the text of the program, from where the static is named to the functions of atomics. Where one goes
anywhere else, nothing is proved of what these statics own. What constants and other statics refer to is not followed:
none may lead to an atomic of that type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import statement_locals
from murust.core.parts import statements
from murust.core.shared_statics import FOLLOWED, method_of, references_in, referred_to
from murust.core.types import Type
from murust.record import Record
from murust.source import Span
from wp.sorts import Sorts
from wp.unsupported import Unsupported

if TYPE_CHECKING:
    from wp.context import Context

_OPAQUE = (types.Param, types.Projection)


class References(Record):
    """`statics`: of variables the static that they refer to. `users`: the functions with such variables, in closures,
    too. `seen`: the variables of the program, all of which were looked at. `escape`: what goes where it is not
    followed."""

    statics: dict[core.Local, str]
    users: frozenset[str]
    seen: frozenset[core.Local]
    escape: tuple[str, Span] | None


def static_of(operand: core.Operand, cx: Context) -> str | None:
    """The static with an invariant that the atomic is to which a reference leads; None if it is none of them."""
    if not cx.program.static_invariants:
        return None
    known = cx.references
    if known.escape is not None:
        what, span = known.escape
        raise Unsupported(f"{what}, where a static has an invariant,", span)
    if isinstance(operand, core.Const) or operand.place.local not in known.seen:
        raise Unsupported("an atomic that may be a static with an invariant")
    return None if operand.place.projections else known.statics.get(operand.place.local)


def references(program: core.Program, sorts: Sorts) -> References:
    """Those in all functions of the program."""
    statics: dict[core.Local, str] = {}
    users = set[str]()
    escapes: list[tuple[str, Span]] = []
    functions = program.functions.values() if program.static_invariants else ()
    for function in functions:
        found = references_in(function, program)
        statics.update(found)
        users |= {function.name, function.name.partition("::{closure")[0]} if found else set()
        for stmt in statements(function.body):
            for what in (_escaping(stmt, function, found, program), _hidden(stmt, program, sorts)):
                if what is not None:
                    escapes.append((what, stmt.span))
    seen = frozenset(local for function in functions for local in function.locals)
    return References(statics, frozenset(users), seen, escapes[0] if escapes else None)


def _escaping(
    stmt: core.Stmt, function: core.Function, found: dict[core.Local, str], program: core.Program
) -> str | None:  # fmt: skip
    """Does a statement do anything with a reference but to copy it, or to call a function of atomics of it?"""
    used = [local for local in statement_locals(stmt) if local in found]
    match stmt:
        case core.Assign(place=place, rvalue=rvalue):
            name = referred_to(rvalue, found, program)
            outer = place.projections or place.local in (function.result, *function.params)
            if name is not None and (outer or found[place.local] != name):
                return f"a reference to `{name}` that is not followed"
            if name is not None:
                return None
        case core.Call(callee=callee, args=(core.Copy() | core.Move() as first, *_)):
            if method_of(callee) in FOLLOWED and used == [first.place.local]:
                return None
        case core.StorageDead() | core.Drop() | core.Mention():
            return None
        case _:
            pass
    return f"a reference to `{found[used[0]]}` that is not followed" if used else None


def _hidden(stmt: core.Stmt, program: core.Program, sorts: Sorts) -> str | None:
    """Does it look at a constant, or another static, that may lead to such an atomic?"""
    match stmt:
        case core.Assign(rvalue=core.NamedConst(ty=ty) | core.StaticAddress(ty=types.Ref(target=ty))):
            held = sorts.held_throughout(ty)
        case _:
            return None
    atomics: set[Type] = {types.Adt("Atomic", (one.self_var.ty,)) for one in program.static_invariants.values()}
    behind = {part for ref in held if isinstance(ref, types.Ref) for part in sorts.held_throughout(ref.target)}
    if any(isinstance(part, _OPAQUE) for part in held | behind) or not atomics.isdisjoint(behind):
        return "a constant that may lead to an atomic"
    return None
