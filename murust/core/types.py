"""Types of Core: Rust's, and the logical sorts of specifications.

Types are compared by structure. Source: Rust reference, chapter "Type system"; LANGUAGE.md section 3 for the
logical sorts.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar

from murust.record import Datum, computed


class Simple(Datum):
    """A type without parts."""

    leaf: ClassVar[bool] = True
    ground: ClassVar[bool] = True
    closed: ClassVar[bool] = True
    depth: ClassVar[int] = 0


_is_ground = operator.attrgetter("ground")
_is_closed = operator.attrgetter("closed")


class Compound(Datum, dict=True, cache_hash=True):
    """A type that is made of others."""

    leaf: ClassVar[bool] = False

    @computed
    def ground(self) -> bool:
        """Is there neither an inference variable nor an associated type in it? Then it is what it will ever be."""
        return all(map(_is_ground, parts(self)))  # type: ignore[arg-type]

    @computed
    def closed(self) -> bool:
        """Is it ground, without parameters and closures? Then which traits it implements depends on nothing else."""
        return all(map(_is_closed, parts(self)))  # type: ignore[arg-type]

    @computed
    def depth(self) -> int:
        """How many types are inside each other."""
        return 1 + max((part.depth for part in parts(self)), default=0)  # type: ignore[arg-type]


class Int(Simple):
    """A machine integer: `u8` … `u128`, `usize` (64 bits), `i8` … `i128`, `isize`."""

    name: str
    bits: int
    signed: bool

    @property
    def min(self) -> int:
        return -(1 << (self.bits - 1)) if self.signed else 0

    @property
    def max(self) -> int:
        return (1 << (self.bits - 1)) - 1 if self.signed else (1 << self.bits) - 1

    def holds(self, value: int) -> bool:
        return self.min <= value <= self.max

    def wrap(self, value: int) -> int:
        """The value of this type that is equal to `value` modulo 2**bits."""
        value &= (1 << self.bits) - 1
        return value - (1 << self.bits) if self.signed and value > self.max else value

    def __str__(self) -> str:
        return self.name


class Bool(Simple):
    def __str__(self) -> str:
        return "bool"


class Char(Simple):
    """A Unicode scalar value; its values are integers here."""

    def __str__(self) -> str:
        return "char"


class Str(Simple):
    """`str`, always behind a reference."""

    def __str__(self) -> str:
        return "str"


class Never(Simple):
    def __str__(self) -> str:
        return "!"


class Tuple(Compound):
    items: tuple[Type, ...]

    def __str__(self) -> str:
        inner = ", ".join(map(str, self.items))
        return f"({inner},)" if len(self.items) == 1 else f"({inner})"


class Array(Compound):
    element: Type
    count: int | Type
    """The length; a type parameter or an inference variable where it is not a number yet."""

    @property
    def length(self) -> int:
        if not isinstance(self.count, int):
            raise TypeError(f"the length {self.count} is not known")
        return self.count

    def __str__(self) -> str:
        return f"[{self.element}; {self.count}]"


class Slice(Compound):
    """`[T]`, always behind a reference."""

    element: Type

    def __str__(self) -> str:
        return f"[{self.element}]"


class Ref(Compound):
    """`&'region T` or `&'region mut T`. Regions matter to the borrow checker only: types are equal without them."""

    mutable: bool
    target: Type
    region: str = ""

    def __eq__(self, other: object) -> bool:
        return type(other) is Ref and self.mutable == other.mutable and self.target == other.target

    def __hash__(self) -> int:
        return hash((self.mutable, self.target))

    def __str__(self) -> str:
        if is_lifetime(self):
            return f"'{self.region if self.region.isidentifier() else '_'}"
        return f"&mut {self.target}" if self.mutable else f"&{self.target}"


class Adt(Compound):
    """A struct or an enum, by its path, with its type and const arguments, and its lifetimes."""

    name: str
    args: tuple[Type, ...] = ()
    regions: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        return type(other) is Adt and self.name == other.name and self.args == other.args

    def __hash__(self) -> int:
        return hash((self.name, self.args))

    def __str__(self) -> str:
        short = self.name
        return f"{short}<{', '.join(map(str, self.args))}>" if self.args else short


class Param(Simple):
    """A type or const parameter of a generic item; `Self` in a trait."""

    closed: ClassVar[bool] = False

    name: str

    def __str__(self) -> str:
        return self.name


class RawPtr(Compound):
    """`*const T` or `*mut T`."""

    mutable: bool
    target: Type

    def __str__(self) -> str:
        return f"*{'mut' if self.mutable else 'const'} {self.target}"


LOGIC = "logic"


class FnPtr(Compound):
    """A function pointer; or, where `abi` is `LOGIC`, the type of functions of the logic, which is written like it in
    specifications."""

    params: tuple[Type, ...]
    result: Type
    unsafe: bool = False
    abi: str = ""  # the calling convention; empty for Rust's own

    def __str__(self) -> str:
        before = "unsafe " * self.unsafe + (f'extern "{self.abi}" ' if self.abi not in ("", LOGIC) else "")
        return f"{before}fn({', '.join(map(str, self.params))}) -> {self.result}"


class FnItem(Compound):
    """The type of one function, or (`variant` is not None) of the constructor of a struct or variant. `regions`: the
    lifetimes that are chosen when it is named."""

    name: str
    args: tuple[Type, ...] = ()
    variant: int | None = None
    regions: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not FnItem:
            return False
        return self.name == other.name and self.variant == other.variant and self.args == other.args

    def __hash__(self) -> int:
        return hash((self.name, self.variant, self.args))

    def __str__(self) -> str:
        return f"fn item {{{self.name}}}"


class Closure(Compound):
    """The type of one closure expression, in a function with these type arguments."""

    closed: ClassVar[bool] = False

    name: str
    args: tuple[Type, ...] = ()
    regions: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        return type(other) is Closure and self.name == other.name and self.args == other.args

    def __hash__(self) -> int:
        return hash((self.name, self.args))

    def __str__(self) -> str:
        return f"closure {{{self.name}}}"


class Projection(Compound):
    """`<args[0] as trait<args[1:]>>::name`, where it is not known which implementation is meant."""

    ground: ClassVar[bool] = False
    closed: ClassVar[bool] = False

    trait: str
    args: tuple[Type, ...]
    name: str

    def __str__(self) -> str:
        return f"<{self.args[0]} as {self.trait}>::{self.name}"


class ConstArg(Simple):
    """A constant as an argument of a generic item."""

    value: int

    def __str__(self) -> str:
        return str(self.value)


class MathInt(Simple):
    """`int`: the mathematical integers. Logical."""

    def __str__(self) -> str:
        return "int"


class Nat(Simple):
    """`nat`: the integers from 0 on. Logical."""

    def __str__(self) -> str:
        return "nat"


class Real(Simple):
    """`real`: the real numbers. Logical."""

    def __str__(self) -> str:
        return "real"


class Seq(Compound):
    """`Seq<T>`: finite sequences. Logical."""

    element: Type

    def __str__(self) -> str:
        return f"Seq<{self.element}>"


class Set(Compound):
    """`Set<T>`: sets, which may be infinite. Logical."""

    element: Type

    def __str__(self) -> str:
        return f"Set<{self.element}>"


class Multiset(Compound):
    """`Multiset<T>`: finite multisets. Logical."""

    element: Type

    def __str__(self) -> str:
        return f"Multiset<{self.element}>"


class Map(Compound):
    """`Map<K, V>`: partial functions. Logical."""

    key: Type
    value: Type

    def __str__(self) -> str:
        return f"Map<{self.key}, {self.value}>"


class Assertion(Simple):
    """The type of what speaks of the heap: points-to, `**`, instances of predicates. A proposition is one, too."""

    def __str__(self) -> str:
        return "assertion"


def lifetime_argument(region: str) -> Ref:
    """A lifetime among the arguments of a trait: a reference to what is no type, so that it is renamed, related and
    matched as the lifetimes of references are."""
    return Ref(False, ConstArg(0), region)


def is_lifetime(ty: object) -> bool:
    """Is it a lifetime as an argument?"""
    return isinstance(ty, Ref) and isinstance(ty.target, ConstArg)


Type = (
    Int
    | Bool
    | Char
    | Str
    | Never
    | Tuple
    | Array
    | Slice
    | Ref
    | RawPtr
    | Adt
    | Param
    | FnPtr
    | FnItem
    | Closure
    | Projection
    | ConstArg
    | MathInt
    | Nat
    | Real
    | Seq
    | Set
    | Multiset
    | Map
    | Assertion
)

LOGICAL = (MathInt, Nat, Real, Seq, Set, Multiset, Map, Assertion)
"""The sorts that exist in specifications only."""

BOOL = Bool()
CHAR = Char()
STR = Str()
NEVER = Never()
UNIT = Tuple(())
INT = MathInt()
NAT = Nat()
REAL = Real()
ASSERTION = Assertion()

INTS: dict[str, Int] = {
    name: Int(name, bits, name.startswith("i"))
    for name, bits in [
        *((f"{sign}{width}", width) for sign in "ui" for width in (8, 16, 32, 64, 128)),
        ("usize", 64),
        ("isize", 64),
    ]
}
USIZE = INTS["usize"]


# By class: the parts of a type, and the type made of other parts. Asked for so often that a dictionary pays.
_PARTS: dict[type, Callable[[Any], tuple[Type, ...]]] = {
    Tuple: lambda ty: ty.items,
    Array: lambda ty: (ty.element, ConstArg(ty.count) if isinstance(ty.count, int) else ty.count),
    Slice: lambda ty: (ty.element,),
    Ref: lambda ty: (ty.target,),
    RawPtr: lambda ty: (ty.target,),
    Seq: lambda ty: (ty.element,),
    Set: lambda ty: (ty.element,),
    Multiset: lambda ty: (ty.element,),
    Map: lambda ty: (ty.key, ty.value),
    Adt: lambda ty: ty.args,
    FnItem: lambda ty: ty.args,
    Closure: lambda ty: ty.args,
    Projection: lambda ty: ty.args,
    FnPtr: lambda ty: (*ty.params, ty.result),
}
_REBUILD: dict[type, Callable[[Any, tuple[Any, ...]], Type]] = {
    Tuple: lambda ty, inner: Tuple(inner),
    Array: lambda ty, inner: Array(inner[0], inner[1].value if isinstance(inner[1], ConstArg) else inner[1]),
    Slice: lambda ty, inner: Slice(inner[0]),
    Ref: lambda ty, inner: Ref(ty.mutable, inner[0], ty.region),
    RawPtr: lambda ty, inner: RawPtr(ty.mutable, inner[0]),
    Seq: lambda ty, inner: Seq(inner[0]),
    Set: lambda ty, inner: Set(inner[0]),
    Multiset: lambda ty, inner: Multiset(inner[0]),
    Map: lambda ty, inner: Map(*inner),
    Adt: lambda ty, inner: Adt(ty.name, inner, ty.regions),
    FnItem: lambda ty, inner: FnItem(ty.name, inner, ty.variant, ty.regions),
    Closure: lambda ty, inner: Closure(ty.name, inner, ty.regions),
    Projection: lambda ty, inner: Projection(ty.trait, inner, ty.name),
    FnPtr: lambda ty, inner: FnPtr(inner[:-1], inner[-1], ty.unsafe, ty.abi),
}


def parts(ty: Type) -> tuple[Type, ...]:
    """The types that a type is made of, in an order that `rebuild` knows."""
    of = _PARTS.get(type(ty))
    return of(ty) if of is not None else ()


def throughout(types: Iterable[Type]) -> Iterator[Type]:
    """These types, and those that they are made of, and so on."""
    for ty in types:
        yield ty
        yield from throughout(parts(ty))


def element_of(ty: Type) -> Type | None:
    """The type of the elements of an array, a slice, a vector or a sequence."""
    match ty:
        case Array(element=element) | Slice(element=element) | Seq(element=element) | Adt(name="Vec", args=(element,)):
            return element
        case _:
            return None


CELLS = frozenset({"UnsafeCell", "Cell", "Atomic"})
"""The types of the library whose values change behind shared references."""


def is_code(ty: Type) -> bool:
    """Is it a pointer to a function of the program, and no function of the logic?"""
    return isinstance(ty, FnPtr) and ty.abi != LOGIC


def is_cell(ty: Type) -> bool:
    return isinstance(ty, Adt) and ty.name in CELLS


def rebuild(ty: Type, inner: tuple[Type, ...]) -> Type:
    """The type, made of other parts."""
    return _REBUILD[type(ty)](ty, inner)


def mapped(ty: Type, change: Callable[[Type], Type]) -> Type:
    """The type with each of its parts changed; itself, if none is."""
    inner = parts(ty)
    if not inner:
        return ty
    done = tuple(map(change, inner))
    return ty if all(map(operator.is_, done, inner)) else rebuild(ty, done)


def mentions(ty: Type, kinds: type | tuple[type, ...]) -> bool:
    """Is the type, or a part of it, of one of these kinds?"""
    return isinstance(ty, kinds) or any(mentions(part, kinds) for part in parts(ty))


def substitute(ty: Type, env: Mapping[str, Type]) -> Type:
    """`ty` with its type parameters replaced."""
    if not env or ty.closed:
        return ty
    if isinstance(ty, Param):
        return env.get(ty.name, ty)
    return mapped(ty, lambda part: substitute(part, env))
