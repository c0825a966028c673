"""Random functions full of values with destructors that print: as variables, temporaries, operands and parts of values,
among jumps out of the middle of expressions, and with a panic somewhere, also in a destructor."""

from __future__ import annotations

import random
from collections.abc import Callable

_HEAD = """
#[derive(PartialEq, Debug)]
pub struct N(u32);
impl N {
    fn key(&self) -> u32 { println!("key {}", self.0); self.0 % 7 }
    fn odd(&self) -> bool { self.0 % 2 == 1 }
    fn with(self, other: N) -> N { N(self.0 + other.0) }
    fn take(self, _other: N, k: u32) -> u32 { k + self.0 % 5 }
    fn some(self) -> Option<N> { if self.0 % 3 == 0 { None } else { Some(self) } }
    fn shown(&self) -> &u32 { &self.0 }
}
impl std::ops::Add for N { type Output = N; fn add(self, other: N) -> N { N(self.0 ^ other.0) } }
pub struct Q { a: N, b: N, c: u32 }
pub enum E { A, B(N, u32), C { n: N, m: N } }
fn e(k: u32) -> E { match k % 3 { 0 => E::A, 1 => E::B(N(k), k), _ => E::C { n: N(k), m: N(k + 1) } } }
fn both(n: N, r: &N) -> N { N(n.0 + r.0) }
fn keep(n: N) -> Result<N, N> { if n.0 % 5 == 0 { Err(n) } else { Ok(n) } }
"""


class _Body:
    """The body of one function that returns `Option<N>`. `names`: the variables that hold something."""

    def __init__(self, rng: random.Random) -> None:
        self.rng, self.count, self.names, self.loops = rng, 0, list[str](), 0

    def fresh(self) -> str:
        self.count += 1
        return f"x{self.count}"

    def number(self) -> int:
        self.count += 1
        return self.count

    def one_of(self, *makers: Callable[[], str]) -> str:
        return self.rng.choice(makers)()

    def inside(self, make: Callable[[], str]) -> str:
        """What is declared in it is not known outside; what stands outside is not moved, as it may run again."""
        names, self.names = self.names, []
        text = make()
        self.names = names
        return text

    def value(self, depth: int) -> str:
        """An expression of the type `N`."""
        if self.names and self.rng.random() < 0.25:
            return self.names.pop(self.rng.randrange(len(self.names)))
        if depth == 0:
            return f"mk({self.number()})"
        d, n = depth - 1, self.value
        return self.one_of(
            lambda: f"mk({self.number()})",
            lambda: f"{n(d)}.with({n(d)})",
            lambda: f"({n(d)} + {n(d)})",
            lambda: f"({n(d)}, {self.key(d)}, {n(d)}).{self.rng.choice((0, 2))}",
            lambda: f"(Q {{ b: {n(d)}, a: {n(d)}, c: {self.key(d)} }}).a",
            lambda: f"(Q {{ c: {self.key(d)}, ..Q {{ b: {n(d)}, a: {n(d)}, c: 3 }} }}).b",
            lambda: f"{{ {self.inside(lambda: self.block(d))} }}",
            lambda: f"(if {self.test(d)} {{ {self.inside(lambda: n(d))} }} else {{ {self.inside(lambda: n(d))} }})",
            lambda: f"both({n(d)}, &{n(d)})",
            lambda: f"{n(d)}.some().unwrap_or({n(d)})",
            lambda: f"{n(d)}.some()?",
            lambda: f"(match {n(d)}.some() {{ Some(x) => x, None => {self.inside(lambda: n(d))} }})",
            lambda: f"(match e({self.key(d)}) {{ E::A => {self.inside(lambda: n(d))}, E::B(x, _) => x, "
                    f"E::C {{ m, .. }} => m }})",
            lambda: f"(match keep({n(d)}) {{ Ok(x) | Err(x) if x.odd() => x, Ok(y) => y, Err(_) => "
                    f"{self.inside(lambda: n(d))} }})",
            lambda: f"(*Box::new({n(d)}))",
            lambda: f"{{ let [_, p, ..] = [{n(d)}, {n(d)}, {n(d)}]; p }}",
            lambda: f"vec![{n(d)}, {n(d)}].remove({self.rng.randrange(2)})",
            lambda: f"(|y: N| y.with({self.inside(lambda: n(d))}))({n(d)})",
            lambda: f"({{ let k = {n(d)}; move |y: N| y.with(k) }})({n(d)})",
            lambda: f"(if {self.test(d)} {{ return {self.rng.choice(('None', 'Some(mk(90))'))} }} else {{ "
                    f"{self.inside(lambda: n(d))} }})",
            lambda: f"'l{(at := self.number())}: {{ if {self.test(d)} {{ break 'l{at} {self.inside(lambda: n(d))} }} "
                    f"{self.inside(lambda: self.block(d))} }}",
        )  # fmt: skip

    def key(self, depth: int) -> str:
        """A number."""
        if depth <= 0:
            return str(self.number())
        d = depth - 1
        return self.one_of(
            lambda: str(self.number()),
            lambda: f"{self.value(d)}.key()",
            lambda: f"(*{self.value(d)}.shown())",
            lambda: f"({self.value(d)}.key() + {self.value(d)}.key())",
            lambda: f"{self.value(d)}.take({self.value(d)}, {self.key(d)})",
            lambda: f"(if {self.test(d)} {{ {self.inside(lambda: self.key(d))} }} else {{ 4 }})",
            lambda: f"[{self.value(d)}, {self.value(d)}][{self.rng.randrange(2)}].key()",
            lambda: f"(match &{self.value(d)} {{ y if y.odd() => y.key(), y => *y.shown() }})",
        )

    def test(self, depth: int) -> str:
        if depth <= 0:
            return f"mk({self.number()}).odd()"
        d = depth - 1
        inside = lambda: self.inside(lambda: self.test(d))  # noqa: E731
        return self.one_of(
            lambda: f"{self.value(d)}.odd()",
            lambda: f"({self.test(d)} && {inside()})",
            lambda: f"({self.test(d)} || {inside()})",
            lambda: f"!({self.value(d)} == {self.value(d)})",
            lambda: f"({self.key(d)} < {self.key(d)})",
            lambda: f"matches!({self.value(d)}.some(), Some(y) if y.key() > 2)",
        )

    def statement(self, depth: int) -> str:
        d, name = depth - 1, self.fresh()

        def then(text: str, *made: str) -> str:
            self.names += made
            return text

        def loop(text: str) -> str:
            self.loops += 1
            result = text.replace("@", self.inside(lambda: self.block(d, "let _ =")))
            self.loops -= 1
            return result

        jumps = ("break", "continue") if self.loops else ()
        makers: list[Callable[[], str]] = [
            lambda: then(f"let {name} = {self.value(d)};", name),
            lambda: then(f"let {name} = {self.value(d)};", name),
            lambda: f"let _ = {self.value(d)};",
            lambda: f"let _{name} = {self.value(d)};",
            lambda: f"let {name} = &{self.value(d)}; {name}.key();",
            lambda: f"println!(\"{{}} {{:?}}\", {self.key(d)}, {self.value(d)});",
            lambda: f"drop({self.value(d)});",
            lambda: f"{self.value(d)};",
            lambda: then(f"let ({name}, _) = ({self.value(d)}, {self.value(d)});", name),
            lambda: then(f"let (ref r{name}, {name}) = ({self.value(d)}, {self.value(d)}); r{name}.key();", name),
            lambda: then(f"let mut {name} = {self.value(d)}; {name} = {self.value(d)};", name),
            lambda: then(f"let {name}; {name} = {self.value(d)};", name),
            lambda: f"let mut q{name} = Q {{ a: {self.value(d)}, b: {self.value(d)}, c: 1 }}; q{name}.b = "
                    f"{self.value(d)}; drop(q{name}.a);",
            lambda: then(f"let Some({name}) = {self.value(d)}.some() else {{ return None }};", name),
            lambda: then(f"let E::B({name}, _) = e({self.key(d)}) else {{ {self.key(d)}; return None }};", name),
            lambda: f"if {self.test(d)} {{ {self.inside(lambda: self.block(d, 'let _ ='))}; }}",
            lambda: f"if let Some(y) = {self.value(d)}.some() {{ y.key(); {self.inside(lambda: self.block(d, ''))}; }}",
            lambda: f"let mut i{name} = 0; while i{name} < 2 && {self.test(d)} {{ i{name} += 1; " + loop("@;") + " }",
            lambda: f"for f{name} in [{self.value(d)}, {self.value(d)}] {{ f{name}.key(); " + loop("@;") + " }",
            lambda: f"for f{name} in vec![{self.value(d)}, {self.value(d)}] {{ " + loop("@;") + f" drop(f{name}); }}",
            lambda: f"let mut v{name} = vec![{self.value(d)}]; v{name}.push({self.value(d)}); v{name}.insert(0, "
                    f"{self.value(d)}); drop(v{name}.pop());",
            lambda: f"let mut m{name} = {self.value(d)}; std::mem::replace(&mut m{name}, {self.value(d)}).key();",
            lambda: f"(_, _) = ({self.value(d)}, {self.value(d)});",
        ]  # fmt: skip
        if jumps:
            makers.append(lambda: f"if {self.test(d)} {{ {self.rng.choice(jumps)}; }}")
            makers.append(lambda: f"let _ = ({self.value(d)}, if {self.test(d)} {{ {self.rng.choice(jumps)} }});")
        return self.rng.choice(makers)()

    def block(self, depth: int, before: str = "") -> str:
        statements = [self.statement(max(depth, 1)) for _ in range(self.rng.randint(0, 2))]
        return " ".join((*statements, before, self.value(depth)))


def program(rng: random.Random) -> str:
    """Some functions, called one after the other; in about half of the programs one panics, in some a destructor."""
    lines = [_HEAD]
    names: list[str] = []
    most = 0
    for number in range(rng.randint(1, 3)):
        body = _Body(rng)
        body.names = ["p", "o"]
        statements = "\n    ".join(body.statement(2) for _ in range(rng.randint(1, 4)))
        lines.append(
            f"fn f{number}(p: N, (o, _): (N, N)) -> Option<N> {{\n    {statements}\n    Some({body.value(2)})\n}}"
        )
        names.append(f"f{number}")
        most = max(most, body.count)
    bad = rng.randint(1, most) if rng.random() < 0.5 else most + 1000
    worst = rng.randint(1, most) if rng.random() < 0.3 else most + 2000
    panics = f'if self.0 == {worst} {{ panic!("in drop {{}}", self.0) }}'
    lines.append(f'impl Drop for N {{ fn drop(&mut self) {{ println!("drop {{}}", self.0); {panics} }} }}')
    lines.append(f'fn mk(k: u32) -> N {{ println!("mk {{k}}"); if k == {bad} {{ panic!("no {{k}}") }} N(k) }}')
    calls = [f'    println!("{{:?}}", {name}(N(1001), (N(1002), N(1003))));' for name in names]
    lines.append("pub fn main() {\n" + "\n".join(calls) + "\n}")
    return "\n".join(lines) + "\n"
