"""Which instances of functions a program needs, and whether each constant that these need has a value: one that depends
on parameters has it only then. Source: rustc dev guide, "Monomorphization"; `rustc_monomorphize::collector`.
"""

from __future__ import annotations

from contextlib import suppress

import attrs

from murust.borrowck.moves import drops
from murust.core import nodes as core
from murust.core.links import Instance, Intrinsic
from murust.core.parts import reached
from murust.core.types import Adt, Array, Closure, FnItem, Param, Projection, Ref, Slice, Tuple, Type, parts
from murust.diagnostics.model import InternalError, error
from murust.lower.builder import Unsupported
from murust.run.constants import Constants
from murust.run.exported import is_generic, roots
from murust.run.link import RELATIONS, Beyond, Linker
from murust.source import Span
from murust.syntax import ast
from murust.types.const_values import NotConstant
from murust.types.consts import report

DEEPEST = 128
"""Instances of one function that are needed for each other. Source: Rust reference, "Limits"."""


def check_instances(linker: Linker) -> None:
    """Reports constants without a value in what a program compiles."""
    collector = _Collector(linker, Constants(linker))
    for name, entry in linker.items.entries.items():
        if not entry.module.in_prelude and entry.node.body is not None and not is_generic(name, linker):
            collector.constants_of(Instance(name, ()))
    for name in roots(linker):
        collector.need(Instance(name, ()), None)
    for name, found in linker.items.names.statics.items():
        if not found.module.in_prelude and isinstance(found.node, ast.Static) and found.node.value is not None:
            with suppress(*_NOT_UNDERSTOOD):
                collector.pointers_of(linker.static(name)[0])
    collector.finish()


_COMPARISONS = {
    **dict.fromkeys((core.BinOp.EQ, core.BinOp.NE), "PartialEq::eq"),
    **dict.fromkeys((core.BinOp.LT, core.BinOp.LE, core.BinOp.GT, core.BinOp.GE), "PartialOrd::partial_cmp"),
}
_RELATIONS = frozenset(f"PartialOrd::{method}" for method in RELATIONS)
_BY_PARTS = frozenset({"Clone::clone", *_COMPARISONS.values(), "PartialEq::ne", "Ord::cmp", *_RELATIONS})
"""Methods that are built in for tuples, arrays and the like, and call themselves for the parts of these."""

_NOT_UNDERSTOOD = (Unsupported, Beyond, InternalError)
"""Nothing can be said of what is beyond the interpreter."""


@attrs.define(eq=False, repr=False)
class _Collector:
    """`needed`: the instances found so far, each with the one that it was first needed for."""

    linker: Linker
    constants: Constants
    needed: dict[Instance, Instance | None] = attrs.field(factory=dict)
    pending: list[Instance] = attrs.field(factory=list)
    checked: set[Instance] = attrs.field(factory=set)
    dropped: set[Type] = attrs.field(factory=set)
    endless: set[str] = attrs.field(factory=set)

    def finish(self) -> None:
        while self.pending:
            instance = self.pending.pop()
            with suppress(*_NOT_UNDERSTOOD):
                self._follow(instance)

    def need(self, instance: Instance, by: Instance | None, span: Span | None = None) -> None:
        if instance in self.needed or instance.name in self.endless:
            return
        self.needed[instance] = by
        if span is not None and self._depth(instance) > DEEPEST:
            self.endless.add(instance.name)
            text = f"`{instance.name}` needs itself for other types, without an end"
            self.linker.items.report(error("E0275", text, span))
            return
        self.pending.append(instance)

    def _depth(self, instance: Instance) -> int:
        count, at = 0, self.needed[instance]
        while at is not None:
            count += at.name == instance.name
            at = self.needed.get(at)
        return count

    # --- one instance

    def _env(self, instance: Instance) -> dict[str, Type]:
        return dict(zip(self.linker.function(instance.name).generics, instance.args, strict=True))

    def _follow(self, instance: Instance) -> None:
        self.constants_of(instance)
        function, env = self.linker.function(instance.name), self._env(instance)
        for stmt in reached(function.body):
            match stmt:
                case core.Call(callee=callee, type_args=args, span=span):
                    self._call(callee, tuple(self.linker.type_of(arg, env) for arg in args), instance, span)
                case core.CallValue(callee=callee_value, span=span):
                    self._value(self.linker.type_of(callee_value.ty, env), instance, span)
                case core.Assign(rvalue=core.PointerCast(operand=operand), span=span):
                    self._value(self.linker.type_of(operand.ty, env), instance, span)
                case core.Assign(rvalue=core.BinaryOp(op=op, left=left), span=span) if op in _COMPARISONS:
                    self._compare(_COMPARISONS[op], self.linker.type_of(left.ty, env), instance, span)
                case _:
                    pass
        for place, span in drops(function):
            self._drop(self.linker.type_of(place.ty, env), instance, span)

    def _compare(self, method: str, ty: Type, by: Instance, span: Span) -> None:
        """A comparison that goes through what is built in, and calls methods for parts."""
        while isinstance(ty, Ref):
            ty = ty.target
        if isinstance(ty, Adt | Param):
            self._call(method, (ty, ty), by, span)
        else:
            for part in self._parts(ty):
                self._compare(method, part, by, span)

    def _call(self, callee: str, args: tuple[Type, ...], by: Instance, span: Span) -> None:
        target = self.linker.resolve(callee, args)
        if isinstance(target, Instance):
            self.need(target, by, span)
            return
        for arg in args:  # what the library calls without a text of its own
            self._value(arg, by, span)
        if isinstance(target, Intrinsic) and (target.derived or target.name in _BY_PARTS):
            self._derived(target, by, span)

    def _derived(self, target: Intrinsic, by: Instance, span: Span) -> None:
        """What `derive` writes calls the same method of each part, `<` of tuples that of the last part."""
        trait, whole = target.name.partition("::")[0], target.args[0]
        behind = isinstance(whole, Ref) and trait != "Clone"
        parts = [whole.target] if isinstance(whole, Ref) and behind else self._parts(whole)
        for number, part in enumerate(parts, 1):
            args = tuple(
                part if arg == whole else arg.target if behind and isinstance(arg, Ref) else arg for arg in target.args
            )
            earlier = target.name in _RELATIONS and number < len(parts)
            if self.linker.implements(trait, *args):
                self._call("PartialOrd::partial_cmp" if earlier else target.name, args, by, span)

    def _parts(self, ty: Type) -> list[Type]:
        match ty:
            case Adt(name="Box" | "Vec", args=args):
                return list(args)
            case Adt(name=name):
                count = len(self.linker.adts[name].variants)
                fields = [f for index in range(count) for f in core.field_types(ty, index, self.linker.adts)]
                return [self.linker.type_of(field, {}) for field in dict.fromkeys(fields) if field != ty]
            case Tuple() | Array() | Slice():
                return [part for part in parts(ty) if not isinstance(part, int)]
            case Closure():
                return list(self.linker.captures(ty))
            case _:
                return []

    def _value(self, ty: Type, by: Instance, span: Span) -> None:
        """A function or closure is called, or becomes a pointer."""
        while isinstance(ty, Ref):
            ty = ty.target
        if isinstance(ty, Closure):
            self.need(Instance(ty.name, ty.args), by, span)
        elif isinstance(ty, FnItem) and ty.variant is None:
            self._call(ty.name, ty.args, by, span)

    def _drop(self, ty: Type, by: Instance, span: Span) -> None:
        if ty in self.dropped:
            return
        self.dropped.add(ty)
        if isinstance(ty, Adt) and ty.name in ("ManuallyDrop", "MaybeUninit"):
            return
        if self.linker.has_destructor(ty):
            self._call("Drop::drop", (ty,), by, span)
        for part in self._parts(ty):
            self._drop(part, by, span)

    # --- constants

    def constants_of(self, instance: Instance) -> None:
        """Evaluates what the instance needs; what does not depend on parameters has been evaluated."""
        env = self._env(instance)
        function = self.linker.function(instance.name)
        stmts = list(reached(function.body))
        for stmt in stmts:
            if isinstance(stmt, core.Assign) and isinstance(stmt.rvalue, core.NamedConst):
                named = stmt.rvalue
                if not named.args:
                    continue
                args = tuple(self.linker.type_of(arg, env) for arg in named.args)
                constant = self.linker.constant(named.name, args, self.linker.type_of(named.ty, env))
                assert isinstance(constant, Instance)  # there are no parameters left
                self._evaluate(constant, stmt.span)
        if env:
            for span, block in self.linker.const_blocks(instance.name):
                if any(span.covers(stmt.span) for stmt in stmts):
                    self._evaluate(Instance(block, instance.args), span)

    def _evaluate(self, constant: Instance, span: Span) -> None:
        if constant in self.checked or any(map(_is_open, constant.args)):
            return
        self.checked.add(constant)
        try:
            with suppress(*_NOT_UNDERSTOOD):
                self.constants.settled(self.constants.run(constant), span)
        except NotConstant as problem:
            if problem.code != "U0001":
                report(problem, self.linker.items)
        self.pointers_of(constant)

    def pointers_of(self, constant: Instance) -> None:
        """The functions that the value of a constant points to."""
        env = self._env(constant)
        for stmt in reached(self.linker.function(constant.name).body):
            if isinstance(stmt, core.Assign) and isinstance(stmt.rvalue, core.PointerCast):
                self._value(self.linker.type_of(stmt.rvalue.operand.ty, env), constant, stmt.span)


def _is_open(ty: Type) -> bool:
    return isinstance(ty, Param | Projection) or any(map(_is_open, parts(ty)))
