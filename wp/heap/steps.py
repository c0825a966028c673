"""Steps of proofs that change what is owned: `fold`, `unfold`, `leak`. Source: LANGUAGE.md section 2."""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.proofs import StepKind
from wp.context import Context
from wp.heap.consume import Demand, consume, fold
from wp.heap.predicates import looked_into
from wp.heap.produce import is_heap, produce
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported


def exec_heap_step(kind: StepKind, term: spec.SpecTerm, env: Env, state: State, cx: Context) -> None:
    demand = Demand(Kind.ASSERT, term.span, None)
    if kind is StepKind.LEAK:
        consume(term, env, demand, state, cx)
        return
    if not isinstance(term, spec.SpecCall) or not is_heap(term):
        raise Unsupported(f"`{kind.value}` of what is no predicate", term.span)
    if kind is StepKind.FOLD:
        fold(term, env, demand, state, cx)
        return
    consume(term, env, demand, state, cx)
    body, inside = looked_into(term, tuple(evaluate(arg, env) for arg in term.args), cx)
    produce(body, inside, state, cx, term.span)
