pub fn no_measure(n: u32) {
    let mut i = 0;
    while i < n { //~ ERROR V0011: nothing says why this loop ends
        i = i.wrapping_add(2);
    }
}

pub fn stays(n: u32) {
    let mut i = 0;
    while i < n
    //@ decreases n - i
    //~^ ERROR V0009:
    {
        if i != 4 {
            i += 1;
        }
    }
}

pub fn goes_below_zero() {
    let mut x: i32 = 3;
    loop
    //@ decreases x
    //~^ ERROR V0009:
    {
        if x > i32::MIN {
            x -= 1;
        }
    }
}

pub fn recursion(n: u32) -> u32 {
    recursion(n) //~ ERROR V0011: nothing says why this recursion ends
}

//@ decreases n
pub fn wrong_recursion(n: u32) -> u32 {
    if n == 0 { 0 } else { wrong_recursion(n) } //~ ERROR V0009:
}

//@ decreases n
pub fn ping(n: u32) {
    pong(n); //~ ERROR V0009:
}

//@ decreases n
pub fn pong(n: u32) {
    if n > 0 {
        ping(n - 1);
    }
}
