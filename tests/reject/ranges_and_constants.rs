//# rustc: fail
//! What patterns cover and bind; constants and what they may do.
pub mod s2 {
    pub fn f(x: u8) -> u8 {
        match x { //~ ERROR E0004: this `match` does not cover `100`
            0..=99 => 1,
            101..=255 => 2,
        }
    }
}

pub mod s5 {
    pub fn f(x: (u8, bool)) -> u8 {
        match x { //~ ERROR E0004: this `match` does not cover `(128..=255, true)`
            (0..=127, true) => 1,
            (128.., false) => 2,
            (0..=127, false) => 3,
        }
    }
}

pub mod s7 {
    pub fn f(x: &[u8]) -> u8 {
        match x { //~ ERROR E0004: this `match` does not cover `&[_, _]`
            [] => 0,
            [a] => *a,
            [a, _, .., b] => a + b,
        }
    }
}

pub mod s9 {
    pub fn f(x: &[bool]) -> u8 {
        match x { //~ ERROR E0004: this `match` does not cover `&[false, false, ..]`
            [true, ..] => 0,
            [.., true] => 1,
            [] => 2,
            [false] => 3,
        }
    }
}

pub mod s24 {
    pub fn f(x: Result<u8, u16>) -> u8 {
        let (Ok(n) | Err(n)) = x; //~ ERROR E0308: `n` is a `u8` in another alternative, and here a `u16`
        1
    }
}

pub mod s33 {
    pub fn f(x: &str) -> u8 {
        match x { //~ ERROR E0004: this `match` does not cover `&_`
            "a" => 1,
            "b" => 2,
        }
    }
}

pub mod s36 {
    pub fn f(x: char) -> u8 {
        match x { //~ ERROR E0004: this `match` does not cover `0x62..=0x62`
            '\0'..='a' => 1,
            'c'.. => 2,
        }
    }
}

pub mod s37 {
    pub fn f(x: usize) -> u8 {
        match x { //~ ERROR E0004: this `match` does not cover `usize::MAX..`
            0..=5 => 1,
            6..=usize::MAX => 2,
        }
    }
}

pub mod s38 {
    pub fn f(x: u8) -> u8 {
        match x {
            5..1 => 1, //~ ERROR E0579: this range pattern matches nothing
            _ => 2,
        }
    }
}

pub mod s41 {
    pub enum N {}
    pub fn f(x: &Result<u8, N>) -> u8 {
        let Ok(y) = x; //~ ERROR E0005: this pattern does not cover `&Err(_)`
        *y
    }
}

pub mod s42 {
    pub enum N {}
    pub fn f(x: Result<u8, &N>) -> u8 {
        let Ok(y) = x; //~ ERROR E0005: this pattern does not cover `Err(_)`
        y
    }
}

pub mod s44 {
    pub fn f(x: Option<!>) -> u8 { //~ ERROR E0658: `!` is the type of what a function returns, and
        match x {
            None => 1,
        }
    }
}

pub mod s46 {
    pub fn f(x: Option<u8>) -> u8 {
        let Some(y) = x else { 5 }; //~ ERROR E0308: mismatched types: expected `!`, found `{integer}`
        y
    }
}

pub mod s53 {
    pub const X: u8 = 255 + 1; //~ ERROR E0080: the value of this constant overflows `u8`
}

pub mod s54 {
    pub const X: [u8; 2] = [1, 2];
    pub const Y: u8 = X[2]; //~ ERROR E0080: this constant panics: index out of bounds: the
}

pub mod s55 {
    pub const fn f(n: u32) -> u32 {
        if n == 0 {
            1
        } else {
            n * f(n - 1)
        }
    }
    pub const X: u32 = f(13); //~ ERROR E0080: the value of this constant overflows `u32`
}

pub mod s59 {
    pub const X: Option<u8> = None;
    pub const Z: u8 = X.unwrap(); //~ ERROR E0080: this constant panics: called `Option::unwrap()`
}

pub mod s60 {
    pub const X: u8 = {
        let x: Result<u8, ()> = Err(());
        match x {
            Ok(n) => n,
            Err(_) => panic!("no"), //~ ERROR E0080: this constant panics: no
        }
    };
}

pub mod s61 {
    pub const A: u8 = B; //~ ERROR E0391: the value of `A` depends on itself
    pub const B: u8 = A;
}

pub mod s62 {
    pub const A: i32 = i32::MIN / -1; //~ ERROR E0080: the value of this constant overflows `i32`
}

pub mod s67 {
    pub static mut A: u8 = 1;
    pub const B: u8 = unsafe { A }; //~ ERROR E0080: a constant reads `s67::A`, which can change
}

pub mod s70 {
    pub const fn f(x: &mut u8) {
        *x += 1;
    }
    pub const X: u8 = {
        let mut y = 254;
        f(&mut y);
        y
    };
    pub const Y: u8 = {
        let mut y = 255;
        f(&mut y); //~ ERROR E0080: the value of this constant overflows `u8`
        y
    };
}

pub mod s71 {
    pub const fn g<T: Copy>(x: &[T], i: usize) -> T {
        x[i]
    }
    pub const X: u8 = g(&[1, 2], 1);
    pub const Y: u8 = g(&[1, 2], 2); //~ ERROR E0080: this constant panics: index out of bounds: the
}
