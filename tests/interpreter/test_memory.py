"""What is copied, what is moved, what is shared through a reference."""

from __future__ import annotations

import pytest

from murust.run.values import PyValue, StructValue
from tests.interpreter.build import value

TYPES = """
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct P { x: i32, a: [i32; 2] }
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum E { A, B(P), C { p: P, t: (i32, [P; 2]) } }
fn p(x: i32) -> P { P { x, a: [1, 2] } }
fn add(r: &mut i32, by: i32) { *r += by; }
fn whole(r: &mut P) { *r = P { x: 7, a: [7, 7] }; r.a[1] = 8; }
fn swap(a: &mut P, b: &mut P) { let t = *a; *a = *b; *b = t; a.x += 1; }
fn all(s: &mut [P]) { let mut i = 0; while i < s.len() { let q = &mut s[i]; q.x = i as i32; s[i].a[0] = 9; i += 1; } }
"""


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        # copies are independent, at any depth
        ("let a = p(1); let mut b = a; b.a[0] = 5; (a.a[0], b.a[0])", (1, 5)),
        ("let a = [p(1); 2]; let mut b = a; b[1].a[0] = 5; (a[1].a[0], b[1].a[0])", (1, 5)),
        ("let mut a = [p(1); 2]; a[0].a[0] = 5; (a[0].a[0], a[1].a[0])", (5, 1)),
        ("let mut a = [[0; 2]; 2]; let r = a[0]; a[0][1] = 3; a[1] = a[0]; a[0][0] = 4; (r[1], a[1][0])", (0, 0)),
        ("let a = Some(p(1)); let mut b = a; if let Some(q) = &mut b { q.x = 5; } (a == Some(p(1)), a == b)",
         (True, False)),
        ("let e = E::C { p: p(1), t: (1, [p(2); 2]) }; let mut c = e; if let E::C { t, .. } = &mut c { t.1[0].x = 3; }"
         " (e == c, c == E::C { p: p(1), t: (1, [p(3), p(2)]) })", (False, True)),
        ("let a = (p(1), 2); let mut b = a; b.0.x = 5; (a.0.x, b.0.x)", (1, 5)),
        ("let a = p(1); let b = P { x: 4, ..a }; (b.x, (b.a == a.a) as i32)", (4, 1)),
        # a parameter by value is the callee's
        ("let mut a = [p(1); 1]; let b = { let mut c = a; all(&mut c); c }; a[0].x = 6; (a[0].x, b[0].x)", (6, 0)),
        # references to scalars
        ("let mut x = 1; add(&mut x, 2); { let r = &mut x; *r *= 10; add(r, 1); add(&mut *r, 1); } (x, x)", (32, 32)),
        ("let mut a = [1, 2]; add(&mut a[1], 5); { let r = &mut a[0]; *r = 9; } (a[0], a[1])", (9, 7)),
        ("let mut a = p(1); add(&mut a.x, 5); { let P { x, a: y } = &mut a; *x += 1; y[0] = 0; } (a.x, a.a[0])",
         (7, 0)),
        ("let mut o = Some(1); if let Some(v) = &mut o { add(v, 4); } (o == Some(5), false)", (True, False)),
        ("let mut x = 1; let mut y = 2; { let mut r = &mut x; *r = 10; r = &mut y; *r = 20; } (x, y)", (10, 20)),
        ("let mut x = 1; let mut y = 2; { let mut r = &mut x; { let rr = &mut r; **rr = 5; *rr = &mut y; } *r = 6; }"
         " (x, y)", (5, 6)),
        ("let x = 1; let r = &x; let rr = &r; (**rr, *r + 1)", (1, 2)),
        # references to aggregates, replaced as a whole
        ("let mut a = p(1); whole(&mut a); (a.x, a.a[1])", (7, 8)),
        ("let mut a = [p(1), p(2)]; whole(&mut a[1]); (a[0].x, a[1].a[1])", (1, 8)),
        ("let mut a = (p(1), p(2)); swap(&mut a.0, &mut a.1); (a.0.x, a.1.x)", (3, 1)),
        ("let mut e = E::A; { let r = &mut e; *r = E::B(p(4)); if let E::B(q) = r { q.x += 1; } }"
         " (e == E::B(p(5)), true)", (True, True)),
        ("let mut a = [p(9); 3]; all(&mut a); (a[2].x, a[1].a[0])", (2, 9)),
        ("let mut a = [[1, 2], [3, 4]]; { let r = &mut a[0]; *r = [5, 6]; r[1] = 7; } (a[0][1], a[1][1])", (7, 4)),
        # an index is evaluated once: in an assignment after what is stored, in a borrow there and then
        ("let mut a = [1, 2, 3]; let mut i = 0; a[i] = { i = 2; 9 }; (a[0], a[2])", (1, 9)),
        ("let mut a = [1, 2, 3]; let mut i = 0; { let r = &mut a[i]; i = 2; *r = 9; } (a[0], i as i32)", (9, 2)),
        # a variable of a loop's body is a new one each round
        ("let mut s = 0; let mut k = 0; while k < 3 { let mut c = k; add(&mut c, 1); s += c; k += 1; } (s, k)", (6, 3)),
        # after a move the place may be filled again
        ("let mut a = Some(p(1)); let b = a; a = None; (b == Some(p(1)), a == None)", (True, True)),
    ],
)  # fmt: skip
def test_aliasing(body: str, wanted: PyValue) -> None:
    ty = "bool" if isinstance(wanted, tuple) and isinstance(wanted[0], bool) else "i32"
    assert value(f"{TYPES} fn f() -> ({ty}, {ty}) {{ {body} }}") == wanted


def test_equality_through_references() -> None:
    text = f"""{TYPES}
    fn f(a: &P, b: &P, s: &[P], t: &[P]) -> (bool, bool, bool) {{ (a == b, *a != *b, s[0] == t[0]) }}"""
    one, two = (StructValue("P", (("x", x), ("a", [1, 2]))) for x in (1, 2))
    assert value(text, "f", one, one, [one], [two]) == (True, False, False)
    assert value(text, "f", one, two, [one], [one]) == (False, True, True)
