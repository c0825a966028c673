"""Functions that do nothing but call one that has no text, for those who can only run functions."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import Param


def asking(name: str, asked: core.Declaration) -> core.Function:
    """`fn name(params) -> result { asked(params) }`"""
    span, args = asked.span, tuple(core.Move(core.Place(param)) for param in asked.params)
    own = tuple(Param(generic) for generic in asked.generics)
    body = (
        core.Call(core.Place(asked.result), asked.name, args, span, own),
        core.Return(span),
    )
    return core.Function(
        name,
        asked.params,
        asked.result,
        (asked.result, *asked.params),
        body,
        core.Contract(),
        span,
        span,
        asked.generics,
    )
