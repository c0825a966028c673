"""Arguments of a call, written on the command line as they would be in Rust: `3`, `true`, `[1, 2]`, `Some((1, 2))`.

What a word means is decided by the type of the parameter; an argument for `&T` or `&mut T` is a value of `T`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from murust.cli.check import plural
from murust.cli.errors import UsageError
from murust.core import nodes, types
from murust.run.values import EnumValue, PyValue, StructValue

_TOKEN = re.compile(r"\s*(?:(?P<int>-?\d\w*)|(?P<word>[A-Za-z_]\w*(?:::\w+)*)|(?P<mark>[\[\](){},;:&])|(?P<end>$))")


def parse_all(texts: Sequence[str], function: nodes.Function, program: nodes.Program) -> list[PyValue]:
    """The arguments of a call of `function`."""
    expected = ", ".join(f"{param.name}: {param.ty}" for param in function.params)
    if len(texts) != len(function.params):
        wanted = plural(len(function.params), "argument") + (f" ({expected})" if expected else "")
        raise UsageError(f"`{function.name}` takes {wanted}, not {len(texts)}")
    return [parse(text, param.ty, program) for text, param in zip(texts, function.params, strict=True)]


def parse(text: str, ty: types.Type, program: nodes.Program) -> PyValue:
    reader = _Reader(text, program)
    value = reader.value(ty)
    reader.expect("")
    return value


class _Reader:
    """A recursive descent over one argument; `_position` is where it is in the text."""

    def __init__(self, text: str, program: nodes.Program) -> None:
        self._text = text
        self._adts = program.adts
        self._position = 0

    def value(self, ty: types.Type) -> PyValue:
        match ty:
            case types.Int():
                return self._integer(ty)
            case types.Bool():
                if (word := self._next()) in ("true", "false"):
                    return word == "true"
                raise self._wrong("`true` or `false`")
            case types.Ref(target=target):
                if self._skip("&"):
                    self._skip("mut")
                return self.value(target)
            case types.Tuple(items=items):
                return self._tuple(items, is_tuple=True)
            case types.Array(element=element, length=length):
                return self._elements(element, length)
            case types.Slice(element=element):
                return self._elements(element, None)
            case types.Adt():
                return self._adt(ty)
            case _:
                raise UsageError(f"an argument of type `{ty}` cannot be given on the command line")

    def expect(self, token: str) -> None:
        if self._next() != token:
            raise self._wrong(f"`{token}`" if token else "nothing more")

    def _next(self) -> str:
        found = _TOKEN.match(self._text, self._position)
        if found is None:
            raise self._wrong("a value")
        self._position = found.end()
        return found.group().strip()

    def _skip(self, token: str) -> bool:
        before = self._position
        if self._next() == token:
            return True
        self._position = before
        return False

    def _wrong(self, expected: str) -> UsageError:
        return UsageError(f"argument `{self._text}`: expected {expected} (before column {self._position + 1})")

    def _integer(self, ty: types.Int) -> int:
        token = self._next().removesuffix(ty.name)
        try:
            number = int(token, 0) if re.match(r"-?0[xob]", token) else int(token)
        except ValueError:
            raise self._wrong(f"a number of type `{ty}`") from None
        if not ty.holds(number):
            raise UsageError(f"argument `{self._text}`: {number} is out of range for `{ty}` ({ty.min}..={ty.max})")
        return number

    def _tuple(self, items: tuple[types.Type, ...], *, is_tuple: bool) -> tuple[PyValue, ...]:
        """Values in parentheses; a tuple of one element needs its comma."""
        self.expect("(")
        values = []
        for number, item in enumerate(items):
            if number:
                self.expect(",")
            values.append(self.value(item))
        if is_tuple and len(items) == 1:
            self.expect(",")
        elif items:
            self._skip(",")
        self.expect(")")
        return tuple(values)

    def _elements(self, element: types.Type, length: int | None) -> PyValue:
        self.expect("[")
        values: list[PyValue] = []
        while not self._skip("]"):
            if values:
                self.expect(",")
                if self._skip("]"):
                    break
            values.append(self.value(element))
            if len(values) == 1 and self._skip(";"):
                count = self._integer(types.USIZE)
                self.expect("]")
                values = [self.value_again(values[0]) for _ in range(count)]
                break
        if length is not None and len(values) != length:
            raise UsageError(f"argument `{self._text}`: expected {length} elements, found {len(values)}")
        return values

    @staticmethod
    def value_again(value: PyValue) -> PyValue:
        """A repeated element; elements are never shared, since a call may change each."""
        return list(map(_Reader.value_again, value)) if isinstance(value, list) else value

    def _adt(self, ty: types.Adt) -> PyValue:
        definition = self._adts[ty.name]
        word = self._next().rpartition("::")[2]
        names = [variant.name for variant in definition.variants]
        if definition.is_struct:
            names = [ty.name.rpartition("::")[2]]
        if word not in names:
            raise self._wrong(" or ".join(f"`{name}`" for name in names))
        number = names.index(word)
        fields = definition.variants[number].fields
        field_types = nodes.field_types(ty, number, self._adts)
        values = tuple(self._fields([field.name for field in fields], field_types).items())
        if definition.is_struct:
            return StructValue(ty.name, values)
        return EnumValue(ty.name, definition.variants[number].name, values)

    def _fields(self, names: list[str], field_types: tuple[types.Type, ...]) -> dict[str, PyValue]:
        """The fields in order of declaration: positional in parentheses, or by name in braces."""
        by_type = dict(zip(names, field_types, strict=True))
        if not names:
            return {}
        if names[0] == "0":
            values = self._tuple(field_types, is_tuple=False)
            return dict(zip(names, values, strict=True))
        self.expect("{")
        found: dict[str, PyValue] = {}
        while not self._skip("}"):
            if found:
                self.expect(",")
                if self._skip("}"):
                    break
            name = self._next()
            if name not in by_type or name in found:
                raise self._wrong("a field that is still missing")
            self.expect(":")
            found[name] = self.value(by_type[name])
        if missing := [name for name in names if name not in found]:
            raise UsageError(f"argument `{self._text}`: missing {', '.join(f'`{name}`' for name in missing)}")
        return {name: found[name] for name in names}
