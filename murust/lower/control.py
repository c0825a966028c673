"""Control flow to Core: blocks, branches, loops and jumps."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.types import BOOL, NEVER, UNIT
from murust.diagnostics.model import InternalError
from murust.lower import exprs, matches, patterns, places
from murust.lower.builder import Builder, LoopTarget, boolean, unit
from murust.source import Span
from murust.types import thir
from murust.types.closures import bindings
from murust.types.context import is_place
from murust.types.walk import base_of, lasting


def lower(expr: thir.Expr, dest: core.Place | None, b: Builder) -> None:
    match expr:
        case thir.Block():
            _block(expr, dest, b)
        case thir.If():
            _if(expr, dest, b)
        case thir.Match():
            matches.lower(expr, dest, b)
        case thir.Loop():
            _loop(expr, dest, b)
        case thir.Break(label=label, value=value):
            target = b.target(label)
            _jump_value(value, target.dest, b)
            b.leave(target.depth, expr.span)
            b.emit(core.Break(label, expr.span))
        case thir.Continue(label=label):
            b.leave(b.target(label).depth, expr.span)
            b.emit(core.Continue(label, expr.span))
        case thir.Return(value=value):
            _jump_value(value, core.Place(b.result), b)
            if value is None:
                b.assign(core.Place(b.result), core.Use(unit()), expr.span)
            b.leave(0, expr.span)
            b.emit(core.Return(expr.span))
        case _:
            raise InternalError(f"no control flow: {type(expr).__name__}")


def _jump_value(value: thir.Expr | None, dest: core.Place | None, b: Builder) -> None:
    """The value that `break` or `return` carries."""
    if value is None:
        return
    if dest is None or value.ty == NEVER:
        exprs.effect(value, b)
    elif value.ty == UNIT:
        exprs.effect(value, b)
        b.assign(dest, core.Use(unit()), value.span)
    else:
        exprs.into(value, dest, b)


def branch(expr: thir.Expr, dest: core.Place | None, b: Builder) -> None:
    """What is evaluated on one way only: its temporaries are dropped at its end."""
    with b.statement(end_of(expr.span)):
        value_into(expr, dest, b)


def decision(expr: thir.Expr, b: Builder) -> core.Operand:
    """A condition: its temporaries are dropped before what it decides."""
    with b.statement(end_of(expr.span)):
        if expr.ty == NEVER:
            exprs.effect(expr, b)
            return boolean(False)  # nothing is decided
        atom = exprs.operand(expr, b)
        if b.temporaries[-1] and isinstance(atom, core.Copy):  # it may be a part of one
            atom = b.into_temp(core.Use(atom), BOOL, expr.span)
    return atom


def value_into(expr: thir.Expr, dest: core.Place | None, b: Builder) -> None:
    """A branch's value, which may be `()` or never come."""
    if dest is None or expr.ty in (UNIT, NEVER):
        exprs.effect(expr, b)
    else:
        exprs.into(expr, dest, b)


def _block(block: thir.Block, dest: core.Place | None, b: Builder) -> None:
    if block.const:
        extend(block, None, b)
    if block.label is None:
        with b.scope(end_of(block.span)):
            _statements(block, dest, b)
        return
    b.loops.append(LoopTarget(block.label, dest, len(b.frames)))
    with b.nested() as body, b.scope(end_of(block.span)):
        _statements(block, dest, b)
    b.loops.pop()
    b.emit(core.Labelled(block.label, tuple(body), block.span))


def end_of(span: Span) -> Span:
    return Span(span.file, max(span.end - 1, span.start), span.end)


def _statements(block: thir.Block, dest: core.Place | None, b: Builder) -> None:
    for statement in block.statements:
        match statement:
            case thir.Let(span=span):
                with b.statement(end_of(span)):
                    _let(statement, b)
            case thir.ExprStmt(expr=expr):
                with b.statement(end_of(expr.span)):
                    exprs.effect(expr, b)
            case thir.GhostStmt(steps=steps):
                for step in steps:
                    b.emit(step)
    if block.tail is not None:
        value_into(block.tail, dest, b)


def _let(let: thir.Let, b: Builder) -> None:
    if let.value is None:
        if isinstance(let.pattern, thir.Bind):
            patterns.declare(let.pattern, b)
        else:
            for bound in bindings(let.pattern):
                patterns.declare(bound, b)
        return
    if isinstance(let.pattern, thir.Bind) and let.pattern.by_ref is None and let.pattern.inner is None:
        # Evaluated before the name exists: `let x = x + 1`. What it refers to is older.
        place = b.place(let.pattern.binding)
        extend(let.value, b.scopes[-1], b)
        if let.value.ty == UNIT:
            exprs.effect(let.value, b)
            b.assign(place, core.Use(unit()), let.span)
        else:
            exprs.into(let.value, place, b)
        patterns.declare(let.pattern, b)
        return
    declared = len(b.scopes[-1])
    extend(let.value, b.scopes[-1], b)
    scrutinee = _scrutinee(let.value, b, extended=_refers(let.pattern))
    if isinstance(let.pattern, thir.Wildcard) and is_place(base_of(let.value)):
        b.emit(core.Mention(scrutinee, let.value.span))
    if let.orelse is not None:
        condition = patterns.test(let.pattern, scrutinee, b)
        with b.nested() as failing, b.without_temporaries(declared, let.pattern.span):
            exprs.effect(let.orelse, b)
        b.emit(core.If(condition or boolean(True), (), tuple(failing), let.span))
    patterns.bind(let.pattern, scrutinee, b)


def _refers(pattern: thir.Pattern) -> bool:
    """Does it refer to what it looks at, which then lives as long as its variables? Source: Rust reference,
    "Extending based on patterns"."""
    return any(bound.by_ref is not None for bound in bindings(pattern))


def extend(expr: thir.Expr, scope: list[core.Local] | None, b: Builder) -> None:
    """Marks what a `let` makes live as long as a scope, or the value of a constant for ever (None)."""
    for _, operand in lasting(expr):
        b.extended[id(operand)] = scope


def _scrutinee(expr: thir.Expr, b: Builder, extended: bool = False) -> core.Place:
    """What a pattern looks at: the place itself, or the value in a temporary."""
    if extended:
        b.extended[id(base_of(expr))] = b.scopes[-1]
    return places.place(expr, b)


# --- Branches --------------------------------------------------------------------------------------------------


def _if(expr: thir.If, dest: core.Place | None, b: Builder) -> None:
    if isinstance(expr.condition, thir.LetCondition):
        let = expr.condition
        orelse = expr.orelse if expr.orelse is not None else thir.Literal(UNIT, expr.span, ())
        wildcard = thir.Wildcard(let.pattern.ty, let.span)
        arms = [thir.Arm(let.pattern, None, expr.then), thir.Arm(wildcard, None, orelse)]
        matches.lower(thir.Match(expr.ty, expr.span, let.scrutinee, arms), dest, b)
        return
    condition = decision(expr.condition, b)
    with b.nested() as then:
        branch(expr.then, dest, b)
    with b.nested() as orelse_block:
        if expr.orelse is not None:
            branch(expr.orelse, dest, b)
    b.emit(core.If(condition, tuple(then), tuple(orelse_block), expr.condition.span))


# --- Loops -----------------------------------------------------------------------------------------------------


def _loop(expr: thir.Loop, dest: core.Place | None, b: Builder) -> None:
    """`while c { body }` is `loop { if c { body } else { break } }`."""
    b.loops.append(LoopTarget(expr.label, dest, len(b.frames)))
    with b.nested() as body, b.scope(end_of(expr.span)), b.statement(end_of(expr.span)):
        _round(expr, b)
    b.loops.pop()
    site = expr.site
    iterator = site.iterator.local if site.iterator is not None else None
    b.emit(core.Loop(expr.label, site.invariants, site.measure, tuple(body), expr.head, site.ensures, iterator))


def _round(expr: thir.Loop, b: Builder) -> None:
    if expr.condition is None:
        exprs.effect(expr.body, b)
        return
    if isinstance(expr.condition, thir.LetCondition):
        place = _scrutinee(expr.condition.scrutinee, b)
        condition = patterns.test(expr.condition.pattern, place, b)
        with b.nested() as then, b.scope(end_of(expr.body.span)):
            patterns.bind(expr.condition.pattern, place, b)
            branch(expr.body, None, b)
        b.emit(core.If(condition or boolean(True), tuple(then), _left(expr, b), expr.condition.span))
        return
    condition = decision(expr.condition, b)
    b.emit(core.If(condition, (), _left(expr, b), expr.condition.span))
    branch(expr.body, None, b)


def _left(loop: thir.Loop, b: Builder) -> tuple[core.Stmt, ...]:
    """The loop ends, as its condition does not hold any more."""
    with b.nested() as leaving:
        b.leave(b.target(loop.label).depth, loop.head)
    return (*leaving, core.Break(loop.label, loop.head))
