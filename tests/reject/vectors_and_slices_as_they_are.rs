//# shows: v1() != 0
//# shows: v2() != 3
//# shows: v3() != 1
//# shows: v4() != 2
//# shows: v5() != 2
//# panics: v6(&[], 3)
//# panics: v7(&[1], 1)
//# shows: v9() != 0
//# shows: v11(&[1, 2]) != 3
//# shows: v12(&mut [1, 2]) != 3
//! The contracts of the library say what its functions do, and no more.
#![allow(unused, dead_code)]
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn v1() -> usize { let mut v = vec![1, 2, 3]; v.truncate(5); v.len() - 3 + 1 }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn v2() -> u32 { let mut v = vec![1u32, 2, 3]; let x = v.swap_remove(0); v[0] + x - 2 }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn v3() -> u32 { let mut v = vec![1u32, 2, 3]; let w = v.split_off(1); v[0] + w[0] - 1 }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn v4() -> u32 { let mut v = vec![1u32, 2, 3]; v.insert(3, 9); v.insert(0, 8); v[2] + 1 }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn v5() -> u32 { let mut v = vec![1u32, 2, 3]; let a = &mut v[0]; *a = 5; let b = &v[1..]; b[0] + v[0] }
pub fn v6(v: &[u32], i: usize) -> u32 { v[i..i + 1][0] }
//~^ ERROR V0003: this
//~^^ ERROR V0002: a precondition of this call
//@ requires i <= v@.len()
pub fn v7(v: &[u32], i: usize) -> u32 { v[i..].len() as u32; v[..=i].len() as u32 } //~ ERROR V0002: a precondition of this call
//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn v9() -> u32 { let mut a = [1u32, 2, 3]; let s = &mut a[1..]; s[0] = 0; s.swap(0, 1); a[1] }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn v10() -> u32 { let mut a = [1u32, 2, 3]; let [x, rest @ ..] = &mut a; rest[1] = 9; *x = 3; a[2] }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn v11(a: &[u32]) -> u32 { match a { [x, .., y] => *x, [x] => 3, [] => 3 } }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn v12(a: &mut [u32]) -> u32 { if let [x, y, ..] = a { *x = 3; *y = 4; a[0] + 1 } else { 3 } }
