"""The part of a program that stands without what is missing or broken."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from murust.core import nodes as core
from murust.core import specs as spec


def sound_part(program: core.Program, broken: frozenset[str]) -> core.Program:
    """The program without the functions named, without those that call what is not there, and so on: of what remains,
    everything that it refers to is there. A proof must not rest on a function that was refused."""
    specs = dict(program.spec_functions)
    while missing := [name for name, f in specs.items() if any(c not in specs for c in spec_calls(f.body))]:
        for name in missing:
            del specs[name]
    functions = {name: f for name, f in program.functions.items() if name not in broken}
    while missing := [name for name, f in functions.items() if not _stands(f, functions, specs)]:
        for name in missing:
            del functions[name]
    return attrs.evolve(program, functions=functions, spec_functions=specs)


def _stands(function: core.Function, functions: dict[str, core.Function], specs: dict[str, spec.SpecFunction]) -> bool:
    terms = [clause.term for clause in (*function.contract.requires, *function.contract.ensures)]
    if function.contract.measure is not None:
        terms += function.contract.measure.terms
    for stmt in statements(function.body):
        match stmt:
            case core.Call(callee=callee) if callee not in functions:
                return False
            case core.Loop(invariants=invariants, measure=measure):
                terms += [clause.term for clause in invariants]
                terms += measure.terms if measure is not None else ()
            case core.GhostAssert(clause=clause) | core.GhostAssume(clause=clause):
                terms.append(clause.term)
            case _:
                pass
    return all(name in specs for term in terms for name in spec_calls(term))


def statements(block: core.Block) -> Iterator[core.Stmt]:
    """Every statement of a block, at any depth."""
    for stmt in block:
        yield stmt
        match stmt:
            case core.If(then=then, orelse=orelse):
                yield from statements(then)
                yield from statements(orelse)
            case core.Loop(body=body) | core.Labelled(body=body):
                yield from statements(body)
            case _:
                pass


def children(term: spec.SpecTerm) -> list[spec.SpecTerm]:
    """The specification terms directly below a term."""
    found: list[spec.SpecTerm] = []
    for field in attrs.fields(type(term)):
        value = getattr(term, field.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, spec.SpecTerm):
                found.append(part)
    return found


def variables_now(term: spec.SpecTerm) -> Iterator[spec.Var]:
    """Where a term speaks of variables' present values: all but what is inside `old`."""
    pending = [term]
    while pending:
        current = pending.pop()
        if isinstance(current, spec.Var):
            yield current
        elif not isinstance(current, spec.Old):
            pending += children(current)


def spec_calls(term: spec.SpecTerm) -> Iterator[str]:
    """The spec functions that a term calls."""
    pending = [term]
    while pending:
        current = pending.pop()
        if isinstance(current, spec.SpecCall):
            yield current.function
        pending += children(current)
