"""The heaps of two paths that meet: what both own is owned; what one of them owns, where its condition holds."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.record import replace
from wp.heap.chunks import Block, Cell, Chunk, Family, Heap, Instance, Padding, Wand
from wp.heap.said import are_alike, either


def merged(condition: Term, left: Heap, right: Heap) -> Heap:
    """The left one's if the condition holds, else the right one's. Chunks of one kind are one chunk, of which place
    and contents depend on the condition."""
    others = list(right)
    kept: list[Chunk] = []
    single: list[Chunk] = []
    for chunk in left:
        other = _partner(chunk, others)
        if other is None:
            single.append(chunk)
            continue
        others.remove(other)
        kept.append(_either(condition, chunk, other))
    guarded = [replace(chunk, guard=build.conj(condition, chunk.guard)) for chunk in single]
    guarded += [replace(chunk, guard=build.conj(build.negate(condition), chunk.guard)) for chunk in others]
    return (*kept, *guarded)


def _partner(chunk: Chunk, others: list[Chunk]) -> Chunk | None:
    """The same chunk, or one at the same place, or just one of its kind: but for blocks, which are looked for by their
    places, and parted."""
    alike = [other for other in others if _same_kind(chunk, other)]
    any_place = [] if isinstance(chunk, Block) else alike
    for found in ([o for o in alike if o is chunk], [o for o in alike if _place(o) is _place(chunk)], any_place):
        if found:
            return found[0]
    return None


def _place(chunk: Chunk) -> Term | None:
    if isinstance(chunk, Instance):
        return chunk.args[0] if chunk.args else None
    if isinstance(chunk, Cell | Block | Padding):
        return chunk.location
    return chunk.low if isinstance(chunk, Family) else None


def _same_kind(a: Chunk, b: Chunk) -> bool:
    if a.guard is not b.guard:
        return False
    match a, b:
        case Cell(), Cell():
            return a.ty == b.ty and a.fraction is b.fraction and (a.value is None) == (b.value is None)
        case Padding(), Padding():
            return a.ty == b.ty and a.fraction is b.fraction
        case Block(), Block():
            alike = a.ty == b.ty and a.padding is b.padding
            return alike and a.fraction is b.fraction and (a.contents is None) == (b.contents is None)
        case Instance(), Instance():
            return a.name == b.name and a.types == b.types
        case Family(), Family():
            return a.each is b.each and are_alike(a.env, b.env)
        case Wand(), Wand():
            return a.term is b.term and are_alike(a.env, b.env)
        case _:
            return False


def _either(condition: Term, a: Chunk, b: Chunk) -> Chunk:
    if a is b:
        return a
    match a, b:
        case Cell(), Cell():
            value = _maybe(condition, a.value, b.value)
            return replace(a, location=build.ite(condition, a.location, b.location), value=value)
        case Padding(), Padding():
            return replace(a, location=build.ite(condition, a.location, b.location))
        case Block(), Block():
            place, count = build.ite(condition, a.location, b.location), build.ite(condition, a.count, b.count)
            return replace(a, location=place, count=count, contents=_maybe(condition, a.contents, b.contents))
        case Instance(), Instance():
            args = tuple(build.ite(condition, x, y) for x, y in zip(a.args, b.args, strict=True))
            return replace(a, args=args)
        case Family(), Family():
            low, high = build.ite(condition, a.low, b.low), build.ite(condition, a.high, b.high)
            return replace(a, low=low, high=high, env=either(condition, a.env, b.env))
        case Wand(), Wand():
            return replace(a, env=either(condition, a.env, b.env))
        case _:
            raise ValueError("chunks of two kinds")


def _maybe(condition: Term, a: Term | None, b: Term | None) -> Term | None:
    return build.ite(condition, a, b) if a is not None and b is not None else None
