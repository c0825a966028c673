pub struct S {
    a: u32,
}

fn take(s: S) -> u32 {
    s.a
}

pub fn moved(s: S) -> u32 {
    let a = take(s);
    //@ assert s.a == a;
    //~^ ERROR E0382: used after it was moved
    a
}

pub fn unset(n: u32) -> u32 {
    let x;
    //@ assert x == 1;
    //~^ ERROR E0381: before it has a value
    x = n;
    x
}
