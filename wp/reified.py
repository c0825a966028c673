"""Functions and closures whose values become function pointers, and what is known of such a pointer.

    p fresh        f.requires(x) implies p.requires(x)        p.ensures(x, r) implies f.ensures(x, r)
    --------------------------------------------------------------------------------------------------- reify
    {P}  p = f as fn(A) -> R  {P and these facts, for all x and r}

`p.requires` and `p.ensures` are predicates of pointers of one type, of which nothing else is known; so a call by p is
one by a bound (`wp.rules.value`). Where a pointer comes from is not followed. So whoever calls by one, or hands one
over to who may, is taken to call all that pointers of this type are made of, anywhere in the program: a call that might
come back to the function that makes it is refused (Landin's knot).

Source: as for closures, Denis and Jourdan (TACAS 2023); for the calls, rapid type analysis (Bacon, Sweeney, OOPSLA
1996).
"""

from __future__ import annotations

from collections.abc import Iterator

from logic import build
from logic.terms import Term
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.links import Assumed, Beyond, Instance
from murust.core.parts import statements
from murust.core.types import Type
from wp.code import Code
from wp.context import Context
from wp.state import State
from wp.unsupported import Unsupported

Value = types.FnItem | types.Closure


def reify(value: Term, of: Type, pointer: Type, state: State, cx: Context) -> Term:
    """The pointer, and what is known of it."""
    if not isinstance(of, Value) or not isinstance(pointer, types.FnPtr) or pointer.unsafe or cx.total:
        raise Unsupported(f"`{of}` as `{pointer}`")
    callables = cx.functions.callables
    made = cx.sorts.fresh("pointer", pointer)
    args = tuple(cx.sorts.fresh("x", param) for param in pointer.params)
    result = cx.sorts.fresh("result", pointer.result)
    asked = callables.requires(pointer, made, args)
    state.assume(_for_all(args, build.implies(callables.requires(of, value, args), asked), asked))
    if not isinstance(pointer.result, types.Never):
        given = callables.ensures(pointer, made, args, result)
        known = build.implies(given, callables.ensures(of, value, args, result))
        state.assume(_for_all((*args, result), known, given))
    return made


def _for_all(variables: tuple[Term, ...], fact: Term, trigger: Term) -> Term:
    return build.forall(variables, fact, ((trigger,),)) if variables else fact


def reified(program: core.Program, code: Code) -> Iterator[tuple[Code, Type, Type]]:
    """What pointers of the program are made of, each with where its parameters are known and the type of the pointer.
    Of a constant of a trait it is not known which one is meant: that may be any function, of any type."""
    pending = [(code.within(name), function) for name, function in program.functions.items()]
    seen: set[Instance] = set()
    while pending:
        here, function = pending.pop()
        for rvalue in (stmt.rvalue for stmt in statements(function.body) if isinstance(stmt, core.Assign)):
            match rvalue:
                case core.PointerCast(operand=operand, ty=types.FnPtr() as ty) if isinstance(operand.ty, Value):
                    yield here, operand.ty, ty
                case core.NamedConst() | core.StaticAddress():
                    constant = initialiser(rvalue, here)
                    if not isinstance(constant, Instance):
                        yield from _everything(program, code)
                    elif constant not in seen:
                        seen.add(constant)
                        pending.append((here, here.links.function(constant.name)))


def initialiser(of: core.NamedConst | core.StaticAddress | spec.TypeConst, code: Code) -> Instance | Assumed | None:
    """The value of a constant or a static, as a function without parameters; None if it is not known."""
    try:
        match of:
            case core.StaticAddress(name=name):
                return code.links.static(name)[0]
            case core.NamedConst(name=name, args=args, ty=ty) | spec.TypeConst(path=name, type_args=args, ty=ty):
                return code.links.constant(name, args, ty)
    except (Beyond, Unsupported):
        return None


def _everything(program: core.Program, code: Code) -> Iterator[tuple[Code, Type, Type]]:
    for name, function in program.functions.items():
        args = tuple(map(types.Param, function.generics))
        value = types.Closure(name, args) if function.closure else types.FnItem(name, args)
        yield code.within(name), value, types.Param("F")
