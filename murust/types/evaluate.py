"""Evaluation of typed constant expressions, functions included. Source: Rust reference, "Constant evaluation"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import attrs

from murust.core import integers
from murust.core import nodes as core
from murust.core.types import Adt, Array, Bool, Char, ConstArg, Int, Param, Ref, Tuple, Type, substitute
from murust.record import replace
from murust.source import Span
from murust.types import thir, unify
from murust.types.closures import bindings
from murust.types.const_values import NotConstant, Pointer, Static, Value, copied, unsupported
from murust.types.items import FunctionEntry, ImplDef, Items
from murust.types.select import Selected, Solver

MOST_STEPS = 400_000
"""Expressions that one constant may evaluate here; what takes longer is run."""
DEEPEST = 127
"""Calls inside each other. Source: rustc's `recursion_limit`, which the constant itself counts for, too."""


@contextmanager
def _whole() -> Iterator[None]:
    """A constant is evaluated for another one."""
    try:
        yield
    except NotConstant as problem:
        problem.whole = True
        raise


class _Leave(Exception):
    """`break`, `continue` and `return`: to where, and with which value."""

    def __init__(self, kind: str, label: str, value: Any) -> None:
        super().__init__()
        self.kind, self.label, self.value = kind, label, value


@attrs.define(eq=False, repr=False)
class Evaluator:
    """One evaluation; `env` has arguments for the generic parameters of the function that is being run. `static`: whose
    initial value it finds."""

    items: Items
    env: dict[str, Type] = attrs.field(factory=dict)
    frame: dict[int, list[Any]] = attrs.field(factory=dict)
    steps: list[int] = attrs.field(factory=lambda: [0])
    depth: int = 0
    static: str | None = None

    # --- types

    def type(self, ty: Type) -> Type:
        ty = unify.resolve(ty, default=True)
        return Solver(self.items).normalize(substitute(ty, self.env)) if self.env else ty

    # --- expressions

    def value(self, expr: thir.Expr) -> Any:
        self.steps[0] += 1
        if self.steps[0] > MOST_STEPS:
            raise NotConstant("this constant takes too long to be evaluated", expr.span, "T0003")
        handler = getattr(self, f"_{type(expr).__name__.lower()}", None)
        if handler is None:
            raise unsupported("this", expr.span)
        return handler(expr)

    def _literal(self, expr: thir.Literal) -> Any:
        if isinstance(expr.value, bytes) and isinstance(self.type(expr.ty), Ref):
            return Pointer([list(expr.value)], 0)
        return Value(0, []) if expr.value == () else expr.value

    def _constvalue(self, expr: thir.ConstValue) -> Any:
        from murust.types.consts import named_value

        args = tuple(self.type(arg) for arg in expr.args)
        with _whole():
            return copied(named_value(replace(expr, args=args, ty=self.type(expr.ty)), self.items))

    def _constparam(self, expr: thir.ConstParam) -> Any:
        param = self.env.get(expr.name)
        if not isinstance(param, ConstArg):
            raise unsupported("a constant that depends on a const parameter", expr.span)
        return param.value

    def _binary(self, expr: thir.Binary) -> Any:
        if expr.overloaded is not None:
            raise unsupported("a comparison of this type", expr.span)
        left, right = self.value(expr.left), self.value(expr.right)
        while isinstance(left, Pointer) and isinstance(right, Pointer):
            left, right = left.container[left.index], right.container[right.index]
        return self._operation(expr.op, left, right, self.type(expr.left.ty), expr.span)

    def _operation(self, op: core.BinOp, left: Any, right: Any, ty: Type, span: Span) -> Any:
        while isinstance(ty, Ref):
            ty = ty.target
        if not isinstance(left, int | str) or not isinstance(right, int | str):
            raise unsupported("an operation on this type", span)
        compare = _COMPARISONS.get(op)
        if compare is not None:
            return compare(left, right)
        if isinstance(left, str) or isinstance(right, str):
            raise unsupported("an operation on this type", span)
        if isinstance(ty, Bool):
            return bool(_BITS[op](left, right))
        if not isinstance(ty, Int):
            raise unsupported("an operation on this type", span)
        if op in _BITS:
            return _BITS[op](left, right)
        return self._arithmetic(op, left, right, ty, span)

    def _arithmetic(self, op: core.BinOp, left: int, right: int, ty: Int, span: Span) -> int:
        if op in (core.BinOp.SHL, core.BinOp.SHR):
            if not 0 <= right < ty.bits:
                raise NotConstant(f"this constant shifts by {right}, `{ty}` has {ty.bits} bits", span)
            return ty.wrap(left << right) if op is core.BinOp.SHL else left >> right
        if op in (core.BinOp.DIV, core.BinOp.REM) and right == 0:
            raise NotConstant("this constant divides by zero", span)
        exact = integers.call(f"checked_{_NAMES[op]}", ty, (left, right))
        if exact is None:
            raise NotConstant(f"the value of this constant overflows `{ty}`", span)
        return int(exact)

    def _logical(self, expr: thir.Logical) -> bool:
        left = bool(self.value(expr.left))
        return bool(self.value(expr.right)) if left is expr.conjunction else left

    def _unary(self, expr: thir.Unary) -> Any:
        value, ty = self.value(expr.operand), self.type(expr.operand.ty)
        if isinstance(value, bool):
            return not value
        if not isinstance(ty, Int):
            raise unsupported("an operation on this type", expr.span)
        if expr.op is core.UnOp.NOT:
            return ty.wrap(~value)
        if not ty.holds(-value):
            raise NotConstant(f"the value of this constant overflows `{ty}`", expr.span)
        return -value

    def _cast(self, expr: thir.Cast) -> Any:
        value, ty = self.value(expr.operand), self.type(expr.ty)
        if isinstance(value, Value) and isinstance(source := self.type(expr.operand.ty), Adt):
            from murust.types.discriminants import discriminant

            value = discriminant(source.name, value.variant, self.items)
        if not isinstance(value, int) or not isinstance(ty, Int | Char | Bool):
            raise unsupported("this cast", expr.span)
        return ty.wrap(int(value)) if isinstance(ty, Int) else value

    def _aggregate(self, expr: thir.Aggregate) -> Any:
        ty = self.type(expr.ty)
        others = copied(self.value(expr.base)).fields if expr.base is not None else ()
        given = {index: self.value(part) for index, part in expr.fields}
        if isinstance(ty, Array):
            return [given[index] for index in range(len(given))]
        count = len(core.field_types(ty, expr.variant, self.items.adts)) if isinstance(ty, Adt | Tuple) else 0
        return Value(expr.variant, [given[i] if i in given else others[i] for i in range(count)])

    def _repeat(self, expr: thir.Repeat) -> Any:
        ty = self.type(expr.ty)
        if not isinstance(ty, Array) or not isinstance(ty.count, int) or ty.count > MOST_STEPS:
            raise unsupported("an array of this length", expr.span)
        if ty.count == 0 and expr.constant:
            return []
        item = self.value(expr.item)
        return [copied(item) for _ in range(ty.count)]

    def _borrow(self, expr: thir.Borrow) -> Pointer:
        return Pointer(*self.place(expr.operand))

    def _unsize(self, expr: thir.Unsize) -> Any:
        return self.value(expr.operand)

    def _variable(self, expr: thir.Expr) -> Any:
        container, index = self.place(expr)
        return copied(container[index])

    _deref = _field = _index = _staticplace = _variable

    def place(self, expr: thir.Expr) -> tuple[list[Any] | Static, int]:
        match expr:
            case thir.Variable(binding=binding) if id(binding) in self.frame:
                return self.frame[id(binding)], 0
            case thir.Deref(operand=operand):
                pointer = self.value(operand)
                if not isinstance(pointer, Pointer):
                    raise unsupported("what this points to", expr.span)
                return pointer.container, pointer.index
            case thir.Field(operand=operand, index=at):
                container, index = self.place(operand)
                return container[index].fields, at
            case thir.Index(operand=operand, index=index_expr):
                container, index = self.place(operand)
                at = self.value(index_expr)
                elements = container[index]
                if at >= len(elements):
                    text = f"index out of bounds: the length is {len(elements)} but the index is {at}"
                    raise NotConstant(f"this constant panics: {text}", expr.span)
                return elements, at
            case thir.StaticPlace(name=name):
                return Static(name, self.static, expr.span, self.items), 0
            case thir.Variable() | thir.Overloaded():
                raise unsupported("this", expr.span)
            case _:
                return [self.value(expr)], 0

    # --- control

    def _block(self, expr: thir.Block) -> Any:
        with _whole() if expr.const else nullcontext():
            return self._statements(expr)

    def _statements(self, expr: thir.Block) -> Any:
        try:
            for statement in expr.statements:
                self._statement(statement)
            return self.value(expr.tail) if expr.tail is not None else Value(0, [])
        except _Leave as leave:
            if leave.kind != "break" or expr.label is None or leave.label != expr.label:
                raise
            return leave.value

    def _statement(self, statement: thir.Stmt) -> None:
        match statement:
            case thir.ExprStmt(expr=expr):
                self.value(expr)
            case thir.Let(pattern=pattern, value=value, orelse=orelse):
                if value is None:
                    self._declare(pattern)
                elif not self.match(pattern, [self.value(value)], 0) and orelse is not None:
                    self.value(orelse)
            case thir.GhostStmt():
                pass

    def _declare(self, pattern: thir.Pattern) -> None:
        for bound in bindings(pattern):
            self.frame[id(bound.binding)] = [None]

    def _condition(self, condition: thir.Expr | thir.LetCondition) -> bool:
        if isinstance(condition, thir.LetCondition):
            return self.match(condition.pattern, *self.place(condition.scrutinee))
        return bool(self.value(condition))

    def _if(self, expr: thir.If) -> Any:
        if self._condition(expr.condition):
            return self.value(expr.then)
        return self.value(expr.orelse) if expr.orelse is not None else Value(0, [])

    def _match(self, expr: thir.Match) -> Any:
        container, index = self.place(expr.scrutinee)
        for arm in expr.arms:
            if self.match(arm.pattern, container, index) and (arm.guard is None or self.value(arm.guard)):
                return self.value(arm.body)
        raise unsupported("this `match`", expr.span)

    def _matches(self, expr: thir.Matches) -> bool:
        found = self.match(expr.pattern, *self.place(expr.scrutinee))
        return found and (expr.guard is None or bool(self.value(expr.guard)))

    def _loop(self, expr: thir.Loop) -> Any:
        while True:
            self.steps[0] += 1
            try:
                if expr.condition is not None and not self._condition(expr.condition):
                    return Value(0, [])
                self.value(expr.body)
            except _Leave as leave:
                if leave.label != expr.label or leave.kind == "return":
                    raise
                if leave.kind == "break":
                    return leave.value

    def _break(self, expr: thir.Break) -> Any:
        raise _Leave("break", expr.label, self.value(expr.value) if expr.value is not None else Value(0, []))

    def _continue(self, expr: thir.Continue) -> Any:
        raise _Leave("continue", expr.label, None)

    def _return(self, expr: thir.Return) -> Any:
        raise _Leave("return", "", self.value(expr.value) if expr.value is not None else Value(0, []))

    def _assign(self, expr: thir.Assign) -> Value:
        value = self.value(expr.value)
        container, index = self.place(expr.target)
        container[index] = value
        return Value(0, [])

    def _compoundassign(self, expr: thir.CompoundAssign) -> Value:
        right = self.value(expr.value)
        container, index = self.place(expr.target)
        container[index] = self._operation(expr.op, container[index], right, self.type(expr.target.ty), expr.span)
        return Value(0, [])

    def _panic(self, expr: thir.Panic) -> Any:
        text = "".join(piece if isinstance(piece, str) else "…" for piece in expr.message.pieces)
        raise NotConstant(f"this constant panics: {text}", expr.span)

    def _assert(self, expr: thir.Assert) -> Value:
        if expr.kind is not thir.PanicKind.ASSERT:
            raise unsupported(f"`{expr.kind.value}`", expr.span)
        if not self.value(expr.operands[0]):
            pieces = expr.message.pieces if expr.message is not None else ["the assertion does not hold"]
            text = "".join(piece if isinstance(piece, str) else "…" for piece in pieces)
            raise NotConstant(f"this constant panics: {text}", expr.span)
        return Value(0, [])

    # --- calls

    def _call(self, expr: thir.Call) -> Any:
        args = [self.value(arg) for arg in expr.args]
        type_args = tuple(self.type(arg) for arg in expr.type_args)
        return self.call(expr.function, type_args, args, self.type(expr.ty), expr.span)

    def call(self, name: str, type_args: tuple[Type, ...], args: list[Any], result: Type, span: Span) -> Any:
        from murust.types.consts import function_body

        name, type_args = self._implemented(name, type_args)
        entry = self.items.entries[name]
        if entry.node.body is None:
            return self._intrinsic(entry, type_args, args, result, span)
        if self.depth >= DEEPEST:
            raise NotConstant("this constant calls functions without end", span)
        body = function_body(name, self.items)
        if body is None:
            raise unsupported("a call of a function with errors", span)
        inner = Evaluator(
            self.items,
            self.items.signature(name).generics.env(type_args),
            {},
            self.steps,
            self.depth + 1,
            self.static,
        )
        for binding, value in zip(body.params, args, strict=True):
            inner.frame[id(binding)] = [value]
        for binding, pattern in body.param_patterns:
            inner.match(pattern, inner.frame[id(binding)], 0)
        try:
            return inner.value(body.value)
        except _Leave as leave:
            if leave.kind != "return":
                raise
            return leave.value
        except NotConstant as problem:  # the place is where the constant calls; the reason says what happens inside
            if problem.whole:
                raise
            raise NotConstant(problem.why, span, problem.code) from None

    def _implemented(self, name: str, type_args: tuple[Type, ...]) -> tuple[str, tuple[Type, ...]]:
        """For a method of a trait, that of the implementation which is meant."""
        from murust.types.generics import TraitRef
        from murust.types.items import TraitDef

        entry = self.items.entries[name]
        if not isinstance(entry.owner, TraitDef):
            return name, type_args
        count = len(entry.owner.generics.params)
        answer = Solver(self.items).select(TraitRef(entry.owner.name, type_args[:count]))
        if isinstance(answer, Selected) and answer.impl is not None:
            own = answer.impl.methods.get(entry.node.name.name)
            if own is not None:
                return own, (*map(unify.resolve, answer.args), *type_args[count:])
        return name, type_args

    def _intrinsic(
        self, entry: FunctionEntry, type_args: tuple[Type, ...], args: list[Any], result: Type, span: Span
    ) -> Any:
        """The integer API, and little else."""
        name, ty = entry.node.name.name, type_args[0] if type_args else None
        of_integers = isinstance(entry.owner, ImplDef) and isinstance(entry.owner.self_type, Param)
        if isinstance(ty, Int) and of_integers:
            try:
                found = integers.call(name, ty, args)
            except integers.Panic as panic:
                raise NotConstant(f"this constant panics: {panic}", span) from None
            except KeyError:
                raise unsupported(f"`{name}`", span) from None
            if isinstance(result, Adt) and result.name == "Option":
                return Value(0, []) if found is None else Value(1, [found])
            return Value(0, list(found)) if isinstance(found, tuple) else found
        if name == "len" and len(args) == 1 and isinstance(args[0], Pointer):
            return len(args[0].container[args[0].index])
        raise unsupported(f"`{name}`", span)

    # --- patterns

    def match(self, pattern: thir.Pattern, container: list[Any] | Static, index: int) -> bool:
        """Does the value at a place match? Binds the names, if so."""
        value = container[index]
        match pattern:
            case thir.Wildcard():
                return True
            case thir.Bind(binding=binding, by_ref=by_ref, inner=inner):
                if inner is not None and not self.match(inner, container, index):
                    return False
                self.frame[id(binding)] = [copied(value) if by_ref is None else Pointer(container, index)]
                return True
            case thir.DerefPattern(inner=inner) if isinstance(value, Pointer):
                return self.match(inner, value.container, value.index)
            case thir.Destructure(variant=variant, fields=fields) if isinstance(value, Value):
                return value.variant == variant and all(self.match(p, value.fields, i) for i, p in fields)
            case thir.Constant(value=constant) if isinstance(value, int | str):
                return bool(value == constant)
            case thir.Range(low=low, high=high):
                return bool(low <= value <= high)
            case thir.Or(alternatives=alternatives):
                return any(self.match(alternative, container, index) for alternative in alternatives)
            case thir.SlicePattern(before=before, after=after, has_rest=has_rest, rest=rest) if isinstance(value, list):
                count = len(before) + len(after)
                if len(value) < count or (len(value) > count and not has_rest):
                    return False
                if rest is not None and not isinstance(rest, thir.Wildcard):
                    raise unsupported("a name for the rest of a slice", rest.span)
                start = len(value) - len(after)
                return all(self.match(p, value, i) for i, p in enumerate(before)) and all(
                    self.match(p, value, start + i) for i, p in enumerate(after)
                )
            case _:
                raise unsupported("this pattern", pattern.span)


_COMPARISONS: dict[core.BinOp, Any] = {
    core.BinOp.EQ: lambda a, b: a == b, core.BinOp.NE: lambda a, b: a != b, core.BinOp.LT: lambda a, b: a < b,
    core.BinOp.LE: lambda a, b: a <= b, core.BinOp.GT: lambda a, b: a > b, core.BinOp.GE: lambda a, b: a >= b,
}  # fmt: skip
_BITS: dict[core.BinOp, Any] = {
    core.BinOp.AND: lambda a, b: a & b, core.BinOp.OR: lambda a, b: a | b, core.BinOp.XOR: lambda a, b: a ^ b,
}  # fmt: skip
_NAMES = {core.BinOp.ADD: "add", core.BinOp.SUB: "sub", core.BinOp.MUL: "mul", core.BinOp.DIV: "div",
          core.BinOp.REM: "rem"}  # fmt: skip
