"""What a call demands of regions: of a function, of a closure or another value that can be called, and of closures that
are handed to functions with bounds like `F: Fn(A) -> R`. Source: rustc dev guide, "MIR type check"; RFC 2094.
"""

from __future__ import annotations

from murust.borrowck.constraints import Constraints, with_regions_and_types
from murust.borrowck.regions import Bound, Callable, Header, regions_of
from murust.core import nodes as core
from murust.core import types
from murust.core.types import Type, with_regions
from murust.source import Span
from murust.types import closure_lifetimes


def call(stmt: core.Call, c: Constraints) -> None:
    """A callee is as its signature says, with its lifetimes chosen for this call."""
    before = len(c.demands)
    regions = c.regions
    signature = regions.oracle.callee(stmt.callee)
    args = tuple(regions.renumber(arg) for arg in stmt.type_args)
    env = dict(zip(signature.generics, args, strict=False))
    lifetimes = {name: regions.fresh() for name in signature.lifetimes}
    c.bounds(signature.outlives, lifetimes, env, stmt.span)
    if stmt.owner is not None and signature.owner is not None:
        named = regions.renumber(stmt.owner, keep=True)
        c.equal(with_regions_and_types(signature.owner, lifetimes, env), named, stmt.span)
    header = regions.oracle.implementation(stmt.callee, args, regions.function.name)
    if header is not None:
        _implementation(header, stmt.span, c)
    for operand, param in zip(stmt.args, signature.params, strict=False):
        c.add(regions.relate(c.operand(operand), c.instance(param, lifetimes, env)), stmt.span)
    for bound in signature.callables:
        _handed_over(bound, lifetimes, env, stmt.span, c)
    c.arguments.update(list(c.demands)[before:])
    c.add(regions.relate(c.instance(signature.result, lifetimes, env), c.place(stmt.place)), stmt.span)


def _implementation(header: Header, span: Span, c: Constraints) -> None:
    """A trait is implemented for exactly these types: lifetimes are those of the head."""
    lifetimes = {name: c.regions.fresh() for name in header.lifetimes}
    for actual, written in header.pairs:
        c.equal(actual, c.instance(written, lifetimes, header.env), span)
    c.bounds(header.outlives, lifetimes, header.env, span)


def call_value(stmt: core.CallValue, c: Constraints) -> None:
    """A call of a value that can be called."""
    called = _callable(c.operand(stmt.callee), c)
    if called is None:
        return
    for operand, param in zip(stmt.args, called.params, strict=False):
        c.add(c.regions.relate(c.operand(operand), param), stmt.span)
    c.add(c.regions.relate(called.result, c.place(stmt.place)), stmt.span)


def create(ty: types.Closure, span: Span, c: Constraints) -> None:
    """Where a closure is made, what its body demands of the lifetimes of its type must hold."""
    del span
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
    env = dict(zip(signature.generics, map(c.regions.renumber, ty.args), strict=False))
    lifetimes = {name: c.regions.fresh() for name in signature.lifetimes}
    params = tuple(c.instance(param, lifetimes, env) for param in signature.params)
    return Callable(params, c.instance(signature.result, lifetimes, env), frozenset(lifetimes.values()))


def _constructor(ty: types.FnItem, c: Constraints) -> Callable:
    made = c.regions.renumber(types.Adt(ty.name, ty.args))
    assert isinstance(made, types.Adt)
    count = len(c.regions.adts[ty.name].variants[ty.variant or 0].fields)
    fields = tuple(
        c.regions.projected(made, core.FieldAt(ty.variant or 0, index, types.UNIT)) for index in range(count)
    )
    return Callable(fields, made, frozenset(made.regions))


def _handed_over(bound: Bound, lifetimes: dict[str, str], env: dict[str, Type], span: Span, c: Constraints) -> None:
    """A bound `F: Fn(A) -> R`, where F is known: it takes what it is given and gives what is wanted. A lifetime of the
    bound itself (`for<'x>`, or left out) stands for any."""
    subject, inputs, output = bound
    called = _callable(c.instance(subject, lifetimes, env), c)
    if called is None:
        return
    own = {region: f"!{region}" for ty in (inputs, output) for region in regions_of(ty) if region.startswith("^")}
    taken = c.instance(with_regions(inputs, own), lifetimes, env)
    wanted = c.instance(with_regions(output, own), lifetimes, env)
    chosen: dict[str, str] = {}
    for param, given in zip(called.params, taken.items if isinstance(taken, types.Tuple) else (), strict=False):
        for mine, its in zip(regions_of(param), regions_of(given), strict=False):
            if its.startswith("!"):
                if mine not in called.own:
                    c.not_general.append(span)
                chosen[mine] = its
    for param, given in zip(called.params, taken.items if isinstance(taken, types.Tuple) else (), strict=False):
        _relate(given, with_regions(param, chosen), span, c)
    _relate(with_regions(called.result, chosen), wanted, span, c)


def _relate(sub: Type, sup: Type, span: Span, c: Constraints) -> None:
    """As demands, where a lifetime that stands for any one is at most itself."""
    for a, b in c.regions.relate(sub, sup):
        if not a.startswith("!") and not b.startswith("!"):
            c.add(iter([(a, b)]), span)
        elif a not in (b, "static"):
            c.not_general.append(span)
