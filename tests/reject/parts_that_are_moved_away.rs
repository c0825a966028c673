//# shows: of_a_pair(false) != 2
//# shows: of_a_struct() != 2
//# shows: updated() != 1
//# shows: in_a_loop(false) != 2
//# shows: dropped_on_one_path(false) != 5
//# shows: of_a_pair_with_a_destructor(false) != 5
//# shows: in_a_match(false) != 5
//# shows: in_a_closure() != 5
//# shows: made_on_one_path(false) != 5
//# shows: in_each_round() != 5
//# shows: overwritten() != 5
//# shows: never_bound() != 5
//# shows: truncated() != 5
//# shows: handed_on() != 5
//! Of a variable of which a part was moved away on one path, the rest lives on; a destructor still has to run on the other.
#![allow(unused, dead_code)]

//@ ensures c || result == 2
//~^ ERROR V0001: this postcondition
pub fn of_a_pair(c: bool) -> u32 { let mut x = 1; let mut y = 2; { let t = (&mut x, &mut y); if c { let a = t.0; *a = 1; } *t.1 = 5; } y }
pub struct P<'a> { a: &'a mut u32, b: &'a mut u32 }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn of_a_struct() -> u32 { let mut x = 1; let mut y = 2; { let mut z = 3; let p = P { a: &mut x, b: &mut y }; let q = P { b: &mut z, a: p.a }; *q.a = 7; *q.b = 8; *p.b = 9; } y }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn updated() -> u32 { let mut x = 1; let mut y = 2; let mut z = 3; let p = P { a: &mut x, b: &mut y }; let q = P { b: &mut z, ..p }; *q.a = 7; *q.b = 8; x }
//@ ensures c || result == 2
//~^ ERROR V0001: this postcondition
pub fn in_a_loop(c: bool) -> u32 {
    let mut x = 1;
    let mut y = 2;
    {
        let p = P { a: &mut x, b: &mut y };
        loop
        //@ decreases 0
        { if c { let a = p.a; *a = 5; break; } else { break; } }
        *p.b = 9;
    }
    y
}
pub struct G<'a>(pub &'a mut u32);
impl<'a> Drop for G<'a> { fn drop(&mut self) { *self.0 = 0; } }
pub fn eat<T>(t: T) {}
//@ ensures c || result == 5
//~^ ERROR V0001: this postcondition
pub fn dropped_on_one_path(c: bool) -> u32 { let mut x = 5; { let g = G(&mut x); if c { eat(g); } } x }
//@ ensures c || result == 5
//~^ ERROR V0001: this postcondition
pub fn of_a_pair_with_a_destructor(c: bool) -> u32 { let mut x = 5; { let s = (G(&mut x), 3u32); if c { let t = s.0; } } x }
//@ ensures c || result == 5
//~^ ERROR V0001: this postcondition
pub fn in_a_match(c: bool) -> u32 { let mut x = 5; { let s = Some(G(&mut x)); match s { Some(g) if c => (), _ => () } } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn in_a_closure() -> u32 { let mut x = 5; { let g = G(&mut x); let f = move || { let h = g; }; f(); } x }
//@ ensures c || result == 5
//~^ ERROR V0001: this postcondition
pub fn made_on_one_path(c: bool) -> u32 { let mut x = 5; { let g; if !c { g = G(&mut x); } } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn in_each_round() -> u32 { let mut x = 5; for i in 0..2u32 { let g = G(&mut x); if i == 1 { break; } } x }
//@ ensures *x == old(*x)
//~^ ERROR V0001: this postcondition
pub fn left_early(x: &mut u32) -> Option<u32> { let g = G(x); let y = Some(1u32).filter(|q| *q == 2)?; Some(y) }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn overwritten() -> u32 { let mut x = 5; { let mut o = Some(G(&mut x)); o = None; } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn never_bound() -> u32 { let mut x = 5; { let _ = G(&mut x); } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn truncated() -> u32 { let mut x = 5; { let mut v = Vec::new(); v.push(G(&mut x)); v.truncate(0); } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn handed_on() -> u32 { let mut x = 5; { Some(G(&mut x)).map(|g| 1); } x }
