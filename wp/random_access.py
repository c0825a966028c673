"""Two iterators side by side, `Zip`, where the standard library does something else than its text in `murust/corelib`.

Of iterators over what can be got by number it does not ask the first for an item that the second has no other for; and
from the back it drops what the one has more than the other at one time, and not at each. What they give is the same;
how often a closure in them is called is not, and a closure that changes itself would show it. Source: rustc's
`core::iter::TrustedRandomAccess`.
"""

from __future__ import annotations

from murust.core import types
from murust.core.links import Instance
from wp.context import Context
from wp.unsupported import Unsupported

_ASKED = {"<Zip as Iterator>::next": 1, "<Zip as DoubleEndedIterator>::next_back": 2}
"""Of how many of the two it is open, how often they are asked: of the first, or of both."""


def refuse_states(target: Instance, cx: Context) -> None:
    """No closure that changes itself is called a number of times that is not known."""
    for of in target.args[: _ASKED.get(target.name, 0)]:
        if cx.functions.callables.by_text(of) or _holds_borrow_of_any(of, cx):
            what = "a closure that changes what it holds, in one of two iterators side by side (`zip`),"
            raise Unsupported(what, help="let the closure stand behind `zip`, where it is called once for each pair")


def _holds_borrow_of_any(ty: types.Type, cx: Context) -> bool:
    """May it hold a mutable borrow of a value of which nothing is known, as a callable one?"""
    if isinstance(ty, types.Ref):
        return ty.mutable and isinstance(ty.target, types.Param | types.Projection)
    parts = ty.args if isinstance(ty, types.Adt) and cx.code.links.is_library_type(ty) else ()
    return any(_holds_borrow_of_any(part, cx) for part in parts)
