"""Trees as plain values, so that those of different runs can be compared."""

from __future__ import annotations

import enum
from typing import Any

import attrs

from murust.record import Node, Record, field_names
from murust.source import Span


def plain(value: Any, seen: dict[int, tuple[Any, Any]] | None = None) -> Any:
    """What it is made of. What is told apart by identity has a number where it is met again."""
    seen = {} if seen is None else seen
    match value:
        case Span():
            return value.file.name, value.start, value.end
        case enum.Enum():
            return type(value).__name__, value.name
        case list() | tuple():
            return tuple(plain(part, seen) for part in value)
        case set() | frozenset():
            return tuple(sorted(repr(plain(part, seen)) for part in value))
        case dict():
            return tuple((plain(key, seen), plain(part, seen)) for key, part in value.items())
    if id(value) in seen:
        return seen[id(value)][0]
    kind = type(value)
    if isinstance(value, str | bytes | int | float | None):
        return value
    names = field_names(kind) or (tuple(field.name for field in attrs.fields(kind)) if attrs.has(kind) else ())
    number = len(seen)
    if isinstance(value, Record | Node):
        seen[id(value)] = ("met", number), value
    return kind.__name__, *(plain(getattr(value, name), seen) for name in names)
