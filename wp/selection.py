"""Which functions, spec functions and lemmas of a program are to be proved."""

from __future__ import annotations

from murust.core import nodes as core
from murust.core.links import Implementer
from murust.core.proofs import Lemma
from murust.record import Record
from wp.code import Code, is_silent


class Selection(Record):
    """Those that have the pattern as their path; if none has, those whose paths contain it."""

    pattern: str
    exact: bool

    @staticmethod
    def of(pattern: str, program: core.Program, code: Code) -> Selection:
        names = {name for name, function in program.functions.items() if is_proved(function)}
        names |= program.spec_functions.keys() | program.lemmas.keys()
        names |= {name for name, _ in code.links.foreign()}
        names |= {
            promise(axiom, implementer)
            for axiom in program.lemmas.values()
            if axiom.proof is None
            for implementer in code.links.implementers(axiom.name) or ()
        }
        return Selection(pattern, pattern in names)

    def __contains__(self, name: str) -> bool:
        return name == self.pattern if self.exact else self.pattern in name


def is_proved(function: core.Function) -> bool:
    """A closure without a contract is proved where it is called."""
    return not (function.closure and is_silent(function.contract))


def promise(axiom: Lemma, implementer: Implementer) -> str:
    """What an axiom of a trait is called, of one implementation."""
    return f"{axiom.name} of {implementer.args[0]}"
