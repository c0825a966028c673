"""Functions, contracts and terms with types for their type parameters. Source: rustc dev guide, "Monomorphization"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.types import Type, substitute
from murust.record import field_names, replace

T = TypeVar("T")

_TYPES = get_args(Type)


@attrs.define(eq=False, repr=False)
class Instantiation:
    """`env`: what stands for each parameter; `normalised`: what an associated type is, once that is known. Variables
    are made anew, each once: two instantiations of one function have none in common."""

    env: Mapping[str, Type]
    normalised: Callable[[Type], Type]
    variables: dict[Any, Any] = attrs.field(factory=dict)

    def type(self, ty: Type) -> Type:
        if ty.closed:
            return ty
        found = substitute(ty, self.env)
        return found if found.ground else self.normalised(found)

    def of(self, node: T) -> T:
        """The same with these types."""
        return self._of(node)  # type: ignore[no-any-return]

    def _of(self, node: Any) -> Any:
        if isinstance(node, _TYPES):
            return self.type(node)
        if isinstance(node, tuple):
            return tuple(map(self._of, node))
        if isinstance(node, core.Local | spec.BoundVar):
            return self._variable(node)
        kind: type = type(node)
        names = _fields(kind)
        if names is None:
            return node
        value = self._constant(node)
        if value is not None:
            return value
        changed = {name: self._of(getattr(node, name)) for name in names}
        if isinstance(node, spec.Var | spec.Old):
            changed["declared"] = node.declared or node.ty
        return replace(node, **changed)

    def _variable(self, variable: Any) -> Any:
        if variable not in self.variables:
            self.variables[variable] = replace(variable, ty=self.type(variable.ty))
        return self.variables[variable]

    def _constant(self, node: Any) -> Any:
        """A const parameter, as the number that stands for it, or as the parameter of the function around."""
        if not isinstance(node, spec.ConstParam | core.ConstParam) or node.name not in self.env:
            return None
        found = self.env[node.name]
        if isinstance(found, types.Param):
            return replace(node, name=found.name)
        if not isinstance(found, types.ConstArg):
            return None
        value = bool(found.value) if isinstance(node.ty, types.Bool) else found.value
        if isinstance(node, spec.ConstParam):
            return spec.Lit(value, node.ty, node.span)
        return core.Use(core.Const(value, node.ty))


_PLAIN = frozenset({
    "span", "name_span", "name", "at", "written", "generics", "lifetimes", "outlives", "owner", "declared", "named",
})  # fmt: skip


@cache
def _fields(kind: type) -> tuple[str, ...] | None:
    """The fields of a node of Core that may hold types, or nodes with types in them; None of what is no node."""
    names = field_names(kind)
    if not names or not kind.__module__.startswith("murust.core."):
        return None
    return tuple(name for name in names if name not in _PLAIN)


def instance(function: core.Function, args: tuple[Type, ...], normalised: Callable[[Type], Type]) -> core.Function:
    """A function with arguments for its parameters."""
    if not args:
        return function
    env = dict(zip(function.generics, args, strict=True))
    return replace(Instantiation(env, normalised).of(function), generics=())
