"""Signatures: types, functions, constants and spec functions of a program, before any body is looked at."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

import attrs

from murust.core import nodes as core
from murust.core.types import BOOL, INT, INTS, NEVER, UNIT, Adt, Array, Never, Param, Ref, Seq, Slice, Tuple, Type
from murust.diagnostics.model import Diagnostic, error
from murust.resolve.lookup import is_visible, lookup
from murust.resolve.modules import private
from murust.resolve.names import Definition, Module, Names
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, unify

_DERIVES = frozenset({"Clone", "Copy", "PartialEq", "Eq", "Debug", "Default", "Hash", "PartialOrd", "Ord"})


@attrs.define(eq=False)
class SpecSignature:
    name: str
    params: tuple[tuple[str, Type], ...]
    result: Type
    method: bool
    node: ast.SpecFunction
    module: Module


@attrs.define(eq=False)
class Items:
    """Everything that bodies refer to."""

    names: Names
    diagnostics: list[Diagnostic] = attrs.field(factory=list)
    adts: dict[str, core.AdtDef] = attrs.field(factory=dict)
    derives: dict[str, frozenset[str]] = attrs.field(factory=dict)
    functions: dict[str, thir.Signature] = attrs.field(factory=dict)
    modules: dict[str, Module] = attrs.field(factory=dict)  # of each function
    specs: dict[str, SpecSignature] = attrs.field(factory=dict)
    methods: dict[tuple[str, str], str] = attrs.field(factory=dict)  # (type path, name) → function path
    spec_methods: dict[tuple[str, str], str] = attrs.field(factory=dict)
    consts: dict[str, tuple[int | bool, Type]] = attrs.field(factory=dict)
    field_public: dict[str, list[tuple[bool, ...]]] = attrs.field(factory=dict)

    def report(self, diagnostic: Diagnostic) -> None:
        self.diagnostics.append(diagnostic)

    # --- types as written

    def type_of(
        self, node: ast.Type, module: Module, *, params: frozenset[str] = frozenset(), self_type: Type | None = None,
        logical: bool = False, infer: bool = False,
    ) -> Type:  # fmt: skip
        """The type that is written. `logical`: sorts of specifications may stand in it; `infer`: `_` may."""

        def recur(inner: ast.Type) -> Type:
            return self.type_of(inner, module, params=params, self_type=self_type, logical=logical, infer=infer)

        match node:
            case ast.PathType(path=path):
                return self._path_type(path, module, recur, params, self_type, logical)
            case ast.RefType(mutable=mutable, target=target):
                return Ref(mutable, recur(target))
            case ast.ArrayType(element=element, length=length):
                return Array(recur(element), self.length_of(length, module))
            case ast.SliceType(element=element):
                return Slice(recur(element))
            case ast.TupleType(items=items):
                return Tuple(tuple(map(recur, items)))
            case ast.NeverType():
                return NEVER
            case ast.InferType():
                if infer:
                    return unify.fresh()
                self.report(error("E0121", "`_` is not allowed in a signature", node.span, helps=["write the type"]))
                return unify.fresh()
            case ast.UnsupportedType(what=what):
                self.report(errors.unsupported(what, node.span))
                return unify.fresh()
            case _:
                self.report(errors.unsupported("this type", node.span))
                return unify.fresh()

    def _path_type(
        self, path: ast.Path, module: Module, recur: Callable[[ast.Type], Type], params: frozenset[str],
        self_type: Type | None, logical: bool,
    ) -> Type:  # fmt: skip
        last = path.segments[-1]
        args: tuple[Type, ...] = ()
        for arg in last.args or ():
            if isinstance(arg, ast.ConstArg | ast.AssocArg | ast.Lifetime):
                self.report(errors.unsupported("this argument of a type", arg.span))
            else:
                args = (*args, recur(arg))
        name = path.text
        if name in INTS:
            return INTS[name]
        if name == "bool":
            return BOOL
        if name in params:
            return Param(name)
        if name == "Self" and self_type is not None:
            return self_type
        if name in ("int", "nat", "Seq") and logical:
            if name == "nat":
                self.report(
                    errors.unsupported("the sort `nat`", path.span, "use `int` and say that it is not negative")
                )
            return INT if name != "Seq" else Seq(args[0] if args else unify.fresh())
        found = lookup(path, "types", module, self.names)
        if found is None:
            self._unknown_type(path, module, logical)
            return unify.fresh()
        if not is_visible(found, module):
            self.report(private(last.name, path.span, found))
        return self._defined_type(found, args, path, params)

    def _defined_type(self, found: Definition, args: tuple[Type, ...], path: ast.Path, params: frozenset[str]) -> Type:
        match found.node:
            case ast.Struct(generics=generics) | ast.Enum(generics=generics):
                wanted = len(generics.of_kind("type"))
                if not args and wanted:
                    return Adt(found.name, tuple(unify.fresh() for _ in range(wanted)))
                if len(args) != wanted:
                    self.report(
                        error("E0107", f"`{path.text}` takes {wanted} type arguments, not {len(args)}", path.span)
                    )
                    args = tuple(unify.fresh() for _ in range(wanted))
                return Adt(found.name, args)
            case ast.TypeAlias(target=target, generics=generics) if target is not None:
                if generics.params:
                    self.report(errors.unsupported("a generic type alias", path.span))
                return self.type_of(target, found.module)
            case _:
                self.report(error("E0573", f"`{path.text}` is not a type", path.span))
                return unify.fresh()

    def _unknown_type(self, path: ast.Path, module: Module, logical: bool) -> None:
        name = path.text
        if module.qualify(name) in self.names.refused:
            return  # has been reported where it is defined
        if name in ("f32", "f64", "char", "str", "String", "Vec", "Box", "Cell", "UnsafeCell", "NonNull"):
            self.report(errors.unsupported(f"the type `{name}`", path.span))
        elif name in ("int", "nat", "real", "Seq", "Set", "Map", "Multiset"):
            if logical:
                self.report(errors.unsupported(f"the sort `{name}`", path.span))
            else:
                self.report(errors.spec_only(f"the sort `{name}`", path.span))
        else:
            near = get_close_matches(name, [*module.types, *INTS], 1)
            self.report(errors.unknown_name("type", name, path.span, near[0] if near else None, "E0412"))

    def length_of(self, node: ast.Expr, module: Module) -> int:
        """The value of an array length."""
        from murust.types.consts import evaluate

        value = evaluate(node, INTS["usize"], module, self)
        return value if isinstance(value, int) and not isinstance(value, bool) else 0

    # --- definitions

    def collect(self) -> None:
        """All signatures. Types first: the others refer to them."""
        for name, found in self.names.adts.items():
            self._adt(name, found)
        for name, found in self.names.consts.items():
            self._const(name, found)
        for name, found in self.names.functions.items():
            if isinstance(found.node, ast.Function):
                self._function(name, found.node, found.module, None)
        for name, found in self.names.spec_functions.items():
            if isinstance(found.node, ast.SpecFunction):
                self._spec_function(name, found.node, found.module, None)
        for block, module in self.names.impls:
            self._impl(block, module)
        self._refuse_infinite_types()
        self._check_derives()

    def _check_derives(self) -> None:
        """A derived trait needs its supertrait, and all fields to have it. Source: Rust reference, "Derive"."""
        for name, traits in self.derives.items():
            span = self.adts[name].span
            for trait, needed in (("Copy", "Clone"), ("Eq", "PartialEq")):
                if trait in traits and needed not in traits:
                    self.report(error("E0277", f"`{trait}` needs `{needed}`", span, helps=[f"derive `{needed}`, too"]))
            for field in (field for variant in self.adts[name].variants for field in variant.fields):
                self._check_field(name, field.ty, traits, span)

    def _check_field(self, name: str, ty: Type, traits: frozenset[str], span: Span) -> None:
        if isinstance(ty, Param):
            return  # a bound of the derived implementation
        if "Copy" in traits and not self.is_copy(ty):
            self.report(error("E0204", f"`{name}` can't be `Copy`: it holds a `{ty}`, which is not", span))
        for trait, code in (("PartialEq", "E0369"), ("Debug", "E0277"), ("Clone", "E0277")):
            if trait in traits and not self._derives(ty, trait):
                self.report(error(code, f"`{name}` can't derive `{trait}`: it holds a `{ty}`, which does not", span))

    def _const(self, name: str, found: Definition) -> None:
        from murust.types.consts import constant

        constant(name, found, self)

    def _adt(self, name: str, found: Definition) -> None:
        node = found.node
        if not isinstance(node, ast.Struct | ast.Enum):
            return
        params = frozenset(g.name for g in node.generics.of_kind("type"))
        if node.generics.where:
            self.report(errors.unsupported("a `where` clause of a type", node.generics.where[0].span))
        for generic in node.generics.params:
            if generic.kind != "type":
                self.report(errors.unsupported(f"a {generic.kind} parameter of a type", generic.span))
        derived: set[str] = set()
        for attribute in node.attributes:
            if attribute.path == "derive":
                derived |= set(attribute.args)
                for trait in set(attribute.args) - _DERIVES:
                    self.report(error("E0404", f"there is no trait `{trait}` to derive", attribute.span))
        self.derives[name] = frozenset(derived)
        is_struct = isinstance(node, ast.Struct)
        shapes = [(node.name.name, node.fields)] if isinstance(node, ast.Struct) else [
            (variant.name.name, variant.fields) for variant in node.variants
        ]  # fmt: skip
        variants = []
        for variant_name, fields in shapes:
            self._refuse_twice([field.name for field in fields], "E0124", "field")
            types = [self.type_of(field.ty, found.module, params=params, self_type=None) for field in fields]
            for field, ty in zip(fields, types, strict=True):
                if _holds_reference(ty):
                    self.report(errors.unsupported("a reference in a type definition", field.ty.span, "hold the value"))
            variants.append(
                core.Variant(
                    variant_name, tuple(core.FieldDef(f.name.name, t) for f, t in zip(fields, types, strict=True))
                )
            )
        if isinstance(node, ast.Enum):
            self._refuse_twice([variant.name for variant in node.variants], "E0428", "variant")
            for variant in node.variants:
                if variant.discriminant is not None:
                    self.report(errors.unsupported("an explicit discriminant", variant.span))
        self.field_public[name] = [tuple(f.public or not is_struct for f in fields) for _, fields in shapes]
        ordered = tuple(g.name for g in node.generics.of_kind("type"))
        self.adts[name] = core.AdtDef(name, ordered, tuple(variants), is_struct, "Copy" in derived, node.span)

    def _refuse_twice(self, names: list[ast.Ident], code: str, what: str) -> None:
        seen: set[str] = set()
        for name in names:
            if name.name in seen:
                self.report(error(code, f"the {what} `{name.name}` is declared twice", name.span))
            seen.add(name.name)

    def _impl(self, block: ast.Impl, module: Module) -> None:
        if block.generics.params or block.generics.where or block.trait:
            what = "an implementation of a trait" if block.trait else "a generic implementation"
            self.report(errors.unsupported(what, block.span))
            return
        self_type = self.type_of(block.target, module)
        if not isinstance(self_type, Adt):
            if not unify.unknown(self_type):
                self.report(error("E0116", f"methods can't be added to the type `{self_type}` here", block.span))
            return
        if self_type.name in self.names.prelude.types or self_type.args:
            self.report(errors.unsupported(f"an implementation for `{self_type}`", block.span))
            return
        for item in block.items:
            match item:
                case ast.Function():
                    name = f"{self_type.name}::{item.name.name}"
                    self._member(self.methods, (self_type.name, item.name.name), name, item.name)
                    self._function(name, item, module, self_type)
                case ast.SpecFunction():
                    name = f"{self_type.name}::{item.name.name}"
                    self._member(self.spec_methods, (self_type.name, item.name.name), name, item.name)
                    self._spec_function(name, item, module, self_type)
                case _:
                    self.report(errors.unsupported("this item in an implementation", block.span))

    def _member(self, table: dict[tuple[str, str], str], key: tuple[str, str], name: str, ident: ast.Ident) -> None:
        if key in table:
            self.report(error("E0592", f"`{ident.name}` is defined twice for `{key[0]}`", ident.span))
        table[key] = name

    def _function(self, name: str, node: ast.Function, module: Module, self_type: Type | None) -> None:
        for qualifier in node.qualifiers:
            if qualifier.name != "const":
                self.report(errors.unsupported(f"`{qualifier.name}` on a function", node.name.span))
        if node.generics.where:
            self.report(errors.unsupported("a `where` clause of a function", node.name.span))
            return
        for generic in node.generics.params:
            if generic.kind != "lifetime":
                self.report(errors.unsupported(f"a {generic.kind} parameter of a function", generic.span))
                return
        if node.body is None:
            self.report(errors.unsupported("a function without a body", node.name.span))
            return
        params = self._params(node.params, module, self_type, logical=False)
        result = self.type_of(node.result, module, self_type=self_type) if node.result else UNIT
        if _holds_reference(result):
            self.report(errors.unsupported("a function that returns a reference", node.name.span,
                                           "return the value, or its index"))  # fmt: skip
        for param, (_, ty) in zip(node.params, params, strict=True):
            if _is_nested(ty):
                what = "a reference behind a reference in a parameter"
                self.report(errors.unsupported(what, param.span, "pass the inner reference, or the value"))
        method = bool(node.params) and isinstance(node.params[0], ast.SelfParam)
        self.functions[name] = thir.Signature(name, params, result, method, node)
        self.modules[name] = module

    def _spec_function(self, name: str, node: ast.SpecFunction, module: Module, self_type: Type | None) -> None:
        if node.generics.params or node.body is None:
            self.report(errors.unsupported("a generic spec function, or one without a body,", node.name.span))
            return
        params = tuple(
            (name, self._logical_parameter(ty, node))
            for name, ty in self._params(node.params, module, self_type, logical=True)
        )
        result = self.type_of(node.result, module, self_type=self_type, logical=True) if node.result else UNIT
        method = bool(node.params) and isinstance(node.params[0], ast.SelfParam)
        self.specs[name] = SpecSignature(name, params, result, method, node, module)

    def _logical_parameter(self, ty: Type, node: ast.SpecFunction) -> Type:
        """A spec function speaks of values: `&T` is `T`. What `&mut T` refers to depends on when it is asked."""
        while isinstance(ty, Ref):
            if ty.mutable:
                self.report(
                    errors.unsupported("a `&mut` parameter of a spec function", node.name.span, "take the value")
                )
            ty = ty.target
        return ty

    def _params(
        self, params: tuple[ast.SelfParam | ast.Param, ...], module: Module, self_type: Type | None, logical: bool
    ) -> tuple[tuple[str, Type], ...]:
        result: list[tuple[str, Type]] = []
        for param in params:
            if isinstance(param, ast.SelfParam):
                if self_type is None:
                    self.report(error("E0424", "`self` is for methods only", param.span))
                    self_type = unify.fresh()
                result.append(("self", Ref(param.mutable, self_type) if param.reference else self_type))
            else:
                name = param.pattern.name if isinstance(param.pattern, ast.NamePattern) else ""
                result.append((name, self.type_of(param.ty, module, self_type=self_type, logical=logical)))
        return tuple(result)

    def _refuse_infinite_types(self) -> None:
        """A type that holds itself, other than behind a reference, has no size."""

        def holds(ty: Type, goal: str, seen: set[str]) -> bool:
            match ty:
                case Adt(name=name, args=args):
                    if name == goal or any(holds(arg, goal, seen) for arg in args):
                        return True
                    if name in seen or name not in self.adts:
                        return False
                    seen.add(name)
                    fields = [f.ty for variant in self.adts[name].variants for f in variant.fields]
                    return any(holds(field, goal, seen) for field in fields)
                case Tuple(items=items):
                    return any(holds(item, goal, seen) for item in items)
                case Array(element=element):
                    return holds(element, goal, seen)
                case _:
                    return False

        for name, adt in self.adts.items():
            if any(holds(f.ty, name, set()) for variant in adt.variants for f in variant.fields):
                self.report(error("E0072", f"the type `{name}` holds itself and so has no finite size", adt.span))

    # --- questions about types

    def is_copy(self, ty: Type) -> bool:
        return core.is_copy(unify.resolve(ty), self.adts)

    def is_inhabited(self, ty: Type, seen: frozenset[str] = frozenset()) -> bool:
        """Has the type a value? Sorts of the logic always have some."""
        match ty:
            case Never():
                return False
            case Tuple(items=items):
                return all(self.is_inhabited(item, seen) for item in items)
            case Array(element=element, length=length):
                return length == 0 or self.is_inhabited(element, seen)
            case Ref(target=target):
                return self.is_inhabited(target, seen)
            case Adt(name=name) if name not in seen and name in self.adts:
                inner = seen | {name}
                return any(
                    all(self.is_inhabited(field, inner) for field in core.field_types(ty, index, self.adts))
                    for index in range(len(self.adts[name].variants))
                )
            case _:
                return True

    def has_equality(self, ty: Type) -> bool:
        """Does it implement `PartialEq`?"""
        return self._derives(ty, "PartialEq")

    def has_debug(self, ty: Type) -> bool:
        return self._derives(ty, "Debug")

    def _derives(self, ty: Type, trait: str) -> bool:
        ty = unify.resolve(ty)
        match ty:
            case Adt(name=name, args=args):
                return trait in self.derives.get(name, ()) and all(self._derives(arg, trait) for arg in args)
            case Tuple(items=items):
                return all(self._derives(item, trait) for item in items)
            case Array(element=inner) | Slice(element=inner) | Ref(target=inner):
                return self._derives(inner, trait)
            case _:
                return True


def _is_nested(ty: Type) -> bool:
    """Is there a reference behind a reference? Then one could be stored in the place of another, and how long both
    last would have to be compared."""
    match ty:
        case Ref(target=target):
            return _holds_reference(target)
        case Tuple(items=items):
            return any(map(_is_nested, items))
        case Array(element=inner) | Slice(element=inner):
            return _is_nested(inner)
        case Adt(args=args):
            return any(map(_is_nested, args))
        case _:
            return False


def _holds_reference(ty: Type) -> bool:
    match ty:
        case Ref():
            return True
        case Tuple(items=items):
            return any(map(_holds_reference, items))
        case Array(element=inner) | Slice(element=inner):
            return _holds_reference(inner)
        case Adt(args=args):
            return any(map(_holds_reference, args))
        case _:
            return False
