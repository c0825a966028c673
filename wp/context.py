"""What the rules share while one function is proved: the program, its facts, and the obligations found so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import attrs

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.facts import Facts
from murust.core.links import Target
from murust.core.proofs import Lemma
from murust.core.types import Type
from murust.source import Span
from wp.code import Callee, Code
from wp.functions import SpecFunctions
from wp.heap.shared_statics import References
from wp.heap.told import owned
from wp.obligations import MEMORY, PANICS, Kind, Obligation, Origin, Path, Reached
from wp.sorts import Sorts
from wp.specs import Env
from wp.state import State
from wp.unsupported import Unsupported
from wp.validity import has_outside, valid

Ghosts = Mapping[spec.BoundVar, Term]
"""Values of ghost parameters."""

NO_GHOSTS: Ghosts = MappingProxyType({})


@attrs.define(eq=False, repr=False)
class Granted:
    """The lemmas that a proof may use by itself (`wp.granted`). `used`: the names of those that it has used; `inside`:
    which are being tried inside of each other, and for what; `tried`: how many were, for what is looked for now."""

    lemmas: tuple[Lemma, ...] = ()
    used: set[str] = attrs.field(factory=set)
    inside: list[object] = attrs.field(factory=list)
    tried: int = 0


@attrs.define(eq=False, repr=False)
class Context:
    program: core.Program
    facts: Facts
    owner: str
    """The function or lemma that is proved."""
    function: core.Function | None  # None for a lemma
    measure: spec.Measure | None
    sorts: Sorts
    functions: SpecFunctions
    code: Code
    circle: frozenset[str]
    """What the owner, of its own kind, calls in a circle: a call of one of them has to come nearer to an end."""
    entry: dict[core.Local, Term] = attrs.field(factory=dict)  # the parameters on entry
    params: dict[spec.BoundVar, Term] = attrs.field(factory=dict)  # those of a lemma; ghost ones of a function
    may_panic: Term = attrs.field(factory=lambda: build.boolean(False))  # where `panics` allows it
    may_diverge: bool = False
    obligations: list[Obligation] = attrs.field(factory=list)
    origins: dict[Term, Origin] = attrs.field(factory=dict)
    places: list[Reached] = attrs.field(factory=list)
    """Loops with invariants, and ways out: where something is proved that would mean nothing if no run came there."""
    kept: frozenset[core.Local] = frozenset()
    """What is live around a call whose callee is gone into: it is not at its end there."""
    site: Span | None = None
    """The call outside of which nothing is shown to the user, where the body of a library function is gone into."""
    hidden: frozenset[core.Local] = frozenset()
    """Variables of library functions that are gone into: not shown either."""
    calls: tuple[Span, ...] = ()
    """Where the calls stand that are gone into."""
    entered: tuple[Target, ...] = ()
    """The calls that are gone into, from the outside to the inside."""
    shown: Callable[..., int | None] = attrs.field(default=lambda path, *claims: None)
    """Of a path and claims: which is the first that is shown to follow from what is known, at little cost?"""
    given: tuple[Term, ...] = ()
    """What is required."""
    here: Span | None = None
    """The statement that is executed."""
    prophecies: set[Term] = attrs.field(factory=set)
    """What mutable borrows will leave behind."""
    splits: bool = True
    """May predicates be looked into in both cases?"""
    watch: Callable[[core.Stmt, State, Context], None] = attrs.field(default=lambda stmt, state, cx: None)
    """Looks at the state before each statement."""
    unwind: Callable[[Span, State, Context], None] = attrs.field(default=lambda span, state, cx: None)
    """Asks for what has to hold where a panic leaves the function (`wp.unwinding`)."""
    granted: Granted = attrs.field(factory=Granted)
    """The lemmas about memory that the proof may use by itself."""
    references: References = attrs.field(factory=lambda: References({}, frozenset(), frozenset(), None))
    """Who holds a reference to a static that has an invariant."""
    total: bool = False
    """Is a term wanted, for all arguments? Then nothing is asked, and nothing is assumed (`wp.pure`)."""

    def require(
        self, kind: Kind, claim: Term, state: State, span: Span, clause: Span | None = None, detail: str = "",
        notes: tuple[str, ...] = (), needed: str = "", ended: Term = build.TRUE,
    ) -> None:  # fmt: skip
        """An obligation at this point; what has been required is then known, for the program would not go on.
        `needed`: the permission that is asked for. `ended`: what is known if this is where a panic comes from."""
        if self.total:
            return
        if kind in PANICS and claim is not build.TRUE and self.may_panic is not build.FALSE:
            panicking = state.fork()
            panicking.assume(build.conj(self.may_panic, build.negate(claim), ended))
            self.unwind(span, panicking, self)
        shown = (local for local in state.store if local.kind is not core.LocalKind.TEMP and local not in self.hidden)
        values = {local: state.store[local] for local in shown}
        wanted = build.disj(self.may_panic, claim) if kind in PANICS else claim
        unknowns = {value: origin for value, origin in self.origins.items() if value in claim.free}
        if kind in MEMORY and claim is not build.TRUE:
            notes += owned([chunk.origin for chunk in state.heap], state.spent, needed)
        for path in _cases(state):
            self.obligations.append(
                Obligation(kind, self.site or span, clause, path, wanted, values, detail, unknowns, self.calls, notes)
            )
        state.assume(claim)

    def env(self, state: State) -> Env:
        """For specifications that stand in the body."""
        return Env(self.sorts, self.functions, state.store, self.entry, {**self.params, **state.bound})

    def entry_env(self) -> Env:
        """For what is said of the values on entry."""
        return Env(self.sorts, self.functions, self.entry, self.entry, self.params)

    def contract_env(self, params: Mapping[core.Local, Term], ghosts: Ghosts = NO_GHOSTS) -> Env:
        """For what a contract says of the values on entry."""
        return Env(self.sorts, self.functions, params, params, ghosts)

    def exit_env(
        self,
        callee: Callee | core.Function,
        params: Mapping[core.Local, Term],
        result: Term,
        ghosts: Ghosts = NO_GHOSTS,
    ) -> Env:
        """For `ensures`: the parameters as the caller sees them then, and the result."""
        return Env(self.sorts, self.functions, {**params, callee.result: result}, params, ghosts, at_exit=True)

    def fresh(self, name: str, ty: Type, state: State) -> Term:
        """A value of the type about which nothing else is known."""
        if self.total:
            raise Unsupported("a value that is known by its properties only")
        value = self.sorts.fresh(name, ty)
        state.assume(valid(value, ty, self.sorts))
        return value

    def prophecy(self, name: str, ty: Type, state: State) -> Term:
        """What a borrow will leave behind: some value."""
        value = self.fresh(f"{name}'", ty, state)
        self.prophecies.add(value)
        return value

    def any_value(self, local: core.Local, state: State) -> Term:
        """Any value that a variable may have. A ghost variable may have what is no value of its type: what there is
        outside the domain of an operation (LANGUAGE.md section 3)."""
        if local.kind is core.LocalKind.GHOST and not has_outside(local.ty, self.sorts):
            return self.sorts.fresh(local.name, local.ty)
        return self.fresh(local.name, local.ty, state)


def _cases(state: State) -> list[Path | None]:
    """What is known at this point, in each of the cases that a `split` tells apart."""
    paths = [state.path]
    for alternatives in state.cases:
        paths = [Path.extend(path, fact) for path in paths for fact in alternatives]
    return paths


TRUE = build.boolean(True)
FALSE = build.boolean(False)
