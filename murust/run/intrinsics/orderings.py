"""The orderings that atomics panic at. Source: `core::sync::atomic`, "Panics" of each function."""

from __future__ import annotations

from collections.abc import Mapping

from murust.run.calls import Site, Write
from murust.run.frame import Value

RELAXED, RELEASE, ACQUIRE, BOTH = 0, 1, 2, 3
"""The variants of `Ordering`, as it is declared."""

LOAD = {RELEASE: "a release load", BOTH: "an acquire-release load"}
STORE = {ACQUIRE: "an acquire store", BOTH: "an acquire-release store"}
FAILURE = {RELEASE: "a release failure ordering", BOTH: "an acquire-release failure ordering"}
FENCE = {RELAXED: "a relaxed fence"}
COMPILER_FENCE = {RELAXED: "a relaxed compiler fence"}


def ordered(at: int, wrong: Mapping[int, str], then: Write) -> Write:
    """The function, after a look at the ordering that is its argument number `at`."""

    def checked(site: Site) -> Value | None:
        order = site.named(at)
        for variant, what in wrong.items():
            site.f.emit(f"if {order} == {variant}: panic('there is no such thing as {what}')")
        return then(site)

    return checked
