"""The part of a program that stands without what is missing or broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar, cast

from murust.core import nodes as core
from murust.core import proofs
from murust.core import specs as spec
from murust.core.flow import statement_operands
from murust.core.types import Closure, FnItem, Never, Type, parts
from murust.record import field_names, replace


def sound_part(program: core.Program, broken: frozenset[str]) -> core.Program:
    """The program without the functions and definitions named, without those that call one of these, and so on. A
    proof must not rest on what was refused."""
    gone = set(broken)
    specs = _standing(program.spec_functions, gone, _calls_of)
    lemmas = _standing(program.lemmas, gone, _named_by_lemma)
    functions = _standing(program.functions, gone, _named_by_function)
    return replace(program, functions=functions, spec_functions=specs, lemmas=lemmas)


T = TypeVar("T")


def _standing(items: Mapping[str, T], gone: set[str], named: Callable[[T], Iterable[str]]) -> dict[str, T]:
    """Those that name nothing that is gone; the others are gone, too."""
    left = {name: item for name, item in items.items() if name not in gone}
    while gone and (missing := [name for name, item in left.items() if not gone.isdisjoint(named(item))]):
        gone.update(missing)
        for name in missing:
            del left[name]
    return left


def lemma_terms(lemma: proofs.Lemma) -> list[spec.SpecTerm]:
    """Every term of a lemma."""
    stated = [clause.term for clause in (*lemma.requires, *lemma.ensures)]
    return [*stated, *measure_terms(lemma.measure), *proof_terms(lemma.proof or ())]


def _named_by_lemma(lemma: proofs.Lemma) -> Iterator[str]:
    yield from (name for term in lemma_terms(lemma) for name in spec_calls(term))
    yield from named_by_steps(lemma.proof or ())


def definition_terms(function: spec.SpecFunction) -> list[spec.SpecTerm]:
    """Every term of a definition."""
    body = [function.body] if function.body is not None else []
    said = [term for register in function.registers for term in register_terms(register)]
    return [*body, *measure_terms(function.measure), *(clause.term for clause in function.ensures), *said]


def register_terms(register: spec.Register) -> list[spec.SpecTerm]:
    return [register.place, *(clause.term for clause in (*register.requires, *register.ensures))]


def _calls_of(function: spec.SpecFunction) -> list[str]:
    return [name for term in definition_terms(function) for name in spec_calls(term)]


def _named_by_function(function: core.Function) -> Iterator[str]:
    for stmt in statements(function.body):
        if isinstance(stmt, core.Call):
            yield stmt.callee
        elif isinstance(stmt, core.GhostStep):
            yield from named_by_steps(stmt.step)
    yield from values_in(function)
    yield from function.contract.lemmas
    yield from (name for term in function_terms(function) for name in spec_calls(term))


def values_in(function: core.Function) -> Iterator[str]:
    """The functions and closures whose values it may have: by the types of its variables and calls."""
    pending, seen = [local.ty for local in function.locals], set[Type]()
    for stmt in statements(function.body):
        pending += stmt.type_args if isinstance(stmt, core.Call) else ()
        pending += [operand.ty for operand in statement_operands(stmt)]
    while pending:
        ty = pending.pop()
        if ty not in seen:
            seen.add(ty)
            pending += parts(ty)
            if isinstance(ty, FnItem | Closure):
                yield ty.name


def function_terms(function: core.Function) -> list[spec.SpecTerm]:
    """Every specification term of a function: of its contract and of its body."""
    return contract_terms(function.contract) + [
        term for stmt in statements(function.body) for term in statement_terms(stmt)
    ]


def contract_terms(contract: core.Contract) -> list[spec.SpecTerm]:
    clauses = (*contract.requires, *contract.ensures, *contract.panics, *contract.invariants)
    return [clause.term for clause in clauses] + measure_terms(contract.measure)


def measure_terms(measure: spec.Measure | None) -> list[spec.SpecTerm]:
    return list(measure.terms) if measure is not None else []


_WITH_TERMS = frozenset({core.Loop, core.GhostAssert, core.GhostAssume, core.GhostSet, core.GhostStep})


def statement_terms(stmt: core.Stmt) -> list[spec.SpecTerm]:
    """The specification terms that stand in a statement itself."""
    if type(stmt) not in _WITH_TERMS:
        return []
    match stmt:
        case core.Loop(invariants=invariants, ensures=ensures, measure=measure):
            return [clause.term for clause in (*invariants, *ensures)] + measure_terms(measure)
        case core.GhostAssert(clause=clause) | core.GhostAssume(clause=clause):
            return [clause.term]
        case core.GhostSet(term=term):
            return [term]
        case core.GhostStep(step=step):
            return proof_terms(step)
        case _:
            return []


def proof_terms(step: object) -> list[spec.SpecTerm]:
    """The terms of a step of a proof, and of the proofs inside it."""
    if type(step) in spec.TERMS:
        return [cast(spec.SpecTerm, step)]
    if isinstance(step, tuple):
        return [term for part in step for term in proof_terms(part)]
    if isinstance(step, proofs.CallLemma):
        return children(step.term)
    if isinstance(step, spec.Clause | proofs.ProofStep | proofs.CalcLink):
        return [term for name in field_names(type(step)) for term in proof_terms(getattr(step, name))]
    return []


def named_by_steps(step: object) -> Iterator[str]:
    """The lemmas that a step of a proof calls, and the definitions that it reveals, with the proofs inside it."""
    yield from lemma_calls(step)
    yield from revealed_by(step)


def lemma_calls(step: object) -> Iterator[str]:
    """The lemmas that a step of a proof calls, with the proofs inside it."""
    return (inner.lemma for inner in proof_steps(step) if isinstance(inner, proofs.CallLemma))


def revealed_by(step: object) -> Iterator[str]:
    """The definitions that a step of a proof reveals, with the proofs inside it."""
    return (
        inner.name
        for inner in proof_steps(step)
        if isinstance(inner, proofs.Step) and inner.kind is proofs.StepKind.REVEAL
    )


def proof_steps(step: object) -> Iterator[proofs.ProofStep]:
    """A step of a proof, or several, and the steps of the proofs inside."""
    if isinstance(step, tuple):
        for part in step:
            yield from proof_steps(part)
    elif isinstance(step, proofs.ProofStep | proofs.CalcLink):
        if not isinstance(step, proofs.CalcLink):
            yield step
        for name in field_names(type(step)):
            yield from proof_steps(getattr(step, name))


_NESTED = frozenset({core.If, core.Loop, core.Labelled})


def statements(block: core.Block) -> Iterator[core.Stmt]:
    """Every statement of a block, at any depth."""
    for stmt in block:
        yield stmt
        if type(stmt) not in _NESTED:
            continue
        if isinstance(stmt, core.If):
            yield from statements(stmt.then)
            yield from statements(stmt.orelse)
        elif isinstance(stmt, core.Loop | core.Labelled):
            yield from statements(stmt.body)


def reached(block: core.Block) -> list[core.Stmt]:
    """The statements of a block at any depth, without those behind a jump, a panic or a call that never comes back."""
    found: list[core.Stmt] = []
    _reach(block, found, set())
    return found


def _reach(block: core.Block, found: list[core.Stmt], left: set[str]) -> bool:
    """Is the end of the block reached? `left`: the labels that a `break` leaves."""
    for stmt in block:
        found.append(stmt)
        match stmt:
            case core.If(then=then, orelse=orelse):
                ends = [_reach(then, found, left), _reach(orelse, found, left)]
                if not any(ends):
                    return False
            case core.Loop(label=label, body=body) | core.Labelled(label=label, body=body):
                through = _reach(body, found, left) and isinstance(stmt, core.Labelled)
                if not through and label not in left:
                    return False
            case core.Break(label=label):
                left.add(label)
                return False
            case core.Continue() | core.Return() | core.Panic():
                return False
            case core.Call(place=place) | core.CallValue(place=place) if isinstance(place.ty, Never):
                return False
            case _:
                pass
    return True


_HOLDERS: dict[type, tuple[str, ...]] = {}


def _holders(kind: type) -> tuple[str, ...]:
    """The fields of a kind of term that may hold other terms."""
    if kind not in _HOLDERS:
        _HOLDERS[kind] = tuple(name for name in field_names(kind) if name not in ("ty", "span", "op"))
    return _HOLDERS[kind]


def children(term: spec.SpecTerm) -> list[spec.SpecTerm]:
    """The specification terms directly below a term."""
    found: list[spec.SpecTerm] = []
    for name in _HOLDERS.get(type(term)) or _holders(type(term)):
        value = getattr(term, name)
        if type(value) in spec.TERMS:
            found.append(value)
        elif isinstance(value, tuple):
            found += [part for part in value if type(part) in spec.TERMS]
    return found


def below(term: spec.SpecTerm) -> Iterator[spec.SpecTerm]:
    """A term, and all terms in it."""
    pending = [term]
    while pending:
        current = pending.pop()
        yield current
        pending += children(current)


def free_variables(term: spec.SpecTerm) -> dict[spec.BoundVar, None]:
    """The variables of specifications that a term speaks of and does not bind, in the order in which they stand."""
    match term:
        case spec.Bound(var=var):
            return {var: None}
        case spec.Quantified(variables=binds) | spec.Lambda(variables=binds) | spec.Each(variables=binds):
            pass
        case spec.LetIn(var=var) | spec.Choose(var=var):
            binds = (var,)
        case _:
            binds = ()
    found = {var: None for part in children(term) for var in free_variables(part)}
    return {var: None for var in found if var not in binds}


def conjuncts(term: spec.SpecTerm) -> Iterator[spec.SpecTerm]:
    """What a proposition says, part by part."""
    if isinstance(term, spec.Binary) and term.op is spec.SpecOp.CONJ:
        yield from conjuncts(term.left)
        yield from conjuncts(term.right)
    else:
        yield term


def rebuilt(term: spec.SpecTerm, change: Callable[[spec.SpecTerm], spec.SpecTerm | None]) -> spec.SpecTerm:
    """The term with others in place of those for which `change` gives one; these are not looked into."""
    other = change(term)
    if other is not None:
        return other

    def part(value: object) -> object:
        if type(value) in spec.TERMS:
            return rebuilt(cast(spec.SpecTerm, value), change)
        return tuple(map(part, value)) if isinstance(value, tuple) else value

    held = {name: getattr(term, name) for name in _holders(type(term))}
    changed = {name: new for name, value in held.items() if (new := part(value)) != value}
    return replace(term, **changed) if changed else term


def variables_now(term: spec.SpecTerm, lends: Callable[[Type], bool] = lambda ty: False) -> Iterator[spec.Var]:
    """Where a term speaks of variables' present values: all but what is inside `old`, and of a parameter taken by
    value, if its type `lends` something."""
    pending = [term]
    while pending:
        current = pending.pop()
        if isinstance(current, spec.Var):
            yield current
        elif not isinstance(current, spec.Old) or (current.lent and lends(current.declared or current.ty)):
            pending += children(current)


def speaks_of(term: spec.SpecTerm, var: spec.BoundVar | None) -> bool:
    """Does a variable of specifications stand in the term?"""
    return (isinstance(term, spec.Bound) and term.var is var) or any(speaks_of(part, var) for part in children(term))


def spec_calls(term: spec.SpecTerm) -> Iterator[str]:
    """The spec functions that a term calls."""
    pending = [term]
    while pending:
        current = pending.pop()
        if isinstance(current, spec.SpecCall) and not current.pure:
            yield current.function
        pending += children(current)


def same_part(a: core.Projection, b: core.Projection) -> bool:
    """Do two steps lead to the same part of any place? Elements, whose numbers may differ, are not looked at."""
    match a, b:
        case core.DerefOf(), core.DerefOf():
            return True
        case core.FieldAt(variant=v, index=i), core.FieldAt(variant=w, index=j):
            return (v, i) == (w, j)
        case _:
            return False
