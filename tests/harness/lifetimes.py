"""Generates functions that hand references around: through variables, closures, generic functions, structs, function
pointers and traits. About half of them outlive what they refer to: rustc says which."""

from __future__ import annotations

import random

import attrs

PRELUDE = """\
#![allow(unused, dead_code)]
fn id(x: &u8) -> &u8 { x }
fn pick<'x>(x: &'x u8, y: &'x u8) -> &'x u8 { if *x > *y { x } else { y } }
fn first<'x, 'y>(x: &'x u8, y: &'y u8) -> &'x u8 { x }
fn lasting<T: 'static>(t: T) -> T { t }
fn apply<F: Fn(&u8) -> &u8>(f: F, x: &u8) -> u8 { *f(x) }
fn get<R, F: FnOnce() -> R>(f: F) -> R { f() }
fn map<'q, R, F: Fn(&'q u8) -> R>(f: F, x: &'q u8) -> R { f(x) }
fn each<'q, F: FnMut(&'q u8)>(xs: &[&'q u8], mut f: F) { for x in xs { f(x); } }
struct Held<'w> { r: &'w u8 }
impl<'w> Held<'w> {
    fn get(&self) -> &'w u8 { self.r }
    fn near(&self) -> &u8 { self.r }
    fn set(&mut self, r: &'w u8) { self.r = r; }
}
struct Pair<T> { t: T }
impl<T> Pair<T> {
    fn get(&self) -> &T { &self.t }
    fn take(self) -> T { self.t }
}
trait Source { type Out; fn source(&self) -> Self::Out; }
impl<'z> Source for Held<'z> { type Out = &'z u8; fn source(&self) -> &'z u8 { self.r } }
impl<'z> Source for &'z u8 { type Out = &'z u8; fn source(&self) -> &'z u8 { self } }
fn via<S: Source>(s: S) -> S::Out { s.source() }
"""

STATEMENTS = (
    "let @l = 3u8; let @r = &@l;", "let mut @l = 2u8; let @r = &@l; @l = 4;", "let mut @m = $;", "%m = $;",
    "{ let q = 5u8; %m = &q; }", "{ let q = 5u8; let _ = pick(&q, $); }", "let @r = pick($, $);",
    "let @r = first($, $);", "let @r: &'a u8 = $;", "let @r: &'b u8 = $;", "let @r: &u8 = $;", "v.push($);",
    "let @c = || $;", "let @c = move || $;", "let @r = %c();", "let @r = Some($).map(|z| z).unwrap();",
    "let @r = Some($).map(|z| pick(z, $)).unwrap();", "let @r = Some($).map(|z| first($, z)).unwrap();",
    "let @r = get(|| $);", "let @r = map(|z| z, $);", "let @r = map(|z| $, $);", "let _ = apply(|z| z, $);",
    "let _ = apply(|z| id(z), $);", "let _ = apply(|z| $, $);", "each(&[$, $], |x| v.push(x));",
    "let mut @p = |x: &'a u8| v.push(x); @p($);", "let mut @w = Held { r: $ };", "let @r = %w.get();",
    "let @r = %w.near();", "let @r = %w.source();", "%w.set($);", "let @f: fn(&u8) -> &u8 = id; let @r = @f($);",
    "let @f: fn(&u8) -> &u8 = |x| x; let @r = @f($);", "let @p = Pair { t: $ }; let @r = *@p.get();",
    "let @p = Pair { t: $ }; let @r = @p.take();", "let @r = via($);", "let _ = lasting(3u8);", "let _ = *$;",
    "let @n = *$ as usize; let @r = if @n > 1 { $ } else { $ };",
)  # fmt: skip
"""`@x` is a new variable, `$` a reference that there is, `%x` a variable of that kind that there is."""


@attrs.define
class _Function:
    rng: random.Random
    known: dict[str, list[str]] = attrs.field(factory=lambda: {"r": ["a", "b"]})
    count: int = 0

    def statement(self) -> str | None:
        """A statement, or None if it needs what is not there."""
        text, out, new = self.rng.choice(STATEMENTS), "", dict[str, str]()
        position = 0
        while position < len(text):
            mark = text[position]
            if mark == "$":
                out, position = out + self.rng.choice(self.known["r"]), position + 1
            elif mark in "@%":
                kind = text[position + 1]
                if mark == "%" and not self.known.get(kind):
                    return None
                if mark == "@" and kind not in new:
                    self.count += 1
                    new[kind] = f"{kind}{self.count}"
                out += new[kind] if mark == "@" else self.rng.choice(self.known[kind])
                position += 2
            else:
                out, position = out + mark, position + 1
        for kind, name in new.items():
            self.known.setdefault(kind, []).append(name)
            if kind == "m":
                self.known["r"].append(name)
        return out


def program(rng: random.Random) -> str:
    """The prelude and one function."""
    function = _Function(rng)
    body = [line for _ in range(rng.randint(2, 8)) if (line := function.statement()) is not None]
    lifetimes = rng.choice(("'a, 'b", "'a, 'b: 'a"))
    result = rng.choice(("&'a u8", "&'a u8", "u8"))
    last = rng.choice(function.known["r"])
    tail = last if result != "u8" else f"*{last} + v.len() as u8"
    head = f"pub fn test<{lifetimes}>(a: &'a u8, b: &'b u8, v: &mut Vec<&'a u8>) -> {result} {{"
    return "\n    ".join([PRELUDE + head, *body, tail]) + "\n}\n"
