"""What the language itself says of traits: `Copy` of tuples, `Fn` of closures, `Add` of numbers. Source: Rust
reference, "Special types and traits"; what the documentation of `core` lists for primitive types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.core.types import (
    BOOL,
    CHAR,
    INTS,
    STR,
    UNIT,
    Adt,
    Array,
    Bool,
    Char,
    Closure,
    FnItem,
    FnPtr,
    Int,
    Never,
    Param,
    RawPtr,
    Ref,
    Slice,
    Str,
    Tuple,
    Type,
    substitute,
)  # fmt: skip
from murust.types import auto, sized, unify
from murust.types.closure_lifetimes import signature as closure_signature
from murust.types.generics import TraitRef, Verdict
from murust.types.thir_closures import KINDS

if TYPE_CHECKING:
    from murust.types.select import Answer, Selected, Solver

ARITHMETIC = frozenset({"Add", "Sub", "Mul", "Div", "Rem"})
BITWISE = frozenset({"BitAnd", "BitOr", "BitXor"})
SHIFTS = frozenset({"Shl", "Shr"})
ASSIGNING = frozenset(f"{op}Assign" for op in ARITHMETIC | BITWISE | SHIFTS)
WIDEST, LONGEST_DEFAULT = 12, 32
"""Items of a tuple, and elements of an array, up to which the library implements its traits."""
_STRUCTURAL = frozenset({"Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Debug"})
_CALLED = frozenset({"Fn", "FnMut", "FnOnce"})


def select(ref: TraitRef, ty: Type, solver: Solver) -> Answer | None:
    """How a trait holds by the language, that it doesn't, or None: look at the implementations."""
    trait = ref.trait
    if trait in _STRUCTURAL:
        return _structural(ref, ty, solver)
    if trait in _CALLED:
        return _called(ref, ty, solver)
    if trait == "Sized":
        demanded = sized.demanded(ty, solver)
        return _no() if demanded is None else _yes(*demanded)
    if trait in ("Send", "Sync"):
        return auto.select(ref, solver)
    if trait in ARITHMETIC | BITWISE | SHIFTS | ASSIGNING:
        return _operator(ref, ty)
    if trait in ("Not", "Neg"):
        return _unary(trait, ty)
    if trait == "Display":
        return _display(ref, ty)
    if trait == "Default":
        return _default(ty)
    if trait == "From":
        return _from(ref, ty)
    if trait == "TryFrom":
        return _try_from(ref, ty)
    if trait in ("Sum", "Product"):
        return _sum(ref, ty)
    if trait == "Step":
        return _yes() if unify.is_integral(ty) or isinstance(ty, Char) else _no()
    if trait in ("Signed", "Unsigned", "Integer"):
        return _kind(trait, ty)
    return None


def _yes(*nested: TraitRef, **types: Type) -> Selected:
    from murust.types.select import Selected

    return Selected(nested=nested, types=types)


def _no() -> Answer:
    return Verdict.NO


def _maybe() -> Answer:
    return Verdict.MAYBE


def _kind(trait: str, ty: Type) -> Answer:
    if isinstance(ty, Int):
        fits = trait == "Integer" or ty.signed == (trait == "Signed")
        bits = ty.name[1:]
        related: dict[str, Type] = {
            "Bytes": Array(INTS["u8"], ty.bits // 8), "Unsigned": INTS[f"u{bits}"], "Signed": INTS[f"i{bits}"],
        }  # fmt: skip
        return _yes(**related) if fits else _no()
    return (_yes() if trait == "Integer" else _maybe()) if unify.is_integral(ty) else _no()


# --- Traits that go by the structure of a type -----------------------------------------------------------------


def _structural(ref: TraitRef, ty: Type, solver: Solver) -> Answer | None:
    trait = ref.trait
    if isinstance(ty, Adt | Param) or not isinstance(ty, Tuple | Array | Slice | Ref):
        if isinstance(ty, Adt | Param):
            return None
        return _scalar(ref, ty, solver)
    if isinstance(ty, Ref):
        return _reference(ref, ty)
    if isinstance(ty, Tuple) and len(ty.items) > WIDEST and trait not in ("Clone", "Copy"):
        return _no()
    if len(ref.args) > 1 and not unify.unify(ref.args[1], ty):
        return _sequences(ref, ty)
    inner = ty.items if isinstance(ty, Tuple) else (ty.element,)
    if isinstance(ty, Slice) and trait in ("Copy", "Clone"):
        return _no()
    return _yes(*(TraitRef(trait, (part, *(part for _ in ref.args[1:]))) for part in inner))


def _sequences(ref: TraitRef, ty: Type) -> Answer | None:
    """`[T] == [T; N]` and the like."""
    other = unify.shallow(ref.args[1])
    if ref.trait != "PartialEq" or not isinstance(ty, Array | Slice):
        return None
    if isinstance(ty, Array) and isinstance(other, Ref) and isinstance(unify.shallow(other.target), Slice):
        other = unify.shallow(other.target)
    if isinstance(ty, Array) and isinstance(other, Array):
        if not unify.unify(Array(UNIT, ty.count), Array(UNIT, other.count)):
            return _no()
    elif not isinstance(other, Array | Slice):
        return None
    return _yes(TraitRef("PartialEq", (ty.element, other.element)))


def _scalar(ref: TraitRef, ty: Type, solver: Solver) -> Answer | None:
    trait = ref.trait
    scalar = isinstance(ty, Int | Bool | Char | Never) or unify.is_integral(ty)
    if trait in ("Clone", "Copy"):
        if isinstance(ty, Closure):
            return _closure_copies(ref, ty, solver)
        return _yes() if scalar or isinstance(ty, RawPtr | FnItem | FnPtr) else _no()
    if not (scalar or isinstance(ty, Str | RawPtr | FnPtr)):
        return _no()
    if len(ref.args) > 1 and not unify.unify(ref.args[1], ty):
        return None if solver.items.trait_impls.get(trait) else _no()
    return _yes()


def _closure_copies(ref: TraitRef, ty: Closure, solver: Solver) -> Answer:
    info = solver.items.closures[ty.name]
    if info.captures is None:
        return _maybe()
    return _yes(*(TraitRef(ref.trait, (capture.stored,)) for capture in info.captures))


def _reference(ref: TraitRef, ty: Ref) -> Answer | None:
    trait = ref.trait
    if trait in ("Clone", "Copy"):
        return _no() if ty.mutable else _yes()
    if len(ref.args) > 1:
        other = unify.shallow(ref.args[1])
        if isinstance(other, unify.Variable):
            if not unify.unify(other, ty):  # it is a number
                return _no()
            other = ty
        target = unify.shallow(ty.target)
        if trait == "PartialEq" and isinstance(other, Array) and isinstance(target, Slice):
            return _yes(TraitRef(trait, (target.element, other.element)))
        if trait == "PartialEq" and isinstance(other, Adt) and isinstance(target, Slice):
            return None  # a vector
        if not isinstance(other, Ref) or (trait != "PartialEq" and other.mutable != ty.mutable):
            return _no()
        return _yes(TraitRef(trait, (ty.target, other.target)))
    return _yes(TraitRef(trait, (ty.target,)))


def _display(ref: TraitRef, ty: Type) -> Answer | None:
    if isinstance(ty, Ref):
        return _yes(TraitRef(ref.trait, (ty.target,)))
    if isinstance(ty, Adt):
        return None
    return _yes() if isinstance(ty, Int | Bool | Char | Str | Never) or unify.is_integral(ty) else _no()


def _default(ty: Type) -> Answer | None:
    if isinstance(ty, Array):
        short = isinstance(ty.count, int) and ty.count <= LONGEST_DEFAULT
        return _yes(TraitRef("Default", (ty.element,))) if short else _no()
    if isinstance(ty, Tuple):
        wide = len(ty.items) > WIDEST
        return _no() if wide else _yes(*(TraitRef("Default", (part,)) for part in ty.items))
    if isinstance(ty, Int | Bool | Char) or unify.is_integral(ty):
        return _yes()
    return None


# --- Operators of numbers --------------------------------------------------------------------------------------


def _operator(ref: TraitRef, ty: Type) -> Answer | None:
    """`u32 + u32`, and each of them perhaps behind a shared reference."""
    base = _behind(ty)
    trait = ref.trait
    assigning = trait.endswith("Assign")
    plain = trait.removesuffix("Assign")
    boolean = isinstance(base, Bool) and plain in BITWISE
    if not (unify.is_integral(base) or boolean) or (assigning and isinstance(ty, Ref)):
        return None
    other = unify.shallow(ref.args[1])
    if isinstance(other, unify.Variable) and not other.integral:
        return _maybe()
    right = _behind(other)
    if plain in SHIFTS:
        return _result(assigning, base) if unify.is_integral(right) else None
    if not isinstance(base, Int | Bool) and isinstance(right, unify.Variable):
        return _maybe()
    return _result(assigning, base) if unify.unify(base, right) else None


def _result(assigning: bool, ty: Type) -> Answer:
    return _yes() if assigning else _yes(Output=ty)


def _behind(ty: Type) -> Type:
    ty = unify.shallow(ty)
    if isinstance(ty, Ref) and not ty.mutable:
        return unify.shallow(ty.target)
    return ty


def _unary(trait: str, ty: Type) -> Answer | None:
    base = _behind(ty)
    if trait == "Not" and isinstance(base, Bool):
        return _yes(Output=base)
    if isinstance(base, Int):
        return _yes(Output=base) if trait == "Not" or base.signed else _no()
    return _yes(Output=base) if unify.is_integral(base) else None


def _sum(ref: TraitRef, ty: Type) -> Answer | None:
    item = unify.shallow(ref.args[1])
    if isinstance(item, unify.Variable) and not item.integral:
        return _maybe()
    if unify.is_integral(_behind(item)) and (unify.is_integral(ty)):
        return _yes() if unify.unify(_behind(item), ty) else _no()
    return None


# --- Conversions of numbers ------------------------------------------------------------------------------------


def _from(ref: TraitRef, ty: Type) -> Answer | None:
    source = unify.shallow(ref.args[1])
    if _non_zero(source, ty) == "lossless":
        return _yes()
    if not isinstance(ty, Int | Char):
        return None
    if isinstance(source, unify.Variable) and source.integral and isinstance(ty, Char):
        return _yes() if unify.unify(source, INTS["u8"]) else _maybe()
    if isinstance(source, unify.Variable) and source.integral and isinstance(ty, Int):
        fitting = [number for number in INTS.values() if number == ty or _is_lossless(number, ty)]
        return _yes() if len(fitting) == 1 and unify.unify(source, ty) else _maybe()
    if isinstance(source, unify.Variable):
        return _maybe()
    if source == ty:
        return None
    if isinstance(ty, Char):
        return _yes() if source == INTS["u8"] else _no()
    if isinstance(source, Bool):
        return _yes()
    if isinstance(source, Char):
        return _yes() if not ty.signed and ty.bits >= 32 and ty.name != "usize" else _no()
    if not isinstance(source, Int):
        return None
    return _yes() if _is_lossless(source, ty) else _no()


def _non_zero(source: Type, target: Type) -> str | None:
    """How a `NonZero` becomes one of another number: as a number does that."""
    numbers = [unify.shallow(ty.args[0]) for ty in (source, target) if isinstance(ty, Adt) and ty.name == "NonZero"]
    if len(numbers) < 2 or numbers[0] == numbers[1]:
        return None
    small, large = numbers
    if not isinstance(small, Int) or not isinstance(large, Int):
        return None
    return "lossless" if _is_lossless(small, large) else "fallible"


def _is_lossless(source: Int, target: Int) -> bool:
    """`usize` and `isize` have at least 16 bits, for all that `From` knows."""
    if target.name in ("usize", "isize"):
        return source.bits <= 16 and not (source.signed and not target.signed) and (
            source.bits < 16 or source.signed == target.signed
        ) and source.name not in ("usize", "isize")  # fmt: skip
    if source.name in ("usize", "isize"):
        return False
    if source.signed == target.signed:
        return source.bits < target.bits
    return not source.signed and source.bits < target.bits


def _try_from(ref: TraitRef, ty: Type) -> Answer | None:
    source = unify.shallow(ref.args[1])
    if isinstance(ty, Int | Char) and isinstance(source, unify.Variable):
        return _maybe()
    if _non_zero(source, ty) == "fallible":
        return _yes(Error=Adt("TryFromIntError"))
    if isinstance(ty, Int) and isinstance(source, Int):
        lossless = source == ty or _is_lossless(source, ty)
        return _yes(Error=Adt("Infallible" if lossless else "TryFromIntError"))
    if isinstance(source, Char) and ty in (INTS["u8"], INTS["u16"]):
        return _yes(Error=Adt("TryFromCharError"))
    if isinstance(ty, Char) and source == INTS["u32"]:
        return _yes(Error=Adt("CharTryFromError"))
    return None


# --- Functions as values ---------------------------------------------------------------------------------------


def _called(ref: TraitRef, ty: Type, solver: Solver) -> Answer | None:
    match ty:
        case Closure(name=name):
            info = solver.items.closures[name]
            if info.wanted is not None and KINDS.index(info.wanted) > KINDS.index(ref.trait):
                return _no()
            params, result = closure_signature(info, ty)
            params, result = tuple(map(solver.normalize, params)), solver.normalize(result)
        case FnPtr(params=params, result=result):
            if ty.unsafe:
                return _no()
        case FnItem():
            if ty.variant is None and solver.items.signature(ty.name).unsafe:
                return _no()
            params, result = function_type(ty, solver)
        case Ref(target=target, mutable=mutable):
            trait = "FnMut" if mutable else "Fn"
            if mutable and ref.trait == "Fn":
                return _no()
            from murust.core.types import Projection

            output = Projection("FnOnce", (target, ref.args[1]), "Output")
            return _yes(TraitRef(trait, (target, ref.args[1])), Output=output)
        case _:
            return None
    if not unify.unify(ref.args[1], Tuple(tuple(params))):
        return _no()
    return _yes(Output=solver.normalize(result))


def function_type(ty: FnItem, solver: Solver) -> tuple[tuple[Type, ...], Type]:
    """The parameters and the result of a function, or of a constructor."""
    items = solver.items
    if ty.variant is not None:
        from murust.core.nodes import field_types

        adt = Adt(ty.name, ty.args)
        return field_types(adt, ty.variant, items.adts), adt
    signature = items.signature(ty.name)
    env = signature.generics.env(ty.args)
    params = tuple(solver.normalize(substitute(param, env)) for _, param in signature.params)
    return params, solver.normalize(substitute(signature.result, env))


__all__ = ["BOOL", "CHAR", "STR", "function_type", "select"]
