"""What a call demands of regions: of a function, of a closure or another value that can be called, and of closures that
are handed to functions with bounds like `F: Fn(A) -> R`. Source: rustc dev guide, "MIR type check"; RFC 2094.
"""

from __future__ import annotations

from murust.borrowck.constraints import Constraints
from murust.borrowck.regions import Callable, FnType, Header, Outlives
from murust.core import nodes as core
from murust.core import types
from murust.core.regions import regions_of, with_regions
from murust.core.types import Type
from murust.source import Span
from murust.types import closure_lifetimes
from murust.types.annotations import erased
from murust.types.generics import Predicate, Projected, TraitRef, is_lifetime_name
from murust.types.outlives import with_arguments
from murust.types.select import match_regions


def call(stmt: core.Call, c: Constraints) -> None:
    """A callee is as its signature says, with its lifetimes chosen for this call."""
    before = len(c.demands)
    signature = c.regions.oracle.callee(stmt.callee)
    of = c.regions.renumber(types.FnItem(stmt.callee, stmt.type_args))
    assert isinstance(of, types.FnItem)
    env, lifetimes = _chosen(of, signature, c)
    c.bounds(signature.outlives, lifetimes, env, stmt.span)
    _as_named(stmt.named, of, signature, c, stmt.span)
    for operand, param in zip(stmt.args, signature.params, strict=False):
        c.add(c.regions.relate(c.operand(operand, stmt.span), c.instance(param, lifetimes, env)), stmt.span)
    for predicate in signature.predicates:
        meets(predicate, lifetimes, env, stmt.span, c)
    c.arguments.update(list(c.demands)[before:])
    c.add(c.regions.relate(c.instance(signature.result, lifetimes, env), c.place(stmt.place)), stmt.span)


def named_function(ty: types.FnItem, named: core.Named | None, span: Span, c: Constraints) -> types.FnItem:
    """The type of a function or constructor as a value. What does not depend on a call is chosen and demanded here."""
    of = c.regions.renumber(erased(ty))
    assert isinstance(of, types.FnItem)
    if of.variant is not None:
        made = types.Adt(of.name, of.args, of.regions)
        if named is not None and named.owner is not None:
            c.equal(made, c.regions.renumber(named.owner, keep=True), span)
        c.constructed(made, span)
        return of
    signature = c.regions.oracle.callee(of.name)
    env, lifetimes = _chosen(of, signature, c)
    late = set(lifetimes) - set(signature.early) - set(_of_trait(signature, of.args))
    c.bounds((bound for bound in signature.outlives if not late.intersection(_lifetimes(bound))), lifetimes, env, span)
    _as_named(named, of, signature, c, span)
    for predicate in signature.predicates:
        meets(predicate, lifetimes, env, span, c)
    return of


def named_constant(constant: core.NamedConst, span: Span, c: Constraints) -> Type:
    """The type of a constant, of which lifetimes are chosen where it is named."""
    signature = c.regions.oracle.constant(constant.name)
    of = types.FnItem(constant.name, tuple(map(c.regions.renumber, constant.args)),
                      regions=tuple(c.regions.fresh() for _ in signature.early))  # fmt: skip
    env, lifetimes = _chosen(of, signature, c)
    c.bounds(signature.outlives, lifetimes, env, span)
    _as_named(constant.named, of, signature, c, span)
    for predicate in signature.predicates:
        meets(predicate, lifetimes, env, span, c)
    return c.instance(signature.result, lifetimes, env)


def _chosen(of: types.FnItem, signature: FnType, c: Constraints) -> tuple[dict[str, Type], dict[str, str]]:
    """What the parameters and the lifetimes of a function are, those that each call chooses new ones."""
    early = dict(zip(signature.early, of.regions, strict=True))
    lifetimes = {name: early.get(name) or c.regions.fresh() for name in signature.lifetimes}
    return dict(zip(signature.generics, of.args, strict=False)), lifetimes | _of_trait(signature, of.args)


def _as_named(named: core.Named | None, of: types.FnItem, signature: FnType, c: Constraints, span: Span) -> None:
    """What is chosen is what was written."""
    if named is None:
        return
    env, lifetimes = _chosen(of, signature, c)
    if named.owner is not None and signature.owner is not None:
        c.equal(with_arguments(signature.owner, env, lifetimes), c.regions.renumber(named.owner, keep=True), span)
    for arg, said in zip(of.args, named.args, strict=False):
        c.equal(arg, c.regions.renumber(said, keep=True), span)
    for region, written in zip(of.regions, named.regions, strict=False):
        if written:
            c.add(iter([(region, written), (written, region)]), span, code="B0001")


def _lifetimes(bound: Outlives) -> list[str]:
    subject, region = bound
    return [region, *([subject] if isinstance(subject, str) else regions_of(subject))]


def _of_trait(signature: FnType, args: tuple[Type, ...]) -> dict[str, str]:
    """The lifetimes of a trait, which are among the arguments of its methods."""
    pairs = zip(signature.generics, args, strict=False)
    return {name[1:]: arg.region for name, arg in pairs if is_lifetime_name(name) and isinstance(arg, types.Ref)}


DEEPEST = 128
"""Implementations that demand others, followed so far: the recursion limit of rustc."""


def meets(
    predicate: Predicate, lifetimes: dict[str, str], env: dict[str, Type], span: Span, c: Constraints, depth: int = 0
) -> None:
    """What a bound demands of the lifetimes in the types that it is about. One of the bound itself (`for<'x>`, or left
    out) stands for any."""
    ref = predicate.ref if isinstance(predicate, Projected) else predicate
    own = {region: f"!{region}" for ty in ref.args for region in regions_of(ty) if region.startswith("^")}
    args = tuple(c.instance(with_regions(arg, own), lifetimes, env) for arg in ref.args)
    if isinstance(predicate, Projected):
        wanted = c.instance(with_regions(predicate.ty, own), lifetimes, env)
        if ref.trait == "FnOnce":
            _handed_over(args[0], args[1], wanted, span, c)
        else:
            projection = types.Projection(ref.trait, args, predicate.name)
            c.equal(c.instance(projection, {}, {}), wanted, span)
    elif c.regions.oracle.relates(ref.trait) or any(regions_of(arg) for arg in args):
        header = c.regions.oracle.implementation(TraitRef(ref.trait, args), c.regions.function.name)
        if header is not None:
            _implementation(header, span, c, depth)


def _implementation(header: Header, span: Span, c: Constraints, depth: int) -> None:
    """A trait is implemented, or known to be, for exactly these types: lifetimes are those of the head."""
    given: dict[str, str] = {}
    for actual, written in header.pairs:
        match_regions(written, actual, given)
    lifetimes = {name: given[name] if given.get(name, "").startswith("!") else c.regions.fresh()
                 for name in header.lifetimes}  # fmt: skip
    for actual, written in header.pairs:
        c.equal(actual, c.instance(written, lifetimes, header.env), span, header.code)
    c.bounds(header.outlives, lifetimes, header.env, span)
    if depth >= DEEPEST:
        c.not_general.setdefault(span, "B0001")  # nothing is known of what lies deeper
        return
    for predicate in header.predicates:
        meets(predicate, lifetimes, header.env, span, c, depth + 1)


def call_value(stmt: core.CallValue, c: Constraints) -> None:
    """A call of a value that can be called."""
    callee = c.operand(stmt.callee, stmt.span)
    called = _callable(callee, c)
    if called is None:  # no bound says how it is called: everything may go everywhere
        given = [callee, *(c.operand(operand, stmt.span) for operand in stmt.args)]
        c.all_of(given, [c.place(stmt.place), *given], stmt.span)
        return
    before = len(c.demands)
    for operand, param in zip(stmt.args, called.params, strict=False):
        c.add(c.regions.relate(c.operand(operand, stmt.span), param), stmt.span)
    c.arguments.update(list(c.demands)[before:])
    c.add(c.regions.relate(called.result, c.place(stmt.place)), stmt.span)


def create(ty: types.Closure, c: Constraints) -> None:
    """Where a closure is made, what its body demands of the lifetimes of its type must hold."""
    lifetimes = dict(zip(c.regions.oracle.closure(ty.name).lifetimes or (), ty.regions, strict=False))
    for (a, b), (at, of_argument) in c.regions.requirements.get(ty.name, {}).items():
        demand = (lifetimes.get(a, a), lifetimes.get(b, b))
        c.add(iter([demand]), at)
        if of_argument:
            c.arguments.add(demand)


def _callable(ty: Type, c: Constraints) -> Callable | None:
    """Parameters and result of what can be called; its own lifetimes are new at each call."""
    oracle, function = c.regions.oracle, c.regions.function.name
    match ty:
        case types.Ref(target=target):
            return _callable(target, c)
        case types.Closure(name=name):
            params, result = closure_lifetimes.signature(oracle.closure(name), ty)
        case types.FnPtr(params=params, result=result):
            pass
        case types.FnItem(variant=None):
            return _named_function(ty, c)
        case types.FnItem():
            return _constructor(ty, c)
        case _:
            declared = oracle.bound_output(ty, (), function)
            if declared is None:
                return None
            params, result = declared
    own = {region: c.regions.fresh() for part in (*params, result) for region in regions_of(part)
           if region.startswith("^") and region not in c.regions.universal}  # fmt: skip
    params = tuple(with_regions(param, own) for param in params)
    return Callable(params, with_regions(result, own), frozenset(own.values()))


def _named_function(ty: types.FnItem, c: Constraints) -> Callable:
    signature = c.regions.oracle.callee(ty.name)
    env, lifetimes = _chosen(ty, signature, c)
    params = tuple(c.instance(param, lifetimes, env) for param in signature.params)
    own = frozenset(lifetimes[name] for name in signature.lifetimes if name not in signature.early)
    return Callable(params, c.instance(signature.result, lifetimes, env), own)


def _constructor(ty: types.FnItem, c: Constraints) -> Callable:
    made = types.Adt(ty.name, ty.args, ty.regions)
    count = len(c.regions.adts[ty.name].variants[ty.variant or 0].fields)
    fields = tuple(
        c.regions.projected(made, core.FieldAt(ty.variant or 0, index, types.UNIT)) for index in range(count)
    )
    return Callable(fields, made, frozenset())


def _handed_over(actual: Type, taken: Type, wanted: Type, span: Span, c: Constraints) -> None:
    """A bound `F: Fn(A) -> R`, where F is known: it takes what it is given and gives what is wanted."""
    code = "E0277" if isinstance(actual, types.Param | types.Projection) else "B0001"
    usable_as(actual, taken.items if isinstance(taken, types.Tuple) else (), wanted, span, c, code)


def usable_as(
    actual: Type, inputs: tuple[Type, ...], output: Type, span: Span, c: Constraints, code: str = "E0308"
) -> None:
    """What can be called takes these inputs and gives this output, in which `!…` are lifetimes that may be any. `code`:
    of the error if it does so for some lifetimes only."""
    called = _callable(actual, c)
    if called is None:
        c.all_of([actual, *inputs], [output, actual], span)
        return
    chosen: dict[str, str] = {}
    for param, given in zip(called.params, inputs, strict=False):
        for mine, its in zip(regions_of(param), regions_of(given), strict=False):
            if its.startswith("!") and mine in called.own:
                chosen[mine] = its
    for param, given in zip(called.params, inputs, strict=False):
        c.add(c.regions.relate(given, with_regions(param, chosen)), span, code=code)
        c.add(c.regions.relate(with_regions(param, chosen), given), span, only_any=True, code=code)
    c.add(c.regions.relate(with_regions(called.result, chosen), output), span)


def as_pointer(actual: Type, target: types.FnPtr, span: Span, c: Constraints) -> None:
    """A function, a closure or a function pointer becomes a function pointer."""
    own = {region: f"!{region}" for ty in (*target.params, target.result) for region in regions_of(ty)
           if region.startswith("^")}  # fmt: skip
    params = tuple(with_regions(param, own) for param in target.params)
    usable_as(actual, params, with_regions(target.result, own), span, c)
