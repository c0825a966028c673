"""What has to be shown of spec functions: that their recursion ends, and that they are as they ensure."""

from __future__ import annotations

from functools import partial

from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from wp.context import FALSE
from wp.descent import Descent
from wp.functions import SpecFunctions, natural, recursive_calls
from wp.measures import below, eval_measure
from wp.obligations import Kind, Obligation, Path
from wp.specs import Env, argument, evaluate
from wp.validity import valid

Params = dict[spec.BoundVar, Term]


def ending(
    function: spec.SpecFunction, functions: SpecFunctions, descent: Descent
) -> tuple[Params, list[Obligation]]:  # fmt: skip
    """At each recursive call the measure is below the function's own: of arguments that are numbers of their types, for
    of others the definition says nothing."""
    params = {param: functions.sorts.fresh(param.name, param.ty) for param in function.params}
    env = functions.env(params)
    own = eval_measure(function.measure, env)
    obligations: list[Obligation] = []

    def visit(call: spec.SpecCall, inside: Env, condition: Term) -> None:
        meant = functions.sorts.links.resolve_spec(call.function, call.type_args)
        callee = functions.instance(*meant) if meant is not None else None
        path = Path.extend(Path.extend(None, natural(function, tuple(params.values()))), condition)
        if function.measure is None or callee is None or callee.measure is None:
            obligations.append(Obligation(Kind.NO_MEASURE, call.span, None, path, FALSE, {}, "definition"))
            return
        args = {p: argument(arg, inside) for p, arg in zip(callee.params, call.args, strict=True)}
        claim = below(eval_measure(callee.measure, functions.env(args)), own)
        obligations.append(Obligation(Kind.MEASURE, call.span, function.measure.span, path, claim, {}))

    recursive_calls(function, descent, env, visit)
    return params, obligations


def promised(
    function: spec.SpecFunction, functions: SpecFunctions, own: tuple[types.Type, ...] = ()
) -> tuple[Params, list[Obligation]]:
    """What a spec function ensures, by induction on its measure m, together with those that it calls in a circle; for
    the types `own`, if some are given for its parameters, otherwise for all.

    (for all g in f's circle, and y with g's measure of y below m(x): P(y, g(y)))  implies  Q(x, f(x))
    --------------------------------------------------------------------------------------------------- promise
    Q(x, f(x)) for all x

    Source: well-founded induction; `ensures` of Dafny's functions.
    """
    own = own or tuple(types.Param(name) for name in function.generics)
    function = functions.instance(function.name, own)
    params = {param: functions.sorts.fresh(param.name, param.ty) for param in function.params}
    result = functions.call(function.name, own, tuple(params.values()))
    path = None
    for param, value in params.items():
        path = Path.extend(path, valid(value, param.ty, functions.sorts))
    if function.opaque:
        path = Path.extend(path, functions.revealed(function.name))
    measure = eval_measure(function.measure, functions.env(params))
    for name in sorted(functions.groups.get(function.name, ())):
        args = own if name == function.name else ()
        other = functions.instance(name, args) if len(functions.definitions[name].generics) == len(args) else None
        if other is not None and other.ensures:
            path = Path.extend(path, functions.ensured(name, args, partial(_is_below, measure, other, functions)))
    env = functions.env({**params, function.value: result} if function.value is not None else params)
    claims = ((clause.span, evaluate(clause.term, env)) for clause in function.ensures)
    return params, [
        Obligation(Kind.ENSURES, function.span, span, path, claim, {}, "definition") for span, claim in claims
    ]


def _is_below(
    measure: tuple[Term, ...], function: spec.SpecFunction, functions: SpecFunctions, args: tuple[Term, ...]
) -> Term:
    """Are these arguments of a function smaller than that?"""
    env = functions.env(dict(zip(function.params, args, strict=True)))
    return below(eval_measure(function.measure, env), measure)
