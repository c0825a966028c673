"""Calls and methods in specifications: spec functions, what is built into the logic, and functions of the program that
are `pure`. Source: LANGUAGE.md section 3."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from murust.core import specs as spec
from murust.core.types import (
    BOOL,
    INT,
    Adt,
    Array,
    FnItem,
    FnPtr,
    RawPtr,
    Ref,
    Seq,
    Slice,
    Str,
    Type,
    is_code,
    parts,
)
from murust.diagnostics.model import error
from murust.record import replace
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, methods, thir, unify
from murust.types.generics import Projected
from murust.types.items import FunctionEntry, SpecSignature
from murust.types.paths import own_arguments
from murust.types.terms import data, names
from murust.types.terms.coerce import check, coerce, element_type, follow, infer, value
from murust.types.terms.context import SpecCx
from murust.types.terms.names import Found
from murust.types.thir import Signature

# --- What the stages know by itself ----------------------------------------------------------------------------

_Args = tuple[spec.SpecTerm, ...]
_Builder = Callable[[_Args, Type, Span], spec.SpecTerm]


def _sequence(op: spec.SeqOp) -> _Builder:
    return lambda args, ty, span: spec.Sequence(op, args, ty, span)


def _variant(index: int) -> _Builder:
    return lambda args, ty, span: spec.IsVariant(args[0], index, BOOL, span)


def _length(args: _Args, ty: Type, span: Span) -> spec.SpecTerm:
    return spec.Length(args[0], INT, span)


def _elements(args: _Args, ty: Type, span: Span) -> spec.SpecTerm:
    return spec.View(args[0], ty, span)


BUILT_IN: dict[str, _Builder] = {
    **{f"Seq::{op.name.lower()}": _sequence(op) for op in spec.SeqOp if op is not spec.SeqOp.CONCAT},
    "Seq::len": _length, "[T]::len": _length, "[T; N]::len": _length,
    "[T]::view": _elements, "str::view": _elements, "[T; N]::view": _elements,
    "Option::is_some": _variant(1), "Option::is_none": _variant(0),
    "Result::is_ok": _variant(0), "Result::is_err": _variant(1),
}  # fmt: skip
"""Functions of the logic that Core has a node for."""


# --- Calls -----------------------------------------------------------------------------------------------------


def call(node: ast.Call, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    if not isinstance(node.callee, ast.PathExpr):
        return _apply(infer(node.callee, cx), node.args, node.span, cx)
    target = node.callee.path
    if len(target.segments) == 1 and target.text in cx.names:
        return _apply(names.path(node.callee, cx, None), node.args, node.span, cx)
    if target.text in ("old", "final"):
        return (_old if target.text == "old" else _final)(node, cx, hint)
    found = names.find_spec(target, cx)
    if found is not None:
        return finish(found, target.segments[-1], [], node.args, node.span, cx, hint)
    if _unknown_function(target, cx):
        return cx.broken(None, node.span)
    expr = names.code_value(target, cx, hint)
    variant = names.variant_of(expr)
    if variant is not None:
        return data.construct(*variant, node.args, node.span, cx, hint)
    if isinstance(expr, thir.FunctionValue) and isinstance(expr.ty, FnItem):
        if expr.ty.name in _BOXING:
            return _boxed(expr.ty, node.args, node.span, cx, hint)
        return _pure(expr.ty, [], node.args, target.span, node.span, cx)
    if expr is not None:
        cx.report(error("E0618", f"`{target.text}` is not a function", node.callee.span))
    return cx.broken(None, node.span)


def _unknown_function(target: ast.Path, cx: SpecCx) -> bool:
    """Reports a name that is neither of the specification language nor of the program."""
    from murust.resolve.lookup import lookup

    if len(target.segments) > 1 or target.qself is not None:
        return False
    if target.text == "Self" or lookup(target, "values", cx.module, cx.items.names) is not None:
        return False
    near = get_close_matches(target.text, list(cx.module.specs), 1)
    cx.report(errors.unknown_name("spec function", target.text, target.span, near[0] if near else None))
    return True


def _apply(term: spec.SpecTerm, args: tuple[ast.Expr, ...], span: Span, cx: SpecCx) -> spec.SpecTerm:
    """A function of the logic, as a value."""
    ty = cx.known(term.ty)
    if not isinstance(ty, FnPtr) or is_code(ty):
        if not unify.unknown(ty):
            helps = ["`f.ensures((x,), r)` says what a call of it gives"] if isinstance(ty, FnPtr) else []
            cx.report(error("E0618", f"a value of the type `{ty}` can't be called here", term.span, helps=helps))
        return cx.broken(None, span)
    if len(ty.params) != len(args):
        cx.report(errors.wrong_count("this function", len(ty.params), len(args), span))
        return cx.broken(ty.result, span)
    given = tuple(check(arg, param, cx) for arg, param in zip(args, ty.params, strict=True))
    return spec.Apply(term, given, ty.result, span)


def _old(node: ast.Call, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    if len(node.args) != 1:
        cx.report(errors.wrong_count("`old`", 1, len(node.args), node.span))
        return cx.broken(hint, node.span)
    if not cx.old_allowed:
        cx.report(error("C0008", "`old` has no meaning here: this is evaluated on entry", node.span))
    # Of a reference, what it referred to then: `old(r)` is `old(*r)`.
    term = follow(infer(node.args[0], replace(cx.inner(binders=False), in_old=True), hint), cx)
    return spec.Old(term, term.ty, node.span)


def _final(node: ast.Call, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    """Of a mutable borrow: what it will refer to when it ends."""
    if len(node.args) != 1:
        cx.report(errors.wrong_count("`final`", 1, len(node.args), node.span))
        return cx.broken(hint, node.span)
    term = _borrow(node.args[0], cx)
    ty = cx.known(term.ty)
    if not isinstance(ty, Ref) or not ty.mutable:
        if not unify.unknown(ty):
            text = f"`final` is for a mutable borrow, and this is `{ty}`"
            cx.report(error("C0015", text, node.args[0].span))
        return cx.broken(hint, node.span)
    return spec.Final(term, ty.target, node.span)


def _borrow(node: ast.Expr, cx: SpecCx) -> spec.SpecTerm:
    """A mutable borrow; by `old(r)` the one that `r` was is meant, and not what it referred to."""
    match node:
        case ast.Call(callee=ast.PathExpr(path=path), args=(inner,)) if path.text == "old" and cx.old_allowed:
            term = infer(inner, replace(cx.inner(binders=False), in_old=True))
            return spec.Old(term, term.ty, node.span)
        case _:
            return infer(node, cx)


def finish(
    found: Found, segment: ast.Segment, given: list[spec.SpecTerm], args: tuple[ast.Expr, ...], span: Span,
    cx: SpecCx, hint: Type | None = None, *, proof: bool = False,
) -> spec.SpecTerm:  # fmt: skip
    """A call of a definition of the logic: `given` arguments are typed already, the others are `args`. `proof`: it
    stands as a statement, as lemmas do."""
    entry = found.entry
    signature = cx.items.spec_signature(entry.name)
    if signature is None:  # what is wrong with it has been reported
        return cx.broken(None, span)
    if entry.is_proof is not proof:
        text = (
            f"`{entry.short}` is {'a' if entry.is_proof else 'no'} lemma: lemmas stand as statements, the rest does not"
        )
        cx.report(error("C0016", text, span))
        return cx.broken(BOOL, span)
    type_args = (*found.outer, *_own_arguments(entry.short, signature, len(found.outer), segment, span, cx))
    env = signature.generics.env(type_args)
    cx.code.demand_all(signature.generics, type_args, span)
    wanted = [cx.code.instantiate(ty, env, span) for _, ty in signature.params]
    result = cx.code.instantiate(signature.result, env, span)
    if len(wanted) != len(given) + len(args):
        count = len(wanted) - len(given)
        cx.report(errors.wrong_count(f"`{entry.name}`", count, len(args), span, entry.node.name.span))
        return cx.broken(result, span)
    if hint is not None and unify.unknown(unify.resolve(result)):
        cx.code.unify(result, hint)
    terms = [coerce(term, ty, cx) for term, ty in zip(given, wanted, strict=False)]
    terms += [check(arg, ty, cx) for arg, ty in zip(args, wanted[len(given) :], strict=True)]
    builder = BUILT_IN.get(entry.name)
    if builder is not None:
        return builder(tuple(terms), result, span)
    return spec.SpecCall(entry.name, tuple(terms), result, span, type_args)


def _own_arguments(
    name: str, signature: SpecSignature, outer: int, segment: ast.Segment, span: Span, cx: SpecCx
) -> tuple[Type, ...]:
    generics = signature.generics
    wanted = generics.params[outer:]
    written = [arg for arg in segment.args or () if not isinstance(arg, ast.Lifetime)]
    if not written:
        return cx.code.fresh_args(len(wanted))
    if len(written) != len(wanted):
        cx.report(error("E0107", f"`{name}` takes {len(wanted)} generic arguments, not {len(written)}", span))
        return cx.code.fresh_args(len(wanted))
    scope = cx.code.scope_infer()
    return tuple(
        scope.argument(arg, generics.const_types.get(param)) for param, arg in zip(wanted, written, strict=True)
    )


# --- Functions of the program ----------------------------------------------------------------------------------


def _pure(
    function: FnItem, given: list[spec.SpecTerm], args: tuple[ast.Expr, ...], at: Span, span: Span, cx: SpecCx
) -> spec.SpecTerm:
    """A call of a function that is declared `pure`: the value that it returns."""
    entry = cx.items.entries[function.name]
    signature = cx.items.signature(function.name)
    declared = any(isinstance(c, ast.Modifier) and c.name == "pure" for c in entry.node.clauses)
    if not declared and not (entry.module.in_prelude and _takes_values(entry, signature)):
        _not_pure(entry, at, cx)
        return cx.broken(None, span)
    env = signature.generics.env(function.args)
    wanted = [_value_type(cx.code.instantiate(ty, env, span)) for _, ty in signature.params]
    result = _value_type(cx.code.instantiate(signature.result, env, span))
    if len(wanted) != len(given) + len(args):
        count = len(wanted) - len(given)
        cx.report(errors.wrong_count(f"`{entry.name}`", count, len(args), span, entry.node.name.span))
        return cx.broken(result, span)
    terms = [coerce(term, ty, cx) for term, ty in zip(given, wanted, strict=False)]
    terms += [check(arg, ty, cx, narrow=True) for arg, ty in zip(args, wanted[len(given) :], strict=True)]
    return spec.SpecCall(function.name, tuple(terms), result, span, function.args, pure=True)


_BOXING = ("core::boxed::Box::new", "Box::new")


def _boxed(function: FnItem, args: tuple[ast.Expr, ...], span: Span, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    if len(args) != 1:
        cx.report(errors.wrong_count("`Box::new`", 1, len(args), span))
        return cx.broken(None, span)
    boxed = Adt("Box", function.args)
    data.expect(boxed, hint, cx)
    return spec.Construct(0, (check(args[0], function.args[0], cx, narrow=True),), boxed, span)


def _value_type(ty: Type) -> Type:
    while isinstance(ty, Ref):
        ty = ty.target
    return ty


def _takes_values(entry: FunctionEntry, signature: Signature) -> bool:
    """Does a function of the library take values and give one? Its answer then depends on them only, if nothing behind
    them can change; that is for the verifier to see."""
    refs = (known.ref if isinstance(known, Projected) else known for known in signature.generics.predicates)
    if signature.unsafe or any(ref.trait in ("Fn", "FnMut", "FnOnce") for ref in refs):
        return False
    return not any(map(_reaches, (*(ty for _, ty in signature.params), signature.result)))


def _reaches(ty: Type) -> bool:
    """May something be changed, or called, by way of a value?"""
    changes = isinstance(ty, Ref) and ty.mutable
    return changes or isinstance(ty, RawPtr | FnPtr | FnItem) or any(map(_reaches, parts(ty)))


def _not_pure(entry: FunctionEntry, span: Span, cx: SpecCx) -> None:
    text = f"`{entry.node.name.name}` is executable: a specification can call spec functions only"
    if entry.module.in_prelude:
        helps = ["write a `spec fn` that says what is meant"]
    else:
        helps = ["declare it `pure`, or write a `spec fn` that says the same"]
    cx.report(error("C0003", text, span, helps=helps))


# --- Methods ---------------------------------------------------------------------------------------------------


def method(node: ast.MethodCall, cx: SpecCx, hint: Type | None) -> spec.SpecTerm:
    wanted = cx.known(hint) if hint is not None else None
    receiver = infer(node.receiver, cx, wanted if isinstance(wanted, Seq) else None)
    name = node.name.name
    segment = ast.Segment(name, node.generics, node.name.span)
    for step in _steps(receiver, cx):
        found = names.member(step.ty, name, cx) if cx.items.has_spec_member(name) else None
        if found is not None and _takes_self(found, cx):
            return finish(found, segment, [step], node.args, node.span, cx)
    pure = _pure_method(receiver, node, cx)
    if pure is not None:
        return pure
    ty = cx.shown(value(receiver, cx).ty)
    if not unify.unknown(ty):
        text = f"`{ty}` has no method `{name}` in specifications"
        cx.report(error("E0599", text, node.name.span, "unknown method"))
    elif not cx.code.has_errors:
        cx.report(errors.needs_annotation(node.receiver.span))
    return cx.broken(None, node.span)


def _takes_self(found: Found, cx: SpecCx) -> bool:
    signature = cx.items.spec_signature(found.entry.name)
    return signature is None or signature.method


def _steps(receiver: spec.SpecTerm, cx: SpecCx) -> list[spec.SpecTerm]:
    """The receiver as it is, behind its references and boxes, and at the end its view, if that is a sequence."""
    found = [follow(receiver, cx)]
    inner = value(receiver, cx)
    if inner.ty != found[0].ty:
        found.append(inner)
    ty = cx.known(inner.ty)
    if isinstance(ty, Array | Slice | Str) or (isinstance(ty, Adt) and ty.name == "Vec"):
        found.append(view(inner, inner.span, cx))
    return found


def _pure_method(receiver: spec.SpecTerm, node: ast.MethodCall, cx: SpecCx) -> spec.SpecTerm | None:
    """A method of the program; None if there is none of that name."""
    ty = unify.resolve(cx.known(receiver.ty))
    if unify.unknown(ty):
        return None
    place = thir.Deref(ty, receiver.span, thir.Literal(Ref(True, ty), receiver.span, 0))
    pick = methods.probe(place, node.name.name, cx.code)
    if pick is None:
        return None
    segment = ast.Segment(node.name.name, node.generics, node.name.span)
    signature = cx.items.signature(pick.candidate.function)
    args = (*pick.outer, *own_arguments(signature, segment, node.span, cx.code))
    function = FnItem(pick.candidate.function, args)
    env = signature.generics.env(args)
    wanted = _value_type(cx.code.instantiate(signature.params[0][1], env, node.span))
    given = receiver if cx.known(wanted) == cx.known(receiver.ty) else value(receiver, cx)
    return _pure(function, [given], node.args, node.name.span, node.span, cx)


def call_member(term: spec.SpecTerm, name: str, args: _Args, span: Span, cx: SpecCx) -> spec.SpecTerm:
    """A function of the logic that belongs to the type of a term, with typed arguments."""
    found = names.member(term.ty, name, cx)
    assert found is not None
    return finish(found, ast.Segment(name, None, span), [term, *args], (), span, cx)


def view(term: spec.SpecTerm, span: Span, cx: SpecCx) -> spec.SpecTerm:
    """`e@`, which is `e.view()`."""
    for step in (follow(term, cx), value(term, cx)):
        if isinstance(cx.known(step.ty), Seq):
            return step
        found = names.member(step.ty, "view", cx)
        if found is not None:
            return finish(found, ast.Segment("view", None, span), [step], (), span, cx)
    ty = cx.shown(term.ty)
    if not unify.unknown(ty):
        cx.report(error("C0009", f"`{ty}` has no view", span, helps=["give it a `spec fn view(self)`"]))
    elif not cx.code.has_errors:
        cx.report(errors.needs_annotation(span))
    return cx.broken(None, span)


def concat(left: spec.SpecTerm, right: spec.SpecTerm, span: Span, cx: SpecCx) -> spec.SpecTerm:
    """`s + t`, of sequences and of what views as one."""
    first, second = (term if element_type(cx.known(term.ty)) is None else view(term, span, cx) for term in (
        value(left, cx), value(right, cx)
    ))  # fmt: skip
    return spec.Sequence(spec.SeqOp.CONCAT, (first, coerce(second, first.ty, cx)), first.ty, span)
