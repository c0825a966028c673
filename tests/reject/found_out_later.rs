//# rustc: fail
//! Types that are found out after the place that needs them, in time or too late.
pub mod s0 {
    pub fn f() -> usize {
        let mut t = None;
        let y: usize = t.unwrap().len(); //~ ERROR E0282: the type of this can't be inferred
        t = Some("a");
        y
    }
}
pub mod s1 {
    pub fn f() -> u8 {
        let mut t = None;
        let y: u8 = t.unwrap().0; //~ ERROR E0282: the type of this can't be inferred
        t = Some((1u8, 2));
        y
    }
}
pub mod s2 {
    pub fn f() -> u8 {
        let mut t = None;
        let y: u8 = t.unwrap()[0]; //~ ERROR E0282: the type of this can't be inferred
        t = Some([1u8, 2]);
        y
    }
}
pub mod s3 {
    pub fn f() -> u8 {
        let mut t = None;
        let y: u8 = (t.unwrap())(3); //~ ERROR E0282: the type of this can't be inferred
        t = Some(g as fn(u8) -> u8);
        y
    }
    fn g(x: u8) -> u8 {
        x
    }
}
pub mod s4 {
    pub fn f() -> u8 {
        let mut t = None;
        let y: u8 = *t.unwrap(); //~ ERROR E0282: the type of this can't be inferred
        t = Some(&3u8);
        y
    }
}
pub mod s6 {
    pub fn f() -> u8 {
        let mut t = None;
        let y: u8 = t.unwrap().x; //~ ERROR E0282: the type of this can't be inferred
        t = Some(S { x: 3 });
        y
    }
    pub struct S {
        x: u8,
    }
}
pub mod s10 {
    pub fn f() -> bool {
        let mut t = None;
        let y: bool = !t.unwrap(); //~ ERROR E0282: the type of this can't be inferred
        t = Some(true);
        y
    }
}
pub mod s11 {
    pub fn f() -> u8 {
        let g = |x| x.len() as u8; //~ ERROR E0282: the type of this can't be inferred
        g("a")
    }
}
pub mod s12 {
    pub fn f() -> u8 {
        let g = |x| x[0]; //~ ERROR E0282: the type of this can't be inferred
        g([1u8])
    }
}
pub mod s13 {
    pub fn f() -> u8 {
        let g = |x| x.0; //~ ERROR E0282: the type of this can't be inferred
        g((1u8, 2))
    }
}
pub mod s14 {
    pub fn f() -> u8 {
        let g = |x| *x; //~ ERROR E0282: the type of this can't be inferred
        g(&1u8)
    }
}
pub mod s18 {
    pub fn f() -> u8 {
        let x = 3;
        let y = *x; //~ ERROR E0614: a value of type `{integer}` can't be dereferenced
        y
    }
}
pub mod s24 {
    pub fn f() -> u8 {
        let t = "3".len().into(); //~ ERROR E0277: `u64` does not implement `From<usize>`
        let y: u64 = t;
        y as u8
    }
}
pub mod s28 {
    pub fn f() -> &'static str {
        let g = |x| x + 1; //~ ERROR E0277: `+` is not defined for `&str` and `{integer}`
        g("a");
        "b"
    }
}
pub mod s29 {
    pub fn f() -> u8 {
        let g = |x| x + 1; //~ ERROR E0277: `+` is not defined for `bool` and `{integer}`
        g(true);
        1
    }
}
