pub fn f(n: u32) -> u32 {
    let mut t = 0;
    for i in 0..n { //~ ERROR U0001: a call of the generic function
        t += i;
    }
    t
}

pub fn g<T>(x: T) -> T { //~ ERROR U0001: a generic function
    x
}

pub fn h(x: f64) {} //~ ERROR U0001: the type `f64`

pub fn k(x: &u32) -> &u32 { //~ ERROR U0001: a result of the type
    x
}
