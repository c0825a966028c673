//! What patterns cover and bind; constants and what they may do.
pub mod s1 {
    pub fn f(x: u8) -> u8 {
        match x {
            0..=100 => 1,
            100..=200 => 2,
            201..=255 => 3,
        }
    }
}

pub mod s3 {
    pub fn f(x: i8) -> u8 {
        match x {
            i8::MIN..=-1 => 1,
            0 => 2,
            1.. => 3,
        }
    }
}

pub mod s4 {
    pub fn f(x: (u8, bool)) -> u8 {
        match x {
            (0..=127, true) => 1,
            (128.., true) => 2,
            (_, false) => 3,
        }
    }
}

pub mod s6 {
    pub fn f(x: &[u8]) -> u8 {
        match x {
            [] => 0,
            [a] => *a,
            [a, .., b] => a + b,
        }
    }
}

pub mod s8 {
    pub fn f(x: &[bool]) -> u8 {
        match x {
            [true, ..] => 0,
            [.., false] => 1,
            [] => 2,
            [false, .., true] => 3,
        }
    }
}

pub mod s10 {
    pub fn f(x: [u8; 3]) -> u8 {
        match x {
            [0, r @ ..] => r[0],
            [.., 0] => 1,
            [a, b, c] if a > b => c,
            [_, _, _] => 2,
        }
    }
}

pub mod s11 {
    pub fn f(x: &Option<&Option<u8>>) -> u8 {
        match x {
            Some(Some(y)) => *y,
            Some(None) => 1,
            None => 2,
        }
    }
}

pub mod s12 {
    pub fn f(x: &Option<&Option<u8>>) -> u8 {
        match *x {
            Some(&Some(y)) => y,
            Some(&None) => 1,
            None => 2,
        }
    }
}

pub mod s13 {
    pub fn f(x: &Option<&Option<u8>>) -> u8 {
        match x {
            Some(&Some(y)) => y,
            Some(&None) => 1,
            None => 2,
        }
    }
}

pub mod s14 {
    pub fn f(x: &Option<u8>) -> u8 {
        match x {
            Some(ref y) => *y,
            None => 2,
        }
    }
}

pub mod s15 {
    pub fn f(x: &Option<u8>) -> u8 {
        match x {
            &Some(ref y) => *y,
            None => 2,
        }
    }
}

pub mod s16 {
    pub fn f(x: &(Option<u8>, u8)) -> u8 {
        match x {
            (Some(mut y), _) => {
                y += 1;
                y
            }
            _ => 2,
        }
    }
}

pub mod s17 {
    pub fn f(x: &mut Option<Vec<u8>>) -> usize {
        match x {
            Some(v) => {
                v.push(1);
                v.len()
            }
            None => 0,
        }
    }
}

pub mod s20 {
    pub fn f(x: Option<Vec<u8>>) -> Vec<u8> {
        match &x {
            Some(v) if v.len() > 1 => v.clone(),
            _ => x.unwrap(),
        }
    }
}

pub mod s21 {
    pub fn f(x: u8) -> u8 {
        match x {
            n @ (1 | 2 | 5..=7) => n,
            n @ _ if n > 3 => 1,
            _ => 0,
        }
    }
}

pub mod s22 {
    pub fn f(x: Option<u8>) -> u8 {
        match x {
            Some(1 | 2) | None => 1,
            Some(n) => n,
        }
    }
}

pub mod s23 {
    pub fn f(x: Result<u8, u8>) -> u8 {
        let (Ok(n) | Err(n)) = x;
        n
    }
}

pub mod s26 {
    pub fn f(x: (Vec<u8>, Vec<u8>)) -> usize {
        let (ref a, b) = x;
        a.len() + b.len() + x.0.len()
    }
}

pub mod s29 {
    pub fn f(x: u8) -> u8 {
        let y @ z = x;
        y + z
    }
}

pub mod s30 {
    pub fn f(x: Option<Vec<u8>>) -> usize {
        match x {
            ref a @ Some(ref b) => b.len(),
            None => 0,
        }
    }
}

pub mod s32 {
    pub fn f(x: &str) -> u8 {
        match x {
            "a" => 1,
            "b" | "c" => 2,
            _ => 3,
        }
    }
}

pub mod s34 {
    pub fn f(x: &[u8]) -> u8 {
        match x {
            b"ab" => 1,
            [b'c', ..] => 2,
            _ => 3,
        }
    }
}

pub mod s35 {
    pub fn f(x: char) -> u8 {
        match x {
            '\0'..='\u{D7FF}' => 1,
            '\u{E000}'..='\u{10FFFF}' => 2,
        }
    }
}

pub mod s39 {
    pub fn f(x: bool, y: bool) -> u8 {
        match (x, y) {
            (true, _) => 1,
            (_, true) => 2,
            (false, false) => 3,
        }
    }
}

pub mod s40 {
    pub enum N {}
    pub fn f(x: Result<u8, N>) -> u8 {
        let Ok(y) = x;
        y
    }
}

pub mod s43 {
    pub enum N {}
    pub fn f(x: Option<(N, u8)>) -> u8 {
        match x {
            None => 1,
        }
    }
}

pub mod s45 {
    pub fn f(x: Option<u8>) -> u8 {
        let Some(y) = x else { panic!() };
        y
    }
}

pub mod s48 {
    pub const A: (u8, u8) = (1, 2);
    pub fn f(x: (u8, u8)) -> u8 {
        match x {
            A => 1,
            (2.., _) => 2,
            _ => 3,
        }
    }
}

pub mod s49 {
    pub const S: &[u8] = &[1, 2];
    pub fn f(x: &[u8]) -> u8 {
        match x {
            S => 1,
            _ => 3,
        }
    }
}

pub mod s50 {
    #[derive(PartialEq)]
    pub struct K(u8);
    pub const S: K = K(1);
    pub fn f(x: K) -> u8 {
        match x {
            S => 1,
            _ => 3,
        }
    }
}

pub mod s56 {
    pub const fn f(n: u32) -> u32 {
        let mut i = 0;
        let mut s = 0;
        while i < n {
            s += i;
            i += 1;
        }
        s
    }
    pub const X: [u8; f(4) as usize] = [0; 6];
}

pub mod s57 {
    pub const X: usize = {
        let mut a = [3, 1, 2];
        let mut i = 0;
        while i < 2 {
            if a[i] > a[i + 1] {
                let t = a[i];
                a[i] = a[i + 1];
                a[i + 1] = t;
            }
            i += 1;
        }
        a[0]
    };
    pub const Y: [(); 1] = [(); X];
}

pub mod s58 {
    pub const X: Option<u8> = Some(3);
    pub const Y: u8 = match X {
        Some(n) => n,
        None => 0,
    };
    pub const Z: u8 = X.unwrap();
}

pub mod s63 {
    pub const A: u32 = 1 << 31 << 1;
    pub const B: i32 = -1 >> 1;
    pub const C: u8 = !0;
}

pub mod s64 {
    pub const A: &str = "abc";
    pub const N: usize = A.len();
    pub const B: u8 = A.as_bytes()[1];
    pub const C: [u8; N] = *b"xyz";
}

pub mod s65 {
    pub static A: u8 = 1;
    pub const B: u8 = A;
}

pub mod s66 {
    pub static A: u8 = 1;
    pub static B: &u8 = &A;
    pub static C: u8 = *B + A;
}

pub mod s68 {
    pub const V: Vec<u8> = vec![];
}

pub mod s69 {
    pub const V: Vec<u8> = Vec::new();
    pub fn f() -> Vec<u8> {
        let mut v = V;
        v.push(1);
        v
    }
}

pub mod s72 {
    pub const X: u8 = loop {
        break 3;
    };
    pub const Y: u8 = 'a: {
        if X > 2 {
            break 'a 1;
        }
        2
    };
}
