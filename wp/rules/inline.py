"""Going into a callee: its body instead of a contract.

For closures, whose body stands in the function that is proved; for functions marked `inline`; and for those of the
library that have a text and no contract. What is shown to the user is the call. A body with a loop needs a contract.
"""

from __future__ import annotations

from functools import partial

import attrs

from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance
from murust.core.parts import statements
from murust.source import Span
from wp.borrows import end_borrows
from wp.code import Callee
from wp.context import Context
from wp.destructors import looks_at
from wp.heap.debts import touch
from wp.join import join
from wp.places import write
from wp.state import State
from wp.unsupported import Unsupported

DEEPEST = 24
"""Calls gone into inside each other."""


def enter(target: Instance, callee: Callee, args: list[Term], span: Span, state: State, cx: Context) -> Term | None:
    """`x = f(a)` by f's body.

    {P and p = a}  body  {return: Q}
    ---------------------------------- inline
    {P}  x = f(a)  {Q with x := result}
    """
    from wp.rules.statements import exec_block

    function = callee.function
    assert function is not None
    _require_enterable(target, function, cx)
    library = cx.code.links.is_library(target.name)
    inner = attrs.evolve(
        cx,
        function=function,
        entry={**cx.entry, **dict(zip(function.params, args, strict=True))},
        kept=cx.kept.union(state.borrows, *(loan.holders for loan in state.loans)),
        site=(cx.site or span) if library else None,
        hidden=cx.hidden | frozenset(function.locals) if library else cx.hidden,
        calls=(*cx.calls, cx.site or span),
        entered=(*cx.entered, target),
        code=cx.code,
    )
    cx.facts.analyse(function, partial(looks_at, code=cx.code))
    for param, value in zip(function.params, args, strict=True):
        write(core.Place(param), value, state, inner)
    exits = exec_block(function.body, state, inner)
    for _, left in exits.returns:
        end_borrows(frozenset({function.result}), left, inner)
    end = join([end for _, end in exits.returns], inner)
    if end is None:
        return None
    result = end.store.get(function.result)
    _leave(function, end, state, inner)
    return result if result is not None else cx.sorts.constant((), types.UNIT)


def _leave(function: core.Function, end: State, state: State, cx: Context) -> None:
    """The state of the caller is what the body has made of it, without the body's variables."""
    for local in function.locals:
        if local is not function.result:
            touch(local, end, cx)
        end.store.pop(local, None)
    end.borrows -= frozenset(function.locals)
    state.become(end)


def _require_enterable(target: Instance, function: core.Function, cx: Context) -> None:
    if target in cx.entered or len(cx.entered) >= DEEPEST:
        raise Unsupported(f"a call of `{target.name}`, which calls itself and has no contract,")
    if cx.code.links.is_library(target.name) and not _is_straight(function):
        raise Unsupported(f"a call of `{target.name}`, which has a loop and no contract,")


def is_short(callee: Callee) -> bool:
    """Does a function of the library say more by its text than by its contract? The text of one without loops does."""
    function = callee.function
    return function is not None and not any(isinstance(stmt, core.Loop) for stmt in statements(function.body))


def can_be_entered(callee: Callee) -> bool:
    return callee.function is not None and _is_straight(callee.function)


def _is_straight(function: core.Function) -> bool:
    return not any(isinstance(stmt, core.Loop) and not stmt.invariants for stmt in statements(function.body))
