"""Core's types as logical sorts, and the data types that they need.

A shared reference and a `Box` are the value that they refer to; a mutable reference is the pair of that value, now, and
the prophesied value that it will have when the borrow ends (RustHorn: Matsushita, Tsukada, Kobayashi, ESOP 2020). A
slice, a vector and an array whose length is a parameter are sequences. A `MaybeUninit` is an `Option`: what is in it,
if that is known to be a value (`wp.uninit`).
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from logic import arrays, build, sequences, sorts
from logic.goal import FunctionDef
from logic.sorts import Constructor, DataDef, Sort
from logic.terms import Term
from murust.core import nodes as core
from murust.core import types
from murust.core.links import Links, held, held_throughout
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.source import Span
from wp.unsupported import Unsupported

CURRENT, FINAL = 0, 1
"""The fields of a mutable reference."""

CHAR = sorts.Machine(32, False)

PROVENANCE = sorts.Opaque("provenance")
POINTER = sorts.Data("raw pointer")
"""A provenance, which says what memory may be reached, and an address (`wp.heap.pointers`)."""

DEEPEST = 32
"""Structs and enums that are inside of each other."""

_POINTER = DataDef(POINTER.name, (Constructor("pointer", (("provenance", PROVENANCE), ("address", sorts.INT))),))

_WORDS: dict[type, str] = {types.Assertion: "an assertion about the heap"}


@attrs.define(eq=False, repr=False)
class Sorts:
    links: Links
    adts: Mapping[str, core.AdtDef]
    datatypes: dict[str, DataDef] = attrs.field(factory=lambda: {POINTER.name: _POINTER})
    predicates: dict[str, FunctionDef] = attrs.field(factory=dict)
    """What is valid, of types that hold themselves (`wp.validity`)."""
    quantifiers: dict[Term, Span] = attrs.field(factory=dict)
    """Where the quantifiers of specifications stand in the source."""
    _open: list[str] = attrs.field(factory=list)
    """The types whose data types are being made, from the outside to the inside; `->` is what a function takes."""
    _names: dict[str, Type] = attrs.field(factory=dict)

    def of(self, ty: Type) -> Sort:
        match ty:
            case types.Int(bits=bits, signed=signed):
                return sorts.Machine(bits, signed)
            case types.Bool():
                return sorts.BOOL
            case types.Char():
                return CHAR
            case types.MathInt() | types.Nat():
                return sorts.INT
            case types.Real():
                return sorts.REAL
            case types.Array(element=element, count=int(length)):
                return sorts.Array(self.of(element), length)
            case types.Array(element=element) | types.Slice(element=element) | types.Seq(element=element):
                return sorts.Seq(self.of(element))
            case types.Ref(mutable=False, target=target) | types.Adt(name="Box", args=(target,)):
                return self.of(target)
            case types.Adt(name="Vec", args=(element,)):
                return sorts.Seq(self.of(element))
            case types.Adt(name="MaybeUninit", args=args):
                return self.of(types.Adt("Option", args))
            case types.FnPtr(params=params, result=result, abi=types.LOGIC):
                function = self.of(result)
                for param in reversed(params):
                    function = sorts.Function(self._domain(param), function)
                return function
            case types.Set(element=element):
                return sorts.Function(self._domain(element), sorts.BOOL)
            case types.Multiset(element=element):
                return sorts.Function(self._domain(element), sorts.INT)
            case types.Map(key=key, value=value):
                domain, values = self.of(types.Set(key)), sorts.Function(self._domain(key), self.of(value))
                return self._data(self._name(ty), [("map", (("domain", domain), ("values", values)))])
            case types.Ref(target=target):
                inner = self.of(target)
                return self._data(self._name(ty), [("mut", (("current", inner), ("final", inner)))])
            case types.Tuple(items=items):
                return self._tuple(self._name(ty), items)
            case types.Closure():
                return self._tuple(self._name(ty, f"{ty} {', '.join(map(str, ty.args))}"), self.links.captures(ty))
            case types.FnItem():
                return self._tuple(self._name(ty), ())
            case types.Adt():
                return self._adt(ty)
            case types.RawPtr(target=types.Slice() | types.Str() as target):
                raise Unsupported(f"a raw pointer to `{target}`")
            case types.RawPtr():
                return POINTER
            case types.Str():  # its bytes
                return sorts.Seq(sorts.Machine(8, False))
            case types.FnPtr(unsafe=True):
                raise Unsupported(f"the type `{ty}`")
            case types.Never() | types.Param() | types.Projection() | types.FnPtr():
                return sorts.Opaque(self._name(ty))
            case _:
                raise Unsupported(_WORDS.get(type(ty), f"the type `{ty}`"))

    def name(self, ty: Type) -> str:
        """A name that no other type has: two instances of one closure are told apart."""
        return self._name(ty)

    def _name(self, ty: Type, text: str = "") -> str:
        """What its sort is called: a type parameter may have the name of a struct."""
        name = text or str(ty)
        while self._names.setdefault(name, ty) != ty:
            name += "~"
        return name

    def _domain(self, ty: Type) -> Sort:
        """The arguments of a function: a data type can't hold functions of itself, for there are more of these than of
        its values (Cantor)."""
        self._open.append("->")
        try:
            return self.of(ty)
        finally:
            self._open.pop()

    def _tuple(self, name: str, items: tuple[Type, ...]) -> Sort:
        return self._data(name, [("tuple", tuple((str(i), self.of(item)) for i, item in enumerate(items)))])

    def _adt(self, ty: types.Adt) -> Sort:
        """Named first and defined then, for a type may hold itself. An enum without variants has no values; its
        sort has some, about which nothing is known."""
        definition, name = self.adts[ty.name], self._name(ty)
        if not definition.variants:
            return sorts.Opaque(name)
        if name in self._open and "->" in self._open[self._open.index(name) :]:
            raise Unsupported(f"a type that holds a set of itself, or a function of itself (`{ty}`),")
        if name not in self.datatypes:
            if types.is_cell(ty):
                return self._data(name, [("cell", ())])
            if len(self._open) == DEEPEST:
                raise Unsupported("a type that holds itself with ever larger arguments")
            self.datatypes[name] = DataDef(name, ())
            self._open.append(name)
            try:
                self.datatypes[name] = DataDef(name, tuple(self._constructors(ty, definition)))
            except Unsupported:
                del self.datatypes[name]
                raise
            finally:
                self._open.pop()
            if not self._open and not self._has_values(name, frozenset()):
                del self.datatypes[name]
                raise Unsupported(f"`{ty}`, each value of which holds another one,")
        return sorts.Data(name)

    def _has_values(self, name: str, around: frozenset[str]) -> bool:
        """Is there a value that holds none of those around it? Sequences may be empty, so that they ask for none."""
        inner = around | {name}
        return any(
            all(
                not isinstance(sort, sorts.Data) or (sort.name not in inner and self._has_values(sort.name, inner))
                for _, sort in constructor.fields
            )
            for constructor in self.datatypes[name].constructors
        )

    def _constructors(self, ty: types.Adt, definition: core.AdtDef) -> list[Constructor]:
        return [
            Constructor(
                variant.name,
                tuple(
                    (field.name, self.of(t))
                    for field, t in zip(variant.fields, self.fields(ty, index), strict=True)
                ),
            )
            for index, variant in enumerate(definition.variants)
        ]  # fmt: skip

    def _data(self, name: str, constructors: list[tuple[str, tuple[tuple[str, Sort], ...]]]) -> Sort:
        if name not in self.datatypes:
            self.datatypes[name] = DataDef(name, tuple(Constructor(n, fields) for n, fields in constructors))
        return sorts.Data(name)

    # --- parts of types

    def fields(self, ty: Type, variant: int) -> tuple[Type, ...]:
        """The types of the fields of a tuple, a struct, a variant or a closure. A cell has none."""
        if types.is_cell(ty):
            return ()
        if isinstance(ty, types.Adt) and ty.name == "MaybeUninit":
            return self.fields(types.Adt("Option", ty.args), variant)
        if isinstance(ty, types.Closure):
            return self.links.captures(ty)
        return tuple(map(self.links.normalised, core.field_types(ty, variant, self.adts)))

    def variants(self, ty: Type) -> range:
        """By number; a tuple and a closure have one."""
        if isinstance(ty, types.Adt) and ty.name == "MaybeUninit":
            return self.variants(types.Adt("Option", ty.args))
        return range(len(self.adts[ty.name].variants)) if isinstance(ty, types.Adt) else range(1)

    def held(self, ty: Type) -> tuple[Type, ...]:
        """The types of what a value holds."""
        return held(ty, self.links, self.adts)

    def held_throughout(self, ty: Type) -> set[Type]:
        """It, the types of what its values hold, and of what these hold."""
        return held_throughout((ty,), self.links, self.adts)

    def is_recursive(self, ty: Type) -> bool:
        """May a value of the type hold another one?"""
        return ty in held_throughout(self.held(ty), self.links, self.adts)

    # --- values of these sorts

    def fresh(self, name: str, ty: Type) -> Term:
        """A value of the sort; what holds of values of the type is in `wp.validity`."""
        return build.fresh(name, self.of(ty))

    def const_param(self, name: str, ty: Type) -> Term:
        """The value of a const parameter."""
        return build.var(f"const {name}", self.of(ty))

    def length(self, ty: types.Array) -> Term:
        """The length of an array, as an `int`."""
        match ty.count:
            case int(length):
                return build.integer(length)
            case types.Param(name=name):
                return build.to_int(self.const_param(name, types.USIZE))
            case other:
                raise Unsupported(f"an array of the length `{other}`")

    def constant(self, value: int | bool | tuple[()], ty: Type) -> Term:
        match ty:
            case types.Bool():
                return build.boolean(bool(value))
            case types.MathInt() | types.Nat():
                return build.integer(_number(value))
            case types.Int() | types.Char():
                return build.machine(_number(value), self.of(ty))
            case types.Tuple(items=()) | types.Adt() | types.FnItem() | types.Closure() if value == ():
                return build.construct(self.of(ty), 0, ())
            case _:
                raise Unsupported(f"a constant of the type `{ty}`")

    def number(self, value: Term, ty: Type) -> Term:
        """What a cast by `as` begins with, as an `int`. Of an enum it is the number of the variant (Rust reference,
        "Enumerations", "Casting")."""
        match ty:
            case types.Bool():
                return build.ite(value, build.integer(1), build.integer(0))
            case types.Int() | types.Char():
                return build.to_int(value)
            case types.Ref(target=target):
                return self.number(self.current(value, ty), target)
            case types.Adt() if self.variants(ty):
                *numbers, last = self.links.discriminants(ty.name)
                result = build.integer(last)
                for variant, number in enumerate(numbers):
                    result = build.ite(build.is_ctor(value, variant), build.integer(number), result)
                return result
            case _:
                raise Unsupported(f"a cast of `{ty}`")

    def field(self, term: Term, ty: Type, variant: int, index: int) -> Term:
        """A field of a tuple, struct or enum value."""
        return build.field(term, variant, index, self.of(self.fields(ty, variant)[index]))

    def with_field(self, term: Term, ty: Type, variant: int, index: int, value: Term) -> Term:
        """The value with one field replaced."""
        count = len(self.fields(ty, variant))
        parts = tuple(value if i == index else self.field(term, ty, variant, i) for i in range(count))
        return build.construct(self.of(ty), variant, parts)

    def map_parts(self, term: Term, ty: types.Map) -> tuple[Term, Term]:
        """The domain of a map, and its values."""
        values = sorts.Function(self.of(ty.key), self.of(ty.value))
        return build.field(term, 0, 0, self.of(types.Set(ty.key))), build.field(term, 0, 1, values)

    def outside(self, ty: Type) -> Term:
        """The value of the sort where there is none (LANGUAGE.md section 3)."""
        return sequences.get(sequences.empty(sorts.Seq(self.of(ty))), build.integer(0))

    def current(self, term: Term, ty: Type) -> Term:
        """What a reference or a `Box` refers to, now."""
        if isinstance(ty, types.Ref) and ty.mutable:
            return build.field(term, 0, CURRENT, self.of(ty.target))
        return term

    def final(self, term: Term, ty: Type) -> Term:
        """What a mutable reference will refer to when it ends; of a shared one, what it always does."""
        if isinstance(ty, types.Ref) and ty.mutable:
            return build.field(term, 0, FINAL, self.of(ty.target))
        return term

    def mutable_reference(self, ty: types.Ref, current: Term, final: Term) -> Term:
        return build.construct(self.of(ty), 0, (current, final))


# --- Values that bytes need not be -------------------------------------------------------------------------------


def needs_no_value(ty: Type) -> bool:
    """Are any bytes, whether they are initialised or not, a value of the type?"""
    match ty:
        case types.Adt(name="MaybeUninit"):
            return True
        case types.Array(element=element):
            return needs_no_value(element)
        case _:
            return False


def is_determined(ty: Type, known: Sorts) -> bool:
    """Do bytes say which value of the type they are?"""
    return not any(isinstance(part, types.Adt) and part.name == "MaybeUninit" for part in known.held_throughout(ty))


# --- Elements, of arrays and of sequences --------------------------------------------------------------------------


def is_fresh(variable: Term) -> bool:
    """Was it made for one execution? Constants of a program have names."""
    return "#" in str(variable.payload)


def is_sequence(whole: Term) -> bool:
    return isinstance(whole.sort, sorts.Seq)


def element(whole: Term, at: Term) -> Term:
    return sequences.get(whole, at) if is_sequence(whole) else arrays.get(whole, at)


def with_element(whole: Term, at: Term, value: Term) -> Term:
    return sequences.update(whole, at, value) if is_sequence(whole) else arrays.update(whole, at, value)


def length(whole: Term) -> Term:
    """How many elements it has, as an `int`."""
    if isinstance(whole.sort, sorts.Array):
        return build.integer(whole.sort.length)
    return sequences.length(whole)


def elements(whole: Term) -> Term:
    """An array as a sequence; a sequence as it is."""
    return whole if is_sequence(whole) else sequences.of_array(whole)


def _number(value: int | bool | tuple[()]) -> int:
    if isinstance(value, tuple | bool):
        raise InternalError(f"{value} is not a number")
    return value
