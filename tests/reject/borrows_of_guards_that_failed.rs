//# rustc: fail
//# verify: skip
//! What a guard borrows may last when it has failed; what its pattern borrows lasts from before the guard on.
mod g1 {
    pub fn f(mut x: u32) -> u32 {
        let mut kept: &u32 = &0;
        match x {
            ref r if { kept = r; false } => *r,
            _ => {
                x = 2; //~ ERROR E0506: `x` is assigned to while it is borrowed
                *kept
            }
        }
    }
}
mod g2 {
    pub fn f(mut x: u32) -> u32 {
        let mut kept: &u32 = &0;
        match x {
            ref mut r if { kept = r; false } => *r, //~ ERROR E0597: `r` does not live as long as a borrow of it
            _ => {
                x = 2; //~ ERROR E0506: `x` is assigned to while it is borrowed
                *kept
            }
        }
    }
}
mod g4 {
    pub fn f(mut x: u32) {
        match x {
            ref mut r if x == 1 => { *r = 2; } //~ ERROR E0503: `x` is used while it is borrowed as mutable
            _ => {}
        }
    }
}
mod g7 {
    fn eat(_: Vec<u32>) -> bool { true }
    pub fn f(x: Option<Vec<u32>>) -> usize {
        match x {
            Some(v) if eat(v) => 1, //~ ERROR E0507: `v` can't be moved out of what holds it
            Some(w) => { drop(w); 1 }
            None => 0,
        }
    }
}
mod g8 {
    pub fn f(x: u32) -> u32 {
        match x {
            mut n if { n = 2; false } => n, //~ ERROR E0594: `n` can't be assigned to: a guard only looks at what its pattern declares
            m => m,
        }
    }
}
mod g9 {
    pub fn f(mut x: u32) -> u32 {
        match x {
            n if { x = 2; false } => n, //~ ERROR E0506: `x` is assigned to while it is borrowed
            m => m,
        }
    }
}
mod g10 {
    pub fn f(mut x: Option<u32>) -> u32 {
        match x {
            Some(n) if { x = None; n == 3 } => n, //~ ERROR E0506: `x` is assigned to while it is borrowed
            Some(m) => m,
            None => 0,
        }
    }
}
mod g12 {
    pub fn f(mut x: Option<u32>) -> u32 {
        let mut k: &u32 = &0;
        match x {
            Some(n) if { k = &n; false } => n,
            _ => { x = None; *k } //~ ERROR E0506: `x` is assigned to while it is borrowed
        }
    }
}
mod g16 {
    pub struct N { next: Option<Box<N>>, v: u32 }
    pub fn f(l: &mut N) -> &mut u32 {
        match l.next {
            Some(ref mut n) if n.v > 2 => &mut n.v,
            _ => { l.next = None; &mut l.v } //~ ERROR E0506: `l.next` is assigned to while it is borrowed
        }
    }
}
mod m18 {
    pub fn f(mut a: [u32; 3]) -> u32 { match a[0] { 1 if { a[0] = 2; false } => 2, _ => 3 } } //~ ERROR E0510: a guard can't change `a[_]`, which its `match` looks at
}
mod m19 {
    pub fn f(mut a: [u32; 3]) -> u32 { match a[0] { 1 if { a[1] = 2; false } => 2, _ => 3 } } //~ ERROR E0510: a guard can't change `a[_]`, which its `match` looks at
}
mod m21 {
    pub fn f(mut a: (u32, u32)) -> u32 { match a { (_, 1) if { a.1 = 2; false } => 2, _ => 3 } } //~ ERROR E0510: a guard can't change `a.1`, which its `match` looks at
}
mod m23 {
    pub fn f(mut v: Vec<u32>) -> u32 { match v[0] { 1 if { v.push(2); false } => 2, _ => 3 } } //~ ERROR E0502: `v` is borrowed as mutable and as shared at a time
}
mod m24 {
    pub fn f(mut a: &[u32]) -> u32 { match *a { [1, ..] if { a = &[]; false } => 2, [x, ..] => x, [] => 3 } } //~ ERROR E0510: a guard can't change `a`, which its `match` looks at
}
mod m25 {
    pub fn f(mut a: Option<&mut u32>) -> u32 { match a { Some(&mut ref mut x) if { a = None; false } => *x, _ => 3 } } //~ ERROR E0510: a guard can't change `a`, which its `match` looks at
}
mod m27 {
    pub fn f(mut a: (u32, u32)) -> u32 { match a { (ref mut x, _) if { let mut c = || *x = 2; c(); true } => *x, _ => 3 } } //~ ERROR E0596: `*x` can't be borrowed as mutable: a guard only looks at what its pattern declares
}
mod m28 {
    pub fn f(a: Option<Box<u32>>) -> u32 { match a { Some(x) if { let c = move || *x; c() > 2 } => *x, _ => 3 } } //~ ERROR E0507: `x` can't be moved out of what holds it
}
mod m30 {
    pub fn f<'a>(x: &'a mut Option<u32>) -> Option<&'a mut u32> { match x { Some(n) if { return Some(n); } => None, _ => None } } //~ ERROR E0515: a reference to `n` is returned, which ends with the function
    //~| ERROR E0596: `*n` can't be borrowed as mutable: a guard only looks at what its pattern declares
}
