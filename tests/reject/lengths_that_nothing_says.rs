//# rustc: fail
//! Only a plain `let` says by its pattern that a value is an array, and how long it is.
fn made<T: Default>() -> T {
    T::default()
}

pub fn nothing() {
    let _; //~ ERROR E0282:
}

pub fn partly() {
    let (_, x); //~ ERROR E0282:
    x = 1;
}

pub fn with_a_rest() -> u8 {
    let [a, b, ..] = made(); //~ ERROR E0282:
    let x: u8 = a;
    b
}

pub fn with_a_named_rest() -> u8 {
    let [a, rest @ ..] = made(); //~ ERROR E0282:
    let x: [u8; 3] = rest;
    a
}

pub fn with_else() -> u8 {
    let [a, b] = made() else { return 1 }; //~ ERROR E0282:
    let x: u8 = a;
    b
}

pub fn in_a_condition() -> u8 {
    if let [a, b] = made() { //~ ERROR E0282:
        let x: u8 = a;
        return b;
    }
    1
}

pub fn in_a_match() -> u8 {
    match made() {
        [a, b] => { //~ ERROR E0282:
            let x: u8 = a;
            b
        }
    }
}

pub fn of_a_closure() -> u8 {
    let f = |[c, d]| c + d; //~ ERROR E0282:
    f([1u8, 2])
}
