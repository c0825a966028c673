"""Steps of proofs: in bodies, in `assert … by`, and in lemmas. Source: LANGUAGE.md section 2."""

from __future__ import annotations

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.proofs import (
    Assert,
    Assume,
    Branch,
    Calculation,
    CallLemma,
    LetStep,
    Proof,
    ProofStep,
    Step,
    StepKind,
)
from murust.source import Span
from wp.context import Context
from wp.heap.clauses import require_clauses
from wp.heap.leads import leads, unite
from wp.heap.produce import is_heap, produce
from wp.heap.steps import exec_heap_step
from wp.join import in_both_cases
from wp.measures import eval_measure, require_below, require_measure
from wp.obligations import Kind
from wp.rules.ghost import assert_here
from wp.specs import Env, argument, binary, evaluate, is_of_type
from wp.state import State
from wp.unsupported import Unsupported


def exec_proof(proof: Proof, state: State, env: Env, cx: Context) -> None:
    """Steps in order; what each proves, the next ones know."""
    for step in proof:
        env = exec_step(step, state, env, cx)


def exec_step(step: ProofStep, state: State, env: Env, cx: Context) -> Env:
    """One step. What is given back is the environment of those that follow."""
    match step:
        case Assert(clause=spec.Clause(term=spec.Quantified() as term), variables=(_, *_)):
            _prove_for_all(term, step, state, env, cx)
        case Assert(clause=clause, proof=proof):
            if is_heap(clause.term):
                return assert_here(clause, env, state, cx)
            else:
                _prove(evaluate(clause.term, env), proof, clause.span, Kind.ASSERT, state, env, cx)
        case Assume(clause=clause):
            produce(clause.term, env, state, cx)
        case LetStep(var=var, value=value):
            return env.with_bound({var: evaluate(value, env)})
        case CallLemma():
            _call(step, state, env, cx)
        case Branch():
            _branch(step, state, env, cx)
        case Calculation(links=links):
            for link in links:
                claim = binary(link.op, evaluate(link.left, env), evaluate(link.right, env), link.left.ty)
                _prove(claim, link.proof, link.span, Kind.CALC, state, env, cx)
        case Step(kind=StepKind.REVEAL, name=name):
            state.assume(cx.functions.revealed(name))
        case Step(kind=StepKind.SPLIT, term=term) if term is not None:
            state.cases = (*state.cases, _alternatives(evaluate(term, env), term, cx))
        case Step(kind=StepKind.HAVOC, term=spec.Var(local=local)):
            before, state.store[local] = state.store[local], cx.any_value(local, state)
            unite(leads(before, local.ty, cx) | leads(state.store[local], local.ty, cx), state)
        case Step(kind=kind, term=term, proof=proof) if term is not None:
            exec_heap_step(kind, term, lambda inside: exec_proof(proof, inside, env, cx), env, state, cx)
        case Step(kind=kind):
            raise Unsupported(f"`{kind.value}`", step.span)
    return env


def _alternatives(value: Term, term: spec.SpecTerm, cx: Context) -> tuple[Term, ...]:
    """What `split` tells apart: that a proposition holds or not, or which variant a value is."""
    if not isinstance(term.ty, types.Adt):
        return (value, build.negate(value))
    tests = [build.is_ctor(value, variant) for variant in range(len(cx.program.adts[term.ty.name].variants) - 1)]
    return (*tests, build.negate(build.disj(*tests)))


def _prove(claim: Term, proof: Proof, span: Span, kind: Kind, state: State, env: Env, cx: Context) -> None:
    """`assert P by { s }`

        {A} s {B}    B implies P
        -------------------------- assert-by
        {A}  assert P by s  {A and P}

    What s has shown is known to this proof only.
    """
    inside = state.fork()
    exec_proof(proof, inside, env, cx)
    cx.require(kind, claim, inside, span)
    state.assume(claim)


def _prove_for_all(term: spec.Quantified, step: Assert, state: State, env: Env, cx: Context) -> None:
    """`assert forall |x: T| G ==> Q by { s }`

        x fresh, of T      {A and G} s {B}      B implies Q
        ---------------------------------------------------- assert-forall-by
        {A}  assert forall |x: T| G ==> Q by s  {A and that}

    Source: Dafny's `forall` statement (Leino, LPAR 2010).
    """
    inside = state.fork()
    fresh = {var: cx.fresh(var.name, var.ty, inside) for var in step.variables}
    inner, body = env.with_bound(fresh), term.body
    while isinstance(body, spec.Binary) and body.op is spec.SpecOp.IMPLIES:
        inside.assume(evaluate(body.left, inner))
        body = body.right
    exec_proof(step.proof, inside, inner, cx)
    cx.require(Kind.ASSERT, evaluate(body, inner), inside, step.clause.span)
    state.assume(evaluate(term, env))


def _call(step: CallLemma, state: State, env: Env, cx: Context) -> None:
    """`lemma(a);`

        A implies R(a)        m(a) below the own measure, if the lemma is being proved with this one
        -------------------------------------------------------------------------------------------- lemma
        {A}  lemma(a)  {A and Q(a)}

    A circle of lemmas is a proof by induction on their measures, which get smaller and are not negative.
    """
    assert isinstance(step.term, spec.SpecCall)
    lemma = cx.functions.lemma(cx.program.lemmas[step.lemma], step.term.type_args)
    args = {param: argument(arg, env) for param, arg in zip(lemma.params, step.term.args, strict=True)}
    inside = cx.functions.env(args)
    inside = require_clauses(lemma.requires, Kind.REQUIRES, step.span, inside, state, cx)
    if cx.function is None and lemma.name in cx.circle:
        if cx.measure is None or lemma.measure is None or len(cx.measure.terms) != len(lemma.measure.terms):
            require_measure(step.span, "induction", state, cx)
        else:
            own, span = eval_measure(cx.measure, cx.entry_env()), cx.measure.span
            require_below(eval_measure(lemma.measure, inside), own, step.span, span, state, cx)
    # It is proved of the values of its types; what an operation gives outside its domain need not be one.
    meant = build.conj(*(is_of_type(value, param.ty, cx.sorts) for param, value in args.items()))
    for clause in lemma.ensures:
        if is_heap(clause.term):
            cx.require(Kind.REQUIRES, meant, state, step.span, detail="lemma")
            inside = produce(clause.term, inside, state, cx, step.span)
        else:
            state.assume(build.implies(meant, evaluate(clause.term, inside)))


def _branch(step: Branch, state: State, env: Env, cx: Context) -> None:
    """`if c { s } else { t }`: of what either proof has shown, what holds if c, or if not, is known after it."""
    condition = evaluate(step.condition, env)
    in_both_cases(
        condition, state, cx, lambda there, holds: exec_proof(step.then if holds else step.orelse, there, env, cx)
    )
