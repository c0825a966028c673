"""Immutable data: nodes of syntax trees, typed trees, Core and terms, and values.

At run time these are structs of msgspec and not classes of attrs: there are hundreds of them, and such a class is made
in a tenth of the time, an object of it in a third, and reading one from the cache takes half. What has a state that
changes is of attrs, and so is what converts what it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from msgspec import field

__all__ = ["Datum", "Node", "Record", "computed", "field", "field_names", "replace"]

Value = TypeVar("Value")

if TYPE_CHECKING:
    from typing import dataclass_transform

    # mypy wants `frozen` to be said again in each subclass, unless it is the default of the base.

    @dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
    class Record:
        """Told apart by identity. There is no `repr`, for a traceback would show the tree below each. With `dict`, it
        may have cached properties."""

        def __init_subclass__(cls, *, dict: bool = False) -> None: ...

    @dataclass_transform(frozen_default=True, field_specifiers=(field,))
    class Datum:
        """Compared by what it holds."""

        def __init_subclass__(cls, *, dict: bool = False, cache_hash: bool = False) -> None: ...

    @dataclass_transform(eq_default=False, field_specifiers=(field,))
    class Node:
        """A record that is completed after it is made: of the typed tree, whose types are inferred."""

    Kind = TypeVar("Kind", bound=Record | Datum | Node)

    def replace(record: Kind, /, **changes: Any) -> Kind:
        """A copy with other values in some of the fields."""

else:
    from msgspec import Struct
    from msgspec.structs import replace

    class Record(Struct, frozen=True, eq=False):
        __repr__ = object.__repr__

    class Datum(Struct, frozen=True):
        pass

    class Node(Struct, eq=False):
        __repr__ = object.__repr__


class computed(Generic[Value]):
    """A property of a record with `dict` that is found when it is first asked for, and kept. As `cached_property` of
    Python 3.12: that of 3.11 takes a lock each time, which costs more than most of these properties."""

    def __init__(self, find: Callable[[Any], Value]) -> None:
        self.find = find
        self.name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, record: None, kind: type) -> computed[Value]: ...
    @overload
    def __get__(self, record: object, kind: type) -> Value: ...
    def __get__(self, record: Any, kind: type) -> Any:
        if record is None:
            return self
        value = record.__dict__[self.name] = self.find(record)
        return value


def field_names(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class of the above; none for any other."""
    return getattr(kind, "__struct_fields__", ())
