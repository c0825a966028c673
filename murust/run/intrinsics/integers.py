"""The integer API: the frequent ones as Python expressions, the others by `murust.core.integers`."""

from __future__ import annotations

from collections.abc import Callable

from murust.core import nodes as core
from murust.core import types
from murust.run import places
from murust.run.calls import Site
from murust.run.frame import Value
from murust.run.operators import EXACT, PYTHON_OPERATOR, binary, outside, wrapped

_WRAPPING = {"wrapping_add": "+", "wrapping_sub": "-", "wrapping_mul": "*"}
_CHECKED = {"checked_add": core.BinOp.ADD, "checked_sub": core.BinOp.SUB, "checked_mul": core.BinOp.MUL}
_SATURATING = {"saturating_add": core.BinOp.ADD, "saturating_sub": core.BinOp.SUB, "saturating_mul": core.BinOp.MUL}


def method(name: str) -> Callable[[Site], Value | None]:
    return lambda site: _method(name, site)


def _method(name: str, site: Site) -> Value:
    ty = site.args[0]
    assert isinstance(ty, types.Int)
    args = [_argument(site, k) for k in range(len(site.operands))]
    if name in _WRAPPING:
        return [wrapped(f"({args[0]} {_WRAPPING[name]} {args[1]})", ty)]
    if name in _CHECKED:
        op = _CHECKED[name]
        result = site.f.fresh()
        site.f.emit(f"{result} = {args[0]} {PYTHON_OPERATOR[op]} {args[1]}")
        site.f.emit(f"if {outside(result, op, ty)}: {result} = None")
        return [f"int({result} is not None)", result]
    if name in _SATURATING:
        op = _SATURATING[name]
        return [f"min(max({args[0]} {PYTHON_OPERATOR[op]} {args[1]}, {ty.min}), {ty.max})"]
    if name.startswith("unchecked_"):
        operation = name.removeprefix("un")
        result = site.f.named(f"integer({operation!r}, {site.f.unit.constant(ty)}, {', '.join(args)})")
        site.f.emit(f"if {result} is None: undefined('`{name}` overflows')")
        return [result]
    match name:
        case "count_ones":
            return [f"({wrapped(args[0], types.INTS['u' + str(ty.bits)]) if ty.signed else args[0]}).bit_count()"]
        case "trailing_zeros":
            x = site.f.named(args[0])
            return [f"(({x} & -{x}).bit_length() - 1 if {x} else {ty.bits})"]
        case "leading_zeros" if not ty.signed:
            return [f"({ty.bits} - ({args[0]}).bit_length())"]
        case "rotate_left" if not ty.signed:
            x, n = site.f.named(args[0]), site.f.named(f"{args[1]} % {ty.bits}")
            return [f"((({x} << {n}) | ({x} >> ({ty.bits} - {n}))) & {hex(ty.max)})"]
        case "rotate_right" if not ty.signed:
            x, n = site.f.named(args[0]), site.f.named(f"{args[1]} % {ty.bits}")
            return [f"((({x} >> {n}) | ({x} << ({ty.bits} - {n}))) & {hex(ty.max)})"]
        case "is_power_of_two":
            x = site.f.named(args[0])
            return [f"({x} > 0 and not {x} & ({x} - 1))"]
        case "from_str_radix":
            text = site.leaves(0)
            return _parsed(f"parse_integer({', '.join(text)}, {site.leaf(1)}, {site.f.unit.constant(ty)})", site)
        case _:
            call = f"integer({name!r}, {site.f.unit.constant(ty)}, {', '.join(args)})"
            return _result(call, site)


def _argument(site: Site, index: int) -> str:
    value = site.value(index)
    return value if isinstance(value, str) else value[0]


def _result(call: str, site: Site) -> Value:
    match site.result:
        case types.Adt(name="Option"):
            name = site.f.named(call)
            return [f"int({name} is not None)", name]
        case types.Tuple():
            name = site.f.named(call)
            return [f"{name}[0]", f"{name}[1]"]
        case types.Array():
            return call
        case _:
            return [call]


def _parsed(call: str, site: Site) -> Value:
    """`Result<Self, ParseIntError>`"""
    name = site.f.named(call)
    return [f"{name}[0]", f"{name}[1]"]


def _wrapping(name: str) -> Callable[[Site], Value]:
    """An operator of `Wrapping`, whose one leaf is the number."""

    def write(site: Site) -> Value:
        args = ", ".join(_argument(site, k) for k in range(len(site.operands)))
        return [f"integer({name!r}, {site.f.unit.constant(site.args[0])}, {args})"]

    return write


def _bitwise(operator: str) -> Callable[[Site], Value]:
    return lambda site: [f"({_argument(site, 0)} {operator} {_argument(site, 1)})"]


def _inverted(site: Site) -> Value:
    from murust.run.operators import _unary as operated

    return [operated(core.UnOp.NOT, _argument(site, 0), site.args[0])]


REGISTRY: dict[str, Callable[[Site], Value]] = {
    **{f"<Wrapping as {op.capitalize()}>::{op}": _wrapping(f"wrapping_{op}")
       for op in ("add", "sub", "mul", "div", "rem", "neg", "shl", "shr")},
    "<Wrapping as BitAnd>::bitand": _bitwise("&"), "<Wrapping as BitOr>::bitor": _bitwise("|"),
    "<Wrapping as BitXor>::bitxor": _bitwise("^"), "<Wrapping as Not>::not": _inverted,
}  # fmt: skip


# --- Operators as functions ------------------------------------------------------------------------------------

_OPERATORS = {
    "Add::add": core.BinOp.ADD, "Sub::sub": core.BinOp.SUB, "Mul::mul": core.BinOp.MUL, "Div::div": core.BinOp.DIV,
    "Rem::rem": core.BinOp.REM, "BitAnd::bitand": core.BinOp.AND, "BitOr::bitor": core.BinOp.OR,
    "BitXor::bitxor": core.BinOp.XOR, "Shl::shl": core.BinOp.SHL, "Shr::shr": core.BinOp.SHR,
}  # fmt: skip
_ASSIGNING = {
    "AddAssign::add_assign": core.BinOp.ADD, "SubAssign::sub_assign": core.BinOp.SUB,
    "MulAssign::mul_assign": core.BinOp.MUL, "DivAssign::div_assign": core.BinOp.DIV,
    "RemAssign::rem_assign": core.BinOp.REM, "BitAndAssign::bitand_assign": core.BinOp.AND,
    "BitOrAssign::bitor_assign": core.BinOp.OR, "BitXorAssign::bitxor_assign": core.BinOp.XOR,
    "ShlAssign::shl_assign": core.BinOp.SHL, "ShrAssign::shr_assign": core.BinOp.SHR,
}  # fmt: skip


def operator(name: str) -> Callable[[Site], Value | None] | None:
    """An operator of numbers, called by its trait."""
    if name in _OPERATORS:
        return lambda site: [_operated(_OPERATORS[name], _number(site, 0), _number(site, 1), site)]
    if name in _ASSIGNING:
        return lambda site: _assigned(_ASSIGNING[name], site)
    if name in ("Neg::neg", "Not::not"):
        return lambda site: [_unary(name, site)]
    if name in ("From::from", "Into::into"):
        return _converted
    if name == "TryFrom::try_from":
        return _tried
    return None


def _number(site: Site, index: int) -> str:
    ty = site.given[index]
    value: Value = site.value(index)
    while isinstance(ty, types.Ref):
        value, ty = places.read(places.follow(value, ty, site.f), ty.target, site.f), ty.target
    return site.f.named(value if isinstance(value, str) else value[0])


def _type(site: Site) -> types.Type:
    ty = site.args[0]
    while isinstance(ty, types.Ref):
        ty = ty.target
    return ty


def _operated(op: core.BinOp, a: str, b: str, site: Site) -> str:
    ty, f = _type(site), site.f
    if not isinstance(ty, types.Int):
        return f"({a} {PYTHON_OPERATOR[op]} {b})"
    kinds = {of: kind for kind, of in EXACT.items()}
    match op:
        case core.BinOp.ADD | core.BinOp.SUB | core.BinOp.MUL:
            name = f.fresh()
            f.emit(f"{name} = {a} {PYTHON_OPERATOR[op]} {b}")
            f.emit(f"if {outside(name, op, ty)}: panic({kinds[op].value!r})")
            return name
        case core.BinOp.DIV | core.BinOp.REM:
            zero, over = (
                (core.CheckKind.DIV_ZERO, core.CheckKind.DIV_OVERFLOW)
                if op is core.BinOp.DIV
                else (core.CheckKind.REM_ZERO, core.CheckKind.REM_OVERFLOW)
            )
            f.emit(f"if {b} == 0: panic({zero.value!r})")
            if ty.signed:
                f.emit(f"if {b} == -1 and {a} == {ty.min}: panic({over.value!r})")
        case core.BinOp.SHL | core.BinOp.SHR:
            kind = core.CheckKind.SHL if op is core.BinOp.SHL else core.CheckKind.SHR
            f.emit(f"if not 0 <= {b} < {ty.bits}: panic({kind.value!r})")
        case _:
            pass
    return f.named(binary(op, [a], [b], ty, f))


def _assigned(op: core.BinOp, site: Site) -> Value:
    at = site.place(0)
    ty = site.args[0]
    b = _number(site, 1)
    value = places.read(at, ty, site.f)
    result = _operated(op, site.f.named(value if isinstance(value, str) else value[0]), b, site)
    places.write(at, ty, [result], site.f)
    return []


def _unary(name: str, site: Site) -> str:
    from murust.run.operators import _unary as operated

    a, ty = _number(site, 0), _type(site)
    if name == "Neg::neg":
        assert isinstance(ty, types.Int)
        site.f.emit(f"if {a} == {ty.min}: panic({core.CheckKind.NEG.value!r})")
    return operated(core.UnOp.NEG if name == "Neg::neg" else core.UnOp.NOT, a, ty)


def _converted(site: Site) -> Value:
    """`From` between numbers, `bool` and `char`."""
    value = site.leaf(0)
    return [f"int({value})" if isinstance(site.given[0], types.Bool) else value]


def _tried(site: Site) -> Value:
    target = site.args[0]
    value = site.named(0)
    result = site.f.fresh()
    if isinstance(target, types.Char):
        site.f.emit(f"{result} = char_of({value})")
        return [f"int({result} is None)", result]
    fits = f"{target.min} <= {value} <= {target.max}" if isinstance(target, types.Int) else "False"
    site.f.emit(f"{result} = {value} if {fits} else None")
    return [f"int({result} is None)", result]
