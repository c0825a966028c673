"""`match`, `if let` and `matches!` to Core. Source: rustc's MIR of them (rustc_mir_build, `matches`).

A guard runs before its arm is taken, so it only looks at what the pattern binds: a name stands for a reference to what
it will hold. Names that refer to what is matched are made before the guard, and are the same in the body; those that
take it are made after it. An arm that is left goes on with the next one; one that is done breaks out of the match. An
arm that no value gets to is there nevertheless, for the borrow checker: rustc's false edges.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from murust.core import nodes as core
from murust.core.types import BOOL
from murust.lower import control, guards, patterns, places
from murust.lower.builder import Builder, boolean
from murust.record import Record
from murust.types import thir
from murust.types.closures import bindings


class _Match(Record):
    """What is matched, where the value goes, what guards must leave alone, and the label of the whole (empty without
    guards) with the number of frames around it."""

    place: core.Place
    dest: core.Place | None
    watched: Sequence[core.Place]
    label: str
    depth: int


def lower(expr: thir.Match, dest: core.Place | None, b: Builder) -> None:
    place = places.place(expr.scrutinee, b)
    if not expr.arms:  # there is no such value
        b.fake_borrow(place, expr.scrutinee.span)
        b.emit(core.Panic(core.Message(("entered unreachable code",)), "match", expr.span))
        return
    if all(arm.guard is None for arm in expr.arms):
        _arms(expr.arms, _Match(place, dest, (), "", 0), b)
        return
    watched = guards.watch(expr.arms, place, b)
    match = _Match(place, dest, watched, b.label("match"), len(b.frames))
    with b.nested() as body:
        _arms(expr.arms, match, b)
    b.emit(core.Labelled(match.label, tuple(body), expr.span))


def matches(expr: thir.Matches, dest: core.Place, b: Builder) -> None:
    if expr.guard is not None:
        yes, no = (thir.Literal(BOOL, expr.span, value) for value in (True, False))
        wildcard = thir.Wildcard(expr.pattern.ty, expr.span)
        arms = [thir.Arm(expr.pattern, expr.guard, yes), thir.Arm(wildcard, None, no)]
        lower(thir.Match(BOOL, expr.span, expr.scrutinee, arms), dest, b)
        return
    condition = patterns.test(expr.pattern, places.place(expr.scrutinee, b), b)
    b.assign(dest, core.Use(condition or boolean(True)), expr.span)


def _arms(arms: Sequence[thir.Arm], match: _Match, b: Builder) -> None:
    """Arms in order, each an `If` with the later ones in its `else`, or behind it if it has a guard. The last needs no
    test: the arms cover all."""
    if not arms:
        return
    arm, later = arms[0], arms[1:]
    if arm.guard is not None:
        _with_guard(arm, later, match, b)
        return
    if not later:
        _body(arm, match, b)
        return
    condition = patterns.test(arm.pattern, match.place, b)
    with b.nested() as then:
        _body(arm, match, b)
    with b.nested() as orelse:
        _arms(later, match, b)
    b.emit(core.If(condition or boolean(True), tuple(then), tuple(orelse), arm.pattern.span))


def _body(arm: thir.Arm, match: _Match, b: Builder) -> None:
    with b.scope(control.end_of(arm.body.span)):
        patterns.bind(arm.pattern, match.place, b)
        control.branch(arm.body, match.dest, b)


# --- Guards ----------------------------------------------------------------------------------------------------


def _with_guard(arm: thir.Arm, later: Sequence[thir.Arm], match: _Match, b: Builder) -> None:
    """The guard is tried for each alternative that matches, until it holds. Source: Rust reference, "Match guards"."""
    alternatives = guards.alternatives(arm.pattern)
    if len(alternatives) == 1:
        _alternative(arm, alternatives[0], match, b, partial(_taken, arm, alternatives[0], match, b))
        _arms(later, match, b)
        return
    label = b.label("arm")
    with b.nested() as others:
        for alternative in alternatives:
            _alternative(arm, alternative, match, b, partial(_chosen, arm, alternative, label, match, b))
        _arms(later, match, b)
        b.emit(core.Break(match.label, arm.pattern.span))
    b.emit(core.Labelled(label, tuple(others), arm.pattern.span))
    with b.scope(control.end_of(arm.body.span)):
        for bound in bindings(arm.pattern):
            patterns.declare(bound, b)
        control.branch(arm.body, match.dest, b)


def _alternative(arm: thir.Arm, pattern: thir.Pattern, match: _Match, b: Builder, taken: Callable[[], None]) -> None:
    """The guard for a pattern that matches, and what comes where it holds."""
    assert arm.guard is not None
    span = arm.guard.span
    condition = patterns.test(pattern, match.place, b)
    with b.nested() as then, b.scope(control.end_of(span)):
        flag = b.temp(BOOL, span)
        with patterns.looking(b) as looks:
            patterns.bind(pattern, match.place, b, patterns.Phase.BEFORE_GUARD)
            fakes = [b.fake_borrow(place, arm.pattern.span) for place in match.watched]
            control.branch(arm.guard, flag, b)
        with b.nested() as yes:
            for borrow in (*fakes, *(core.Place(look.local) for look in looks.values())):
                b.emit(core.Mention(borrow, span))  # they last until here
            taken()
        b.emit(core.If(core.Copy(flag), tuple(yes), (), span))
    b.emit(core.If(condition or boolean(True), tuple(then), (), arm.pattern.span))


def _taken(arm: thir.Arm, pattern: thir.Pattern, match: _Match, b: Builder) -> None:
    end = control.end_of(arm.body.span)
    with b.scope(end):
        patterns.bind(pattern, match.place, b, patterns.Phase.AFTER_GUARD)
        control.branch(arm.body, match.dest, b)
    b.leave(match.depth, end)
    b.emit(core.Break(match.label, arm.pattern.span))


def _chosen(arm: thir.Arm, pattern: thir.Pattern, label: str, match: _Match, b: Builder) -> None:
    """The names keep what they have, for the body that all alternatives share."""
    patterns.bind(pattern, match.place, b, patterns.Phase.AFTER_GUARD)
    b.emit(core.Break(label, arm.pattern.span))
