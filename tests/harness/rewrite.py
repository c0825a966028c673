"""Changes of a program that change nothing: other names, another order, clauses split, something that nobody uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import murust.corelib
from murust.core import nodes as core
from murust.core.specs import Binary, Clause, SpecOp, SpecTerm
from murust.record import replace

_DECLARED = re.compile(r"\b(?:fn|let(?: mut)?|struct|enum|for|const|\|)\s*([a-z_]\w{1,}|[A-Z]\w+)\b")
_KEYWORDS = frozenset(["mut", "ref", "self", "match", "if", "loop", "while", "main", "move", "box", "fn"])

UNUSED = """

//@ requires x < 100
//@ ensures result == x + 1
pub fn used_by_nobody(x: u8) -> u8 {
    x + 1
}

/*@
spec fn summed_by_nobody(s: Seq<int>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { summed_by_nobody(s, n - 1) + s[n - 1] }
}

lemma fn known_by_nobody(s: Seq<int>)
    ensures summed_by_nobody(s, 0) == 0
{
}
@*/
"""


def renamed(text: str) -> str:
    """Every name that the program declares and the library does not know, with another one in its place."""
    names = {found.group(1) for found in _DECLARED.finditer(text)} - _KEYWORDS - _library_words()
    if not names:
        return text
    pattern = re.compile(rf"(?<!')\b({'|'.join(sorted(names))})\b")
    return pattern.sub(lambda found: f"{found.group(1)}{'Q' if found.group(1)[0].isupper() else '_q'}", text)


def reordered(text: str) -> str:
    """The items from the last to the first."""
    head, *items = _paragraphs(text)
    if head.startswith(("//#", "//!", "#!")):
        return "\n\n".join([head, *reversed(items)]) + "\n"
    return "\n\n".join([*reversed(items), head]) + "\n"


def with_unused(text: str) -> str:
    return text + UNUSED


TEXTS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"renamed": renamed, "reordered": reordered, "with something unused": with_unused}
)


def with_clauses_split(program: core.Program) -> core.Program:
    """Each `requires A && B`, `ensures A && B`, `invariant A && B` as two."""
    functions = {name: _split_function(function) for name, function in program.functions.items()}
    return replace(program, functions=functions)


def _library_words() -> frozenset[str]:
    folder = Path(murust.corelib.__path__[0])
    return frozenset(re.findall(r"\w+", " ".join(path.read_text(encoding="utf-8") for path in folder.glob("*.rs"))))


def _paragraphs(text: str) -> list[str]:
    """Items with what stands right before them: parted by empty lines outside of all brackets and comments."""
    parts: list[str] = [""]
    depth, ghost = 0, False
    for line in text.strip().splitlines():
        if not line and depth == 0 and not ghost:
            parts.append("")
            continue
        parts[-1] += ("\n" if parts[-1] else "") + line
        ghost = ("/*@" in line or ghost) and "@*/" not in line
        code = line.partition("//")[0]
        depth += code.count("{") - code.count("}")
    return [part for part in parts if part]


# --- Clauses ---------------------------------------------------------------------------------------------------


def _split_function(function: core.Function) -> core.Function:
    contract = function.contract
    contract = replace(contract, requires=_split(contract.requires), ensures=_split(contract.ensures))
    return replace(function, contract=contract, body=_split_block(function.body))


def _split(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    return tuple(Clause(term, clause.span) for clause in clauses for term in _conjuncts(clause.term))


def _conjuncts(term: SpecTerm) -> Iterator[SpecTerm]:
    if isinstance(term, Binary) and term.op is SpecOp.CONJ:
        yield from _conjuncts(term.left)
        yield from _conjuncts(term.right)
    else:
        yield term


def _split_block(block: core.Block) -> core.Block:
    return tuple(_split_stmt(stmt) for stmt in block)


def _split_stmt(stmt: core.Stmt) -> core.Stmt:
    match stmt:
        case core.Loop():
            return replace(stmt, invariants=_split(stmt.invariants), body=_split_block(stmt.body))
        case core.Labelled():
            return replace(stmt, body=_split_block(stmt.body))
        case core.If():
            return replace(stmt, then=_split_block(stmt.then), orelse=_split_block(stmt.orelse))
        case _:
            return stmt
