pub trait Shape { //~ ERROR U0001: a trait is not in the subset
    fn area(&self) -> u32;
}

pub fn f(n: u32) -> u32 {
    let mut t = 0;
    for i in 0..n { //~ ERROR U0001: a `for` loop
        t += i;
    }
    t
}

pub fn g<T>(x: T) -> T { //~ ERROR U0001: a type parameter of a function
    x
}

pub fn h(x: f64) {} //~ ERROR U0001: the type `f64`

pub fn k(x: &u32) -> &u32 { //~ ERROR U0001: a function that returns a reference
    x
}
