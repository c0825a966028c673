"""Terms of specifications as Python expressions. What a term is, evaluator.py says; for what has no expression, it is
asked.

Expressions are made of what is cheap in Python: a variable of a specification is a variable, a part of a struct an
index, a quantifier over numbers between two ends a loop over a `range`. `k` is the work at hand (formulas.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import below, free_variables
from murust.core.types import Type
from murust.run import domains, ordering, sorts
from murust.run.budget import Budget, CannotEvaluate
from murust.run.evaluator import OF_NUMBERS, Evaluator

DEEPEST_TEXT = 24
"""Parentheses in one another, in one function: Python reads no more than 200."""

FEW = 1 << 8
"""Values of a type that are tried one by one."""


class Outside(Exception):
    """A term that can't be taken apart: it needs the state that it is evaluated in."""


class Text(str):
    """An expression, and how deep its parentheses go."""

    __slots__ = ("depth",)
    depth: int


def text(form: str, *parts: Text | str) -> Text:
    made = Text(form.format(*parts))
    made.depth = 1 + max((part.depth for part in parts if isinstance(part, Text)), default=0)
    return made


Target = tuple[str, tuple[Type, ...]]
"""A spec function, with types for its parameters."""

Variables = list[spec.BoundVar]
Guards = list[spec.SpecTerm]


@attrs.define(eq=False, repr=False)
class Unit:
    """What the functions that are written share: the constants in their texts, and what is asked of the program."""

    program: core.Program
    resolve: Callable[[str, tuple[Type, ...]], Target | None]
    names: dict[str, Any] = attrs.field(factory=dict)
    functions: dict[Target, str] = attrs.field(factory=dict)
    wanted: list[Target] = attrs.field(factory=list)
    lines: list[str] = attrs.field(factory=list)
    parts: int = 0
    """Texts that have been put into functions of their own."""
    _constants: dict[int, str] = attrs.field(factory=dict)

    def part(self) -> str:
        self.parts += 1
        return f"p{self.parts}"

    def constant(self, value: Any) -> Text:
        """The name of an object. It stays, so its identity is its own."""
        if id(value) not in self._constants:
            self._constants[id(value)] = f"c{len(self._constants)}"
            self.names[f"c{len(self._constants) - 1}"] = value
        return text("{}", self._constants[id(value)])

    def function(self, target: Target) -> str:
        if target not in self.functions:
            self.functions[target] = f"f{len(self.functions)}"
            self.wanted.append(target)
        return self.functions[target]


@attrs.define(eq=False, repr=False)
class Writer:
    """One term. `outside`: what it needs of the state around it, by the name of its parameter; None where it has no
    state, as in a definition."""

    unit: Unit
    generic: Mapping[str, Type]
    outside: list[tuple[spec.SpecTerm, str]] | None = None
    scope: dict[spec.BoundVar, str] = attrs.field(factory=dict)
    own: Target | None = None
    """The definition that it is of."""
    called: list[Target] = attrs.field(factory=list)
    searches: bool = False
    """Is there a quantifier in it?"""
    _count: int = 0

    # --- Names ---------------------------------------------------------------------------------------------------

    def fresh(self) -> str:
        self._count += 1
        return f"v{self._count}"

    def bind(self, var: spec.BoundVar) -> str:
        self.scope[var] = self.fresh()
        return self.scope[var]

    def type(self, ty: Type) -> Type:
        return types.substitute(ty, self.generic)

    def constant(self, value: Any) -> Text:
        return self.unit.constant(value)

    # --- Terms ---------------------------------------------------------------------------------------------------

    def term(self, term: spec.SpecTerm) -> Text:
        made = self._term(term)
        return made if made.depth < DEEPEST_TEXT else self._apart(made)

    def _apart(self, made: Text) -> Text:
        """A function of its own, of the variables that stand in the expression."""
        mine = set(self.scope.values()) | {name for _, name in self.outside or ()}
        used = [name for name in dict.fromkeys(re.findall(r"\bv\d+\b", made)) if name in mine]
        name = self.unit.part()
        self.unit.lines.append(f"def {name}({', '.join(('k', *used))}): return {made}")
        return text("{}({})", name, ", ".join(("k", *used)))

    def _term(self, term: spec.SpecTerm) -> Text:
        match term:
            case spec.Bound(var=var) if var in self.scope:
                return text("{}", self.scope[var])
            case spec.Bound() | spec.Var() | spec.Old() | spec.Final():
                return self._given(term)
            case spec.Lit(value=value):
                return text("{}", repr(value))
            case spec.Deref(term=inner) | spec.Borrowed(term=inner) | spec.View(term=inner):
                return self.term(inner)
            case spec.Binary():
                return self._binary(term)
            case spec.Unary(op=spec.SpecUnary.NEG, term=inner):
                return text("(-{})", self.term(inner))
            case spec.Unary(term=inner) if isinstance(self.type(inner.ty), types.Bool):
                return text("(not {})", self.term(inner))
            case spec.ToInt(term=inner):
                return self._number(term, inner)
            case spec.Wrap(term=inner, ty=types.Int() as ty):
                return self._wrapped(self.term(inner), ty)
            case spec.Wrap(term=inner, ty=types.Nat()):
                return text("max({}, 0)", self.term(inner))
            case spec.Narrow(term=inner, ty=types.Int() as ty):
                return text("narrow({}, {})", self.term(inner), self.constant(ty))
            case spec.Ite(condition=condition, then=then, orelse=orelse):
                return text("({1} if {0} else {2})", self.term(condition), self.term(then), self.term(orelse))
            case spec.LetIn(var=var, value=value, body=body):
                held, around = self.term(value), dict(self.scope)
                made = text("({} := {}, {})[1]", self.bind(var), held, self.term(body))
                self.scope = around
                return made
            case spec.Quantified():
                return self._quantified(term)
            case spec.Lambda():
                return self._lambda(term)
            case spec.Apply(callee=callee, args=args):
                return text("{}({})", self.term(callee), self._listed(args))
            case _:
                return self._part(term)

    def _part(self, term: spec.SpecTerm) -> Text:
        """What makes values of parts, and takes them apart."""
        match term:
            case spec.Construct(args=args, ty=types.Adt(name="Box")):
                return self.term(args[0])
            case spec.Construct(variant=variant, args=args, ty=ty):
                tag = f"{variant}, " if self._is_enum(ty) else ""
                return text("({}{})", tag, self._listed(args, each="{},"))
            case spec.IsVariant(term=inner, variant=variant):
                return (
                    text("({}[0] == {})", self.term(inner), str(variant)) if self._is_enum(inner.ty) else text("True")
                )
            case spec.FieldOf(term=inner, index=index) if not self._is_enum(inner.ty):
                return text("{}[{}]", self.term(inner), str(index))
            case spec.FieldOf(term=inner, index=index, variant=variant, ty=ty):
                held = self.fresh()
                form = "({0}[{3}] if ({0} := {1})[0] == {2} else {4})"
                return text(form, held, self.term(inner), str(variant), str(index + 1), self._default(ty))
            case spec.Length(term=inner):
                return text("len({})", self.term(inner))
            case spec.ElementOf(term=inner, index=index, ty=ty):
                where, at = self.fresh(), self.fresh()
                form = "({0}[{1}] if 0 <= ({1} := {3}) < len({0} := {2}) else {4})"
                return text(form, where, at, self.term(inner), self.term(index), self._default(ty))
            case spec.Sequence(op=op, args=args):
                return text("sequence({}, [{}])", self.constant(op), self._listed(args))
            case spec.SpecCall():
                return self._call(term)
            case spec.ConstParam(name=name):
                given = self.generic.get(name)
                if isinstance(given, types.ConstArg) and not isinstance(term.ty, types.Bool):
                    return text("{}", repr(given.value))
                return self._asked(term)
            case _:
                return self._asked(term)

    def _listed(self, terms: Iterable[spec.SpecTerm], each: str = "{}, ") -> Text:
        parts = [self.term(term) for term in terms]
        return text("".join(each for _ in parts), *parts)

    # --- What Python does not do -----------------------------------------------------------------------------------

    def _given(self, term: spec.SpecTerm) -> Text:
        """What the state gives is looked up once, before."""
        if self.outside is None or not self.scope.keys().isdisjoint(free_variables(term)):
            raise Outside
        for known, name in self.outside:
            if _is_same(known, term):
                return text("{}", name)
        self.outside.append((term, self.fresh()))
        return text("{}", self.outside[-1][1])

    def _asked(self, term: spec.SpecTerm) -> Text:
        """The evaluator finds it, with the variables that stand in it."""
        return self._given(term) if self._needs_state(term) else self.walked(term)

    def walked(self, term: spec.SpecTerm) -> Text:
        held = ", ".join(f"{self.constant(var)}: {self.scope[var]}" for var in free_variables(term))
        return text("k.walk({}, {{{}}}, {})", self.constant(term), held, self.constant(self.generic))

    def _needs_state(self, term: spec.SpecTerm) -> bool:
        if any(isinstance(part, spec.Var | spec.Old | spec.Final | spec.Binder) for part in below(term)):
            return True
        return not free_variables(term).keys() <= self.scope.keys()

    def _default(self, ty: Type) -> Text:
        try:
            value = Evaluator(self.unit.program, {}, {}, {}, Budget(), generic=self.generic).default(ty)
        except CannotEvaluate:
            return text("k.default({}, {})", self.constant(ty), self.constant(self.generic))
        return text("{}", repr(value)) if isinstance(value, int) else self.constant(value)

    def _is_enum(self, ty: Type) -> bool:
        ty = self.type(ty)
        return isinstance(ty, types.Adt) and not self.unit.program.adts[ty.name].is_struct

    # --- Numbers ---------------------------------------------------------------------------------------------------

    def _number(self, term: spec.SpecTerm, inner: spec.SpecTerm) -> Text:
        ty = self.type(inner.ty)
        while isinstance(ty, types.Ref):
            ty = ty.target
        if isinstance(ty, types.Bool):
            return text("int({})", self.term(inner))
        return (
            self.term(inner)
            if isinstance(ty, types.Int | types.MathInt | types.Nat | types.Char)
            else self._asked(term)
        )

    def _wrapped(self, value: Text, ty: types.Int) -> Text:
        if ty.signed:
            return text("{}.wrap({})", self.constant(ty), value)
        return text("({} & {})", value, str(ty.max))

    def _binary(self, term: spec.Binary) -> Text:
        op, ty = term.op, self.type(term.left.ty)
        if op in (spec.SpecOp.EQ, spec.SpecOp.NE) and types.mentions(term.left.ty, types.Param):
            return self._asked(term)  # it may have cells in it
        left, right = self.term(term.left), self.term(term.right)
        match op:
            case spec.SpecOp.CONJ:
                return text("({} and {})", left, right)
            case spec.SpecOp.DISJ:
                return text("({} or {})", left, right)
            case spec.SpecOp.IMPLIES:
                return text("(not {} or {})", left, right)
            case spec.SpecOp.EQ | spec.SpecOp.NE if not _is_scalar(ty):
                return text("equal({}, {})" if op is spec.SpecOp.EQ else "(not equal({}, {}))", left, right)
            case spec.SpecOp.DIV | spec.SpecOp.REM if _is_positive(term.right) and not isinstance(ty, types.Real):
                return text("({} // {})" if op is spec.SpecOp.DIV else "({} % {})", left, right)
            case _ if op in _SAME:
                return text("({} {} {})", left, _SAME[op], right)
            case _:
                return text("operators[{}]({}, {}, {})", self.constant(op), left, right, self.constant(ty))

    # --- Functions -------------------------------------------------------------------------------------------------

    def _call(self, term: spec.SpecCall) -> Text:
        name, args = term.function, tuple(map(self.type, term.type_args))
        if name in sorts.BUILT_IN:
            return text("built_in[{}]({})", repr(name), self._listed(term.args))
        if term.pure or name in ordering.MEMBERS:
            return text("k.ask({}, {}, [{}])", repr(name), self.constant(args), self._listed(term.args))
        if name.startswith("*") or name in OF_NUMBERS or name in ("NonNull::as_ptr", "MaybeUninit::view", "Map::index"):
            return self._asked(term)
        target = self.unit.resolve(name, args) or (name, args)
        function = self.unit.program.spec_functions.get(target[0])
        if function is None or function.body is None:
            return self._asked(term)
        self.called.append(target)
        name = self.unit.function(target) + "_again" * (target == self.own)
        return text("{}(k, {})", name, self._listed(term.args))

    def _lambda(self, term: spec.Lambda) -> Text:
        if self._needs_state(term):
            return self._given(term)
        data = "".join(f"({self.constant(var)}, {self.scope[var]}), " for var in free_variables(term))
        around = dict(self.scope)
        names = [self.bind(var) for var in term.variables]
        kinds = self.constant(tuple(self.type(var.ty) for var in term.variables))
        form = "k.function({}, {}, {}, ({}), lambda {}: {})"
        given = self.constant(term), kinds, self.constant(self.generic), data, ", ".join(names)
        made = text(form, *given, self.term(term.body))
        self.scope = around
        return made

    # --- Quantifiers -----------------------------------------------------------------------------------------------

    def _quantified(self, term: spec.Quantified) -> Text:
        try:
            return self.quantified(term)
        except Outside:
            return self._asked(term)

    def quantified(self, term: spec.Quantified) -> Text:
        """Loops, from the outside in, over variables whose values are known by then."""
        self.searches, around = True, dict(self.scope)
        guards = list(domains.guards_of(term.body, term.universal))
        pending, ranges = list(term.variables), list[tuple[str, Text]]()
        try:
            while pending:
                var, values = self._first_bounded(pending, guards)
                pending.remove(var)
                ranges.append((self.bind(var), values))
            made = self.term(term.body)
        finally:
            self.scope = around
        for name, values in reversed(ranges):
            made = text("{}(k, {}, lambda {}: {})", "every" if term.universal else "some", values, name, made)
        return made

    def _first_bounded(self, pending: Variables, guards: Guards) -> tuple[spec.BoundVar, Text]:
        adts = self.unit.program.adts
        for var in pending:
            ty = self.type(var.ty)
            if isinstance(ty, types.Int | types.MathInt | types.Nat):
                lows, highs = (self._ends(var, pending, guards, upper=upper) for upper in (False, True))
                if lows and highs:
                    return var, text("range({}, 1 + {})", _extreme("max", lows), _extreme("min", highs))
            else:
                count = domains.count_of(ty, adts)
                if count is not None and count <= FEW:
                    return var, self.constant(tuple(domains.all_values(ty, adts)))
        raise Outside

    def _ends(self, var: spec.BoundVar, pending: Variables, guards: Guards, *, upper: bool) -> list[Text]:
        """What bounds a variable from one side: its type, and what it is compared with. What bounds another variable
        that it is compared with is as much further off as comparisons on the way are strict."""
        sides = list(_compared(pending, guards, upper=upper))
        off = {var: 0}
        for _ in pending:
            for at, other, strict in sides:
                behind = next((v for v in pending if domains.is_variable(other, v)), None)
                if at in off and behind is not None:
                    off[behind] = max(off.get(behind, 0), off[at] + strict)
        ends = [(_end_of(self.type(at.ty), upper=upper), steps) for at, steps in off.items()]
        for at, other, strict in sides:
            if at in off and not domains.mentions(other, pending):
                ends.append((self.term(other), off[at] + strict))
        form = "{} - {}" if upper else "{} + {}"
        return [text(form, end, str(steps)) if steps else end for end, steps in ends if end is not None]


def _compared(
    pending: Variables, guards: Guards, *, upper: bool
) -> Iterator[tuple[spec.BoundVar, spec.SpecTerm, bool]]:  # fmt: skip
    """What variables are bounded by from one side, and whether they do not get to it."""
    strictly = spec.SpecOp.LT if upper else spec.SpecOp.GT
    bounding = (strictly, spec.SpecOp.LE if upper else spec.SpecOp.GE, spec.SpecOp.EQ)
    for var in pending:
        for op, other in filter(None, (domains.comparison(var, guard) for guard in guards)):
            if op in bounding:
                yield var, other, op is strictly


def _end_of(ty: Type, *, upper: bool) -> Text | None:
    """What bounds all values of a type from one side."""
    match ty:
        case types.Int():
            return text("{}", str(ty.max if upper else ty.min))
        case types.Nat() if not upper:
            return text("0")
        case _:
            return None


def _extreme(which: str, ends: list[Text]) -> Text:
    ends = list({str(end): end for end in ends}.values())
    return ends[0] if len(ends) == 1 else text(f"{which}({', '.join('{}' for _ in ends)})", *ends)


_SAME = {
    spec.SpecOp.ADD: "+", spec.SpecOp.SUB: "-", spec.SpecOp.MUL: "*",
    spec.SpecOp.AND: "&", spec.SpecOp.OR: "|", spec.SpecOp.XOR: "^",
    spec.SpecOp.EQ: "==", spec.SpecOp.NE: "!=", spec.SpecOp.IFF: "==",
    spec.SpecOp.LT: "<", spec.SpecOp.LE: "<=", spec.SpecOp.GT: ">", spec.SpecOp.GE: ">=",
}  # fmt: skip
"""Operators that are Python's own."""


def _is_scalar(ty: Type) -> bool:
    return isinstance(ty, types.Int | types.MathInt | types.Nat | types.Bool | types.Char | types.Real)


def _is_positive(term: spec.SpecTerm) -> bool:
    return isinstance(term, spec.Lit) and not isinstance(term.value, bool) and term.value > 0


def _is_same(a: spec.SpecTerm, b: spec.SpecTerm) -> bool:
    match a, b:
        case spec.Var(local=x), spec.Var(local=y):
            return x is y
        case spec.Bound(var=v), spec.Bound(var=w):
            return v is w
        case _:
            return a is b
