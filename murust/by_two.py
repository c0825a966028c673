"""The bodies of a large program, checked in two processes that draw them from one pile.

The second one sends over what it has lowered. What leaves more behind than its own Core, the first one does again.
Where something is wrong, one process does all of it anew: of what several functions speak of is reported once, and
then it depends on the order with which of them something is wrong. So what comes of it is what comes of one process.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from murust import halves
from murust.clock import Clock
from murust.core import nodes as core
from murust.diagnostics.model import Severity
from murust.pipeline import Crates
from murust.sent import received, sent
from murust.source import SourceFile

MANY = 48
"""Functions from which on a second process pays."""

BATCH = 8
"""How many of them a process takes at once."""

Lowered = dict[str, tuple[core.Function, ...]]
"""By the function that they come of: itself, and its closures."""


def collected(
    roots: Sequence[SourceFile], *, tests: bool = False, two: bool = True, clock: Clock | None = None
) -> Crates:
    """As `Crates.collect`, with all that is checked of items, and all bodies; by two processes if that is allowed and
    pays."""
    clock = clock or Clock()
    crates = Crates.collect(roots, tests=tests, two=two, clock=clock)
    with clock.stage("type"):
        names = crates.bodies()
        if not (two and len(names) >= MANY and halves.possible()) or _has_errors(crates):
            crates.check_items()
            crates.check_bodies(names)
            return crates
        _check_by_two(names, crates)
    return crates if not _has_errors(crates) else collected(roots, tests=tests, two=False, clock=clock)


def _has_errors(crates: Crates) -> bool:
    return any(found.severity is Severity.ERROR for found in crates.diagnostics)


def _check_by_two(names: Sequence[str], crates: Crates) -> None:
    size = max(BATCH, len(names) // 1000)  # no more batches than the pile holds numbers
    batches = [names[first : first + size] for first in range(0, len(names), size)]
    drawn = (batches[number] for number in halves.numbers(len(batches)))
    answer = halves.begin(lambda: sent([_sent(batch, crates) for batch in drawn], ()))
    crates.check_items()
    done: Lowered = {}
    for batch in drawn:
        done |= crates.check_bodies(batch)
    given = answer()
    for part in received(given, ()) if given is not None else ():
        done |= received(part, crates.all_files)
    done |= crates.check_bodies([name for name in names if name not in done])
    crates.functions.clear()
    crates.functions.update((function.name, function) for name in names for function in done[name])


def _sent(batch: Sequence[str], crates: Crates) -> bytes:
    """What comes of functions that leave nothing else behind."""
    found: Lowered = {}
    for name in batch:
        before = list(_left_behind(crates))
        lowered = crates.check_bodies([name])
        if list(_left_behind(crates)) == before and not crates.items.const_blocks.get(name):
            found |= lowered
    return sent(found, crates.all_files)


def _left_behind(crates: Crates) -> Iterator[int]:
    """How much there is of what bodies add to, but for answers that are found again when they are asked for."""
    items = crates.items
    yield len(crates.diagnostics)
    yield len(items.initialisers)
    tables = (items.closures, items.consts, items.const_bodies, items.const_functions, items.const_types)
    yield from map(len, (*tables, items.generics, items.aliases, items.discriminants))
