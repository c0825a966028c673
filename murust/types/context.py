"""What the inference of one body carries: scopes, loops, and demands on types that wait until these are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import attrs

from murust.core.types import BOOL, NEVER, UNIT, Adt, Closure, FnItem, Int, Projection, Ref, Type, mapped, substitute
from murust.diagnostics.model import Diagnostic, Label, error
from murust.record import replace
from murust.resolve.names import Module
from murust.source import Span
from murust.syntax import ast
from murust.types import errors, thir, thir_closures, unify
from murust.types.generics import Generics, Predicate, Projected, TraitRef, Verdict
from murust.types.items import Items
from murust.types.select import DEEPEST, Solver
from murust.types.written import Scope


@attrs.define(eq=False, repr=False)
class LoopFrame:
    """An enclosing loop or labelled block. `result`: the type of `break` values; None for `while` and `for`.
    `deciding`: is the condition of a `while` being looked at?"""

    label: str
    written: str | None
    is_loop: bool
    result: Type | None
    broken: bool = False
    deciding: bool = False


def _needs_label(frame: LoopFrame, span: Span) -> Diagnostic | None:
    """What is left by a jump without a label has to be clear. Source: Rust reference, "`break` expressions"."""
    if frame.deciding:
        return error("E0590", "in the condition of a `while`, `break` and `continue` need a label", span)
    if not frame.is_loop:
        return error("E0695", f"inside the block `{frame.written}`, `break` and `continue` need a label", span)
    return None


@attrs.define(eq=False, repr=False)
class Demand:
    """A predicate that must hold, and where it comes from. `depth`: how many others demanded it in turn. `unnamed`: it
    comes from `Trait::name`, which says nothing of the type that implements the trait. `operator`: for which it is
    demanded."""

    predicate: Predicate
    span: Span
    code: str = "E0277"
    why: str = ""
    depth: int = 0
    unnamed: bool = False
    operator: str = ""

    @property
    def ambiguous(self) -> str:
        """The code for not knowing whether it holds."""
        if isinstance(self.predicate, Projected):
            return "E0284"
        return "E0790" if self.unnamed else "E0283"


@attrs.define(eq=False, repr=False)
class Cx:
    items: Items
    scope: Scope
    result: Type  # of the function
    infer: Callable[[ast.Expr, Cx, Type | None], thir.Expr]
    solver: Solver
    generics: Generics
    name: str = ""
    scopes: list[dict[str, thir.Binding]] = attrs.field(factory=lambda: [{}])
    loops: list[LoopFrame] = attrs.field(factory=list)
    returns: bool = True  # is there a function that `return` leaves?
    outside: list[dict[str, thir.Binding]] = attrs.field(factory=list)  # in a const block: scopes that it does not see
    const_blocks: list[tuple[thir.Expr, list[thir.Expr | thir.Pattern]]] = attrs.field(factory=list)  # with their nodes
    diverging: list[Type] = attrs.field(factory=list)  # types of values that are never there
    outer_loops: list[LoopFrame] = attrs.field(factory=list)  # around the closure
    sites: list[thir.SpecSite | thir.GhostStmt] = attrs.field(factory=list)
    loop_site: thir.SpecSite | None = None  # of the innermost loop
    passed: list[list[thir.SpecSite | thir.GhostStmt]] = attrs.field(factory=lambda: [[]])
    # loops and assertions before, in the blocks around
    bindings: list[thir.Binding] = attrs.field(factory=list)
    typed: list[thir.Expr | thir.Pattern] = attrs.field(factory=list)
    literals: list[thir.Literal] = attrs.field(factory=list)
    casts: list[Callable[[], None]] = attrs.field(factory=list)
    """Casts of pointers: they say nothing of types before integers have fallen back (rustc, `check_casts`)."""
    deferred: list[Callable[[], None]] = attrs.field(factory=list)  # checks that need final types
    on_captures: list[Callable[[], None]] = attrs.field(factory=list)  # run when it is known what closures hold
    demands: list[Demand] = attrs.field(factory=list)
    closures: list[thir_closures.ClosureInfo] = attrs.field(factory=list)
    closure: thir_closures.ClosureInfo | None = None
    sharing: dict[str, thir.Binding] = attrs.field(factory=dict)  # names of an earlier alternative of a pattern
    shared: set[str] = attrs.field(factory=set)
    wanted_kinds: list[tuple[str, str, Span]] = attrs.field(factory=list)  # closure, trait that is wanted
    copies: dict[Type, bool] = attrs.field(factory=dict)  # is the type `Copy`?
    unsafe: bool = False
    in_const: bool = False
    associated: bool = False  # of a constant of an implementation or a trait
    diverges: bool = False
    plain_let: bool = False  # in the pattern of a `let` without `else`?
    label_count: int = 0
    errors_before: int = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.errors_before = len(self.items.diagnostics)

    @property
    def module(self) -> Module:
        return self.scope.module

    @property
    def self_type(self) -> Type | None:
        return self.scope.self_type

    @property
    def has_errors(self) -> bool:
        """Has something been reported already? Then an unknown type is no news."""
        return len(self.items.diagnostics) > self.errors_before

    # --- reporting

    def report(self, diagnostic: Diagnostic) -> None:
        self.items.report(diagnostic)

    def broken(self, span: Span) -> thir.Expr:
        """Stands for an expression that has been reported; if nothing has, its type is not known."""
        if not self.has_errors:
            self.report(errors.needs_annotation(span))
        return thir.Literal(unify.fresh(), span, 0)

    def mismatch(self, expected: Type, found: Type, span: Span, why: str = "") -> None:
        wanted, given = self.shown(expected), self.shown(found)
        if not (self.has_errors and (unify.unknown(wanted) or unify.unknown(given))):
            self.report(errors.mismatch(wanted, given, span, why))

    def shown(self, ty: Type) -> Type:
        return unify.resolve(self.solver.normalize(ty))

    # --- scopes

    @contextmanager
    def nested(self) -> Iterator[None]:
        self.scopes.append({})
        self.passed.append([])
        yield
        self.passed.pop()
        self.scopes.pop()

    def bind(self, binding: thir.Binding) -> None:
        binding.closure = self.closure
        self.scopes[-1].pop(binding.name, None)
        self.scopes[-1][binding.name] = binding
        self.bindings.append(binding)

    def shared_binding(self, name: str, ty: Type, span: Span) -> thir.Binding | None:
        """The variable that an earlier alternative of a pattern has declared."""
        binding = self.sharing.get(name)
        if binding is not None:
            self.shared.add(name)
            if not self.unify(binding.ty, ty):
                code = "E0409" if isinstance(unify.shallow(binding.ty), Ref) != isinstance(ty, Ref) else "E0308"
                text = f"`{name}` is a `{self.shown(binding.ty)}` in another alternative, and here a `{self.shown(ty)}`"
                self.report(error(code, text, span))
        return binding

    def variable(self, name: str) -> thir.Binding | None:
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        return None

    def visible(self) -> dict[str, thir.Binding]:
        """All variables in scope here, inner ones over outer ones."""
        found: dict[str, thir.Binding] = {}
        for scope in self.scopes:
            for name, binding in scope.items():
                found.pop(name, None)  # so that what is declared last comes last
                found[name] = binding
        return found

    def site(self, clauses: tuple[ast.AnyClause, ...]) -> thir.SpecSite:
        scope = replace(self.scope)
        site = thir.SpecSite(clauses, self.visible(), self.before(), scope, closure=self.closure)
        self.sites.append(site)
        return site

    def before(self) -> tuple[thir.SpecSite | thir.GhostStmt, ...]:
        """The loops of which the invariants have bound what is visible here: those that have been left, and those
        around; and assertions. What comes later hides what comes before."""
        around = (self.loop_site,) if self.loop_site is not None else ()
        return (*(site for block in self.passed for site in block), *around)

    @contextmanager
    def inside_loop(self, label: LoopFrame, site: thir.SpecSite) -> Iterator[None]:
        outer, self.loop_site = self.loop_site, site
        self.loops.append(label)
        with self.nested():
            yield
        self.loops.pop()
        self.loop_site = outer
        self.passed[-1].append(site)

    def ghost(self, node: ast.Stmt, names: list[ast.Ident]) -> thir.GhostStmt:
        """A statement of ghost code, and the variables that it declares."""
        visible = self.visible()
        declared = [thir.Binding(name.name, unify.fresh(), True, name.span) for name in names]
        scope = replace(self.scope)
        site = thir.GhostStmt(node, visible, self.before(), scope, declared, node.span, closure=self.closure)
        for binding in declared:
            self.scopes[-1].pop(thir.GHOST + binding.name, None)
            self.scopes[-1][thir.GHOST + binding.name] = binding
        self.sites.append(site)
        if isinstance(node, ast.SpecAssert):
            self.passed[-1].append(site)
        return site

    def frame(self, label: str | None, node_span: Span, *, loops_only: bool) -> LoopFrame | None:
        """The loop that `break` or `continue` with this label (or none) leaves."""
        if label is None and self.loops and (problem := _needs_label(self.loops[-1], node_span)) is not None:
            self.report(problem)
            return None
        for frame in reversed(self.loops):
            if (frame.written == label if label else frame.is_loop) and (frame.is_loop or not loops_only):
                return frame
        if label and loops_only and any(frame.written == label for frame in self.loops):
            self.report(error("E0696", f"`{label}` is a block, and `continue` is for loops", node_span))
        elif label and any(frame.written == label for frame in self.outer_loops):
            self.report(error("E0767", f"`{label}` is outside of this closure, and can't be reached", node_span))
        elif label:
            self.report(error("E0426", f"there is no loop labelled `{label}` around this", node_span))
        elif self.closure is not None:
            self.report(error("E0267", "this is inside a closure, and not inside a loop of it", node_span))
        else:
            self.report(error("E0268", "this is not inside a loop", node_span))
        return None

    def new_label(self, written: str | None) -> str:
        self.label_count += 1
        return f"{written or chr(39) + 'l'}#{self.label_count}"

    # --- types

    def type_of(self, node: ast.Type) -> Type:
        return self.normalize(self.scope.type_of(node), node.span)

    def scope_infer(self) -> Scope:
        """The scope, for types in a body: what is not written is inferred."""
        return replace(self.scope, infer=True)

    def type_of_local(self, node: ast.Type) -> Type:
        return self.normalize(self.scope_infer().type_of(node), node.span)

    def enter_items(self, items: tuple[ast.Item, ...]) -> Module:
        """Into the module that the items of a block live in; the module to go back to."""
        outer = self.scope.module
        self.scope.module = self.items.names.blocks[id(items[0])]
        return outer

    def instantiate(self, ty: Type, env: dict[str, Type], span: Span) -> Type:
        """A type of a signature, for arguments of its generic parameters."""
        return self.normalize(substitute(ty, env), span)

    def normalize(self, ty: Type, span: Span) -> Type:
        """The type without associated types of what is not known yet: a variable stands for each, and a demand says
        what it is."""
        if ty.ground:
            return ty
        ty = mapped(unify.shallow(ty), lambda part: self.normalize(part, span))
        if not isinstance(ty, Projection):
            return ty
        value = self.solver.project(ty)
        if isinstance(value, Verdict):
            variable = unify.fresh()
            self.demand(Projected(TraitRef(ty.trait, ty.args), ty.name, variable), span)
            return variable
        return value if value == ty else self.normalize(value, span)

    def known(self, ty: Type, span: Span) -> Type:
        """The type, which must be known here, as for a method call."""
        ty = unify.shallow(ty)
        if isinstance(ty, unify.Variable):
            self.settle()
            ty = unify.shallow(ty)
        ty = self.solver.normalize(ty)
        if isinstance(ty, unify.Variable) and not ty.integral and not self.has_errors:
            self.report(errors.needs_annotation(span))
        return ty

    def fresh_args(self, count: int) -> tuple[Type, ...]:
        return tuple(unify.fresh() for _ in range(count))

    def unify(self, left: Type, right: Type) -> bool:
        """Makes two types equal, or changes nothing."""
        at = unify.mark()
        if unify.unify(left, right):
            return True
        unify.undo(at)
        left, right = self.solver.normalize(left), self.solver.normalize(right)
        if unify.unify(left, right):
            return True
        unify.undo(at)
        return False

    # --- demands

    def demand(
        self,
        predicate: Predicate,
        span: Span,
        code: str = "E0277",
        why: str = "",
        *,
        unnamed: bool = False,
        operator: str = "",
    ) -> None:
        self.demands.append(Demand(predicate, span, code, why, 0, unnamed, operator))

    def demand_all(self, generics: Generics, args: tuple[Type, ...], span: Span) -> None:
        """What an item demands of its generic parameters."""
        if not generics.predicates:
            return
        env = generics.env(args)
        for predicate in generics.predicates:
            self.demand(predicate.substitute(env), span)

    def settle(self) -> None:
        """Works on the demands until nothing more is found out."""
        while self.demands:
            waiting, self.demands = self.demands, []
            progress = False
            for demand in waiting:
                progress = self._attempt(demand) or progress
            if not progress:
                return

    def _is_callable(self, args: tuple[Type, ...]) -> bool:
        return self.solver.evaluate(TraitRef("FnOnce", args)) is not Verdict.NO

    def _attempt(self, demand: Demand) -> bool:
        """One step of a demand: is it done? What it demands in turn is added."""
        predicate = demand.predicate
        if isinstance(predicate, TraitRef):
            answer = self.solver.select(predicate)
            if answer is Verdict.MAYBE:
                self.demands.append(demand)
                return False
            closure = unify.shallow(predicate.self_type)
            called = isinstance(closure, Closure) and predicate.trait in ("Fn", "FnMut")
            if isinstance(answer, Verdict) and not (called and self._is_callable(predicate.args)):
                self._refuse(demand)
                return True
            if isinstance(closure, Closure) and called:
                self.wanted_kinds.append((closure.name, predicate.trait, demand.span))
            if isinstance(answer, Verdict):
                return True
            if demand.depth == DEEPEST:
                text = f"whether `{predicate.trait}` is implemented here demands more and more, without an end"
                self.report(error("E0275", text, demand.span))
                return True
            for nested in answer.nested:
                self.demands.append(Demand(nested, demand.span, demand.code, demand.why, demand.depth + 1))
            return True
        value = self.solver.project(Projection(predicate.ref.trait, predicate.ref.args, predicate.name))
        if value is Verdict.MAYBE:
            self.demands.append(demand)
            return False
        if isinstance(value, Verdict):
            if self.solver.evaluate(predicate.ref) is Verdict.NO:
                self._refuse(attrs.evolve(demand, predicate=predicate.ref))
            return True
        if not self.unify(value, predicate.ty):
            wanted, found = self.shown(predicate.ty), self.shown(value)
            text = f"`{predicate.name}` is `{found}` here, and should be `{wanted}`"
            self.report(error("E0271", text, demand.span))
        return True

    def _refuse(self, demand: Demand) -> None:
        predicate = demand.predicate
        assert isinstance(predicate, TraitRef)
        ty = self.shown(predicate.self_type)
        ref = TraitRef(predicate.trait, tuple(map(self.shown, predicate.args)))
        if self.has_errors and any(map(unify.unknown, ref.args)):
            return
        if predicate.trait in ("Fn", "FnMut", "FnOnce") and isinstance(ty, Closure | FnItem):
            code = "E0593" if self._arity_differs(ty, ref) else "E0631"
            self.report(error(code, f"`{ty}` does not take these arguments", demand.span))
            return
        if demand.operator:
            self._refuse_operator(demand, ty, ref)
            return
        notes = [demand.why] if demand.why else []
        derivable = {"Debug", "Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Default"}
        helps = (
            [f"add `#[derive({ref.trait})]` to `{ty.name}`"] if isinstance(ty, Adt) and ref.trait in derivable else []
        )
        self.report(error(demand.code, f"`{ty}` does not implement `{ref}`", demand.span, notes=notes, helps=helps))

    def _refuse_operator(self, demand: Demand, ty: Type, ref: TraitRef) -> None:
        text = f"`{demand.operator}` is not defined for `{ty}` and `{ref.args[1]}`"
        self.demands = [other for other in self.demands if other.span != demand.span]  # those of its result
        self.report(error("E0277", text, demand.span))

    def _arity_differs(self, ty: Closure | FnItem, ref: TraitRef) -> bool:
        from murust.core.types import Tuple
        from murust.types.builtin import function_type

        given = self.items.closures[ty.name].params if isinstance(ty, Closure) else function_type(ty, self.solver)[0]
        wanted = unify.shallow(ref.args[1])
        return isinstance(wanted, Tuple) and len(wanted.items) != len(given)

    # --- numbers

    def literal(self, value: int | bool | tuple[()], ty: Type, span: Span) -> thir.Literal:
        node = thir.Literal(ty, span, value)
        if not isinstance(value, bool | tuple):
            self.literals.append(node)
        return node

    def require_bool(self, expr: thir.Expr) -> None:
        if unify.shallow(expr.ty) is not NEVER and not self.unify(expr.ty, BOOL):
            self.mismatch(BOOL, expr.ty, expr.span)

    def is_copy(self, ty: Type) -> bool:
        ty = unify.resolve(ty, default=True)
        if isinstance(ty, Int):
            return True
        known = self.copies.get(ty)
        if known is None:
            known = self.solver.holds("Copy", ty)
            if not unify.unknown(ty):
                self.copies[ty] = known
        return known

    def private_field(self, adt: Adt, variant: int, index: int, span: Span, code: str = "E0616") -> None:
        """Reports a field that is not visible from here."""
        scope = self.items.field_scopes[adt.name][variant][index]
        found = self.items.names.adts[adt.name]
        if scope is not None and not scope.contains(self.module):
            name = self.items.adts[adt.name].variants[variant].fields[index].name
            self.report(
                error(
                    code,
                    f"the field `{name}` of `{adt.name}` is private",
                    span,
                    "not visible here",
                    secondary=[Label(found.span, "the type is defined here")],
                )
            )

    def require_unsafe(self, what: str, span: Span) -> None:
        if not self.unsafe:
            self.report(error("E0133", f"{what} is unsafe, and stands in no `unsafe` block", span,
                              helps=["put it in `unsafe { … }`"]))  # fmt: skip


def is_assignable(target: thir.Expr) -> bool:
    """Also a field of a value is a place, of a temporary. Source: Rust reference, "Place expressions"."""
    return is_place(target) or isinstance(target, thir.Field)


def is_place(expr: thir.Expr) -> bool:
    """Does the expression name a place (rather than give a value)? Source: Rust reference, "Place expressions"."""
    match expr:
        case thir.Variable() | thir.Deref() | thir.Overloaded() | thir.StaticPlace():
            return True
        case thir.Field(operand=operand):
            return is_place(operand)
        case thir.Index():
            return True
        case _:
            return False


__all__ = ["UNIT", "Cx", "Demand", "Int", "LoopFrame", "is_place"]
