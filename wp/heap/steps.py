"""Steps of proofs that change what is owned: `fold`, `unfold`, `leak`, `package`, `apply`.

Source: LANGUAGE.md section 2.
"""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.proofs import StepKind
from wp.context import Context
from wp.heap.consume import Demand, consume, fold
from wp.heap.predicates import looked_into
from wp.heap.produce import is_heap, produce
from wp.heap.wands import Steps, apply, package
from wp.obligations import Kind
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported


def exec_heap_step(
    kind: StepKind, term: spec.SpecTerm, proof: Steps, env: Env, state: State, cx: Context
) -> None:  # fmt: skip
    """`proof`: what stands behind `by`."""
    demand = Demand(Kind.ASSERT, term.span, None)
    if kind is StepKind.LEAK:
        consume(term, env, demand, state, cx)
        return
    if isinstance(term, spec.Wand) and kind is StepKind.PACKAGE:
        package(term, proof, env, demand, state, cx)
        return
    if isinstance(term, spec.Wand) and kind is StepKind.APPLY:
        apply(term, env, demand, state, cx)
        return
    if not isinstance(term, spec.SpecCall) or not is_heap(term):
        raise Unsupported(f"`{kind.value}` of what is no predicate", term.span)
    if kind is StepKind.FOLD:
        fold(term, env, demand, state, cx)
        return
    consume(term, env, demand, state, cx)
    body, inside = looked_into(term, tuple(evaluate(arg, env) for arg in term.args), cx)
    produce(body, inside, state, cx, term.span)
