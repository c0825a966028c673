"""Who can call whom, as far as a proof has to know: which calls may come back to the function that makes them.

What is gone into (closures, functions of the library without a contract) is looked at where it is called; behind a
bound every implementation may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.links import Assumed, Instance, Intrinsic, Target
from murust.core.parts import statements
from murust.core.types import Type
from wp.code import Code
from wp.destructors import ANY, behind, behind_bounds, destructors
from wp.graph import circle_of_each


def circles(program: core.Program, code: Code) -> dict[str, frozenset[str]]:
    """For each function, those that it calls in a circle (itself, if it calls itself), so that it has to be shown that
    they come to an end.

    `impl<T: Size> Size for Pair<T>` may call `T::size`, which may be its own, for pairs of pairs: a circle. But each
    round is for a type inside of the one before, and types are finite (Rust reference, "Recursive types", has no
    others). A circle of such calls only comes to an end by itself.
    """
    graph, flat = _calls(program, code)
    found = circle_of_each(graph)
    return {name: circle for name, circle in found.items() if any(flat[other] & circle for other in circle)}


def call_graph(program: core.Program, code: Code) -> dict[str, frozenset[str]]:
    """For each function, those that it calls; for a method of a trait, its implementations."""
    return _calls(program, code)[0]


def _calls(program: core.Program, code: Code) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """The call graph; and, for each function, those of its calls that are not for a type inside of its own."""
    graph: dict[str, frozenset[str]] = {}
    flat: dict[str, frozenset[str]] = {}
    methods: set[str] = set()
    for name, function in program.functions.items():
        if not function.closure:
            refined = code.links.refined(name)
            calls = _Calls(code.within(name), refined[1][0] if refined is not None else None)
            graph[name] = frozenset(calls.of(function))
            flat[name] = frozenset(calls.flat)
            methods |= calls.methods
    for method in methods:
        graph[method] = graph.get(method, frozenset()) | frozenset(code.links.implementations(method))
        flat.setdefault(method, frozenset())
    return {name: calls & graph.keys() for name, calls in graph.items()}, flat


def called_by(target: Target, code: Code) -> Iterator[str]:
    """The functions of the program that a function of the library or of the language may call, by way of what it is
    given: `clone`, `eq`, `drop`, closures."""
    own = isinstance(target, Instance) and not code.links.is_library(target.name)
    if not own and not isinstance(target, Assumed):
        yield from _Calls(code).target(target)


def handed_over(args: tuple[Type, ...], code: Code) -> Iterator[str]:
    """The functions that may be called by closures and functions among the types that a callee is given. Whoever hands
    them over answers for their ends: that a bound makes them callable does not say what they call."""
    calls = _Calls(code)
    yield from calls.handed_over(args)


@attrs.define(eq=False, repr=False)
class _Calls:
    """What one function calls by contract; `methods` are those of traits that it calls through a bound. `own` is the
    type that it is for, if it is a method of a trait; `flat` are the calls that are not for a type inside of that."""

    code: Code
    own: Type | None = None
    methods: set[str] = attrs.field(factory=set)
    flat: set[str] = attrs.field(factory=set)
    _entered: set[Target] = attrs.field(factory=set)

    def of(self, function: core.Function) -> Iterator[str]:
        for stmt in statements(function.body):
            match stmt:
                case core.Call(callee=callee, type_args=args):
                    yield from self.target(self.code.resolve(callee, args))
                    yield from self.handed_over(args)
                case core.CallValue(callee=callee):
                    yield from self._value(callee.ty)
                case core.Drop(place=place):
                    yield from self._named(destructors(place.ty, self.code))
                case _:
                    pass

    def target(self, target: Target) -> Iterator[str]:
        if isinstance(target, Assumed):
            self.methods.add(target.name)
            if not self._is_inside_own(target.args[0]):
                self.flat.add(target.name)
            yield target.name
        elif isinstance(target, Instance) and not self.code.links.is_library(target.name):
            self.flat.add(target.name)
            yield target.name
        elif isinstance(target, Intrinsic):
            yield from self._named(behind(target, self.code))
            unknown, names = behind_bounds(target, self.code)
            if not all(map(self._is_inside_own, unknown)):
                self.flat |= names
            yield from names
        elif isinstance(target, Instance) and target not in self._entered:
            self._entered.add(target)
            function = self.code.callee(target).function
            if function is not None:
                yield from self.of(function)

    def handed_over(self, args: tuple[Type, ...]) -> Iterator[str]:
        """What may be called by whoever is given such types: by the closures and functions among them."""
        for arg in args:
            if isinstance(arg, types.FnItem | types.Closure):
                yield from self._value(arg)
            if not isinstance(arg, types.FnItem):
                yield from self.handed_over(types.parts(arg))

    def _value(self, ty: Type) -> Iterator[str]:
        while isinstance(ty, types.Ref):
            ty = ty.target
        if isinstance(ty, types.FnItem) and ty.variant is None:
            yield from self.target(self.code.resolve(ty.name, ty.args))
        elif isinstance(ty, types.Closure) and (target := Instance(ty.name, ty.args)) not in self._entered:
            self._entered.add(target)
            function = self.code.callee(target).function
            if function is not None:
                yield from self.of(function)

    def _named(self, names: Iterator[str]) -> Iterator[str]:
        for name in names:
            if name == ANY:
                self.methods.add(name)
            self.flat.add(name)
            yield name

    def _is_inside_own(self, ty: Type) -> bool:
        """Is it a parameter of the type that the function is for? What stands for it is a part of that type."""
        return self.own is not None and isinstance(ty, types.Param) and ty != self.own and _mentions(self.own, ty)


def _mentions(ty: Type, part: Type) -> bool:
    return ty == part or any(_mentions(inner, part) for inner in types.parts(ty))
