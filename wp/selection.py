"""Which functions, spec functions and lemmas of a program are to be proved."""

from __future__ import annotations

from zlib import crc32

from murust.core import nodes as core
from murust.core.links import Implementer
from murust.core.proofs import Lemma
from murust.record import Record
from wp.code import Code, is_silent
from wp.unwritten import shown_apart

Shard = tuple[int, int]
"""The number of a share, from 1 on, and how many there are."""


class Selection(Record):
    """Those that have the pattern as their path; if none has, those whose paths contain it. Of these the ones in a
    share: which share that is depends on nothing but the path."""

    pattern: str
    exact: bool
    shard: Shard = (1, 1)

    @staticmethod
    def of(pattern: str, program: core.Program, code: Code, shard: Shard | None = None) -> Selection:
        names = {name for name, function in program.functions.items() if is_proved(function)}
        names |= program.spec_functions.keys() | program.lemmas.keys()
        names |= {name for name, _ in code.links.foreign()}
        names |= {
            promise(axiom, implementer)
            for axiom in program.lemmas.values()
            if axiom.proof is None
            for implementer in code.links.implementers(axiom.name) or ()
        }
        names |= {member.name for member in shown_apart(program, code.links)}
        return Selection(pattern, pattern in names, shard or (1, 1))

    def __contains__(self, name: str) -> bool:
        return (name == self.pattern if self.exact else self.pattern in name) and self.shares(name)

    def shares(self, name: str) -> bool:
        """Is it in the share?"""
        number, count = self.shard
        return crc32(name.encode()) % count == number - 1


def is_proved(function: core.Function) -> bool:
    """A closure without a contract is proved where it is called."""
    return not (function.closure and is_silent(function.contract))


def promise(axiom: Lemma, implementer: Implementer) -> str:
    """What an axiom of a trait is called, of one implementation."""
    return f"{axiom.name} of {implementer.args[0]}"
