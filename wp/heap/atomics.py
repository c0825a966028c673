"""Statics that own memory: atomics, and what their invariants say of the values that are in them.

    {I(new) ** F}  A.store(new, Release)       {F}
    {I(new) ** F}  old = A.swap(new, AcqRel)   {I(old) ** F}         where the program says `invariant A: I(self)`

At any time the atomic owns I of the value that is in it, and nobody else does. Who puts another value in it gives I of
that, and who learns what was in it, by the same step, gets I of that, and may give it on. Two that read one value both
would have it, so that a step that only reads gets nothing; `compare_exchange` does all of this or nothing.

Memory is given by a step that releases, and got by one that acquires. What a step that does not acquire is owed by the
atomic is not seen there, but it may stay in the atomic, as part of I of the new value: whoever gets it later, by a step
that acquires, reads from this one, and so sees what the one has written who gave it (C++ standard, [intro.races],
"release sequence"). What does not stay is lost. So, with G for what is given of one's own,

    {I(old) |- I(new)}                   old = A.swap(new, Relaxed)
    {I(old) |- I(new) ** R}         {F}  old = A.swap(new, Acquire)  {R ** F}
    {I(old) ** G |- I(new)}    {G ** F}  old = A.swap(new, Release)  {F}

Source: O'Hearn, "Resources, concurrency and local reasoning", TCS 2007; of the orderings: Vafeiadis, Narayan, "Relaxed
separation logic", OOPSLA 2013; of what stays: Doko, Vafeiadis, "Tackling real-life relaxed concurrency with
FSL++", ESOP 2017.
"""

from __future__ import annotations

from logic import build
from logic.terms import Op, Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.links import Intrinsic, Target
from murust.core.shared_statics import FETCHES, fetched
from murust.core.types import Type
from wp.cells import OK
from wp.context import Context
from wp.heap.chunks import Heap
from wp.heap.clauses import assume_clauses, require_invariant
from wp.heap.inside import forget_gone
from wp.heap.produce import rejoin
from wp.heap.shared_statics import static_of
from wp.obligations import Kind
from wp.specs import evaluate
from wp.state import State
from wp.unsupported import Unsupported

ORDERING = "atomic::Ordering"
_RELEASING = frozenset({"Release", "AcqRel", "SeqCst"})
_ACQUIRING = frozenset({"Acquire", "AcqRel", "SeqCst"})
_HARMLESS = frozenset({"new", "load", "into_inner", "get_mut", "as_ptr"})
"""What puts nothing into an atomic that others may look at."""


class _Step:
    """A step on a static by one function; which one, and in which order with others, it says itself."""

    def __init__(self, invariant: spec.StaticInvariant, ordering: Term, cx: Context) -> None:
        self.invariant, self.cx = invariant, cx
        name = _name_of(ordering, cx)
        self.releases, self.acquires = name in _RELEASING, name in _ACQUIRING

    def give(self, value: Term, state: State) -> None:
        """What the value owns is given up. Obligations: type.invariant, permission."""
        own = state.heap
        if not self.releases:
            state.heap = ()
        self._hand_over(value, state)
        if not self.releases:
            state.heap = own
        forget_gone(state, self.cx)

    def exchange(self, old: Term, new: Term, state: State) -> None:
        """What the value owns is given up, of one's own or of what the old one owned; the rest of that is got."""
        own, state.heap = state.heap, ()
        env = self.cx.functions.env({self.invariant.self_var: old})
        assume_clauses((self.invariant.clause,), env, state, self.cx)
        if not self.releases:
            self._hand_over(new, state)
            left: Heap = state.heap if self.acquires else ()
            state.heap = own
            rejoin(left, state, self.cx)
        elif self.acquires or not self._gives_its_own(new, own, state):
            rejoin(own, state, self.cx)
            self._hand_over(new, state)
            if not self.acquires:
                state.heap = _those_of(own, state)
        forget_gone(state, self.cx)

    def _gives_its_own(self, value: Term, own: Heap, state: State) -> bool:
        """Does it own itself what it gives? Then nothing has to stay."""
        mark, trial = len(self.cx.obligations), state.fork()
        trial.heap = own
        self._hand_over(value, trial)
        if any(asked.kind is Kind.PERMISSION for asked in self.cx.obligations[mark:]):
            del self.cx.obligations[mark:]
            return False
        state.become(trial)
        return True

    def _hand_over(self, value: Term, state: State) -> None:
        assert self.cx.here is not None
        why = "static" if self.releases else "ordering"
        require_invariant(self.invariant, value, self.cx.here, state, self.cx, why)


def exec_atomic(
    target: Target, operands: tuple[core.Operand, ...], args: list[Term], result: Term, state: State, cx: Context
) -> None:  # fmt: skip
    """What a function of atomics does to what a static owns, beside what its contract says."""
    owner, _, method = target.name.rpartition("::") if isinstance(target, Intrinsic) else ("", "", "")
    if owner != "Atomic" or method in _HARMLESS or cx.total:
        return
    static = static_of(operands[0], cx)
    if static is None:
        return
    invariant = cx.program.static_invariants[static]
    match method:
        case "store":
            _Step(invariant, args[2], cx).give(args[1], state)
        case "swap":
            _Step(invariant, args[2], cx).exchange(result, args[1], state)
        case "compare_exchange" | "compare_exchange_weak":
            _compare_and_exchange(_Step(invariant, args[3], cx), args[2], result, state, cx)
        case _ if method in FETCHES:
            new = _fetched(method, result, args[1], invariant.self_var.ty, cx)
            _Step(invariant, args[2], cx).exchange(result, new, state)
        case _:
            raise Unsupported(f"`{method}` of a static with an invariant")


def _compare_and_exchange(step: _Step, new: Term, result: Term, state: State, cx: Context) -> None:
    """What was there is what it says, not what was expected: of two pointers only the addresses are compared."""
    from wp.join import in_both_cases

    def go(there: State, succeeded: bool) -> None:
        if succeeded:
            step.exchange(build.field(result, OK, 0, new.sort), new, there)

    in_both_cases(build.is_ctor(result, OK), state, cx, go)


def _fetched(method: str, old: Term, given: Term, ty: Type, cx: Context) -> Term:
    """What is in the atomic then."""
    before, by = spec.BoundVar("old", ty), spec.BoundVar("given", ty)
    assert cx.here is not None
    new = fetched(method, spec.Bound(before, ty, cx.here), spec.Bound(by, ty, cx.here))
    return evaluate(new, cx.functions.env({before: old, by: given}))


def _those_of(own: Heap, state: State) -> Heap:
    """What is owned of what was owned before."""
    return tuple(chunk for chunk in state.heap if any(chunk is mine for mine in own))


def _name_of(ordering: Term, cx: Context) -> str:
    """Of an ordering that is written there; of others nothing is known."""
    if ordering.op is not Op.CONSTRUCT or not isinstance(ordering.payload, int):
        return ""
    return cx.program.adts[ORDERING].variants[ordering.payload].name
