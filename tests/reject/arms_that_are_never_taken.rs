//# rustc: fail
//# verify: skip
//! What no value gets to is checked nevertheless; a place that has no value is reported once.
mod g14 {
    pub fn f(x: u32, s: Vec<u32>) {
        match x {
            _ => drop(s),
            3 => { drop(s); drop(s); } //~ ERROR E0382: `s` is used after it was moved
        }
    }
}
mod g30 {
    pub fn f(s: Vec<u32>) {
        while let y = 5 { drop(s); if y == 5 { return; } } //~ ERROR E0382: `s` is used after it was moved
        drop(s);
    }
}
mod g31 {
    pub fn f(x: u32, s: Vec<u32>) {
        if let y = x { drop(s); let _ = y; } else { drop(s); drop(s); } //~ ERROR E0382: `s` is used after it was moved
    }
}
mod m1 {
    pub fn f(c: bool, v: Vec<u32>) { let x: Vec<u32>; if c { x = v; drop(x); } drop(x); } //~ ERROR E0382: `x` is used after it was moved
}
mod m2 {
    pub fn f(v: (Vec<u32>, Vec<u32>)) {
        drop(v.0);
        drop(v.0); //~ ERROR E0382: `v.0` is used after it was moved
        drop(v); //~ ERROR E0382: `v` is used after it was moved
    }
}
mod m3 {
    pub fn f(v: (Vec<u32>, Vec<u32>)) {
        drop(v.0);
        drop(v); //~ ERROR E0382: `v` is used after it was moved
        drop(v); //~ ERROR E0382: `v` is used after it was moved
    }
}
mod m4 {
    pub fn f() { let x: u32;
      let _a = x; //~ ERROR E0381: `x` may be used before it has a value
      let _b = x;
    }
}
mod m5 {
    pub fn f() { let x: (u32, u32);
      x.0 = 2; //~ ERROR E0381: `x.0` may be used before it has a value
      x.1 = 2;
    }
}
mod m6 {
    pub fn f(v: Vec<u32>, c: bool) {
        if c { drop(v); } else { drop(v); }
        drop(v); //~ ERROR E0382: `v` is used after it was moved
        let _ = &v; //~ ERROR E0382: `v` is used after it was moved
        v;
    }
}
mod m7 {
    pub fn f(v: Vec<u32>) {
        loop { 
            drop(v); //~ ERROR E0382: `v` is used after it was moved
            drop(v); //~ ERROR E0382: `v` is used after it was moved
        }
    }
}
mod m12 {
    pub fn f(mut t: (Vec<u32>, u32)) {
        drop(t);
        t.1 = 3; //~ ERROR E0382: `t.1` is used after it was moved
        t.0 = Vec::new();
    }
}
mod m42 {
    pub fn f(b: Vec<u32>) { drop(b);
     let _ = &b;  //~ ERROR E0382: `b` is used after it was moved
     }
}
mod m43 {
    pub fn f(b: Vec<u32>) { drop(b);
     let _: Vec<u32> = b; 
     let _c = b; //~ ERROR E0382: `b` is used after it was moved
     }
}
mod m44 {
    pub fn f(x: Option<u32>) -> u32 { let y: Option<u32>;
     if let Some(3) = x { y = x; }
     match y { Some(_) => 2, _ => 3 } } //~ ERROR E0381: `y` may be used before it has a value
}
