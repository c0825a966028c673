//# shows: d1() != 5
//# shows: d2() != 5
//# shows: d3() != 5
//# shows: d4() != 5
//# shows: d5() != 5
//# shows: d6() != 5
//# shows: d7() != 5
//# shows: d8(false) != 5
//# shows: d9() != 5
//# shows: d11() != 5
//! A destructor may write through what its value borrows: of that nothing is known but what its contract says.
pub struct G<'a>(pub &'a mut u32);
impl<'a> Drop for G<'a> { fn drop(&mut self) { *self.0 = 0; } }
pub fn take<T>(_t: T) {}
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d1() -> u32 { let mut x = 5; { let g = G(&mut x); } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d2() -> u32 { let mut x = 5; { let g = Some(G(&mut x)); } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d3() -> u32 { let mut x = 5; { let g = Box::new(G(&mut x)); } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d4() -> u32 { let mut x = 5; drop(G(&mut x)); x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d5() -> u32 { let mut x = 5; { let mut v = Vec::new(); v.push(G(&mut x)); } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d6() -> u32 { let mut x = 5; { let g = (1, G(&mut x)); let (a, _) = (g.0, 2); } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d7() -> u32 { let mut x = 5; { let mut y = 7; let mut g = G(&mut x); g = G(&mut y); } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d8(c: bool) -> u32 { let mut x = 5; { let g = G(&mut x); if c { std::mem::forget(g); } } x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d9() -> u32 { let mut x = 5; take(G(&mut x)); x }
//@ ensures result == 5
//~^ ERROR V0001: this postcondition
pub fn d11() -> u32 { let mut x = 5; { let g = G(&mut x); let c = move || { let h = &g; }; } x }
