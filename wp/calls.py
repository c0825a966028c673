"""Who can call whom, as far as a proof has to know: which calls may come back to the function that makes them.

What is gone into (closures, functions of the library without a contract) is looked at where it is called; behind a
bound every implementation may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.links import Assumed, Instance, Intrinsic, Target
from murust.core.parts import statements
from murust.core.types import Type
from murust.record import Datum, replace
from wp.code import Code
from wp.destructors import ANY, behind, behind_bounds, destructor_of, dropped
from wp.graph import circle_of_each
from wp.reified import reified

_POINTER = "fn pointer"


def pointer(ty: Type) -> str:
    """In the call graph, what a function pointer of the type points to: all that pointers of this type are made of, or,
    where that is not one type, of any. No function has such a name."""
    return _POINTER if types.mentions(ty, (types.Param, types.Projection)) else f"{_POINTER} {_bare(ty)}"


def is_pointer(name: str) -> bool:
    return name.startswith(_POINTER)


def _bare(ty: Type) -> Type:
    """The type without lifetimes."""
    ty = types.mapped(ty, _bare)
    if isinstance(ty, types.Ref):
        return replace(ty, region="")
    return replace(ty, regions=()) if isinstance(ty, types.Adt | types.Closure | types.FnItem) else ty


def circles(program: core.Program, code: Code) -> dict[str, frozenset[str]]:
    """For each function, those that it calls in a circle (itself, if it calls itself), so that it has to be shown that
    they come to an end.

    `impl<T: Size> Size for Pair<T>` may call `T::size`, which may be its own, for pairs of pairs: a circle. But each
    round is for a type inside of the one before, and types are finite. So a circle comes to an end by itself if all its
    calls are for the own type or for one inside of it, and none goes round for the own type only.
    """
    graph, reach = _calls(program, code)
    by_itself = {name for name in graph if is_pointer(name) and _to_itself(name, graph)}
    level = circle_of_each({name: found.level for name, found in reach.items()})

    def ends(circle: frozenset[str]) -> bool:
        return not any(reach[name].flat & circle or name in level for name in circle)

    found = {name: circle for name, circle in circle_of_each(graph).items() if not ends(circle)}
    for name in graph if by_itself else ():
        found[name] = found.get(name, frozenset()) | (graph[name] & by_itself)
    return found


def _to_itself(pointer: str, graph: Mapping[str, frozenset[str]]) -> bool:
    """Do closures behind pointers call by pointers, and come back to it with no function in between, whose own proof
    would have to show that this ends?"""
    seen, pending = set[str](), [pointer]
    while pending:
        for name in filter(is_pointer, graph[pending.pop()]):
            if name == pointer:
                return True
            if name not in seen:
                seen.add(name)
                pending.append(name)
    return False


def call_graph(program: core.Program, code: Code) -> dict[str, frozenset[str]]:
    """For each function, those that it calls; for a method of a trait, its implementations."""
    return _calls(program, code)[0]


class _Reach(Datum):
    """Of the calls of a function, those that are for the type that it is for itself, and those of which nothing of the
    kind is known. The others are for types inside of it."""

    level: frozenset[str] = frozenset()
    flat: frozenset[str] = frozenset()


def _calls(program: core.Program, code: Code) -> tuple[dict[str, frozenset[str]], dict[str, _Reach]]:
    """The call graph, and which types its calls are for."""
    graph: dict[str, frozenset[str]] = {}
    reach: dict[str, _Reach] = {}
    methods: set[str] = set()
    for name, function in program.functions.items():
        if not function.closure:
            calls = _Calls(code.within(name), _own_type(name, code))
            graph[name] = frozenset(calls.of(function))
            reach[name] = _Reach(frozenset(calls.level), frozenset(calls.flat))
            methods |= calls.methods
    for node, pointed in _behind_pointers(program, graph, code, methods).items():
        graph[node], reach[node] = pointed, _Reach(flat=pointed)
    for method in methods:
        meant, known = frozenset(code.links.implementations(method)), reach.get(method, _Reach())
        graph[method] = graph.get(method, frozenset()) | meant
        reach[method] = _Reach(known.level | meant, known.flat)
    return {name: calls & graph.keys() for name, calls in graph.items()}, reach


def _behind_pointers(
    program: core.Program, graph: Mapping[str, frozenset[str]], code: Code, methods: set[str]
) -> dict[str, frozenset[str]]:
    """What pointers of each type that is called may point to; `methods` of traits that they call are added. A pointer
    of a generic function may be of any type."""
    found: dict[str, set[str]] = {_POINTER: set()}
    for here, of, ty in reified(program, code):
        calls = _Calls(here)
        found.setdefault(pointer(ty), set()).update(calls.handed_over((of,)))
        methods |= calls.methods
    called = set(filter(is_pointer, set().union(*graph.values(), *found.values())))
    every = frozenset().union(*found.values())
    known = {node: frozenset(found[_POINTER] | found.get(node, set())) for node in called | found.keys()}
    return {**known, _POINTER: every}


def _own_type(name: str, code: Code) -> Type | None:
    """The type that a method of a trait is for."""
    refined = code.links.refined(name)
    if refined is not None:
        return refined[1][0]
    return types.Param("Self") if code.links.is_provided(name) else None


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


def called_in(function: core.Function, code: Code) -> frozenset[str]:
    """All that a function calls; for a method of a trait, its implementations, too."""
    return _meant(_Calls(code).of(function), code)


def called_by_named(name: str | None, args: tuple[Type, ...], code: Code) -> frozenset[str]:
    """All that a function may call by way of types that it is given; if it is named, and of the library, by way of its
    text, too."""
    calls = _Calls(code)
    return _meant(calls.named(name, args) if name is not None else calls.handed_over(args), code)


def _meant(names: Iterator[str], code: Code) -> frozenset[str]:
    """These, and the implementations of those that are methods of traits; of pointers that are called, all."""
    found = set(names)
    found |= {own for name in found for own in code.links.implementations(name)}
    return frozenset(found | {_POINTER} if any(map(is_pointer, found)) else found)


def called_by_destructor(ty: Type, code: Code) -> Iterator[str]:
    """The destructor of a type that has one, and the functions that may be called by what it is given."""
    yield from _Calls(code).destructor(ty)


@attrs.define(eq=False, repr=False)
class _Calls:
    """What one function calls by contract; `methods` are those of traits that it calls through a bound. `own` is the
    type that it is for, if it is a method of a trait; `level` and `flat` as in `_Reach`."""

    code: Code
    own: Type | None = None
    methods: set[str] = attrs.field(factory=set)
    level: set[str] = attrs.field(factory=set)
    flat: set[str] = attrs.field(factory=set)
    _entered: set[Target] = attrs.field(factory=set)

    def of(self, function: core.Function) -> Iterator[str]:
        for stmt in statements(function.body):
            match stmt:
                case core.Call(callee=callee, type_args=args):
                    yield from self.named(callee, args)
                case core.CallValue(callee=callee):
                    yield from self._value(callee.ty)
                case core.Drop(place=place):
                    for ty in dropped(place.ty, self.code):
                        yield from self.destructor(ty)
                case _:
                    pass

    def named(self, callee: str, args: tuple[Type, ...]) -> Iterator[str]:
        """By a call of a function that is named, with these types."""
        yield from self.target(self.code.resolve(callee, args))
        yield from self.handed_over(args)

    def target(self, target: Target) -> Iterator[str]:
        if isinstance(target, Assumed):
            self.methods.add(target.name)
            if not self._is_inside_own(target.args[0]):
                (self.level if target.args[0] == self.own else self.flat).add(target.name)
            yield target.name
        elif isinstance(target, Instance) and not self.code.links.is_library(target.name):
            (self.level if self._is_for_own(target) else self.flat).add(target.name)
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

    def destructor(self, ty: Type) -> Iterator[str]:
        """By the destructor of the type itself, which may call what it is given for its parameters."""
        yield from self._named(iter((destructor_of(ty, self.code),)))
        yield from self.handed_over(ty.args if isinstance(ty, types.Adt) else ())

    def handed_over(self, args: tuple[Type, ...]) -> Iterator[str]:
        """What may be called by whoever is given such types: by the closures and functions among them."""
        for arg in args:
            if isinstance(arg, types.FnItem | types.Closure) or types.is_code(arg):
                yield from self._value(arg)
            elif isinstance(arg, types.Projection) and any(map(_holds_code, self.code.links.associated(arg))):
                self.flat.add(_POINTER)
                yield _POINTER
            if not isinstance(arg, types.FnItem):  # whose own are handed over by calling it
                yield from self.handed_over(types.parts(arg))
            if isinstance(arg, types.Closure):  # who is given it may drop it, with what it holds
                yield from self.handed_over(self.code.links.captures(arg))

    def _value(self, ty: Type) -> Iterator[str]:
        while isinstance(ty, types.Ref):
            ty = ty.target
        if types.is_code(ty):
            self.flat.add(pointer(ty))
            yield pointer(ty)
        elif isinstance(ty, types.FnItem) and ty.variant is None:
            yield from self.named(ty.name, ty.args)
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

    def _is_for_own(self, target: Instance) -> bool:
        """Is it a method of a trait, for the type that this function is for?"""
        ty = _own_type(target.name, self.code)
        if ty is None or self.own is None:
            return False
        generics = self.code.links.function(target.name).generics
        return types.substitute(ty, dict(zip(generics, target.args, strict=True))) == self.own

    def _is_inside_own(self, ty: Type) -> bool:
        """Is it a parameter of the type that the function is for? What stands for it is a part of that type."""
        return self.own is not None and isinstance(ty, types.Param) and ty != self.own and _mentions(self.own, ty)


def _holds_code(ty: Type) -> bool:
    return types.is_code(ty) or any(map(_holds_code, types.parts(ty)))


def _mentions(ty: Type, part: Type) -> bool:
    return ty == part or any(_mentions(inner, part) for inner in types.parts(ty))
