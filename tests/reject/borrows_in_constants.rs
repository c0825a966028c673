//# rustc: fail
//! The values of constants are borrow-checked, too.
pub mod m18 {
    pub struct B {
        a: u32,
    }
    impl B {
        pub const fn size(self) -> u32 {
            let B { a } = self;
            a
        }
        pub const N: B = B { a: 1 };
    }
    pub const BS: [B; 2] = [B { a: 1 }, B { a: 2 }];
    pub const T: u32 = BS[0].size(); //~ ERROR E0508: a temporary value can't be moved out of what holds it
}
pub mod m19 {
    pub struct B {
        a: u32,
    }
    pub const BS: [B; 2] = [B { a: 1 }, B { a: 2 }];
    pub const T: B = BS[0]; //~ ERROR E0508: a temporary value can't be moved out of what holds it
}
pub mod m20 {
    pub struct B {
        a: u32,
    }
    pub const X: B = B { a: 1 };
    pub const T: (B, B) = {
        let y = X;
        (y, y) //~ ERROR E0382: `y` is used after it was moved
    };
}
pub mod m22 {
    pub const T: u32 = {
        let x = 1;
        let r = &x;
        let y;
        {
            let z = 3;
            y = &z; //~ ERROR E0597: `z` does not live as long as a borrow of it
        }
        *r + *y
    };
}
pub mod m24 {
    pub const N: u32 = {
        let x: u32;
        x //~ ERROR E0381: `x` may be used before it has a value
    };
}
pub mod m25 {
    pub const N: u32 = {
        let x = 1;
        x = 2; //~ ERROR E0384: `x` is not mutable and gets a second value
        x
    };
}
pub mod m26 {
    pub struct S {
        a: u8,
        b: Vec<u8>,
    }
    pub fn f() -> usize {
        let mut t = Vec::new();
        t.push(S {
            a: 1,
            ..t.pop().unwrap() //~ ERROR E0499: `t` is borrowed as mutable twice at a time
        });
        t.len()
    }
}
