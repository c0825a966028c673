"""What a term of a specification is, over the values of a run (views.py). Source: LANGUAGE.md section 3.

What can't be evaluated in finite time raises `CannotEvaluate`; it is never taken to hold or to fail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, assert_never

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import below, free_variables
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.run import domains, ordering, sorts
from murust.run.assertions import Heap, Hole, pointer_function
from murust.run.budget import Budget, CannotEvaluate, TooMuch
from murust.run.bytes import Bytes
from murust.run.extension import equal
from murust.run.link import Beyond
from murust.run.memory import Pointer, address, from_address, shifted
from murust.run.views import UNKNOWN, held_in

if TYPE_CHECKING:
    from murust.run.formulas import Work


@attrs.define
class Pure:
    """What specifications ask the program for, by name and with types for its parameters; values are as specifications
    see them."""

    call: Callable[[str, tuple[Type, ...], list[Any]], Any]
    """A function, of these arguments."""
    constant: Callable[[str, tuple[Type, ...], Type], Any]
    """A constant of this type."""
    static: Callable[[str], Any]
    """The pointer to a `static mut`."""
    work: Work | None = None
    """Definitions and quantifiers as Python; without it they are evaluated here, too."""


DEEPEST = 2_000
"""Nested calls of spec functions."""

OF_NUMBERS = ("core::number", "core::fits", "core::most")
"""What speaks of types of numbers."""


@attrs.define(eq=False, repr=False)
class Evaluator:
    program: core.Program
    now: Mapping[int, Any]
    entry: Mapping[Any, Any]
    """By the numbers of variables; what a `requires` binds, by itself."""
    bound: dict[spec.BoundVar, Any]
    budget: Budget
    depth: int = 0
    generic: Mapping[str, Type] = {}
    at_exit: bool = False
    layouts: Bytes | None = None
    pure: Pure | None = None

    def value(self, term: spec.SpecTerm) -> Any:
        match term:  # the most frequent kinds first: this is where the time goes
            case spec.Bound(var=var):
                if var not in self.bound and var in self.entry:  # bound by a `requires`
                    return self.entry[var]
                if self.bound.get(var, UNKNOWN) is UNKNOWN:  # a ghost parameter, or what could not be evaluated
                    raise CannotEvaluate(f"the value of `{var.name}` is not known")
                if isinstance(self.bound[var], Hole):
                    raise CannotEvaluate(f"`{var.name}` would have to be found")
                return self.bound[var]
            case spec.FieldAddress(term=inner, index=index):
                (target,) = types.parts(inner.ty)
                return shifted(self.value(inner), self._layouts().field(self._type(target), 0, index))
            case spec.StaticAddress(name=name):
                if self.pure is None:
                    raise CannotEvaluate("there is no memory here")
                return self.pure.static(name)
            case spec.ToReal(term=inner):
                return Fraction(self.value(inner))
            case spec.PointerCast(term=inner, ty=ty):
                return _cast_pointer(self.value(inner), ty)
            case spec.Binary():
                return self._binary(term)
            case spec.ToInt(term=inner):
                value = self.value(inner)
                return self._variant_number(value, inner.ty) if isinstance(value, tuple) else int(value)
            case spec.Lit(value=value):
                return value
            case spec.Var(local=local):
                if self.now[local.index] is UNKNOWN and local.kind is core.LocalKind.GHOST:
                    raise CannotEvaluate(f"the value of `{local.name}` is not known")
                if self.now[local.index] is UNKNOWN:
                    raise CannotEvaluate(f"the value of `{local.name}`, a `{local.ty}`, is not looked at")
                return self.now[local.index]
            case spec.Old(term=spec.Var(local=local) as inner, lent=True) if local.index in self.now:
                return self.value(inner)
            case spec.Old(term=inner):
                return attrs.evolve(self, now=self.entry).value(inner)
            case spec.Deref(term=inner) | spec.Borrowed(term=inner) | spec.View(term=inner):
                return self.value(inner)
            case spec.Unary(op=op, term=inner):
                return self._unary(op, self.value(inner), inner.ty)
            case spec.Wrap(term=inner, ty=types.Int() as ty):
                return ty.wrap(self.value(inner))
            case spec.Wrap(term=inner, ty=types.Nat()):
                return max(self.value(inner), 0)
            case spec.Wrap(term=inner, ty=ty) | spec.Narrow(term=inner, ty=ty):
                return self._narrowed(self.value(inner), ty)
            case spec.Ite(condition=condition, then=then, orelse=orelse):
                return self.value(then) if self.value(condition) else self.value(orelse)
            case spec.LetIn(var=var, value=value_term, body=body):
                return self.with_bound({var: self.value(value_term)}).value(body)
            case spec.Quantified():
                return self._quantified(term)
            case spec.Construct(variant=variant, args=args, ty=ty):
                parts = tuple(self.value(arg) for arg in args)
                if isinstance(ty, types.Adt) and ty.name == "Box":
                    return parts[0]
                return (variant, *parts) if self._is_enum(ty) else parts
            case spec.IsVariant(term=inner, variant=variant):
                value = self.value(inner)
                return value[0] == variant if self._is_enum(inner.ty) else True
            case spec.FieldOf():
                return self._field(term)
            case spec.Length(term=inner):
                return len(self.value(inner))
            case spec.ElementOf(term=inner, index=index, ty=ty):
                elements, at = self.value(inner), self.value(index)
                return elements[at] if 0 <= at < len(elements) else self.default(ty)
            case spec.Sequence(op=seq_op, args=args):
                return sequence(seq_op, [self.value(arg) for arg in args])
            case spec.SpecCall():
                return self._call(term, [self.value(arg) for arg in term.args])
            case spec.ConstParam(name=name):
                return self._parameter(name, term.ty)
            case spec.Lambda():
                return self._function(term)
            case spec.Apply(callee=callee, args=args):
                return self.value(callee)(*(self.value(arg) for arg in args))
            case spec.Choose():
                return self._chosen(term)
            case spec.Final(term=spec.Var(local=local)) if self.at_exit:
                return self.now[local.index]
            case spec.Final():
                raise CannotEvaluate("what a borrow will refer to when it ends is not known before")
            case spec.TypeConst(path=path, type_args=type_args, ty=ty):
                if self.pure is None:
                    raise CannotEvaluate(f"the constant `{path}` is not evaluated")
                return self.pure.constant(path, tuple(map(self._type, type_args)), self._type(ty))
            case _:
                raise CannotEvaluate(f"{type(term).__name__} is not evaluated")

    def judged(self, term: spec.SpecTerm) -> Any:
        """The value of a term; of an assertion about the heap, whether it holds."""
        try:
            if isinstance(term.ty, types.Assertion):
                return Heap(self._layouts()).holds(term, self.with_bound({}))
            return self.value(term)
        except Beyond as problem:
            raise CannotEvaluate(str(problem)) from problem

    def within(self, budget: Budget) -> Evaluator:
        return self.where(self.bound, self.generic, budget)

    def with_bound(self, bound: Mapping[spec.BoundVar, Any]) -> Evaluator:
        return self.where({**self.bound, **bound}, self.generic, self.budget)

    def where(self, bound: dict[spec.BoundVar, Any], generic: Mapping[str, Type], budget: Budget) -> Evaluator:
        """The same with other variables of specifications. So often made that `attrs.evolve` would be felt."""
        at_exit, layouts, pure = self.at_exit, self.layouts, self.pure
        return Evaluator(self.program, self.now, self.entry, bound, budget, self.depth, generic, at_exit, layouts, pure)

    def _narrowed(self, value: Any, ty: Type) -> Any:
        """A number as one of a smaller type that holds it."""
        if isinstance(ty, types.Int) and not ty.holds(value):
            raise CannotEvaluate(f"{value} is no `{ty}`")
        if isinstance(ty, types.Nat) and value < 0:
            raise CannotEvaluate(f"{value} is no `nat`")
        return value

    def _layouts(self) -> Bytes:
        if self.layouts is None:
            raise CannotEvaluate("there is no memory here")
        return self.layouts

    def _type(self, ty: Type) -> Type:
        return types.substitute(ty, self.generic)

    def types(self, given: Iterable[Type]) -> tuple[Type, ...]:
        return tuple(map(self._type, given))

    def _is_enum(self, ty: Type) -> bool:
        ty = self._type(ty)
        return isinstance(ty, types.Adt) and not self.program.adts[ty.name].is_struct

    def _variant_number(self, value: Any, ty: Type) -> int:
        while isinstance(ty, types.Ref):
            ty = ty.target
        adt = self._type(ty)
        assert isinstance(adt, types.Adt)
        return int(self._layouts().shapes.linker.discriminants(adt.name)[value[0]])

    def _parameter(self, name: str, ty: Type) -> Any:
        """The value of a const parameter."""
        given = self.generic.get(name)
        if not isinstance(given, types.ConstArg):
            raise CannotEvaluate(f"the value of `{name}` is not known")
        return bool(given.value) if isinstance(ty, types.Bool) else given.value

    def _chosen(self, term: spec.Choose) -> Any:
        """The one value of which it holds; which one of several is chosen, nobody knows."""
        found = []
        for value in domains.values_of(term.var, term.body, self):
            self.budget.spend()
            if self.with_bound({term.var: value}).value(term.body):
                found.append(value)
        if len(found) != 1:
            raise CannotEvaluate(f"`choose` has {'more than one' if found else 'no'} value to choose")
        return found[0]

    def _call(self, term: spec.SpecCall, args: list[Any]) -> Any:
        name, type_args = term.function, tuple(map(self._type, term.type_args))
        if name.startswith("*"):
            return pointer_function(name, args, type_args, self.layouts)
        if name == "NonNull::as_ptr":
            return args[0][0]
        if name == "MaybeUninit::view":
            return held_in(args[0], type_args[0], self._layouts())
        if name == "Map::index":
            found = args[0].dict
            return found[args[1]] if args[1] in found else self.default(term.ty)
        if name in OF_NUMBERS:
            return _of_number(name, args, type_args[0])
        if name in sorts.BUILT_IN:
            return sorts.BUILT_IN[name](*args)
        if term.pure or name in ordering.MEMBERS:
            if self.pure is None:
                raise CannotEvaluate(f"`{name}` is not called here")
            return self.pure.call(name, type_args, args)
        if self.layouts is not None:  # one of a trait: what the implementation says
            name, type_args = self.layouts.shapes.linker.resolve_spec(name, type_args) or (name, type_args)
        if self.pure is not None and self.pure.work is not None:
            try:
                return self.pure.work.call((name, type_args), args, self.budget)
            except TooMuch:
                raise
            except CannotEvaluate:  # here both sides of a connective may decide
                pass
        function = self.program.spec_functions.get(name)
        if function is None or function.body is None:
            raise CannotEvaluate(f"`{name}` has no definition that can be evaluated")
        if self.depth > DEEPEST:
            raise TooMuch(f"`{name}` calls itself too often")
        self.budget.spend()
        bound = dict(zip(function.params, args, strict=True))
        generic = dict(zip(function.generics, type_args, strict=False))
        inner = attrs.evolve(self, now={}, entry={}, bound=bound, depth=self.depth + 1, generic=generic)
        return inner.value(function.definition)

    def _field(self, term: spec.FieldOf) -> Any:
        value = self.value(term.term)
        if not self._is_enum(term.term.ty):
            return value[term.index]
        return value[term.index + 1] if value[0] == term.variant else self.default(term.ty)

    def default(self, ty: Type) -> Any:
        """The value of a term outside its domain."""
        ty = self._type(ty)
        match ty:
            case types.Int() | types.MathInt():
                return 0
            case types.Bool():
                return False
            case types.Tuple(items=items):
                return tuple(map(self.default, items))
            case types.Array(element=element, length=length):
                return (self.default(element),) * length
            case types.Slice() | types.Seq():
                return ()
            case types.Set():
                return frozenset()
            case types.Map():
                return sorts.Map(frozenset())
            case types.Multiset():
                return sorts.Multiset(frozenset())
            case types.Real():
                return Fraction(0)
            case types.Nat():
                return 0
            case types.Ref(target=target):
                return self.default(target)
            case types.Adt(name=name) if self.program.adts[name].variants:
                fields = tuple(map(self.default, core.field_types(ty, 0, self.program.adts)))
                return (0, *fields) if self._is_enum(ty) else fields
            case _:
                raise CannotEvaluate(f"nothing is known of the default of `{ty}`")

    def _unary(self, op: spec.SpecUnary, value: Any, ty: Type) -> Any:
        match op:
            case spec.SpecUnary.NEG:
                return -value
            case spec.SpecUnary.NOT:
                return not value if isinstance(ty, types.Bool) else _machine(ty).wrap(~value)
            case _:
                assert_never(op)

    def _binary(self, term: spec.Binary) -> Any:
        op = term.op
        match op:
            case spec.SpecOp.CONJ:
                return self._connective(term.left, term.right, left_decides=False, decision=False)
            case spec.SpecOp.DISJ:
                return self._connective(term.left, term.right, left_decides=True, decision=True)
            case spec.SpecOp.IMPLIES:
                return self._connective(term.left, term.right, left_decides=False, decision=True)
            case spec.SpecOp.EQ | spec.SpecOp.NE if self.generic and self._holds_cell(term.left.ty):
                raise CannotEvaluate("what is in cells is not compared")
            case _:
                return OPERATORS[op](self.value(term.left), self.value(term.right), term.left.ty)

    def _holds_cell(self, ty: Type) -> bool:
        """Does a type parameter stand for a type with cells in it?"""
        pending, seen = [self._type(ty)] if types.mentions(ty, types.Param) else [], set[Type]()
        while pending:
            part = pending.pop()
            if types.is_cell(part):
                return True
            if part not in seen and not isinstance(part, types.RawPtr):
                seen.add(part)
                pending += types.parts(part)
                if isinstance(part, types.Adt) and part.name not in ("Box", "Vec"):
                    variants = range(len(self.program.adts[part.name].variants))
                    pending += [f for v in variants for f in core.field_types(part, v, self.program.adts)]
        return False

    def _connective(self, left: spec.SpecTerm, right: spec.SpecTerm, *, left_decides: bool, decision: bool) -> bool:
        """`&&`, `||` or `==>`: if the left side is `left_decides`, the result is the decision, else it is the right
        side. Either side may decide, also when the other can't be evaluated."""
        try:
            if bool(self.value(left)) is left_decides:
                return decision
        except CannotEvaluate:
            if bool(self.value(right)) is decision:
                return decision
            raise
        return bool(self.value(right))

    def _quantified(self, term: spec.Quantified) -> bool:
        if self.pure is not None and self.pure.work is not None:
            try:
                return self.pure.work.decided(term, self)
            except TooMuch:
                raise
            except CannotEvaluate:
                pass
        return domains.decide(term, self)

    def _function(self, term: spec.Lambda) -> sorts.Function:
        def apply(*args: Any) -> Any:
            self.budget.spend()
            return self.with_bound(dict(zip(term.variables, args, strict=True))).value(term.body)

        spoken = dict.fromkeys(part.local for part in below(term.body) if isinstance(part, spec.Var))
        data: list[tuple[spec.BoundVar | core.Local, Any]] = []
        data += [(var, self.bound[var]) for var in free_variables(term) if var in self.bound]
        data += [(local, self.now[local.index]) for local in spoken if local.index in self.now]
        kinds = self.types(var.ty for var in term.variables)
        return sorts.Function(term, kinds, tuple(data), apply, self)


def _machine(ty: Type) -> types.Int:
    if not isinstance(ty, types.Int):
        raise InternalError(f"{ty} is not a machine integer")
    return ty


def euclid(a: int, b: int) -> tuple[int, int]:
    """Quotient and remainder, the remainder not negative; a / 0 = 0 and a % 0 = a."""
    if b == 0:
        return 0, a
    rest = a % abs(b)
    return (a - rest) // b, rest


def _shift_left(a: int, b: int, ty: Type) -> int:
    machine = _machine(ty)
    return machine.wrap(a << b) if 0 <= b < machine.bits else 0


def _shift_right(a: int, b: int, ty: Type) -> int:
    if 0 <= b < _machine(ty).bits:
        return a >> b
    return -1 if a < 0 else 0


OPERATORS: dict[spec.SpecOp, Callable[[Any, Any, Type], Any]] = {
    spec.SpecOp.ADD: lambda a, b, ty: a + b,
    spec.SpecOp.SUB: lambda a, b, ty: a - b,
    spec.SpecOp.MUL: lambda a, b, ty: a * b,
    spec.SpecOp.DIV: lambda a, b, ty: euclid(a, b)[0] if isinstance(a, int) else a / b if b else Fraction(0),
    spec.SpecOp.REM: lambda a, b, ty: euclid(a, b)[1],
    spec.SpecOp.AND: lambda a, b, ty: a & b,
    spec.SpecOp.OR: lambda a, b, ty: a | b,
    spec.SpecOp.XOR: lambda a, b, ty: a ^ b,
    spec.SpecOp.SHL: _shift_left,
    spec.SpecOp.SHR: _shift_right,
    spec.SpecOp.EQ: lambda a, b, ty: equal(a, b),
    spec.SpecOp.NE: lambda a, b, ty: not equal(a, b),
    spec.SpecOp.LT: lambda a, b, ty: a < b,
    spec.SpecOp.LE: lambda a, b, ty: a <= b,
    spec.SpecOp.GT: lambda a, b, ty: a > b,
    spec.SpecOp.GE: lambda a, b, ty: a >= b,
    spec.SpecOp.IFF: lambda a, b, ty: a == b,
}


def sequence(op: spec.SeqOp, args: list[Any]) -> Any:
    match op:
        case spec.SeqOp.EMPTY:
            return ()
        case spec.SeqOp.PUSH:
            return (*args[0], args[1])
        case spec.SeqOp.CONCAT:
            return args[0] + args[1]
        case spec.SeqOp.UPDATE:
            s, i, x = args
            return (*s[:i], x, *s[i + 1 :]) if 0 <= i < len(s) else s
        case spec.SeqOp.TAKE:
            return args[0][: max(args[1], 0)]
        case spec.SeqOp.SKIP:
            return args[0][max(args[1], 0) :]
        case spec.SeqOp.SUBRANGE:
            s, low, high = args
            return s[: max(high, 0)][max(low, 0) :]
        case spec.SeqOp.CONTAINS:
            return args[1] in args[0]
        case _:
            assert_never(op)


def _cast_pointer(value: Any, ty: Type) -> Any:
    """A pointer as one of another type, or its address; or a number as a pointer."""
    if isinstance(ty, types.RawPtr):
        return value if isinstance(value, Pointer) else from_address(value % (1 << 64))
    assert isinstance(ty, types.Int)
    return ty.wrap(address(value))


def _of_number(name: str, args: list[Any], ty: Type) -> Any:
    """Values of types that are none of numbers are 0, and no number is one of theirs."""
    while isinstance(ty, types.Ref):
        ty = ty.target
    if isinstance(ty, types.MathInt | types.Nat) and name == "core::number":
        return args[0]
    if not isinstance(ty, types.Int):
        return False if name == "core::fits" else 0
    if name == "core::fits":
        return ty.min <= args[0] <= ty.max
    return args[0] if name == "core::number" else ty.max
