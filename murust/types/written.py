"""Types as they are written, to types. Source: Rust reference, "Type expressions", "Lifetime elision"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from murust.core.regions import regions_of, with_regions
from murust.core.types import (
    BOOL,
    CHAR,
    INTS,
    LOGIC,
    NEVER,
    STR,
    UNIT,
    Adt,
    Array,
    ConstArg,
    FnPtr,
    Map,
    MathInt,
    Multiset,
    Nat,
    Param,
    Projection,
    RawPtr,
    Real,
    Ref,
    Seq,
    Set,
    Slice,
    Tuple,
    Type,
    substitute,
)
from murust.diagnostics.model import error
from murust.record import Datum, Node, field, replace
from murust.resolve.astray import astray
from murust.resolve.lookup import hidden, lookup
from murust.resolve.names import Definition, Module
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, unify
from murust.types.generics import Predicate, TraitRef
from murust.types.higher_ranked import binding, refuse_nested, refuse_unplaced
from murust.types.path_arguments import refuse_any, refuse_stray
from murust.types.written_bounds import predicates_of, trait_ref

if TYPE_CHECKING:
    from murust.types.items import Items

_PRIMITIVES: dict[str, Type] = {**INTS, "bool": BOOL, "char": CHAR, "str": STR}
_SORTS: dict[str, tuple[int, Callable[..., Type]]] = {
    "int": (0, MathInt), "nat": (0, Nat), "real": (0, Real), "Seq": (1, Seq), "Set": (1, Set), "Map": (2, Map),
    "Multiset": (1, Multiset),
}  # fmt: skip
"""The sorts of the logic: how many arguments they take, and the type."""
CALLED = frozenset({"Fn", "FnMut", "FnOnce"})
"""The traits whose bounds are written `Fn(A) -> B`."""


DEEPEST = 120
"""Types inside each other. Where rustc's `recursion_limit` of 128 is met depends on what is asked of a type; it is not
met below."""


class Anonymous(Datum):
    """The parameter that an `impl Trait` stands for, with what its bounds say."""

    name: str
    predicates: tuple[Predicate, ...] = ()
    outlives: tuple[tuple[Type, str], ...] = ()
    sized: bool = True


class Scope(Node):
    """What a written type may refer to. `elide` names the lifetime of a reference that is written without one; None
    where that is not allowed. `anonymous` collects the parameters that `impl Trait` stands for."""

    items: Items
    module: Module
    params: frozenset[str] = frozenset()
    consts: frozenset[str] = frozenset()
    lifetimes: frozenset[str] = frozenset()
    bounds: Callable[[str], list[TraitRef]] = lambda name: []
    self_type: Type | None = None
    self_trait: TraitRef | None = None  # in a trait or in an implementation of one
    logical: bool = False
    infer: bool = False
    elide: Callable[[Span], str] | None = lambda span: ""
    anonymous: list[Anonymous] | None = None
    self_position: str = ""
    hidden: bool = True  # may the lifetimes of a type be left out?
    explicit: str = ""  # in what no lifetime is left out: "a bound", "an associated type"
    const_types: Mapping[str, Type] = field(default_factory=dict)  # of `consts`, as far as they are known

    def type_of(self, node: ast.Type) -> Type:
        made = self._type_of(node)
        if made.depth <= DEEPEST:
            return made
        return self._broken(errors.too_deep(DEEPEST, node.span))

    def _type_of(self, node: ast.Type) -> Type:
        match node:
            case ast.PathType(path=path):
                return self._path(path)
            case ast.RefType(mutable=mutable, target=target, lifetime=lifetime):
                return Ref(mutable, self.type_of(target), self.region(lifetime, node.span))
            case ast.PointerType(mutable=mutable, target=target):
                return RawPtr(mutable, self.type_of(target))
            case ast.ArrayType(element=element, length=length):
                return Array(self.type_of(element), _count(self.constant(length, INTS["usize"])))
            case ast.SliceType(element=element):
                return Slice(self.type_of(element))
            case ast.TupleType(items=items):
                return Tuple(tuple(map(self.type_of, items)))
            case ast.FnPointerType():
                return self._function(node)
            case ast.NeverType():
                text = "`!` is the type of what a function returns, and stands nowhere else"
                return self._broken(error("E0658", text, node.span))
            case ast.InferType():
                return self._inferred(node.span)
            case ast.ImplType(bounds=bounds):
                return self._anonymous(bounds, node.span)
            case ast.UnsupportedType(what=what):
                return self._broken(errors.unsupported(what, node.span))

    def _function(self, node: ast.FnPointerType) -> Type:
        unsafe = any(one.name == "unsafe" for one in node.qualifiers)
        abi = "C" if any(one.name.startswith("extern") for one in node.qualifiers) else LOGIC * self.logical
        inner, own = binding(node.lifetimes, self)
        params, result = inner.callable_types(node.params, node.result)
        refuse_nested(node.lifetimes, (*params, result), self.items)
        refuse_unplaced(node.lifetimes, params, result, "E0581", self.items)
        return FnPtr(tuple(with_regions(param, own) for param in params), with_regions(result, own), unsafe, abi)

    def result_of(self, node: ast.Type) -> Type:
        """The type of what a function returns, which may be `!`."""
        return NEVER if isinstance(node, ast.NeverType) else self.type_of(node)

    def _broken(self, diagnostic: object) -> Type:
        self.items.report(diagnostic)  # type: ignore[arg-type]
        return unify.fresh()

    def _inferred(self, span: Span) -> Type:
        if self.infer:
            return unify.fresh()
        return self._broken(error("E0121", "`_` is not allowed in a signature", span, helps=["write the type"]))

    def _anonymous(self, bounds: tuple[ast.Bound, ...], span: Span) -> Type:
        if self.anonymous is None:
            return self._broken(errors.unsupported("`impl Trait` here", span, "name the type, or a parameter"))
        param = Param(f"impl#{len(self.anonymous)}")
        place = len(self.anonymous)
        self.anonymous.append(Anonymous(param.name))
        inner = replace(self, elide=self._refuse_anonymous)
        traits = [bound for bound in bounds if isinstance(bound, ast.TraitBound)]
        found = tuple(p for bound in traits if not bound.maybe for p in predicates_of(inner, param, bound))
        lifetimes = [bound for bound in bounds if isinstance(bound, ast.Lifetime)]
        outlives = tuple((param, self.region(bound.name, bound.span)) for bound in lifetimes)
        self.anonymous[place] = Anonymous(param.name, found, outlives, all(not bound.maybe for bound in traits))
        return param

    def _refuse_anonymous(self, span: Span) -> str:
        text = "a lifetime can't be left out inside `impl Trait`"
        self.items.report(error("E0658", text, span, helps=["declare a lifetime, and write it here"]))
        return ""

    # --- lifetimes

    def region(self, written: str | None, span: Span) -> str:
        if written is None or written == "_":
            if self.explicit:
                text = f"no lifetime is left out in {self.explicit}"
                self.items.report(error("E0637", text, span, helps=["declare one, and write it here"]))
                return ""
            if self.elide is None:
                self.items.report(error("E0106", "this reference needs a lifetime", span, "no lifetime is given",
                                        helps=["write one, as in `&'a T`"]))  # fmt: skip
                return ""
            return self.elide(span)
        if written != "static" and written not in self.lifetimes:
            self.items.report(error("E0261", f"the lifetime `'{written}` is not declared", span,
                                    helps=[f"declare it: `<'{written}>`"]))  # fmt: skip
        return written

    # --- constants

    def constant(self, node: ast.Expr, ty: Type) -> Type:
        """The value of an array length or a const argument; a const parameter stands for itself."""
        inner = node
        while isinstance(inner, ast.Block) and not inner.statements and inner.tail is not None:
            inner = inner.tail
        if isinstance(inner, ast.PathExpr) and inner.path.text in self.consts:
            own = self.const_types.get(inner.path.text, ty)
            if own != ty:
                text = f"`{inner.path.text}` is a constant of the type `{own}`, and one of the type `{ty}` is wanted"
                self.items.report(error("T0004", text, inner.span))
            return Param(inner.path.text)
        if isinstance(inner, ast.Underscore) and self.infer:
            return unify.fresh()
        from murust.types.annotations import written_lifetimes
        from murust.types.consts import evaluate

        alien = next((name for name in written_lifetimes([node]) if name in self.lifetimes), None)
        if alien is not None:
            text = f"the lifetime `'{alien}` is a parameter, and may not stand in a constant expression"
            self.items.report(error("T0005", text, node.span, helps=["leave it out"]))
        value = evaluate(node, ty, self, self.items)
        return ConstArg(int(value)) if isinstance(value, int) else unify.fresh()

    # --- paths

    def _path(self, path: ast.Path) -> Type:
        if path.qself is not None:
            return self._qualified(path)
        name = path.text
        segments = path.segments
        if any(segment.args for segment in segments):
            refuse_stray(path, self)
        if len(segments) == 1:
            special = self._single(segments[0], name)
            if special is not None:
                return special
        elif segments[0].name == "Self" or segments[0].name in self.params:
            return self._associated(path)
        found = lookup(path, "types", self.module, self.items.names)
        if found is None and len(segments) == 1 and name in _PRIMITIVES:
            return _PRIMITIVES[name]
        if found is None and len(segments) > 1:
            lost = astray(path, "type", "types", "E0425", self.module, self.items.names)
            return self._broken(lost or error("E0223", f"`{name}`: of which trait is this associated type?", path.span,
                                              helps=["write `<Type as Trait>::Name`"]))  # fmt: skip
        if found is None:
            self._unknown(path)
            return unify.fresh()
        secret = hidden(path, found, self.module, self.items.names)
        if secret is not None:
            self.items.report(secret)
        return self.defined(found, segments[-1], path)

    def _single(self, segment: ast.Segment, name: str) -> Type | None:
        if name == "Self":
            if self.self_type is None:
                from murust.types.around import outer_parameter

                nowhere = error("E0411", "`Self` is for `impl` and `trait` only", segment.span)
                return self._broken(outer_parameter(name, segment.span, self.items) or nowhere)
            return self.self_type
        if name in self.params or name in self.consts:
            return Param(name)
        if name in _SORTS and self.logical and name not in self.module.types:
            return self._sort(segment)
        return None

    def _sort(self, segment: ast.Segment) -> Type:
        args = [self.type_of(arg) for arg in segment.args or () if not isinstance(arg, _NOT_TYPES)]
        params, make = _SORTS[segment.name]
        if len(args) != params and (args or not self.infer):
            text = f"`{segment.name}` takes {params} generic argument{'s' * (params != 1)}, not {len(args)}"
            self.items.report(error("E0107", text, segment.span))
            args = []
        return make(*(args or [unify.fresh() for _ in range(params)]))

    def defined(self, found: Definition, segment: ast.Segment, path: ast.Path) -> Type:
        """The type that a definition is, with the arguments of a segment."""
        match found.node:
            case ast.Struct() | ast.Enum():
                if found.variant is not None:
                    return self._broken(error("E0573", f"`{path.text}` is a variant, not a type", path.span))
                if found.node.ghost and not self.logical:
                    return self._broken(errors.spec_only(f"the type `{path.text}`", path.span))
                generics = self.items.type_generics(found.name)
                args, regions = self.arguments(generics.params, segment, found.name, path.span)
                return Adt(found.name, args, regions)
            case ast.TypeAlias():
                generics, target = self.items.alias(found)
                args, regions = self.arguments(generics.params, segment, found.name, path.span)
                lifetimes = dict(zip(generics.lifetimes, regions, strict=False))
                return substitute(with_regions(target, lifetimes), generics.env(args))
            case ast.Trait():
                return self._broken(error("E0782", f"`{path.text}` is a trait, not a type", path.span,
                                          helps=["write `impl Trait` for a parameter, or a generic one"]))  # fmt: skip
            case _:
                return self._broken(error("E0573", f"`{path.text}` is not a type", path.span))

    def arguments(
        self, params: tuple[str, ...], segment: ast.Segment, owner: str, span: Span, first: int = 0
    ) -> tuple[tuple[Type, ...], tuple[str, ...]]:
        """The type arguments that a segment writes, for the parameters from `first` on, and the lifetimes."""
        generics = self.items.any_generics(owner)
        wanted = params[first:]
        written = [arg for arg in segment.args or () if not isinstance(arg, ast.Lifetime | ast.AssocArg)]
        args: list[Type] = []
        for name, arg in zip(wanted, written, strict=False):
            const_type = generics.const_types.get(name)
            args.append(self.argument(arg, const_type))
        env: dict[str, Type] = dict(zip(wanted, args, strict=False))
        for name in wanted[len(args) :]:
            if name in generics.defaults:
                args.append(substitute(generics.defaults[name], env))
            elif self.infer and not written:
                args.append(unify.fresh())
            else:
                break
            env[name] = args[-1]
        if len(args) != len(wanted) or len(written) > len(wanted):
            required = sum(name not in generics.defaults for name in wanted)
            text = f"`{owner.rpartition('::')[2]}` takes {required} generic argument{'s' * (required != 1)}"
            self.items.report(error("E0107", f"{text}, not {len(written)}", span))
            args = [*args, *(unify.fresh() for _ in wanted)][: len(wanted)]
        return tuple(args), self.regions(generics.lifetimes, segment, owner, span)

    def regions(self, wanted: tuple[str, ...], segment: ast.Segment, owner: str, span: Span) -> tuple[str, ...]:
        written = [arg for arg in segment.args or () if isinstance(arg, ast.Lifetime)]
        if not written:
            if wanted and self.explicit:
                text = f"`{owner.rpartition('::')[2]}` has lifetimes, which are not left out in {self.explicit}"
                self.items.report(error("E0106", text, span, helps=["declare one, and write it here"]))
                return tuple("" for _ in wanted)
            if wanted and not self.hidden:
                text = f"`{owner.rpartition('::')[2]}` has lifetimes, which are not left out here"
                self.items.report(error("E0726", text, span, helps=["write `<'_>`"]))
            return tuple(self.region(None, span) for _ in wanted)
        if len(written) != len(wanted):
            text = f"`{owner.rpartition('::')[2]}` takes {len(wanted)} lifetime arguments, not {len(written)}"
            self.items.report(error("E0107", text, span))
            return tuple("" for _ in wanted)
        return tuple(self.region(lifetime.name, lifetime.span) for lifetime in written)

    def argument(self, arg: ast.GenericArg, const_type: Type | None) -> Type:
        if const_type is None:
            if isinstance(arg, _NOT_TYPES):
                return self._broken(error("E0747", "a type is wanted here, this is a constant", arg.span))
            if isinstance(arg, ast.PathType) and self._is_value(arg.path):
                return self._broken(error("E0747", "a type is wanted here, this is a value", arg.span))
            return self.type_of(arg)
        if isinstance(arg, ast.ConstArg):
            return self.constant(arg.value, const_type)
        if isinstance(arg, ast.InferType) and self.infer:
            return unify.fresh()
        if isinstance(arg, ast.PathType) and not self._is_type(arg.path):
            return self.constant(ast.PathExpr(arg.path, arg.span), const_type)
        return self._broken(error("E0747", "a constant is wanted here, this is a type", arg.span))

    def _is_value(self, path: ast.Path) -> bool:
        """Does the path name a value, and no type?"""
        name = path.text
        if path.qself is not None or name == "Self" or name in self.params or name in _PRIMITIVES:
            return False
        if lookup(path, "types", self.module, self.items.names) is not None:
            return False
        return lookup(path, "values", self.module, self.items.names) is not None

    def _is_type(self, path: ast.Path) -> bool:
        """Does the path name a type, and no value?"""
        name = path.text
        if path.qself is not None or name in self.consts:
            return False
        if lookup(path, "values", self.module, self.items.names) is not None:
            return False
        known = name == "Self" or name in self.params or name in _PRIMITIVES
        return known or lookup(path, "types", self.module, self.items.names) is not None

    # --- associated types

    def _associated(self, path: ast.Path) -> Type:
        """`T::Item`, `Self::Item`."""
        segments = path.segments
        owner = self._single(segments[0], segments[0].name)
        refuse_any(segments[-1], "an associated type", path.span, self.items)
        if owner is None or len(segments) != 2:
            return self._broken(error("E0223", f"`{path.text}` is ambiguous", path.span))
        name = segments[1].name
        if isinstance(owner, Adt) and segments[0].name == "Self" and self.self_trait is None:
            return self._broken(error("E0220", f"there is no associated type `{name}`", segments[1].span))
        refs = self._candidates(owner, segments[0].name)
        found = list(dict.fromkeys(one for ref in refs for one in self.items.traits_with_type(ref, name)))
        if len(found) > 1:
            listed = ", ".join(f"`{ref}`" for ref in found)
            self.items.report(error("E0221", f"`{path.text}` may be the type of several traits", path.span,
                                    notes=[f"they are {listed}"], helps=["write `<Type as Trait>::Name`"]))  # fmt: skip
        if found:
            return self.items.projection(found[0], name)
        return self._broken(
            error("E0220", f"there is no associated type `{name}` for `{segments[0].name}`", segments[1].span)
        )

    def _candidates(self, owner: Type, name: str) -> Iterator[TraitRef]:
        if name == "Self" and self.self_trait is not None:
            yield self.self_trait
        if isinstance(owner, Param):
            yield from self.bounds(owner.name)

    def _qualified(self, path: ast.Path) -> Type:
        """`<T as Trait>::Name`."""
        if path.qself is None or path.qtrait is None or len(path.segments) != 1:
            return self._broken(error("E0223", "of which trait is this associated type?", path.span,
                                      helps=["write `<Type as Trait>::Name`"]))  # fmt: skip
        owner = self.type_of(path.qself)
        ref = trait_ref(self, path.qtrait, owner)
        if ref is None:
            return unify.fresh()
        name = path.segments[0].name
        refuse_any(path.segments[0], "an associated type", path.span, self.items)
        found = self.items.trait_with_type(ref, name)
        if found is None:
            return self._broken(error("E0576", f"`{ref}` has no associated type `{name}`", path.segments[0].span))
        return self.items.projection(found, name)

    def callable_types(self, inputs: Iterable[ast.Type], output: ast.Type | None) -> tuple[tuple[Type, ...], Type]:
        """The parameters and the result of `fn(A) -> R` or `Fn(A) -> R`. A lifetime that is left out is the type's own;
        in the result, the only one of the parameters. Source: Rust reference, "Lifetime elision"."""
        params = tuple(map(replace(self, elide=_numbered("^"), explicit="").type_of, inputs))
        if output is None:
            return params, UNIT
        found = list(dict.fromkeys(region for param in params for region in regions_of(param)))

        def elide(span: Span) -> str:
            if len(found) != 1:
                why = "none of the parameters has a lifetime" if not found else "there are several to choose from"
                self.items.report(error("E0106", "the result needs a lifetime", span, why))
            return found[0] if found else "static"

        return params, replace(self, elide=elide, explicit="").result_of(output)

    def _unknown(self, path: ast.Path) -> None:
        name = path.text
        if self.module.qualify(name) in self.items.names.refused:
            return  # has been reported where it is defined
        if name in ("f32", "f64", "String"):
            self.items.report(errors.unsupported(f"the type `{name}`", path.span))
        elif name in _SORTS:
            self.items.report(errors.spec_only(f"the sort `{name}`", path.span))
        elif self._is_value(path):
            self.items.report(error("E0573", f"`{name}` is a value, not a type", path.span))
        else:
            from murust.types.around import outer_parameter

            near = get_close_matches(name, [*self.module.types, *INTS, *self.params], 1)
            nowhere = errors.unknown_name("type", name, path.span, near[0] if near else None)
            self.items.report(outer_parameter(name, path.span, self.items) or nowhere)


_NOT_TYPES = (ast.ConstArg, ast.AssocArg, ast.Lifetime)


def _count(value: Type) -> int | Type:
    return value.value if isinstance(value, ConstArg) else value


def _numbered(prefix: str) -> Callable[[Span], str]:
    """Gives each reference without a lifetime one of its own."""
    count = iter(range(1_000_000))
    return lambda span: f"{prefix}{next(count)}"


__all__ = ["CALLED", "Projection", "Scope"]
