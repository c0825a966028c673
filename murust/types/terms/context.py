"""What a specification term may refer to."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.types import BOOL, UNIT, Type
from murust.diagnostics.model import Diagnostic
from murust.record import Record, field, replace
from murust.resolve.names import Module
from murust.source import Span
from murust.types import unify
from murust.types.context import Cx
from murust.types.generics import Generics
from murust.types.infer import infer as infer_code
from murust.types.items import Items
from murust.types.select import Solver
from murust.types.written import Scope

Name = core.Local | spec.BoundVar | spec.SpecTerm
"""A variable, or what stands for one."""


class SpecCx(Record):
    """The context of one clause or of one definition. `code` looks up what is not of the specification language, and
    carries the demands on types. `names` is shared by the clauses of one contract: `?x` adds to it."""

    code: Cx
    names: dict[str, Name]
    result: core.Local | None = None  # in `ensures`
    at_exit: bool = False  # in `ensures`: parameters by value mean their value on entry
    entry: frozenset[core.Local] = frozenset()  # the parameters: what `old` may speak of
    held: frozenset[core.Local] = frozenset()  # by a closure: `old` may speak of these, too
    old_allowed: bool = True
    in_old: bool = False
    binders: bool = False  # may `?x` stand here?
    hidden: Mapping[str, Name] = MappingProxyType({})  # names that `?x` may bind anew
    behind: bool = False  # in a pattern: is what it matches behind a reference?
    later: frozenset[str] = frozenset()  # what a `for` binds in each round, and not before
    triggers: list[spec.SpecTerm] = field(default_factory=list)

    @property
    def items(self) -> Items:
        return self.code.items

    @property
    def scope(self) -> Scope:
        return self.code.scope

    @property
    def module(self) -> Module:
        return self.code.scope.module

    @property
    def self_type(self) -> Type | None:
        return self.code.scope.self_type

    def type_of(self, node: object) -> Type:
        return self.code.type_of_local(node)  # type: ignore[arg-type]

    def shown(self, ty: Type) -> Type:
        return self.code.shown(ty)

    def known(self, ty: Type) -> Type:
        """The type, as far as it is known by now."""
        if ty.ground:
            return ty
        ty = unify.shallow(ty)
        if isinstance(ty, unify.Variable):
            self.code.settle()
            ty = unify.shallow(ty)
        return self.code.solver.normalize(ty)

    def report(self, diagnostic: Diagnostic) -> None:
        self.items.report(diagnostic)

    def broken(self, ty: Type | None, span: Span) -> spec.SpecTerm:
        """Stands for a term that has been reported."""
        ty = ty if ty is not None else unify.fresh()
        return spec.Lit(False if ty is BOOL else 0, ty, span)

    def binding(self, name: str, var: Name) -> SpecCx:
        """The context with one more variable."""
        return replace(self, names={**self.names, name: var})

    def inner(self, *, binders: bool | None = None) -> SpecCx:
        """The same for a part of a term, whose names end with it."""
        allowed = self.binders if binders is None else binders
        return replace(self, names=dict(self.names), binders=allowed)


def logical_code(scope: Scope, generics: Generics, items: Items, solver: Solver | None = None) -> Cx:
    """A context for paths and demands, below a scope."""
    inner = replace(scope, logical=True, elide=lambda span: "")
    return Cx(items, inner, UNIT, infer_code, solver or Solver.of(items, generics), generics)
