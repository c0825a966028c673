"""Immutable data: nodes of syntax trees, typed trees, Core and terms, and values such as types."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["record", "value"]

if TYPE_CHECKING:
    from attrs import frozen as record
    from attrs import frozen as value
else:
    from functools import partial

    import attrs

    # The type checker holds that no field is assigned. At run time nothing does, for millions of nodes are made and
    # read from the cache: without the guards that takes half the time. They are told apart by identity, and have no
    # `repr`, for a traceback would show the tree below each.
    record = partial(attrs.define, eq=False, repr=False, getstate_setstate=False)

    # The same for what is compared by what it holds.
    value = partial(attrs.define, unsafe_hash=True, getstate_setstate=False)
