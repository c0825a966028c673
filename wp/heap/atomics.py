"""Statics that own memory: atomics, and what their invariants say of the values that are in them.

    {I(new) ** F}  A.store(new, Release)       {F}
    {I(new) ** F}  old = A.swap(new, AcqRel)   {I(old) ** F}         where the program says `invariant A: I(self)`

At any time the atomic owns I of the value that is in it, and nobody else does. Who puts another value in it gives I of
that, and has to release it; who learns what was in it, by the same step, gets I of that, and may give it on, if the
step acquires it. Two that read one value both would have it, so that a step that only reads gets nothing;
`compare_exchange` does all of this or nothing. Whose step does not release may give what owns no memory, and who does
not acquire gets nothing.

Source: O'Hearn, "Resources, concurrency and local reasoning", TCS 2007; of the orderings: Vafeiadis, Narayan, "Relaxed
separation logic", OOPSLA 2013.
"""

from __future__ import annotations

from logic import build
from logic.terms import Op, Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.links import Intrinsic, Target
from wp.cells import OK
from wp.context import Context
from wp.heap.clauses import assume_clauses, require_invariant
from wp.heap.inside import forget_gone
from wp.heap.shared_statics import static_of
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
        self.invariant, self.cx, self.ordering = invariant, cx, _name_of(ordering, cx)

    def give(self, value: Term, state: State) -> None:
        """What the value owns is given up. Obligations: type.invariant, permission."""
        cx, kept = self.cx, state.heap
        assert cx.here is not None
        released = self.ordering in _RELEASING
        if not released:
            state.heap = ()
        require_invariant(self.invariant, value, cx.here, state, cx, "static" if released else "ordering")
        if released:
            forget_gone(state, cx)
        else:
            state.heap = kept

    def get(self, value: Term, state: State) -> None:
        """What the value owned is owned from here on."""
        if self.ordering in _ACQUIRING:
            env = self.cx.functions.env({self.invariant.self_var: value})
            assume_clauses((self.invariant.clause,), env, state, self.cx)


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
            step = _Step(invariant, args[2], cx)
            step.get(result, state)
            step.give(args[1], state)
        case "compare_exchange" | "compare_exchange_weak":
            _exchange(_Step(invariant, args[3], cx), args[2], result, state, cx)
        case _:
            raise Unsupported(f"`{method}` of a static with an invariant")


def _exchange(step: _Step, new: Term, result: Term, state: State, cx: Context) -> None:
    """What was there is what it says, not what was expected: of two pointers only the addresses are compared."""
    from wp.join import in_both_cases

    def go(there: State, succeeded: bool) -> None:
        if succeeded:
            step.get(build.field(result, OK, 0, new.sort), there)
            step.give(new, there)

    in_both_cases(build.is_ctor(result, OK), state, cx, go)


def _name_of(ordering: Term, cx: Context) -> str:
    """Of an ordering that is written there; of others nothing is known."""
    if ordering.op is not Op.CONSTRUCT or not isinstance(ordering.payload, int):
        return ""
    return cx.program.adts[ORDERING].variants[ordering.payload].name
