"""What a guard must leave alone, and the alternatives that it runs for. Source: Rust reference, "Match guards"; rustc's
MIR (rustc_mir_build, `matches`: fake borrows)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from murust.core import nodes as core
from murust.core.types import Adt, Array
from murust.lower import patterns
from murust.lower.builder import Builder, project
from murust.record import replace
from murust.types import thir


def watch(arms: Sequence[thir.Arm], place: core.Place, b: Builder) -> list[core.Place]:
    """The places that a guard must leave alone: those that some pattern tests, for the arms before must stay the wrong
    ones, and the pointers on the way to them and to what is bound."""
    found: dict[object, core.Place] = {}
    for arm in arms:
        for part, tested in _looked_at(arm.pattern, place, b):
            pointers = [
                core.Place(part.local, part.projections[:at])
                for at, projection in enumerate(part.projections)
                if isinstance(projection, core.DerefOf)
            ]
            for watched in (*([part] if tested else []), *pointers):
                found.setdefault(tuple(map(_step, watched.projections)), watched)
    return list(found.values())


def _step(projection: core.Projection) -> object:
    """The projection by what it means; an index by its node, for it is in all places that have it."""
    match projection:
        case core.DerefOf():
            return "*"
        case core.FieldAt(variant=variant, index=index):
            return variant, index
        case core.ElementAt(offset=offset, from_end=from_end):
            return "element", offset, from_end
        case core.SubsliceAt(start=start, end=end):
            return "slice", start, end
        case core.IndexAt():
            return id(projection)


def _looked_at(pattern: thir.Pattern, place: core.Place, b: Builder) -> Iterator[tuple[core.Place, bool]]:
    """The places that a pattern tests (True) or binds."""
    match pattern:
        case thir.Bind(inner=inner):
            yield place, False
            if inner is not None:
                yield from _looked_at(inner, place, b)
        case thir.Constant() | thir.Range():
            yield place, True
        case thir.Or(alternatives=several):
            for alternative in several:
                yield from _looked_at(alternative, place, b)
        case thir.DerefPattern(inner=inner):
            yield from _looked_at(inner, project(place, core.DerefOf(inner.ty)), b)
        case thir.Destructure():
            yield place, isinstance(place.ty, Adt) and len(b.adts[place.ty.name].variants) > 1
            for inner, part in patterns.parts(pattern, place, b):
                yield from _looked_at(inner, part, b)
        case thir.SlicePattern():
            yield place, not isinstance(place.ty, Array)
            for inner, part in patterns.elements(pattern, place):
                yield from _looked_at(inner, part, b)
        case _:
            pass


# --- Alternatives ----------------------------------------------------------------------------------------------


def alternatives(pattern: thir.Pattern) -> list[thir.Pattern]:
    """The pattern without the `|` in it whose sides may both match, from left to right."""
    match pattern:
        case thir.Or(alternatives=several):
            found = [single for alternative in several for single in alternatives(alternative)]
            return [pattern] if len(found) == len(several) and _all_apart(several) else found
        case thir.Bind(inner=inner) | thir.DerefPattern(inner=inner) if inner is not None:
            return [replace(pattern, inner=single) for single in alternatives(inner)]
        case thir.Destructure(fields=fields):
            several_fields = [[(index, single) for single in alternatives(inner)] for index, inner in fields]
            return [replace(pattern, fields=list(chosen)) for chosen in product(*several_fields)]
        case thir.SlicePattern(before=before, rest=rest, after=after):
            first = len(before)
            last = first + (rest is not None)
            return [
                replace(
                    pattern,
                    before=list(chosen[:first]),
                    rest=chosen[first] if rest is not None else None,
                    after=list(chosen[last:]),
                )
                for chosen in product(*map(alternatives, (*before, *([rest] if rest is not None else []), *after)))
            ]
        case _:
            return [pattern]


def _all_apart(several: Sequence[thir.Pattern]) -> bool:
    return all(_apart(a, b) for i, a in enumerate(several) for b in several[:i])


def _apart(left: thir.Pattern, right: thir.Pattern) -> bool:
    """Is there surely no value that both match?"""
    match left, right:
        case thir.DerefPattern(inner=a), thir.DerefPattern(inner=b):
            return _apart(a, b)
        case thir.Constant(value=a), thir.Constant(value=b):
            return a != b
        case thir.Range(low=low, high=high), thir.Constant(value=int() as value):
            return not low <= value <= high
        case thir.Constant(), thir.Range():
            return _apart(right, left)
        case thir.Range(low=a, high=b), thir.Range(low=c, high=d):
            return b < c or d < a
        case thir.Destructure(variant=a, fields=f), thir.Destructure(variant=b, fields=g):
            both = dict(f).keys() & dict(g).keys()
            return a != b or any(_apart(dict(f)[index], dict(g)[index]) for index in both)
        case _:
            return False
