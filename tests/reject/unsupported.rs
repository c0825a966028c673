pub fn f(n: u32) -> u32 {
    let mut t = 0;
    for i in 0..n { //~ ERROR U0002: a call of the generic function
        t += i;
    }
    t
}

pub fn g<T>(x: T) -> T { //~ ERROR U0002: a generic function
    x
}

pub fn k(x: &u32) -> &u32 { //~ ERROR U0002: a result of the type
    x
}
