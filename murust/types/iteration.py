"""`for` and `?`, in terms of `match`, `loop` and calls. Source: Rust reference, "Iterator loops", "The question mark
operator"."""

from __future__ import annotations

from murust.core.types import NEVER, UNIT, Adt, Projection, Ref, Type
from murust.diagnostics.model import error
from murust.source import Span
from murust.syntax import ast
from murust.types import thir, unify
from murust.types.context import Cx, LoopFrame
from murust.types.control import block
from murust.types.generics import TraitRef
from murust.types.patterns import check_whole, must_match


def for_(node: ast.For, cx: Cx, expected: Type | None) -> thir.Expr:
    """`{ match into_iter(e) { mut iter => while let Some(pattern) = Iterator::next(&mut iter) { body } }; }`: what `e`
    needed is dropped at the end."""
    del expected
    iterable = cx.infer(node.iterable, cx, None)
    source = iterable.ty
    span = node.iterable.span
    cx.demand(TraitRef("IntoIterator", (source,)), span)
    cx.settle()
    iterator = cx.normalize(Projection("IntoIterator", (source,), "IntoIter"), span)
    item = cx.normalize(Projection("Iterator", (iterator,), "Item"), span)
    site = cx.site(node.clauses)
    frame = LoopFrame(cx.new_label(node.label), node.label, True, None)
    before = cx.diverges
    with cx.inside_loop(frame, site):
        binding = thir.Binding("iter", iterator, True, span)
        cx.bind(binding)
        del cx.scopes[-1]["iter"]
        site.iterator = binding
        site.counter = node.pattern.name if isinstance(node.pattern, ast.NamePattern) else ""
        with cx.nested():
            pattern = check_whole(node.pattern, item, cx)
            site.items = frozenset(cx.scopes[-1])
            body = block(node.body, cx, UNIT)
    cx.diverges = before
    option = Adt("Option", (item,))
    variable = thir.Variable(iterator, span, binding)
    borrow = thir.Borrow(Ref(True, iterator), span, True, False, variable)
    advance = thir.Call(option, span, "Iterator::next", [borrow], (iterator,))
    found = thir.Destructure(option, node.pattern.span, 1, [(0, pattern)])
    condition = thir.LetCondition(found, advance, node.head)
    loop = thir.Loop(UNIT, node.span, frame.label, condition, site, body, node.head)
    start = thir.Call(iterator, span, "IntoIterator::into_iter", [iterable], (source,))
    bind = thir.Bind(iterator, span, binding, None, None)
    cx.typed += [variable, borrow, advance, start, loop, found, bind]
    must_match(pattern, item, node.pattern, cx)
    whole = thir.Match(UNIT, node.span, start, [thir.Arm(bind, None, loop)])
    return thir.Block(UNIT, node.span, None, [thir.ExprStmt(whole)], None)


def try_(node: ast.Try, cx: Cx, expected: Type | None) -> thir.Expr:
    """`match e { Ok(v) => v, Err(e) => return Err(From::from(e)) }`, and the like for `Option`."""
    del expected
    operand = cx.infer(node.operand, cx, None)
    ty = cx.known(operand.ty, node.operand.span)
    at = Span(node.span.file, node.span.end - 1, node.span.end)
    if not isinstance(ty, Adt) or ty.name not in ("Option", "Result"):
        if not isinstance(ty, unify.Variable):
            cx.report(error("E0277", f"`?` is for `Option` and `Result`, this is `{cx.shown(ty)}`", node.span))
        return cx.broken(node.span)
    result = cx.known(cx.result, node.span) if cx.closure is None else unify.shallow(cx.result)
    if isinstance(result, unify.Variable):
        other = (Adt("Option", cx.fresh_args(1)), Adt("Result", cx.fresh_args(2)))[ty.name == "Result"]
        cx.unify(result, other)
        result = unify.shallow(cx.result)
    if not isinstance(result, Adt) or result.name != ty.name:
        cx.report(error("E0277", f"`?` on `{ty.name}` leaves the function with one, and this function returns "
                        f"`{cx.shown(cx.result)}`", at))  # fmt: skip
        return cx.broken(node.span)
    good = 0 if ty.name == "Result" else 1
    value = thir.Binding("value", ty.args[0], False, node.span)
    cx.bindings.append(value)
    value.closure = cx.closure
    found = thir.Variable(ty.args[0], node.span, value)
    taken = thir.Arm(thir.Destructure(ty, at, good, [(0, thir.Bind(ty.args[0], at, value, None, None))]), None, found)
    left, failing = _failure(ty, result, at, cx)
    leave = thir.Return(NEVER, at, left)
    cx.diverging.append(ty.args[0])  # a `return` stands for the value, too
    arms = [taken, thir.Arm(failing, None, leave)]
    cx.typed += [found, left, leave, *(arm.pattern for arm in arms)]
    return thir.Match(ty.args[0], node.span, operand, arms, of_try=True)


def _failure(ty: Adt, result: Adt, at: Span, cx: Cx) -> tuple[thir.Expr, thir.Pattern]:
    """What is returned, and the pattern of the values for which it is."""
    if ty.name == "Option":
        return thir.Aggregate(result, at, 0, []), thir.Destructure(ty, at, 0, [])
    problem = thir.Binding("error", ty.args[1], False, at)
    cx.bindings.append(problem)
    problem.closure = cx.closure
    given = thir.Variable(ty.args[1], at, problem)
    target = result.args[1]
    cx.demand(TraitRef("From", (target, ty.args[1])), at)
    converted = thir.Call(target, at, "From::from", [given], (target, ty.args[1]))
    bind = thir.Bind(ty.args[1], at, problem, None, None)
    cx.typed += [given, converted, bind]
    return thir.Aggregate(result, at, 1, [(0, converted)]), thir.Destructure(ty, at, 1, [(0, bind)])
