//! A mention needs no value; loans behind raw pointers are the programmer's business.
mod m10 {
    pub fn f(t: (Vec<u32>, u32)) {
        drop(t);
        let _ = t;
        let _ = t.1;
    }
}
mod m13 {
    pub unsafe fn f(p: *mut (u32, u32)) -> u32 {
        let a = &mut (*p).0;
        (*p).0 = 2;
        *a
    }
}
mod m35 {
    pub fn f() { let x: u32;
     let _ = x; }
}
mod m36 {
    pub fn f(b: Box<(u32, Vec<u32>)>) { drop(b);
     let _ = *b;
     let _ = b.0; }
}
mod m37 {
    pub fn f(b: &(u32, Vec<u32>)) { let x: &u32;
     let _ = *x;
     }
}
mod m40 {
    pub fn f(mut b: (u32, u32)) -> u32 { let x = &mut b.0;
     let (_, _) = b;
     let (_, y) = b;
     *x + y
     }
}
mod m47 {
    pub fn f(x: &mut (u32, u32)) -> u32 { let y = &mut x.0;
     let (_, b) = *x;
     let (_, b) = x;
     *y + *b }
}
