"""Random programs with the features of the whole language: structs, enums, generics, traits, closures, borrows, moves,
iterators. Most of them are right; rustc says which.

Generation is directed by types: `_Body.value(ty)` gives an expression of a type from what is in scope. Variables that a
`Copy`-less value was moved out of are not used again, and borrows are short, so that most programs pass.
"""

from __future__ import annotations

import random

import attrs

PRELUDE = """
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct P { pub x: u32, pub y: i64 }
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Q { pub items: Vec<u32>, pub name: Option<Box<P>>, pub p: P }
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum E { A, B(u32), C { p: P, on: bool } }
#[derive(Clone, PartialEq, Debug)]
pub enum T { Leaf(u32), Node(Box<T>, Box<T>) }
#[derive(Clone, PartialEq, Debug)]
pub struct G<X, const N: usize> { pub cells: [X; N], pub used: usize }
pub const LIMIT: u32 = 1 << 5;
pub static NAMES: [&str; 2] = ["a", "b"];
pub trait Area {
    const SIDES: u32;
    type Unit: Default;
    fn area(&self) -> u32;
    fn grow(&mut self, by: u32);
    fn unit(&self) -> Self::Unit { Self::Unit::default() }
    fn twice(&self) -> u32 { self.area().wrapping_mul(2).wrapping_add(Self::SIDES) }
}
impl Area for P {
    const SIDES: u32 = 4;
    type Unit = u32;
    fn area(&self) -> u32 { self.x }
    fn grow(&mut self, by: u32) { self.x = self.x.wrapping_add(by); }
}
impl Area for Q {
    const SIDES: u32 = 2;
    type Unit = Option<u32>;
    fn area(&self) -> u32 { self.items.len() as u32 }
    fn grow(&mut self, by: u32) { self.items.push(by); }
}
impl<X: Clone, const N: usize> G<X, N> {
    pub fn first(&self) -> Option<&X> { self.cells.first() }
    pub fn put(&mut self, at: usize, x: X) -> bool {
        if let Some(cell) = self.cells.get_mut(at) { *cell = x; self.used += 1; true } else { false }
    }
}
impl Q {
    pub fn last_mut(&mut self) -> Option<&mut u32> { self.items.last_mut() }
    pub fn longest<'a>(&'a self, other: &'a Q) -> &'a Q {
        if self.items.len() > other.items.len() { self } else { other }
    }
    pub fn into_items(self) -> Vec<u32> { self.items }
}
pub fn depth(t: &T) -> u32 { match t { T::Leaf(_) => 0, T::Node(a, b) => 1 + depth(a).max(depth(b)) } }
pub fn bump(v: &mut u32) -> u32 { *v = v.wrapping_add(1); *v }
pub fn measure<A: Area>(a: &A) -> u32 { a.area().wrapping_add(A::SIDES) }
pub fn apply<F: Fn(u32) -> u32>(f: F, x: u32) -> u32 { f(x) }
pub fn apply_mut(mut f: impl FnMut(u32), n: u32) { for i in 0..n { f(i); } }
pub fn parse(x: u32) -> Result<u8, E> { if x < 256 { Ok(x as u8) } else { Err(E::B(x)) } }
pub fn pick<'a, X>(c: bool, a: &'a X, b: &'a X) -> &'a X { if c { a } else { b } }
"""

COPIED = ("u32", "u8", "i64", "usize", "bool", "char", "P", "E", "(u32, bool)", "[u32; 3]", "Option<u32>")
OWNED = ("Q", "T", "Vec<u32>", "Box<P>", "Option<Q>", "G<u32, 2>", "Vec<Q>")
_OPERATIONS = ("wrapping_add", "wrapping_sub", "wrapping_mul", "min", "max", "saturating_sub")


@attrs.define
class _Variable:
    name: str
    ty: str
    mutable: bool
    gone: bool = False


@attrs.define
class _Body:
    rng: random.Random
    result: str
    variables: list[_Variable] = attrs.field(factory=list)
    lines: list[str] = attrs.field(factory=list)
    indent: int = 1
    count: int = 0

    def name(self) -> str:
        self.count += 1
        return self.rng.choice("abcdv") + str(self.count)

    def emit(self, text: str) -> None:
        self.lines.append("    " * self.indent + text)

    def of(self, ty: str, *, mutable: bool = False) -> list[_Variable]:
        return [v for v in self.variables if v.ty == ty and not v.gone and (v.mutable or not mutable)]

    # --- expressions

    def value(self, ty: str, depth: int = 2) -> str:
        found = self.of(ty)
        if found and (depth == 0 or self.rng.random() < 0.4):
            variable = self.rng.choice(found)
            if ty in COPIED:
                return variable.name
            if self.rng.random() < 0.5:
                return f"{variable.name}.clone()"
            variable.gone = True
            return variable.name
        return self.rng.choice(self._made(ty, depth))()

    def _made(self, ty: str, depth: int):  # type: ignore[no-untyped-def]
        value, rng = self.value, self.rng
        down = depth - 1
        if depth <= 0:
            return [lambda: self._simple(ty)]
        table = {
            "u32": [
                lambda: f"{value('u32', down)}.{rng.choice(_OPERATIONS)}({value('u32', down)})",
                lambda: f"{self.look('P')}.x", lambda: f"{self.look('Q')}.items.len() as u32",
                lambda: f"measure({self.borrow('P')})", lambda: f"{self.borrow_of('Q')}.area()",
                lambda: self._match_e(down),
                lambda: f"if {value('bool', down)} {{ {value('u32', down)} }} else {{ {value('u32', down)} }}",
                lambda: f"{value('Option<u32>', down)}.unwrap_or({value('u32', down)})",
                lambda: f"apply(|x| x ^ {value('u32', 0)}, {value('u32', down)})",
                lambda: f"{self.look('Vec<u32>')}.iter().map(|x| x & 7).sum::<u32>()",
                lambda: f"{value('[u32; 3]', 0)}[{rng.randrange(3)}]", lambda: f"depth({self.borrow('T')})",
                lambda: f"<P as Area>::SIDES + {rng.randrange(9)}", lambda: "LIMIT",
                lambda: f"{value('(u32, bool)', down)}.0", lambda: f"{value('u8', down)} as u32",
                lambda: f"u32::from({value('u8', down)})",
                lambda: f"{{ let t = {value('u32', down)}; t / 3 }}",
            ],
            "u8": [lambda: f"({value('u32', down)} & 0xff) as u8", lambda: f"{value('u8', down)} >> 1",
                   lambda: f"parse({value('u32', down)}).unwrap_or(0)"],
            "i64": [lambda: f"-({value('u32', down)} as i64)", lambda: f"{value('P', down)}.y"],
            "usize": [lambda: f"{self.look('Q')}.items.len()", lambda: "NAMES.len()",
                      lambda: f"{value('u32', down)} as usize & 3"],
            "bool": [lambda: f"{value('u32', down)} {rng.choice(['<', '==', '>=', '!='])} {value('u32', down)}",
                     lambda: f"{self.look('Vec<u32>')}.is_empty()", lambda: f"!{value('bool', down)}",
                     lambda: f"{value('bool', down)} && {value('bool', down)}",
                     lambda: f"matches!({value('E', down)}, E::B(n) if n > {rng.randrange(9)})",
                     lambda: f"{self.look('Option<Q>')}.is_some()", lambda: f"{self.look('Q')} == {self.look('Q')}"],
            "char": [lambda: f"NAMES[{rng.randrange(2)}].chars().next().unwrap_or('x')"],
            "P": [lambda: f"P {{ x: {value('u32', down)}, ..{value('P', down)} }}", lambda: "P::default()",
                  lambda: f"*{value('Box<P>', down)}"],
            "E": [lambda: f"E::B({value('u32', down)})",
                  lambda: f"E::C {{ p: {value('P', down)}, on: {value('bool', down)} }}"],
            "(u32, bool)": [lambda: f"({value('u32', down)}, {value('bool', down)})"],
            "[u32; 3]": [lambda: f"[{value('u32', down)}; 3]", lambda: f"[1, {value('u32', down)}, 3]"],
            "Option<u32>": [lambda: f"Some({value('u32', down)})", lambda: f"{self.look('Vec<u32>')}.first().copied()",
                            lambda: f"{self.look('G<u32, 2>')}.first().map(|x| x + 0)",
                            lambda: f"{value('Option<u32>', down)}.and_then(|x| x.checked_add({value('u32', 0)}))"],
            "Q": [lambda: f"Q {{ items: {value('Vec<u32>', down)}, name: None, p: {value('P', down)} }}",
                  lambda: f"Q {{ name: Some({value('Box<P>', down)}), ..Default::default() }}"],
            "T": [lambda: f"T::Node(Box::new({value('T', down)}), Box::new({value('T', down)}))"],
            "Vec<u32>": [lambda: f"vec![{value('u32', down)}, {value('u32', down)}]",
                         lambda: f"{value('Q', down)}.into_items()",
                         lambda: f"(0..{value('u32', 0)} % 5).map(|i| i * 2).collect::<Vec<u32>>()"],
            "Box<P>": [lambda: f"Box::new({value('P', down)})"],
            "Option<Q>": [lambda: f"Some({value('Q', down)})"],
            "G<u32, 2>": [lambda: f"G {{ cells: [{value('u32', down)}, {value('u32', down)}], used: 0 }}"],
            "Vec<Q>": [lambda: f"vec![{value('Q', down)}]"],
        }  # fmt: skip
        return table[ty]

    def _match_e(self, depth: int) -> str:
        return (
            f"match {self.value('E', depth)} {{ E::A => {self.value('u32', 0)}, E::B(n) => n, "
            f"E::C {{ p, on: true }} => p.x, E::C {{ p: P {{ x, .. }}, .. }} => x }}"
        )

    def _simple(self, ty: str) -> str:
        number = str(self.rng.randrange(100))
        return {
            "u32": f"{number}u32", "u8": f"{number}u8", "i64": f"-{number}", "usize": number, "bool": "true",
            "char": "'q'",
            "P": "P { x: 1, y: -2 }", "E": "E::A", "(u32, bool)": f"({number}, false)", "[u32; 3]": "[1, 2, 3]",
            "Option<u32>": "None", "Q": "Q::default()", "T": f"T::Leaf({number})", "Vec<u32>": "Vec::new()",
            "Box<P>": "Box::new(P::default())", "Option<Q>": "None", "G<u32, 2>": "G { cells: [0; 2], used: 0 }",
            "Vec<Q>": "Vec::new()",
        }[ty]  # fmt: skip

    def look(self, ty: str) -> str:
        """Something to look at, without moving it."""
        found = self.of(ty)
        return self.rng.choice(found).name if found else f"({self._simple(ty)})" if ty in COPIED else self._held(ty)

    def _held(self, ty: str) -> str:
        name = self.name()
        self.emit(f"let {name}: {ty} = {self._simple(ty)};")
        self.variables.append(_Variable(name, ty, False))
        return name

    def borrow(self, ty: str) -> str:
        return f"&{self.look(ty)}"

    def borrow_of(self, ty: str) -> str:
        return f"({self.borrow(ty)})"

    # --- statements

    def statement(self, depth: int) -> None:
        self.rng.choice([self._let, self._let, self._assign, self._change, self._branch, self._loop, self._closure,
                         self._match, self._reference, self._question][: 10 if depth else 4])(depth)  # fmt: skip

    def _let(self, depth: int) -> None:
        ty = self.rng.choice((*COPIED, *OWNED))
        value = self.value(ty)
        name, mutable = self.name(), self.rng.random() < 0.5
        written = f": {ty}" if self.rng.random() < 0.8 or ty in ("u8", "i64", "usize", "Vec<u32>") else ""
        if ty in ("Option<u32>", "Option<Q>", "Vec<Q>", "[u32; 3]", "(u32, bool)", "G<u32, 2>", "u32"):
            written = f": {ty}"
        self.emit(f"let {'mut ' if mutable else ''}{name}{written} = {value};")
        self.variables.append(_Variable(name, ty, mutable))

    def _assign(self, depth: int) -> None:
        found = [v for v in self.variables if v.mutable]
        if found:
            variable = self.rng.choice(found)
            value = self.value(variable.ty)
            self.emit(f"{variable.name} = {value};")
            variable.gone = False

    def _change(self, depth: int) -> None:
        found = [v for v in self.variables if v.mutable and not v.gone]
        if not found:
            return
        v = self.rng.choice(found)
        index = self.rng.randrange(3)
        number = self.value("u32", 1)
        self.emit({
            "u32": f"bump(&mut {v.name});", "P": f"{v.name}.grow({number});", "Q": f"{v.name}.items.push({number});",
            "Vec<u32>": f"{v.name}.push({number});", "[u32; 3]": f"{v.name}[{index}] = {number};",
            "(u32, bool)": f"{v.name}.0 ^= {number};", "Box<P>": f"{v.name}.x = {number};",
            "G<u32, 2>": f"{v.name}.put(1, {number});", "bool": f"{v.name} |= {number} > 3;",
            "T": f"if let T::Leaf(n) = &mut {v.name} {{ *n = {number}; }}",
            "Option<u32>": f"if let Some(n) = {v.name}.as_mut() {{ *n = n.wrapping_mul({number}); }}",
            "Option<Q>": f"if let Some(q) = &mut {v.name} {{ q.items.clear(); q.p.x = {number}; }}",
            "Vec<Q>": f"for q in {v.name}.iter_mut() {{ q.p.y -= 1; q.items.truncate({number} as usize); }}",
            "E": f"if let E::C {{ on, .. }} = &mut {v.name} {{ *on = !*on; }}",
        }.get(v.ty, f"{v.name} = {v.name};"))  # fmt: skip

    def _inside(self, depth: int) -> None:
        known, gone = len(self.variables), [v.gone for v in self.variables]
        self.indent += 1
        for _ in range(self.rng.randint(1, 2)):
            self.statement(depth - 1)
        self.indent -= 1
        moved = [v.gone for v in self.variables[:known]]
        del self.variables[known:]
        for variable, before, after in zip(self.variables, gone, moved, strict=True):
            variable.gone = before or after

    def _branch(self, depth: int) -> None:
        self.emit(f"if {self.value('bool')} {{")
        self._inside(depth)
        if self.rng.random() < 0.5:
            self.emit("} else {")
            self._inside(depth)
        self.emit("}")

    def _loop(self, depth: int) -> None:
        head = self.rng.choice([
            f"for i in 0..{self.rng.randint(1, 4)}u32", f"for x in {self.look('Vec<u32>')}.iter()",
            f"for (i, q) in {self.look('Vec<Q>')}.iter().enumerate()", f"while {self.value('bool')}",
        ])  # fmt: skip
        self.emit(head + " {")
        saved = [v.gone for v in self.variables]
        for variable in self.variables:  # what is moved inside of a loop is moved twice
            variable.gone = variable.gone or variable.ty in OWNED
        self._inside(depth)
        for variable, gone in zip(self.variables, saved, strict=True):
            variable.gone = gone
        self.emit(f"    {self.rng.choice(['break;', 'continue;', ''])}" if "while" not in head else "    break;")
        self.emit("}")

    def _closure(self, depth: int) -> None:
        found = self.of("u32", mutable=True)
        if found and self.rng.random() < 0.6:
            total = self.rng.choice(found).name
            self.emit(f"apply_mut(|i| {total} = {total}.wrapping_add(i), 3);")
            return
        name = self.name()
        self.emit(f"let {name} = {self.rng.choice(['', 'move '])}|x: u32| x.wrapping_add({self.value('u32', 1)});")
        number = self.name()
        self.emit(f"let {number}: u32 = {name}(1) ^ apply(&{name}, 2);")
        self.variables.append(_Variable(number, "u32", False))

    def _match(self, depth: int) -> None:
        tree = self.look("T")
        name = self.name()
        self.emit(f"let {name}: u32 = match &{tree} {{")
        self.emit(f"    T::Leaf(n @ 0..=9) => *n, T::Leaf(n) if *n > {self.value('u32', 1)} => 1,")
        self.emit("    T::Leaf(_) => 2, T::Node(l, _) => depth(l),")
        self.emit("};")
        self.variables.append(_Variable(name, "u32", False))

    def _reference(self, depth: int) -> None:
        ty = self.rng.choice(("Q", "P", "Vec<u32>"))
        a, b = self.look(ty), self.look(ty)
        reference, number = self.name(), self.name()
        self.emit(f"let {reference} = pick({self.value('bool', 1)}, &{a}, &{b});")
        part = {"Q": f"{reference}.p.x", "P": f"{reference}.x", "Vec<u32>": f"{reference}.len() as u32"}[ty]
        self.emit(f"let {number}: u32 = {part};")
        self.variables.append(_Variable(number, "u32", False))

    def _question(self, depth: int) -> None:
        if self.result.startswith("Option"):
            number = self.name()
            self.emit(f"let {number}: u32 = {self.value('Option<u32>')}?;")
            self.variables.append(_Variable(number, "u32", True))
        elif self.rng.random() < 0.3:
            self.emit(f"if {self.value('bool')} {{ return {self._simple(self.result)}; }}")


def program(rng: random.Random) -> str:
    """A few functions after the prelude."""
    functions = [_function(rng, index) for index in range(rng.randint(1, 3))]
    return "//! Generated.\n#![allow(warnings)]" + PRELUDE + "\n" + "\n".join(functions)


def _function(rng: random.Random, index: int) -> str:
    result = rng.choice(("u32", "bool", "P", "Q", "Vec<u32>", "Option<u32>", "Option<Q>"))
    body = _Body(rng, result)
    params: list[str] = []
    for number in range(rng.randint(0, 3)):
        ty, name = rng.choice((*COPIED, *OWNED)), f"p{number}"
        mutable = rng.random() < 0.3
        params.append(f"{'mut ' if mutable else ''}{name}: {ty}")
        body.variables.append(_Variable(name, ty, mutable))
    for _ in range(rng.randint(2, 6)):
        body.statement(2)
    value = body.value(result)
    body.emit(value)
    return f"pub fn f{index}({', '.join(params)}) -> {result} {{\n" + "\n".join(body.lines) + "\n}\n"
