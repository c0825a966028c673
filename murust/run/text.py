"""Formatted text: `{}`, `{:?}` and their parameters. Source: `std::fmt`, "Formatting Parameters"; `DebugStruct` and its
relatives for the pretty form `{:#?}`.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.types import INTS, Type
from murust.diagnostics.model import InternalError
from murust.record import Datum, replace
from murust.run import places
from murust.run.frame import Frame
from murust.run.layout import Shapes
from murust.run.memory import Undefined

_SPEC = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<^>]))?(?P<sign>[+-])?(?P<alternate>#)?(?P<zero>0(?!\$))?"
    r"(?P<width>\d+(?!\$)|(?:\w+|\d+)\$)?(?:\.(?P<precision>\d+(?!\$)|(?:\w+|\d+)\$|\*))?(?P<kind>[xX]?\??|[oXxbeEp])"
)

_WIDTH_1 = frozenset({"", "?"})


class Spec(Datum):
    """How one argument is written."""

    debug: bool = False
    fill: str = " "
    align: str = ""
    plus: bool = False
    alternate: bool = False
    zero: bool = False
    width: int = 0
    precision: int | None = None
    kind: str = ""


PLAIN, DEBUG = Spec(), Spec(debug=True)


def parse(text: str, debug: bool) -> Spec:
    """A format as it stands after the colon; widths and precisions that are arguments are put in later."""
    found = _SPEC.fullmatch(text.rstrip())
    if found is None:
        raise InternalError(f"the format {text!r}")

    def number(part: str | None) -> int | None:
        return int(part) if part is not None and part.isdigit() else None

    return Spec(
        debug, found["fill"] or " ", found["align"] or "", found["sign"] == "+", bool(found["alternate"]),
        bool(found["zero"]), number(found["width"]) or 0, number(found["precision"]), found["kind"].rstrip("?"),
    )  # fmt: skip


# --- In the making ---------------------------------------------------------------------------------------------


def message(message: core.Message, f: Frame) -> str:
    """The text as a Python expression."""
    parts = [repr(piece) if isinstance(piece, str) else _piece(piece, f) for piece in message.pieces]
    return " + ".join(parts) if parts else "''"


def _piece(piece: core.FormatPiece, f: Frame) -> str:
    at, ty = _shown(piece.operand, f)
    spec = parse(piece.spec, piece.debug)
    if piece.width is None and piece.precision is None and spec in (PLAIN, DEBUG):
        if isinstance(ty, types.Int):
            value = f.leaves(places.read(at, ty, f), 1)[0]
            return f"'%d' % ({value},)" if f.unit.tracked else f"str({value})"  # what is not initialised is no number
        if isinstance(ty, types.Str) and spec is not DEBUG and not spec.debug:
            assert isinstance(at, places.InMemory) and at.length is not None
            return f"string({at.cells}, {at.start}, {at.length})"
    name = f.unit.constant(spec)
    changes = [
        f"{key}={f.leaves(places.read(*_shown(operand, f), f), 1)[0]}"
        for key, operand in (("width", piece.width), ("precision", piece.precision))
        if operand is not None
    ]
    if changes:
        name = f"with_numbers({name}, {', '.join(changes)})"
    if isinstance(at, places.InVariables | places.BehindPointer):
        cells = [f.lifted(places.read(at, ty, f)), "0", "0"]
    else:
        cells = [at.cells, at.start, at.length or "0"]
    return f"show({', '.join(cells)}, {f.unit.constant(ty)}, {name})"


def _shown(operand: core.Operand, f: Frame) -> tuple[places.Location, Type]:
    """What an argument refers to in the end."""
    ty = f.type(operand.ty)
    place = None if isinstance(operand, core.Const) else operand.place
    lent = f.lent.get(place.local) if place is not None and not place.projections else None
    if lent is not None:
        at, ty = places.locate(lent, f), f.type(lent.ty)
    else:
        at = places.follow(places.operand(operand, f), ty, f)
        (ty,) = types.parts(ty)
    while isinstance(ty, types.Ref):
        at, ty = places.follow(places.read(at, ty, f), ty, f), ty.target
    return at, ty


# --- At run time -----------------------------------------------------------------------------------------------


def with_numbers(spec: Spec, width: int | None = None, precision: int | None = None) -> Spec:
    return replace(spec, width=spec.width if width is None else width,
                        precision=spec.precision if precision is None else precision)  # fmt: skip


@attrs.define(eq=False, repr=False)
class Writer:
    """Writes values that lie in memory."""

    shapes: Shapes
    most: int | None = None
    """Elements of an array that are written, of the first ones; None: all."""

    def show(self, cells: Any, at: int, length: int, ty: Type, spec: Spec) -> str:
        match ty:
            case types.Int() | types.Bool() | types.Char() if cells[at] is None:
                raise Undefined(f"memory that is not initialised is read as `{ty}`")
            case types.Int():
                return _integer(cells[at], ty, spec)
            case types.Bool():
                return _padded("true" if cells[at] else "false", spec)
            case types.Char():
                text = chr(cells[at])
                return _quoted(text, "'") if spec.debug else _padded(text, spec)
            case types.Str():
                text = string(cells, at, length)
                return _quoted(text, '"') if spec.debug else _padded(text, spec)
            case types.Ref(target=target):
                return self.show(cells[at], cells[at + 1], self._length(cells, at, target), target, spec)
            case types.RawPtr() | types.FnPtr():
                return self._pointer(cells, at, ty, spec)
            case types.Tuple(items=()):
                return _padded("()", spec)
            case types.Tuple():
                fields = self._fields(cells, at, ty, 0, spec)
                return _group("(", fields, ")", spec, single=True)
            case types.Array(element=element, length=count):
                return self._elements(cells, at, count, element, spec)
            case types.Slice(element=element):
                return self._elements(cells, at, length, element, spec)
            case types.Adt():
                return self._adt(cells, at, ty, spec)
            case _:
                return f"<{ty}>"  # in a trace only

    def _pointer(self, cells: Any, at: int, ty: Type, spec: Spec) -> str:
        """Source: `Pointer for *const T` of `core::fmt`."""
        from murust.run.memory import address

        if self.shapes.leaves(ty) > 1:
            fields = [
                self._pointer(cells, at, types.RawPtr(False, types.UNIT), spec),
                _integer(cells[at + 1], INTS["usize"], spec),
            ]
            parts = [f"{name}: {value}" for name, value in zip(("addr", "metadata"), fields, strict=True)]
            return _group("Pointer {", parts, "}", spec, spaced=True)
        whole = replace(spec, zero=True, width=spec.width or 18) if spec.alternate else spec
        return _integer(address(cells[at]), INTS["usize"], replace(whole, kind="x", alternate=True))

    def _type_name(self, ty: Type) -> str:
        """As `core::any::type_name` gives it, which is meant for people."""
        adts = self.shapes.linker.adts
        if not isinstance(ty, types.Adt) or self.shapes.linker.is_library_file(adts[ty.name].span.file):
            return str(ty)
        return f"{Path(adts[ty.name].span.file.name).stem}::{ty}"

    def _length(self, cells: Any, at: int, target: Type) -> int:
        return cells[at + 2] if isinstance(target, types.Slice | types.Str) else 0

    def _elements(self, cells: Any, at: int, count: int, element: Type, spec: Spec) -> str:
        size = self.shapes.leaves(element)
        shown = count if self.most is None else min(count, self.most)
        parts = [self.show(cells, at + k * size, 0, element, spec) for k in range(shown)]
        if shown < count:
            parts.append(f"… {count - shown} more")
        return _group("[", parts, "]", spec)

    def _fields(self, cells: Any, at: int, ty: Type, variant: int, spec: Spec) -> list[str]:
        return [self.show(cells, at + k, 0, inner, spec) for k, inner in self.shapes.of(ty).fields[variant]]

    def _adt(self, cells: Any, at: int, ty: types.Adt, spec: Spec) -> str:
        if ty.name == "Box":
            return self.show(cells[at], 0, self._length(cells, at - 1, ty.args[0]), ty.args[0], spec)
        if ty.name == "Vec":
            from murust.run.memory import vec_len

            size = max(self.shapes.leaves(ty.args[0]), 1)
            return self._elements(cells[at], 0, vec_len(cells, at, size), ty.args[0], spec)
        if not spec.debug and ty.name in _MESSAGES:
            return _padded(_MESSAGES[ty.name], spec)
        if not spec.debug and ty.name in _BY_KIND:
            return self._adt(cells, at, types.Adt(_BY_KIND[ty.name]), spec)
        if ty.name == "MaybeUninit":  # which does not look at what it holds
            return _padded(str(ty), spec)
        if ty.name in _TRANSPARENT:
            offset, inner = self.shapes.of(ty).fields[0][0]
            return self.show(cells, at + offset, 0, inner, spec)
        definition = self.shapes.linker.adts[ty.name]
        variant = 0 if definition.is_struct else cells[at]
        named = definition.variants[variant]
        fields = self._fields(cells, at, ty, variant, spec)
        name = named.name.rpartition("::")[2]
        if ty.name in _RANGES:
            exhausted = ty.name == "RangeInclusive" and fields[2] == "true"
            return _RANGES[ty.name].format(*fields) + " (exhausted)" * exhausted
        if not spec.debug and name in _MESSAGES:
            return _padded(_MESSAGES[name], spec)
        if ty.name == "PhantomData":
            return f"{name}<{self._type_name(ty.args[0])}>"
        if not fields:
            return name
        if named.fields[0].name.isdigit():
            return _group(f"{name}(", fields, ")", spec)
        parts = [f"{field.name}: {value}" for field, value in zip(named.fields, fields, strict=True)]
        return _group(f"{name} {{", parts, "}", spec, spaced=True)


_TRANSPARENT = frozenset({"NonZero", "Atomic", "UnsafeCell", "NonNull", "Wrapping"})
_MESSAGES = {
    "TryFromIntError": "out of range integral type conversion attempted",
    "TryFromCharError": "unicode code point out of range",
    "CharTryFromError": "converted integer out of range for `char`",
    "Empty": "cannot parse integer from empty string",
    "InvalidDigit": "invalid digit found in string",
    "PosOverflow": "number too large to fit in target type",
    "NegOverflow": "number too small to fit in target type",
    "ParseBoolError": "provided string was not `true` or `false`",
    "EmptyString": "cannot parse char from empty string",
    "TooManyChars": "too many characters in string",
    "Zero": "number would be zero for non-zero type",
}
"""What errors of the library say, by their types, and by their kinds."""
_BY_KIND = {"ParseIntError": "IntErrorKind", "ParseCharError": "CharErrorKind"}


_RANGES = {
    "Range": "{0}..{1}", "RangeInclusive": "{0}..={1}", "RangeFrom": "{0}..", "RangeTo": "..{0}",
    "RangeToInclusive": "..={0}", "RangeFull": "..",
}  # fmt: skip


def _group(
    opening: str, parts: list[str], closing: str, spec: Spec, *, spaced: bool = False, single: bool = False
) -> str:
    if spec.alternate and parts:
        lines = "".join("    " + part.replace("\n", "\n    ") + ",\n" for part in parts)
        return f"{opening}\n{lines}{closing}"
    inner = ", ".join(parts) + ("," if single and len(parts) == 1 else "")
    return f"{opening} {inner} {closing}" if spaced else f"{opening}{inner}{closing}"


def string(cells: Any, at: int, length: int) -> str:
    return bytes(cells[at : at + length]).decode("utf-8", "replace")


def _padded(text: str, spec: Spec, default: str = "<") -> str:
    if spec.precision is not None:
        text = text[: spec.precision]
    missing = spec.width - len(text)
    if missing <= 0:
        return text
    align = spec.align or default
    before = 0 if align == "<" else missing if align == ">" else missing // 2
    return spec.fill * before + text + spec.fill * (missing - before)


_RADIX = {"x": ("x", "0x"), "X": ("X", "0x"), "b": ("b", "0b"), "o": ("o", "0o")}


def _integer(value: int, ty: types.Int, spec: Spec) -> str:
    sign, prefix = "", ""
    if spec.kind in _RADIX:
        letter, before = _RADIX[spec.kind]
        digits = format(value & ((1 << ty.bits) - 1), letter)
        prefix = before if spec.alternate else ""
    elif spec.kind in ("e", "E"):
        sign, digits = "-" * (value < 0), _scientific(abs(value), spec)
    else:
        sign, digits = "-" * (value < 0), str(abs(value))
    if spec.plus and not sign:
        sign = "+"
    head = sign + prefix
    if spec.zero:
        return head + digits.rjust(spec.width - len(head), "0")
    return _padded(head + digits, replace(spec, precision=None), ">")


def _scientific(value: int, spec: Spec) -> str:
    digits = str(value)
    exponent = len(digits) - 1
    if spec.precision is not None:
        scaled = digits.ljust(spec.precision + 1, "0")
        kept, rest = scaled[: spec.precision + 1], scaled[spec.precision + 1 :]
        number = int(kept)
        half = rest and (int(rest) * 2, 10 ** len(rest))
        if half and (half[0] > half[1] or (half[0] == half[1] and number % 2)):
            number += 1
        if len(str(number)) > len(kept):
            number, exponent = number // 10, exponent + 1
        digits = str(number)
    else:
        digits = digits[:1] + digits[1:].rstrip("0")
    mantissa = digits[0] + ("." + digits[1:] if len(digits) > 1 else "")
    return f"{mantissa}{spec.kind}{exponent}"


_ESCAPES = {"\t": "\\t", "\r": "\\r", "\n": "\\n", "\\": "\\\\", "\0": "\\0"}


def _quoted(text: str, quote: str) -> str:
    def one(c: str) -> str:
        if c in _ESCAPES:
            return _ESCAPES[c]
        if c == quote:
            return "\\" + c
        shown = (c.isprintable() or c == " ") and unicodedata.category(c) not in ("Mn", "Me")
        return c if shown else f"\\u{{{ord(c):x}}}"

    return quote + "".join(map(one, text)) + quote
