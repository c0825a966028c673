//! Guards that borrow what is matched, and let go of it.
mod g3 {
    pub fn f(x: &mut u32) -> &u32 {
        match x {
            r if *r > 3 => r,
            y => { *y = 2; y }
        }
    }
}
mod g5 {
    pub fn f(mut x: u32) {
        match x {
            ref mut r if *r == 1 => { *r = 2; }
            _ => { x = 5; }
        }
        let _ = x;
    }
}
mod g6 {
    pub fn f(x: Option<Vec<u32>>) -> usize {
        match x {
            Some(v) if v.len() > 3 => v.len(),
            Some(w) => { drop(w); 1 }
            None => 0,
        }
    }
}
mod g11 {
    pub fn f(x: Option<u32>) -> u32 {
        let mut k: &u32 = &0;
        match x {
            Some(n) if { k = &n; false } => n,
            _ => *k,
        }
    }
}
mod g13 {
    pub fn f(x: u32, s: Vec<u32>) {
        match x {
            _ => drop(s),
            3 => drop(s),
        }
    }
}
mod g20 {
    pub fn f(x: &mut Option<u32>) -> u32 {
        match x {
            Some(r) if { let c = || *r > 2; c() } => *r,
            _ => 0,
        }
    }
}
mod g27 {
    pub fn f(x: Option<Option<u32>>) -> u32 {
        match x {
            Some(o) if matches!(o, Some(n) if n > 2) => 1,
            Some(Some(n)) | Some(Some(n)) if n > 1 => n,
            _ => 2,
        }
    }
}
mod g32 {
    pub fn f(mut x: u32) -> &'static u32 {
        match x {
            ref mut r if { let p: &u32 = r; *p == 2 } => { *r = 3; &1 }
            ref r if *r == 3 => &2,
            _ => &3,
        }
    }
}
mod m20 {
    pub fn f(mut a: (u32, u32)) -> u32 { match a { (_, 1) if { a.0 = 2; false } => 2, _ => 3 } }
}
mod m26 {
    pub fn f(a: Option<String2>) -> u32 { match a { Some(s) if { let c = || s.0 > 2; c() } => s.0, Some(ref s) if s.0 > 1 => 3, Some(mut s) => { s.0 = 3; s.0 }, None => 3 } }
    pub struct String2(pub u32);
}
mod m31 {
    pub fn f(x: (u32, u32)) -> u32 { match x { (n, 0) | (0, n) if n > 3 => n, _ => 0 } }
}
mod m32 {
    pub fn f(x: (Vec<u32>, Vec<u32>)) -> usize { match x { (n, _) | (_, n) if n.len() > 3 => n.len(), (a, b) => a.len() + b.len() } }
}
mod m33 {
    pub fn f(mut x: (Vec<u32>, Vec<u32>)) -> usize { match x { (ref mut n, _) | (_, ref mut n) if n.len() > 3 => { n.push(1); n.len() }, (a, b) => a.len() + b.len() } }
}
mod m34 {
    pub fn f(x: (Option<Vec<u32>>, bool)) -> usize { match x { (Some(n), true) | (Some(n), _) if n.len() > 3 => { drop(n); 2 } (Some(n), _) => n.len(), _ => 1 } }
}
