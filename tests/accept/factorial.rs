/*@
spec fn factorial(n: int) -> int
    decreases n
{
    if n <= 0 { 1 } else { n * factorial(n - 1) }
}
@*/

//@ requires factorial(n) <= u64::MAX
//@ ensures result == factorial(n) && result >= 1
//@ decreases n
pub fn recursive(n: u64) -> u64 {
    if n == 0 {
        return 1;
    }
    n * recursive(n - 1)
}

fn main() {
    //@ assert factorial(2) == 2;
    //@ assert factorial(4) == 24;
    println!("{} {}", recursive(0), recursive(4));
}
