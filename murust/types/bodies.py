"""Function bodies, typed: inference, then `finish`, then the specifications that stand in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from murust.core import nodes as core
from murust.core.types import NEVER, UNIT, Adt, Closure, Int, Ref, Type
from murust.diagnostics.model import error
from murust.record import field_names, replace
from murust.source import Span
from murust.syntax import ast
from murust.types import captures, const_contexts, errors, thir, thir_closures, unify
from murust.types.annotations import pinned, pinned_name
from murust.types.closure_lifetimes import name_lifetimes
from murust.types.coerce import check
from murust.types.consts import check_known
from murust.types.context import Cx
from murust.types.control import names_of
from murust.types.generics import Generics, Predicate, Projected, TraitRef, Verdict
from murust.types.infer import infer
from murust.types.items import FunctionEntry, Items
from murust.types.lints import deny
from murust.types.patterns import binds, check_whole, must_match
from murust.types.restrictions import check_receiver
from murust.types.select import Solver
from murust.types.shared_constants import refuse_lasting
from murust.types.terms import contracts
from murust.types.wellformed import check_body_types, check_signature
from murust.types.written import DEEPEST, Scope


def check_body(name: str, items: Items) -> thir.Body | None:
    """The typed body of a function with its specification, or None after reports, or if it has none."""
    unify.forget()
    body = typed_body(name, items)
    if body is None:
        return None
    before = len(items.diagnostics)
    scope = {binding.name: binding.local for binding in body.params if binding.local is not None}
    body.contract, bound = contracts.contract(body.signature.node, scope, body.result, body.cx)
    contracts.fill_sites(body.locals, scope, bound, body.cx)
    return None if _failed(items, before) else body


def typed_body(name: str, items: Items) -> thir.Body | None:
    """The typed body of a function, its specification left out."""
    signature = items.signature(name)
    entry = items.entries[name]
    node = signature.node
    check_signature(entry, signature, items)
    check_receiver(entry, signature, items)
    if node.body is None:
        _refuse_missing_body(entry, items)
        return None
    if any(unify.unknown(ty) for ty in (signature.result, *(ty for _, ty in signature.params))):
        return None  # what is wrong with it has been reported
    before = len(items.diagnostics)
    cx = function_context(entry, signature, items)
    params, patterns = _parameters(signature, cx)
    value = check(node.body, cx.result, cx, "the function's result type says so")
    finish(cx)
    if _failed(items, before):
        return None
    locals_, result = make_locals(node.name.span, params, cx)
    return thir.Body(signature, params, patterns, result, locals_, value, core.Contract(), node.span, cx)


def _failed(items: Items, before: int) -> bool:
    return any(d.severity.value == "error" for d in items.diagnostics[before:])


def _refuse_missing_body(entry: FunctionEntry, items: Items) -> None:
    from murust.types.items import ImplDef

    if entry.foreign or entry.module.in_prelude:
        return
    if entry.owner is None or isinstance(entry.owner, ImplDef):
        items.report(error("P0006", f"the function `{entry.node.name.name}` has no body", entry.node.name.span))


def function_context(entry: FunctionEntry, signature: thir.Signature, items: Items) -> Cx:
    from murust.types.items import TraitDef

    assert entry.scope is not None
    own = (entry.owner.ref,) if isinstance(entry.owner, TraitDef) else ()
    solver = Solver.of(items, signature.generics, own)
    scope = replace(entry.scope)
    result = solver.normalize(signature.result)
    cx = Cx(items, scope, result, infer, solver, signature.generics, entry.name)
    cx.unsafe = signature.unsafe
    cx.in_const = signature.const
    return cx


def _parameters(
    signature: thir.Signature, cx: Cx
) -> tuple[list[thir.Binding], list[tuple[thir.Binding, thir.Pattern]]]:
    """A binding each; a parameter that is a pattern gets a hidden one, taken apart at the start of the body."""
    params: list[thir.Binding] = []
    patterns: list[tuple[thir.Binding, thir.Pattern]] = []
    seen: set[str] = set()
    for index, (node, (name, written)) in enumerate(zip(signature.node.params, signature.params, strict=True)):
        ty = cx.solver.normalize(written)
        mutable = False
        if isinstance(node, ast.SelfParam):
            mutable = node.mutable and not node.reference
        elif isinstance(node.pattern, ast.NamePattern) and node.pattern.inner is None and not node.pattern.by_ref:
            mutable = node.pattern.mutable
        if name:
            _once(name, node.span, seen, cx)
        binding = thir.Binding(name or f"_p{index}", ty, mutable, node.span, is_param=True)
        cx.bind(binding)
        params.append(binding)
        if isinstance(node, ast.Param) and (not name or not binds(node.pattern, cx)):
            for inner in {ident.name: ident for ident in names_of(node.pattern)}.values():
                _once(inner.name, inner.span, seen, cx)
            pattern = check_whole(node.pattern, ty, cx)
            patterns.append((binding, pattern))
            must_match(pattern, ty, node.pattern, cx)
    return params, patterns


def _once(name: str, span: Span, seen: set[str], cx: Cx) -> None:
    if name in seen:
        cx.report(error("E0415", f"the parameter `{name}` is declared twice", span))
    seen.add(name)


def finish(cx: Cx) -> None:
    """Settles all demands (integers fall back to i32), replaces inference variables everywhere, runs the checks that
    waited."""
    cx.settle()
    _fall_back(cx)
    cx.settle()
    for cast in cx.casts:
        cast()
    cx.settle()
    on_closures = [demand for demand in cx.demands if _is_on_closure(demand.predicate)]
    for demand in cx.demands:
        if not cx.has_errors and demand not in on_closures:
            cx.report(error(demand.ambiguous, "the type of this can't be inferred", demand.span, "type unknown",
                            helps=["write the type"]))  # fmt: skip
    for node in cx.typed:
        node.ty = final(node.ty, cx)
    for binding in cx.bindings:
        if binding.written is not None:
            binding.written = pinned(binding.written)
        binding.ty = final(binding.ty, cx)
        if unify.unknown(binding.ty) and not cx.has_errors:
            cx.report(errors.needs_annotation(binding.span))
    for literal in cx.literals:
        literal.ty = final(literal.ty, cx)
        if isinstance(literal.ty, Int) and isinstance(literal.value, int) and not literal.ty.holds(literal.value):
            if not cx.items.denied("overflowing_literals", literal.span):
                literal.value = literal.ty.wrap(literal.value)
                continue
            cx.report(errors.literal_out_of_range(literal.value, literal.ty, literal.span))
    for info in cx.closures:
        info.params = tuple(final(pinned(ty), cx) for ty in info.params)
        info.result = final(pinned(info.result), cx)
    for check_later in cx.deferred:
        check_later()
    for node in cx.typed:
        if isinstance(node, thir.Expr):
            _finish_inner(node, cx)
            if unify.unknown(node.ty) and not cx.has_errors:
                cx.report(errors.needs_annotation(node.span))
            if node.ty.depth > DEEPEST and not cx.has_errors:
                cx.report(errors.too_deep(DEEPEST, node.span))
    const_contexts.check(cx)
    for value, _ in cx.const_blocks:
        refuse_lasting(value, False, cx)
    if not cx.has_errors:
        captures.analyse(cx)
        name_lifetimes(cx)
        for check_later in cx.on_captures:
            check_later()
    for demand in on_closures:
        if not cx.has_errors and cx.solver.evaluate(demand.predicate) is Verdict.NO:
            trait = demand.predicate.trait if isinstance(demand.predicate, TraitRef) else ""
            text = f"this closure does not implement `{trait}`, as what it holds does not"
            cx.report(error("E0277", text, demand.span))
    if not cx.has_errors:
        check_body_types(cx)
    if not cx.has_errors:
        deny(cx)
    cx.items.const_blocks[cx.name] = [(value, cx) for value, _ in cx.const_blocks]
    if cx.const_blocks and not cx.has_errors and not cx.generics.params:
        never = _never_evaluated(cx)
        for value, _ in cx.const_blocks:
            if id(value) not in never:
                check_known(value, cx.items)


def _never_evaluated(cx: Cx) -> set[int]:
    """The constants that are elements of arrays without elements, and what is inside of them."""
    skipped = [node.item for node in cx.typed if isinstance(node, thir.Repeat) and node.of_none]
    inside = [node for value, nodes in cx.const_blocks if value in skipped for node in nodes]
    return set(map(id, skipped + inside))


def _is_on_closure(predicate: Predicate) -> bool:
    """Does it ask of a closure what depends on its captures, which are known at the end only?"""
    return isinstance(predicate, TraitRef) and isinstance(unify.resolve(predicate.self_type), Closure)


def final(ty: Type, cx: Cx) -> Type:
    """The type without variables."""
    return ty if ty.ground else cx.solver.normalize(unify.resolve(ty, default=True))


def _fall_back(cx: Cx) -> None:
    """Integer variables that nothing has decided become `i32`, and what is never there becomes `()`. Source: rustc,
    `type_inference_fallback`, before edition 2024."""
    from murust.core.types import INTS

    pending = [literal.ty for literal in cx.literals] + [node.ty for node in cx.typed]
    for demand in cx.demands:
        ref = demand.predicate.ref if isinstance(demand.predicate, Projected) else demand.predicate
        pending += ref.args
    for ty in pending:
        for variable in unify.variables(ty):
            if variable.integral and variable.binding is None:
                unify.unify(variable, INTS["i32"])  # type: ignore[arg-type]
    for ty in cx.diverging:
        if isinstance(unify.shallow(ty), unify.Variable):
            unify.unify(ty, UNIT)


def _finish_inner(node: thir.Expr, cx: Cx) -> None:
    """Nodes that coercion put around others are not in the list of typed ones."""
    _finish_fields(node, cx)
    if type(node) not in _WITH_TYPES:
        return
    match node:
        case thir.Call() | thir.Overloaded():
            node.type_args = tuple(final(arg, cx) for arg in node.type_args)
            if isinstance(node, thir.Call):
                node.named = pinned_name(node.named)
        case thir.FunctionValue():
            node.named = pinned_name(node.named)
        case thir.Aggregate(written=written) | thir.Cast(written=written) | thir.Pointer(written=written) if written:
            node.written = pinned(written)
        case thir.ConstValue():
            node.args = tuple(final(arg, cx) for arg in node.args)
            node.named = pinned_name(node.named)
        case thir.Binary(overloaded=over) if over is not None:
            node.overloaded = (over[0], tuple(final(arg, cx) for arg in over[1]))
        case _:
            pass


@cache
def _inner_names(kind: type) -> tuple[str, ...]:
    """The fields of a node that may hold other nodes."""
    skipped = {"info", "binding", "ty", "span", "label", "head", "site", "op", "type_args", "index", "named"}
    kept = {"index"} if issubclass(kind, thir.Index | thir.Overloaded) else set()
    return tuple(name for name in field_names(kind) if name not in skipped - kept)


_HOLDERS = (
    thir.Wildcard, thir.Bind, thir.DerefPattern, thir.Destructure, thir.Constant, thir.Range, thir.SlicePattern,
    thir.Or, thir.Arm, thir.LetCondition, thir.Let, thir.ExprStmt,
)  # fmt: skip
_WITH_TYPES = frozenset({
    thir.Call, thir.Overloaded, thir.FunctionValue, thir.Aggregate, thir.Cast, thir.Pointer, thir.ConstValue,
    thir.Binary,
})  # fmt: skip
"""What has a case in `_finish_inner`."""
_INNER = (thir.Deref, thir.Borrow, thir.Unsize, thir.Overloaded, thir.Pointer, thir.Call, thir.Aggregate)


@cache
def _finisher(kind: type) -> Callable[[Any, Cx], None] | None:
    """What finishes the nodes in a value of this kind; None if there are none."""
    if issubclass(kind, thir.Expr):
        return _finish_wrapper if issubclass(kind, _INNER) else _finish_type
    if issubclass(kind, _HOLDERS):
        return _finish_holder
    return _finish_each if issubclass(kind, list | tuple) else None


def _finish_type(node: Any, cx: Cx) -> None:
    node.ty = final(node.ty, cx)


def _finish_wrapper(node: thir.Expr, cx: Cx) -> None:
    _finish_type(node, cx)
    _finish_inner(node, cx)


def _finish_holder(node: Any, cx: Cx) -> None:
    if hasattr(node, "ty"):
        _finish_type(node, cx)
    _finish_fields(node, cx)


def _finish_fields(node: object, cx: Cx) -> None:
    kind: type = type(node)
    _finish_each([getattr(node, name) for name in _inner_names(kind)], cx)


def _finish_each(parts: Iterable[object], cx: Cx) -> None:
    for part in parts:
        kind: type = type(part)
        finish_inside = _finisher(kind)
        if finish_inside is not None:
            finish_inside(part, cx)


def make_locals(span: Span, params: list[thir.Binding], cx: Cx) -> tuple[list[core.Local], core.Local]:
    """Core's variables: the return value first, then the parameters, then the others; those of closures are theirs."""
    result = core.Local(0, "_0", cx.result, core.LocalKind.RETURN, True, span)
    locals_ = [result]
    others = [b for b in cx.bindings if not b.is_param and b.closure is None]
    for binding in [*params, *others]:
        binding.local = _local(binding, len(locals_))
        locals_.append(binding.local)
    for info in cx.closures:
        make_closure_locals(info, cx)
    return locals_, result


def make_closure_locals(info: thir_closures.ClosureInfo, cx: Cx) -> None:
    """A closure's variables, in the same order; the first parameter is what it holds."""
    kind = core.LocalKind
    self_type: Type = Closure(info.name, cx.generics.own, info.lifetimes or ())
    if info.kind != "FnOnce":
        self_type = Ref(info.kind == "FnMut", self_type, thir_closures.ENVIRONMENT)
    info.locals[:] = [
        core.Local(0, "_0", info.result, kind.RETURN, True, info.span),
        core.Local(1, "_env", self_type, kind.PARAM, True, info.span),
    ]
    others = [binding for binding in cx.bindings if binding.closure is info and not binding.is_param]
    for binding in [*(binding for binding, _ in info.patterns), *others]:
        binding.local = _local(binding, len(info.locals))
        info.locals.append(binding.local)


def _local(binding: thir.Binding, index: int) -> core.Local:
    kind = core.LocalKind.PARAM if binding.is_param else core.LocalKind.USER
    return core.Local(index, binding.name, binding.ty, kind, binding.mutable, binding.span, binding.written)


def constant_expression(
    node: ast.Expr,
    ty: Type,
    scope: Scope,
    generics: Generics,
    items: Items,
    *,
    mutable: bool = False,
    associated: bool = False,
) -> thir.Expr | None:
    """A typed constant expression, or None after reports. `mutable`: of a `static mut`; `associated`: of a constant of
    an implementation or a trait."""
    before = len(items.diagnostics)
    cx = Cx(items, replace(scope), ty, infer, Solver.of(items, generics), generics)
    cx.in_const = True
    cx.associated = associated
    cx.returns = False
    expr = check(node, ty, cx)
    finish(cx)
    for site in cx.sites:
        if isinstance(site, thir.GhostStmt):  # it is evaluated, and not proved
            items.report(
                errors.unsupported("ghost code in the value of a constant", site.span, "write it in a `const fn`")
            )
    if len(items.diagnostics) == before:
        refuse_lasting(expr, mutable, cx)
    if len(items.diagnostics) != before:
        return None
    items.initialisers.append((expr, cx))
    return expr


def check_main(items: Items) -> None:
    """`main`, if there is one, takes nothing and returns `()`, an `ExitCode`, or a `Result` of one. Source: Rust
    reference, "Crates and source files", "Main functions"; `std::process::Termination`."""
    if "main" not in items.entries:
        return
    main = items.signature("main")
    if main.generics.params:
        items.report(error("E0131", "`main` has no generic parameters", main.node.name.span))
    if main.params or not _ends(main.result, Solver(items)):
        code = "E0580" if main.params else "E0277"
        text = "`main` takes nothing and returns `()`, an `ExitCode`, or a `Result` of one whose error can be shown"
        items.report(error(code, text, main.node.name.span))


def _ends(ty: Type, solver: Solver) -> bool:
    """May a program end with a value of this type?"""
    if isinstance(ty, Adt) and ty.name == "Result":
        return _ends(ty.args[0], solver) and solver.holds("Debug", ty.args[1])
    return ty in (UNIT, NEVER) or (isinstance(ty, Adt) and ty.name == "ExitCode")
