"""Contracts in generated code: where each clause is evaluated, on what values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children, contract_terms, function_terms, statements
from murust.core.shared_statics import references_in, said_after
from murust.run import places
from murust.run.contracts import Contracts
from murust.run.frame import Frame
from murust.run.inherited import Inherited, inherited
from murust.source import Span


@attrs.define(eq=False, repr=False)
class ContractCode:
    """The clauses of one function; nothing, if they are not to be evaluated."""

    frame: Frame
    contracts: Contracts
    wanted: bool
    watched: tuple[spec.Clause, ...] = ()
    """Of a function of the library: what its loops say of closures that have clauses about the time between calls."""
    inherited: Inherited | None = attrs.field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        if self.wanted:
            self.inherited = inherited(self.frame, self.contracts.program)

    @property
    def has_ghosts(self) -> bool:
        return self.wanted or bool(self.watched)

    def entry(self) -> None:
        """Remembers the values on entry, and checks the precondition."""
        f = self.frame
        if self.watched:
            spoken = _variables([clause.term for clause in self.watched])
            f.emit("here = site[0]")
            f.emit(f"entry = {self._environment(param for param in f.function.params if param in spoken)}")
        if not self.wanted:
            return
        contract = f.function.contract
        f.emit("here = site[0]")
        f.emit(f"entry = {self._environment(self._mentioned())}")
        self._requires(contract, f.env)
        if self.inherited is not None:
            self._inherited_requires(self.inherited)
        given = "'requires' if here is None else 'type.invariant'"  # the arguments of the first call come from outside
        at = f"here or {self._span(f.function.name_span)}"
        self._type_invariants(list(f.function.params), at, given, at_exit=False)
        for clause in contract.invariants:
            f.emit(f"unheard({self._span(clause.span)})")
        if contract.measure is not None:
            number = self.contracts.add(contract.measure, f.env)
            span = self._span(contract.measure.span)
            f.emit(f"enter({f.function.name!r}, {number}, entry, {span}, here)")
        f.emit(f"site[0] = {self._span(f.function.name_span)}")
        if contract.ensures or self.inherited is not None or self.contracts.program.invariants:
            for param in self._lent():
                f.emit(f"e{param.index} = kept({f.lifted(self._value(param))}, 0, {f.unit.constant(f.type(param.ty))})")

    def _requires(self, contract: core.Contract, env: Mapping[str, types.Type]) -> None:
        for clause in contract.requires:
            number = self.contracts.add(clause.term, env)
            kind = "'requires' if here is None else 'call.requires'"
            self.frame.emit(f"holds({kind}, {number}, entry, entry, {self._span(clause.span)}, here)")

    def _inherited_requires(self, of: Inherited) -> None:
        if not self.frame.function.contract.requires:
            self._requires(of.contract, of.env)
            if of.guarded:
                self.frame.emit("granted = True")
        else:
            asked = [(self.contracts.add(clause.term, of.env), clause.span) for clause in of.contract.requires]
            self.frame.emit(f"granted = {' and '.join(self._granted(*one) for one in asked) or True}")

    def _granted(self, number: int, span: Span) -> str:
        return f"ghost({number}, entry, entry, {self._span(span)}) is True"

    def _panics(self) -> list[tuple[tuple[spec.Clause, ...], Mapping[str, types.Type], str]]:
        """The clauses that say when the function may panic, those of its own and those of a trait, and when they
        count."""
        found = [(self.frame.function.contract.panics, self.frame.env, "")]
        if self.inherited is not None:
            guard = "if granted: " if self.inherited.guarded else ""
            found.append((self.inherited.contract.panics, self.inherited.env, guard))
        return [one for one in found if one[0]]

    @property
    def may_panic(self) -> bool:
        """Is it said when the function panics?"""
        return self.wanted and bool(self._panics())

    def at_panic(self) -> None:
        """One of the conditions for a panic has held on entry."""
        for clauses, env, guard in self._panics():
            numbers = tuple(self.contracts.add(clause.term, env) for clause in clauses)
            self.frame.emit(f"{guard}allowed({numbers}, entry, {self._span(clauses[0].span)}, first)")

    def at_return(self, span: Span) -> None:
        if not self.wanted:
            return
        f = self.frame
        for clause in f.function.contract.ensures:
            self.clause("ensures", clause.term, clause.span, span, at_exit=True)
        if self.inherited is not None and self.inherited.contract.ensures:
            self._inherited_ensures(self.inherited, span)
        kept = [*(param for param in self._lent()), f.function.result]
        self._type_invariants(kept, self._span(span), "'type.invariant'", at_exit=True)
        if f.function.contract.measure is not None:
            f.emit(f"leave({f.function.name!r})")

    def _inherited_ensures(self, of: Inherited, span: Span) -> None:
        if of.guarded:
            self.frame.emit("if granted:")
        self.frame.depth += of.guarded
        for clause in of.contract.ensures:
            self.clause("ensures", clause.term, clause.span, span, at_exit=True, env=of.env)
        self.frame.depth -= of.guarded

    def _type_invariants(self, locals_: list[core.Local], span: str, kind: str, *, at_exit: bool) -> None:
        """What types promise of the values that cross the boundary of the function. `kind` and `span` are expressions
        of the generated code."""
        f = self.frame
        for local in locals_:
            ty = f.type(local.ty)
            if self.contracts.promises.any_in(ty):
                value = self._seen(local, at_exit=at_exit)
                f.emit(f"promised({kind}, {value}, {f.unit.constant(ty)}, {span})")

    def before_call(self) -> None:
        if self.wanted:
            self.frame.emit(f"site[0] = {self._span(self.frame.span)}")

    def after_call(self, stmt: core.Call) -> None:
        """What the invariant of a static says of a value that has been put into it."""
        program = self.contracts.program
        if not self.wanted or not program.static_invariants:
            return
        said = said_after(stmt, references_in(self.frame.function, program), program)
        if said is not None:
            self.clause("static.invariant", said.term, said.span, stmt.span)

    def head(self, loop: core.Loop, measure: str | None) -> None:
        """The invariants and the measure at the head of a loop."""
        for clause in loop.invariants:
            if clause in self.watched:
                number = self.contracts.add(clause.term, self.frame.env)
                environment = self._environment(self.contracts.variables(number))
                self.frame.emit(f"between({number}, {environment}, entry, here or {self._span(loop.span)})")
        if not self.wanted:
            return
        for clause in loop.invariants:
            self.clause("invariant", clause.term, clause.span, loop.span)
        if measure is not None and loop.measure is not None:
            number = self.contracts.add(loop.measure, self.frame.env)
            environment = self._environment(self.contracts.variables(number))
            span = self._span(loop.measure.span)
            self.frame.emit(f"{measure} = below({number}, {environment}, entry, {measure}, {span})")

    def clause(
        self, kind: str, term: spec.SpecTerm, clause: Span, span: Span, *,
        at_exit: bool = False, env: Mapping[str, types.Type] | None = None,
    ) -> None:  # fmt: skip
        if not self.wanted:
            return
        lasting = at_exit and not _has_borrow(self.frame.type(self.frame.function.result.ty))
        number = self.contracts.add(term, self.frame.env if env is None else env, at_exit=lasting)
        environment = self._environment(self.contracts.variables(number), at_exit=at_exit)
        places_ = f"{self._span(clause)}, {self._span(span)}"
        self.frame.emit(f"holds({kind!r}, {number}, {environment}, entry, {places_})")

    def ghost_set(self, stmt: core.GhostSet) -> None:
        """`ghost let x = e;`"""
        if not self.has_ghosts:
            return
        number = self.contracts.add(stmt.term, self.frame.env)
        environment = self._environment(self.contracts.variables(number))
        span = self._span(stmt.span)
        self.frame.emit(f"{ghost_variable(stmt.local)} = ghost({number}, {environment}, entry, {span})")

    def ghost_step(self, stmt: core.GhostStep) -> None:
        """A step of a proof."""
        if not self.wanted:
            return
        number = self.contracts.add(stmt.step, self.frame.env)
        environment = self._environment(self.contracts.variables(number))
        self.frame.emit(f"follow({number}, {environment}, entry)")

    def _span(self, span: Span) -> str:
        return self.frame.unit.constant(span)

    def _mentioned(self) -> list[core.Local]:
        """The parameters whose values on entry may matter to a specification of the function."""
        function = self.frame.function
        found = _variables(function_terms(function))
        if self.inherited is not None:
            found |= {self.inherited.own[local] for local in _variables(contract_terms(self.inherited.contract))}
        return [param for param in function.params if param in found]

    def _lent(self) -> list[core.Local]:
        """Parameters of which `ensures` says what they borrow at the end: the parameter itself may by then refer to
        something else."""
        return [param for param in self.frame.function.params if self.contracts.lends(param.ty)]

    def _value(self, local: core.Local) -> list[str] | str:
        f = self.frame
        return places.read(places.locate(core.Place(local), f), f.type(local.ty), f)

    def _environment(self, locals_: Iterable[core.Local], *, at_exit: bool = False) -> str:
        """A dictionary of the values of variables, as specifications see them."""
        return "{" + ", ".join(f"{local.index}: {self._seen(local, at_exit=at_exit)}" for local in locals_) + "}"

    def _seen(self, local: core.Local, *, at_exit: bool) -> str:
        """The value of a variable, as specifications see it."""
        f = self.frame
        if local.kind is core.LocalKind.GHOST:
            return ghost_variable(local)
        if self.inherited is not None:
            local = self.inherited.own.get(local, local)
        remembered = at_exit and local in self._lent()
        value = f"e{local.index}" if remembered else f.lifted(self._value(local))
        return f"view({value}, 0, {f.unit.constant(f.type(local.ty))})"


def watched(function: core.Function, frame: Frame, program: core.Program) -> tuple[spec.Clause, ...]:
    """The invariants of its loops that ask for what clauses of a closure say, where the closure at hand has some."""
    loops = (stmt for stmt in statements(function.body) if isinstance(stmt, core.Loop))
    return tuple(
        clause
        for loop in loops
        for clause in loop.invariants
        if isinstance(clause.term, spec.SpecCall)
        and clause.term.function == spec.BETWEEN
        and clauses_between(frame.type(clause.term.type_args[0]), program)
    )


def clauses_between(ty: types.Type, program: core.Program) -> tuple[spec.Clause, ...]:
    """What clauses of a closure say of the time between calls."""
    while isinstance(ty, types.Ref):
        ty = ty.target
    function = program.functions.get(ty.name) if isinstance(ty, types.Closure) else None
    return function.contract.invariants if function is not None else ()


def _has_borrow(ty: types.Type) -> bool:
    """May something that it holds change later what a parameter refers to?"""
    match ty:
        case types.Ref(mutable=mutable, target=target):
            return mutable or _has_borrow(target)
        case types.Adt(args=args, regions=regions):
            return bool(regions) or any(map(_has_borrow, args))
        case types.Tuple(items=items):
            return any(map(_has_borrow, items))
        case types.Array(element=element) | types.Slice(element=element):
            return _has_borrow(element)
        case types.Closure():
            return True
        case _:
            return False


def ghost_variable(local: core.Local) -> str:
    return f"g{local.index}"


def _variables(terms: list[spec.SpecTerm]) -> set[core.Local]:
    pending, found = list(terms), set()
    while pending:
        term = pending.pop()
        if isinstance(term, spec.Var):
            found.add(term.local)
        pending += children(term)
    return found
