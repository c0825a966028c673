//! Words, literals, comments, attributes, punctuation.
pub mod s3 {
    #[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
    struct S {
        a: u8,
    }
}
pub mod s10 {
    #[repr(C, align(8))]
    struct S {
        a: u8,
    }
}
pub mod s14 {
    #[inline(always)]
    fn f() {}
    #[cold]
    fn g() {}
    #[must_use]
    fn h() -> u8 {
        1
    }
    #[must_use = "x"]
    struct S;
}
pub mod s15 {
    #[test]
    fn f() {}
    #[ignore]
    #[test]
    fn g() {}
    #[should_panic]
    #[test]
    fn h() {
        panic!()
    }
}
pub mod s16 {
    #[test]
    fn f(x: u8) {}
}
pub mod s17 {
    #[no_mangle]
    pub extern "C" fn f(x: u8) -> u8 {
        x
    }
    #[no_mangle]
    pub static X: u8 = 1;
}
pub mod s19 {
    #[rustfmt::skip] fn f() {}
    #[clippy::foo]
    fn g() {}
}
pub mod s22 {
    #[deprecated]
    fn f() {}
    #[deprecated(note = "x")]
    fn g() {}
    fn h() {
        f();
        g();
    }
}
pub mod s23 {
    #[doc = "x"]
    fn f() {}
    /// y
    fn g() {}
    /** z */
    fn h() {}
}
pub mod s27 {
    fn f() {
        let x = /* a /* nested */ b */ 1; // c
        let _ = x;
    }
}
pub mod s29 {
    fn f() {
        let r#type = 1;
        let _ = r#type;
    }
    fn r#match() {}
    struct S {
        r#fn: u8,
    }
}
pub mod s33 {
    fn f() {
        let union = 1;
        let auto = 2;
        let default = 3;
        let macro_rules = 4;
        let raw = 5;
        let _ = union + auto + default + macro_rules + raw;
    }
}
pub mod s36 {
    fn f() {
        let _x = 1;
        let __ = 2;
        let x_ = 3;
        let é = 4;
        let _ = é;
    }
}
pub mod s39 {
    fn f() {
        let x = 1_;
        let y = 0x_1;
        let z = 1__0;
        let w = 0b1_0;
    }
}
pub mod s48 {
    fn f() {
        let x: i64 = 4294967296;
        let y = 4294967296i64;
    }
}
pub mod s49 {
    fn f() {
        let s = "a
    b";
        let t = "a\
        b";
        let u = r"\n";
        let v = r#"""#;
        let w = "\u{1F600}";
        let x = '\'';
        let y = '"';
        let z = b'\'';
    }
}
pub mod s56 {
    fn f() {
        let a = [1, 2, 3];
        let t = (1,);
        let u = (1, 2);
        g(1, 2);
        let s = S { a: 1 };
    }
    fn g(a: u8, b: u8) {}
    struct S {
        a: u8,
    }
    enum E {
        A,
        B,
    }
}
pub mod s65 {
    fn f() {
        return;
    }
}
pub mod s66 {
    fn f() -> u8 {
        return 1;
    }
    fn g() -> u8 {
        return 1;
    }
}
pub mod s72 {
    fn f(x: u8) -> u8 {
        match x {
            0 => 1,
            1 => 2,
            _ => 3,
        }
    }
}
pub mod s73 {
    fn f() {
        let x: Vec<Vec<u8>> = Vec::<Vec<u8>>::new();
        let y = x.len() >> 1;
        let z = 1 << 2 >= 3;
        let w = (1 as usize) < 2;
    }
}
pub mod s75 {
    fn f(a: u8) -> bool {
        a as u16 > 3
    }
}
pub mod s76 {
    fn f() {
        let x = &&1;
        let y = &mut &mut 1;
        let z = &&mut 1;
        let w = !!true;
        let v = --1;
        let u = **x;
    }
}
pub mod s78 {
    fn f() {
        let r = ..;
        let s = 1..;
        let t = ..2;
        let u = 1..2;
        let v = ..=3;
        let w = (1..3).len();
    }
}
