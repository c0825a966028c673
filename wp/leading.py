"""Where the mutable references lead that a struct holds, when the struct has been lent or a loop has gone round: where
they led before, unless the code puts other references in their places. That is seen in the text of what is called, and
of what that hands them on to; of what has no text, nothing is known.

    struct Cursor<'a> { data: &'a mut [u8], at: usize }
    fn put(&mut self, b: u8) { self.data[self.at] = b; self.at += 1; }      // keeps where `data` leads
    fn turn(&mut self, other: &'a mut [u8]) { self.data = other; }          // does not

Source: as for what closures hold (`wp.captures`): Creusot's `hist_inv` (Denis, Jourdan, TACAS 2023).
"""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.flow import statement_operands
from murust.core.links import Beyond, Instance, Target
from murust.core.parts import statements
from murust.core.types import Type
from wp.code import Callee, Code
from wp.ends import Part
from wp.sorts import Sorts
from wp.unsupported import Unsupported

Lent = tuple[Target, int, Part]
"""A part of what a parameter of a function, for some types, refers to."""


def kept_by_call(callee: Callee, index: int, lent: Term, code: Code, sorts: Sorts) -> Term:
    """Of what a mutable reference that is handed over refers to, before the call and after it."""
    ty, function = callee.params[index].ty, callee.function
    if not isinstance(ty, types.Ref) or function is None or callee.contract.trusted:
        return build.TRUE
    found = _references(ty.target, sorts)
    parts = (p for p in found if _lasts(function, index, p, code, frozenset({(callee.target, index, p)})))
    return _same_ends(sorts.current(lent, ty), sorts.final(lent, ty), ty.target, parts, sorts)


def kept_by_block(
    block: core.Block, root: core.Local, before: Term, after: Term, ty: Type, code: Code, sorts: Sorts
) -> Term:
    """Of the variable, or of what it refers to if that is of the type, before some rounds and after them."""
    behind = root.ty is not ty
    parts = (part for part in _references(ty, sorts) if not _replaces(block, root, behind, part, code, frozenset()))
    return _same_ends(before, after, ty, parts, sorts)


def _references(ty: Type, sorts: Sorts) -> Iterator[Part]:
    """The fields of a struct, and of structs in it, that are mutable references."""
    if not isinstance(ty, types.Tuple | types.Adt) or (isinstance(ty, types.Adt) and not _is_open(ty, sorts)):
        return
    for index, field in enumerate(sorts.fields(ty, 0)):
        if isinstance(field, types.Ref) and field.mutable:
            yield ((0, index),)
        else:
            yield from (((0, index), *part) for part in _references(field, sorts))


def _is_open(ty: types.Adt, sorts: Sorts) -> bool:
    known = sorts.adts[ty.name].is_struct and ty.name not in ("Box", "Vec")
    return known and not sorts.is_recursive(ty)


def _same_ends(before: Term, after: Term, ty: Type, parts: Iterator[Part], sorts: Sorts) -> Term:
    facts = []
    for part in parts:
        old, new, of = before, after, ty
        for variant, index in part:
            old, new = sorts.field(old, of, variant, index), sorts.field(new, of, variant, index)
            of = sorts.fields(of, variant)[index]
        facts.append(build.eq(sorts.final(old, of), sorts.final(new, of)))
    return build.conj(*facts)


def _lasts(function: core.Function, index: int, part: Part, code: Code, asked: frozenset[Lent]) -> bool:
    return not _replaces(function.body, function.params[index], True, part, code, asked)


def _replaces(
    block: core.Block, root: core.Local, behind: bool, part: Part, code: Code, asked: frozenset[Lent]
) -> bool:
    """May another reference come to be in this part of the variable, or of what it refers to?"""
    for stmt in statements(block):
        for operand in statement_operands(stmt):
            if isinstance(operand, core.Move) and _holds(operand.place, root, behind, part) is not None:
                rest = _holds(operand.place, root, behind, part)
                if not (behind and not operand.place.projections and _handed_on(stmt, operand, rest, code, asked)):
                    return True
        match stmt:
            case core.Assign(place=place, rvalue=core.Borrow(mutable=True, place=lent)):
                rest = _holds(lent, root, behind, part)
                if rest is not None and not _lent_to_calls(block, place.local, rest, code, asked):
                    return True
            case core.Assign(place=place, rvalue=core.RawBorrow(place=lent)):
                if _holds(lent, root, behind, part) is not None:
                    return True
            case core.Assign() | core.Call() | core.CallValue():
                pass
            case _:
                continue
        if _holds(stmt.place, root, behind, part) is not None:
            return True
    return False


def _holds(place: core.Place, root: core.Local, behind: bool, part: Part) -> Part | None:
    """What is left of the way to the part, from a place that it is in; None if it is not in there."""
    if place.local is not root:
        return None
    steps = place.projections
    if behind and steps and isinstance(steps[0], core.DerefOf):
        steps = steps[1:]
    for taken, step in enumerate(steps):
        if taken == len(part):
            return None  # behind the reference
        if not isinstance(step, core.FieldAt):
            return ()  # who knows which
        if (step.variant, step.index) != part[taken]:
            return None
    return part[len(steps) :]


def _lent_to_calls(block: core.Block, borrow: core.Local, part: Part, code: Code, asked: frozenset[Lent]) -> bool:
    """Is a borrow of what the part is in handed to one call, which keeps where that leads, and nothing else?"""
    if borrow.kind is not core.LocalKind.TEMP or not part:
        return False
    uses = [
        (stmt, operand)
        for stmt in statements(block)
        for operand in statement_operands(stmt)
        if isinstance(operand, core.Move | core.Copy) and operand.place.local is borrow
    ]
    if len(uses) != 1 or _is_written_through(block, borrow):
        return False
    stmt, operand = uses[0]
    return not operand.place.projections and _handed_on(stmt, operand, part, code, asked)


def _is_written_through(block: core.Block, borrow: core.Local) -> bool:
    for stmt in statements(block):
        match stmt:
            case core.Assign(rvalue=core.Borrow(place=lent) | core.RawBorrow(place=lent)) if lent.local is borrow:
                return True
            case core.Assign(place=place) | core.Call(place=place) | core.CallValue(place=place):
                if place.local is borrow and place.projections:
                    return True
            case _:
                pass
    return False


def _handed_on(stmt: core.Stmt, operand: core.Operand, part: Part | None, code: Code, asked: frozenset[Lent]) -> bool:
    """Is it the argument of a call of a function that keeps where the part leads? In a circle of calls, none of them
    replaces it if none does so by itself. One that calls itself for other types is not looked at for each of these."""
    if not isinstance(stmt, core.Call) or part is None:
        return False
    index = next(i for i, arg in enumerate(stmt.args) if arg is operand)
    try:
        target = code.resolve(stmt.callee, stmt.type_args)
        function = code.callee(target).function if isinstance(target, Instance) else None
    except (Unsupported, Beyond):
        return False
    if function is None or function.contract.trusted:
        return False
    lent = (target, index, part)
    if lent not in asked and any(one.name == target.name for one, _, _ in asked):
        return False
    return lent in asked or _lasts(function, index, part, code, asked | {lent})
