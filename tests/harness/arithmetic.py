"""Random functions on integers of all widths: operators, casts, and the integer API, with values at the edges."""

from __future__ import annotations

import random

TYPES = [f"{sign}{width}" for sign in "ui" for width in (8, 16, 32, 64, 128, "size")]
_BITS = {"8": 8, "16": 16, "32": 32, "64": 64, "128": 128, "size": 64}

_BINARY = ("+", "-", "*", "/", "%", "&", "|", "^")
_SAME = [
    *("wrapping_add", "wrapping_sub", "wrapping_mul", "saturating_add", "saturating_sub", "saturating_mul"),
    *("min", "max", "rem_euclid", "div_euclid", "wrapping_div", "wrapping_rem"),
]
_UNARY = ["swap_bytes", "reverse_bits", "wrapping_neg", "to_be", "to_le", "isqrt"]
_COUNTS = ["count_ones", "count_zeros", "leading_zeros", "trailing_zeros", "leading_ones", "trailing_ones"]
_CHECKED = [
    *("checked_add", "checked_sub", "checked_mul", "checked_div", "checked_rem"),
    *("checked_div_euclid", "checked_rem_euclid"),
]


def limits(ty: str) -> tuple[int, int]:
    bits = _BITS[ty[1:]]
    return (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if ty[0] == "i" else (0, (1 << bits) - 1)


def literal(ty: str, rng: random.Random) -> str:
    low, high = limits(ty)
    edges = (low, high, 0, 1, high // 2, low + 1, high - 1)
    value = rng.choice(edges) if rng.random() < 0.4 else rng.randint(max(low, -20), min(high, 20))
    if value == low and low < 0:
        return f"{ty}::MIN"
    return f"({value}{ty})" if value < 0 else f"{value}{ty}"


class _Function:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.variables: dict[str, list[str]] = {}

    def value(self, ty: str, depth: int) -> str:
        known = self.variables.get(ty, [])
        if depth == 0 or self.rng.random() < 0.2:
            return self.rng.choice(known) if known and self.rng.random() < 0.7 else literal(ty, self.rng)
        rng = self.rng
        a = self.value(ty, depth - 1)
        match rng.randrange(11):
            case 0 | 1:
                return f"({a} {rng.choice(_BINARY)} {self.value(ty, depth - 1)})"
            case 2:
                return f"{a}.{rng.choice(_SAME)}({self.value(ty, depth - 1)})"
            case 3:
                other = rng.choice(TYPES)
                return f"({self.value(other, depth - 1)} as {ty})"
            case 4:
                amount = f"({self.value('u32', depth - 1)} % {rng.choice((8, 16, 70))})"
                return rng.choice((f"({a} << {amount})", f"({a} >> {amount})", f"{a}.wrapping_shl({amount})",
                                   f"{a}.wrapping_shr({amount})", f"{a}.rotate_left({amount})",
                                   f"{a}.rotate_right({amount})"))  # fmt: skip
            case 5:
                name = rng.choice(_UNARY if ty[0] == "u" else [one for one in _UNARY if one != "isqrt"])
                return f"{a}.{name}()"
            case 6:
                return f"({a}.{rng.choice(_COUNTS)}() as {ty})"
            case 7:
                return f"{a}.{rng.choice(_CHECKED)}({self.value(ty, depth - 1)}).unwrap_or({literal(ty, rng)})"
            case 8:
                test = f"{self.value(ty, depth - 1)} {rng.choice(('<', '<=', '==', '!=', '>', '>='))} {a}"
                return f"(if {test} {{ {a} }} else {{ {self.value(ty, depth - 1)} }})"
            case 9:
                if ty[0] == "i":
                    return rng.choice((f"{a}.wrapping_abs()", f"{a}.signum()", f"(!{a})", f"(-{a})", f"{a}.abs()"))
                return rng.choice((f"(!{a})", f"{a}.abs_diff({self.value(ty, depth - 1)})",
                                   f"({a}.is_power_of_two() as {ty})", f"{a}.checked_next_power_of_two().unwrap_or(3)",
                                   f"{a}.div_ceil({self.value(ty, depth - 1)})"))  # fmt: skip
            case _:
                other = rng.choice(TYPES)
                return f"{ty}::try_from({self.value(other, depth - 1)}).unwrap_or({literal(ty, rng)})"


def function(name: str, rng: random.Random) -> tuple[str, list[str]]:
    """A function, and the types of its parameters; it prints what it computes on the way."""
    body = _Function(rng)
    params = [rng.choice(TYPES) for _ in range(rng.randint(1, 3))]
    lines: list[str] = []
    for number, ty in enumerate(params):
        body.variables.setdefault(ty, []).append(f"p{number}")
    for number in range(rng.randint(3, 7)):
        ty = rng.choice([*params, rng.choice(TYPES)])
        lines.append(f"    let v{number}: {ty} = {body.value(ty, 3)};")
        lines.append(f'    println!("{{:?}} {{:#x}}", v{number}, v{number});')
        body.variables.setdefault(ty, []).append(f"v{number}")
    written = ", ".join(f"p{number}: {ty}" for number, ty in enumerate(params))
    return f"pub fn {name}({written}) {{\n" + "\n".join(lines) + "\n}\n", params


def program(rng: random.Random) -> str:
    """A few functions, called with values at the edges. Most programs end in a panic sooner or later."""
    text, calls = "", ""
    for number in range(4):
        written, params = function(f"f{number}", rng)
        text += written
        for _ in range(2):
            args = ", ".join(literal(ty, rng) for ty in params)
            calls += f"    f{number}({args});\n"
    return f"#![allow(warnings)]\n{text}pub fn main() {{\n{calls}}}\n"
