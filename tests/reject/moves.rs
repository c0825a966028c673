//# rustc: fail
pub struct S {
    a: u32,
}

fn take(s: S) -> u32 {
    s.a
}

pub fn twice(s: S) -> u32 {
    take(s);
    take(s) //~ ERROR E0382: used after it was moved
}

pub fn in_loop(s: S) {
    loop {
        take(s); //~ ERROR E0382: used after it was moved
    }
}

pub fn out_of_reference(s: &S) -> S {
    *s //~ ERROR E0507: can't be moved out
}

pub fn unset(b: bool) -> u32 {
    let x: u32;
    if b {
        x = 1;
    }
    x //~ ERROR E0381: before it has a value
}

pub fn again() {
    let x = 1;
    x = 2; //~ ERROR E0384: gets a second value
}
