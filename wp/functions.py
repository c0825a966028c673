"""Spec functions in the logic. One that does not call itself is expanded where it is called; a recursive one is a
function symbol with its definition, once its recursion has been proved to end; an opaque one is a symbol, whose
definition is known where `reveal` says so.

Source for the need of a measure: a definition f(x) = f(x) + 1 has no model, so from it everything follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs
from msgspec import structs

from logic import build, sequences, sorts
from logic.goal import FunctionDef
from logic.sorts import Sort
from logic.terms import Op, Term
from murust.core import specs as spec
from murust.core.instantiate import Instantiation
from murust.core.parts import children, definition_terms, spec_calls
from murust.core.proofs import Lemma
from murust.core.types import Adt, Array, Assertion, Nat, Ref, Seq, Slice, Tuple, Type, element_of
from murust.record import replace
from wp import builtin, items, ordering, progress
from wp.descent import Descent, calls_in
from wp.graph import components
from wp.sorts import Sorts, length
from wp.sorts import element as element_at
from wp.specs import Env, Function, argument, evaluate
from wp.unsupported import Unsupported
from wp.validity import valid

if TYPE_CHECKING:
    from wp.callables import Callables
    from wp.pure import Pure

CALLABLE = frozenset({"FnOnce::requires", "FnOnce::ensures", "FnOnce::value", "FnMut::changes", spec.BETWEEN})
"""What of a value that can be called is asked of `wp.callables`."""

FUEL = 2
"""How often a call of a recursive function is unrolled by itself."""

MOST_STEPS, DEEPEST = 500, 60
"""Calls that are followed, and how deep inside each other, where a call is computed."""

MOST_INSTANCES = 40
"""Choices of types for one function, in one program."""


@attrs.define(eq=False, repr=False)
class SpecFunctions:
    sorts: Sorts
    definitions: dict[str, spec.SpecFunction]
    logical: dict[str, FunctionDef] = attrs.field(factory=dict)
    groups: dict[str, frozenset[str]] = attrs.field(factory=dict)  # the functions that a recursive one goes round with
    renamed: Mapping[str, str] = {}  # for recursion in an opaque function that is revealed
    distrusted: set[str] = attrs.field(factory=set)
    """The recursive functions of which it has not been proved that they end: nothing is known of them."""
    unshown: set[str] = attrs.field(factory=set)
    """The functions of which it has not been proved that they are as they ensure."""
    _descent: list[Descent] = attrs.field(factory=list)
    components: list[frozenset[str]] = attrs.field(factory=list)
    """The functions that lead to each other, those first that others are defined by, or speak of."""
    instances: dict[tuple[str, tuple[Type, ...]], spec.SpecFunction] = attrs.field(factory=dict)
    _pure: list[Pure] = attrs.field(factory=list)
    _callables: list[Callables] = attrs.field(factory=list)
    _values: dict[object, Term] = attrs.field(factory=dict)
    """What calls with known arguments are."""
    _following: list[int] = attrs.field(factory=list)
    """Of the calls that are computed, each inside the one before: the steps that are left to it."""
    orders: dict[Type, ordering.Order | None] = attrs.field(factory=dict)
    """What of each type `wp.ordering` has found; None while it looks."""
    _defining: list[str] = attrs.field(factory=list)
    """The functions whose definitions are being made, each for the one before."""
    symbols: dict[str, dict[str, tuple[Type, ...]]] = attrs.field(factory=dict)
    """The symbols of a function, one for each choice of types."""

    def __attrs_post_init__(self) -> None:
        if self._descent:  # it is the same functions, one of them renamed
            return
        bodies = {
            name: (f.body,) if f.body is not None else ()
            for name, f in self.definitions.items()
            if not isinstance(f.result, Assertion)
        }  # predicates are least fixed points
        self._descent.append(Descent.of({n: list(calls_in(body)) for n, body in bodies.items()}, self.sorts.links))
        self.groups.update(self.descent.groups)
        graph = self.descent.graph
        named = {name: called.union(*map(spec_calls, definition_terms(self.definitions[name])))
                 for name, called in graph.items()}  # fmt: skip
        first = {name: place for place, group in enumerate(components(named)) for name in group}
        self.components += sorted(components(graph), key=lambda group: first[next(iter(group))])
        # Not even the proofs that they end may use them: from f(x) = f(x) + 1 follows that, too. That those of the
        # library end, and are as they ensure, is shown by its tests.
        own = {name for name in self.definitions if not self.sorts.links.is_library_definition(name)}
        self.distrusted.update(own & self.groups.keys())
        self.unshown.update(name for name in own if self.definitions[name].ensures)

    def call(
        self, name: str, types: tuple[Type, ...], args: tuple[Term | Function, ...], at: spec.SpecCall | None = None
    ) -> Term:
        """The value of a call, with these types for the parameters of the function."""
        if name in CALLABLE:
            return self.callables.call(name, types, args)
        if name in items.MEMBERS:
            return items.asked(name, types[0], args[0], self)  # type: ignore[arg-type]
        if name == items.HELD:
            return items.held(args[0], types[0])  # type: ignore[arg-type]
        if name in progress.MEMBERS:
            return progress.asked(name, types[0], args, self)  # type: ignore[arg-type]
        if name in ordering.MEMBERS:
            return ordering.asked(name, types, args, self)  # type: ignore[arg-type]
        meant = self.sorts.links.resolve_spec(name, types)
        if meant is None:
            return self._assumed(name, types, args, at)
        name, types = meant
        definition = self._definition(name)
        if definition is None or definition.body is None:
            return builtin.call(name, args, self.sorts, at)
        function = self.instance(name, types)
        if name in self.renamed or name in self.groups or function.opaque or function.ensures:
            terms = tuple(arg if isinstance(arg, Term) else arg.value() for arg in args)
            value = self._computed(name, function, args)
            if value is not None:
                return value
            symbol = self.renamed.get(name) or self.define(name, types)
            return build.apply(symbol, terms, self.sorts.of(function.result))
        if self._is_kept(function, args):
            terms = tuple(arg for arg in args if isinstance(arg, Term))
            return build.apply(self.define(name, types), terms, self.sorts.of(function.result))
        return evaluate(function.definition, self.env(dict(zip(function.params, args, strict=True))))

    def _is_kept(self, function: spec.SpecFunction, args: tuple[Term | Function, ...]) -> bool:
        """Is a call of a function that is not recursive left as it is? In definitions of recursive functions, where it
        gives a structure by cases: then equal arguments are seen to give the same before the cases are looked at."""
        if not self._defining or not all(isinstance(arg, Term) and not is_value(arg) for arg in args):
            return False
        by_cases = isinstance(function.definition, spec.Ite)
        return by_cases and isinstance(self.sorts.of(function.result), sorts.Seq | sorts.Data)

    def _computed(self, name: str, function: spec.SpecFunction, args: tuple[Term | Function, ...]) -> Term | None:
        """The value of a call of a recursive function, if its arguments are known and it is found in a few steps."""
        if name in self.renamed or name in self.distrusted or function.opaque:
            return None
        if any(isinstance(arg, Term) and not is_value(arg) for arg in args) or natural(function, args) is build.FALSE:
            return None
        key, plain = (function, args), all(isinstance(arg, Term) for arg in args)
        if plain and key in self._values:
            return self._values[key]
        left = self._following[-1] if self._following else MOST_STEPS
        if left == 0 or len(self._following) == DEEPEST:
            return None
        self._following.append(left - 1)
        try:
            value = evaluate(function.definition, self.env(dict(zip(function.params, args, strict=True))))
        finally:
            left = self._following.pop()
        if self._following:
            self._following[-1] = left
        if not is_value(value):
            return None
        if plain:
            self._values[key] = value
        return value

    def _definition(self, name: str) -> spec.SpecFunction | None:
        """A definition of the program, or of the library, which is made when it is first asked for."""
        if name not in self.definitions:
            found = self.sorts.links.spec_function(name)
            if found is None:
                return None
            self.definitions[name] = found
            if found.body is not None and name in spec_calls(found.body):  # recursion of the library ends
                self.groups[name] = frozenset({name})
        return self.definitions[name]

    def _assumed(
        self, name: str, types: tuple[Type, ...], args: tuple[Term | Function, ...], at: spec.SpecCall | None
    ) -> Term:
        """A spec function of a trait, of a type that may be any within its bounds: a function of which nothing is
        known."""
        terms = tuple(arg if isinstance(arg, Term) else arg.value() for arg in args)
        if at is None:
            raise Unsupported(f"`{name}` here", at.span if at is not None else None)
        symbol, sort = f"{name}<{', '.join(map(self.sorts.name, types))}>", self.sorts.of(at.ty)
        if symbol not in self.logical:
            params = tuple(build.fresh("x", term.sort) for term in terms)
            self.logical[symbol] = FunctionDef(symbol, params, sort, build.apply(symbol, params, sort), 0)
        return build.apply(symbol, terms, sort)

    def predicate(self, name: str, types: tuple[Type, ...]) -> tuple[str, tuple[Type, ...], spec.SpecFunction] | None:
        """The predicate that is meant by a name, of which implementation it is, with its definition; of a trait's, for
        a type of which only a bound is known, the one that it has, whatever that says. None if there is none."""
        meant = self.sorts.links.resolve_spec(name, types)
        if self._definition(name if meant is None else meant[0]) is None:
            return None
        if meant is None:
            return name, types, replace(self.instance(name, types), body=None)
        return *meant, self.instance(*meant)

    def instance(self, name: str, args: tuple[Type, ...]) -> spec.SpecFunction:
        """A definition, with types for its parameters."""
        key = (name, args)
        if key not in self.instances:
            function = self.definitions[name]
            if args:
                if sum(known == name for known, _ in self.instances) >= MOST_INSTANCES:
                    raise Unsupported(f"`{name}`, which needs itself with ever more types,")
                env = dict(zip(function.generics, args, strict=True))
                function = Instantiation(env, self.sorts.links.normalised).of(function)
            self.instances[key] = function
        return self.instances[key]

    @property
    def descent(self) -> Descent:
        """Which calls of definitions come back."""
        return self._descent[0]

    @property
    def pure(self) -> Pure:
        return self._pure[0]

    @property
    def callables(self) -> Callables:
        return self._callables[0]

    def use(self, pure: Pure, callables: Callables) -> None:
        """Says what functions of the program return, and what values that can be called require and ensure."""
        self._pure[:] = [pure]
        self._callables[:] = [callables]

    def lemma(self, lemma: Lemma, args: tuple[Type, ...]) -> Lemma:
        """A lemma, with types for its parameters."""
        env = dict(zip(lemma.generics, args, strict=True))
        return Instantiation(env, self.sorts.links.normalised).of(lemma) if args else lemma

    def narrowed(self, number: Term, ty: Type) -> Term:
        """A number where a machine integer is wanted: itself if it is in range, otherwise who knows what."""
        sort = self.sorts.of(ty)
        if not isinstance(sort, sorts.Machine):
            return build.ite(build.le(build.integer(0), number), number, self._any("negative", number, sort))
        inside = build.conj(build.le(build.integer(sort.min), number), build.le(number, build.integer(sort.max)))
        return build.ite(inside, build.from_int(number, sort), self._any(f"outside {sort}", number, sort))

    def _any(self, symbol: str, number: Term, sort: Sort) -> Term:
        """A function of which nothing is known."""
        if symbol not in self.logical:
            param = build.fresh("n", number.sort)
            self.logical[symbol] = FunctionDef(symbol, (param,), sort, build.apply(symbol, (param,), sort), 0)
        return build.apply(symbol, (number,), sort)

    def rank(self, value: Term, ty: Type) -> Term:
        """How deep a value is nested, as far as data types go; not negative. Its parts are less deep than it is."""
        name = self._rank(ty)
        depth = build.integer(0) if name is None else build.apply(name, (value,), sorts.INT)
        return build.ite(build.le(build.integer(0), depth), depth, build.integer(0))

    def _rank(self, ty: Type) -> str | None:
        """The symbol of the rank of a type: 1 more than its parts together."""
        match ty:
            case Adt(name="Box", args=(inner,)) | Ref(mutable=False, target=inner):
                return self._rank(inner)
            case Array() | Slice() | Seq() | Adt(name="Vec"):
                return self._rank_of_elements(ty)
            case Adt() | Tuple() if self.sorts.variants(ty):
                return self._rank_of_parts(ty)
            case _:
                return None

    def _rank_of_elements(self, ty: Type) -> str | None:
        """1 more than its elements together, which is said by what follows from it: the elements are less, and so is a
        part of a sequence."""
        element = element_of(ty)
        inner = self._rank(element) if element is not None else None
        if element is None or inner is None:
            return None
        sort = self.sorts.of(ty)
        name = f"rank {sort}"
        if name not in self.logical:
            s, i = build.fresh("s", sort), build.fresh("i", sorts.INT)
            own, zero = build.apply(name, (s,), sorts.INT), build.integer(0)
            inside = build.conj(build.le(zero, i), build.lt(i, length(s)))
            item = element_at(s, i)
            less = build.implies(inside, build.lt(self.rank(item, element), own))
            # Waiting for the element alone would never end: what is found of its own elements are new ones.
            waited = build.apply(inner, (item,), sorts.INT)
            facts = [
                build.forall((s,), build.lt(zero, own), ((own,),)),
                build.forall((s, i), less, ((waited,),)),
            ]
            if isinstance(sort, sorts.Seq):
                taken, left = (
                    build.apply(name, (part,), sorts.INT) for part in (sequences.take(s, i), sequences.skip(s, i))
                )
                some = build.lt(zero, length(s))
                fewer = build.conj(some, build.lt(i, length(s)))
                facts.append(build.forall((s, i), build.implies(fewer, build.lt(taken, own)), ((taken,),)))
                fewer = build.conj(some, build.lt(zero, i))
                facts.append(build.forall((s, i), build.implies(fewer, build.lt(left, own)), ((left,),)))
            self.logical[name] = FunctionDef(name, (s,), sorts.INT, own, 0, tuple(facts))
        return name

    def _rank_of_parts(self, ty: Adt | Tuple) -> str:
        """1 more than its parts together, which is said of what has a part that is spoken of: from the parts to the
        whole there is an end, from the whole to the parts there is none. It is 1 if there are no parts."""
        name = f"rank {self.sorts.name(ty)}"
        if name not in self.logical:
            x = build.fresh("x", self.sorts.of(ty))
            own = build.apply(name, (x,), sorts.INT)
            self.logical[name] = FunctionDef(name, (x,), sorts.INT, own, 0)  # before its parts: it may be one of them
            facts = [build.forall((x,), build.lt(build.integer(0), own), ((own,),))]
            leaves = list[Term]()
            for variant in self.sorts.variants(ty):
                parts = [
                    (self.sorts.field(x, ty, variant, index), field)
                    for index, field in enumerate(self.sorts.fields(ty, variant))
                ]
                sum_ = build.add(build.integer(1), *(self.rank(part, field) for part, field in parts))
                known = build.implies(build.is_ctor(x, variant), build.eq(own, sum_))
                symbols = [(part, self._rank(field)) for part, field in parts]
                triggers = tuple((build.apply(s, (part,), sorts.INT),) for part, s in symbols if s is not None)
                if triggers:
                    facts.append(build.forall((x,), known, triggers))
                else:
                    leaves.append(build.is_ctor(x, variant))
            alone = build.eq(build.disj(*leaves), build.eq(own, build.integer(1)))
            facts.append(build.forall((x,), alone, ((own,),)))
            self.logical[name] = FunctionDef(name, (x,), sorts.INT, own, 0, tuple(facts))
        return name

    def revealed(self, name: str) -> Term:
        """What an opaque function is, for all arguments."""
        function = self.definitions[name]
        if function.generics:
            raise Unsupported(f"`reveal` of `{name}`, which is generic,")
        params = tuple(build.fresh(p.name, self.sorts.of(p.ty)) for p in function.params)
        call = self.call(name, (), params)
        value = self._transparent(name, f"{name} (revealed)", params)
        return build.forall(params, build.eq(call, value), ((call,),)) if params else build.eq(call, value)

    def _transparent(self, name: str, inside: str, params: tuple[Term, ...]) -> Term:
        """The value of the definition; recursion in it is one of a function that is not opaque."""
        function = self.definitions[name]
        if name not in self.groups:
            return evaluate(function.definition, self.env(dict(zip(function.params, params, strict=True))))
        result = self.sorts.of(function.result)
        if inside not in self.logical:
            open_ = attrs.evolve(self, renamed={**self.renamed, name: inside})
            self.logical[inside] = FunctionDef(inside, params, result, build.apply(inside, params, result), 0)
            body = open_._recursive(function, inside, params)
            fuel = 0 if name in self.distrusted else FUEL
            self.logical[inside] = FunctionDef(inside, params, result, body, fuel)
        return build.apply(inside, params, result)

    def env(self, bound: Mapping[spec.BoundVar, Term | Function]) -> Env:
        return Env(self.sorts, self, {}, {}, bound)

    def define(self, name: str, args: tuple[Type, ...]) -> str:
        """Makes the logical definition of a recursive function, and of those that it needs; its symbol."""
        symbol = f"{name}<{', '.join(map(self.sorts.name, args))}>" if args else name
        if symbol in self.logical:
            return symbol
        function = self.instance(name, args)
        params = tuple(build.fresh(p.name, self.sorts.of(p.ty)) for p in function.params)
        result = self.sorts.of(function.result)
        # Known before its body is made: the body calls it.
        self.symbols.setdefault(name, {})[symbol] = args
        self.logical[symbol] = FunctionDef(symbol, params, result, build.apply(symbol, params, result), 0)
        if not function.opaque:
            self._defining.append(name)
            recursive = name in self.groups
            body = self._recursive(function, symbol, params) if recursive else self._value(function, params)
            self._defining.pop()
            fuel = 0 if name in self.distrusted else FUEL if recursive else 1
            self.logical[symbol] = FunctionDef(symbol, params, result, body, fuel, recursive=recursive)
        if function.ensures and name not in self.unshown:
            self._say(name, symbol)
        return symbol

    def _value(self, function: spec.SpecFunction, params: tuple[Term, ...]) -> Term:
        return evaluate(function.definition, self.env(dict(zip(function.params, params, strict=True))))

    def _recursive(self, function: spec.SpecFunction, symbol: str, params: tuple[Term, ...]) -> Term:
        """The value of a recursive definition, if its arguments are of their types: of others it has not been shown
        that the recursion ends, and who knows what it is."""
        given, value = natural(function, params), self._value(function, params)
        if given is build.TRUE:
            return value
        outside, sort = f"{symbol} (outside)", self.sorts.of(function.result)
        if outside not in self.logical:
            self.logical[outside] = FunctionDef(outside, params, sort, build.apply(outside, params, sort), 0)
        return build.ite(given, value, build.apply(outside, params, sort))

    def ensured(self, name: str, args: tuple[Type, ...], given: Callable[[tuple[Term, ...]], Term]) -> Term:
        """What the function ensures, of all arguments of which `given` holds: found by a call with them."""
        function = self.instance(name, args)
        params = tuple(build.fresh(p.name, self.sorts.of(p.ty)) for p in function.params)
        call = build.apply(self.define(name, args), params, self.sorts.of(function.result))
        values = (valid(x, p.ty, self.sorts) for x, p in zip(params, function.params, strict=True))
        claim = build.implies(build.conj(*values, given(params)), self.promise(function, params, call))
        return build.forall(params, claim, ((call,),)) if params else claim

    def promise(self, function: spec.SpecFunction, params: tuple[Term, ...], result: Term) -> Term:
        """What its `ensures` say of a call."""
        env = self.env(dict(zip(function.params, params, strict=True)))
        env = env.with_bound({function.value: result}) if function.value is not None else env
        return build.conj(*(evaluate(clause.term, env) for clause in function.ensures))

    def _say(self, name: str, symbol: str) -> None:
        fact = self.ensured(name, self.symbols[name][symbol], lambda params: build.TRUE)
        self.logical[symbol] = structs.replace(self.logical[symbol], facts=(fact,))

    def trust(self, names: Iterable[str]) -> None:
        """The recursion of these functions ends: from now on their definitions are known."""
        for name in names:
            self.distrusted.discard(name)
            for symbol in self.symbols.get(name, ()):
                fuel = 0 if self.definitions[name].opaque else FUEL
                self.logical[symbol] = structs.replace(self.logical[symbol], fuel=fuel)

    def shown(self, names: Iterable[str]) -> None:
        """The functions are as they ensure: from now on this is known."""
        for name in names:
            self.unshown.discard(name)
            for symbol in self.symbols.get(name, ()):
                self._say(name, symbol)


def natural(function: spec.SpecFunction, args: Sequence[Term | Function]) -> Term:
    """Are the arguments that should be natural numbers some? The sort of all integers does not say so."""
    given = (arg for param, arg in zip(function.params, args, strict=True) if isinstance(param.ty, Nat))
    return build.conj(*(build.le(build.integer(0), arg) for arg in given if isinstance(arg, Term)))


def is_value(term: Term) -> bool:
    """Is it written out in full: a constant, or data made of constants?"""
    return build.is_const(term) or (term.op in _MADE and all(map(is_value, term.args)))


_MADE = frozenset({Op.CONSTRUCT, Op.SEQ_EMPTY, Op.SEQ_PUSH})


def recursive_calls(
    function: spec.SpecFunction, descent: Descent, env: Env, visit: Callable[[spec.SpecCall, Env, Term], None]
) -> None:
    """Calls `visit` for each call in the body that comes back, with the environment there and the condition under which
    the call is reached. A bound variable stands for any value."""

    def walk(term: spec.SpecTerm, env: Env, condition: Term) -> None:
        match term:
            case spec.SpecCall() if descent.comes_back(function.name, term):
                visit(term, env, condition)
            case spec.Ite(condition=test, then=then, orelse=orelse):
                walk(test, env, condition)
                value = evaluate(test, env)
                walk(then, env, build.conj(condition, value))
                walk(orelse, env, build.conj(condition, build.negate(value)))
                return
            case spec.Binary(op=spec.SpecOp.CONJ | spec.SpecOp.IMPLIES, left=left, right=right):
                walk(left, env, condition)
                walk(right, env, build.conj(condition, evaluate(left, env)))
                return
            case spec.Binary(op=spec.SpecOp.DISJ, left=left, right=right):
                walk(left, env, condition)
                walk(right, env, build.conj(condition, build.negate(evaluate(left, env))))
                return
            case spec.LetIn(var=var, value=value_term, body=body):
                walk(value_term, env, condition)
                walk(body, env.with_bound({var: argument(value_term, env)}), condition)
                return
            case spec.Each(variables=variables, guard=guard, body=body):
                among = env.with_bound({var: build.fresh(var.name, env.sorts.of(var.ty)) for var in variables})
                walk(guard, among, condition)
                walk(body, among, build.conj(condition, evaluate(guard, among)))
                return
            case spec.Quantified(variables=variables, body=body) | spec.Lambda(variables=variables, body=body):
                fresh = {var: build.fresh(var.name, env.sorts.of(var.ty)) for var in variables}
                walk(body, env.with_bound(fresh), condition)
                return
            case spec.Choose(var=var, body=body):
                walk(body, env.with_bound({var: build.fresh(var.name, env.sorts.of(var.ty))}), condition)
                return
            case _:
                pass
        for child in children(term):
            walk(child, env, condition)

    walk(function.definition, env, build.boolean(True))
