"""Random programs without loops: branches, borrows, reborrows, two-phase calls, structs, arrays, tuples, enums.

Every program is a function without parameters, so that running it gives the one result that it has. All arithmetic is
masked, so nothing overflows.
"""

from __future__ import annotations

import random

PRELUDE = """
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct P {
    pub x: u32,
    pub y: (u32, bool),
}

//@ requires *v < 0xffff_0000
//@ ensures *v == old(*v) + 1
fn inc(v: &mut u32) {
    *v += 1;
}

//@ ensures *a == old(*b) && *b == old(*a)
fn swap(a: &mut u32, b: &mut u32) {
    let t = *a;
    *a = *b;
    *b = t;
}

//@ ensures result == if c { *a } else { *b }
fn pick(c: bool, a: &u32, b: &u32) -> u32 {
    if c { *a } else { *b }
}

impl P {
    //@ ensures self.x == v && self.y == old(self.y) && result == old(self.x)
    fn put(&mut self, v: u32) -> u32 {
        let old = self.x;
        self.x = v;
        old
    }

    //@ ensures result == self.x
    fn get(&self) -> u32 {
        self.x
    }
}

//@ ensures result == if n > 20 { Some(n) } else { None }
fn large(n: u32) -> Option<u32> {
    if n > 20 { Some(n) } else { None }
}
"""


class Generator:
    """Statements over `a`, `b`, `c` (u32), `p` (P), `q` ([u32; 3]), with a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.names = 0

    def function(self, name: str) -> str:
        body = "\n".join(self.statement(2, 1) for _ in range(self.random.randint(3, 7)))
        start = [self.random.randint(0, 40) for _ in range(5)]
        return f"""pub fn {name}() -> u32 {{
    let mut a = {start[0]}u32;
    let mut b = {start[1]}u32;
    let mut c = {start[2]}u32;
    let mut p = P {{ x: {start[3]}, y: ({start[4]}, true) }};
    let mut q = [1u32, 2, 3];
{body}
    (a & 0xff) + (b & 0xff) * 3 + (c & 0xff) * 5 + (p.x & 0xff) * 7 + (p.y.0 & 0xff) * 11 + (q[0] & 0xff) * 13
        + (q[1] & 0xff) * 17 + (q[2] & 0xff) * 19
}}
"""

    def place(self) -> str:
        return self.random.choice(["a", "b", "c", "p.x", "p.y.0", "q[0]", "q[1]", "q[2]"])

    def atom(self) -> str:
        return self.random.choice([self.place(), self.place(), str(self.random.randint(0, 99))])

    def expr(self) -> str:
        x, y = self.atom(), self.atom()
        k = self.random.randint(1, 5)
        return self.random.choice(
            [
                x,
                f"({x} & 0xff) + ({y} & 0xff)",
                f"({x} & 0xff) * {k}",
                f"({x} | {y}) & 0xfff",
                f"{x} / {k}",
                f"{x} % {k + 1}",
                f"({x} ^ {k}) & 0xffff",
                f"({x} & 0xff) << {k}",
                f"{x} >> {k}",
                f"if {x} < {y} {{ {self.atom()} }} else {{ {self.atom()} }}",
                f"pick({x} == {y}, &{self.place()}, &{self.place()})",
                f"match large({x} & 0x3f) {{ Some(n) if n > {k * 7} => n, Some(n) => n + 1, None => {k} }}",
                "p.get()",
            ]
        )

    def condition(self) -> str:
        x, y = self.atom(), self.atom()
        return self.random.choice([f"{x} < {y}", f"{x} == {y}", f"{x} & 1 == 0 && {y} > 3", f"p.y.1 || {x} >= {y}"])

    def two_places(self) -> tuple[str, str]:
        return self.random.choice(
            [("a", "b"), ("b", "c"), ("a", "p.x"), ("p.x", "p.y.0"), ("q[1]", "a"), ("c", "p.y.0")]
        )

    def fresh(self) -> str:
        self.names += 1
        return f"r{self.names}"

    def statement(self, depth: int, indent: int) -> str:
        pad = "    " * indent
        r, s = self.fresh(), self.fresh()
        x, y = self.two_places()
        place = self.place()
        simple = [
            f"{place} = {self.expr()};",
            f"{place} = ({place} & 0xfff) + 1;",
            f"{place} &= 0xffff; inc(&mut {place});",
            f"swap(&mut {x}, &mut {y});",
            f"{{ let {r} = &mut {place}; *{r} = {self.random.randint(0, 99)}; *{r} += 1; }}",
            f"{{ let {r} = &mut {place}; *{r} &= 0xff; let {s} = &mut *{r}; inc({s}); *{r} += 2; }}",
            f"{{ let {r} = if {self.condition()} {{ &mut {x} }} else {{ &mut {y} }}; *{r} = {self.names % 10}; }}",
            f"{{ let ({r}, {s}) = (&mut {x}, &mut {y}); *{r} = 4; *{s} = *{r} + 1; }}",
            f"{{ let {r} = &mut p; {r}.x = 3; {r}.y.0 = {r}.x + 1; }}",
            "p.put(p.get() / 2);",
            f"{self.place()} = p.put({self.expr()});",
            f"p = P {{ x: {self.expr()}, ..p }};",
            f"p.y.1 = {self.condition()};",
            f"q = [{self.expr()}, {self.atom()}, {self.expr()}];",
            f"{{ let i = ({self.atom()} % 3) as usize; let {r} = &mut q; {r}[i] = {self.random.randint(0, 50)}; }}",
            f"{{ let {r} = (a, p); a = {r}.1.x; c = {r}.0; }}",
            f"if let Some(n) = large({place}) {{ {self.place()} = n & 0xff; }}",
        ]
        if depth == 0 or self.random.random() < 0.7:
            return pad + self.random.choice(simple)
        then = "\n".join(self.statement(depth - 1, indent + 1) for _ in range(self.random.randint(1, 2)))
        orelse = "\n".join(self.statement(depth - 1, indent + 1) for _ in range(self.random.randint(0, 2)))
        return f"{pad}if {self.condition()} {{\n{then}\n{pad}}} else {{\n{orelse}\n{pad}}}"


def program(seed: int, count: int) -> str:
    """`count` functions `f0`, `f1`, … and the functions that they use."""
    generator = Generator(seed)
    return PRELUDE + "\n".join(generator.function(f"f{i}") for i in range(count))
