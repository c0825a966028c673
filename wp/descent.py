"""Circles of definitions, and of lemmas: which calls come back to who makes them, so that a measure has to get
smaller.

`impl<T: Monoid> Monoid for Pair<T>` defines its sum by that of T, which may be its own, for pairs of pairs: a circle.
But each round is for a type inside of the one before, and types are finite. So a circle comes to an end by itself if
all its calls are for the own type or for one inside of it, and none goes round for the own type only (`wp.calls`, of
functions). Otherwise the calls for the own type need a measure, and so do all others if any call is for neither.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.links import Implementer, Links
from murust.core.parts import children, proof_steps
from murust.core.proofs import CallLemma, Lemma
from murust.core.types import Type
from wp.graph import circle_of_each


class _For(enum.Enum):
    """For which type a call is, as seen from the type that the caller is for."""

    OWN = enum.auto()
    INSIDE = enum.auto()
    ANY = enum.auto()


_Meant = tuple[frozenset[str], _For]
"""What a call may lead to, and for which type."""

EMPTY: Mapping[str, Sequence[_Meant]] = MappingProxyType({})


@attrs.frozen(eq=False)
class Descent:
    """`groups`: for each name, those that it goes round with, where types alone do not say that this ends."""

    links: Links
    groups: Mapping[str, frozenset[str]]
    graph: Mapping[str, frozenset[str]]
    owned: Mapping[str, Type]
    mixed: frozenset[str]
    """Those in circles with calls that are for neither the own type nor for one inside of it."""

    @classmethod
    def of(
        cls,
        calls: Mapping[str, Sequence[spec.SpecCall]],
        links: Links,
        promises: Mapping[str, Sequence[_Meant]] = EMPTY,
    ) -> Descent:
        """`promises`: what axioms of traits rest on, which are not proved by calls alone."""
        named = {call.function for made in calls.values() for call in made}
        owned = dict(_owned({*calls, *named}, links))
        found: dict[str, Sequence[_Meant]] = {
            name: [_meant(call, owned.get(name), links) for call in made] for name, made in calls.items()
        }
        found |= promises
        graph = {name: _names(made, _For) & found.keys() for name, made in found.items()}
        level = circle_of_each({name: _names(made, (_For.OWN,)) & found.keys() for name, made in found.items()})
        flat = {name: _names(made, (_For.ANY,)) for name, made in found.items()}
        circles = circle_of_each(graph)
        mixed = {name for name, circle in circles.items() if any(flat[other] & circle for other in circle)}
        groups = {name: c for name, c in circles.items() if name in mixed or not c.isdisjoint(level)}
        return cls(links, groups, graph, owned, frozenset(mixed))

    def comes_back(self, owner: str, call: spec.SpecCall) -> bool:
        """Does a call have to come nearer to an end?"""
        group = self.groups.get(owner)
        if group is None:
            return False
        names, kind = _meant(call, self.owned.get(owner), self.links)
        return not names.isdisjoint(group) and (owner in self.mixed or kind is not _For.INSIDE)


def inductions(program: core.Program, links: Links) -> dict[str, frozenset[str]]:
    """For each lemma those that its proof calls, and that lead back to it, by way of implementations of traits, too."""
    steps = {name: proof_steps(lemma.proof or ()) for name, lemma in program.lemmas.items()}
    calls = {
        name: [step.term for step in own if isinstance(step, CallLemma) and isinstance(step.term, spec.SpecCall)]
        for name, own in steps.items()
    }
    axioms = {name: _rests_on(name, program, links) for name, lemma in program.lemmas.items() if lemma.proof is None}
    descent = Descent.of(calls, links, axioms)
    return {
        name: frozenset(call.function for call in made if descent.comes_back(name, call))
        for name, made in calls.items()
    }


def promised_inside(implementer: Implementer, program: core.Program) -> Iterator[tuple[Lemma, tuple[Type, ...]]]:
    """The axioms of the traits that are asked of types inside of the one that an implementation is for, and of which
    types."""
    for trait, args in implementer.given:
        if is_inside(args[0], implementer.args[0]):
            for name, axiom in program.lemmas.items():
                if axiom.proof is None and name.rpartition("::")[0] == trait and len(axiom.generics) == len(args):
                    yield axiom, args


def _rests_on(axiom: str, program: core.Program, links: Links) -> list[_Meant]:
    """What an axiom of a trait is shown with: the lemmas of implementations, for their own types, and what is promised
    of the types inside of these (`wp.lemmas`, axiom of a trait)."""
    found: list[_Meant] = []
    for implementer in links.implementers(axiom) or ():
        if implementer.own is not None:
            found.append((frozenset({implementer.own}), _For.OWN))
        inside = frozenset(lemma.name for lemma, _ in promised_inside(implementer, program))
        found.append((inside, _For.INSIDE))
    return found


def calls_in(terms: Iterable[spec.SpecTerm]) -> Iterator[spec.SpecCall]:
    """The calls of definitions in terms."""
    pending = list(terms)
    while pending:
        term = pending.pop()
        if isinstance(term, spec.SpecCall) and not term.pure:
            yield term
        pending += children(term)


def _owned(names: Iterable[str], links: Links) -> Iterator[tuple[str, Type]]:
    """The types that members of implementations are for; what a trait says itself is for any type that has it."""
    for name in names:
        for implementer in links.implementers(name) or ():
            if implementer.own is not None:
                yield implementer.own, implementer.args[0]
        if links.implementers(name) is not None:
            yield name, types.Param("Self")


def _meant(call: spec.SpecCall, own: Type | None, links: Links) -> _Meant:
    """Of a lemma that an implementation has for an axiom, the axiom is meant, too, which says more."""
    implementers = links.implementers(call.function)
    if implementers is None or not call.type_args:
        return frozenset({call.function}), _For.ANY
    ty = call.type_args[0]
    kind = _For.OWN if ty == own else _For.INSIDE if own is not None and is_inside(ty, own) else _For.ANY
    meant = links.resolve_spec(call.function, call.type_args)
    if meant is not None:
        return frozenset({meant[0], call.function}), kind
    behind = (implementer.own for implementer in implementers if implementer.own is not None)
    return frozenset({call.function, *behind}), kind


def is_inside(part: Type, whole: Type) -> bool:
    """Is the one type written in the other one, and not the same?"""
    return any(part == inner or is_inside(part, inner) for inner in types.parts(whole))


def _names(found: Iterable[tuple[frozenset[str], _For]], kinds: Iterable[_For]) -> frozenset[str]:
    wanted = frozenset(kinds)
    return frozenset[str]().union(*(names for names, kind in found if kind in wanted))
