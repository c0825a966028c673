//# shows: operand_first() != 20
//# shows: index_after_value() != 7
//# shows: compound_reads_late() != 4
//# shows: short_circuit(0) != 1
//# shows: argument_order() != 21
//# panics: both_sides(0)

//@ ensures result == 20
//~^ ERROR V0001: does not hold
pub fn operand_first() -> u32 {
    let mut x = 1;
    x + { x = 10; x }
}

//@ ensures result == 7
//~^ ERROR V0001: does not hold
pub fn index_after_value() -> u32 {
    let mut a = [0, 0, 7];
    let mut i = 0;
    a[i] = { i = 2; 9 };
    a[2] + a[0]
}

//@ ensures result == 4
//~^ ERROR V0001: does not hold
pub fn compound_reads_late() -> u32 {
    let mut x = 3;
    x += { x = 100; 1 };
    x
}

//@ ensures result == 1
//~^ ERROR V0001: does not hold
pub fn short_circuit(a: u32) -> u32 {
    let mut k = 0;
    let both = a > 0 && { k = 1; true };
    k
}

//@ requires digit < 10 && *log < 1000
//@ ensures *log == old(*log) * 10 + digit && result == digit
fn note(log: &mut u32, digit: u32) -> u32 {
    *log = *log * 10 + digit;
    digit
}

//@ ensures result == 21
//~^ ERROR V0001: does not hold
pub fn argument_order() -> u32 {
    let mut log = 0;
    let sum = note(&mut log, 1) + note(&mut log, 2);
    log
}

pub fn both_sides(x: u32) -> bool {
    x == 0 && 10 / x > 1 || x > 1 //~ ERROR V0004: can divide by zero
}
