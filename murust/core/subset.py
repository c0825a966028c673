"""What of Core the interpreter and the verifier understand. A function beyond it is checked only."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from murust.core import nodes as core
from murust.core import proofs, types
from murust.core import specs as spec
from murust.core.parts import children, contract_terms, lemma_terms, measure_terms, statement_terms, statements
from murust.core.types import Type
from murust.source import Span

_TYPES: tuple[type, ...] = (
    types.RawPtr, types.FnPtr, types.Closure, types.FnItem, types.Char, types.Str, types.Param, types.Projection,
    types.Nat, types.Real, types.Set, types.Multiset, types.Map, types.Assertion,
)  # fmt: skip
_WORDS: dict[type, str] = {
    types.RawPtr: "a raw pointer", types.FnPtr: "a function pointer", types.Closure: "a closure",
    types.FnItem: "a function as a value", types.Char: "a `char`", types.Str: "a string",
    types.Param: "a type parameter", types.Projection: "an associated type", core.CallValue: "a call of a value",
    core.RawBorrow: "a raw borrow", core.StaticAddress: "a `static`", core.NamedConst: "this constant",
    core.PointerCast: "a cast of a pointer", core.Drop: "a value with a destructor", core.ElementAt: "a slice pattern",
    core.SubsliceAt: "a slice pattern",
    types.Nat: "the sort `nat`", types.Real: "the sort `real`", types.Set: "the sort `Set`",
    types.Multiset: "the sort `Multiset`", types.Map: "the sort `Map`",
    types.Assertion: "an assertion about the heap",
}  # fmt: skip


_TERMS: tuple[type, ...] = (
    spec.Lit, spec.Var, spec.Bound, spec.Old, spec.Deref, spec.Unary, spec.Binary, spec.ToInt, spec.Wrap, spec.Ite,
    spec.LetIn, spec.Quantified, spec.Construct, spec.IsVariant, spec.FieldOf, spec.Length, spec.ElementOf, spec.View,
    spec.Sequence, spec.SpecCall,
)  # fmt: skip

_TERM_WORDS: dict[type, str] = {
    spec.ConstParam: "a const parameter in a specification", spec.TypeConst: "this constant in a specification",
    spec.ToReal: "the sort `real`", spec.PointerCast: "a raw pointer", spec.Lambda: "a function of the logic",
    spec.Narrow: "an `int` where a machine integer is wanted (`as` would convert it)",
    spec.Apply: "a function of the logic", spec.Choose: "`choose`", spec.Final: "`final`",
}  # fmt: skip


def beyond(function: core.Function, program: core.Program) -> tuple[str, Span] | None:
    """The first thing in a function that is checked only, and where it stands."""
    return next(_found(function, program), None)


def beyond_definition(function: spec.SpecFunction, program: core.Program) -> tuple[str, Span] | None:
    """The same for a definition of the specification language."""
    span = function.span
    if function.generics:
        return "a generic spec function", span
    if function.body is None:
        return "a spec function without a body", span
    for ty in (function.result, *(param.ty for param in function.params)):
        if (what := _type(ty, program, frozenset())) is not None:
            return what, span
    return next(_terms([function.body, *measure_terms(function.measure)], function.measure, program), None)


def beyond_lemma(lemma: proofs.Lemma, program: core.Program) -> tuple[str, Span] | None:
    """The same for a lemma or an axiom."""
    if lemma.generics:
        return "a generic lemma", lemma.span
    for param in lemma.params:
        if (what := _type(param.ty, program, frozenset())) is not None:
            return what, lemma.span
    wrong = next(_steps(lemma.proof or ()), None)
    return wrong or next(_terms(lemma_terms(lemma), lemma.measure, program), None)


_STEPS = frozenset({proofs.StepKind.REVEAL, proofs.StepKind.SPLIT, proofs.StepKind.HAVOC})


def _steps(step: object) -> Iterator[tuple[str, Span]]:
    """Steps about the heap."""
    if isinstance(step, tuple):
        for part in step:
            yield from _steps(part)
    elif isinstance(step, proofs.Step) and step.kind not in _STEPS:
        yield f"`{step.kind.value}`", step.span
    elif isinstance(step, proofs.ProofStep | proofs.CalcLink):
        for field in attrs.fields(type(step)):
            yield from _steps(getattr(step, field.name))


def _terms(
    terms: list[spec.SpecTerm], measure: spec.Measure | None, program: core.Program
) -> Iterator[tuple[str, Span]]:
    for term in measure_terms(measure):
        if not isinstance(term.ty, types.MathInt):
            yield f"a measure of the type `{term.ty}`", term.span
    pending = list(terms)
    while pending:
        term = pending.pop()
        what = _term(term, program)
        if what is not None:
            yield what, term.span
        pending += children(term)


def _term(term: spec.SpecTerm, program: core.Program) -> str | None:
    match term:
        case spec.SpecCall(pure=True, function=name):
            return f"a call of `{name}` in a specification"
        case spec.SpecCall(type_args=(_, *_), function=name):
            return f"a call of the generic spec function `{name}`"
        case spec.Deref(term=inner) if isinstance(inner.ty, types.Adt):
            return "a `Box`"
        case _ if not isinstance(term, _TERMS):
            return _TERM_WORDS.get(type(term), "an assertion about the heap")
        case spec.Var() | spec.Old():
            return None
        case _:
            return _type(term.ty, program, frozenset())


def _found(function: core.Function, program: core.Program) -> Iterator[tuple[str, Span]]:
    contract = function.contract
    if contract.ghosts:
        yield "a ghost parameter", function.name_span
    for name in sorted(contract.modifiers - {"pure", "diverges"}):
        yield f"`{name}` before a function", function.name_span
    if function.name in program.refines:
        yield "a method whose trait has a contract for it", function.name_span
    yield from _terms(contract_terms(contract), contract.measure, program)
    if function.closure:
        yield "a closure", function.name_span
    if function.generics:
        yield "a generic function", function.name_span
    if types.mentions(function.result.ty, types.Ref):
        yield f"a result of the type `{function.result.ty}`", function.name_span
    for local in function.locals:
        what = _type(local.ty, program, frozenset())
        if what is not None:
            yield what, local.span
        if local in function.params and _is_nested(local.ty):
            yield "a reference behind a reference in a parameter", local.span
    for stmt in statements(function.body):
        if isinstance(stmt, core.GhostStep):
            yield from _steps(stmt.step)
        yield from _terms(statement_terms(stmt), stmt.measure if isinstance(stmt, core.Loop) else None, program)
        what = _statement(stmt, program)
        if what is not None:
            yield what, stmt.span


def _type(ty: Type, program: core.Program, seen: frozenset[Type]) -> str | None:
    if isinstance(ty, _TYPES):
        return _WORDS[type(ty)]
    if isinstance(ty, types.Adt):
        if ty.name in ("Box", "Vec"):
            return f"a `{ty.name}`"
        if ty in seen or ty.name not in program.adts:
            return None
        adt = program.adts[ty.name]
        if any(invariant.generics for invariant in program.invariants.get(ty.name, ())):
            return "a generic type with an invariant"
        if adt.ghost:
            return "a ghost type"
        for index in range(len(adt.variants)):
            for field in core.field_types(ty, index, program.adts):
                if types.mentions(field, types.Ref) and not types.mentions(ty, types.Ref):
                    return "a reference in a type"
                found = _type(field, program, seen | {ty})
                if found is not None:
                    return found
    return next((what for part in types.parts(ty) if not isinstance(part, types.ConstArg)
                 if (what := _type(part, program, seen)) is not None), None)  # fmt: skip


def _is_nested(ty: Type) -> bool:
    """Is there a reference behind a reference? Then one could be stored in the place of another."""
    if isinstance(ty, types.Ref):
        return types.mentions(ty.target, types.Ref)
    return any(map(_is_nested, types.parts(ty)))


def _statement(stmt: core.Stmt, program: core.Program) -> str | None:
    if type(stmt) in _WORDS:
        return _WORDS[type(stmt)]
    match stmt:
        case core.Assign(place=place, rvalue=rvalue):
            if type(rvalue) in _WORDS:
                return _WORDS[type(rvalue)]
            if isinstance(rvalue, core.BinaryOp) and not _is_comparable(rvalue):
                return f"`{rvalue.op.value}` on `{rvalue.left.ty}`"
            if isinstance(rvalue, core.Cast) and isinstance(rvalue.operand.ty, types.Adt):
                return "a cast of an enum"
            return _places(_rvalue_places(rvalue)) or _places([place])
        case core.Call(callee=callee, type_args=type_args):
            if type_args:
                return f"a call of the generic function `{callee}`"
            if callee in program.externals:
                return f"a call of `{callee}`, which has no body,"
        case core.Print(message=message) | core.Panic(message=message):
            for piece in message.pieces:
                if isinstance(piece, core.FormatPiece) and (
                    piece.spec not in ("", "?") or piece.width or piece.precision
                ):
                    return f"the format `{{:{piece.spec}}}`"
        case _:
            pass
    return None


def _is_comparable(rvalue: core.BinaryOp) -> bool:
    if rvalue.op.value in ("<", "<=", ">", ">="):
        return isinstance(rvalue.left.ty, types.Int | types.Bool)
    return True


def _rvalue_places(rvalue: core.Rvalue) -> list[core.Place]:
    operands: list[core.Operand] = []
    match rvalue:
        case core.Borrow(place=place) | core.Len(place=place) | core.IsVariantOf(place=place):
            return [place]
        case core.Aggregate(operands=many):
            operands = list(many)
        case core.BinaryOp(left=left, right=right):
            operands = [left, right]
        case core.Use(operand=one) | core.UnaryOp(operand=one) | core.Cast(operand=one) | core.Repeat(operand=one):
            operands = [one]
        case core.Unsize(operand=one):
            operands = [one]
        case _:
            pass
    return [operand.place for operand in operands if not isinstance(operand, core.Const)]


def _places(places: list[core.Place]) -> str | None:
    for place in places:
        for projection in place.projections:
            if type(projection) in _WORDS:
                return _WORDS[type(projection)]
    return None
