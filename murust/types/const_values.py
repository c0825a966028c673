"""The values of constants, and why a constant has none.

Integers, `bool` and `char` are Python's; a struct, tuple or enum value is a `Value`, an array a list. A place is a list
and an index into it; a reference holds a place. Values are copied when they are read from a place.
"""

from __future__ import annotations

from typing import Any

import attrs

from murust.record import Record
from murust.source import Span
from murust.types.items import Items

REPORTED = ""
"""Stands for the code of what has been reported already."""


class NotConstant(Exception):
    """Why a constant has no value: it panics or overflows (`E0080`), or is beyond this evaluator (`U0001`). `whole`: it
    is a constant that is needed for another one, and so has a place of its own."""

    def __init__(self, why: str, span: Span, code: str = "E0080") -> None:
        super().__init__(why)
        self.why, self.span, self.code = why, span, code
        self.whole = False


def unsupported(what: str, span: Span) -> NotConstant:
    return NotConstant(f"{what} in a constant", span, "U0001")


@attrs.define(eq=False, repr=False)
class Value:
    """A struct, tuple or enum value."""

    variant: int
    fields: list[Any]


class Pointer(Record):
    """A reference: the place `container[index]`."""

    container: list[Any] | Static
    index: int


@attrs.define(eq=False, repr=False)
class Static:
    """The memory of a static: a container of one value, which is found when it is read. `reader`: the static whose
    initial value reads it, if it is one's."""

    name: str
    reader: str | None
    span: Span
    items: Items

    def __getitem__(self, index: int) -> Any:
        from murust.types.consts import static_value

        return static_value(self.name, self.reader, self.span, self.items)

    def __setitem__(self, index: int, value: Any) -> None:
        raise NotConstant(f"a constant changes the initial value of `{self.name}`", self.span)


def copied(value: Any) -> Any:
    if isinstance(value, Value):
        return Value(value.variant, [copied(field) for field in value.fields])
    return [copied(part) for part in value] if isinstance(value, list) else value
