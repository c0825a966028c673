"""What the prover does not look into: definitions in a claim that are hidden, or unrolled a few times only."""

from __future__ import annotations

from collections.abc import Iterable

from logic.terms import Op, Term, subterms
from wp.functions import SpecFunctions
from wp.obligations import Kind, Obligation, facts_of


def hints(obligation: Obligation, functions: SpecFunctions) -> tuple[str, ...]:
    """What may be missing where a claim that speaks of such functions is not proved."""
    named = {symbol: name for name, symbols in functions.symbols.items() for symbol in symbols}
    revealed = _applied(fact for fact in facts_of(obligation.path) if fact.op is Op.FORALL)
    found: list[str] = []
    for symbol in sorted(_applied([obligation.claim]) & named.keys()):
        name = named[symbol]
        if name in functions.distrusted:
            found.append(f"nothing is known of `{name}`: that its recursion ends has not been proved")
        elif functions.definitions[name].opaque and symbol not in revealed:
            found.append(f"`{name}` is opaque: `reveal {name};` shows its definition to the proof")
        elif name in functions.groups:
            found.append(_of_recursive(name, obligation.kind))
    return tuple(dict.fromkeys(found))


def _of_recursive(name: str, kind: Kind) -> str:
    if kind is Kind.LEMMA:
        return f"`{name}` is recursive: a proof by induction calls the lemma that it proves, of something smaller"
    return f"`{name}` is recursive, and unrolled twice: what more is needed, say in an `assert` or a lemma"


def _applied(terms: Iterable[Term]) -> set[str]:
    """The symbols of the functions that are applied in them."""
    return {str(term.payload) for term in subterms(terms) if term.op is Op.APPLY}
