"""Specifications of Core as text, in the syntax of LANGUAGE.md, with all parentheses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from murust.core import nodes as core
from murust.core import proofs
from murust.core import specs as spec
from murust.core.types import Adt
from murust.source import Span


def local_name(local: core.Local) -> str:
    """The source name with its index, for names may be declared twice; temporaries are their index."""
    return local.name if local.name == f"_{local.index}" else f"{local.name}_{local.index}"


# --- Terms -----------------------------------------------------------------------------------------------------


def show_spec(term: spec.SpecTerm, program: core.Program | None = None) -> str:
    """A specification term or assertion."""

    def show(inner: spec.SpecTerm) -> str:
        return show_spec(inner, program)

    def list_of(terms: tuple[spec.SpecTerm, ...]) -> str:
        return ", ".join(map(show, terms))

    match term:
        case spec.Lit(value=value):
            return str(value).lower() if isinstance(value, bool) else str(value)
        case spec.Var(local=local):
            return "result" if local.kind is core.LocalKind.RETURN else local_name(local)
        case spec.Bound(var=var):
            return var.name
        case spec.Old(term=inner):
            return f"old({show(inner)})"
        case spec.Final(term=inner):
            return f"final({show(inner)})"
        case spec.Deref(term=inner):
            return f"*{show(inner)}"
        case spec.Unary(op=op, term=inner):
            return f"{op.value}{show(inner)}"
        case spec.Binary(op=binary, left=left, right=right):
            return f"({show(left)} {binary.value} {show(right)})"
        case spec.ToInt(term=inner):
            return f"({show(inner)} as int)"
        case spec.ToReal(term=inner):
            return f"({show(inner)} as real)"
        case spec.Wrap(term=inner, ty=ty) | spec.PointerCast(term=inner, ty=ty):
            return f"({show(inner)} as {ty})"
        case spec.Narrow(term=inner, ty=ty):
            return f"narrow::<{ty}>({show(inner)})"
        case spec.Ite(condition=condition, then=then, orelse=orelse):
            return f"if {show(condition)} {{ {show(then)} }} else {{ {show(orelse)} }}"
        case spec.LetIn(var=var, value=value_term, body=body):
            return f"(let {var.name} = {show(value_term)} in {show(body)})"
        case spec.Quantified(universal=universal, variables=variables, body=body):
            return f"({'forall' if universal else 'exists'} |{_variables(variables)}| {show(body)})"
        case spec.Choose(var=var, body=body):
            return f"(choose |{_variables((var,))}| {show(body)})"
        case spec.Lambda(variables=variables, body=body):
            return f"(|{_variables(variables)}| {show(body)})"
        case spec.Apply(callee=callee, args=args):
            return f"{show(callee)}({list_of(args)})"
        case spec.Construct(variant=variant, args=args, ty=ty):
            return f"{ty}#{variant}({list_of(args)})"
        case spec.IsVariant(term=inner, variant=variant):
            return f"({show(inner)} is {_variant(inner, variant, program)})"
        case spec.FieldOf(term=inner, index=index) | spec.FieldAddress(term=inner, index=index):
            return f"{show(inner)}.{index}"
        case spec.StaticAddress(name=name):
            return f"&raw {name}"
        case spec.Length(term=inner):
            return f"{show(inner)}.len()"
        case spec.ElementOf(term=inner, index=at):
            return f"{show(inner)}[{show(at)}]"
        case spec.Borrowed(term=inner):
            return f"&{show(inner)}"
        case spec.View(term=inner):
            return f"{show(inner)}@"
        case spec.Sequence(op=seq_op, args=args):
            return f"Seq::{seq_op.value}({list_of(args)})"
        case spec.SpecCall(function=function, args=args, type_args=type_args):
            generic = f"::<{', '.join(map(str, type_args))}>" if type_args else ""
            return f"{function}{generic}({list_of(args)})"
        case spec.ConstParam(name=name):
            return name
        case spec.TypeConst(path=path, type_args=type_args):
            return f"{path}<{', '.join(map(str, type_args))}>"
        case spec.Pure(term=inner):
            return show(inner)
        case spec.PointsTo():
            return _points_to(term, program)
        case spec.Binder(var=var):
            return f"?{var.name}"
        case spec.Separate(left=left, right=right):
            return f"({show(left)} ** {show(right)})"
        case spec.Wand(left=left, right=right):
            return f"({show(left)} --* {show(right)})"
        case spec.Each(variables=variables, guard=guard, body=body):
            return f"(each |{_variables(variables)}| {show(guard)}: {show(body)})"
        case _:
            assert_never(term)


def _points_to(term: spec.PointsTo, program: core.Program | None) -> str:
    count = f"[{show_spec(term.count, program)}]" if term.count is not None else ""
    fraction = f"{{{show_spec(term.fraction, program)}}}" if term.fraction is not None else ""
    held = show_spec(term.value, program) if term.value is not None else "_"
    return f"{show_spec(term.location, program)} |->{'bytes' if term.bytes else ''}{count}{fraction} {held}"


def _variables(variables: tuple[spec.BoundVar, ...]) -> str:
    return ", ".join(f"{var.name}: {var.ty}" for var in variables)


def _variant(term: spec.SpecTerm, variant: int, program: core.Program | None) -> str:
    if program is None or not isinstance(term.ty, Adt):
        return str(variant)
    return program.adts[term.ty.name].variants[variant].name


def show_measure(measure: spec.Measure, program: core.Program | None) -> str:
    return ", ".join(show_spec(term, program) for term in measure.terms)


# --- Definitions -----------------------------------------------------------------------------------------------


def show_spec_function(function: spec.SpecFunction, program: core.Program | None = None) -> str:
    clauses = [f"ensures {show_spec(clause.term, program)}" for clause in function.ensures]
    clauses += [f"decreases {show_measure(function.measure, program)}"] if function.measure is not None else []
    head = f"{'opaque ' if function.opaque else ''}spec fn {function.name}{_generics(function.generics)}"
    head += f"({_variables(function.params)}) -> {function.result}"
    if function.registers:
        lines = [f"    {line}" for register in function.registers for line in _register_lines(register, program)]
        return "\n".join([f"device {function.name}({_variables(function.params)}) {{", *lines, "}"]) + "\n"
    if function.body is None:
        return f"{head};\n"
    between = "".join(f"\n    {clause}" for clause in clauses) + ("\n" if clauses else " ")
    return f"{head}{between}{{\n    {show_spec(function.body, program)}\n}}\n"


def _register_lines(register: spec.Register, program: core.Program | None) -> Iterator[str]:
    word, var = "write" if register.writes else "read", register.value
    yield f"{word} {var.name}: {var.ty} at {show_spec(register.place, program)}"
    yield from (f"    requires {show_spec(clause.term, program)}" for clause in register.requires)
    yield from (f"    ensures {show_spec(clause.term, program)}" for clause in register.ensures)


def _generics(names: tuple[str, ...]) -> str:
    return f"<{', '.join(names)}>" if names else ""


def show_lemma(lemma: proofs.Lemma, program: core.Program) -> str:
    lines = [f"requires {show_spec(clause.term, program)}" for clause in lemma.requires]
    lines += [f"ensures {show_spec(clause.term, program)}" for clause in lemma.ensures]
    if lemma.measure is not None:
        lines.append(f"decreases {show_measure(lemma.measure, program)}")
    kind = "axiom" if lemma.proof is None else "lemma"
    lines += ["auto"] if lemma.auto else []
    head = f"{kind} fn {lemma.name}{_generics(lemma.generics)}({_variables(lemma.params)})"
    if lemma.proof is None:
        return "\n".join([*lines, f"{head};"]) + "\n"
    steps = ["    " * (depth + 1) + text for step in lemma.proof for depth, text in step_lines(step, program)]
    return "\n".join([*lines, f"{head} {{", *steps, "}"]) + "\n"


def show_invariant(invariant: spec.TypeInvariant, program: core.Program) -> str:
    head = f"invariant {invariant.adt}{_generics(invariant.generics)}"
    return f"{head}: {show_spec(invariant.clause.term, program)};\n"


def show_static_invariant(invariant: spec.StaticInvariant, program: core.Program) -> str:
    return f"invariant {invariant.static}: {show_spec(invariant.clause.term, program)};\n"


def show_declaration(declared: core.Declaration, program: core.Program) -> str:
    lines = [text for text, _ in contract_lines(declared.contract, program)]
    params = ", ".join(f"{local_name(param)}: {param.ty}" for param in declared.params)
    head = f"fn {declared.name}{_generics(declared.generics)}({params}) -> {declared.result.ty};"
    return "\n".join([*lines, head]) + "\n"


def contract_lines(contract: core.Contract, program: core.Program) -> Iterator[tuple[str, Span | None]]:
    for name in sorted(contract.modifiers):
        yield name, None
    for var in contract.ghosts:
        yield f"ghost {var.name}: {var.ty}", None
    if contract.lemmas:
        yield f"lemma {', '.join(contract.lemmas)}", None
    for word, clauses in (
        ("requires", contract.requires), ("panics", contract.panics), ("ensures", contract.ensures),
        ("invariant", contract.invariants),
    ):  # fmt: skip
        for clause in clauses:
            yield f"{word} {show_spec(clause.term, program)}", clause.span
    if contract.measure is not None:
        yield f"decreases {show_measure(contract.measure, program)}", None


# --- Proofs ----------------------------------------------------------------------------------------------------

Lines = Iterator[tuple[int, str]]


def step_lines(step: proofs.ProofStep, program: core.Program, depth: int = 0) -> Lines:
    """The lines of a step, with how deep each stands."""
    match step:
        case proofs.Assert(clause=clause, proof=proof):
            yield from _with_proof(f"assert {show_spec(clause.term, program)}", " by", proof, program, depth)
        case proofs.Assume(clause=clause):
            yield depth, f"assume {show_spec(clause.term, program)};"
        case proofs.LetStep(var=var, value=value):
            yield depth, f"let {var.name}: {var.ty} = {show_spec(value, program)};"
        case proofs.CallLemma(term=term):
            yield depth, f"{show_spec(term, program)};"
        case proofs.Branch(condition=condition, then=then, orelse=orelse):
            yield depth, f"if {show_spec(condition, program)} {{"
            yield from _steps(then, program, depth + 1)
            yield depth, "} else {"
            yield from _steps(orelse, program, depth + 1)
            yield depth, "}"
        case proofs.Calculation(links=links):
            yield depth, "calc {"
            for link in links:
                relation = f"{show_spec(link.left, program)} {link.op.value} {show_spec(link.right, program)}"
                yield from _with_proof(relation, " by", link.proof, program, depth + 1)
            yield depth, "}"
        case proofs.Step(kind=kind, term=term, name=name, proof=proof):
            text = show_spec(term, program) if term is not None else name
            yield from _with_proof(f"{kind.value} {text}", " by", proof, program, depth)
        case _:
            assert_never(step)


def _with_proof(text: str, word: str, proof: proofs.Proof, program: core.Program, depth: int) -> Lines:
    if not proof:
        yield depth, f"{text};"
        return
    yield depth, f"{text}{word} {{"
    yield from _steps(proof, program, depth + 1)
    yield depth, "}"


def _steps(steps: proofs.Proof, program: core.Program, depth: int) -> Lines:
    for step in steps:
        yield from step_lines(step, program, depth)
